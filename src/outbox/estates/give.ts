/** Estates in the form that is asked for; runs in a worker of the page, and on the command line. */
import { SCALAR_FIELDS } from "../../model/estate";
import type { Finding } from "../../model/finding";
import { give as words } from "../../text/give";
import { estatesShapefile } from "../shapefile/shapefile";
import { type Generate, MOST_TEXT, table, workbook } from "../workbook";
import { estatesGeoJson } from "./geojson";
import { ledgerColumns, ledgerCsv } from "./ledger";
import {
  counted,
  type EstateProperties,
  type EstateSource,
  type OnShare,
  propertyBlocks,
  unheard,
  within,
} from "./records";
import { MOST_ROWS, TooManyRows } from "./rows";
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

/** What a cell of a workbook cannot hold whole. */
const cutsOf = (properties: EstateProperties, feature: number): Finding[] =>
  SCALAR_FIELDS.flatMap((field) => {
    const value = properties[field];
    if (typeof value !== "string" || value.length <= MOST_TEXT) return [];
    return {
      code: "cellCut",
      severity: "warning",
      file: words.ledgerSheet[0],
      feature,
      id: properties.id,
      field,
      value: `${value.slice(0, 119)}…`,
      params: { length: value.length, most: MOST_TEXT },
    };
  });

/** The ledger alone, from rows with places or without. @throws TooManyRows when a sheet cannot hold them. */
export async function giveLedger(
  form: "xlsx" | "csv",
  blocks: Blocks,
  names: Names,
  generate?: Generate,
  onShare: OnShare = unheard,
): Promise<Gift> {
  const nameOf = (district: string): string | null => {
    const name = names.get(district);
    return name === undefined || name === district ? null : name;
  };
  if (form === "csv") return { blob: await ledgerCsv(blocks, nameOf), findings: [] };
  const rows: EstateProperties[] = [];
  const findings: Finding[] = [];
  for await (const block of blocks) {
    for (const { properties } of block) {
      findings.push(...cutsOf(properties, rows.length));
      rows.push(properties);
    }
    if (rows.length > MOST_ROWS) throw new TooManyRows();
  }
  const made = [table(words.ledgerSheet[0], ledgerColumns(nameOf), rows)];
  return { blob: await workbook(made, generate, () => onShare(0.8)), findings };
}

export interface Giving {
  /** What writes workbooks where the page's own way is not at hand. */
  readonly generate?: Generate;
  readonly onShare?: OnShare;
}

/** @throws TooManyRows when a sheet cannot hold the estates. */
export async function give(
  form: Form,
  source: EstateSource,
  names: Names,
  { generate, onShare = unheard }: Giving = {},
): Promise<Gift> {
  if (form === "geojson") return { blob: await estatesGeoJson(source, onShare), findings: [] };
  if (form === "shapefile") {
    const { zip, findings } = await estatesShapefile(source, onShare);
    return { blob: zip, findings };
  }
  if (form === "xlsx" && source.n > MOST_ROWS) throw new TooManyRows();
  // Of a workbook the reading is the smaller part.
  const rows = counted(propertyBlocks(source), source.n, form === "xlsx" ? within(onShare, 0, 0.4) : onShare);
  const gift = await giveLedger(form, rows, names, generate, onShare);
  onShare(1);
  return gift;
}

/** A blank workbook to fill in. @param districts their names. */
export const giveTemplate = (kind: Template, districts: readonly string[]): Promise<Blob> =>
  workbook(templateTables(kind, districts));
