/** Whose figures the progress page shows: the estates of the place on view, and the parts that it falls into. */
import { computed } from "@preact/signals";
import { byDistrict, byStreet, everyEstate } from "../domain/coverage/group";
import { inPlan } from "../domain/coverage/measure";
import { programmeRows } from "../domain/progress/standing";
import { dataset } from "./dataset";
import { type Here, here } from "./place";
import { programme } from "./programme";

/** A district, a street or an estate inside the place. */
export interface ScopePart {
  readonly kind: "district" | "street" | "estate";
  /** Row in its table; −1: estates that name no street. */
  readonly row: number;
  /** Rows of the programme's estates. */
  readonly mine: readonly number[];
}

export interface Scope extends Here {
  /** Rows of all estates of the place. */
  readonly rows: Int32Array;
  /** Those of the programme on view. */
  readonly mine: readonly number[];
  /** One level down; empty for an estate. Districts and streets come with nothing of the programme too. */
  readonly parts: readonly ScopePart[];
  /** 1 by row of the districts that the programme names. */
  readonly listed: Uint8Array;
}

/** null until a dataset is open. */
export const scope = computed<Scope | null>(() => {
  const data = dataset.value;
  if (!data) return null;
  const plan = programme(data);
  const at = here.value;
  const { estates } = data;
  const everyone = everyEstate(data);
  const inside = (e: number): boolean =>
    at.level === "city" ||
    (at.level === "district" && estates.district[e] === at.district) ||
    (at.level === "street" && estates.street[e] === at.street) ||
    (at.level === "estate" && e === at.estate);
  const rows = everyone.filter(inside);
  const mine = programmeRows(data, plan, rows);
  const parts: ScopePart[] =
    at.level === "city"
      ? byDistrict(data).flatMap(({ area, rows: list }) =>
          area === null ? [] : [{ kind: "district" as const, row: area, mine: programmeRows(data, plan, list) }],
        )
      : at.level === "district"
        ? byStreet(data, at.district).map(({ area, rows: list }) => ({
            kind: "street" as const,
            row: area ?? -1,
            mine: programmeRows(data, plan, list),
          }))
        : at.level === "street"
          ? mine.map((e) => ({ kind: "estate" as const, row: e, mine: [e] }))
          : [];
  return { ...at, rows, mine, parts, listed: inPlan(data, plan) };
});

/** The place that a part is. */
export function placeOf({ kind, row }: Pick<ScopePart, "kind" | "row">): string {
  const data = dataset.value;
  const table = data?.[`${kind}s` as "districts" | "streets" | "estates"];
  return table && row >= 0 ? `${kind[0]}:${table.id[row]}` : "";
}
