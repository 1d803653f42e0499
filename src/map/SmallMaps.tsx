/** Small maps of one kind side by side, on one scale with one legend: the same areas, coloured anew in each. */
import { useId, useMemo } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { formatNumber } from "../text/format";
import { map as words } from "../text/map";
import { type Lang, say } from "../text/phrase";
import { type LegendRow, legendRows } from "./legendRows";
import { PaperShape, Pattern } from "./PaperShape";
import { SvgPatterns, SvgShape } from "./SvgShape";
import { shapesOf } from "./svg";
import type { Legend, MapLayer, Theme } from "./types";
import { projection, viewOf } from "./view";
import "./smallmaps.css";

export interface SmallMap {
  readonly name: string;
  /** Under the name. */
  readonly said: string;
  /** What a screen reader hears of the picture. */
  readonly label: string;
  /** The areas' layer; its source is that of all. */
  readonly layer: MapLayer;
  readonly on?: boolean;
}

export interface SmallMapsProps {
  readonly maps: readonly SmallMap[];
  readonly areas: GeoJSON.FeatureCollection;
  readonly bounds: Bounds;
  readonly legend: Legend;
  readonly lang: Lang;
  readonly theme: Theme;
  /** On paper patterns are lines of their own. */
  readonly paper?: boolean;
  /** Room for all, and the height of a letter, CSS pixels. */
  readonly width: number;
  readonly text: number;
  /** The least width of one, in heights of a letter. */
  readonly least?: number;
  /** Without its legend: other maps beside it have the same. */
  readonly bare?: boolean;
  readonly onPick?: (k: number) => void;
}

/** Height of a map by its width. */
const SHAPE = 0.78;

function Sample({
  row: { colour, pattern },
  text,
  id,
  paper,
}: {
  row: LegendRow;
  text: number;
  id: string;
  paper: boolean;
}) {
  const [w, h] = [2 * text, text];
  return (
    <svg width={w} height={h} viewBox={`0 0 ${w} ${h}`} aria-hidden="true">
      <rect x="0.5" y="0.5" width={w - 1} height={h - 1} fill={colour ?? "none"} class="edge" />
      {pattern &&
        (paper ? (
          <Pattern pattern={pattern} box={[1, 1, w - 1, h - 1]} />
        ) : (
          <rect x="1" y="1" width={w - 2} height={h - 2} fill={`url(#${id}${pattern})`} />
        ))}
    </svg>
  );
}

export function SmallMaps(props: SmallMapsProps) {
  const {
    maps,
    areas,
    bounds,
    legend,
    lang,
    theme,
    paper = false,
    width,
    text,
    least = 15,
    bare = false,
    onPick,
  } = props;
  const id = useId();
  const across = Math.max(1, Math.min(maps.length, Math.floor((width + text) / ((least + 1) * text))));
  const one = Math.floor((width - (across - 1) * text) / across);
  const tall = Math.round(SHAPE * one);
  const layer = maps[0]?.layer;
  const shapes = useMemo(() => {
    if (!layer) return [];
    const plane = projection(viewOf(bounds, one, tall, 4), one, tall);
    return shapesOf([{ ...layer, mark: () => ({}) }], new Map([[layer.source.key, areas]]), plane, one, tall).shapes;
  }, [layer?.source.key, areas, bounds, one, tall]);
  const { classes, items } = legendRows(legend, legend.format ?? ((v) => formatNumber(v, 2)), {
    notInPlan: say(lang, words.notInPlan),
    noData: say(lang, words.noData),
  });
  return (
    <>
      <svg width="0" height="0" class="defs" aria-hidden="true">
        <SvgPatterns id={id} theme={theme} />
      </svg>
      <ul class="smallmaps" style={{ "--across": String(across) }}>
        {maps.map(({ name, said, label, layer: { mark }, on }, k) => (
          <li key={name} class={on ? "on" : ""}>
            {onPick ? (
              <button type="button" class="plain" aria-pressed={on} onClick={() => onPick(k)}>
                {name}
              </button>
            ) : (
              <b>{name}</b>
            )}
            <small>{said}</small>
            <svg width={one} height={tall} viewBox={`0 0 ${one} ${tall}`} role="img" aria-label={label}>
              {/* The classes near the ground hardly differ from it: an edge shows where an area ends. */}
              <path d={shapes.map(({ path }) => path).join("")} class="ends" />
              {shapes.map((shape) => {
                const look = mark?.(shape.row, {});
                if (!look) return null;
                const drawn = { ...shape, mark: { ...look, width: 0.7 } };
                return paper ? (
                  <PaperShape key={shape.row} shape={drawn} id={`${id}${k}a${shape.row}`} within={[one, tall]} />
                ) : (
                  <g key={shape.row}>
                    <SvgShape shape={drawn} accent={null} patterns={id} />
                    {look.title && <title>{look.title}</title>}
                  </g>
                );
              })}
            </svg>
          </li>
        ))}
      </ul>
      {!bare && (
        <ul class="smallkey">
          {[...classes, ...items].map((row) => (
            <li key={row.label}>
              <Sample row={row} text={text} id={id} paper={paper} /> {row.label}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
