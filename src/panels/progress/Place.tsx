/** Whose figures are shown: 全市 › 县区 › 街道 › 小区, each a choice that says where one is and leads elsewhere. */
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import type { Scope } from "../../store/scope";
import { page } from "../../store/view";
import { overview } from "../../text/overview";
import { progress } from "../../text/progress";
import { Choice } from "../../ui/Choice";

/** The rows that a step offers, and the one chosen (−1: the whole). */
interface Step {
  readonly label: string;
  readonly whole: string;
  /** Place that the whole is. */
  readonly up: string;
  readonly kind: "district" | "street" | "estate";
  readonly rows: readonly number[];
  readonly chosen: number;
}

function stepsOf(data: Dataset, scope: Scope): Step[] {
  const { districts, streets, estates } = data;
  const { district, street, estate } = scope;
  const steps: Step[] = [
    {
      label: t(overview.district),
      whole: t(overview.city),
      up: "",
      kind: "district",
      rows: [...districts.id.keys()].filter((row) => scope.listed[row] === 1 || row === district),
      chosen: district,
    },
  ];
  const here = [...estates.id.keys()].filter((e) => estates.district[e] === district && estates.programme[e] >= 0);
  const inside = [...new Set(here.map((e) => estates.street[e]))].filter((row) => row >= 0).sort((a, b) => a - b);
  if (district >= 0 && (inside.length > 0 || street >= 0))
    steps.push({
      label: t(progress.street),
      whole: t(progress.allStreets),
      up: `d:${districts.id[district]}`,
      kind: "street",
      rows: street >= 0 && !inside.includes(street) ? [...inside, street] : inside,
      chosen: street,
    });
  if (street >= 0 || estate >= 0 || (district >= 0 && inside.length === 0)) {
    const rows = street >= 0 ? here.filter((e) => estates.street[e] === street) : here;
    if (rows.length > 0 || estate >= 0)
      steps.push({
        label: t(progress.estate),
        whole: t(progress.allEstates),
        up: street >= 0 ? `s:${streets.id[street]}` : district >= 0 ? `d:${districts.id[district]}` : "",
        kind: "estate",
        rows: estate >= 0 && !rows.includes(estate) ? [...rows, estate] : rows,
        chosen: estate,
      });
  }
  return steps;
}

export function Place({ data, scope }: { data: Dataset; scope: Scope }) {
  const { estates } = data;
  return (
    <nav class="scope" aria-label={t(overview.path)}>
      {stepsOf(data, scope).map(({ label, whole, up, kind, rows, chosen }) => {
        const table = kind === "estate" ? estates : data[`${kind}s`];
        return (
          <Choice
            key={kind}
            label={label}
            value={chosen < 0 ? "" : String(chosen)}
            of={["", ...rows.map(String)]}
            say={(row) => (row === "" ? whole : (table.name[Number(row)] ?? table.id[Number(row)]))}
            onPick={(row) => {
              place.value = row === "" ? up : `${kind[0]}:${table.id[Number(row)]}`;
            }}
            strong={chosen >= 0}
          />
        );
      })}
      {scope.level === "estate" && (
        <button
          type="button"
          onClick={() => {
            page.value = "overview";
          }}
        >
          {t(progress.openCard)}
        </button>
      )}
    </nav>
  );
}
