/** All scenarios of this city: save, open, rename, duplicate, delete and restore, out to a file and in again. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Scenario } from "../../../model/scenario";
import { t } from "../../../store/lang";
import {
  current,
  deleted,
  deleteScenario,
  duplicateScenario,
  emptyDeleted,
  loaded,
  openScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
  scenarios,
  startFresh,
} from "../../../store/scenario";
import { deciding as words } from "../../../text/deciding";
import { formatNumber } from "../../../text/format";
import { hand } from "../../../text/hand";
import { packages } from "../../../text/packages";
import { Dialog } from "../../../ui/Dialog";
import { Files } from "./Files";

function factsOf({ rule, outcome }: Scenario): string {
  const name = t(rule === "basket" ? hand.basket : packages[rule]);
  if (!outcome) return t(words.unanswered, { rule: name });
  return t(words.facts, {
    rule: name,
    packages: formatNumber(outcome.packages.length),
    households: formatNumber(outcome.packages.reduce((sum, { households }) => sum + households, 0)),
  });
}

function SaveForm({ onFresh }: { onFresh: () => void }) {
  const open = current.value;
  const [name, setName] = useState("");
  const kept = open.id !== "";
  return (
    <form
      class="saveform"
      onSubmit={(event) => {
        event.preventDefault();
        if (kept) duplicateScenario(open.id);
        const made = current.peek();
        if (kept) renameScenario(made.id, name);
        else saveScenario(name);
        setName("");
      }}
    >
      <input
        type="text"
        maxLength={60}
        aria-label={t(words.name)}
        placeholder={t(words.name)}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        {t(kept ? words.saveAs : words.save)}
      </button>
      {kept && (
        <button
          type="button"
          onClick={() => {
            startFresh();
            onFresh();
          }}
        >
          {t(words.fresh)}
        </button>
      )}
      <small>{t(words.keptHint)}</small>
    </form>
  );
}

interface RowProps {
  readonly one: Scenario;
  readonly onOpened: () => void;
  readonly onRemoved: (one: Scenario) => void;
}
function Row({ one, onOpened, onRemoved }: RowProps) {
  const [naming, setNaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const was = useRef(naming);
  // The focus goes back to where the naming began.
  useEffect(() => {
    if (was.current && !naming) rename.current?.focus();
    was.current = naming;
  }, [naming]);
  const { id, name } = one;
  const here = current.value.id === id;
  if (naming)
    return (
      <li>
        <form
          class="saveform"
          onSubmit={(event) => {
            event.preventDefault();
            renameScenario(id, String(new FormData(event.currentTarget).get("name") ?? ""));
            setNaming(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            setNaming(false);
          }}
        >
          <input
            ref={(input) => input?.focus()}
            name="name"
            maxLength={60}
            defaultValue={name}
            aria-label={t(words.newName, { name })}
          />
          <button type="submit">{t(words.rename)}</button>
        </form>
      </li>
    );
  return (
    <li class={here ? "on" : ""}>
      <button
        type="button"
        class="openone"
        aria-current={here ? "true" : undefined}
        onClick={() => {
          openScenario(id);
          onOpened();
        }}
      >
        <span class="hear">{t(words.openOne, { name })}</span>
        <b aria-hidden="true">{name}</b> {here && <em>{t(words.here)}</em>}
        <small>{factsOf(one)}</small>
      </button>
      <button ref={rename} type="button" aria-label={t(words.renameOne, { name })} onClick={() => setNaming(true)}>
        {t(words.rename)}
      </button>
      <button type="button" aria-label={t(words.duplicateOne, { name })} onClick={() => duplicateScenario(id)}>
        {t(words.duplicate)}
      </button>
      <button
        type="button"
        aria-label={t(words.removeOne, { name })}
        onClick={() => {
          deleteScenario(id);
          onRemoved(one);
        }}
      >
        {t(words.remove)}
      </button>
    </li>
  );
}

function Deleted() {
  const list = deleted.value;
  if (list.length === 0) return null;
  return (
    <details>
      <summary>{t(words.deleted, { count: formatNumber(list.length) })}</summary>
      <ul class="scenarios">
        {list.map(({ id, name }) => (
          <li key={id}>
            <span class="openone">{name}</span>
            <button type="button" aria-label={t(words.restoreOne, { name })} onClick={() => restoreScenario(id)}>
              {t(words.restore)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={emptyDeleted}>
        {t(words.empty)}
      </button>
    </details>
  );
}

export default function ScenarioDialog({ onClose }: { onClose: () => void }) {
  const [removed, setRemoved] = useState<Scenario | null>(null);
  const back = removed && deleted.value.some(({ id }) => id === removed.id) ? removed : null;
  const undo = useRef<HTMLButtonElement>(null);
  // The focus went with the row that was deleted.
  useEffect(() => undo.current?.focus(), [back?.id]);
  return (
    <Dialog title={t(words.title)} close={t(words.close)} onClose={onClose}>
      <SaveForm onFresh={onClose} />
      <p role="status">
        {back && (
          <>
            {t(words.removed, { name: back.name })} ·{" "}
            <button ref={undo} type="button" onClick={() => restoreScenario(back.id)}>
              {t(words.restore)}
            </button>
          </>
        )}
      </p>
      <ul class="scenarios" aria-label={t(words.list)}>
        {scenarios.value.map((one) => (
          <Row key={one.id} one={one} onOpened={onClose} onRemoved={setRemoved} />
        ))}
      </ul>
      {scenarios.value.length === 0 && <p class="hint">{t(loaded.value ? words.none : words.reading)}</p>}
      <Deleted />
      <Files />
    </Dialog>
  );
}
