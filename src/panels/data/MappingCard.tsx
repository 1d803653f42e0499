/** How a foreign file is read: its kind and coordinates, our fields from theirs, their words for ours, constants assumed. */
import { guessValues, VALUED } from "../../intake/headers";
import { CRS, EXCLUSION, FILE_KIND, MANAGEMENT_MODE, OWNERSHIP } from "../../model/enums";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { change, type Waiting } from "../../store/staged";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { formatNumber } from "../../text/format";
import { Choice } from "../../ui/Choice";
import { enumWord, fieldName } from "../estate/words";

/** Fields offered for mapping, and those that may be assumed. */
const SHOWN = [
  "id",
  "name",
  "district",
  "street",
  "community",
  "address",
  "households",
  "buildings",
  "floorAreaM2",
  "budgetWan",
  "yearBuilt",
  "managementMode",
  "managementBody",
  "ownership",
  "programme",
  "willingnessPct",
  "exclusion",
] as const;
const ASSUMED = ["households", "budgetWan", "yearBuilt", "managementBody", "managementMode", "programme"] as const;
const LISTS: Readonly<Record<string, readonly string[]>> = {
  managementMode: MANAGEMENT_MODE,
  ownership: OWNERSHIP,
  exclusion: EXCLUSION,
};
const fieldOf = (field: string): string => fieldName(lang.value, field);

export function MappingCard({ item, position }: { item: Waiting; position: number }) {
  const { recognised, mapping, kind } = item;
  const set = (to: Partial<Waiting["mapping"]>): void => change(position, { mapping: { ...mapping, ...to } });
  const foreign = kind === "estates" && recognised.format === "geojson";
  const theirs = (field: string) => recognised.fields.find(({ name }) => name === (mapping.fields[field] ?? field));
  const [w, s, e, n] = recognised.bounds ?? [];
  return (
    <article class="card mapping">
      <h3>{item.path}</h3>
      <p class="quiet">
        {t(data.recognised, {
          format: recognised.format ?? "?",
          features: formatNumber(recognised.features),
          megabytes: formatNumber(recognised.bytes / 1e6, 2),
        })}{" "}
        {recognised.bounds &&
          t(data.bounds, {
            west: formatNumber(w, 4),
            east: formatNumber(e, 4),
            south: formatNumber(s, 4),
            north: formatNumber(n, 4),
          })}
      </p>
      <div class="row">
        <Choice
          label={t(data.kind)}
          value={kind}
          of={FILE_KIND}
          say={(name) => t(data[`k_${name}`])}
          onPick={(next) => change(position, { kind: next })}
        />
        {recognised.format === "geojson" && (
          <Choice
            label={t(data.crs)}
            value={mapping.crs}
            of={CRS}
            say={(name) => t(data[name])}
            onPick={(crs) => set({ crs })}
          />
        )}
      </div>
      {foreign && (
        <table class="figures">
          <caption>{t(data.mappingTitle)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(data.ours)}</th>
              <th scope="col">{t(data.theirs)}</th>
              <th scope="col">{t(data.samples)}</th>
              <th scope="col">{t(data.assume)}</th>
            </tr>
          </thead>
          <tbody>
            {SHOWN.map((field) => {
              const source = theirs(field);
              return (
                <tr key={field}>
                  <th scope="row">{fieldOf(field)}</th>
                  <td>
                    <select
                      aria-label={fieldOf(field)}
                      value={source?.name ?? ""}
                      onChange={(event) => {
                        const name = event.currentTarget.value;
                        const fields = { ...mapping.fields, [field]: name === "" ? "\u0000" : name };
                        const values = { ...mapping.values };
                        delete values[field];
                        const list = recognised.fields.find((f) => f.name === name)?.values;
                        if (list && (VALUED as readonly string[]).includes(field))
                          values[field] = guessValues(
                            field,
                            list.map(({ value }) => value),
                          );
                        set({ fields, values });
                      }}
                    >
                      <option value="">{t(data.nowhere)}</option>
                      {recognised.fields.map(({ name }) => (
                        <option key={name} value={name}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td class="samples">
                    {source ? `${source.samples.join(" · ")}（${formatNumber(source.filled)}）` : ""}
                  </td>
                  <td>
                    {(ASSUMED as readonly string[]).includes(field) &&
                      (field === "managementBody" ? (
                        <label class="check">
                          <input
                            type="checkbox"
                            checked={mapping.assume.managementBody === "each"}
                            onChange={(event) => {
                              const { managementBody: _, ...rest } = mapping.assume;
                              set({ assume: event.currentTarget.checked ? { ...rest, managementBody: "each" } : rest });
                            }}
                          />
                          {t(data.each)}
                        </label>
                      ) : (
                        <input
                          type="text"
                          size={6}
                          aria-label={`${t(data.assume)} ${fieldOf(field)}`}
                          value={mapping.assume[field] ?? ""}
                          onChange={(event) => {
                            const { [field]: _, ...rest } = mapping.assume;
                            const text = event.currentTarget.value.trim();
                            set({ assume: text === "" ? rest : { ...rest, [field]: text } });
                          }}
                        />
                      ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {foreign &&
        VALUED.map((field) => {
          const list = theirs(field)?.values;
          if (!list || list.length === 0) return null;
          const ours = LISTS[field] ?? [
            ...new Set([...(dataset.value?.programmes.map(({ id }) => id) ?? []), ...list.map(({ value }) => value)]),
          ];
          const now = mapping.values[field] ?? {};
          return (
            <table key={field} class="figures">
              <caption>{t(data.valuesOf, { field: fieldOf(field) })}</caption>
              <tbody>
                {list.map(({ value, count }) => (
                  <tr key={value}>
                    <th scope="row">
                      {value} <small>{formatNumber(count)}</small>
                    </th>
                    <td>
                      <select
                        aria-label={`${fieldOf(field)} ${value}`}
                        value={now[value] ?? (field !== "programme" && ours.includes(value) ? value : "")}
                        onChange={(event) => {
                          const next = { ...now, [value]: event.currentTarget.value };
                          if (next[value] === "" && field === "programme") delete next[value];
                          set({ values: { ...mapping.values, [field]: next } });
                        }}
                      >
                        <option value="">{t(field === "programme" ? data.noProgramme : data.unknown)}</option>
                        {ours.map((name) => (
                          <option key={name} value={name}>
                            {LISTS[field] ? enumWord(lang.value, field, name) : name}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
    </article>
  );
}
