/** The ledger as a table under our headings, words of closed lists in Chinese: read back by the door with nothing changed. */
import { SCALAR_FIELDS } from "../../model/estate";
import { DISTRICT_NAME, LEDGER_HEADING, type ScalarField } from "../../model/headings";
import { CLOSED_FIELDS, enumWord } from "../../text/estate";
import type { CellValue, Column } from "../workbook";
import { csvCell } from "./csv";
import type { EstateProperties } from "./records";

/** Name of a district by what the ledger calls it; null: it has none of its own. */
export type DistrictName = (district: string) => string | null;

/** One field as a cell of ours: a word for a value of a closed list, everything else as it stands; unknown is empty. */
export function cellOf(field: ScalarField, value: unknown): CellValue {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") return null;
  return CLOSED_FIELDS.has(field) ? enumWord("zh-CN", field, value) : value;
}

/** Columns of the ledger; the district's name stands beside its code where it has one. */
export function ledgerColumns(nameOf: DistrictName): Column<EstateProperties>[] {
  return SCALAR_FIELDS.flatMap((field) => {
    const column: Column<EstateProperties> = {
      header: LEDGER_HEADING[field],
      width: field === "name" || field === "address" || field === "managementBody" ? 24 : 13,
      value: (properties) => cellOf(field, properties[field]),
    };
    const name: Column<EstateProperties> = {
      header: DISTRICT_NAME,
      width: 12,
      value: ({ district }) => (district ? nameOf(district) : null),
    };
    return field === "district" ? [column, name] : [column];
  });
}

/** The ledger as CSV: UTF-8 with its mark, so that Excel opens it right; lines end as RFC 4180 has them. */
export async function ledgerCsv(
  blocks: AsyncIterable<readonly { readonly properties: EstateProperties }[]>,
  nameOf: DistrictName,
): Promise<Blob> {
  const columns = ledgerColumns(nameOf);
  const parts: Blob[] = [];
  for await (const block of blocks) {
    const lines = block.map(({ properties }) => `${columns.map(({ value }) => csvCell(value(properties))).join()}\r\n`);
    parts.push(new Blob(lines));
  }
  const head = `\ufeff${columns.map(({ header }) => header).join()}\r\n`;
  return new Blob([head, ...parts], { type: "text/csv;charset=utf-8" });
}
