/** The papers about progress set out as they will be printed; copied as text or taken as a workbook from here too. */
import { computed } from "@preact/signals";
import { createPortal } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { inPlan } from "../../domain/coverage/measure";
import { programmeRows } from "../../domain/progress/standing";
import { IS_PUBLIC } from "../../model/edition";
import { formatDay } from "../../model/time";
import { bulletin, placeSheet, workbookTables } from "../../outbox/papers/bulletin";
import { paperText } from "../../outbox/papers/text";
import type { Paper, PaperInput } from "../../outbox/papers/types";
import { fileName, save } from "../../outbox/save";
import { workbookAside } from "../../outbox/workbook-worker";
import { calendar } from "../../store/calendar";
import { money, rewarding } from "../../store/funding";
import { ground } from "../../store/ground";
import { t } from "../../store/lang";
import { records, recordsFailed, wantRecords } from "../../store/records";
import { lang } from "../../store/view";
import { formatMonthName } from "../../text/format";
import { money as moneyWords } from "../../text/money";
import { outbox } from "../../text/outbox";
import { papers as words } from "../../text/papers";
import { inLang } from "../../text/phrase";
import { Choice } from "../../ui/Choice";
import { Annex } from "./Annex";
import { collectionsOf } from "./maps";
import { PaperSheet } from "./PaperSheet";
import type { Collections } from "./Parts";
import { PlaceSheet } from "./PlaceSheet";
import { InTurns, makeTurns, Turn } from "./turns";
import { useAlone } from "./useAlone";
import "./print.css";

const WHAT = IS_PUBLIC ? (["public"] as const) : (["bulletin", "public", "sheets"] as const);
type What = "bulletin" | "public" | "sheets";

/** What papers are made from now; null: nothing to speak of, or the records are still read, which the public one needs none of. */
const inputNow = computed<PaperInput | null>(() => {
  const [on, months, table] = [ground.value, calendar.value, IS_PUBLIC ? null : records.value];
  const waiting = !IS_PUBLIC && !table && recordsFailed.value === "";
  if (!on || on.programme < 0 || !months || waiting) return null;
  const { data, programme } = on;
  const mine = programmeRows(data, programme);
  const listed = inPlan(data, programme);
  return {
    ground: on,
    lang: lang.value,
    whole: { name: t(words.city), district: null, mine },
    places: data.districts.name.flatMap((name, district) => {
      const here = mine.filter((e) => data.estates.district[e] === district);
      return listed[district] === 1 || here.length > 0 ? [{ name, district, mine: here }] : [];
    }),
    calendar: months,
    money: IS_PUBLIC ? null : money.value,
    reward: IS_PUBLIC ? null : rewarding.value,
    unitOf: (e) => (table && table.unit[e] >= 0 ? table.units[table.unit[e]] : null),
  };
});

function papersOf(input: PaperInput, what: What): Paper[] {
  if (what === "sheets") return [input.whole, ...input.places].map((place) => placeSheet(input, place));
  return [bulletin(input, IS_PUBLIC || what === "public")];
}

export default function PapersView({ onClose }: { onClose: () => void }) {
  const [what, setWhat] = useState<What>(WHAT[0]);
  const [said, setSaid] = useState("");
  const [text, setText] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => (IS_PUBLIC ? undefined : wantRecords()), []);
  useAlone(first, onClose);
  const input = inputNow.value;
  const list = useMemo(() => (input ? papersOf(input, what) : []), [what, input]);
  // A sheet a turn: the page answers in between.
  const turns = useMemo(makeTurns, [what, input]);
  const [collections, setCollections] = useState<Collections | null>(null);
  const data = input?.ground.data;
  useEffect(() => {
    if (what !== "sheets" || !data) return;
    let gone = false;
    collectionsOf(data).then(
      (read) => !gone && setCollections(read),
      (error: unknown) => setSaid(String(error)),
    );
    return () => {
      gone = true;
    };
  }, [what, data]);
  const places = input && what === "sheets" ? [input.whole, ...input.places] : [];
  const busy = !input || (what === "sheets" && (!collections || turns.done.value < places.length));
  const copy = (): void => {
    const all = list.map(paperText).join("\n\n");
    const byHand = (): void => {
      setText(all);
      setSaid(t(words.copyByHand));
    };
    setText(null);
    if (navigator.clipboard) navigator.clipboard.writeText(all).then(() => setSaid(t(words.copied)), byHand);
    else byHand();
  };
  const excel = async (): Promise<void> => {
    if (!input) return;
    const { data, now } = input.ground;
    setSaid(t(outbox.making));
    try {
      const stem = t(words.file, {
        city: inLang(lang.value, data.city.name),
        month: formatMonthName(now.month, lang.value),
        day: formatDay(now.today),
      });
      const name = fileName(stem, "xlsx");
      save(await workbookAside(workbookTables(input)), name);
      setSaid(t(outbox.saved, { name }));
    } catch (error) {
      setSaid(t(outbox.notMade, { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return createPortal(
    <div class="printing a4" role="dialog" aria-modal="true" aria-label={t(outbox.preview)} aria-busy={busy}>
      <div class="printbar">
        <button type="button" ref={first} onClick={onClose}>
          {t(outbox.back)}
        </button>
        {WHAT.length > 1 && (
          <Choice
            label={t(words.what)}
            value={what}
            of={WHAT}
            say={(one) => t(words[`w_${one}`])}
            onPick={(one) => {
              setWhat(one);
              setSaid("");
              setText(null);
            }}
          />
        )}
        <button type="button" class="primary" disabled={busy} onClick={() => print()}>
          {t(words.print)}
        </button>
        <button type="button" disabled={!input} onClick={copy}>
          {t(words.copy)}
        </button>
        {!IS_PUBLIC && (
          <button type="button" disabled={!input} onClick={() => void excel()}>
            {t(words.excel)}
          </button>
        )}
        <span role="status">{busy ? t(words.waiting) : said}</span>
        {recordsFailed.value !== "" && (
          <span role="alert">{t(moneyWords.failed, { reason: recordsFailed.value })}</span>
        )}
        {text !== null && (
          <textarea readOnly rows={4} aria-label={t(words.copy)} value={text} ref={(field) => field?.select()} />
        )}
      </div>
      <div class="sheets">
        {what === "sheets" && input
          ? collections && (
              <InTurns key={turns} value={turns}>
                {places.map((place) => (
                  <Turn key={place.name} height="297mm">
                    {() => <PlaceSheet input={input} place={place} collections={collections} />}
                  </Turn>
                ))}
              </InTurns>
            )
          : list.map((paper) => <PaperSheet key={paper.title} paper={paper} />)}
        {what !== "sheets" && input && list[0] && (
          <Annex input={input} paper={list[0]} open={IS_PUBLIC || what === "public"} />
        )}
      </div>
    </div>,
    document.body,
  );
}
