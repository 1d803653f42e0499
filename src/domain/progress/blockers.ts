/** What holds estates up: the reports' 堵点 read as the sub-steps of 项目前期 (方案四(二)), and whatever else they say. */
import type { Dataset } from "../../model/dataset";
import { STAGE } from "../../model/enums";
import type { Situation } from "./situation";

/** 手续, 设计, 预算, 拆违, 调解, 招投标. */
export const STEP = ["procedures", "design", "estimate", "demolition", "mediation", "tender"] as const;
export const BLOCKER = [...STEP, "other"] as const;
export type BlockerKind = (typeof BLOCKER)[number];

/** Words by which reports name a sub-step. */
const WORDS: Readonly<Record<(typeof STEP)[number], RegExp>> = {
  procedures: /手续|procedure/i,
  design: /设计|design/i,
  estimate: /预算|estimate/i,
  demolition: /拆违|违建|违章|demoli/i,
  mediation: /调解|mediat/i,
  tender: /招投标|招标|投标|tender/i,
};

export interface Blocker {
  readonly kind: BlockerKind;
  /** As the report has it. */
  readonly text: string;
}

/** Reads a cell: several are parted by `;`. One that names two sub-steps counts at both. */
export function parseBlockers(cell: string | null): Blocker[] {
  return (cell ?? "")
    .split(/[;；\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .flatMap((text) => {
      const kinds: BlockerKind[] = STEP.filter((step) => WORDS[step].test(text));
      return (kinds.length > 0 ? kinds : (["other"] as const)).map((kind) => ({ kind, text }));
    });
}

const FINISHED = STAGE.indexOf("finished");

/** What the latest known row of each estate says holds it up; estates that are finished are not held up. In order of rows. */
export function blockersOf(
  { reports, estates }: Pick<Dataset, "reports" | "estates">,
  known: Situation,
  rows: readonly number[],
): (Blocker & { readonly e: number })[] {
  return rows.flatMap((e) => {
    if (known.row[e] < 0 || known.stage[e] >= FINISHED || estates.acceptedOn[e] <= known.today) return [];
    return parseBlockers(reports.blockers[known.row[e]]).map((blocker) => ({ ...blocker, e }));
  });
}
