/** Under the map: the way back, and what the last edit did to the totals and the rules. */

import { useRef } from "preact/hooks";
import type { Edits } from "../../../model/scenario";
import { type Did, type LastEdit, lastEdit, nextRedo, nextUndo, redo, undo } from "../../../store/hand";
import { t } from "../../../store/lang";
import { plan } from "../../../store/packaging";
import { details } from "../../../store/packaging-run";
import { edited, edits, redoTo, undoTo } from "../../../store/scenario";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import type { Phrase } from "../../../text/phrase";
import { area } from "../area";
import { refusalText, warningText } from "../warn";
import { basketSums } from "./BasketTotals";
import { warnContext } from "./context";
import { subjectOf } from "./subject";

const SUMS = ["packages", "packaged", "households", "bodies"] as const;

/** P3: the sums before the last edit and now. */
function BasketSums() {
  const now = basketSums();
  const done = edits.value;
  const seen = useRef<{ done: Edits; now: typeof now; before: typeof now } | null>(null);
  if (now && seen.current?.done !== done) seen.current = { done, now, before: seen.current?.now ?? now };
  const before = seen.current?.before;
  if (!now) return <span class="sums">{t(words.counting)}</span>;
  const sums = [
    [words.baskets, before?.baskets, now.baskets],
    [words.colEstates, before?.packaged, now.packaged],
    [words.colHouseholds, before?.households, now.households],
  ] as const;
  if (sums.every(([, from, to]) => from === to)) return null;
  return (
    <span class="sums">
      {area.value.level !== "city" && <span>{t(words.ofCity)}</span>}
      {sums.map(([name, from, to]) => (
        <span key={name[1]} class={from === to ? "" : "moved"}>
          {t(words.change, { name: t(name), before: formatNumber(from), after: formatNumber(to) })}
        </span>
      ))}
    </span>
  );
}

function Sums({ edit: { answered, sums } }: { edit: LastEdit }) {
  if (!answered) return <span class="sums">{t(words.counting)}</span>;
  if (!sums) return null;
  return (
    <span class="sums">
      {area.value.level !== "city" && <span>{t(words.ofCity)}</span>}
      {SUMS.map((name) => {
        const [from, to] = [sums.before[name], sums.after[name]];
        return (
          <span key={name} class={from === to ? "" : "moved"}>
            {t(words.change, { name: t(words[`sum_${name}`]), before: formatNumber(from), after: formatNumber(to) })}
          </span>
        );
      })}
      {!sums.proven && <small>{t(words.unproven)}</small>}
    </span>
  );
}

/** Edits that leave every package as it was. */
const SAME_SETS: ReadonlySet<LastEdit["kind"]> = new Set(["life", "rename", "lock", "unlock"]);

function What({ edit }: { edit: LastEdit }) {
  const context = warnContext();
  if (edit.refused) return <p class="refused">{t(words.notDone, { reason: refusalText(edit.refused, context) })}</p>;
  const subject = <span class="subject">{subjectOf(edit)}</span>;
  const done = t(words[`did_${edit.kind}`]);
  const did = <b>{edit.again ? t(words.didAgain, { done, what: t(words[`did_${edit.again}`]) }) : done}</b>;
  return (
    <>
      <p>
        {did} {subject} {plan.value !== "basket" && !SAME_SETS.has(edit.kind) && <Sums edit={edit} />}
      </p>
      {edit.warnings.length > 0 ? (
        <ul class="broken">
          {edit.warnings.map((warning) => (
            <li key={`${warning.code} ${JSON.stringify(warning.figures)}`}>{warningText(warning, context)}</li>
          ))}
        </ul>
      ) : (
        edit.touched.length > 0 && !SAME_SETS.has(edit.kind) && <p class="kept">✓ {t(words.allKept)}</p>
      )}
    </>
  );
}

/** `looks`: what is on view is looked at, not edited. */
export function HandBar({ looks }: { looks: boolean }) {
  const edit = lastEdit.value;
  const started = nextUndo.value === "move" ? words.moved : edited.value ? words.standing : words.noneYet;
  const hint = looks ? words.looks : plan.value === "basket" ? words.basketHint : started;
  const called = (name: Phrase, did: Did | null): string =>
    did ? t(words.didAgain, { done: t(name), what: t(words[`did_${did}`]) }) : t(name);
  const steps = [
    {
      name: words.undo,
      title: called(words.undo, nextUndo.value),
      none: words.noUndo,
      can: undoTo.value !== null,
      go: undo,
      key: "Ctrl+Z",
      sign: "↶",
    },
    {
      name: words.redo,
      title: called(words.redo, nextRedo.value),
      none: words.noRedo,
      can: redoTo.value !== null,
      go: redo,
      key: "Ctrl+Shift+Z",
      sign: "↷",
    },
  ];
  return (
    <section class="handbar" aria-label={t(words.bar)}>
      <div class="lastedit">
        {steps.map(({ name, title, none, can, go, key, sign }) => (
          <button
            key={key}
            type="button"
            disabled={!can}
            title={can ? t(words.withKey, { name: title, key }) : t(none)}
            aria-keyshortcuts={key.replace("Ctrl", "Control")}
            onClick={go}
          >
            <span aria-hidden="true">{sign}</span> <span class="word">{t(name)}</span>
          </button>
        ))}
        <div
          class="did"
          role="status"
          aria-live="polite"
          aria-busy={edit !== null && (!edit.answered || details.value?.edits !== edit.after.edits)}
        >
          {plan.value === "basket" && <BasketSums />}
          {edit ? <What edit={edit} /> : <p class="hint">{t(hint)}</p>}
        </div>
      </div>
    </section>
  );
}
