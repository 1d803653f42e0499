import type { Figures, Sums } from "../../domain/coverage/reconcile";
import { TARGET_FIELDS } from "../../model/programme";
import { t } from "../../store/lang";
import { overview } from "../../text/overview";
import { unit, write, writeSum } from "./figures";

/** The five published quantities: target, whether the ledger agrees, what is done. */
export function Tiles({ figures, done, started }: { figures: Figures; done: Sums; started: number }) {
  return (
    <dl class="tiles">
      {TARGET_FIELDS.map((field) => {
        const { target, ledger, difference } = figures[field];
        return (
          <div key={field} class={field === "projects" ? "tile first" : "tile"}>
            <dt>
              {t(overview[field])} {target !== null && <em>{t(overview.published)}</em>}
            </dt>
            <dd>
              <strong>{target === null ? writeSum(field, ledger) : write(field, target)}</strong> {unit(field)}
            </dd>
            <dd>
              <small class={difference ? "differs" : ""}>
                {t(overview.ledger)} {writeSum(field, ledger)} ·{" "}
                {difference === null
                  ? t(overview.noTarget)
                  : difference === 0
                    ? `${t(overview.equal)} ✓`
                    : t(overview.differs, {
                        difference: `${difference > 0 ? "+" : "−"}${write(field, Math.abs(difference))}`,
                      })}
              </small>
              <small class="done">
                {field === "projects" && `${t(overview.startedCount, { count: started })} · `}
                {t(overview.done, { value: `${writeSum(field, done[field])}${unit(field)}` })}
              </small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
