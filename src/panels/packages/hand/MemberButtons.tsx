/** What can be done with one member of a package. */
import { t } from "../../../store/lang";
import { chosenPackage } from "../../../store/packaging";
import { removeMembers } from "../../../store/tool";
import { hand as words } from "../../../text/hand";

export function MemberButtons({ id, name, at, locked }: { id: string; name: string; at: string; locked: boolean }) {
  const stop = locked ? t(words.isLocked) : undefined;
  return (
    <span class="memberbuttons">
      <button
        type="button"
        class="small"
        disabled={locked}
        title={stop}
        aria-label={t(words.removeOf, { name })}
        onClick={() => {
          chosenPackage.value = at;
          removeMembers([id]);
        }}
      >
        {t(words.remove)}
      </button>
      <button
        type="button"
        class="small"
        disabled={locked}
        title={stop}
        aria-label={t(words.takeOutOf, { name })}
        onClick={() => {
          chosenPackage.value = at;
          removeMembers([id], "takeOut");
        }}
      >
        {t(words.takeOut)}
      </button>
    </span>
  );
}
