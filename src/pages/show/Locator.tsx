/** Where in the city a district lies: all outlines, and it alone in colour. */
import { useMemo } from "preact/hooks";
import { areaSource, outlineBounds } from "../../map/outlines";
import { shapesOf } from "../../map/svg";
import { projection, viewOf } from "../../map/view";
import type { AreaTable } from "../../model/dataset";

/** Units of the drawing, which is as large as its box. */
const [WIDTH, HEIGHT] = [300, 250];

/** @param row of the district. */
export function Locator({ table, row }: { table: AreaTable; row: number }) {
  const shapes = useMemo(() => {
    const bounds = outlineBounds(table.geometry);
    if (!bounds) return [];
    const { key, data } = areaSource("district", table);
    const plane = projection(viewOf(bounds, WIDTH, HEIGHT, 4), WIDTH, HEIGHT);
    const layer = { id: "locator", slot: "districtFill", source: { key, data }, specs: [], mark: () => ({}) } as const;
    return shapesOf([layer], new Map([[key, data as GeoJSON.FeatureCollection]]), plane, WIDTH, HEIGHT).shapes;
  }, [table]);
  if (shapes.length === 0) return null;
  return (
    <svg class="locator" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {shapes.map((shape) => (
        <path key={shape.row} d={shape.path ?? ""} class={shape.row === row ? "on" : ""} fill-rule="evenodd" />
      ))}
    </svg>
  );
}
