/** Merging without the map: the other package from a list, the nearest first, and a button, as arrows on a closed list choose at once. */
import { useEffect, useState } from "preact/hooks";
import { dataset } from "../../../store/dataset";
import { gapBetween } from "../../../store/hand";
import { t } from "../../../store/lang";
import { chosenPackage } from "../../../store/packaging";
import { mergeWith } from "../../../store/tool";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import type { Named } from "../figures";
import { packageName } from "../name";

/** The other packages, those with the nearest middle of an estate first. */
function nearest(list: readonly Named[], one: Named, centre: Float64Array): Named[] {
  const [x, y] = [centre[2 * one.members[0]], centre[2 * one.members[0] + 1]];
  const wide = Math.cos((y * Math.PI) / 180);
  const away = new Map(
    list.map((other) => [
      other,
      Math.min(...other.members.map((e) => Math.hypot((centre[2 * e] - x) * wide, centre[2 * e + 1] - y))),
    ]),
  );
  return list.filter(({ rank }) => rank !== one.rank).sort((a, b) => away.get(a)! - away.get(b)!);
}

/** So many of the nearest have their gaps measured, so long after the card opened, ms: the first measure takes a pass over all outlines. */
const [MEASURED, WAIT] = [16, 200];

export function MergeWith({ list, one, disabled }: { list: readonly Named[]; one: Named; disabled?: string }) {
  const [other, setOther] = useState("");
  /** Metres from the package of these members to the nearest others, by their rows' lists. */
  const [gaps, setGaps] = useState<{ readonly of: string; readonly to: ReadonlyMap<Named["members"], number> }>();
  const estates = dataset.value?.estates;
  const near = estates ? nearest(list, one, estates.centre) : [];
  const members = one.members.join();
  useEffect(() => {
    const timer = setTimeout(() => {
      const pairs = near
        .slice(0, MEASURED)
        .map((other) => [other.members, gapBetween(one.members, other.members)] as const);
      setGaps({ of: members, to: new Map(pairs.flatMap(([rows, gap]) => (gap === null ? [] : [[rows, gap]]))) });
    }, WAIT);
    return () => clearTimeout(timer);
  }, [members, list]);
  if (!estates) return null;
  const { id } = estates;
  const others = near
    .map((other) => ({
      other,
      gap: (gaps?.of === members ? gaps.to.get(other.members) : undefined) ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => (a.gap === b.gap ? 0 : a.gap - b.gap));
  const chosen = others.some(({ other: { members } }) => id[members[0]] === other) ? other : "";
  return (
    <>
      <select
        aria-label={t(words.chooseMerge)}
        title={disabled}
        disabled={disabled !== undefined || others.length === 0}
        value={chosen}
        onChange={(event) => setOther(event.currentTarget.value)}
      >
        <option value="">{t(words.chooseMerge)}</option>
        {others.map(({ other, gap }) => {
          const name = `${t(packages.rank, { rank: other.number })} ${packageName(other)}`;
          return (
            <option key={other.rank} value={id[other.members[0]]}>
              {Number.isFinite(gap) ? t(words.awayM, { name, gap: formatNumber(gap, 1) }) : name}
            </option>
          );
        })}
      </select>
      {chosen !== "" && (
        <button
          type="button"
          disabled={disabled !== undefined}
          onClick={() => {
            setOther("");
            chosenPackage.value = id[one.members[0]];
            mergeWith(chosen);
          }}
        >
          {t(words.merge)}
        </button>
      )}
    </>
  );
}
