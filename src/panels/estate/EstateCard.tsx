/** One estate: what the ledger and the reports say of it. The page adds what is its own below. */
import { batch } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { lazy, Suspense } from "preact/compat";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import { IS_PUBLIC } from "../../model/edition";
import { type Estate, LEDGER_FIELDS } from "../../model/estate";
import { type Day, lastDay } from "../../model/time";
import { t } from "../../store/lang";
import { type EstateRecord, readRecord } from "../../store/record";
import { myEstate } from "../../store/show-keys";
import { lang, page } from "../../store/view";
import { estate as words } from "../../text/estate";
import { formatDate, UNKNOWN } from "../../text/format";
import { Renovation } from "./Renovation";
import { type CardRow, type CardSection, cardSections } from "./sections";
import { fieldName, valueText } from "./words";
import "./estate.css";

const Photos = lazy(() => import("../show/Photos"));

/** Sections that stand open. */
const OPEN = new Set(["section_survey", "section_place", "section_progress"]);
const HEAD = ["households", "buildings", "floorAreaM2", "budgetWan"] as const;

function Assumed({ row: { assumed, byPlace } }: { row: CardRow }) {
  if (byPlace) return <span class="chip derived">{t(words.byPlace)}</span>;
  return assumed ? <span class="chip synthetic">{t(words.assumed)}</span> : null;
}

function Section({ section, end }: { section: CardSection; end: Day }) {
  return (
    <details open={OPEN.has(section.key)}>
      <summary>{t(words[section.key])}</summary>
      <dl>
        {section.rows.map((row) => (
          <div key={row.field}>
            <dt>{row.label}</dt>
            {row.value === null && row.later ? (
              <dd class="quiet">{t(words.later, { day: formatDate(end, lang.value) })}</dd>
            ) : row.value === null ? (
              <dd class="lacking">{section.key === "section_survey" ? `${UNKNOWN} ${t(words.missing)}` : UNKNOWN}</dd>
            ) : (
              <dd>
                {row.value} <Assumed row={row} />
                {row.later && <small>{t(words.later, { day: formatDate(end, lang.value) })}</small>}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}

export interface EstateCardProps {
  readonly ground: Ground;
  /** Row of the estates. */
  readonly row: number;
  readonly onClose: () => void;
  /** Stands under the head, above the ledger. */
  readonly children?: ComponentChildren;
}

/** The card of one estate. Unknown is "–", never 0; figures that rest on an assumption carry 假设. */
export function EstateCard({ ground, row, onClose, children }: EstateCardProps) {
  const { data } = ground;
  const { estates } = data;
  const [read, setRead] = useState<{ row: number; record: EstateRecord | null; trouble: string | null } | null>(null);
  useEffect(() => {
    let gone = false;
    const take = (record: EstateRecord | null, trouble: string | null): void => {
      if (!gone) setRead({ row, record, trouble });
    };
    readRecord(data, row).then(
      (record) => take(record, null),
      (error: unknown) => take(null, error instanceof Error ? error.message : String(error)),
    );
    return () => {
      gone = true;
    };
  }, [data, row]);
  const card = useRef<HTMLElement>(null);
  // What led here is gone, a hit of the search or a row of a list: the focus goes on with its reader.
  useEffect(() => {
    if (document.activeElement === document.body && navigator.userActivation?.hasBeenActive)
      card.current?.focus({ preventScroll: true });
  }, [row]);
  const onKey = (event: KeyboardEvent): void => {
    const on = event.target as HTMLElement;
    if (event.key !== "Escape" || on.closest("input, select, dialog, [role=dialog]")) return;
    if (document.querySelector(":popover-open, .printing")) return;
    event.stopPropagation();
    onClose();
  };
  const now = read?.row === row ? read : null;
  const sections = cardSections(data, row, now?.record ?? null, ground.now, lang.value);
  const end = Math.min(lastDay(ground.now.month), ground.now.today);
  const filled = LEDGER_FIELDS.filter((_, k) => estates.filled[row] & (1 << k)).length;
  const name = estates.name[row] ?? estates.id[row];
  const { alias, photos = [] } = (now?.record ?? {}) as Pick<Estate, "alias" | "photos">;
  return (
    <article class="estatecard" aria-label={`${t(words.card)} ${name}`} ref={card} tabIndex={-1} onKeyDown={onKey}>
      <header>
        <div>
          <h2>{name}</h2>
          <small>
            {estates.id[row]}
            {typeof alias === "string" && ` · ${alias}`}
          </small>
        </div>
        {estates.provenance === "synthetic" && <span class="chip synthetic">{t(words.synthetic)}</span>}
        <button type="button" class="close" onClick={onClose} aria-label={t(words.close)}>
          ×
        </button>
      </header>
      {IS_PUBLIC && (
        <button
          type="button"
          class="primary"
          onClick={() =>
            batch(() => {
              myEstate.value = estates.id[row];
              page.value = "mine";
            })
          }
        >
          {t(words.plainPage)}
        </button>
      )}
      <dl class="headfigures">
        {HEAD.map((field) => {
          const text = valueText(lang.value, field, estates[field][row], String);
          return (
            <div key={field}>
              <dt>{fieldName(lang.value, field)}</dt>
              <dd>
                <b>{text ?? UNKNOWN}</b>
                {estates.assumedAt[field]?.[row] === 1 && <span class="chip synthetic">{t(words.assumed)}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {estates.isPoint[row] === 1 && <p class="differs">{t(words.noBoundary)}</p>}
      {children}
      {!IS_PUBLIC && (
        <p class={filled < LEDGER_FIELDS.length ? "completeness differs" : "completeness"}>
          <meter min={0} max={LEDGER_FIELDS.length} value={filled} aria-hidden="true" />
          {t(words.completeness, { filled })}
        </p>
      )}
      {!now && <p role="status">{t(words.reading)}</p>}
      {now?.trouble && <p role="alert">{t(words.notRead, { reason: now.trouble })}</p>}
      {photos && photos.length > 0 && (
        <Suspense fallback={null}>
          <Photos data={data} row={row} photos={photos} label={name} until={end} office />
        </Suspense>
      )}
      {now?.record && estates.programme[row] >= 0 && <Renovation ground={ground} row={row} record={now.record} />}
      {sections.map((section) => (
        <Section key={section.key} section={section} end={end} />
      ))}
    </article>
  );
}
