/** What went into the figure on view, term by term, in the card of its definition. */
import { t } from "../../store/lang";
import { stand } from "../../text/stand";

export const Inputs = ({ items }: { items: readonly (readonly [term: string, value: string])[] }) => (
  <section class="inputs" aria-label={t(stand.asCounted)}>
    <b>{t(stand.asCounted)}</b>
    <dl>
      {items.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
