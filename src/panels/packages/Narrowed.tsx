/** Over a list: the district or street that it is narrowed to, with its sums, to be taken off. */
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { Icon } from "../../ui/Icon";
import { area, holds, leaveArea, nameOfArea } from "./area";

interface NarrowedProps {
  readonly data: Dataset;
  /** Packages with what is summed of them; none for lists of something else. */
  readonly list?: readonly { readonly members: readonly number[]; readonly households: number }[];
}

export function Narrowed({ data, list }: NarrowedProps) {
  const at = area.value;
  if (at.level === "city") return null;
  const name = nameOfArea(data, at);
  const inside = holds(data, at);
  const found = list?.filter(({ members }) => members.some(inside)) ?? [];
  const sum = (of: (one: (typeof found)[number]) => number): string =>
    formatNumber(found.reduce((total, one) => total + of(one), 0));
  return (
    <p class="narrowed">
      <span role="status">
        <b>{t(words.only, { name })}</b>{" "}
        {list &&
          t(words.onlySums, {
            packages: formatNumber(found.length),
            estates: sum(({ members }) => members.length),
            households: sum(({ households }) => households),
          })}
      </span>
      <button
        type="button"
        class="iconbutton"
        aria-label={t(words.notOnly, { name })}
        title={t(words.notOnly, { name })}
        onClick={leaveArea}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}
