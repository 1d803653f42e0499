/** The door: files are dropped, recognised, mapped, checked, and only then accepted; beside it what is here now. */
import { useEffect, useRef } from "preact/hooks";
import { Destination } from "../panels/data/Destination";
import { DropArea } from "../panels/data/DropArea";
import { FileCard } from "../panels/data/FileCard";
import { Match } from "../panels/data/Match";
import { Present } from "../panels/data/Present";
import { ProjectNote } from "../panels/data/ProjectNote";
import { Staged } from "../panels/data/Staged";
import { Steps } from "../panels/data/Steps";
import { KeepState, Versions } from "../panels/data/Versions";
import { Working } from "../panels/data/Working";
import { dataset } from "../store/dataset";
import { t } from "../store/lang";
import { aside, before, reading, staged, trouble, undo, waiting } from "../store/staged";
import { lang, page } from "../store/view";
import { data } from "../text/data";
import { joined } from "../text/phrase";
import "../panels/data/data.css";
import "../panels/data/door.css";
import "../panels/data/findings.css";
import "../panels/data/present.css";

/** After an accept: what came in, how to take it back, where to look at it. */
function Accepted() {
  const last = before.value;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  }, []);
  if (!last) return null;
  return (
    <div ref={card} tabIndex={-1} class="card accepted" role="status">
      <p>
        <b>✓ {t(data.accepted, { files: joined(lang.value, last.files) })}</b>{" "}
        <span class="quiet">
          <KeepState />
        </span>
      </p>
      <div class="picks">
        <button type="button" class="primary" onClick={() => (page.value = "overview")}>
          {t(data.toOverview)}
        </button>
        <button type="button" onClick={() => (page.value = "packages")}>
          {t(data.toPackages)}
        </button>
        <button type="button" onClick={undo}>
          {t(data.undo)}
        </button>
      </div>
    </div>
  );
}

export default function DataPage() {
  const result = staged.value;
  const list = waiting.value;
  const here = dataset.value;
  const busy = reading.value !== null;
  const active = list.length > 0 || result !== null || busy;
  return (
    <main id="main" class={active ? "door active" : "door"}>
      <div class="doorway">
        <section class="import" aria-busy={busy}>
          <h2>{t(data.heading)}</h2>
          {!active && <Accepted />}
          {active && <Steps at={result ? "check" : "map"} />}
          {trouble.value && (
            <p role="alert" class="say error">
              {t(data.failed, { reason: trouble.value })}
            </p>
          )}
          {!busy && <ProjectNote />}
          {aside.value && <p class="say note">{t(data.aside)}</p>}
          {busy && <Working />}
          {result && <Staged staged={result} />}
          {!result && list.map((item, k) => <FileCard key={`${item.path} ${item.layer}`} item={item} position={k} />)}
          {!result && list.length > 0 && !busy && <Destination />}
          <DropArea small={active} />
          {!active && <p class="quiet">{t(data.keptHere)}</p>}
        </section>
        {here && <Match data={here} />}
      </div>
      <Present />
      <Versions />
    </main>
  );
}
