/** What can be done by hand with one estate, from its card. */
import type { Parameters } from "../../../domain/packaging/types";
import type { Dataset } from "../../../model/dataset";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { chosenPackage } from "../../../store/packaging";
import { edits } from "../../../store/scenario";
import { removeMembers } from "../../../store/tool";
import { hand as words } from "../../../text/hand";
import type { Left } from "../../../workers/packaging";
import type { Named } from "../figures";
import { packageName } from "../name";
import { Fixes } from "./Fixes";

interface EstateActionsProps {
  readonly data: Dataset;
  readonly row: number;
  readonly list: readonly Named[];
  /** Why it is in no package. */
  readonly reason: Left | null;
  readonly p: Parameters;
}

/** The package that the reason names: one to join, or one held by hand beside the estate. */
function namedBy({ figures }: Left, list: readonly Named[], id: readonly string[]): Named | undefined {
  if (typeof figures.joins === "number")
    return list.find(({ members }) => members.some((e) => id[e] === figures.joinsId));
  const [held] = String(figures.held ?? "").split(" ");
  return held === "" ? undefined : list.find(({ number }) => String(number) === held);
}

export function EstateActions({ data, row, list, reason, p }: EstateActionsProps) {
  const id = data.estates.id[row];
  const mine = list.find(({ members }) => members.includes(row));
  const keyRow = data.estates.id.indexOf(chosenPackage.value);
  const chosen = list.find(({ members }) => members.includes(keyRow));
  const named = reason && !mine ? namedBy(reason, list, data.estates.id) : undefined;
  const locked = mine?.hand?.locked ?? false;
  const stop = locked ? t(words.isLocked) : undefined;
  const out = edits.value.takenOut.includes(id);
  return (
    <div class="actions">
      {reason && !out && <Fixes data={data} left={reason} p={p} />}
      {[...new Set([named, chosen])].map(
        (one) =>
          one &&
          one !== mine && (
            <button
              key={one.number}
              type="button"
              disabled={locked || one.hand?.locked}
              title={locked || one.hand?.locked ? t(words.isLocked) : undefined}
              onClick={() => apply({ do: "add", to: data.estates.id[one.members[0]], estates: [id] })}
            >
              {t(one === named ? words.joinNamed : words.joinChosen, { name: packageName(one) })}
            </button>
          ),
      )}
      {mine ? (
        <button
          type="button"
          disabled={locked}
          title={stop}
          onClick={() => {
            chosenPackage.value = id;
            removeMembers([id]);
          }}
        >
          {t(words.remove)}
        </button>
      ) : (
        <button
          type="button"
          onClick={() => {
            apply({ do: "create", estates: [id] });
            chosenPackage.value = id;
          }}
        >
          {t(words.newWith)}
        </button>
      )}
      <button
        type="button"
        disabled={locked}
        title={stop}
        onClick={() => apply({ do: out ? "putBack" : "takeOut", estates: [id] })}
      >
        {t(out ? words.putBack : words.takeOut)}
      </button>
    </div>
  );
}
