/** Tables of the baskets on paper: items with their cost, members, baskets, what was done by hand. */
import type { BasketsReport, ReportBasket, ReportItem, ReportMember, ReportOut } from "../../outbox/baskets-report";
import { costText } from "../../panels/packages/hand/costText";
import { baskets as words } from "../../text/baskets";
import { formatNumber, UNKNOWN } from "../../text/format";
import { outbox } from "../../text/outbox";
import { joined } from "../../text/phrase";
import { sayer } from "./Parts";

/** More items than this are told in words: their columns would leave no room for names. */
const MOST_COLUMNS = 8;

interface ItemsProps {
  readonly report: BasketsReport;
  readonly items: readonly ReportItem[];
  readonly costWan: number | null;
  readonly uncosted: boolean;
}

/** Need and cost by item, and what the costs mean. */
export function ItemsTable({ report, items, costWan, uncosted }: ItemsProps) {
  const t = sayer(report);
  return (
    <>
      <table class="figures short">
        <caption>{t(words.itemsTable)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.item)}</th>
            <th scope="col">{t(words.itemEstates)}</th>
            <th scope="col">{t(words.itemHouseholds)}</th>
            <th scope="col">{t(words.unitCost)}</th>
            <th scope="col">{t(words.cost)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, name, estates, households, unitCostWan, costWan }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{formatNumber(estates)}</td>
              <td>{formatNumber(households)}</td>
              <td>{formatNumber(unitCostWan, 2, true)}</td>
              <td>{formatNumber(costWan, 2, true)}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">{t(outbox.total)}</th>
            <td />
            <td />
            <td />
            <td>{costText(costWan, uncosted)}</td>
          </tr>
        </tbody>
      </table>
      <p class="after">{t(costWan === null ? words.costNone : words.costNote)}</p>
    </>
  );
}

const Heads = ({ items }: { items: readonly ReportItem[] }) =>
  items.map(({ id, name }) => (
    <th key={id} scope="col" class="upright">
      <span>{name}</span>
    </th>
  ));

interface MembersProps {
  readonly report: BasketsReport;
  readonly one: ReportBasket;
  /** Too many for one page. */
  readonly many: boolean;
}

/** Every member with its number on the maps. */
export function MembersTable({ report, one, many }: MembersProps) {
  const t = sayer(report);
  const { members, items } = one;
  const wide = items.length > MOST_COLUMNS;
  const star = ({ assumed }: ReportMember, field: string): string => (assumed.includes(field) ? "*" : "");
  return (
    <table class={`figures basketmembers ${many ? "anew" : "short"}`}>
      <caption>
        {t(words.membersTable)}
        {members.some(({ byHand }) => byHand) && ` · ${t(words.membersByHand)}`}
        {members.some((member) => star(member, "households") + star(member, "managementBody")) &&
          ` · ${t(outbox.starred)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(outbox.number)}</th>
          <th scope="col" class="words">
            {t(outbox.estate)}
          </th>
          <th scope="col" class="words">
            {t(outbox.street)}
          </th>
          <th scope="col" class="words">
            {t(outbox.body)}
          </th>
          <th scope="col">{t(outbox.households)}</th>
          {wide ? (
            <th scope="col" class="words">
              {t(words.needs)}
            </th>
          ) : (
            <Heads items={items} />
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.row}>
            <td>{member.number}</td>
            <th scope="row">
              {member.byHand && "◇ "}
              {member.name}
            </th>
            <td class="words">{member.place ?? UNKNOWN}</td>
            <td class="words">{(member.body ?? UNKNOWN) + star(member, "managementBody")}</td>
            <td>{formatNumber(member.households) + star(member, "households")}</td>
            {wide ? (
              <td class="words">
                {joined(
                  report.lang,
                  items.flatMap(({ id, name }) => (member.needs.includes(id) ? name : [])),
                )}
              </td>
            ) : (
              items.map(({ id }) => (
                <td key={id} class="tick">
                  {member.needs.includes(id) ? "●" : ""}
                </td>
              ))
            )}
          </tr>
        ))}
        <tr class="total">
          <td />
          <th scope="row">{t(outbox.total)}</th>
          <td />
          <td />
          <td>{formatNumber(one.households)}</td>
          {wide ? (
            <td />
          ) : (
            items.map(({ id, estates }) => (
              <td key={id} class="tick">
                {formatNumber(estates)}
              </td>
            ))
          )}
        </tr>
      </tbody>
    </table>
  );
}

/** A row a basket: its figures, and how many of its estates need each item. */
export function BasketsTable({ report }: { report: BasketsReport }) {
  const t = sayer(report);
  const { baskets, items } = report;
  const columns = items.length > MOST_COLUMNS ? [] : items;
  return (
    <table class="figures basketmembers" aria-label={t(words.basketsTable)}>
      <caption>{t(words.basketsTable)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(outbox.number)}</th>
          <th scope="col" class="words">
            {t(words.basket)}
          </th>
          <th scope="col">{t(outbox.estates)}</th>
          <th scope="col">{t(outbox.households)}</th>
          <th scope="col">{t(words.unknownHouseholds)}</th>
          <th scope="col">{t(words.byHand)}</th>
          <Heads items={columns} />
          <th scope="col">{t(words.cost)}</th>
        </tr>
      </thead>
      <tbody>
        {baskets.map((one) => (
          <tr key={one.key}>
            <td>{one.number}</td>
            <th scope="row">{one.name}</th>
            <td>{formatNumber(one.members.length)}</td>
            <td>{formatNumber(one.households)}</td>
            <td>{formatNumber(one.householdsUnknown)}</td>
            <td>{formatNumber(one.members.filter(({ byHand }) => byHand).length)}</td>
            {columns.map(({ id }, k) => (
              <td key={id}>{formatNumber(one.items[k].estates)}</td>
            ))}
            <td>{costText(one.costWan, one.uncosted)}</td>
          </tr>
        ))}
        <tr class="total">
          <td />
          <th scope="row">{t(outbox.total)}</th>
          <td>{formatNumber(report.estates)}</td>
          <td>{formatNumber(report.households)}</td>
          <td>{formatNumber(report.householdsUnknown)}</td>
          <td>
            {formatNumber(baskets.reduce((sum, { members }) => sum + members.filter((one) => one.byHand).length, 0))}
          </td>
          {columns.map(({ id, estates }) => (
            <td key={id}>{formatNumber(estates)}</td>
          ))}
          <td>{costText(report.costWan, report.uncosted)}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface HandProps {
  readonly report: BasketsReport;
  readonly members: readonly ReportMember[];
  readonly left: readonly ReportOut[];
}

/** What a hand put in, and why the rule would not; what it took out; how many were never asked. */
export function ByHand({ report, members, left }: HandProps) {
  const t = sayer(report);
  const added = members.filter(({ byHand }) => byHand);
  const removed = left.filter(({ reason }) => reason === "removed");
  const unasked = left.length - removed.length;
  return (
    <section>
      <h3>{t(words.handTitle)}</h3>
      {added.length + removed.length === 0 && <p>{t(words.handNone)}</p>}
      {added.length > 0 && (
        <>
          <p>{t(words.handAdded, { count: formatNumber(added.length) })}</p>
          <ul>
            {added.map(({ row, name, against }) => (
              <li key={row}>
                {against === null ? name : t(words.handLine, { name, why: against.replace(/[。.]$/, "") })}
              </li>
            ))}
          </ul>
        </>
      )}
      {removed.length > 0 && (
        <p>
          {t(words.handRemoved, { count: formatNumber(removed.length) })}
          {joined(
            report.lang,
            removed.map(({ name }) => name),
          )}
        </p>
      )}
      {unasked > 0 && <p>{t(words.unaskedCount, { count: formatNumber(unasked) })}</p>}
    </section>
  );
}
