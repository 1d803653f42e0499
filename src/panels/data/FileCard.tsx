/** A file that waits: what was recognised, what it holds, its coordinates; then how its fields are read. */
import { FILE_KIND } from "../../model/enums";
import { t } from "../../store/lang";
import { change, drop, forgetReading, type Waiting } from "../../store/staged";
import { isTable } from "../../store/strangers";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatBytes, formatNumber } from "../../text/format";
import { sentence } from "../../text/sentence";
import { Choice } from "../../ui/Choice";
import { Coordinates } from "./Coordinates";
import { FieldTable } from "./FieldTable";
import { Slips } from "./Slips";
import { Strangers } from "./Strangers";
import { ValueTables } from "./ValueTables";
import { Written } from "./Written";

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

/** How a file is read: its kind, its coordinates, its columns and words. */
function Reading({ item, position }: { item: Waiting; position: number }) {
  const { recognised, kind } = item;
  return (
    <>
      <div class="filters">
        <Choice
          label={t(data.kind)}
          value={kind}
          of={FILE_KIND.filter((one) => one !== "photo")}
          say={(name) => t(data[`k_${name}`])}
          onPick={(next) => change(position, { kind: next })}
          strong
        />
        {item.recalled && (
          <span class="recalled">
            <span class="chip">{t(door.recalled)}</span>{" "}
            <button type="button" onClick={() => forgetReading(position)}>
              {t(door.forget)}
            </button>
          </span>
        )}
      </div>
      <Written recognised={recognised} position={position} />
      <Slips item={item} position={position} />
      <Strangers item={item} position={position} />
      {recognised.candidates.length > 0 && <Coordinates item={item} position={position} />}
      <FieldTable item={item} position={position} />
      {(kind === "estates" || kind === "ledger" || isTable(kind)) && <ValueTables item={item} position={position} />}
    </>
  );
}

export function FileCard({ item, position }: { item: Waiting; position: number }) {
  const { recognised, path, out = false } = item;
  const { format, features, bytes, findings } = recognised;
  const places = recognised.candidates.length > 0 && format !== "csv" && format !== "xlsx";
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
                bytes: formatBytes(bytes),
              })
            : t(data.unreadable)}
        </span>
        {item.layer !== null && (
          <button type="button" class="leave" aria-pressed={out} onClick={() => change(position, { out: !out })}>
            {t(out ? door.takeIn : door.leaveOut)}
          </button>
        )}
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
      {out && <p class="quiet">{t(door.leftOut)}</p>}
      {!format && <Written recognised={recognised} position={position} />}
      {format && !out && <Reading item={item} position={position} />}
    </article>
  );
}
