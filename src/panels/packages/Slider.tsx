/** A slider with the distribution of what it cuts behind it, its figure, and how much it lets through. */
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { packages } from "../../text/packages";

export interface Bins {
  /** Heights of equal bins from least to most. */
  readonly heights: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** Counts of values in `count` equal bins from least to most; values beyond the ends are in the outermost. */
export function bin(values: Iterable<number>, least: number, most: number, count = 24): Bins {
  const heights = new Array<number>(count).fill(0);
  for (const v of values) {
    if (!Number.isFinite(v)) continue;
    const k = Math.floor(((v - least) / (most - least)) * count);
    heights[Math.min(count - 1, Math.max(0, k))]++;
  }
  return { heights, least, most };
}

export function Histogram({ bins, kept }: { bins: Bins; kept: (value: number) => boolean }) {
  const { heights, least, most } = bins;
  const top = Math.max(...heights, 1);
  return (
    <svg class="histogram" viewBox={`0 0 ${heights.length} 10`} preserveAspectRatio="none" aria-hidden="true">
      {heights.map((height, k) => {
        const middle = least + ((k + 0.5) * (most - least)) / heights.length;
        const tall = height === 0 ? 0 : Math.max(0.6, 10 * Math.sqrt(height / top));
        return (
          <rect key={k} x={k + 0.06} width={0.88} y={10 - tall} height={tall} class={kept(middle) ? "kept" : ""} />
        );
      })}
    </svg>
  );
}

export interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly isDefault: boolean;
  readonly bins?: Bins;
  readonly kept?: (value: number) => boolean;
  /** A sentence under it: what it lets through. */
  readonly note?: string;
  readonly disabled?: boolean;
  readonly onMove: (value: number) => void;
}

export function Slider(props: SliderProps) {
  const { id, label, unit, value, least, most, step, isDefault, bins, kept, note, disabled, onMove } = props;
  const set = (text: string): void => {
    const number = Number(text);
    if (text.trim() !== "" && number >= least && number <= most) onMove(number);
  };
  return (
    <div class="control">
      <label for={id}>
        {label} {isDefault && <em>{t(packages.assumed)}</em>}
      </label>
      <span class="value">
        <input
          type="number"
          aria-label={label}
          min={least}
          max={most}
          step={step}
          value={value}
          disabled={disabled}
          onChange={(event) => set(event.currentTarget.value)}
        />
        {unit && <small>{unit}</small>}
      </span>
      <div class="track">
        {bins && kept && <Histogram bins={bins} kept={kept} />}
        <input
          id={id}
          type="range"
          min={least}
          max={most}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={`${formatNumber(value, 2)} ${unit}`}
          onInput={(event) => set(event.currentTarget.value)}
        />
      </div>
      {note && <small>{note}</small>}
    </div>
  );
}
