/** What a visitor may choose: large buttons, and the ways back. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { IS_PUBLIC } from "../../model/edition";
import { t } from "../../store/lang";
import { backToLoop, type Mode, mode } from "../../store/show";
import { homeLink } from "../../store/take-home";
import { lang } from "../../store/view";
import { show } from "../../text/show";
import "./menu.css";

const CHOICES = ["find", "mine", "done", "take"] as const satisfies readonly Mode[];

/** To take home there is a code or a number to call; a display without them offers nothing. */
const offered = ({ city }: Dataset): readonly (typeof CHOICES)[number][] =>
  !homeLink(city) && !city.contact?.phone ? CHOICES.filter((one) => one !== "take") : CHOICES;

/** ms that the way out is held. */
const HOLD = 3000;

/** Behind the display lie the office's pages: no visitor's tap leads there. Who is at the keyboard presses once, or Escape. */
function Leave({ onLeave }: { onLeave: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const timer = held ? setTimeout(onLeave, HOLD) : undefined;
    return () => clearTimeout(timer);
  }, [held]);
  const stop = (): void => setHeld(false);
  return (
    <button
      type="button"
      class={held ? "leave held" : "leave"}
      onPointerDown={() => setHeld(true)}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => event.detail === 0 && onLeave()}
    >
      {t(show.leave)} <small>{t(show.hold, { n: HOLD / 1000 })}</small>
    </button>
  );
}

export function Menu({ data, onLeave }: { data: Dataset; onLeave: () => void }) {
  // The touch that called the menu presses nothing in it: only one that began here does.
  const began = useRef(false);
  return (
    <section
      class="menu"
      aria-labelledby="showmenu"
      onPointerDownCapture={() => {
        began.current = true;
      }}
      onClickCapture={(event) => {
        if (event.detail > 0 && !began.current) event.stopPropagation();
        began.current = false;
      }}
    >
      <h1 id="showmenu">{t(show.menuTitle)}</h1>
      <div class="choices">
        {offered(data).map((one) => (
          <button key={one} type="button" onClick={() => (mode.value = one)}>
            {t(show[one])}
          </button>
        ))}
      </div>
      <div class="ways">
        <button type="button" class="primary" onClick={backToLoop}>
          {t(show.again)}
        </button>
        <button
          type="button"
          lang={lang.value === "en" ? "zh-CN" : "en"}
          onClick={() => (lang.value = lang.value === "en" ? "zh-CN" : "en")}
        >
          {t(show.language)}
        </button>
        {document.fullscreenEnabled && !document.fullscreenElement && (
          <button type="button" onClick={() => void document.documentElement.requestFullscreen().catch(() => {})}>
            {t(show.fullScreen)}
          </button>
        )}
        {IS_PUBLIC ? (
          <button type="button" onClick={onLeave}>
            {t(show.leave)}
          </button>
        ) : (
          <Leave onLeave={onLeave} />
        )}
      </div>
    </section>
  );
}
