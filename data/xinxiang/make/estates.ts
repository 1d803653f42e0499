/** The ledger of a district's parcels: those of 2020 sum exactly to the published row, the others are drawn. */
import { share } from "../../../src/cli/synth/parcels";
import type { Random } from "../../../src/cli/synth/random";
import { type District, nameOf, owner } from "./places";
import { ITEMS, programme2020 } from "./programme";
import type { Parcel } from "./town";

export interface Made {
  id: string;
  name: string;
  district: string;
  street: string;
  programme: string | null;
  exclusion: string | null;
  buildings: number;
  households: number;
  floorAreaM2: number;
  budgetWan: number;
  ring: [number, number][];
  [field: string]: unknown;
}

/** Shares of the published row of a district by its parcels in the programme; undefined when it has none. */
function published(district: string, planned: readonly Parcel[], rng: Random) {
  const target = programme2020.targets.find((t) => t.district === district);
  const weights = planned.map(({ area }) => area * rng.spread(0.3));
  const column = (sum: number, least: number, spread: number): number[] =>
    share(
      sum,
      weights.map((w) => w * rng.spread(spread)),
      Math.min(least, Math.floor(sum / Math.max(1, planned.length))),
    );
  return (
    target && {
      buildings: column(target.buildings, 1, 0.2),
      households: column(target.households, 10, 0.15),
      floorAreaM2: column(target.floorAreaM2, 600, 0.1),
      budget: column(Math.round(target.budgetWan * 100), 500, 0.35),
    }
  );
}

export function estatesOf(
  spec: District,
  parcels: readonly Parcel[],
  streetOf: (parcel: Parcel) => string,
  rng: Random,
): Made[] {
  // Which parcels are in a programme: drawn at random, so that all kinds stand side by side.
  const order = parcels.map((_, i) => i).sort((a, b) => Math.imul(a + 7, 2654435761) - Math.imul(b + 7, 2654435761));
  const kind = new Map(
    order.map((i, k) => [i, k < spec.planned ? "2020" : k < spec.planned + spec.earlier ? "2019" : "other"]),
  );
  const planned = order.slice(0, spec.planned).sort((a, b) => a - b);
  const exact = published(
    spec.id,
    planned.map((i) => parcels[i]),
    rng,
  );
  const names = new Set<string>();
  return parcels.map((parcel, i) => {
    const at = planned.indexOf(i);
    const households =
      exact && at >= 0 ? exact.households[at] : Math.max(10, Math.round((parcel.area / 42) * rng.spread(0.35)));
    const group = kind.get(i);
    const street = streetOf(parcel);
    let body = owner(rng, i);
    let name = nameOf(rng, body, street, i);
    for (let again = 0; again < 6 && names.has(`${street} ${name}`); again++) {
      body = owner(rng, i);
      name = nameOf(rng, body, street, i);
    }
    names.add(`${street} ${name}`);
    const years = rng.chance(0.85) ? rng.whole(1975, 1998) : rng.whole(1953, 1974);
    const other = group === "other" ? rng.next() : 1;
    const exclusion =
      other < 0.16 ? rng.pick(["shantytown", "rebuild", "selfBuilt", "offEstate", "sanGongYiYe"] as const) : null;
    const toVerify = other >= 0.16 && other < 0.36;
    const budget = exact && at >= 0 ? exact.budget[at] : Math.round(households * rng.between(140, 260));
    const mode = rng.pick(["none", "none", "none", "unit", "unit", "selfRun", "community", "market"]);
    const estate: Made = {
      id: `${spec.id}-${String(i + 1).padStart(3, "0")}`,
      name,
      district: spec.id,
      street,
      community: `${street.replace(/街道|镇$/, "")}第${1 + (i % 6)}社区`,
      programme: group === "other" ? null : (group ?? null),
      exclusion,
      buildings: exact && at >= 0 ? exact.buildings[at] : Math.max(1, Math.round(households / 36)),
      households,
      floorAreaM2: exact && at >= 0 ? exact.floorAreaM2[at] : Math.round(households * rng.between(72, 96)),
      budgetWan: budget / 100,
      ownership: rng.pick(["danwei", "danwei", "reform", "commodity", "public", "mixed"]),
      ownerLevel: rng.pick(["central", "provincial", "city", "city", "district", "private"]),
      yearBuilt: group === "other" && rng.chance(0.05) ? rng.whole(2000, 2006) : years,
      managementMode: rng.chance(0.95) ? mode : null,
      managementBody: rng.chance(0.92) ? body : null,
      willingnessPct: toVerify && rng.chance(0.5) ? null : rng.whole(68, 98),
      needs: rng.chance(0.94) ? ITEMS.filter(() => rng.chance(0.22)).map((item) => item.id) : null,
      facts: {
        structureSafe: toVerify ? "unknown" : "yes",
        facilitiesAged: "yes",
        wholeRebuildUnfit: toVerify && rng.chance(0.4) ? "unknown" : "yes",
        inTown: "yes",
      },
      planned: undefined,
      ring: parcel.ring,
    };
    if (estate.programme) Object.assign(estate, planOf(budget, rng));
    return estate;
  });
}

/** Money by source, the vote and what was told to residents. */
function planOf(budget: number, rng: Random): Record<string, unknown> {
  const parts = share(budget, [25, 20, 15, 30, 4, 4, 2]);
  const names = ["central", "provincial", "city", "district", "unit", "residents", "society"];
  const short = rng.chance(0.08) ? 0.8 : 1;
  return {
    planned: Object.fromEntries(names.map((name, k) => [name, Math.round(parts[k] * short) / 100])),
    consultedOn: `2020-05-1${rng.whole(0, 9)}`,
    inFavourPct: rng.whole(70, 99),
    disclosure: ["content", "funds", "design", "construction", "services", "charges"].filter(() => rng.chance(0.9)),
  };
}
