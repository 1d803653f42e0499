/** Names of estates and packages as sentences about edits need them. */
import type { HeldPackage } from "../../../model/scenario";
import { dataset } from "../../../store/dataset";
import { edits } from "../../../store/scenario";
import { lang } from "../../../store/view";
import { calledAfter, estateLabel, packageName, rowsById } from "../name";
import type { WarnContext } from "../warn";

/** Name of an estate by its id, told apart from others of that name; the id where it has none. */
export const estateName = (id: string): string => {
  const data = dataset.value;
  const row = data ? rowsById(data.estates).get(id) : undefined;
  return data && row !== undefined ? estateLabel(row, data) : id;
};

/** Name of a package by the ids of its members, as it is called everywhere. */
export function nameOfHeld({ name, members }: Pick<HeldPackage, "name" | "members">): string {
  const data = dataset.value;
  if (name || !data) return name ?? members.join();
  const rows = members.flatMap((id) => rowsById(data.estates).get(id) ?? []);
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
