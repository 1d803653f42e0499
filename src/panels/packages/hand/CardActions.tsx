/** Head of the package card: its name, and what can be done with the whole package. */
import type { Dataset } from "../../../model/dataset";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { takeTool } from "../../../store/tool";
import { hand as words } from "../../../text/hand";
import type { Named } from "../figures";
import { packageName } from "../name";
import { warningText } from "../warn";
import { warnContext } from "./context";
import { MergeWith } from "./MergeWith";

export function CardActions({ one, list, data }: { one: Named; list: readonly Named[]; data: Dataset }) {
  const at = data.estates.id[one.members[0]];
  const { hand } = one;
  const locked = hand?.locked ?? false;
  const stop = locked ? t(words.isLocked) : undefined;
  const name = packageName(one);
  const context = warnContext();
  return (
    <section class="handcard" aria-label={t(words.actions)}>
      <label class="rename">
        <span class="hear">{t(words.packageName)}</span>
        <input
          key={`${at} ${name}`}
          type="text"
          maxLength={40}
          title={t(words.nameHint)}
          defaultValue={name}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
            else if (event.key === "Escape") {
              event.currentTarget.value = name;
              event.currentTarget.blur();
              event.stopPropagation();
            }
          }}
          onBlur={(event) => {
            const next = event.currentTarget.value.trim();
            if (next !== name) apply({ do: "rename", at, name: next });
          }}
        />
      </label>
      <div class="actions">
        <button type="button" aria-pressed={locked} onClick={() => apply({ do: locked ? "unlock" : "lock", at })}>
          {t(locked ? words.unlock : words.lock)}
        </button>
        <button type="button" disabled={locked} title={stop} onClick={() => takeTool("brush")}>
          {t(words.paintHere)}
        </button>
        <button type="button" disabled={locked} title={stop} onClick={() => apply({ do: "splitWeakest", at })}>
          {t(words.splitWeakest)}
        </button>
        <button type="button" disabled={locked} title={stop} onClick={() => takeTool("split")}>
          {t(words.splitDraw)}
        </button>
        <MergeWith list={list} one={one} disabled={stop} />
        <button
          type="button"
          disabled={hand === null || locked}
          title={hand === null ? t(words.dissolveNot) : stop}
          onClick={() => apply({ do: "dissolve", at })}
        >
          {t(words.dissolve)}
        </button>
      </div>
      {hand && hand.warnings.length > 0 && (
        <>
          <p class="brokenhead">{t(words.brokenRules)}</p>
          <ul class="broken">
            {hand.warnings.map((warning) => (
              <li key={`${warning.code} ${JSON.stringify(warning.figures)}`}>{warningText(warning, context)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
