/** Districts coloured by progress, completion or the share that is overdue. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Standing } from "../../domain/progress/standing";
import { classColumn, colourScale, NOT_IN_PLAN } from "../../map/classes";
import { areaLayers } from "../../map/layers/areas";
import { contextLayers } from "../../map/layers/context";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, outlineBounds } from "../../map/outlines";
import type { MapHandle } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import { attribution } from "../../store/attribution";
import { t } from "../../store/lang";
import { SHOWN, type Shown, shown } from "../../store/metric";
import { shownTheme } from "../../store/theme";
import { lang } from "../../store/view";
import { formatShare } from "../../text/format";
import { progress } from "../../text/progress";
import { Choice } from "../../ui/Choice";

const figureOf = (s: Standing, of: Shown): number | null => {
  if (of === "progress" || of === "completed") return s[of].value;
  const deadline = s[of];
  return deadline?.state === "past" && s.estates > 0 ? deadline.overdue / s.estates : null;
};

export function ProgressMap({
  data,
  standings,
  listed,
  lit,
  onLit,
}: {
  data: Dataset;
  standings: readonly Standing[];
  listed: Uint8Array;
  lit: number | null;
  onLit: (row: number | null) => void;
}) {
  const theme = shownTheme.value;
  const tongue = lang.value;
  const of = shown.value;
  const handle = useRef<MapHandle | null>(null);
  const [ready, setReady] = useState(false);
  const values = useMemo(() => standings.map((s) => figureOf(s, of)), [standings, of]);
  const layers = useMemo(() => {
    const scale = colourScale(
      values.filter((_, row) => listed[row]),
      { method: "equal", domain: [0, 1], theme },
    );
    const classes = Int8Array.from(classColumn(scale, values), (c, row) => (listed[row] ? c : NOT_IN_PLAN));
    return [
      ...contextLayers(data, theme),
      ...areaLayers({
        kind: "district",
        table: data.districts,
        theme,
        scale,
        classes,
        note: (row) => (listed[row] ? formatShare(values[row], 1) : null),
        legend: {
          title: t(progress[of]),
          scale,
          format: (v) => formatShare(v),
          notInPlan: listed.includes(0),
          noData: values.some((v, row) => listed[row] === 1 && v === null),
        },
      }),
    ];
  }, [data, values, listed, theme, tongue, of]);
  const bounds = useMemo(() => outlineBounds(data.districts.geometry) ?? boundsOf(data.estates.centre), [data]);
  useEffect(() => handle.current?.highlight("district", lit), [lit, ready, layers]);
  return (
    <MapFrame
      layers={layers}
      bounds={bounds}
      theme={theme}
      lang={tongue}
      label={t(progress.map)}
      attribution={attribution.value}
      events={{ onHover: (layer, row) => layer === "district" && onLit(row) }}
      onHandle={(next) => {
        handle.current = next;
        setReady(next !== null);
      }}
    >
      <div class="mapleft card">
        <Choice
          label={t(progress.mapShows)}
          value={of}
          of={SHOWN}
          say={(name) => t(progress[name])}
          onPick={(name) => (shown.value = name)}
          strong
        />
      </div>
    </MapFrame>
  );
}
