/** The answer on view as a report and as files; fetched when something is taken away. */
import { basketsFileName, basketsGeoJson } from "../../outbox/baskets-geojson";
import { basketsTables } from "../../outbox/baskets-xlsx";
import { outlinesOf, packagesFileName, packagesGeoJson } from "../../outbox/packages-file";
import type { Outline } from "../../outbox/packages-geojson";
import type { PackagesReport } from "../../outbox/packages-report";
import { packagesTables } from "../../outbox/packages-xlsx";
import { save } from "../../outbox/save";
import type { Table } from "../../outbox/workbook";
import { workbookAside } from "../../outbox/workbook-worker";
import { dataset } from "../../store/dataset";
import { frontierPoints } from "../../store/frontier";
import { t } from "../../store/lang";
import { defaults, plan } from "../../store/packaging";
import { columns, details, reply, settled } from "../../store/packaging-run";
import type { Here } from "../../store/place";
import { bought, portfolioOpen, solved, stale, wholeOf } from "../../store/portfolio";
import { proof } from "../../store/proof";
import { current } from "../../store/scenario";
import { today } from "../../store/time";
import { lang } from "../../store/view";
import { holds, takenArea } from "./area";
import { named } from "./figures";
import { basketsNow } from "./hand/gathered";
import { districtRows } from "./portfolio/figures";
import { numberedAs } from "./portfolio/numbers";
import { optimality } from "./portfolio/statement";
import { toldOf } from "./portfolio/told";
import { leftUnder, unchosenOf } from "./portfolio/unchosen";
import { statedNow } from "./proof/ProofBar";
import { statement } from "./proof/statement";
import { reportOf } from "./report";

/** The chosen packages; null until they are an answer to the question on view, and where nothing could be chosen. */
function portfolioNow(only: Here): PackagesReport | null {
  const [data, of, whole, more, from] = [dataset.value, solved.value, reply.value, details.value, columns.value];
  const chosen = of?.reply.chosen;
  const answer = bought.value;
  if (!data || !of || !chosen || !answer || stale.value || !whole || !from) return null;
  // Reasons and packages without a budget belong to the same question.
  const same = ({ p, edits }: NonNullable<typeof whole>) => p === of.asked.p && edits === of.asked.edits;
  if (!same(whole) || more?.p !== whole.p || more.edits !== whole.edits) return null;
  const { asked, reply: solution } = of;
  const { answer: _, ...figures } = chosen;
  const without = named(whole.reply.packages, data);
  const rows = districtRows(data, asked.floors, answer.packages).filter(
    ({ district }) => only.level === "city" || district === only.district,
  );
  const inside = holds(data, only);
  const here = without.filter(({ members }) => members.some(inside));
  return reportOf({
    data,
    lang: lang.value,
    today: today.value,
    p: asked.p,
    defaults: defaults.value,
    reply: answer,
    left: leftUnder(answer.packageOf, more.details.left),
    proof: optimality(chosen, toldOf(data, of)),
    portfolio: {
      ...figures,
      objective: asked.objective,
      budgetWan: asked.budgetWan,
      budgetsUnknown: solution.budgetsUnknown,
      districts: rows.map(({ id, name, floor, households, budgetWan }) => ({
        id,
        name,
        floor,
        households: households ?? 0,
        budgetWan: budgetWan ?? 0,
      })),
      unchosen: unchosenOf(here, answer, Math.round(100 * (asked.budgetWan - chosen.spentWan)) / 100, data, t),
      frontier: frontierPoints.value,
    },
    list: numberedAs(named(answer.packages, data), without, wholeOf.value),
    edits: asked.edits,
    only,
    columns: from,
    scenario: current.value.name,
  });
}

/** null until packages and reasons are answers to the same question. @param only the place that it is narrowed to. */
export function reportNow(only: Here = takenArea.value): PackagesReport | null {
  if (portfolioOpen.value) return portfolioNow(only);
  const [data, answer, more, from] = [dataset.value, reply.value, details.value, columns.value];
  if (!data || !answer || !from || !more || !settled.value) return null;
  const said = proof.value.state === "running" ? null : statement(proof.value, statedNow());
  return reportOf({
    data,
    lang: lang.value,
    today: today.value,
    p: answer.p,
    defaults: defaults.value,
    reply: answer.reply,
    left: more.details.left,
    proof: said?.main,
    list: named(answer.reply.packages, data),
    edits: answer.edits,
    only,
    columns: from,
    scenario: current.value.name,
  });
}

export type FileKind = "xlsx" | "geojson";

/** Name and maker of each kind of file; null while there is no answer. */
function filesNow(): Readonly<{
  name: (kind: FileKind) => string;
  tables: () => Table[];
  map: (of: ReadonlyMap<number, Outline>) => Blob;
}> | null {
  if (plan.value === "basket") {
    const report = basketsNow();
    return (
      report && {
        name: (kind) => basketsFileName(report, kind),
        tables: () => basketsTables(report),
        map: (of) => basketsGeoJson(report, of),
      }
    );
  }
  const report = reportNow();
  return (
    report && {
      name: (kind) => packagesFileName(report, kind),
      tables: () => packagesTables(report),
      map: (of) => packagesGeoJson(report, of),
    }
  );
}

/** Makes the file of the answer on view and hands it to the reader; its name. */
export async function takeAway(kind: FileKind): Promise<string> {
  const [files, data] = [filesNow(), dataset.value];
  if (!files || !data) throw new Error("The answer is being worked out anew.");
  const name = files.name(kind);
  const blob =
    kind === "xlsx" ? await workbookAside(files.tables()) : files.map(await outlinesOf(data.estates.outlines));
  save(blob, name);
  return name;
}
