/** Headings of the tables that we give out, by field: a contract, since the same tables come back filled in. */
import type { SCALAR_FIELDS } from "./estate";
import type { ReportRow } from "./report";

export type ScalarField = (typeof SCALAR_FIELDS)[number];

export const LEDGER_HEADING: Readonly<Record<ScalarField, string>> = {
  id: "小区编号",
  name: "小区名称",
  alias: "别名",
  district: "县区",
  street: "街道",
  community: "社区",
  address: "地址",
  programme: "改造计划",
  households: "户数（户）",
  buildings: "楼栋数（栋）",
  floorAreaM2: "建筑面积（㎡）",
  yearBuilt: "建成年份（年）",
  ownership: "产权性质",
  ownerLevel: "产权单位层级",
  managementMode: "物业管理",
  managementBody: "管理主体",
  willingnessPct: "改造意愿（%）",
  exclusion: "不纳入原因",
  budgetWan: "总投资（万元）",
  plannedFrom: "计划开工日期",
  plannedTo: "计划完工日期",
  consultedOn: "征求意见日期",
  inFavourPct: "同意比例（%）",
  satisfactionPct: "满意度（%）",
};

/** Names of at most 10 bytes, which is what a shapefile's table holds. */
export const SHAPE_FIELD: Readonly<Record<ScalarField, string>> = {
  id: "id",
  name: "name",
  alias: "alias",
  district: "district",
  street: "street",
  community: "community",
  address: "address",
  programme: "programme",
  households: "households",
  buildings: "buildings",
  floorAreaM2: "floorArea",
  yearBuilt: "yearBuilt",
  ownership: "ownership",
  ownerLevel: "ownerLevel",
  managementMode: "mgmtMode",
  managementBody: "mgmtBody",
  willingnessPct: "willingPct",
  exclusion: "exclusion",
  budgetWan: "budgetWan",
  plannedFrom: "planFrom",
  plannedTo: "planTo",
  consultedOn: "consultOn",
  inFavourPct: "inFavorPct",
  satisfactionPct: "satisfyPct",
};

/** Stands beside the district's code for who reads the table; nothing is read from it. */
export const DISTRICT_NAME = "县区名称";

const MARK = (["floorAreaM2", "budgetWan", "willingnessPct", "inFavourPct"] as const).map(
  (field) => LEDGER_HEADING[field],
);
/** Whether a row of headings is that of a ledger of ours: four of our wordings together stand in no one else's. */
export const isOurLedger = (headings: readonly string[]): boolean => MARK.every((word) => headings.includes(word));

const OURS = new Set([...Object.values(LEDGER_HEADING), ...Object.values(SHAPE_FIELD)]);
/** Whether a column is one that our own exports write for a field of a ledger. */
export const isLedgerHeading = (heading: string): boolean => OURS.has(heading);

/** The sheet of a template that says how to fill it in; it holds no data. */
export const NOTES_SHEET = "填表说明";

/** Of the monthly report. */
export const REPORT_HEADING: Readonly<Record<Exclude<keyof ReportRow & string, number>, string>> = {
  month: "月份",
  estateId: "小区编号",
  stage: "当前阶段",
  percent: "形象进度（%）",
  startedOn: "开工日期",
  finishedOn: "竣工日期",
  investedWan: "累计完成投资（万元）",
  blockers: "存在问题",
  worksDone: "已完成内容",
  receivedOn: "收到日期",
  note: "备注",
};
