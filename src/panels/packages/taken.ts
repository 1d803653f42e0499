/** The answer on view as a report and as files; fetched when something is taken away. */
import { outlinesOf, packagesFileName, packagesGeoJson } from "../../outbox/packages-file";
import type { PackagesReport } from "../../outbox/packages-report";
import { packagesTables } from "../../outbox/packages-xlsx";
import { save } from "../../outbox/save";
import { workbookAside } from "../../outbox/workbook-worker";
import { dataset } from "../../store/dataset";
import { defaults } from "../../store/packaging";
import { details, reply } from "../../store/packaging-run";
import { proof } from "../../store/proof";
import { today } from "../../store/time";
import { lang } from "../../store/view";
import { named } from "./figures";
import { statedNow } from "./proof/ProofBar";
import { statement } from "./proof/statement";
import { reportOf } from "./report";

/** null until packages and reasons are answers to the same question. */
export function reportNow(): PackagesReport | null {
  const [data, answer, more] = [dataset.value, reply.value, details.value];
  if (!data || !answer || more?.p !== answer.p || more.edits !== answer.edits) return null;
  const said = proof.value.state === "running" ? null : statement(proof.value, statedNow());
  return reportOf({
    data,
    lang: lang.value,
    today: today.value,
    p: answer.p,
    defaults: defaults.value,
    reply: answer.reply,
    details: more.details,
    proof: said?.main,
    list: named(answer.reply.packages, data.estates, data.streets.name),
    drawn: answer.edits.barriers,
  });
}

export type FileKind = "xlsx" | "geojson";

/** Makes the file of the answer on view and hands it to the reader; its name. */
export async function takeAway(kind: FileKind): Promise<string> {
  const [report, data] = [reportNow(), dataset.value];
  if (!report || !data) throw new Error("The answer is being worked out anew.");
  const name = packagesFileName(report, kind);
  const blob =
    kind === "xlsx"
      ? await workbookAside(packagesTables(report))
      : packagesGeoJson(report, await outlinesOf(data.estates.outlines));
  save(blob, name);
  return name;
}
