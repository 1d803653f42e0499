/** What an edit was about, in few words: its estates, and the packages, links and lines that are other than before. */
import type { Edits } from "../../../model/scenario";
import { dataset } from "../../../store/dataset";
import type { LastEdit } from "../../../store/hand";
import { t } from "../../../store/lang";
import { plan } from "../../../store/packaging";
import type { Moment } from "../../../store/scenario";
import { lang } from "../../../store/view";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import { joined } from "../../../text/phrase";
import { parametersApart } from "../scenarios/differing";
import { estateName, nameOfHeld } from "./context";

/** Told before the rest is counted. */
const MOST = 3;

/** What is spoken of, by what tells it apart, with how it is named: only what is told is named. */
type Named = readonly [key: string, name: () => string];

/** What is in one of two lists and not in the other, or is another there; as it is now where it still is. */
function changed<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
  name: (one: T) => string,
): Named[] {
  const had = new Map(before.map((one) => [key(one), JSON.stringify(one)]));
  const has = new Set(after.map(key));
  return [
    ...after.filter((one) => had.get(key(one)) !== JSON.stringify(one)),
    ...before.filter((one) => !has.has(key(one))),
  ].map((one) => [key(one), () => name(one)]);
}

/** The first of what is spoken of, and how many there are. */
function few(names: readonly (() => string)[], join: (told: readonly string[]) => string): string {
  const list = join(names.slice(0, MOST).map((name) => name()));
  return names.length <= MOST ? list : t(words.andMore, { list, count: formatNumber(names.length) });
}

/** Parameters that are other than before: `小区间距 85 米 → 60 米`. */
function movedText(from: Moment, to: Moment): string {
  const data = dataset.value;
  if (!data) return "";
  const [a, b] = [from, to].map(({ parameters }) => ({ rule: plan.value, parameters }));
  const moved = parametersApart(a, b, data);
  return few(
    moved.map(
      ({ name, left, right }) =>
        () =>
          t(words.movedFrom, { name, left, right }),
    ),
    (told) => told.join(lang.value === "en" ? "; " : "；"),
  );
}

export function subjectOf({ before: from, after: to, estates, again }: LastEdit): string {
  if (again === "move") return movedText(from, to);
  const [before, after] = [from.edits, to.edits];
  const linkName = ([a, b]: Edits["forced"][number]): string =>
    t(packages.link, { a: estateName(a), b: estateName(b) });
  const links = (of: Edits): readonly Edits["forced"][number][] => [...of.forced, ...of.forbidden];
  const single = (of: Edits): readonly string[] => [...of.takenOut, ...of.basket.added, ...of.basket.removed];
  const estate = (id: string): Named => [`estate ${id}`, () => estateName(id)];
  const named = [
    ...estates.map(estate),
    ...changed(before.packages, after.packages, ({ id }) => id, nameOfHeld),
    ...changed(links(before), links(after), (pair) => pair.join(), linkName),
    ...changed(
      before.barriers,
      after.barriers,
      ({ id }) => id,
      ({ id }) => t(words.lineName, { n: id.replace("b", "") }),
    ),
    ...changed(single(before), single(after), (id) => `estate ${id}`, estateName),
  ];
  return few([...new Map(named).values()], (told) => joined(lang.value, told));
}
