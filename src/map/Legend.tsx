/** The legend: reads the very scale that the paint reads. */
import { memo } from "preact/compat";
import { useState } from "preact/hooks";
import { formatNumber } from "../text/format";
import { map as words } from "../text/map";
import { type Lang, say } from "../text/phrase";
import { useMedia } from "../ui/useMedia";
import { type LegendRow, legendRows } from "./legendRows";
import { inOrder } from "./order";
import type { AnyLayer, Legend as LegendData } from "./types";
import "./legend.css";

/** Stripes of equal width. */
const stripes = (colours: readonly string[]): string =>
  `linear-gradient(90deg, ${colours.map((c, k) => `${c} ${(100 * k) / colours.length}% ${(100 * (k + 1)) / colours.length}%`).join(", ")})`;

function Sample({ colour, colours, pattern, edge, shape = "box", width = 3, dash }: Omit<LegendRow, "label">) {
  if (shape === "line")
    return (
      <svg class="sample line" viewBox="0 0 26 8" aria-hidden="true">
        <path d="M0 4H26" stroke={colour} stroke-width={width} stroke-dasharray={dash?.join(" ")} />
      </svg>
    );
  return (
    <i
      class={`sample ${shape} ${pattern ?? ""} ${edge ? "strong" : ""}`}
      style={{
        "--sample": colours ? stripes(colours) : (colour ?? "transparent"),
        ...(edge ? { "--edge": edge } : {}),
      }}
    />
  );
}

const Rows = ({ rows, name }: { rows: readonly LegendRow[]; name?: string }) =>
  rows.length === 0 ? null : (
    <ul class={name}>
      {rows.map(({ label, ...sample }) => (
        <li key={label}>
          <Sample {...sample} />
          {label}
        </li>
      ))}
    </ul>
  );

/** Classes side by side, each end written once, where the ends are short enough to stand under them. */
function Scale({ colours, ends }: { colours: readonly string[]; ends: readonly string[] }) {
  return (
    <ul class="scale">
      {colours.map((colour, c) => (
        <li key={colour}>
          <Sample colour={colour} />
          <b>{ends[c]}</b>
          {c === colours.length - 1 && <b class="last">{ends[c + 1]}</b>}
        </li>
      ))}
    </ul>
  );
}

/** Drawn again only for another legend. */
const Part = memo(({ data, lang }: { data: LegendData; lang: Lang }) => {
  const { scale, title, note, format = (v) => formatNumber(v, 2) } = data;
  const { classes, items, ends } = legendRows(data, format, {
    notInPlan: say(lang, words.notInPlan),
    noData: say(lang, words.noData),
  });
  return (
    <section>
      {title && <h2>{title}</h2>}
      {scale && classes.length > 0 && (
        <small>
          {say(lang, words[scale.method], { k: classes.length })} · {say(lang, words.n, { n: scale.n })}
        </small>
      )}
      {scale && ends ? <Scale colours={scale.colours} ends={ends} /> : <Rows rows={classes} name="classes" />}
      <Rows rows={items} />
      {note && <small>{note}</small>}
    </section>
  );
});

interface LegendProps {
  readonly layers: readonly AnyLayer[];
  readonly lang: Lang;
  /** Something is drawn: the legend leaves the ground free until it is asked for. */
  readonly folded: boolean;
  /** Of one map among several. */
  readonly name?: string;
}

/** Lines from which on a legend would cover much of the map of a window that is not large. */
const LONG = 10;

/** The legends of all visible layers, the widest first; folded on narrow screens, and a long one on all but large ones, until it is asked for. */
export function Legend({ layers, lang, folded, name }: LegendProps) {
  /** null: as the window has room. */
  const atRest = useState<boolean | null>(null);
  const whileDrawing = useState<boolean | null>(false);
  const [asked, setOpen] = folded ? whileDrawing : atRest;
  const parts = inOrder(layers).filter((layer) => layer.visible !== false && layer.legend);
  const lines = parts.reduce((sum, { legend }) => sum + (legend?.items?.length ?? 0), 0);
  const room = lines < LONG ? "(min-width: 900px)" : "(min-width: 1500px) and (min-height: 950px)";
  const hasRoom = useMedia(room);
  const open = asked ?? hasRoom;
  if (parts.length === 0) return null;
  return (
    <details
      class="legend"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) setOpen(!open);
      }}
    >
      <summary>{name ? `${say(lang, words.legend)} ${name}` : say(lang, words.legend)}</summary>
      {parts.map(({ id, legend }) => legend && <Part key={id} data={legend} lang={lang} />)}
    </details>
  );
}
