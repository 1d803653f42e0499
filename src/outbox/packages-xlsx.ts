/** The report as a workbook: packages, members, gaps and links, left out and why, parameters and data date. */
import { TERM } from "../domain/packaging/types";
import { BODY_ANSWER } from "../model/scenario";
import { outbox as words } from "../text/outbox";
import { packages as packageWords } from "../text/packages";
import { joined, type Phrase, say } from "../text/phrase";
import { portfolio as chosenWords } from "../text/portfolio";
import { scenarios } from "../text/scenarios";
import { bodiesOf } from "./packages-life";
import { portfolioTables } from "./packages-portfolio";
import type { PackagesReport, ReportPackage } from "./packages-report";
import { fieldWord } from "./report";
import { estateColumns, type Line, parameterTable, type Say } from "./report-tables";
import { type Column, type Table, table } from "./workbook";

function packageColumns(report: PackagesReport, t: Say): Column<ReportPackage>[] {
  const fieldsOf = ({ members }: ReportPackage): string =>
    joined(
      report.lang,
      [...new Set(members.flatMap(({ assumed }) => assumed))].map((field) => fieldWord(report.lang, field)),
    );
  const rests =
    (field: string) =>
    ({ members }: ReportPackage): boolean =>
      members.some(({ assumed }) => assumed.includes(field));
  return [
    { header: t(words.number), width: 6, value: ({ rank }) => rank },
    { header: t(words.package), width: 18, value: ({ name }) => name },
    { header: t(words.locked), width: 6, value: ({ locked }) => (locked ? t(words.yes) : null) },
    { header: t(words.districts), width: 12, value: ({ districts }) => joined(report.lang, districts) || null },
    { header: t(words.estates), width: 8, value: ({ members }) => members.length },
    { header: t(words.bodies), width: 10, value: ({ bodies }) => bodies, assumed: rests("managementBody") },
    {
      header: t(words.households),
      width: 8,
      format: "#,##0",
      value: ({ households }) => households,
      assumed: rests("households"),
    },
    {
      header: t(words.budget),
      width: 14,
      format: "#,##0.00",
      value: ({ budgetWan }) => budgetWan,
      assumed: rests("budgetWan"),
    },
    { header: t(words.perHousehold), width: 14, format: "0.00", value: ({ perHouseholdWan }) => perHouseholdWan },
    { header: t(words.saving), width: 14, format: "#,##0.0", value: ({ savingWan }) => savingWan },
    { header: t(words.diameter), width: 12, format: "0.0", value: ({ diameterM }) => diameterM },
    { header: t(words.widest), width: 12, format: "0.0", value: ({ widestGapM }) => widestGapM },
    ...TERM.flatMap((term, k): Column<ReportPackage>[] => {
      const name = { term: t(packageWords[`t_${term}`]) };
      return [
        { header: t(words.raw, name), width: 9, format: "0.000", value: ({ terms }) => terms[k].raw },
        { header: t(words.points, name), width: 9, format: "0.0", value: ({ terms }) => terms[k].points },
      ];
    }),
    { header: t(words.score), width: 12, format: "0.0", value: ({ score }) => score },
    { header: t(words.value), width: 12, format: "#,##0", value: ({ value }) => value },
    {
      header: t(words.memberNames),
      width: 60,
      value: ({ members }) =>
        joined(
          report.lang,
          members.map(({ name }) => name),
        ),
    },
    { header: t(words.stage), width: 10, value: ({ life }) => t(scenarios[life.stage]) },
    { header: t(scenarios.leadUnit), width: 18, value: ({ life }) => life.leadUnit },
    {
      header: t(words.unified),
      width: 24,
      value: ({ life }) =>
        joined(
          report.lang,
          life.unified.map((flag) => t(scenarios[`u_${flag}`])),
        ) || null,
    },
    ...BODY_ANSWER.map(
      (answer): Column<ReportPackage> => ({
        header: t(words.answered, { answer: t(scenarios[`a_${answer}`]) }),
        width: 24,
        value: ({ life }) => joined(report.lang, bodiesOf(life, answer)) || null,
      }),
    ),
    { header: t(words.assumedFields), width: 20, value: (one) => fieldsOf(one) || null },
    { header: t(words.warnings), width: 30, value: ({ warnings }) => warnings.join("\n") || null },
  ];
}

/** What was found. */
function foundLines(report: PackagesReport, t: Say): Line[] {
  const { totals, packages, sums } = report;
  const assumed = t(words.assumed);
  /** Of the whole city also where the tables tell of a district alone. */
  const ofCity = (what: Phrase): string => (report.only === null ? t(what) : t(chosenWords.ofCity, { what: t(what) }));
  return [
    ...(report.portfolio === null
      ? []
      : [
          { item: ofCity(chosenWords.spent), value: report.portfolio.spentWan },
          {
            item: ofCity(chosenWords.left),
            value: Math.round(100 * (report.portfolio.budgetWan - report.portfolio.spentWan)) / 100,
          },
          { item: ofCity(chosenWords.boundLine), value: report.portfolio.bound },
          { item: ofCity(chosenWords.unknownLine), value: report.portfolio.budgetsUnknown },
        ]),
    ...report.notes.map((note) => ({ item: t(words.note), value: note })),
    { item: t(words.packages), value: packages.length },
    { item: t(words.packaged), value: totals.packaged },
    { item: t(words.households), value: sums.households },
    { item: t(words.budget), value: sums.budgetWan },
    ...(sums.budgetsUnknown > 0 ? [{ item: t(words.unknownBudgets), value: sums.budgetsUnknown }] : []),
    { item: t(words.value), value: sums.value },
    { item: t(words.joined), value: totals.bodies },
    { item: t(words.bodiesSum), value: packages.reduce((sum, { bodies }) => sum + bodies, 0) },
    {
      item: t(words.smallShare),
      value: totals.small > 0 ? Math.round((1000 * totals.smallPackaged) / totals.small) / 10 : null,
      unit: "%",
      mark: assumed,
    },
    { item: t(words.leftOut), value: totals.left },
    { item: t(words.couldBe), value: totals.alone, mark: assumed },
    ...report.reasons.map(({ heading, count }) => ({ item: `${t(words.leftOut)} · ${heading}`, value: count })),
  ];
}

/** Five sheets; of a portfolio also the packages not chosen, its districts and its frontier. */
export function packagesTables(report: PackagesReport): Table[] {
  const { lang, packages, left } = report;
  const t: Say = (phrase, params) => say(lang, phrase, params);
  const members = packages.flatMap((one) => one.members.map((estate) => ({ one, estate })));
  const links = packages.flatMap((one) => one.links.map((link) => ({ one, ...link })));
  const owner = <Row extends { readonly one: ReportPackage }>(): Column<Row>[] => [
    { header: t(words.number), width: 6, value: ({ one }) => one.rank },
    { header: t(words.package), width: 18, value: ({ one }) => one.name },
  ];
  const leftTable = (): Table =>
    table(
      t(words.sheetLeft),
      [
        { header: t(words.reason), width: 20, value: ({ heading }) => heading },
        { header: t(words.explanation), width: 60, value: ({ sentence }) => sentence },
        ...estateColumns<(typeof left)[number]>(report, t, ({ estate }) => estate),
      ],
      left,
    );
  return [
    table(t(words.sheetPackages), packageColumns(report, t), packages),
    table(
      t(words.sheetMembers),
      [
        ...owner<(typeof members)[number]>(),
        ...estateColumns<(typeof members)[number]>(report, t, ({ estate }) => estate),
      ],
      members,
    ),
    table(
      t(words.sheetLinks),
      [
        ...owner<(typeof links)[number]>(),
        { header: t(words.idA), width: 14, value: ({ a }) => a.id },
        { header: t(words.estateA), width: 24, value: ({ a }) => a.name },
        { header: t(words.idB), width: 14, value: ({ b }) => b.id },
        { header: t(words.estateB), width: 24, value: ({ b }) => b.name },
        { header: t(words.gap), width: 10, format: "0.0", value: ({ gapM }) => gapM },
      ],
      links,
    ),
    leftTable(),
    ...(report.portfolio ? portfolioTables(report.portfolio, lang) : []),
    parameterTable(report, foundLines(report, t)),
  ];
}
