/** A keyboard of letters and digits, large enough for any hand. */
import { t } from "../../store/lang";
import { mine } from "../../text/mine";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const DIGITS = [..."1234567890"];

export interface KeysProps {
  readonly label: string;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

export function Keys({ label, onKey, onErase, onClear }: KeysProps) {
  const key = (one: string) => (
    <button key={one} type="button" onClick={() => onKey(one)}>
      {one}
    </button>
  );
  return (
    // A press leaves the focus in the field, where an input method writes.
    <fieldset class="keys" aria-label={label} onMouseDown={(event) => event.preventDefault()}>
      <div class="letters">
        {LETTERS.map(key)}
        <button type="button" class="wide" onClick={onErase}>
          ⌫ {t(mine.erase)}
        </button>
      </div>
      <div class="digits">
        {DIGITS.map(key)}
        <button type="button" class="wide" onClick={onClear}>
          {t(mine.clear)}
        </button>
      </div>
    </fieldset>
  );
}
