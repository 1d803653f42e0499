/** Drop-downs, bounds and hints for the cells of a column; the library leaves them to a feature of one's own. */

/** What may stand in a column of a sheet, from its second row on. */
export interface Rule {
  /** Words to choose from; together at most 255 characters. Others are refused only when `strict`. */
  readonly list?: readonly string[];
  readonly strict?: boolean;
  /** Least and greatest number; `whole`: without a fraction. */
  readonly bounds?: readonly [least: number, most: number];
  readonly whole?: boolean;
  /** Shown while the cell is chosen; at most 255 characters. */
  readonly hint: string;
}

/** Rows that a template is filled in. */
const LAST_ROW = 20_000;
/** Elements that come behind the validations in a worksheet (ECMA-376 18.3.1.99). */
const BEHIND =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const plain = (text: string): string => text.replaceAll(/[&<>"]/g, (c) => ENTITY[c]);

/** A, B … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function validation({ list, strict, bounds, whole, hint }: Rule, column: number): string {
  const letters = columnLetters(column);
  const about = `allowBlank="1" showInputMessage="1" prompt="${plain(hint.slice(0, 255))}" sqref="${letters}2:${letters}${LAST_ROW}"`;
  if (list) {
    // A quotation mark inside the list's own is written twice.
    const words = list.join(",").replaceAll('"', '""');
    const error = strict ? ' showErrorMessage="1"' : "";
    return `<dataValidation type="list"${error} ${about}><formula1>"${plain(words)}"</formula1></dataValidation>`;
  }
  if (bounds)
    return (
      `<dataValidation type="${whole ? "whole" : "decimal"}" operator="between" showErrorMessage="1" ${about}>` +
      `<formula1>${bounds[0]}</formula1><formula2>${bounds[1]}</formula2></dataValidation>`
    );
  return `<dataValidation ${about}/>`;
}

/** A worksheet's XML with a rule for each column; null: none for this one. */
export function withRules(xml: string, rules: readonly (Rule | null)[]): string {
  const made = rules.flatMap((rule, column) => (rule ? [validation(rule, column)] : []));
  if (made.length === 0) return xml;
  const from = xml.search(/<\/sheetData>|<sheetData\s*\/>/);
  const at = from + xml.slice(from).search(BEHIND);
  return `${xml.slice(0, at)}<dataValidations count="${made.length}">${made.join("")}</dataValidations>${xml.slice(at)}`;
}
