/** A file that waits: what was recognised, what it holds, its coordinates; then how its fields are read. */
import { type Crs, isMetres } from "../../model/crs";
import { FILE_KIND } from "../../model/enums";
import { dataset } from "../../store/dataset";
import { elsewhere } from "../../store/difference";
import { t } from "../../store/lang";
import { change, drop, type Waiting } from "../../store/staged";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { sentence } from "../../text/findings";
import { formatNumber } from "../../text/format";
import { Choice } from "../../ui/Choice";
import { FieldTable } from "./FieldTable";
import { ValueTables } from "./ValueTables";

const crsName = (crs: Crs): string =>
  isMetres(crs) ? t(crs === "EPSG:3857" ? data.mercator : data.zone, { crs }) : t(data[crs]);

/** Where the file lies by each reading of its numbers; a degree read another way moves it by so much. */
function Coordinates({ item, position }: { item: Waiting; position: number }) {
  const { recognised, mapping } = item;
  const { candidates } = recognised;
  const now = candidates.find(({ crs, swapped }) => crs === mapping.crs && swapped === (mapping.swapped ?? false));
  if (candidates.length === 0) return <p class="quiet">{t(data.nowhereYet)}</p>;
  const [west, south, east, north] = (now ?? candidates[0]).bounds.map((degrees) => formatNumber(degrees, 4));
  const away = elsewhere(now?.bounds ?? null, dataset.value);
  return (
    <fieldset class="coordinates">
      <legend>{t(data.crs)}</legend>
      {candidates.map((one) => (
        <label key={`${one.crs} ${one.swapped}`} class={one === now ? "option on" : "option"}>
          <input
            type="radio"
            name={`crs ${item.path} ${item.layer}`}
            checked={one === now}
            onChange={() => change(position, { mapping: { ...mapping, crs: one.crs, swapped: one.swapped } })}
          />
          <span>
            {crsName(one.crs)}
            {one.swapped && <small>{t(data.swapped)}</small>}
            {one.movesM !== null && (
              <small>{one.movesM < 1 ? t(data.noShift) : t(data.shift, { metres: formatNumber(one.movesM) })}</small>
            )}
            {one.metresAway !== null && one.metresAway > 50_000 && (
              <small>{t(data.kmAway, { km: formatNumber(one.metresAway / 1000) })}</small>
            )}
          </span>
        </label>
      ))}
      <p class="quiet">
        {t(data.bounds, { west, east, south, north })}{" "}
        <span class={away ? "chip synthetic" : "chip"}>{t(away ? data.away : data.here)}</span>
      </p>
    </fieldset>
  );
}

const FORMAT_NAME = {
  geojson: "GeoJSON",
  geojsonl: "GeoJSONL",
  csv: "CSV",
  xlsx: "XLSX",
  shapefile: "Shapefile",
  kml: "KML",
  flatgeobuf: "FlatGeobuf",
  json: "JSON",
} as const;

export function FileCard({ item, position }: { item: Waiting; position: number }) {
  const { recognised, kind, path } = item;
  const { format, features, bytes, findings } = recognised;
  const places = recognised.candidates.length > 0;
  const count = t(places ? data.features : data.rowsOf, { count: formatNumber(features) });
  return (
    <article class="card mapping">
      <header>
        <h3>{item.layer === null ? path : `${path} · ${item.layer}`}</h3>
        <span class="quiet">
          {format
            ? t(data.size, {
                format: FORMAT_NAME[format],
                features: count,
                megabytes: formatNumber(bytes / 1e6, 2),
              })
            : t(data.unreadable)}
        </span>
        <button type="button" class="remove" aria-label={t(data.remove, { file: path })} onClick={() => drop(position)}>
          ✕
        </button>
      </header>
      {findings.map((finding) => (
        <p
          key={finding.code}
          role={finding.severity === "error" ? "alert" : undefined}
          class={`say ${finding.severity}`}
        >
          <b>{t(data[finding.severity])}</b> {sentence(lang.value, finding)}
        </p>
      ))}
      {format && (
        <>
          <Choice
            label={t(data.kind)}
            value={kind}
            of={FILE_KIND}
            say={(name) => t(data[`k_${name}`])}
            onPick={(next) => change(position, { kind: next })}
            strong
          />
          {places && <Coordinates item={item} position={position} />}
          <FieldTable item={item} position={position} />
          {(kind === "estates" || kind === "ledger") && <ValueTables item={item} position={position} />}
        </>
      )}
    </article>
  );
}
