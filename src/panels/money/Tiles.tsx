/** Budget, planned, arrived, paid, invested: each with what is missing to the one before, and how it is counted. */
import type { ComponentChildren } from "preact";
import type { Sum } from "../../domain/coverage/reconcile";
import type { Funding } from "../../domain/funding/money";
import { t } from "../../store/lang";
import { formatNumber, formatShare } from "../../text/format";
import { money } from "../../text/money";
import { HowCounted } from "../overview/HowCounted";
import { wan, writeSum } from "./figures";

const PARTS = ["budget", "planned", "arrived", "paid", "invested"] as const;
const whole = (part: Sum, of: Sum): number | null =>
  part.unknown === 0 && of.unknown === 0 && of.value > 0 ? part.value / of.value : null;

function Tile({
  name,
  sum,
  f,
  children,
}: {
  name: (typeof PARTS)[number];
  sum: Sum;
  f: Funding;
  children?: ComponentChildren;
}) {
  return (
    <div class={`fact m-${name}`}>
      <dt>
        <span>{t(money[name])}</span>
        <HowCounted of="money" name={t(money[name])}>
          <dl>
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{t(money[part])}</dt>
                <dd>{`${writeSum(f[part], f.estates)} ${t(money.wan)}`}</dd>
              </div>
            ))}
          </dl>
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
      </Tile>
      <Tile name="arrived" sum={arrived} f={f}>
        {arrivalGap.unknown < estates && (
          <small>
            {t(money.arrivalGap)} {wan(arrivalGap.value)}
          </small>
        )}
        <small>{t(money.ofPlanned, { share: formatShare(share, 1) })}</small>
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
