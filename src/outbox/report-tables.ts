/** Tables that every report's workbook has: estates, parameters and data date. */
import { formatDate } from "../text/format";
import { outbox as words } from "../text/outbox";
import { joined, type Params, type Phrase, say } from "../text/phrase";
import { fieldWord, type ReportEstate, type ReportHead } from "./report";
import { type CellValue, type Column, type Table, table } from "./workbook";

export type Say = (phrase: Phrase, params?: Params) => string;

/** Columns of an estate: of members and left out alike. */
export function estateColumns<Row>(
  { lang, provenance }: ReportHead,
  t: Say,
  of: (row: Row) => ReportEstate,
): Column<Row>[] {
  const column = (
    header: Phrase,
    width: number,
    value: (estate: ReportEstate) => CellValue,
    field?: string,
    format?: string,
  ): Column<Row> => ({
    header: t(header),
    width,
    format,
    value: (row) => value(of(row)),
    assumed: field ? (row) => of(row).assumed.includes(field) : undefined,
  });
  return [
    column(words.id, 14, ({ id }) => id),
    column(words.estate, 24, ({ name }) => name),
    column(words.districts, 12, ({ district }) => district, "district"),
    column(words.street, 14, ({ street }) => street, "street"),
    column(words.body, 28, ({ body }) => body, "managementBody"),
    column(words.mode, 14, ({ mode }) => mode, "managementMode"),
    column(words.households, 8, ({ households }) => households, "households", "#,##0"),
    column(words.buildings, 8, ({ buildings }) => buildings, "buildings"),
    column(words.floorArea, 14, ({ floorAreaM2 }) => floorAreaM2, "floorAreaM2", "#,##0.##"),
    column(words.budget, 14, ({ budgetWan }) => budgetWan, "budgetWan", "#,##0.00"),
    column(words.yearBuilt, 10, ({ yearBuilt }) => yearBuilt, "yearBuilt"),
    column(words.boundary, 14, ({ isPoint }) => t(isPoint ? words.point : words.outline)),
    column(words.provenance, 10, () => provenance),
    column(
      words.assumedFields,
      20,
      ({ assumed }) =>
        joined(
          lang,
          assumed.map((field) => fieldWord(lang, field)),
        ) || null,
    ),
  ];
}

export interface Line {
  readonly item: string;
  readonly value: CellValue;
  readonly unit?: string;
  readonly mark?: string;
  readonly fallback?: CellValue;
  readonly source?: string | null;
}

/** The sheet of parameters: whose it is and of when, what it found (`between`), what was asked, the files. */
export function parameterTable(report: ReportHead, between: readonly Line[]): Table {
  const { lang } = report;
  const t: Say = (phrase, params) => say(lang, phrase, params);
  const lines: Line[] = [
    ...(report.scenario === null ? [] : [{ item: t(words.scenario), value: report.scenario }]),
    { item: t(words.dataDate), value: formatDate(report.dataDate, lang), mark: report.provenance },
    { item: t(words.asKnownOn), value: formatDate(report.today, lang) },
    { item: t(words.approvalNumber), value: report.approval ?? t(words.noApproval) },
    { item: t(words.fingerprint), value: report.fingerprint },
    ...(report.proof === null ? [] : [{ item: t(words.proof), value: report.proof }]),
    ...between,
    ...report.parameters.map(({ name, value, unit, fallback, assumed }) => ({
      item: name,
      value,
      unit,
      mark: assumed ? t(words.assumed) : undefined,
      fallback,
    })),
    ...report.files.map(({ path, provenance, source }) => ({
      item: t(words.file, { path }),
      value: provenance,
      source,
    })),
  ];
  return table<Line>(
    t(words.sheetParameters),
    [
      { header: t(words.item), width: 34, value: ({ item }) => item },
      { header: t(words.parameterValue), width: 34, value: ({ value }) => value },
      { header: t(words.unit), width: 10, value: ({ unit }) => unit || null },
      { header: t(words.mark), width: 10, value: ({ mark }) => mark ?? null },
      { header: t(words.fallback), width: 16, value: ({ fallback }) => fallback ?? null },
      { header: t(words.source), width: 30, value: ({ source }) => source ?? null },
    ],
    lines,
  );
}
