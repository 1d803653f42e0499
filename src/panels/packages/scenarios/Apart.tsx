/** Tables of a comparison: what the two scenarios ask differently, and what was done by hand in one of them alone. */
import type { Dataset } from "../../../model/dataset";
import type { Scenario } from "../../../model/scenario";
import { t } from "../../../store/lang";
import { deciding as words } from "../../../text/deciding";
import { formatNumber } from "../../../text/format";
import { outbox } from "../../../text/outbox";
import { handApart, parametersApart } from "./differing";

/** Parameters and settings in which the two differ. */
export function Differing({ data, a, b }: { data: Dataset; a: Scenario; b: Scenario }) {
  const rows = parametersApart(a, b, data);
  if (rows.length === 0) return <p>{t(words.sameParameters)}</p>;
  return (
    <table class="figures">
      <caption>{t(words.otherParameters)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(outbox.item)}</th>
          <th scope="col">{t(words.left)}</th>
          <th scope="col">{t(words.right)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, left, right }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{left}</td>
            <td>→ {right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lines of one kind that are told before the rest is counted. */
const MOST_LINES = 8;
function HandCell({ count, only }: { count: number; only: readonly string[] }) {
  return (
    <td>
      {formatNumber(count)}
      {only.length > 0 && (
        <ul>
          {only.slice(0, MOST_LINES).map((text) => (
            <li key={text}>{text}</li>
          ))}
          {only.length > MOST_LINES && <li>{t(words.more, { count: formatNumber(only.length - MOST_LINES) })}</li>}
        </ul>
      )}
    </td>
  );
}

/** What was done by hand in one of the two alone. */
export function ByHand({ a, b }: { a: Scenario; b: Scenario }) {
  const kinds = handApart(a, b);
  if (kinds.length === 0) return <p>{t(words.sameByHand)}</p>;
  return (
    <table class="figures byhand">
      <caption>{t(words.otherByHand)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.kind)}</th>
          <th scope="col">{t(words.left)}</th>
          <th scope="col">{t(words.right)}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, counts, only }) => (
          <tr key={kind}>
            <th scope="row">{t(words[`kind_${kind}`])}</th>
            <HandCell count={counts[0]} only={only[0]} />
            <HandCell count={counts[1]} only={only[1]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
