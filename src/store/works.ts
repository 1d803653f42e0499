/** Works: what a package could share with its neighbours. */
import { type Shareable, shareable } from "../domain/programme/works";
import { dataset } from "./dataset";
import { works } from "./works-known";

/** C4: what members lack that an estate of theirs or beside them has. Rows; empty until the works are read. */
export function shareableIn(members: readonly number[], near: readonly number[]): readonly Shareable[] {
  const data = dataset.value;
  const table = works.value;
  if (!data || !table) return [];
  const menu = data.programmes.flatMap((one) => one.menu.flatMap(({ id, aspect }) => (aspect === "service" ? id : [])));
  return shareable(table, members, near, [...new Set(menu)]);
}
