/** The answer on view as the report that leaves the product. */
import type { PackagingColumns, Parameters } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import type { Edits } from "../../model/scenario";
import type { Day } from "../../model/time";
import type { ReportPortfolio } from "../../outbox/packages-portfolio";
import { type PackagesReport, packagesReport } from "../../outbox/packages-report";
import type { Here } from "../../store/place";
import type { Lang } from "../../text/phrase";
import type { Left, Reply } from "../../workers/packaging";
import { totalsOf } from "../../workers/packaging-totals";
import { holds, nameOfArea } from "./area";
import { type Named, pointsOf } from "./figures";
import { meaning } from "./meaning";
import { packageName } from "./name";
import { warningText } from "./warn";
import { whyText } from "./why";
import { whyContext } from "./whyContext";

export interface Answer {
  readonly data: Dataset;
  readonly lang: Lang;
  readonly today: Day;
  readonly p: Parameters;
  readonly defaults: Parameters;
  readonly reply: Reply;
  readonly left: readonly Left[];
  readonly list: readonly Named[];
  readonly edits: Edits;
  readonly proof?: string;
  readonly portfolio?: ReportPortfolio;
  readonly scenario: string;
  /** The place that it is narrowed to, and the ledger's columns to sum over. */
  readonly only: Here;
  readonly columns: PackagingColumns;
}

/** Of a district or street it holds the packages with a member there, each whole, and the estates there that are in none. */
export function reportOf({ reply, list, edits, only, columns, left, ...rest }: Answer): PackagesReport {
  const { data, p } = rest;
  const inside = only.level === "city" ? null : holds(data, only);
  const context = whyContext(data, p, list);
  const hand = { ...context, heldName: (id: string) => list.find((one) => one.hand?.id === id)?.hand?.name ?? null };
  return packagesReport({
    ...rest,
    notes: reply.notes,
    only: nameOfArea(data, only),
    totals: inside ? totalsOf(columns, p, reply, inside) : reply.totals,
    left: inside ? left.filter(({ row }) => inside(row)) : left,
    drawn: edits.barriers,
    packages: (inside ? list.filter(({ members }) => members.some(inside)) : list).map((one) => ({
      ...one,
      rank: one.number,
      name: packageName(one),
      locked: one.hand?.locked,
      warnings: one.hand?.warnings.map((warning) => warningText(warning, hand)),
      life: edits.packages.find(({ id }) => id === one.hand?.id)?.life,
    })),
    meaning: (term, one) => meaning(term, one, p),
    points: (one) => pointsOf(one, p.weights),
    sentence: (left) => whyText(left, context),
  });
}
