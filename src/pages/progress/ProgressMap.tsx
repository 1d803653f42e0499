/** Districts coloured by progress, completion or the share that is overdue. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Group } from "../../domain/coverage/group";
import type { Ground } from "../../domain/coverage/measure";
import { behindSchedule, programmeRows, type Standing } from "../../domain/progress/standing";
import { classColumn, colourScale, NOT_IN_PLAN } from "../../map/classes";
import { areaLayers } from "../../map/layers/areas";
import { contextLayers } from "../../map/layers/context";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, outlineBounds } from "../../map/outlines";
import type { MapHandle } from "../../map/types";
import { HowCounted } from "../../panels/overview/HowCounted";
import { attribution } from "../../store/attribution";
import { t } from "../../store/lang";
import { SHOWN, type Shown, shown } from "../../store/metric";
import { shownTheme } from "../../store/theme";
import { lang } from "../../store/view";
import { formatShare } from "../../text/format";
import { progress } from "../../text/progress";
import { Choice } from "../../ui/Choice";

const figureOf = (s: Standing, of: Exclude<Shown, "behind">): number | null => {
  if (of === "progress" || of === "completed") return s[of].value;
  const deadline = s[of];
  return deadline?.state === "past" && s.estates > 0 ? deadline.overdue / s.estates : null;
};

export function ProgressMap({
  ground,
  groups,
  standings,
  listed,
  lit,
  onLit,
  onPick,
}: {
  ground: Ground;
  groups: readonly Group[];
  standings: readonly Standing[];
  listed: Uint8Array;
  lit: number | null;
  onLit: (row: number | null) => void;
  onPick: (row: number) => void;
}) {
  const { data, known, programme } = ground;
  const theme = shownTheme.value;
  const tongue = lang.value;
  const of = shown.value;
  const handle = useRef<MapHandle | null>(null);
  const [ready, setReady] = useState(false);
  const values = useMemo(() => {
    if (of !== "behind") return standings.map((s) => figureOf(s, of));
    const mine = (d: number): number[] => programmeRows(data, programme, groups[d].rows);
    return standings.map((_, d) => behindSchedule(data, known, programme, mine(d), "households").value);
  }, [standings, of]);
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
      events={{
        onHover: (layer, row) => layer === "district" && onLit(row),
        onClick: (layer, row) => layer === "district" && onPick(row),
      }}
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
        <HowCounted of={of === "S3" || of === "S5" ? "deadline" : of} name={t(progress[of])} />
      </div>
    </MapFrame>
  );
}
