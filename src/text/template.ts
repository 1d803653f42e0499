import type { ScalarField } from "../model/headings";
import type { Phrase } from "./phrase";

/** How the columns of the blank ledger are filled in. */
export const LEDGER_NOTE: Readonly<Record<ScalarField, Phrase>> = {
  id: [
    "本单位的小区编号，一个小区一个，不重复；与边界文件的编号一致时按编号对应。",
    "Your number of the estate, each once; where the boundary file has the same, rows are joined by it.",
  ],
  name: [
    "小区全称；没有编号时按县区内的名称对应。",
    "Full name; without an id rows are joined by name within the district.",
  ],
  alias: ["曾用名或俗称，没有不填。", "Former or common name, if any."],
  district: ["县区名称或行政区划代码。", "District, by name or by its code."],
  street: ["街道（乡镇）名称。", "Street or town."],
  community: ["社区名称。", "Community."],
  address: ["门牌地址。", "Address."],
  programme: [
    "列入的改造计划编号，如 2020；未列入不填。",
    "Id of the programme it is in, such as 2020; empty: in none.",
  ],
  households: [
    "居民户数，整数；不清楚不填，不要填 0。",
    "Households, a whole number; leave unknown cells empty, never 0.",
  ],
  buildings: ["住宅楼栋数，整数。", "Residential buildings, a whole number."],
  floorAreaM2: ["建筑面积，单位平方米（不是万平方米）。", "Floor area in m², not in 万m²."],
  yearBuilt: ["建成年份，四位数字。", "Year built, four digits."],
  ownership: ["从下拉列表选择。", "Choose from the list."],
  ownerLevel: ["产权单位的隶属层级，从下拉列表选择。", "Level of the owning unit; choose from the list."],
  managementMode: ["现有物业管理方式，从下拉列表选择。", "How it is managed now; choose from the list."],
  managementBody: ["物业公司、社区、业委会或单位的全称。", "Full name of whoever manages it."],
  willingnessPct: ["摸底时愿意改造的住户比例，0–100。", "Share of households willing at the survey, 0–100."],
  exclusion: [
    "不纳入改造的原因，从下拉列表选择；没有不填。",
    "Why it is excluded; choose from the list, or leave empty.",
  ],
  budgetWan: ["改造总投资，单位万元（不是元）。", "Total budget in units of 10,000 yuan, not in yuan."],
  plannedFrom: ["计划开工日期，如 2020-06-01。", "Planned start, such as 2020-06-01."],
  plannedTo: ["计划完工日期，如 2020-12-31。", "Planned end, such as 2020-12-31."],
  consultedOn: ["居民表决改造方案的日期，如 2020-04-15。", "Day of the residents' vote, such as 2020-04-15."],
  inFavourPct: ["表决中同意的比例，0–100。", "Share in favour at the vote, 0–100."],
  satisfactionPct: ["改造后满意的比例，0–100。", "Share satisfied afterwards, 0–100."],
};

/** Columns of the blank monthly report. */
export const REPORT_NOTE = {
  month: ["报告的月份，如 2020-09。", "Month of the report, such as 2020-09."],
  estateId: ["台账里的小区编号。", "Id of the estate in the ledger."],
  stage: ["月底所处阶段，从下拉列表选择。", "Stage at the end of the month; choose from the list."],
  percent: ["月底形象进度，0–100。", "Progress at the end of the month, 0–100."],
  startedOn: ["实际开工日期，如 2020-06-01。", "Day works started, such as 2020-06-01."],
  finishedOn: ["实际竣工日期；没有竣工不填。", "Day works were finished; empty until then."],
  investedWan: ["从开工累计完成的投资，单位万元。", "Invested since the start, in units of 10,000 yuan."],
  blockers: ["存在的问题，几条之间用分号。", "What stands in the way, parted by semicolons."],
  worksDone: ["已完成的改造内容编号，几项之间用分号。", "Ids of the works done, parted by semicolons."],
  receivedOn: ["收到这份月报的日期。", "Day the report came in."],
  note: ["其他说明。", "Anything else."],
} as const satisfies Readonly<Record<string, Phrase>>;
