import { CRS, type Crs, FILE_KIND, type FileKind } from "../model/enums";
import { Staged } from "../panels/data/Staged";
import { t } from "../store/lang";
import { before, cancelReading, choose, read, reading, staged, trouble, undo, waiting } from "../store/staged";
import { data } from "../text/data";

/** The door: files are chosen, recognised, read and only then accepted. */
export default function DataPage() {
  const now = reading.value;
  const result = staged.value;
  const list = waiting.value;
  const set = (k: number, change: object): void => {
    staged.value = null;
    waiting.value = list.map((item, i) => (i === k ? { ...item, ...change } : item));
  };
  return (
    <main
      id="main"
      class="panel"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void choose([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <h2>{t(data.heading)}</h2>
      <p>{t(data.explain)}</p>
      <label class="choose">
        {t(data.choose)}{" "}
        <input
          type="file"
          multiple
          accept=".geojson,.json,.csv"
          onChange={(event) => void choose([...(event.currentTarget.files ?? [])])}
        />
      </label>
      {list.map(({ file, kind, crs }, k) => (
        <p key={file.name}>
          <label>
            {t(data.kind, { file: file.name })}{" "}
            <select value={kind} onChange={(event) => set(k, { kind: event.currentTarget.value as FileKind })}>
              {FILE_KIND.map((name) => (
                <option key={name} value={name}>
                  {t(data[`k_${name}`])}
                </option>
              ))}
            </select>
          </label>{" "}
          <label>
            {t(data.crs)}{" "}
            <select value={crs} onChange={(event) => set(k, { crs: event.currentTarget.value as Crs })}>
              {CRS.map((name) => (
                <option key={name} value={name}>
                  {t(data[name])}
                </option>
              ))}
            </select>
          </label>
        </p>
      ))}
      {list.length > 0 && !now && !result && (
        <button type="button" onClick={() => void read()}>
          {t(data.read)}
        </button>
      )}
      {now && (
        <p role="status">
          {t(data.working, {
            file: now.progress?.file ?? "",
            done: now.progress?.done ?? 0,
            total: now.progress?.total ?? 0,
          })}{" "}
          <button type="button" onClick={cancelReading}>
            {t(data.cancel)}
          </button>
        </p>
      )}
      {trouble.value && <p role="alert">{trouble.value}</p>}
      {result && <Staged staged={result} files={list.map(({ file }) => file.name)} />}
      {before.value && !result && (
        <button type="button" onClick={undo}>
          {t(data.undo)}
        </button>
      )}
    </main>
  );
}
