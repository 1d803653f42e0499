import { STAGE } from "../model/enums";
import type { Finding } from "../model/finding";
import { ESTATE_FIELD } from "./estate";
import { type Lang, phrases, say } from "./phrase";
import { progress } from "./progress";

/** What the door says, by code. `{field}`, `{value}`, `{id}` and the finding's own figures may stand in it. */
export const findings = phrases({
  other: ["门口有一条提示：{code}", "The door has a remark: {code}"],
  emptyFile: ["文件是空的。", "The file is empty."],
  notJson: [
    "不是完整的 JSON（共 {characters} 个字符）：{message}。文件可能没有传完，请重新导出。",
    "This is not whole JSON ({characters} characters): {message}. The file may be cut short; export it again.",
  ],
  notGeojson: ["不是 GeoJSON 的 FeatureCollection。", "This is not a GeoJSON FeatureCollection."],
  unknownCrs: [
    "坐标系“{value}”还不能读取，请转换为 WGS-84 经纬度。",
    "The coordinate system “{value}” cannot be read yet; convert to WGS-84 longitude and latitude.",
  ],
  noFeatures: ["文件里没有要素。", "The file holds no features."],
  noGeometry: ["没有几何图形，未接受。", "It has no geometry and is refused."],
  emptyGeometry: ["几何图形是空的，未接受。", "Its geometry is empty and it is refused."],
  wrongGeometry: ["几何类型“{value}”不能用在这里，未接受。", "Geometry “{value}” has no use here and is refused."],
  badCoordinate: ["坐标不是数字，未接受。", "A coordinate is not a number; refused."],
  swappedAxes: [
    "经纬度像是写反了（纬度在前），未接受。请改为经度在前。",
    "Longitude and latitude look swapped; refused. Write longitude first.",
  ],
  notDegrees: [
    "坐标超出经纬度范围，像是投影坐标，未接受。",
    "Coordinates lie outside longitude and latitude, as projected metres do; refused.",
  ],
  zeroArea: ["外环面积为零，未接受。", "Its outer ring has no area and it is refused."],
  emptyHole: ["有面积为零的内环，已略去。", "A hole without area was left out."],
  unclosedRing: ["环没有闭合，已按首点闭合。", "A ring is not closed; it was closed at its first point."],
  selfCrossing: [
    "边界自相交，按原样接受；间距按所画边界量算。",
    "The outline crosses itself; accepted and measured as drawn.",
  ],
  duplicateId: [
    "编号“{value}”与第 {first} 个要素重复，未接受后一个。",
    "Id “{value}” already stands at feature {first}; the later one is refused.",
  ],
  sameOutline: [
    "边界与“{other}”完全相同，两个都保留并计数。",
    "The outline equals that of “{other}”; both are kept and counted.",
  ],
  samePlace: [
    "位置与“{other}”完全相同，两个都保留并计数。",
    "It stands at the same place as “{other}”; both are kept and counted.",
  ],
  pointEstate: ["只有点，没有边界：间距为近似值。", "A point without a boundary: gaps are approximate."],
  rowNumberAsId: ["没有编号，用了行号。", "It has no id; the row number is used."],
  unknownDistrict: [
    "县区“{value}”不在本市名单中，已保留并按原名单列。",
    "District “{value}” is not on this city's list; it is kept under its own name.",
  ],
  newProgramme: [
    "计划“{value}”没有公布的目标，只统计台账。",
    "Programme “{value}” has no published targets; only the ledger is counted.",
  ],
  badValue: [
    "“{field}”的值“{value}”不能用，按未知处理，原值保留。",
    "“{value}” cannot be a {field}: taken as unknown, the original is kept.",
  ],
  numberAsText: ["“{field}”是文字，已读作数字。", "{field} is text and was read as a number."],
  dateAsYear: ["“{field}”是日期，取了年份。", "{field} is a date; its year is taken."],
  unknownBarrier: ["阻隔线的类别“{value}”不认识，未接受。", "Barrier class “{value}” is not known; refused."],
  badCell: ["“{field}”的值“{value}”不能用，这一行未接受。", "“{value}” cannot be {field}; the row is refused."],
  missingCell: ["缺少“{field}”，这一行未接受。", "{field} is missing; the row is refused."],
  cellCount: [
    "有的行的格数与表头不同，请核对分隔符和引号。",
    "Rows with more or fewer cells than the header: check separators and quotes.",
  ],
  repeatedRow: ["与另一行完全相同，只计一次。", "Equals another row; counted once."],
  rowDistrict: [
    "县区“{value}”不在本市名单中，这一行未接受。",
    "District “{value}” is not on this city's list; the row is refused.",
  ],
  badFile: ["“{field}”的值“{value}”不合约定，文件未接受。", "“{value}” cannot be {field}; the file is refused."],
  missingField: ["缺少“{field}”，文件未接受。", "{field} is missing; the file is refused."],
  utf16: ["文件是 UTF-16 编码，已照此读取。", "The file is UTF-16 and was read as such."],
  collection: ["几何集合里只有面，已合为一个小区。", "A geometry collection of polygons only was read as one outline."],
  tooDeep: ["字段嵌套太深，未接受。", "Its properties are nested too deeply; refused."],
  pointArea: [
    "只有点，没有边界：名称已更新，原有边界保留。",
    "A point without an outline: the name is taken, the outline that was there stays.",
  ],
  outsideDistrict: [
    "位置在“{value}”边界之外 {metres} 米；按台账仍计入该县区，请核对。",
    "It lies {metres} m outside {value}; it counts there as the ledger says. Check it.",
  ],
  notUtf8: [
    "不是 UTF-8 编码（可能是 GBK），未接受；请另存为 UTF-8。",
    "Not UTF-8 (GBK, perhaps): refused. Save it as UTF-8.",
  ],
  twoLedgers: [
    "一次只能读一份小区台账，“{value}”未接受；请分开导入或先合并。",
    "Only one ledger of estates at a time: “{value}” was refused. Import them apart, or merge them first.",
  ],
  unknownEstate: ["台账里没有小区“{value}”，未接受。", "The ledger has no estate “{value}”; refused."],
  noFile: ["找不到文件“{value}”。", "File “{value}” is not there."],
  wrongHash: [
    "“{value}”与清单的校验值不符，可能只传了一半；保留原有数据，请重试。",
    "“{value}” does not match its checksum: perhaps half uploaded. What was there stays; try again.",
  ],
  excludedInProgramme: [
    "既列入计划，又标了不纳入原因“{value}”：照计入计划，但不参与连片，请核对。",
    "In a programme and excluded (“{value}”): counted in the programme, never bundled; please check.",
  ],
  stageBack: [
    "阶段比 {month} 的“{before}”退回到“{value}”：按新报的计，请核对。",
    "The stage goes back to “{value}” from “{before}” in {month}: the later report counts. Check it.",
  ],
  reportedNotAccepted: [
    "阶段报为“{value}”，台账里没有验收报告的日期：不计入已完成，请补。",
    "Reported at stage “{value}”, but the ledger holds no day of the acceptance report: not counted as complete. Add it.",
  ],
  noId: ["没有编号或名称，未接受。", "It has neither id nor name and is refused."],
});

/** A stage by its name in the language; what is none of ours as it was read. */
function stageName(lang: Lang, stage: string): string {
  const key = stage === "started" ? "started_stage" : stage;
  return (STAGE as readonly string[]).includes(stage) ? say(lang, progress[key as keyof typeof progress]) : stage;
}

/** One finding as a sentence; fields of ours by their names in the language. */
export function sentence(lang: Lang, finding: Finding): string {
  const { code, field, value, id, params } = finding;
  const phrase = Object.hasOwn(findings, code) ? findings[code as keyof typeof findings] : findings.other;
  const named = field !== null && Object.hasOwn(ESTATE_FIELD, field) ? say(lang, ESTATE_FIELD[field]) : field;
  const before = stageName(lang, String(params?.before ?? ""));
  const shown = field === "stage" && value !== null ? stageName(lang, value) : value;
  return say(lang, phrase, { code, field: named ?? "", value: shown ?? "", id: id ?? "", ...params, before });
}
