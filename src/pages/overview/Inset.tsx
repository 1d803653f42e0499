/** The urban core in an inset over the map. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { SvgMap } from "../../map/SvgMap";
import type { Bounds } from "../../model/geometry";
import { t } from "../../store/lang";
import type { Lit } from "../../store/lit";
import { place } from "../../store/place";
import { onMap } from "../../text/onmap";
import { type Core, type CoreInput, coreLayers, coreTitle } from "./core";

/** CSS pixels: a share of the window that leaves room for the pickers. */
const insetWidth = (): number =>
  Math.round(Math.max(25 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize), innerWidth * 0.22));

interface InsetProps {
  readonly core: Core;
  /** The same object as long as nothing of it changes. */
  readonly input: CoreInput;
  readonly lit: Lit;
  readonly onLit: (lit: Lit) => void;
  readonly onZoom: (bounds: Bounds) => void;
}

export function Inset({ core, input, lit, onLit, onZoom }: InsetProps) {
  const [width, setWidth] = useState(insetWidth);
  useEffect(() => {
    const follow = (): void => setWidth(insetWidth());
    addEventListener("resize", follow);
    return () => removeEventListener("resize", follow);
  }, []);
  // The second line is 0.92 of it, and none may be smaller than 12 pixels.
  const em = Math.max(13.1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.85);
  const height = Math.round(width * 0.68);
  const layers = useMemo(() => coreLayers(core, input, width, height, em), [core, input, width, em]);
  return (
    <section class="inset card">
      <header>
        <b>{coreTitle(core)}</b>
        <button type="button" onClick={() => onZoom(core.bounds)}>
          {t(onMap.coreZoom)}
        </button>
      </header>
      <SvgMap
        layers={layers}
        bounds={core.bounds}
        width={width}
        height={height}
        theme={input.theme}
        label={t(onMap.core)}
        em={em}
        lit={lit?.kind === "district" ? { layer: "district", row: lit.row } : null}
        events={{
          onHover: (_, row) => onLit(row === null ? null : { kind: "district", row }),
          onClick: (_, row) => {
            place.value = `d:${input.ground.data.districts.id[row]}`;
          },
        }}
      />
    </section>
  );
}
