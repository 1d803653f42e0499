/** How the numbers of a file's positions may be read, each with a picture of where the file then lies; the hand confirms one. */
import type { Candidate } from "../../intake/crs/guess";
import { type Crs, isMetres } from "../../model/crs";
import type { Bounds } from "../../model/geometry";
import { dataset } from "../../store/dataset";
import { boxOf, elsewhere } from "../../store/difference";
import { t } from "../../store/lang";
import { change, type Waiting } from "../../store/staged";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { CrsPicture } from "./CrsPicture";

/** Readings shown at once; the rest lie farther and are behind a fold. */
const SHOWN = 4;
/** Farther than this from the city's middle a reading is said to be away, m. */
const AWAY_M = 50_000;

const crsName = (crs: Crs): string =>
  isMetres(crs) ? t(crs === "EPSG:3857" ? data.mercator : data.zone, { crs }) : t(data[crs]);

const union = (boxes: readonly Bounds[]): Bounds | null =>
  boxes.length === 0
    ? null
    : [
        Math.min(...boxes.map(([w]) => w)),
        Math.min(...boxes.map(([, s]) => s)),
        Math.max(...boxes.map(([, , e]) => e)),
        Math.max(...boxes.map(([, , , n]) => n)),
      ];

export function Coordinates({ item, position }: { item: Waiting; position: number }) {
  const { recognised, mapping } = item;
  const { candidates, declared } = recognised;
  const here = dataset.value;
  const city = boxOf(here);
  const chosen = (one: Candidate): boolean => one.crs === mapping.crs && one.swapped === (mapping.swapped ?? false);
  const now = candidates.find(chosen);
  const isNear = ({ core }: Candidate): boolean => !elsewhere(core, here);
  const near = union(candidates.filter(isNear).map(({ core }) => core));
  const [west, south, east, north] = (now ?? candidates[0]).bounds.map((degrees) => formatNumber(degrees, 4));
  const outside = now?.outside ?? 0;
  const away = elsewhere(now?.core ?? null, here);
  const card = (one: Candidate) => (
    <label key={`${one.crs} ${one.swapped}`} class={chosen(one) ? "option picture on" : "option picture"}>
      <span class="say-which">
        <input
          type="radio"
          name={`crs ${item.path} ${item.layer}`}
          checked={chosen(one)}
          onChange={() => change(position, { mapping: { ...mapping, crs: one.crs, swapped: one.swapped } })}
        />
        <span>
          <b>{crsName(one.crs)}</b>
          {one.crs === declared && <span class="chip">{t(door.declared)}</span>}
          {one.swapped && <small class="differs">⇄ {t(data.swapped)}</small>}
          {one.movesM !== null && (
            <small>{one.movesM < 1 ? t(data.noShift) : t(data.shift, { metres: formatNumber(one.movesM) })}</small>
          )}
          {one.apartM !== undefined && <small>{t(door.apart, { metres: formatNumber(one.apartM) })}</small>}
          {one.metresAway !== null && one.metresAway > AWAY_M && (
            <small class="differs">{t(data.kmAway, { km: formatNumber(one.metresAway / 1000) })}</small>
          )}
        </span>
      </span>
      {here && city && <CrsPicture data={here} city={city} near={isNear(one) ? near : null} one={one} />}
    </label>
  );
  const first = candidates.filter((one, k) => k < SHOWN || chosen(one));
  const rest = candidates.filter((one) => !first.includes(one));
  return (
    <fieldset class="coordinates">
      <legend>{t(data.crs)}</legend>
      {here && (
        <p class="quiet">
          {t(door.crsHint)} <span class="key file">{t(door.legendFile)}</span>{" "}
          <span class="key here">{t(door.legendHere)}</span>
        </p>
      )}
      <div class="cards">{first.map(card)}</div>
      {rest.length > 0 && (
        <details>
          <summary>{t(door.andMore, { count: formatNumber(rest.length) })}</summary>
          <div class="cards">{rest.map(card)}</div>
        </details>
      )}
      <p class="quiet">
        {t(data.bounds, { west, east, south, north })}{" "}
        {city && (
          <span class={away || outside > 0 ? "chip synthetic" : "chip"}>
            {away ? t(data.away) : outside > 0 ? t(data.partly, { count: formatNumber(outside) }) : t(data.here)}
          </span>
        )}
      </p>
    </fieldset>
  );
}
