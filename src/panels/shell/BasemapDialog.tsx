/** The choice of what lies under the maps. */
import { useState } from "preact/hooks";
import {
  BASEMAPS,
  type BasemapKind,
  basemapFile,
  basemapKey,
  basemapKind,
  cleanKey,
  siteBasemap,
} from "../../store/basemap";
import { choosingBasemap } from "../../store/choosing-basemap";
import { t } from "../../store/lang";
import { basemap as words } from "../../text/basemap";
import { Dialog } from "../../ui/Dialog";
import "./basemap.css";

/** Letters and figures of a key. */
const KEY_LENGTH = 32;

export default function BasemapDialog() {
  const [picked, setKind] = useState(basemapKind.value);
  const [key, setKey] = useState(basemapKey.value);
  const [file, setFile] = useState(basemapFile.value);
  const own = siteBasemap.value?.pmtiles ?? null;
  // One of the site that is there no more is none.
  const kind = picked === "site" && own === null ? "none" : picked;
  const isTianditu = kind === "vec" || kind === "img";
  const lacks = (isTianditu && key === "") || (kind === "file" && !file);
  const close = (): void => {
    choosingBasemap.value = false;
  };
  const name = (one: BasemapKind): string => t(words[one], { name: own ?? "" });
  return (
    <Dialog title={t(words.title)} close={t(words.close)} onClose={close}>
      <form
        class="basemaps"
        onSubmit={(event) => {
          event.preventDefault();
          if (lacks) return;
          if (isTianditu) basemapKey.value = key;
          basemapFile.value = kind === "file" ? file : null;
          basemapKind.value = kind;
          close();
        }}
      >
        <p>{t(words.intro)}</p>
        <fieldset>
          <legend class="hear">{t(words.title)}</legend>
          {BASEMAPS.filter((one) => one !== "site" || own !== null).map((one) => (
            <label class="check" key={one}>
              <input type="radio" name="basemap" checked={kind === one} onChange={() => setKind(one)} />
              {name(one)}
            </label>
          ))}
        </fieldset>
        {isTianditu && (
          <div class="more">
            <label>
              <span>{t(words.keyLabel)}</span>
              <input
                type="text"
                value={key}
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                aria-describedby="keynote"
                onInput={(event) => setKey(cleanKey(event.currentTarget.value))}
              />
            </label>
            {basemapKey.value !== "" && (
              <button
                type="button"
                onClick={() => {
                  basemapKey.value = "";
                  basemapKind.value = "none";
                  setKey("");
                }}
              >
                {t(words.forget)}
              </button>
            )}
            <p id="keynote">
              {key !== "" && key.length !== KEY_LENGTH && <b>{t(words.keyShort, { n: key.length })} </b>}
              {t(words.keyNote)}
            </p>
          </div>
        )}
        {kind === "file" && (
          <div class="more">
            <label class="filebutton">
              <span>{t(words.pick)}</span>
              <input
                class="hear"
                type="file"
                accept=".pmtiles"
                onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
              />
            </label>
            {file && <p role="status">{t(words.chosen, { name: file.name })}</p>}
            <p>{t(words.fileNote)}</p>
          </div>
        )}
        <div class="foot">
          <small>{t(words.paper)}</small>
          <button type="submit" class="primary" disabled={lacks}>
            {t(words.use)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
