/** The door: files are chosen, recognised, mapped, read, and only then accepted. */
import { chosen } from "../panels/data/drop";
import { MappingCard } from "../panels/data/MappingCard";
import { Present } from "../panels/data/Present";
import { Staged } from "../panels/data/Staged";
import { t } from "../store/lang";
import { alone, before, cancelReading, choose, read, reading, staged, trouble, undo, waiting } from "../store/staged";
import { data } from "../text/data";
import "../panels/data/data.css";

export default function DataPage() {
  const now = reading.value;
  const result = staged.value;
  const list = waiting.value;
  const ledger = list.some(({ kind }) => kind === "estates");
  return (
    <main id="main" class="door">
      <section>
        <h2>{t(data.heading)}</h2>
        <p>{t(data.explain)}</p>
        <div class="row">
          <label class="choose">
            {t(data.choose)}{" "}
            <input
              type="file"
              multiple
              accept=".geojson,.json,.csv"
              onChange={(event) => void choose(chosen(event.currentTarget.files))}
            />
          </label>
          <label class="choose">
            {t(data.chooseFolder)}{" "}
            <input
              type="file"
              ref={(input) => input?.setAttribute("webkitdirectory", "")}
              onChange={(event) => void choose(chosen(event.currentTarget.files))}
            />
          </label>
        </div>
        <p class="dropzone">{t(data.dropHere)}</p>
        {trouble.value && <p role="alert">{trouble.value}</p>}
        {list.map((item, k) => (
          <MappingCard key={item.path} item={item} position={k} />
        ))}
        {list.length > 0 && !now && !result && (
          <div class="card">
            {ledger && (
              <fieldset>
                <legend>{t(data.whereTo)}</legend>
                <label class="check">
                  <input type="radio" name="where" checked={!alone.value} onChange={() => (alone.value = null)} />
                  {t(data.into)}
                </label>
                <label class="check">
                  <input
                    type="radio"
                    name="where"
                    checked={alone.value !== null}
                    onChange={() => (alone.value = { name: list[0].path.replace(/\.\w+$/, "") })}
                  />
                  {t(data.alone)}
                </label>
                {alone.value && (
                  <label>
                    {t(data.cityName)}{" "}
                    <input
                      type="text"
                      value={alone.value.name}
                      onChange={(event) => (alone.value = { name: event.currentTarget.value.trim() || "–" })}
                    />
                  </label>
                )}
              </fieldset>
            )}
            <button type="button" class="primary" onClick={() => void read()}>
              {t(data.read)}
            </button>
          </div>
        )}
        {now && (
          <p role="status" class="row">
            {t(data.working, {
              file: now.progress?.file ?? "",
              done: now.progress?.done ?? 0,
              total: now.progress?.total ?? 0,
            })}{" "}
            <progress max={now.progress?.total ?? 1} value={now.progress?.done} />
            <button type="button" onClick={cancelReading}>
              {t(data.cancel)}
            </button>
          </p>
        )}
        {result && <Staged staged={result} files={list.map(({ path }) => path)} />}
        {before.value && !result && (
          <p>
            {t(data.tabOnly)}{" "}
            <button type="button" onClick={undo}>
              {t(data.undo)}
            </button>
          </p>
        )}
      </section>
      <Present />
    </main>
  );
}
