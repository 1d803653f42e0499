/** Names of estates and packages as sentences about edits need them. */
import type { HeldPackage } from "../../../model/scenario";
import { dataset } from "../../../store/dataset";
import { t } from "../../../store/lang";
import { edits } from "../../../store/scenario";
import { lang } from "../../../store/view";
import { UNKNOWN } from "../../../text/format";
import { packages } from "../../../text/packages";
import { calledAfter, estateLabel, packageName, rowsById } from "../name";
import type { WarnContext } from "../warn";

/** Name of an estate by its id, told apart from others of that name; the id where it has none. */
export const estateName = (id: string): string => {
  const data = dataset.value;
  const row = data ? rowsById(data.estates).get(id) : undefined;
  return data && row !== undefined ? estateLabel(row, data) : id;
};

/** Name of the estate whose middle is nearest to a line's middle place: where it runs, in a word. */
export function estateNear(line: readonly (readonly [number, number])[]): string {
  const data = dataset.value;
  if (!data || line.length === 0) return UNKNOWN;
  const { centre } = data.estates;
  const half = line.length / 2;
  const [[ax, ay], [bx, by]] = [line[Math.ceil(half) - 1], line[Math.floor(half)]];
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  const wide = Math.cos((y * Math.PI) / 180);
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (let row = 0; row < data.estates.id.length; row++) {
    const away = ((centre[2 * row] - x) * wide) ** 2 + (centre[2 * row + 1] - y) ** 2;
    if (away < least) [best, least] = [row, away];
  }
  return best < 0 ? UNKNOWN : estateLabel(best, data);
}

/** Name of a package by the ids of its members, as it is called everywhere. */
export function nameOfHeld({ name, members }: Pick<HeldPackage, "name" | "members">): string {
  const data = dataset.value;
  if (name || !data) return name ?? members.join();
  const rows = members.flatMap((id) => rowsById(data.estates).get(id) ?? []);
  if (rows.length === 0) return t(packages.name, { estate: members[0], apart: "" });
  return packageName({ called: calledAfter(rows, data), hand: null });
}

export const warnContext = (): WarnContext => ({
  lang: lang.value,
  nameOf: estateName,
  heldName: (id) => {
    const held = edits.value.packages.find((one) => one.id === id);
    return held ? nameOfHeld(held) : null;
  },
});
