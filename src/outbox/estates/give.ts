/** Estates in the form that is asked for; runs in a worker of the page, and on the command line. */
import type { Finding } from "../../model/finding";
import { give as words } from "../../text/give";
import { estatesShapefile } from "../shapefile/shapefile";
import { type Generate, table, workbook } from "../workbook";
import { estatesGeoJson } from "./geojson";
import { ledgerColumns, ledgerCsv } from "./ledger";
import { type EstateProperties, type EstateSource, featureBlocks } from "./records";
import { type Template, templateTables } from "./template";

export const FORM = ["geojson", "xlsx", "csv", "shapefile"] as const;
export type Form = (typeof FORM)[number];

/** Blocks of estates; a ledger without places has them too. */
export type Blocks = AsyncIterable<readonly { readonly properties: EstateProperties }[]>;
/** Names of districts by what the ledger calls them. */
export type Names = ReadonlyMap<string, string>;

export interface Gift {
  readonly blob: Blob;
  /** What the form could not hold. */
  readonly findings: readonly Finding[];
}

/** The ledger alone, from rows with places or without. */
export async function giveLedger(
  form: "xlsx" | "csv",
  blocks: Blocks,
  names: Names,
  generate?: Generate,
): Promise<Blob> {
  const nameOf = (district: string): string | null => {
    const name = names.get(district);
    return name === undefined || name === district ? null : name;
  };
  if (form === "csv") return ledgerCsv(blocks, nameOf);
  const rows: EstateProperties[] = [];
  for await (const block of blocks) for (const { properties } of block) rows.push(properties);
  return workbook([table(words.ledgerSheet[0], ledgerColumns(nameOf), rows)], generate);
}

/** @param generate what writes workbooks where the page's own way is not at hand. */
export async function give(form: Form, source: EstateSource, names: Names, generate?: Generate): Promise<Gift> {
  if (form === "geojson") return { blob: await estatesGeoJson(source), findings: [] };
  if (form === "shapefile") {
    const { zip, findings } = await estatesShapefile(source);
    return { blob: zip, findings };
  }
  return { blob: await giveLedger(form, featureBlocks(source), names, generate), findings: [] };
}

/** A blank workbook to fill in. @param districts their names. */
export const giveTemplate = (kind: Template, districts: readonly string[]): Promise<Blob> =>
  workbook(templateTables(kind, districts));
