/** Where files come in: dropped anywhere, or chosen with our own words on the buttons. */
import { t } from "../../store/lang";
import { choose } from "../../store/staged";
import { data } from "../../text/data";
import { chosen } from "./drop";

function Pick({ label, folder = false, strong = false }: { label: string; folder?: boolean; strong?: boolean }) {
  return (
    <label class={strong ? "pick strong" : "pick"}>
      {label}
      <input
        class="hear"
        type="file"
        multiple={!folder}
        accept={
          folder
            ? undefined
            : ".geojson,.json,.geojsonl,.ndjson,.csv,.tsv,.txt,.xlsx,.xls,.zip,.shp,.dbf,.prj,.cpg,.kml,.kmz,.fgb"
        }
        ref={(input) => {
          if (folder) input?.setAttribute("webkitdirectory", "");
        }}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = chosen(input.files);
          // The same file may be chosen again after it was mended.
          input.value = "";
          void choose(files);
        }}
      />
    </label>
  );
}

/** @param small files already wait: one line instead of the whole area. */
export function DropArea({ small }: { small: boolean }) {
  return (
    <div class={small ? "droparea small" : "droparea"}>
      {!small && (
        <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
          <path d="M8 30v8a3 3 0 0 0 3 3h26a3 3 0 0 0 3-3v-8M24 6v25M14 21l10 10 10-10" />
        </svg>
      )}
      <p class="lead">{t(small ? data.dropMore : data.dropTitle)}</p>
      {!small && <p class="quiet">{t(data.dropHint)}</p>}
      <div class="picks">
        <Pick label={t(data.choose)} strong={!small} />
        <Pick label={t(data.chooseFolder)} folder />
      </div>
      {!small && (
        <ul class="promises">
          <li>{t(data.formats)}</li>
          <li>{t(data.private)}</li>
          <li>{t(data.untilAccept)}</li>
        </ul>
      )}
    </div>
  );
}
