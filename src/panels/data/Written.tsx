/** What a file's words are written in, each choice beside how some of its lines then read; nothing where all read the same. */
import type { Recognised } from "../../intake/api";
import { t } from "../../store/lang";
import { reencode } from "../../store/staged";
import { door } from "../../text/door";

export function Written({ recognised, position }: { recognised: Recognised; position: number }) {
  const { encoding, samples, file, layer } = recognised;
  if (samples.length === 0) return null;
  return (
    <fieldset class="coordinates written">
      <legend>{t(door.encoding)}</legend>
      <p class="quiet">{t(door.encodingHint)}</p>
      <div class="cards">
        {samples.map((one) => (
          <label key={one.encoding} class={one.encoding === encoding ? "option on" : "option"}>
            <input
              type="radio"
              name={`encoding ${file} ${layer}`}
              checked={one.encoding === encoding}
              onChange={() => void reencode(position, one.encoding)}
            />
            <span>
              <b>{t(door[one.encoding])}</b>
              {one.lines.map((line, k) => (
                <small key={k}>{line}</small>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
