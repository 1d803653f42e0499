/** Finding one's estate before a wall or on a phone: large letters, lists of districts and streets, or the map. */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { dataset } from "../../store/dataset";
import { asked, EVERYWHERE, type Finds, find, type Spot, type Within } from "../../store/find";
import { t } from "../../store/lang";
import { readings, wantReadings } from "../../store/pinyin";
import { programme } from "../../store/programme";
import { formatNumber } from "../../text/format";
import { mine } from "../../text/mine";
import { Keys } from "./Keys";
import "./find.css";

/** Draws the estates of a place for a finger to choose one. */
export type PickMap = (within: Within, name: string, onPick: (row: number) => void) => ComponentChildren;

/** Where the search stands: the city, a district, a street; each a way back. */
function Where({ data, within, onWithin }: { data: Dataset; within: Within; onWithin: (to: Within) => void }) {
  const { district, street } = within;
  const steps: [string, Within][] = [
    [t(mine.whole), EVERYWHERE],
    ...(district < 0 ? [] : [[data.districts.name[district], { district, street: -1 }] as [string, Within]]),
    ...(street < 0 ? [] : [[data.streets.name[street], within] as [string, Within]]),
  ];
  if (steps.length === 1) return null;
  return (
    <nav class="where" aria-label={t(mine.where)}>
      {steps.map(([name, to], k) => (
        <button
          key={name}
          type="button"
          aria-current={k === steps.length - 1 ? "location" : undefined}
          onClick={() => onWithin(to)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

function Spots({ title, spots, onSpot }: { title: string; spots: readonly Spot[]; onSpot: (spot: Spot) => void }) {
  if (spots.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="spots">
        {spots.map((spot) => (
          <li key={`${spot.district} ${spot.street}`}>
            <button type="button" onClick={() => onSpot(spot)}>
              {t(mine.spot, { name: spot.name, n: formatNumber(spot.count) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Estates({ data, rows, onFound }: { data: Dataset; rows: readonly number[]; onFound: (id: string) => void }) {
  const { estates, districts, streets } = data;
  const now = programme(data);
  return (
    <ul class="foundlist">
      {rows.map((e) => (
        <li key={e}>
          <button type="button" onClick={() => onFound(estates.id[e])}>
            <b>{estates.name[e] ?? estates.id[e]}</b>
            <span>
              {[districts.name[estates.district[e]], streets.name[estates.street[e]]].filter(Boolean).join(" ")}
              {estates.programme[e] < 0 && now >= 0 && <em>{t(mine.outsideHit)}</em>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the letters found, or what there is to choose from. */
function Results({
  data,
  text,
  within,
  finds: { spots, estates, more },
  onWithin,
  onFound,
}: {
  data: Dataset;
  text: string;
  within: Within;
  finds: Finds;
  onWithin: (to: Within) => void;
  onFound: (id: string) => void;
}) {
  const typed = asked(text) !== "";
  const all = useMemo(
    () => (typed && estates.length === 0 && within.district >= 0 ? find(data, readings.value, text, EVERYWHERE) : null),
    [data, text, within, estates, readings.value],
  );
  const count = estates.length + more;
  const place = data.streets.name[within.street] ?? data.districts.name[within.district] ?? t(mine.whole);
  const browsing = spots.length > 0 && (!typed || count === 0);
  const said = browsing
    ? ""
    : count === 0
      ? t(typed ? (all ? mine.nothingHere : mine.nothing) : mine.empty, { place })
      : count === 1
        ? t(mine.foundOne)
        : t(mine.found, { n: formatNumber(count) });
  const title = typed ? mine.places : within.district < 0 ? mine.districts : mine.streets;
  return (
    <div class="results">
      <p role="status" class={count === 0 && !browsing ? "said" : "hear"}>
        {said}
      </p>
      {all && all.estates.length > 0 && (
        <button type="button" class="primary" onClick={() => onWithin(EVERYWHERE)}>
          {t(mine.elsewhere, { n: formatNumber(all.estates.length + all.more) })}
        </button>
      )}
      <Spots
        title={t(title)}
        spots={spots}
        onSpot={(spot) => onWithin({ district: spot.district, street: spot.street })}
      />
      {!browsing && count > 0 && (
        <section>
          <h3>{said}</h3>
          <Estates data={data} rows={estates} onFound={onFound} />
          {more > 0 && (
            <p class="said">{t(within.street < 0 ? mine.more : mine.moreHere, { n: formatNumber(more) })}</p>
          )}
        </section>
      )}
    </div>
  );
}

/** Room for the large keys: the field has the focus for who types, and the system's own keyboard stays away. */
const isWall = (): boolean => matchMedia("(min-width: 600px) and (min-height: 600px)").matches;

/**
 * @param onFound told the id of the estate that was chosen.
 * @param map draws a district or a street for those who know where they live; a page gives it.
 */
export function FindEstate({ onFound, map }: { onFound: (id: string) => void; map?: PickMap }) {
  const data = dataset.value;
  const [text, setText] = useState("");
  const [within, setWithin] = useState(EVERYWHERE);
  const [onMap, setOnMap] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (data) void wantReadings(data);
    setWithin(EVERYWHERE);
  }, [data]);
  // As soon as it is seen it hears: no letter of a quick hand is lost.
  useLayoutEffect(() => {
    if (isWall()) field.current?.focus({ preventScroll: true });
    // Whoever stands before a wall has no field to click first: what is typed anywhere goes into it.
    const typed = (event: KeyboardEvent): void => {
      const on = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || on?.closest?.("input, select, textarea")) return;
      if (event.key === "Backspace") setText((old) => old.slice(0, -1));
      else if (event.key.length === 1 && asked(event.key) !== "") setText((old) => old + event.key);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", typed);
    return () => removeEventListener("keydown", typed);
  }, []);
  const finds = useMemo(
    () => (data ? find(data, readings.value, text, within) : null),
    [data, text, within, readings.value],
  );
  if (!data || !finds) return null;
  const go = (to: Within): void => {
    setWithin(to);
    if (to !== EVERYWHERE) setText("");
    if (to.district < 0) setOnMap(false);
  };
  const place = data.streets.name[within.street] ?? data.districts.name[within.district];
  const drawn = map && onMap && place ? map(within, place, (row) => onFound(data.estates.id[row])) : null;
  return (
    <section class="findestate" aria-label={t(mine.find)}>
      <div class="entry">
        <h2>{t(mine.find)}</h2>
        <label>
          <span>{t(mine.ask)}</span>
          <input
            ref={field}
            type="text"
            inputMode={isWall() ? "none" : "text"}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            maxLength={40}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        {!readings.value && <p class="quiet">{t(mine.getting)}</p>}
        <Keys
          label={t(mine.keys)}
          onKey={(key) => setText(text + key)}
          onErase={() => setText(text.slice(0, -1))}
          onClear={() => setText("")}
        />
      </div>
      <div class="answer">
        <div class="scope">
          <Where data={data} within={within} onWithin={go} />
          {map && place && (
            <button type="button" onClick={() => setOnMap(!onMap)}>
              {t(onMap ? mine.asList : mine.asMap)}
            </button>
          )}
        </div>
        {drawn ?? <Results data={data} text={text} within={within} finds={finds} onWithin={go} onFound={onFound} />}
      </div>
    </section>
  );
}
