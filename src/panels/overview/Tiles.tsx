import type { Figures } from "../../domain/coverage/reconcile";
import { TARGET_FIELDS } from "../../model/programme";
import { t } from "../../store/lang";
import { overview } from "../../text/overview";
import { unit, write, writeSum } from "./figures";

/** The five published quantities: target, in the ledger, and whether they agree. */
export function Tiles({ figures }: { figures: Figures }) {
  return (
    <dl class="tiles">
      {TARGET_FIELDS.map((field) => {
        const { target, ledger, difference } = figures[field];
        return (
          <div key={field} class="tile">
            <dt>{t(overview[field])}</dt>
            <dd>
              <strong>{target === null ? "–" : write(field, target)}</strong> {unit(field)}
              <small>
                {t(overview.ledger)} {writeSum(field, ledger)}
              </small>
              <small class={difference ? "differs" : ""}>
                {difference === null
                  ? t(overview.noTarget)
                  : difference === 0
                    ? t(overview.equal)
                    : t(overview.differs, {
                        difference: `${difference > 0 ? "+" : "−"}${write(field, Math.abs(difference))}`,
                      })}
              </small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
