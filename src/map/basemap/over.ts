/** The layers of the data as they lie over a basemap: tints let it through, and what the dataset has of roads and water gives way to it. */
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

const thinned = new WeakMap<MapLayer, MapLayer>();

/** The same object for the same layer. */
export function overBasemap(layers: readonly AnyLayer[]): AnyLayer[] {
  return layers.flatMap((layer): AnyLayer[] => {
    if (HELPS.includes(layer.slot)) return [];
    const share = LEFT[layer.slot];
    if (share === undefined || "kind" in layer) return [layer];
    const known = thinned.get(layer);
    if (known) return [known];
    const made = { ...layer, specs: layer.specs.map((spec) => thinSpec(spec, share)) };
    thinned.set(layer, made);
    return [made];
  });
}
