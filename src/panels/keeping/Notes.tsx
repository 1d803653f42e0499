/** What keeping has to say on whatever page: restored data, another tab, a full disk, versions that made room. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import {
  asked,
  dropped,
  elsewhere,
  followOther,
  goTo,
  type KeepTrouble,
  kept,
  moved,
  publishedChanged,
  restored,
  runKeeping,
  saveCopy,
  saving,
  shown,
  stay,
  takeBack,
  trouble,
} from "../../store/keeping";
import { t } from "../../store/lang";
import { LIMITS } from "../../store/versions";
import { lang, page } from "../../store/view";
import { formatBytes, formatMoment, formatNumber } from "../../text/format";
import { keeping as words } from "../../text/keeping";
import { SaveProject } from "./SaveProject";
import "./notes.css";

function Note({ alert = false, text, children }: { alert?: boolean; text: string; children?: ComponentChildren }) {
  return (
    <div class="banner keepnote" role={alert ? "alert" : "status"}>
      <p>{text}</p>
      <span class="ways">{children}</span>
    </div>
  );
}
const Dismiss = ({ of }: { of: () => void }) => (
  <button type="button" onClick={of}>
    {t(words.dismiss)}
  </button>
);

function troubleText(wrong: KeepTrouble): string {
  switch (wrong.code) {
    case "tooLarge":
      return t(words.t_tooLarge, { size: formatBytes(wrong.bytes), most: formatBytes(LIMITS.bytes) });
    case "unreadable":
      return t(words.t_unreadable, { when: formatMoment(wrong.on, lang.value) });
    case "notPublished":
      return t(words.t_notPublished);
    default:
      return t(words[`t_${wrong.code}`], { detail: wrong.detail });
  }
}

function Restored() {
  const version = restored.value;
  if (!version) return null;
  const changed = publishedChanged.value;
  const text = t(changed ? words.restoredChanged : words.restored, { when: formatMoment(version.on, lang.value) });
  return (
    <Note text={text}>
      <button
        type="button"
        onClick={() => {
          asked.value = true;
          page.value = "data";
        }}
      >
        {t(words.see)}
      </button>
      <button type="button" onClick={() => void goTo(null)}>
        {t(changed ? words.useNew : words.usePublished)}
      </button>
      {changed ? (
        <button type="button" onClick={() => void stay()}>
          {t(words.stay)}
        </button>
      ) : (
        <Dismiss of={() => (restored.value = null)} />
      )}
    </Note>
  );
}

function Elsewhere() {
  const head = elsewhere.value;
  if (!head) return null;
  const when = formatMoment(head.on, lang.value);
  const busy = saving.value > 0;
  return (
    <Note alert text={t(shown.value === "unsaved" ? words.elsewhereUnsaved : words.elsewhere, { when })}>
      <button type="button" disabled={busy} onClick={() => void followOther()}>
        {t(words.load)}
      </button>
      {shown.value !== null && (
        <button type="button" disabled={busy} onClick={() => void saveCopy()}>
          {t(words.saveCopy)}
        </button>
      )}
      <SaveProject />
    </Note>
  );
}

function Moved() {
  const last = moved.value;
  if (!last) return null;
  const version = kept.value.versions.find(({ id }) => id === last.to);
  const text = version ? t(words.movedTo, { when: formatMoment(version.on, lang.value) }) : t(words.movedToPublished);
  return (
    <Note text={text}>
      <button type="button" disabled={saving.value > 0} onClick={() => void takeBack()}>
        {t(words.takeBack)}
      </button>
      <Dismiss of={() => (moved.value = null)} />
    </Note>
  );
}

export default function Notes() {
  useEffect(runKeeping, []);
  const wrong = trouble.value;
  return (
    <>
      <Restored />
      <Elsewhere />
      <Moved />
      {wrong && (
        <Note alert text={troubleText(wrong)}>
          <SaveProject />
          <Dismiss of={() => (trouble.value = null)} />
        </Note>
      )}
      {dropped.value > 0 && (
        <Note text={t(words.dropped, { count: formatNumber(dropped.value) })}>
          <Dismiss of={() => (dropped.value = 0)} />
        </Note>
      )}
    </>
  );
}
