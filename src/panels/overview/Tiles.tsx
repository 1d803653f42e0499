import type { Comparison, Figures, Sums } from "../../domain/coverage/reconcile";
import type { Started } from "../../domain/progress/done";
import { TARGET_FIELDS, type TargetField } from "../../model/enums";
import { isAssumed } from "../../store/assumed";
import { t } from "../../store/lang";
import { formatShare } from "../../text/format";
import { overview } from "../../text/overview";
import { Parts } from "../../ui/Parts";
import { unit, write, writeSum } from "./figures";
import { HowCounted } from "./HowCounted";

/** Whether the ledger says the same as the plan, and by how much it does not. */
function Agreement({ field, compared }: { field: TargetField; compared: Comparison }) {
  const { ledger, difference } = compared;
  if (difference === 0 && ledger.unknown === 0) return <small class="agrees">✓ {t(overview.equal)}</small>;
  const by = difference === null ? "" : write(field, Math.abs(difference));
  return (
    <small class={difference ? "differs" : ""}>
      <span>
        {t(overview.ledger)} {writeSum(field, ledger)}
      </span>{" "}
      <span>
        {difference === null
          ? t(overview.noTarget)
          : difference === 0
            ? t(overview.equal)
            : `⚠ ${t(difference > 0 ? overview.more_than : overview.less_than, { by })}`}
      </span>
    </small>
  );
}

interface Props {
  readonly figures: Figures;
  /** null: neither a report nor an acceptance record says anything. */
  readonly done: Sums | null;
  /** null: no report says anything. */
  readonly started: Started | null;
}

/** The five published quantities: target, whether the ledger agrees, what is done. */
export function Tiles({ figures, done, started }: Props) {
  return (
    <dl class="tiles">
      {TARGET_FIELDS.map((field) => {
        const { target, ledger } = figures[field];
        const whole = target ?? ledger.value;
        const told = target === null ? writeSum(field, ledger) : write(field, target);
        const share = done && whole > 0 ? done[field].value / whole : null;
        return (
          <div key={field} class={field === "projects" ? "tile first" : "tile"}>
            <dt>
              <span>{t(overview[field])}</span>
              {target !== null && <em>{t(overview.published)}</em>}
              {isAssumed(field) && <em class="warn">{t(overview.assumed)}</em>}
              <HowCounted of="target" name={t(overview[field])}>
                <dl>
                  <div>
                    <dt>{t(overview.target)}</dt>
                    <dd>{target === null ? t(overview.noTarget) : `${write(field, target)} ${unit(field)}`}</dd>
                  </div>
                  <div>
                    <dt>{t(overview.ledger)}</dt>
                    <dd>{`${writeSum(field, ledger)} ${unit(field)}`}</dd>
                  </div>
                  {done && (
                    <div>
                      <dt>{t(overview.e_complete)}</dt>
                      <dd>{`${writeSum(field, done[field])} ${unit(field)}`}</dd>
                    </div>
                  )}
                </dl>
              </HowCounted>
            </dt>
            <dd>
              <strong>{told}</strong> {told !== t(overview.noData) && <span class="unit">{unit(field)}</span>}
            </dd>
            <dd>
              <Agreement field={field} compared={figures[field]} />
              <small class="done">
                {field === "projects" && (
                  <span>
                    {started === null
                      ? t(overview.noReports)
                      : t(started.notReported > 0 ? overview.startedKnown : overview.startedCount, { ...started })}
                  </span>
                )}
                {done && (
                  <Parts
                    text={[
                      t(overview.done, { value: writeSum(field, done[field]) }),
                      ...(share === null ? [] : [formatShare(share)]),
                    ].join(" · ")}
                  />
                )}
              </small>
              <span class="gauge" aria-hidden="true">
                <span style={{ width: `${100 * Math.min(1, share ?? 0)}%` }} />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
