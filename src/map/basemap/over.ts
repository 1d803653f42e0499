/** The layers of the data as they lie over a basemap: tints let it through, and what the dataset has of roads and water gives way to it. */
import { once } from "../../model/once";
import type { Slot } from "../order";
import type { AnyLayer, LayerSpec, MapLayer } from "../types";

const HELPS: readonly Slot[] = ["green", "water", "road"];
/** How much of a fill's own opacity is left. */
const LEFT: Partial<Readonly<Record<Slot, number>>> = { districtFill: 0.72, streetFill: 0.72, estateFill: 0.82 };

/** `share` of an opacity; an expression by zoom stays the outermost, as it must. */
function thinner(opacity: unknown, share: number): unknown {
  if (typeof opacity === "number" || opacity === undefined) return (opacity ?? 1) * share;
  if (!Array.isArray(opacity) || opacity[0] !== "interpolate") return ["*", share, opacity];
  return opacity.map((part, k) => (k > 2 && k % 2 === 0 ? thinner(part, share) : part));
}
const thinSpec = (spec: LayerSpec, share: number): LayerSpec =>
  spec.type === "fill"
    ? ({ ...spec, paint: { ...spec.paint, "fill-opacity": thinner(spec.paint?.["fill-opacity"], share) } } as LayerSpec)
    : spec;

/** The same object for the same layer. */
const thinned = once((layer: MapLayer): MapLayer => {
  const share = LEFT[layer.slot];
  return share === undefined ? layer : { ...layer, specs: layer.specs.map((spec) => thinSpec(spec, share)) };
});

export const overBasemap = (layers: readonly AnyLayer[]): AnyLayer[] =>
  layers.filter(({ slot }) => !HELPS.includes(slot)).map((layer) => ("kind" in layer ? layer : thinned(layer)));
