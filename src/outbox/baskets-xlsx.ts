/** The baskets as a workbook: baskets, items, members, left out, parameters and data date. */
import { baskets as words } from "../text/baskets";
import { outbox } from "../text/outbox";
import { joined, type Lang, say } from "../text/phrase";
import type { BasketsReport, ReportBasket, ReportItem, ReportMember, ReportOut } from "./baskets-report";
import { estateColumns, type Line, parameterTable, type Say } from "./report-tables";
import { type Column, type Table, table } from "./workbook";

const MONEY = "#,##0.00";
const PEOPLE = "#,##0";

/** A column an item, marked where an estate lacks it, and all of them in words. */
function needColumns<Row extends { readonly needs: readonly string[] }>(
  items: readonly ReportItem[],
  t: Say,
  lang: Lang,
): Column<Row>[] {
  return [
    ...items.map(
      ({ id, name }): Column<Row> => ({
        header: name,
        width: 10,
        value: ({ needs }) => (needs.includes(id) ? t(words.needed) : null),
      }),
    ),
    {
      header: t(words.needs),
      width: 36,
      value: ({ needs }) =>
        joined(
          lang,
          items.flatMap(({ id, name }) => (needs.includes(id) ? name : [])),
        ) || null,
    },
  ];
}

/** Five sheets. */
export function basketsTables(report: BasketsReport): Table[] {
  const { lang, baskets, items, left } = report;
  const t: Say = (phrase, params) => say(lang, phrase, params);
  const whole = (uncosted: boolean): string => t(uncosted ? words.costPart : outbox.yes);
  const owner = <Row extends { readonly one: ReportBasket }>(): Column<Row>[] => [
    { header: t(outbox.number), width: 6, value: ({ one }) => one.number },
    { header: t(words.basket), width: 18, value: ({ one }) => one.name },
  ];
  const perBasket = baskets.flatMap((one) => one.items.map((item) => ({ one, item })));
  const members = baskets.flatMap((one) => one.members.map((member) => ({ one, member, needs: member.needs })));
  type MemberRow = (typeof members)[number];
  const found: Line[] = [
    ...report.notes.map((note) => ({ item: t(outbox.note), value: note })),
    { item: t(words.sheetBaskets), value: baskets.length },
    { item: t(outbox.estates), value: report.estates },
    { item: t(outbox.households), value: report.households },
    { item: t(words.unknownHouseholds), value: report.householdsUnknown },
    { item: t(words.cost), value: report.costWan, mark: t(outbox.assumed) },
    ...(report.costWan === null ? [] : [{ item: t(words.costWhole), value: whole(report.uncosted) }]),
    ...(["removed", "unasked"] as const).map((reason) => ({
      item: t(words[reason]),
      value: left.filter((one) => one.reason === reason).length,
    })),
    { item: t(outbox.note), value: t(words.needsNote) },
    { item: t(outbox.note), value: t(words.ruleNote) },
  ];
  return [
    table<ReportBasket>(
      t(words.sheetBaskets),
      [
        { header: t(outbox.number), width: 6, value: ({ number }) => number },
        { header: t(words.basket), width: 18, value: ({ name }) => name },
        { header: t(outbox.districts), width: 14, value: ({ districts }) => joined(report.lang, districts) || null },
        { header: t(outbox.estates), width: 8, format: PEOPLE, value: (one) => one.members.length },
        {
          header: t(outbox.households),
          width: 10,
          format: PEOPLE,
          value: ({ households }) => households,
          assumed: (one) => one.members.some(({ assumed }) => assumed.includes("households")),
        },
        { header: t(words.unknownHouseholds), width: 12, value: ({ householdsUnknown }) => householdsUnknown },
        {
          header: t(words.cost),
          width: 16,
          format: MONEY,
          value: ({ costWan }) => costWan,
          assumed: ({ costWan }) => costWan !== null,
        },
        {
          header: t(words.costWhole),
          width: 18,
          value: ({ costWan, uncosted }) => (costWan === null ? null : whole(uncosted)),
        },
        {
          header: t(words.byHand),
          width: 10,
          value: (one) => one.members.filter(({ byHand }) => byHand).length,
        },
      ],
      baskets,
    ),
    table<(typeof perBasket)[number]>(
      t(words.sheetItems),
      [
        ...owner<(typeof perBasket)[number]>(),
        { header: t(words.item), width: 18, value: ({ item }) => item.name },
        { header: t(words.itemId), width: 14, value: ({ item }) => item.id },
        { header: t(words.itemEstates), width: 12, format: PEOPLE, value: ({ item }) => item.estates },
        { header: t(words.itemHouseholds), width: 12, format: PEOPLE, value: ({ item }) => item.households },
        {
          header: t(words.unitCost),
          width: 16,
          format: MONEY,
          value: ({ item }) => item.unitCostWan,
          assumed: ({ item }) => item.unitCostWan !== null,
        },
        {
          header: t(words.cost),
          width: 16,
          format: MONEY,
          value: ({ item }) => item.costWan,
          assumed: ({ item }) => item.costWan !== null,
        },
      ],
      perBasket,
    ),
    table<MemberRow>(
      t(words.sheetMembers),
      [
        ...owner<MemberRow>(),
        { header: t(words.how), width: 10, value: ({ member }) => t(member.byHand ? words.byHand : words.byRule) },
        { header: t(words.against), width: 36, value: ({ member }) => member.against },
        ...needColumns<MemberRow>(items, t, lang),
        ...estateColumns<MemberRow>(report, t, ({ member }): ReportMember => member),
      ],
      members,
    ),
    table<ReportOut>(
      t(words.sheetLeft),
      [
        { header: t(words.leftReason), width: 16, value: ({ reason }) => t(words[reason]) },
        ...needColumns<ReportOut>(items, t, lang),
        ...estateColumns<ReportOut>(report, t, (one) => one),
      ],
      left,
    ),
    parameterTable(report, found),
  ];
}
