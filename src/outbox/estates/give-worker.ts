/** Estates and templates made beside the page. */
import { proxy } from "comlink";
import type { Dataset } from "../../model/dataset";
import { aside } from "../aside";
import type { Form, Gift } from "./give";
import type { Giver } from "./give.worker";
import type { OnShare } from "./records";
import type { Template } from "./template";

const worker = (): Worker => new Worker(new URL("./give.worker.ts", import.meta.url), { type: "module" });

/** The estates of a dataset in the form that is asked for; what was only assumed is left empty. @throws the signal's reason. */
export function giveAside(
  form: Form,
  { estates, districts }: Dataset,
  onShare: OnShare,
  signal: AbortSignal,
): Promise<Gift> {
  const { n, records, recordStart, geometry, isPoint, assumedAt } = estates;
  const names = new Map(districts.id.map((id, row) => [id, districts.name[row]]));
  const source = { n, records, recordStart, geometry, isPoint, assumedAt };
  return aside<Giver, Gift>(worker(), (remote) => remote.give(form, source, names, proxy(onShare)), signal);
}

export const templateAside = (kind: Template, districts: readonly string[]): Promise<Blob> =>
  aside<Giver, Blob>(worker(), (remote) => remote.giveTemplate(kind, districts));
