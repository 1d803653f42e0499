/** Budget, planned, arrived, paid, invested: each with what is missing to the one before, and how it is counted. */
import type { ComponentChildren } from "preact";
import type { Sum } from "../../domain/coverage/reconcile";
import type { Funding } from "../../domain/funding/money";
import { FUND_SOURCE } from "../../model/enums";
import { t } from "../../store/lang";
import { formatNumber, formatShare } from "../../text/format";
import { money } from "../../text/money";
import { progress } from "../../text/progress";
import { HowCounted } from "../overview/HowCounted";
import { Inputs } from "../overview/Inputs";
import { bothNote, shortSum, wan } from "./figures";

const PARTS = ["budget", "planned", "arrived", "paid", "invested"] as const;
type Part = (typeof PARTS)[number];
/** What each is a share of. */
const SET_AGAINST: Partial<Record<Part, Part>> = {
  planned: "budget",
  arrived: "planned",
  paid: "arrived",
  invested: "budget",
};
const whole = (part: Sum, of: Sum): number | null =>
  part.unknown === 0 && of.unknown === 0 && of.value > 0 ? part.value / of.value : null;

/** What one sum is made of: its sources where it has any, the estates, the sum, and what it is set against. */
function inputsOf(name: Part, f: Funding): [term: string, value: string][] {
  const left = ({ unknown }: Sum): string =>
    unknown > 0 ? t(money.besides, { words: t(money.leftOut, { count: formatNumber(unknown) }) }) : "";
  const written = (sum: Sum): string => `${shortSum(sum, f.estates)} ${t(money.wan)}${left(sum)}`;
  // A difference over the estates that know both is no bound of that of all.
  const difference = (sum: Sum): string => `${wan(sum.value)} ${t(money.wan)}${left(sum)}`;
  const sources =
    name === "planned" || name === "arrived" || name === "paid"
      ? FUND_SOURCE.map((source, k): [string, string] => [t(money[`s_${source}`]), written(f.sources[k][name])])
      : [];
  const against: [string, string][] =
    name === "planned"
      ? [[t(money.gap), difference(f.gap)]]
      : name === "arrived"
        ? [[t(money.arrivalGap), difference(f.arrivalGap)]]
        : [];
  const of = SET_AGAINST[name];
  return [
    ...sources,
    [t(progress.estates), formatNumber(f.estates)],
    [t(money[name]), written(f[name])],
    ...(of ? [[t(money[of]), written(f[of])] as [string, string]] : []),
    ...against,
  ];
}

function Tile({ name, sum, f, children }: { name: Part; sum: Sum; f: Funding; children?: ComponentChildren }) {
  return (
    <div class={`fact m-${name}`}>
      <dt>
        <span>{t(money[name])}</span>
        <HowCounted of={`money_${name}`} name={t(money[name])}>
          <Inputs items={inputsOf(name, f)} />
        </HowCounted>
      </dt>
      <dd>
        {sum.unknown > 0 && sum.value > 0 && <span>≥ </span>}
        <strong>
          {f.estates > 0 && sum.unknown === f.estates && sum.value === 0 ? t(money.noData) : wan(sum.value)}
        </strong>{" "}
        <span class="unit">{t(money.wan)}</span>
        {sum.unknown > 0 && <small>{t(money.leftOut, { count: formatNumber(sum.unknown) })}</small>}
        {children}
      </dd>
    </div>
  );
}

function Difference({ gap }: { gap: Sum }) {
  const text =
    gap.value > 0
      ? `⚠ ${t(money.gap)} ${wan(gap.value)}`
      : gap.value < 0
        ? `⚠ ${t(money.surplus)} ${wan(-gap.value)}`
        : `✓ ${t(money.covered)}`;
  return <small class={gap.value === 0 ? "agrees" : "differs"}>{text}</small>;
}

/** Over how many estates, where not over all. */
export const Both = ({ sum, estates }: { sum: Sum; estates: number }) => {
  const note = bothNote(sum.unknown, estates);
  return note && <small>{note}</small>;
};

/** `share`: of what is planned has arrived, over the estates that know both. */
export function Tiles({ f, share }: { f: Funding; share: number | null }) {
  const { budget, planned, arrived, paid, invested, gap, arrivalGap, estates } = f;
  return (
    <dl class="headline">
      <Tile name="budget" sum={budget} f={f}>
        <small>{t(money.over, { n: formatNumber(estates) })}</small>
      </Tile>
      <Tile name="planned" sum={planned} f={f}>
        {gap.unknown < estates && <Difference gap={gap} />}
        <Both sum={gap} estates={estates} />
      </Tile>
      <Tile name="arrived" sum={arrived} f={f}>
        {arrivalGap.unknown < estates && (
          <small>
            {t(money.arrivalGap)} {wan(arrivalGap.value)}
          </small>
        )}
        <small>{t(money.ofPlanned, { share: formatShare(share, 1) })}</small>
        <Both sum={arrivalGap} estates={estates} />
      </Tile>
      <Tile name="paid" sum={paid} f={f}>
        {whole(paid, arrived) !== null && (
          <small>{t(money.ofArrived, { share: formatShare(whole(paid, arrived), 1) })}</small>
        )}
      </Tile>
      <Tile name="invested" sum={invested} f={f}>
        <small>{t(money.ofBudget, { share: formatShare(whole(invested, budget), 1) })}</small>
      </Tile>
    </dl>
  );
}
