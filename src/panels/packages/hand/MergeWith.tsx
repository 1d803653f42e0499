/** Merging without the map: the other package from a list, the nearest first, and a button, as arrows on a closed list choose at once. */
import { useState } from "preact/hooks";
import { dataset } from "../../../store/dataset";
import { t } from "../../../store/lang";
import { chosenPackage } from "../../../store/packaging";
import { mergeWith } from "../../../store/tool";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import type { Named } from "../figures";
import { packageName } from "../name";

export function MergeWith({ list, one, disabled }: { list: readonly Named[]; one: Named; disabled?: string }) {
  const [other, setOther] = useState("");
  const estates = dataset.value?.estates;
  if (!estates) return null;
  const { centre, id } = estates;
  const far = (other: Named): number =>
    Math.min(
      ...other.members.map((e) =>
        Math.hypot(
          (centre[2 * e] - centre[2 * one.members[0]]) * Math.cos((centre[2 * e + 1] * Math.PI) / 180),
          centre[2 * e + 1] - centre[2 * one.members[0] + 1],
        ),
      ),
    );
  const others = list
    .filter(({ rank }) => rank !== one.rank)
    .map((other) => ({ other, away: far(other) }))
    .sort((a, b) => a.away - b.away);
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
        {others.map(({ other }) => (
          <option key={other.rank} value={id[other.members[0]]}>
            {t(packages.rank, { rank: other.number })} {packageName(other)}
          </option>
        ))}
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
