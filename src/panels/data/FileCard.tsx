/** A file that waits: what was recognised, what it holds, its coordinates; then how its fields are read. */
import { CRS, FILE_KIND } from "../../model/enums";
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

/** Reading the coordinates another way moves the file by this much; under a metre it is the same place. */
function Coordinates({ item, position }: { item: Waiting; position: number }) {
  const { recognised, mapping } = item;
  const { bounds, shifts } = recognised;
  if (!bounds) return <p class="quiet">{t(data.nowhereYet)}</p>;
  const [west, south, east, north] = bounds.map((degrees) => formatNumber(degrees, 4));
  const away = elsewhere(bounds, dataset.value);
  return (
    <fieldset class="coordinates">
      <legend>{t(data.crs)}</legend>
      {CRS.map((crs) => (
        <label key={crs} class={crs === mapping.crs ? "option on" : "option"}>
          <input
            type="radio"
            name={`crs ${item.path}`}
            checked={crs === mapping.crs}
            onChange={() => change(position, { mapping: { ...mapping, crs } })}
          />
          <span>
            {t(data[crs])}
            {shifts && (
              <small>{shifts[crs] < 1 ? t(data.noShift) : t(data.shift, { metres: formatNumber(shifts[crs]) })}</small>
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

export function FileCard({ item, position }: { item: Waiting; position: number }) {
  const { recognised, kind, path } = item;
  const { format, features, bytes, findings } = recognised;
  const places = format === "geojson";
  const count = t(places ? data.features : data.rowsOf, { count: formatNumber(features) });
  return (
    <article class="card mapping">
      <header>
        <h3>{path}</h3>
        <span class="quiet">
          {format
            ? t(data.size, {
                format: format === "geojson" ? "GeoJSON" : format.toUpperCase(),
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
          {places && <FieldTable item={item} position={position} />}
          {places && kind === "estates" && <ValueTables item={item} position={position} />}
        </>
      )}
    </article>
  );
}
