/** Sheets set out on screen as they will be printed; the rest of the page steps aside until they are put away. */
import { createPortal } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { reportNow } from "../../panels/packages/taken";
import { t } from "../../store/lang";
import { details, reply } from "../../store/packaging-run";
import { type Paper, paper, printing } from "../../store/print";
import { lang } from "../../store/view";
import { outbox as words } from "../../text/outbox";
import { Choice } from "../../ui/Choice";
import { collectionsOf } from "./maps";
import { PackageSheet } from "./PackageSheet";
import type { Collections, Size } from "./Parts";
import { ScenarioSheets } from "./ScenarioSheets";
import "./print.css";

/** Width of the text area (paper less margins of 12 mm) at 96 pixels an inch, and the height of a package's map. */
const SIZE: Readonly<Record<Paper, Size>> = {
  a4: { width: Math.round((186 / 25.4) * 96), height: Math.round((104 / 25.4) * 96) },
  a3: { width: Math.round((273 / 25.4) * 96), height: Math.round((165 / 25.4) * 96) },
};
/** Sheets set out between two pictures of the screen. */
const AT_ONCE = 3;

/** `chosen`: rank of the package on view, or 0. */
export default function PrintView({ data, chosen }: { data: Dataset; chosen: number }) {
  const [collections, setCollections] = useState<Collections | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState(0);
  const first = useRef<HTMLButtonElement>(null);
  const report = useMemo(reportNow, [reply.value, details.value, lang.value, data]);
  const what = printing.value;
  const list = useMemo(
    () =>
      what === "summary" || !report
        ? []
        : what === "one"
          ? report.packages.filter(({ rank }) => rank === chosen)
          : report.packages,
    [report, what, chosen],
  );
  const close = (): void => {
    printing.value = "";
  };

  useEffect(() => {
    collectionsOf(data).then(setCollections, (error: unknown) => setTrouble(String(error)));
  }, [data]);
  useEffect(() => setDone(0), [report, what]);
  const ready = report !== null && collections !== null;
  useEffect(() => {
    if (!ready || done >= list.length) return;
    const next = setTimeout(() => setDone(done + AT_ONCE), 0);
    return () => clearTimeout(next);
  }, [ready, done, list]);
  useEffect(() => {
    const app = document.getElementById("app");
    const before = document.activeElement;
    if (app) app.inert = true;
    first.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    addEventListener("keydown", onKey);
    return () => {
      if (app) app.inert = false;
      removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const busy = !ready || done < list.length;
  const size = SIZE[paper.value];
  return createPortal(
    <div
      class={`printing ${paper.value}`}
      role="dialog"
      aria-modal="true"
      aria-label={t(words.preview)}
      aria-busy={busy}
    >
      <div class="printbar">
        <button type="button" ref={first} onClick={close}>
          {t(words.back)}
        </button>
        <Choice
          label={t(words.paper)}
          value={paper.value}
          of={["a4", "a3"] as const}
          say={(size) => size.toUpperCase()}
          onPick={(size) => {
            paper.value = size;
          }}
        />
        <button type="button" class="primary" disabled={busy} onClick={() => print()}>
          {t(words.print)}
        </button>
        <span role="status">
          {!report
            ? t(words.waiting)
            : busy && t(words.settingOut, { done: Math.min(done, list.length), all: list.length })}
        </span>
        {trouble && <span role="alert">{t(words.notMade, { reason: trouble })}</span>}
      </div>
      {report && collections && (
        <div class="sheets">
          {what !== "one" && <ScenarioSheets data={data} report={report} collections={collections} size={size} />}
          {list.slice(0, done).map((one) => (
            <PackageSheet
              key={one.members[0].id}
              data={data}
              report={report}
              one={one}
              collections={collections}
              size={size}
            />
          ))}
          {what === "one" && list.length === 0 && <p class="sheet">{t(words.gone)}</p>}
        </div>
      )}
    </div>,
    document.body,
  );
}
