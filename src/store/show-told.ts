/** What the public display tells, worked out once a dataset: from published fields alone, in every build. */
import { computed, effect, signal } from "@preact/signals";
import { byDistrict } from "../domain/coverage/group";
import { inPlan } from "../domain/coverage/measure";
import { type AspectCount, aspectCounts } from "../domain/programme/aspects";
import { openColumns, openParameters, wantedTogether } from "../domain/programme/together";
import { programmeRows } from "../domain/progress/standing";
import { type Covered, covered, type Telling, TOLD, tell, toldStates } from "../domain/progress/told";
import { noBarriers } from "../intake/barriers";
import type { Dataset } from "../model/dataset";
import { NO_EDITS } from "../model/scenario";
import { type Shown, startPackager } from "../workers/packaging";
import { dataset } from "./dataset";
import { ground } from "./ground";
import { works } from "./works-known";

/** A district of the plan. */
export interface DistrictTold extends Telling {
  readonly row: number;
  readonly covered: Covered;
  /** Rows of its estates in the order of TOLD. */
  readonly rows: readonly (readonly number[])[];
}

/** Estates of a district that are told by name at most. */
const FEW = 12;
export const isFew = ({ estates }: Telling): boolean => estates <= FEW;

export const cityTold = computed<(Telling & { readonly covered: Covered }) | null>(() =>
  ground.value && ground.value.programme >= 0 ? { ...tell(ground.value), covered: covered(ground.value) } : null,
);
/** In the order of the plan's table; districts that are not in this plan are left out. */
export const districtsTold = computed<readonly DistrictTold[]>(() => {
  const all = ground.value;
  if (!all || all.programme < 0) return [];
  const named = inPlan(all.data, all.programme);
  const order = all.data.programmes[all.programme].targets.map(({ district }) => district);
  const place = (row: number): number => {
    const at = order.indexOf(all.data.districts.id[row]);
    return at < 0 ? order.length : at;
  };
  const states = toldStates(all);
  return byDistrict(all.data)
    .flatMap(({ area, rows }) => {
      if (area === null || !named[area]) return [];
      const by = TOLD.map((_, k) => [...rows].filter((e) => states[e] === k));
      return [{ row: area, ...tell(all, rows), covered: covered(all, rows), rows: by }];
    })
    .sort((a, b) => place(a.row) - place(b.row) || a.row - b.row);
});

/** null until the records are read. */
export const aspectsTold = computed<readonly AspectCount[] | null>(() => {
  const [all, table] = [ground.value, works.value];
  if (!all || !table || all.programme < 0) return null;
  return aspectCounts(table, all.data.programmes[all.programme].menu, programmeRows(all.data, all.programme));
});

const found = signal<{ readonly of: Dataset; readonly packages: readonly Shown[] } | null>(null);
/** Packages of the dataset on screen; null until they are found. */
const packages = computed(() => (found.value && found.value.of === dataset.value ? found.value.packages : null));

export interface TogetherTold {
  readonly packages: readonly Shown[];
  readonly estates: number;
  readonly households: number;
  /** Services that several of a package lack, the most frequent first; empty until the records are read. */
  readonly shared: readonly { readonly item: string; readonly packages: number }[];
}
/** null: none found, or not yet. */
export const togetherTold = computed<TogetherTold | null>(() => {
  const [all, list] = [ground.value, packages.value];
  if (!all || !list || list.length === 0) return null;
  const menu = all.data.programmes[all.programme].menu.flatMap(({ id, aspect }) => (aspect === "service" ? id : []));
  const sum = (of: (one: Shown) => number): number => list.reduce((n, one) => n + of(one), 0);
  return {
    packages: list,
    estates: sum(({ members }) => members.length),
    households: sum(({ households }) => households),
    shared: works.value
      ? wantedTogether(
          works.value,
          list.map(({ members }) => members),
          menu,
        )
      : [],
  };
});

/** Barriers are not published: without them a wall and a public site say the same. Looks for packages once a dataset, in a thread of its own that ends with the answer. */
export function findTogether(): () => void {
  return effect(() => {
    const all = ground.value;
    if (!all || all.programme < 0 || found.peek()?.of === all.data) return;
    const { id, geometry, district, street } = all.data.estates;
    const packager = startPackager(
      { id, geometry, district, street, barriers: noBarriers },
      openColumns(all.data, all.programme, all.now),
      {
        onProgress: () => {},
        onReady: () => {},
        onReply: (reply) => {
          found.value = { of: all.data, packages: reply.packages };
        },
        onDetails: () => packager.dispose(),
        // Without packages the chapter is left out.
        onError: () => packager.dispose(),
      },
    );
    packager.ask({ p: openParameters(), edits: NO_EDITS });
    return () => packager.dispose();
  });
}
