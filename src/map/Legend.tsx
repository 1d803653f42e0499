/** The legend: reads the very scale that the paint reads. */
import { useState } from "preact/hooks";
import { formatNumber } from "../text/format";
import { map as words } from "../text/map";
import { type Lang, say } from "../text/phrase";
import { inOrder } from "./order";
import type { ColourScale, Legend as LegendData, LegendItem, MapLayer } from "./types";

function Sample({ colour, pattern, shape = "box" }: Omit<LegendItem, "label">) {
  return <i class={`sample ${shape} ${pattern ?? ""}`} style={{ "--sample": colour ?? "transparent" }} />;
}

function Classes({ scale, format, lang }: { scale: ColourScale; format: (v: number) => string; lang: Lang }) {
  const { breaks, colours, method, n } = scale;
  const k = colours.length;
  if (k === 0) return null;
  return (
    <>
      <small>
        {say(lang, words[method], { k })} · {say(lang, words.n, { n })}
      </small>
      <ul class="classes">
        {colours.map((colour, c) => (
          <li key={breaks[c]}>
            <Sample colour={colour} />
            {breaks[c] === breaks[c + 1] ? format(breaks[c]) : `${format(breaks[c])} – ${format(breaks[c + 1])}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Part({ data, lang }: { data: LegendData; lang: Lang }) {
  const items: LegendItem[] = [...(data.items ?? [])];
  if (data.notInPlan)
    items.push({ label: say(lang, words.notInPlan), colour: data.scale?.notInPlan, pattern: "hatch" });
  if (data.noData) items.push({ label: say(lang, words.noData), colour: data.scale?.noData, pattern: "dots" });
  return (
    <section>
      <h3>{data.title}</h3>
      {data.scale && <Classes scale={data.scale} format={data.format ?? ((v) => formatNumber(v, 2))} lang={lang} />}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.label}>
              <Sample colour={item.colour} pattern={item.pattern} shape={item.shape} />
              {item.label}
            </li>
          ))}
        </ul>
      )}
      {data.note && <small>{data.note}</small>}
    </section>
  );
}

/** The legends of all visible layers, the widest first; folded on narrow screens until it is asked for. */
export function Legend({ layers, lang }: { layers: readonly MapLayer[]; lang: Lang }) {
  const [open, setOpen] = useState(() => matchMedia("(min-width: 900px)").matches);
  const parts = inOrder(layers).filter((layer) => layer.visible !== false && layer.legend);
  if (parts.length === 0) return null;
  return (
    <details class="legend" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(lang, words.legend)}</summary>
      {parts.map(({ id, legend }) => legend && <Part key={id} data={legend} lang={lang} />)}
    </details>
  );
}
