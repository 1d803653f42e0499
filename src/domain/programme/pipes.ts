/** F4 (方案五(二)): owners of pipes and lines do their own works in step with the renovation. */
import type { WorkOrder } from "../../model/enums";
import type { Programme } from "../../model/programme";
import type { Day } from "../../model/time";
import type { RecordTable } from "./records";
import { itemsOf, type WorksTable } from "./works";

/**
 * `done`; `late`: its planned day is past; `dugAgain`: works above ground are done before it; `afterwards`: planned after the
 * estate's own works end; `undated`: no day is planned; `inStep`. The order is the rule's: the first that holds.
 */
export const PIPE_STATE = ["done", "late", "dugAgain", "afterwards", "undated", "inStep"] as const;
export type PipeState = (typeof PIPE_STATE)[number];

export interface PipeWork {
  readonly e: number;
  readonly owner: string;
  readonly item: string;
  readonly state: PipeState;
  readonly plannedOn: Day;
  readonly doneOn: Day;
}

/** Software (a service, a notice board) is not dug up again. */
const ABOVE: WorkOrder = "aboveground";

/**
 * Works of pipe and line owners in rows, by day `end`.
 * @param endOf the day by which an estate's own works shall end; NaN: none.
 */
export function pipeWorks(
  { pipes, owners, items }: RecordTable,
  works: WorksTable,
  menu: Programme["menu"],
  rows: readonly number[],
  end: Day,
  endOf: (e: number) => Day,
): PipeWork[] {
  const above = new Set(menu.flatMap(({ id, order }) => (order === ABOVE ? works.items.indexOf(id) : [])));
  const list: PipeWork[] = [];
  for (const e of rows) {
    const covered = itemsOf(works.done, e).some((item) => above.has(item));
    for (let k = pipes.start[e]; k < pipes.start[e + 1]; k++) {
      const [plannedOn, doneOn] = [pipes.plannedOn[k], pipes.doneOn[k]];
      const state = (): PipeState => {
        if (doneOn <= end) return "done";
        if (plannedOn < end) return "late";
        if (covered) return "dugAgain";
        if (plannedOn > endOf(e)) return "afterwards";
        return Number.isNaN(plannedOn) ? "undated" : "inStep";
      };
      list.push({ e, owner: owners[pipes.owner[k]], item: items[pipes.item[k]], state: state(), plannedOn, doneOn });
    }
  }
  return list;
}

/** Not in step: to be flagged. */
export const notInStep = ({ state }: PipeWork): boolean => state !== "done" && state !== "inStep";
