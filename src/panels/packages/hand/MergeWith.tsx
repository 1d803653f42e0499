/** Merging without the map: the other package from a list, the nearest first. */
import { dataset } from "../../../store/dataset";
import { t } from "../../../store/lang";
import { chosenPackage } from "../../../store/packaging";
import { mergeWith } from "../../../store/tool";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import type { Named } from "../figures";
import { packageName } from "../name";

export function MergeWith({ list, one, disabled }: { list: readonly Named[]; one: Named; disabled?: string }) {
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
  return (
    <select
      class="mergewith"
      aria-label={t(words.chooseMerge)}
      title={disabled}
      disabled={disabled !== undefined || others.length === 0}
      value=""
      onChange={(event) => {
        const at = event.currentTarget.value;
        event.currentTarget.value = "";
        chosenPackage.value = id[one.members[0]];
        if (at !== "") mergeWith(at);
      }}
    >
      <option value="">{t(words.chooseMerge)}</option>
      {others.map(({ other }) => (
        <option key={other.rank} value={id[other.members[0]]}>
          {t(packages.rank, { rank: other.number })} {packageName(other)}
        </option>
      ))}
    </select>
  );
}
