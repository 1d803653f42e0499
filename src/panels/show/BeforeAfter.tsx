/** Two pictures of one place, one over the other, and a line between them that a hand or the keyboard moves. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../store/lang";
import { type Pair, photoUrl } from "../../store/photos";
import { lang } from "../../store/view";
import { formatDate } from "../../text/format";
import { mine } from "../../text/mine";
import "./beforeafter.css";

/** Addresses of both; null while they are read, false when either cannot be shown. */
function useUrls({ before, after }: Pair): readonly [string, string] | null | false {
  const [urls, setUrls] = useState<readonly [string, string] | null | false>(null);
  useEffect(() => {
    let gone = false;
    setUrls(null);
    void Promise.all([photoUrl(before), photoUrl(after)]).then(([one, two]) => {
      if (!gone) setUrls(one && two ? [one, two] : false);
    });
    return () => {
      gone = true;
    };
  }, [before, after]);
  return urls;
}

/** The pair, or nothing where either picture is missing or broken. */
export function BeforeAfter({
  pair,
  label = "",
  onLost,
}: {
  pair: Pair;
  label?: string;
  /** Told when the pair is left out. */
  onLost?: () => void;
}) {
  const urls = useUrls(pair);
  const [at, setAt] = useState(50);
  const [broken, setBroken] = useState<readonly string[]>([]);
  const lost = urls === false || (urls?.some((url) => broken.includes(url)) ?? false);
  useEffect(() => {
    if (lost) onLost?.();
  }, [lost]);
  if (!urls || lost) return null;
  const [before, after] = urls;
  const name = (words: typeof mine.before): string => (label ? `${label} ${t(words)}` : t(words));
  const move = (event: PointerEvent): void => {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    setAt(Math.round(Math.max(0, Math.min(1, (event.clientX - left) / width)) * 100));
  };
  const { on, credit, drawn } = pair;
  return (
    <figure class="beforeafter">
      <div
        class="pictures"
        style={{ "--at": `${at}%` }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
        }}
      >
        <img src={after} alt={name(mine.after)} draggable={false} onError={() => setBroken([...broken, after])} />
        <img
          class="over"
          src={before}
          alt={name(mine.before)}
          draggable={false}
          onError={() => setBroken([...broken, before])}
        />
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={at}
          aria-label={t(mine.compare)}
          aria-valuetext={t(mine.compareValue, { n: at })}
          onInput={(event) => setAt(event.currentTarget.valueAsNumber)}
        />
        <span class="line" aria-hidden="true">
          <i>⟷</i>
        </span>
        <b class="which" hidden={at < 15} aria-hidden="true">
          {t(mine.before)}
        </b>
        <b class="which after" hidden={at > 85} aria-hidden="true">
          {t(mine.after)}
        </b>
      </div>
      <figcaption>
        {drawn && <span class="chip synthetic">{t(mine.illustration)}</span>}{" "}
        {[
          ...(Number.isNaN(on) ? [] : [formatDate(on, lang.value)]),
          credit ? t(mine.credit, { credit }) : t(mine.creditNone),
        ].join(" · ")}
      </figcaption>
    </figure>
  );
}
