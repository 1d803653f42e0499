/** Warnings, refusals and what a dataset no longer holds, as sentences. */
import type { Warning } from "../../domain/packaging/edit/judge";
import type { Missing } from "../../domain/packaging/edit/missing";
import type { Refusal } from "../../domain/packaging/edit/types";
import type { BarrierClass } from "../../model/enums";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { joined, type Lang, say } from "../../text/phrase";
import { scenarios } from "../../text/scenarios";

export interface WarnContext {
  readonly lang: Lang;
  /** Name of an estate by its id. */
  readonly nameOf: (id: string) => string;
  /** Name of a held package by its id; null: it has none. */
  readonly heldName: (id: string) => string | null;
}

/** Names named at most, before the rest is counted. */
const MOST_NAMES = 5;
function names(ids: readonly string[], { lang, nameOf }: WarnContext): string {
  const shown = ids.slice(0, MOST_NAMES).map(nameOf);
  const list = joined(lang, shown);
  if (ids.length <= MOST_NAMES) return list;
  return lang === "en" ? `${list} … (${ids.length})` : `${list} 等 ${ids.length} 个`;
}

const barrier = (name: unknown, lang: Lang): string =>
  say(lang, words[`b_${name as BarrierClass}`] ?? words.legendBarriers);

/** What a set or a link breaks, with the figure that decides. */
export function warningText({ code, figures }: Warning, context: WarnContext): string {
  const { lang } = context;
  const ids = Array.isArray(figures.estates) ? (figures.estates as readonly string[]) : [];
  const number = (value: unknown, digits = 0): string => formatNumber(typeof value === "number" ? value : null, digits);
  const [a = "", b = ""] = ids.map(context.nameOf);
  const params = {
    estates: names(ids, context),
    a,
    b,
    gap: number(figures.gapM, 1),
    diameter: number(figures.diameterM, 1),
    barrier: barrier(figures.class, lang),
    barriers: joined(
      lang,
      (Array.isArray(figures.classes) ? figures.classes : []).map((one) => barrier(one, lang)),
    ),
    ...Object.fromEntries(
      ["districts", "streets", "pieces", "members", "households", "bodies", "least", "most"].map((name) => [
        name,
        number(figures[name]),
      ]),
    ),
  };
  if (code !== "disconnected") return say(lang, scenarios[`w_${code}`], params);
  if (figures.forbidden) return say(lang, scenarios.w_disconnectedForbidden, params);
  return say(lang, figures.class ? scenarios.w_disconnectedBarrier : scenarios.w_disconnected, params);
}

/** Why an operation changed nothing. */
export function refusalText({ code, held }: Refusal, { lang, heldName }: WarnContext): string {
  const name = held === undefined ? null : heldName(held);
  if (code !== "locked") return say(lang, scenarios[`r_${code}`]);
  return name === null ? say(lang, scenarios.r_lockedPackage) : say(lang, scenarios.r_locked, { name });
}

/** What a scenario names and the dataset does not hold. Ids stand for names: the names went with the estates. */
export function missingText(missing: Missing, context: WarnContext): string {
  const estates = names(missing.estates, context);
  if (missing.in !== "package") return say(context.lang, scenarios[`m_${missing.in}`], { estates });
  const phrase = missing.all ? scenarios.m_packageAll : scenarios.m_package;
  const name = missing.name ?? context.heldName(missing.held);
  return say(context.lang, phrase, { estates, name: name ?? missing.held });
}
