import { phrases } from "./phrase";

/** Words of what is given back: findings for a district, ledgers, templates. */
export const give = phrases({
  // Findings as a workbook
  sheet: ["工作表", "Sheet"],
  row: ["行", "Row"],
  column: ["列", "Column"],
  id: ["小区编号", "Id"],
  value: ["原值", "As given"],
  severity: ["处理", "Outcome"],
  places: ["处数", "Places"],
  sayZh: ["说明（中文）", "In Chinese"],
  sayEn: ["说明（英文）", "In English"],
});
