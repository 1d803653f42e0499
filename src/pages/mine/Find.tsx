/** Finding one's estate, with the map of a district or a street to tap on. */
import { useMemo, useRef } from "preact/hooks";
import { contextLayers } from "../../map/layers/context";
import { boundsOf, estateSource } from "../../map/outlines";
import { SvgMap } from "../../map/SvgMap";
import { INKS } from "../../map/style";
import type { MapLayer, MapPoint } from "../../map/types";
import { useSize } from "../../map/useSize";
import { projection, viewOf } from "../../map/view";
import type { Dataset } from "../../model/dataset";
import { FindEstate, type PickMap } from "../../panels/show/FindEstate";
import { dataset } from "../../store/dataset";
import type { Within } from "../../store/find";
import { t } from "../../store/lang";
import { shownTheme } from "../../store/theme";
import { mine } from "../../text/mine";

/** A finger is this wide, CSS pixels. */
const FINGER = 60;

function PlaceMap({
  data,
  within,
  name,
  onPick,
}: {
  data: Dataset;
  within: Within;
  name: string;
  onPick: (row: number) => void;
}) {
  const { estates } = data;
  const place = useRef<HTMLDivElement>(null);
  const [width, height] = useSize(place);
  const rows = useMemo(
    () =>
      [...estates.district.keys()].filter(
        (e) => estates.district[e] === within.district && (within.street < 0 || estates.street[e] === within.street),
      ),
    [data, within],
  );
  const bounds = useMemo(() => boundsOf(estates.centre, rows), [rows]);
  const theme = shownTheme.value;
  const layers = useMemo<MapLayer[]>(() => {
    const inks = INKS[theme];
    const shown = new Set(rows);
    return [
      // Blocks of other land are most of the ground's vertices, and nobody finds their way by them.
      ...contextLayers(data, theme).filter(({ id }) => id !== "land"),
      {
        id: "estate",
        slot: "estateFill",
        source: estateSource(estates),
        specs: [],
        mark: (row) =>
          shown.has(row)
            ? {
                fill: estates.programme[row] >= 0 ? inks.accent : inks.parcel,
                stroke: inks.strong,
                width: 1.5,
                radius: 9,
                label: estates.name[row] ?? estates.id[row],
              }
            : null,
      },
    ];
  }, [data, rows, theme]);
  // Room around the outermost estates: 60 pixels, less where there is little.
  const view = useMemo(() => viewOf(bounds, width, height, Math.min(60, width / 12)), [bounds, width, height]);
  const pick = ({ x, y }: MapPoint): void => {
    const plane = projection(view, width, height);
    let [best, least] = [-1, FINGER];
    for (const e of rows) {
      const [ex, ey] = plane.project(estates.centre[2 * e], estates.centre[2 * e + 1]);
      const far = Math.hypot(ex - x, ey - y);
      if (far < least) [best, least] = [e, far];
    }
    if (best >= 0) onPick(best);
  };
  const em = width > 0 ? Math.max(14, innerHeight * 0.0185) : 14;
  return (
    <div class="pickmap" ref={place}>
      {width > 0 && (
        <SvgMap
          layers={layers}
          bounds={bounds}
          view={view}
          width={width}
          height={height}
          theme={theme}
          label={t(mine.mapOf, { place: name })}
          em={em}
          events={{ onClickAway: pick }}
        />
      )}
      <p>{t(mine.tapMap)}</p>
    </div>
  );
}

const pickMap: PickMap = (within, name, onPick) =>
  dataset.value && <PlaceMap data={dataset.value} within={within} name={name} onPick={onPick} />;

/** @param onFound told the id of the estate that was chosen. */
export const Find = ({ onFound }: { onFound: (id: string) => void }) => <FindEstate onFound={onFound} map={pickMap} />;
