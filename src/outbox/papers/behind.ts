/** Who is behind and why, in sentences: districts behind the plan, what holds them up, what they have not filed. Internal but for `evenSo`. */
import { BLOCKER, blockersOf } from "../../domain/progress/blockers";
import { type Filing, filingsOf } from "../../domain/progress/filings";
import type { Standing } from "../../domain/progress/standing";
import { formatMonthOnly, formatNumber, formatShare, formatShortDay } from "../../text/format";
import { late } from "../../text/late";
import { papers as words } from "../../text/papers";
import { joined, type Phrase } from "../../text/phrase";
import { progress } from "../../text/progress";
import { LISTED, sayer, standingOf } from "./tables";
import type { PaperInput } from "./types";

/** Estates by what their latest reports say holds them up, the most frequent first. */
function blockersAmong({ ground: { data, known } }: PaperInput, mine: readonly number[]) {
  const found = blockersOf(data, known, mine);
  return BLOCKER.map((kind) => ({ kind, n: new Set(found.flatMap((one) => (one.kind === kind ? one.e : []))).size }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
}

/** Of a place all that holds estates up; nothing without reports. */
export function blockersLine(input: PaperInput, mine: readonly number[]): string[] {
  const t = sayer(input);
  if (input.ground.data.reports.n === 0) return [];
  const list = blockersAmong(input, mine).map(({ kind, n }) =>
    t(words.blockerCount, { kind: t(late[`b_${kind}`]), n: formatNumber(n) }),
  );
  return [list.length > 0 ? t(words.blockersSaid, { list: joined(input.lang, list) }) : t(late.blockersNone)];
}

const overdueOf = (s: Standing): number =>
  new Set(LISTED.flatMap((id) => (s[id]?.state === "past" ? s[id].rows : []))).size;

function behindOf(input: PaperInput) {
  return input.places
    .map((place) => ({ place, s: standingOf(input, place.mine) }))
    .flatMap(({ place, s }) => (s.plan?.pace === "behind" ? [{ place, s, plan: s.plan }] : []))
    .sort((a, b) => a.plan.points - b.plan.points);
}

/** The city's mean that is not behind the plan hides who is: how many are overdue, and how many districts are behind. */
export function evenSo(input: PaperInput): string[] {
  const t = sayer(input);
  const s = standingOf(input, input.whole.mine);
  const districts = behindOf(input).length;
  const n = overdueOf(s);
  if (!s.plan || s.plan.pace === "behind" || n + districts === 0) return [];
  return [
    t(words.evenSo, {
      word: t(progress[`pace_${s.plan.pace}`]),
      n: formatNumber(n),
      districts: districts > 0 ? t(words.evenSoDistricts, { n: formatNumber(districts) }) : "",
    }),
  ];
}

/** Schemes not filed, and not known to be, after the day; a sentence each. `district`: only that one. */
export function unfiledLines(input: PaperInput, district: number | null): string[] {
  const t = sayer(input);
  const { data, programme, known, judging } = input.ground;
  const filings = data.filings.length > 0 ? filingsOf(data, programme, known.today, judging) : null;
  const bureau = (name: string): string => {
    const phrase = (late as Readonly<Record<string, Phrase>>)[`bureau_${name}`];
    return phrase ? t(phrase) : name;
  };
  if (!filings) return [];
  const rows = filings.rows.filter((row) => district === null || row.district === district);
  return (["overdue", "notReported"] as const satisfies readonly Filing["state"][]).flatMap((state) => {
    let days = 0;
    const list = rows.flatMap(({ district: d, cells }) => {
      const lacking = filings.bureaux.filter((_, b) => cells.some((mine) => mine[b].state === state));
      for (const one of cells.flat()) if (one.state === state) days = one.days;
      const names = joined(input.lang, lacking.map(bureau));
      return lacking.length > 0 ? [t(words.unfiledAt, { name: data.districts.name[d], list: names })] : [];
    });
    const about = { day: formatShortDay(filings.due, input.lang), days: formatNumber(days) };
    return list.length > 0 ? [t(words[`unfiled_${state}`], { ...about, list: joined(input.lang, list) })] : [];
  });
}

/** Monthly reports past their day that have not come. */
function missingLine(input: PaperInput): string[] {
  const t = sayer(input);
  const list = input.calendar.rows.flatMap(({ district, cells }) =>
    cells.flatMap(({ state, days }, k) =>
      state === "missing"
        ? t(words.missingAt, {
            name: input.ground.data.districts.name[district],
            month: formatMonthOnly(input.calendar.months[k], input.lang),
            days: formatNumber(days),
          })
        : [],
    ),
  );
  return list.length > 0 ? [t(words.missingSaid, { list: joined(input.lang, list) })] : [];
}

/** More kinds of blockers alike than this, and none stands out. */
const SPREAD = 2;

/** Every district behind the plan, the farthest first, with what most often holds it up; then what is missing of any district. */
export function behindLines(input: PaperInput): string[] {
  const t = sayer(input);
  const list = behindOf(input);
  const isJudged = standingOf(input, input.whole.mine).plan !== null;
  const none = isJudged && input.places.length > 1 && list.length === 0;
  return [
    ...list.map(({ place, s, plan }) => {
      const held = blockersAmong(input, place.mine);
      const most = held.filter(({ n }) => n === held[0].n);
      return t(words.behindSaid, {
        name: place.name,
        progress: formatShare(s.progress.value, 1),
        plan: formatShare(plan.planned, 1),
        points: formatNumber(-plan.points, 1, true),
        n: formatNumber(overdueOf(s)),
        why:
          most.length > 0
            ? t(most.length > SPREAD ? words.blockedSpread : most.length > 1 ? words.blockedAlike : words.blockedMost, {
                kinds: formatNumber(most.length),
                kind: joined(
                  input.lang,
                  most.map(({ kind }) => t(late[`b_${kind}`])),
                ),
                n: formatNumber(most[0].n),
              })
            : t(words.blockedNone),
      });
    }),
    ...(none ? [t(words.behindNone)] : []),
    ...unfiledLines(input, null),
    ...missingLine(input),
  ];
}
