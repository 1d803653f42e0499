/** A limit as one handle or two over the distribution of what it cuts. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { Bars } from "./Bars";

export interface Handle {
  readonly id: string;
  readonly value: number;
  readonly set: (value: number) => void;
}
export interface CutProps {
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Let through what is at least this. */
  readonly low?: Handle;
  /** Let through what is at most this. */
  readonly high?: Handle;
  readonly bars: ArrayLike<number> | null;
  /** Another curve over the same steps, and its name. */
  readonly line?: { readonly values: ArrayLike<number>; readonly label: string } | null;
  /** What lies within, in words. */
  readonly inside: string | null;
  /** The default as it stands when nothing is moved. */
  readonly byDefault: string;
  readonly moved: boolean;
  /** Why it has no effect; the handles are then still. */
  readonly absent?: string | null;
  readonly children?: ComponentChildren;
}

/** One or two handles on one track; figures beside it can be typed. Both handles keep their order. */
export function Cut(props: CutProps) {
  const { label, unit, least, most, step, low, high, bars, line, inside, byDefault, moved, absent, children } = props;
  const handles = [low, high].filter((handle) => handle !== undefined);
  const named = (handle: Handle): string =>
    handles.length < 2 ? label : t(handle === low ? words.least : words.most, { name: label });
  const put = (handle: Handle, text: string): void => {
    const value = Number(text);
    if (text === "" || !Number.isFinite(value)) return;
    const from = handle === high && low ? Math.max(least, low.value) : least;
    const to = handle === low && high ? Math.min(most, high.value) : most;
    handle.set(Math.max(from, Math.min(to, value)));
  };
  const share = (value: number): number => Math.max(0, Math.min(1, (value - least) / (most - least)));
  const from = low ? share(low.value) : 0;
  const to = high ? share(high.value) : 1;
  const values = line?.values;
  // The same vnode is passed over: bars stand still while another handle moves.
  const drawn = useMemo(() => bars && <Bars bars={bars} line={values} from={from} to={to} />, [bars, values, from, to]);
  return (
    <div class={absent ? "cut absent" : "cut"}>
      <div class="cuthead">
        <span class="name">{label}</span>
        <span class="fields">
          {handles.map((handle, k) => (
            <>
              {k > 0 && <span aria-hidden="true">–</span>}
              <input
                key={handle.id}
                type="number"
                aria-label={named(handle)}
                min={least}
                max={most}
                step={step}
                disabled={Boolean(absent)}
                value={handle.value}
                onChange={(event) => put(handle, event.currentTarget.value)}
              />
            </>
          ))}
          <span>{unit}</span>
        </span>
      </div>
      <div class="track">
        {drawn}
        <i
          class="rail"
          style={{
            left: `calc(0.6rem + (100% - 1.2rem) * ${from})`,
            right: `calc(0.6rem + (100% - 1.2rem) * ${1 - to})`,
          }}
        />
        {handles.map((handle) => (
          <input
            key={handle.id}
            id={handle.id}
            class={handles.length > 1 ? "shared" : ""}
            type="range"
            aria-label={named(handle)}
            aria-valuetext={`${formatNumber(handle.value)} ${unit}`}
            min={least}
            max={most}
            step={step}
            disabled={Boolean(absent)}
            value={handle.value}
            onInput={(event) => {
              put(handle, event.currentTarget.value);
              // A handle held back by the other one must not run ahead of its figure.
              if (Number(event.currentTarget.value) !== handle.value) event.currentTarget.value = String(handle.value);
            }}
          />
        ))}
      </div>
      <small>
        {absent ?? inside}
        {!absent && inside && " · "}
        {!absent && (
          <span class={moved ? "assumption moved" : "assumption"}>{t(words.defaultIs, { value: byDefault })}</span>
        )}
      </small>
      {!absent && line && <small class="lined">{line.label}</small>}
      {children}
    </div>
  );
}
