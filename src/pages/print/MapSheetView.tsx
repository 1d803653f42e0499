/** The map of a page on a sheet of its own: chosen paper, printed by the browser or saved as a picture. */
import { createPortal } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { allNative } from "../../map/deck";
import type { Collections } from "../../map/sheet/MapPicture";
import { MapSheet, type SheetInset, type SheetPair } from "../../map/sheet/MapSheet";
import { featuresOf } from "../../map/svg";
import type { AnyLayer } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import { SHEETS, TURNS } from "../../model/paper";
import { save } from "../../outbox/save";
import { t } from "../../store/lang";
import { here } from "../../store/place";
import { seen, sheet, turn } from "../../store/sheet";
import { lang } from "../../store/view";
import { outbox } from "../../text/outbox";
import { sheet as words } from "../../text/sheet";
import { Choice } from "../../ui/Choice";
import { PICTURES, pictureOfSheet } from "./picture";
import { sheetFile, sheetNames, sheetWords } from "./sheetWords";
import { useAlone } from "./useAlone";
import "./print.css";
import "./mapsheet.css";

export interface MapSheetViewProps {
  readonly data: Dataset;
  /** What the map shows, in a few words. */
  readonly what: string;
  /** Where its legend shows a month: the month's end stands in the title. */
  readonly monthly?: boolean;
  /** Of the packages: the parameters, which are all assumed. */
  readonly assumed?: string;
  readonly layers: readonly AnyLayer[];
  /** Of the place that was chosen. */
  readonly bounds: Bounds;
  readonly inset?: SheetInset | null;
  /** A second picture beside it: the other half of a comparison. */
  readonly pair?: SheetPair;
  /** Where a part of it comes first: what is shown of it when nothing is on screen. */
  readonly home?: Bounds;
}

export default function MapSheetView(props: MapSheetViewProps) {
  const { data, what, monthly, assumed, layers, bounds, inset, pair, home } = props;
  const [collections, setCollections] = useState<Collections | null>(null);
  const [shows, setShows] = useState<"whole" | "seen">(home ? "seen" : "whole");
  const [done, setDone] = useState("");
  const [trouble, setTrouble] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    sheet.value = "";
    seen.value = null;
  };
  useAlone(first, close);
  const flat = useMemo(() => allNative(layers).filter(({ mark }) => mark), [layers]);
  useEffect(() => {
    let gone = false;
    const insets = inset?.layers(300, 200, 12) ?? [];
    const sources = new Map([...flat, ...insets].map(({ source: { key, data: from } }) => [key, from]));
    Promise.all([...sources].map(async ([key, from]) => [key, await featuresOf(from)] as const))
      .then((pairs) => {
        if (!gone) setCollections(new Map(pairs));
      })
      .catch((error: unknown) => setTrouble(String(error)));
    return () => {
      gone = true;
    };
  }, [flat, inset]);
  const on = sheet.value || "a4";
  const size = on === "slide" ? "landscape" : turn.value;
  const part = seen.value ?? home;
  const isSeen = shows === "seen" && part !== undefined;
  const names = useMemo(() => sheetNames(data), [data]);
  const at = here.value;
  const about = useMemo(
    () => (at.level === "district" || at.level === "street" ? { layer: at.level, row: at[at.level] } : undefined),
    [at],
  );
  const text = sheetWords(data, { what, monthly, assumed, isSeen, layers: flat });
  // The same words are the same object: the sheet is drawn anew only for another one.
  const said = useMemo(() => text, [JSON.stringify(text)]);
  const picture = async (index: number): Promise<void> => {
    const svg = place.current?.querySelector("svg");
    if (!svg) return;
    setDone(t(outbox.making));
    setTrouble("");
    try {
      const [width, height] = PICTURES[index];
      const name = sheetFile(data, what, PICTURES[index]);
      save(await pictureOfSheet(svg, width, height), name);
      setDone(t(outbox.saved, { name }));
    } catch (error) {
      setDone("");
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  return createPortal(
    <div
      class={`printing mapsheets ${on} ${size}`}
      role="dialog"
      aria-modal="true"
      aria-label={t(words.preview)}
      aria-busy={!collections}
    >
      <div class="printbar">
        <button type="button" ref={first} onClick={close}>
          {t(outbox.back)}
        </button>
        <Choice
          label={t(words.paper)}
          value={on}
          of={SHEETS}
          say={(one) => (one === "slide" ? t(words.slide) : one.toUpperCase())}
          onPick={(one) => {
            sheet.value = one;
          }}
        />
        {on !== "slide" && (
          <Choice
            label={t(words.turn)}
            value={turn.value}
            of={TURNS}
            say={(one) => t(words[one])}
            onPick={(one) => {
              turn.value = one;
            }}
          />
        )}
        {part && (
          <Choice
            label={t(words.extent)}
            value={shows}
            of={["whole", "seen"] as const}
            say={(one) => t(words[one])}
            onPick={setShows}
          />
        )}
        {on === "slide" ? (
          PICTURES.map((pixels, k) => (
            <button
              key={pixels[0]}
              type="button"
              class={k === 0 ? "primary" : undefined}
              disabled={!collections}
              aria-label={t(words.pngName, { size: pixels.join(" × ") })}
              onClick={() => void picture(k)}
            >
              {t(words.png, { size: pixels.join(" × ") })}
            </button>
          ))
        ) : (
          <button type="button" class="primary" disabled={!collections} onClick={() => print()}>
            {t(words.print)}
          </button>
        )}
        <span role="status">{collections ? done : t(words.setting)}</span>
        {trouble !== "" && <span role="alert">{t(outbox.notMade, { reason: trouble })}</span>}
      </div>
      <div class="sheets" ref={place}>
        {collections && (
          <article class="paper">
            <MapSheet
              sheet={on}
              turn={size}
              lang={lang.value}
              layers={flat}
              collections={collections}
              bounds={isSeen ? part : bounds}
              words={said}
              inset={isSeen ? null : inset}
              pair={pair}
              names={names}
              about={about}
            />
          </article>
        )}
      </div>
    </div>,
    document.body,
  );
}
