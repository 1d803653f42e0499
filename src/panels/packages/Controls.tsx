/** The rule and everything that can be moved, each with what it cuts. */
import { useMemo } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { PLAN_RULE } from "../../model/enums";
import { t } from "../../store/lang";
import {
  contradictions,
  defaults,
  moved,
  movedCount,
  moveSlider,
  plan,
  reset,
  rule,
  SLIDERS,
  type SliderName,
  sliders,
} from "../../store/packaging";
import { details, held } from "../../store/packaging-run";
import { choosePlan } from "../../store/scenario";
import { formatNumber } from "../../text/format";
import { hand } from "../../text/hand";
import { packages as words } from "../../text/packages";
import { Segmented } from "../../ui/Chips";
import type { Cut as CutData, GapCut } from "../../workers/packaging";
import { Cut, type Handle } from "./Cut";
import { histogram, insideOf } from "./figures";
import { BasketControls } from "./hand/BasketControls";
import { ConstantFields, Weights } from "./Score";
import { Barriers, OptionalLimit, ScopeChoice, Switches, WhoTakesPart } from "./Switches";
import "./controls.css";
import "./results.css";

const BINS = 40;

const handle = (name: SliderName, set?: (value: number) => void): Handle => ({
  id: name,
  value: sliders[name].value ?? SLIDERS[name][1],
  set:
    set ??
    ((value) => {
      moveSlider(name, value);
    }),
});

/** The gap: at every gap the estates in company as bars, the components as a line. */
function GapControl({ gap, absent }: { gap: GapCut | null; absent: string | null }) {
  const value = sliders.gapM.value ?? 0;
  const [least, most, step] = SLIDERS.gapM;
  const at = gap ? Math.min(gap.covered.length - 1, Math.floor(value / gap.stepM)) : 0;
  return (
    <Cut
      label={t(words.gapM)}
      unit={t(words.u_m)}
      least={least}
      most={most}
      step={step}
      high={handle("gapM")}
      bars={gap?.covered ?? null}
      line={
        gap && { values: gap.components, label: t(words.cut_components, { count: formatNumber(gap.components[at]) }) }
      }
      inside={
        gap &&
        t(words.cut_gap, {
          links: formatNumber(gap.links[at]),
          covered: formatNumber(gap.covered[at]),
          estates: formatNumber(gap.estates),
          largest: formatNumber(gap.largest[at]),
        })
      }
      byDefault={formatNumber(defaults.value.gapM)}
      moved={moved.gapM.value !== null}
      absent={absent}
    />
  );
}

interface LimitProps {
  readonly label: string;
  readonly unit: string;
  readonly low?: SliderName;
  readonly high?: SliderName;
  readonly cut: CutData | null;
  readonly bins?: number;
  /** Whether a value stands for one estate or for a set of them. */
  readonly of: "own" | "sets";
  readonly absent?: string | null;
}

function Limit({ label, unit, low, high, cut, bins = BINS, of, absent }: LimitProps) {
  const name = low ?? high ?? "gapM";
  const [least, most, step] = SLIDERS[name];
  const from = low && high ? Math.min(least, SLIDERS[high][0]) : least;
  const bars = useMemo(() => cut && histogram(cut, from, most, bins), [cut, from, most, bins]);
  const [atLeast, atMost] = [low && sliders[low].value, high && sliders[high].value];
  const inside = cut && insideOf(cut, atLeast ?? 0, high ? (atMost ?? most) : Number.MAX_VALUE);
  const shown = (one: SliderName): string => formatNumber(defaults.value[one] ?? null);
  return (
    <Cut
      label={label}
      unit={unit}
      least={from}
      most={most}
      step={step}
      low={low && handle(low)}
      high={high && handle(high)}
      bars={bars}
      inside={
        inside &&
        t(of === "own" ? words.cut_own : words.cut_sets, {
          inside: formatNumber(inside.inside),
          total: formatNumber(inside.total),
        })
      }
      byDefault={low && high ? `${shown(low)}–${shown(high)}` : shown(name)}
      moved={[low, high].some((one) => one && moved[one].value !== null)}
      absent={absent}
    />
  );
}

export function Controls({ data }: { data: Dataset }) {
  return (
    <section class="panel controls" aria-label={t(words.controls)}>
      <Segmented
        label={t(words.rule)}
        of={PLAN_RULE}
        value={plan.value}
        say={(one) => t(one === "basket" ? hand.basket : words[one])}
        onPick={choosePlan}
      />
      {plan.value === "basket" ? <BasketControls data={data} /> : <PackageControls data={data} />}
      <p class="resetline">
        <button type="button" onClick={reset}>
          {t(words.reset)}
        </button>
        {movedCount.value > 0 && <small>{t(words.moved, { count: movedCount.value })}</small>}
      </p>
    </section>
  );
}

/** Which parameters contradict each other, and what is used instead. */
function Contradictions() {
  return contradictions.value.map(({ what, low, high, used: [least, most] }) => (
    <p class="note" role="status" key={what}>
      {t(words[`against_${what}`], {
        low: formatNumber(low, 2),
        high: formatNumber(high, 2),
        least: formatNumber(least, 2),
        most: formatNumber(most, 2),
      })}
    </p>
  ));
}

/** What P1 and P2 can be moved by. */
function PackageControls({ data }: { data: Dataset }) {
  const cuts = details.value?.details.cuts ?? null;
  const has = held.value;
  const noHouseholds = has && !has.households ? t(words.absent_households) : null;
  const noBodies = has && !has.managementBody ? t(words.absent_managementBody) : null;
  return (
    <>
      <p class="hint">{t(words[`rule_${rule.value}`])}</p>
      <p class="hint">{t(words.assumption)}</p>
      <Contradictions />
      <WhoTakesPart />
      <GapControl gap={cuts?.gap ?? null} absent={null} />
      <Limit
        label={t(words.smallHouseholds)}
        unit={t(words.u_households)}
        high="smallHouseholds"
        cut={cuts?.smallHouseholds ?? null}
        of="own"
        absent={noHouseholds}
      />
      <Limit
        label={t(words.members)}
        unit={t(words.u_estates)}
        low="minMembers"
        high="maxMembers"
        cut={cuts?.members ?? null}
        bins={22}
        of="sets"
        absent={noHouseholds}
      />
      <Limit
        label={t(words.households)}
        unit={t(words.u_households)}
        low="minHouseholds"
        high="maxHouseholds"
        cut={cuts?.households ?? null}
        of="sets"
        absent={noHouseholds}
      />
      <Limit
        label={t(words.maxDiameterM)}
        unit={t(words.u_m)}
        high="maxDiameterM"
        cut={cuts?.diameterM ?? null}
        of="sets"
        absent={noHouseholds}
      />
      <Limit
        label={t(words.minBodies)}
        unit={t(words.u_bodies)}
        low="minBodies"
        cut={cuts?.bodies ?? null}
        bins={8}
        of="sets"
        absent={noHouseholds ?? noBodies}
      />
      <Barriers data={data} />
      <ScopeChoice />
      <div class="switches">
        <OptionalLimit name="smallFloorAreaM2" unit={t(words.u_m2)} />
        <OptionalLimit name="smallBuildings" unit={t(words.u_buildings)} />
        <Switches />
      </div>
      <Weights />
      <ConstantFields />
    </>
  );
}
