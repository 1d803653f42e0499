import { lazy, Suspense } from "preact/compat";
import { useEffect, useRef, useState } from "preact/hooks";
import { parseDay } from "../../model/time";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { today } from "../../store/time";
import { lang, PAGES, page, theme } from "../../store/view";
import { formatDate } from "../../text/format";
import { shell } from "../../text/shell";
import { Icon } from "../../ui/Icon";
import { Search } from "./Search";
import { Share } from "./Share";
import "./shell.css";

const Sources = lazy(() => import("./Sources"));
const MineLink = import.meta.env.MODE === "public" ? lazy(() => import("./MineLink")) : null;
const NEXT = { auto: "light", light: "dark", dark: "auto" } as const;
const SIGN = { auto: "◐", light: "☀", dark: "☾" } as const;

/** A chip that says the weakest kind of what the figures rest on, and opens where each comes from. */
function Provenance() {
  const data = dataset.value;
  const [open, setOpen] = useState(false);
  if (!data) return null;
  const kinds = new Set(data.files.map(({ provenance }) => provenance));
  const weakest = kinds.has("synthetic") ? "synthetic" : kinds.has("user") ? "user" : "official";
  return (
    <>
      <button
        type="button"
        class="plain provenance"
        title={t(shell.sources)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class={weakest === "official" ? "chip" : "chip synthetic"}>
          {t(weakest === "synthetic" ? shell.synthetic : weakest === "user" ? shell.kind_user : shell.official)}
          {weakest === "synthetic" && kinds.has("official") && <span class="wide"> · {t(shell.officialTargets)}</span>}
        </span>
        <span class="wide quiet">
          {t(shell.dataDate, { date: formatDate(Math.min(parseDay(data.city.dataDate), today.value), lang.value) })}
        </span>
        <span class="hear">{t(shell.sources)}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <Sources data={data} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function Pages() {
  return (
    <nav aria-label={t(shell.pages)}>
      {MineLink && (
        <Suspense fallback={null}>
          <MineLink />
        </Suspense>
      )}
      {PAGES.map((name) => (
        <a
          key={name}
          href={`#/${name}`}
          aria-current={page.value === name ? "page" : undefined}
          onClick={(event) => {
            event.preventDefault();
            page.value = name;
            // Only a tap may ask for it.
            if (name === "show") void document.documentElement.requestFullscreen?.().catch(() => {});
          }}
        >
          <Icon name={name} />
          {t(shell[name])}
        </a>
      ))}
    </nav>
  );
}

/** Share, language and theme: in a row, or behind one button where there is little room. */
function Tools() {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: PointerEvent): void => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener("pointerdown", away);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("pointerdown", away);
      removeEventListener("keydown", onKey);
    };
  }, [open]);
  return (
    <div class="tools" ref={whole}>
      <button
        ref={button}
        type="button"
        class="iconbutton menu"
        aria-label={t(shell.menu)}
        title={t(shell.menu)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      <div class={open ? "toolset open" : "toolset"}>
        <Share />
        <button
          type="button"
          lang={lang.value === "en" ? "zh-CN" : "en"}
          onClick={() => (lang.value = lang.value === "en" ? "zh-CN" : "en")}
        >
          {t(shell.language)}
        </button>
        <button type="button" title={t(shell.theme)} onClick={() => (theme.value = NEXT[theme.value])}>
          <span class="hear">{t(shell.theme)} </span>
          <span aria-hidden="true">{SIGN[theme.value]}</span> {t(shell[`theme_${theme.value}`])}
        </button>
      </div>
    </div>
  );
}

/** Title, provenance, pages, search, share, language and theme. */
export function Header() {
  const data = dataset.value;
  const title = t(shell.title, { city: data ? data.city.name[lang.value === "en" ? "en" : "zh"] : "" });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header class="header">
      <h1>{title}</h1>
      <Provenance />
      <Pages />
      <Search />
      <Tools />
    </header>
  );
}
