/** The rule, who takes part, and every parameter of a package; each number is the planner's, 假设. */
import { useMemo } from "preact/hooks";
import { defaultParameters } from "../../domain/packaging/defaults";
import { type PackagingColumns, type Scope, STATUS, TERM } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { BARRIER_CLASS } from "../../model/enums";
import { t } from "../../store/lang";
import {
  anchor,
  barring,
  CONSTANTS,
  constants,
  countMissing,
  moved,
  OPTIONAL,
  PARTICIPANTS,
  parameters,
  reset,
  rule,
  SLIDERS,
  type SliderName,
  START,
  scope,
  takingPart,
  weights,
} from "../../store/packaging";
import { formatNumber } from "../../text/format";
import { packages } from "../../text/packages";
import { Chips, Segmented } from "../../ui/Chips";
import type { GapCurve, Reply } from "../../workers/packaging";
import { type Bins, bin, Slider } from "./Slider";
import "./packages.css";

interface Distribution {
  readonly bins?: Bins;
  readonly kept?: (value: number) => boolean;
  readonly note?: string;
}

const UNIT: Readonly<Record<SliderName, keyof typeof packages>> = {
  gapM: "u_m",
  smallHouseholds: "u_households",
  smallFloorAreaM2: "u_m2",
  smallBuildings: "u_buildings",
  minMembers: "u_estates",
  maxMembers: "u_estates",
  minBodies: "u_bodies",
  minHouseholds: "u_households",
  maxHouseholds: "u_households",
  maxDiameterM: "u_m",
};

export interface ControlsProps {
  readonly data: Dataset;
  readonly columns: PackagingColumns | null;
  readonly curve: GapCurve | null;
  readonly reply: Reply | null;
}

/** What each slider cuts: estates for "small", estates in company for the gap, the present packages for the others. */
function useDistributions({ columns, curve, reply }: ControlsProps): Partial<Record<SliderName, Distribution>> {
  const p = parameters.value;
  const own = useMemo(() => {
    if (!columns) return null;
    const taking = [...columns.status.keys()].filter((e) =>
      ["stock", "planned", "underway"].includes(STATUS[columns.status[e]]),
    );
    const of = (column: Float64Array, most: number): { bins: Bins; values: number[] } => {
      const values = taking.map((e) => column[e]).filter((v) => !Number.isNaN(v));
      return { bins: bin(values, 0, most), values };
    };
    return {
      smallHouseholds: of(columns.households, 1000),
      smallFloorAreaM2: of(columns.floorAreaM2, 100_000),
      smallBuildings: of(columns.buildings, 50),
    };
  }, [columns]);
  const made = useMemo(() => {
    const list = reply?.packages ?? [];
    return {
      members: bin(
        list.map(({ members }) => members.length),
        2,
        24,
        22,
      ),
      bodies: bin(
        list.map(({ bodies }) => bodies),
        0,
        8,
        8,
      ),
      households: bin(
        list.map(({ households }) => households),
        0,
        3000,
      ),
      manyHouseholds: bin(
        list.map(({ households }) => households),
        100,
        6000,
      ),
      diameter: bin(
        list.map(({ diameterM }) => diameterM),
        50,
        1500,
      ),
    };
  }, [reply]);
  const result: Partial<Record<SliderName, Distribution>> = {};
  if (own) {
    for (const name of OPTIONAL) {
      const { bins, values } = own[name];
      const most = p[name];
      const through = most === null ? values.length : values.filter((v) => v <= most).length;
      result[name] = {
        bins,
        kept: (v) => most === null || v <= most,
        note: t(packages.through, { n: formatNumber(through), all: formatNumber(values.length) }),
      };
    }
  }
  if (curve) {
    const at = Math.min(curve.covered.length - 1, Math.floor((p.gapM * 1000) / curve.stepMm));
    result.gapM = {
      bins: { heights: [...curve.covered].filter((_, k) => k % 2 === 0), least: 0, most: 300 },
      kept: (v) => v <= p.gapM,
      note: t(packages.curve, {
        covered: formatNumber(curve.covered[at]),
        components: formatNumber(curve.components[at]),
        largest: formatNumber(curve.largest[at]),
      }),
    };
  }
  return {
    ...result,
    minMembers: { bins: made.members, kept: (v) => v >= p.minMembers },
    maxMembers: { bins: made.members, kept: (v) => v <= p.maxMembers + 1 },
    minBodies: { bins: made.bodies, kept: (v) => v >= p.minBodies },
    minHouseholds: { bins: made.households, kept: (v) => v >= p.minHouseholds },
    maxHouseholds: { bins: made.manyHouseholds, kept: (v) => v <= p.maxHouseholds },
    maxDiameterM: { bins: made.diameter, kept: (v) => v <= p.maxDiameterM },
  };
}

export function Controls(props: ControlsProps) {
  const { data, columns } = props;
  const p = parameters.value;
  const base = defaultParameters(rule.value);
  const spread = useDistributions(props);
  const present = useMemo(() => BARRIER_CLASS.filter((kind) => data.barriers.class.includes(kind)), [data]);
  const counts = useMemo(() => {
    const found: Record<string, number> = {};
    columns?.status.forEach((s) => {
      found[STATUS[s]] = (found[STATUS[s]] ?? 0) + 1;
    });
    return found;
  }, [columns]);
  const slider = (name: SliderName) => {
    const [, least, most, step] = SLIDERS.find(([other]) => other === name)!;
    const value = p[name];
    return (
      <Slider
        key={name}
        id={name}
        label={t(packages[name])}
        unit={t(packages[UNIT[name]])}
        value={value ?? START[name as "smallHouseholds"]}
        least={least}
        most={most}
        step={step}
        isDefault={value === base[name]}
        disabled={value === null}
        onMove={(next) => (moved[name].value = next)}
        {...spread[name]}
      />
    );
  };
  const optional = (name: (typeof OPTIONAL)[number]) => (
    <div key={name} class="optional">
      <label class="check">
        <input
          type="checkbox"
          checked={p[name] !== null}
          onChange={(event) => (moved[name].value = event.currentTarget.checked ? START[name] : "off")}
        />
        <span class="hear">{t(packages[name])}</span>
      </label>
      {slider(name)}
    </div>
  );
  const sum = p.weights.reduce((a, b) => a + b, 0);
  const refused = weights.value !== null && !weights.value.some((w) => w > 0);
  return (
    <section class="panel controls">
      <Segmented
        label={t(packages.rule)}
        of={["renovation", "management"] as const}
        value={rule.value}
        say={(name) => t(packages[name])}
        onPick={(name) => {
          reset();
          rule.value = name;
        }}
      />
      <p class="quiet">{t(packages[`why_${rule.value}`])}</p>
      <Chips
        label={t(packages.takingPart)}
        of={PARTICIPANTS}
        on={(name) => p.participants[name]}
        say={(name) => `${t(packages[`part_${name}`])} ${formatNumber(counts[name] ?? 0)}`}
        onChange={(list) => (takingPart.value = list.length === 3 ? null : list)}
      />
      {slider("gapM")}
      {optional("smallHouseholds")}
      {(["minHouseholds", "maxHouseholds", "maxDiameterM", "minBodies", "minMembers", "maxMembers"] as const).map(
        slider,
      )}
      {present.length > 0 && (
        <Chips
          label={t(packages.barriers)}
          of={present}
          on={(kind) => p.barriers[kind]}
          say={(kind) => t(packages[`b_${kind}`])}
          onChange={(list) =>
            (barring.value = BARRIER_CLASS.filter((kind) =>
              present.includes(kind) ? list.includes(kind) : p.barriers[kind],
            ))
          }
        />
      )}
      <fieldset class="scope">
        <legend>{t(packages.scope)}</legend>
        <Segmented
          label={t(packages.scope)}
          of={["street", "district", "city"] as const}
          value={p.scope}
          say={(name) => t(packages[`s_${name}`])}
          onPick={(name: Scope) => (scope.value = name === base.scope ? null : name)}
        />
      </fieldset>
      {p.scope === "city" && <p class="differs">{t(packages.crossing)}</p>}
      <details>
        <summary>{t(packages.moreLimits)}</summary>
        {optional("smallFloorAreaM2")}
        {optional("smallBuildings")}
        <label class="check">
          <input
            type="checkbox"
            checked={p.anchor}
            onChange={(event) => (anchor.value = event.currentTarget.checked ? "on" : null)}
          />
          {t(packages.anchor)}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={p.countMissingBodies}
            onChange={(event) => (countMissing.value = event.currentTarget.checked ? "on" : null)}
          />
          {t(packages.countMissing)}
        </label>
      </details>
      <details>
        <summary>{t(packages.weights)}</summary>
        {refused && (
          <p role="alert" class="differs">
            {t(packages.noWeights)}
          </p>
        )}
        {TERM.map((term, k) => (
          <Slider
            key={term}
            id={`weight-${term}`}
            label={t(packages[`t_${term}`])}
            unit={sum > 0 ? `${formatNumber((100 * p.weights[k]) / sum)}%` : ""}
            value={(weights.value ?? p.weights)[k]}
            least={0}
            most={1}
            step={0.05}
            isDefault={p.weights[k] === base.weights[k]}
            onMove={(value) => (weights.value = (weights.value ?? p.weights).map((w, i) => (i === k ? value : w)))}
          />
        ))}
      </details>
      <details>
        <summary>{t(packages.constants)}</summary>
        {CONSTANTS.map(([name, least, most, step], k) => (
          <Slider
            key={name}
            id={`constant-${name}`}
            label={t(packages[`k_${name}`])}
            unit=""
            value={p.constants[name]}
            least={least}
            most={most}
            step={step}
            isDefault={p.constants[name] === base.constants[name]}
            onMove={(value) =>
              (constants.value = CONSTANTS.map(([other], i) => (i === k ? value : p.constants[other])))
            }
          />
        ))}
      </details>
      <p>
        <button type="button" onClick={reset}>
          {t(packages.reset)}
        </button>
      </p>
      <small>{t(packages.assumption)}</small>
    </section>
  );
}
