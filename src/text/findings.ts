import { phrases } from "./phrase";

/** What the door says, by code. `{field}`, `{value}`, `{id}` and the finding's own figures may stand in it. */
export const findings = phrases({
  other: ["门口有一条提示：{code}", "The door has a remark: {code}"],
  emptyFile: ["文件是空的。", "The file is empty."],
  notJson: [
    "不是完整的 JSON（共 {characters} 个字符）：{message}。文件可能没有传完，请重新导出。",
    "This is not whole JSON ({characters} characters): {message}. The file may be cut short; export it again.",
  ],
  badEncoding: [
    "文字编码无法识别，文件未接受。请另存为 UTF-8 或 GBK。",
    "The encoding of the text cannot be recognised; the file is refused. Save it as UTF-8 or GBK.",
  ],
  gb18030: ["按 GB18030（GBK）编码读取。", "Read in GB18030 (GBK)."],
  badZip: [
    "压缩包打不开或不完整，文件未接受，请重新取得这个文件。{value}",
    "The archive is broken or cut short and is refused; get the file again. {value}",
  ],
  zipTooLarge: [
    "压缩包解开后太大（{value}），已停止读取，文件未接受。",
    "The archive grows too large ({value}); reading stopped, the file is refused.",
  ],
  zipPath: [
    "压缩包内的路径“{value}”不安全，文件未接受。",
    "The path “{value}” inside the archive is not safe; refused.",
  ],
  zipWithout: [
    "压缩包里没有能读取的文件（{value}）。需要 .shp、.kml 或 .xlsx。",
    "The archive holds nothing that can be read ({value}); a .shp, .kml or .xlsx is needed.",
  ],
  foreignFormat: [
    "{value} 格式读不了。表格请在 Excel 或 WPS 中另存为 .xlsx 或 .csv；图形请导出为 Shapefile、GeoJSON、KML 或 FlatGeobuf 后再导入。",
    "The format {value} is not read. Save a table as .xlsx or .csv; export outlines as Shapefile, GeoJSON, KML or FlatGeobuf, and drop that.",
  ],
  legacyXls: [
    "这是旧格式 .xls。请在 Excel 或 WPS 中选“另存为”→“Excel 工作簿（*.xlsx）”后再导入。",
    "This is a legacy .xls. In Excel or WPS choose “Save as” → “Excel workbook (*.xlsx)” and drop it again.",
  ],
  badXlsx: ["工作簿读不出来：{message}", "The workbook cannot be read: {message}"],
  badShp: ["图形文件（.shp）已损坏，文件未接受。", "The .shp is broken; the file is refused."],
  badDbf: ["属性表（.dbf）已损坏，未读取属性。", "The .dbf is broken; no attributes were read."],
  noDbf: ["没有属性表（.dbf），只有边界。", "There is no .dbf beside it: outlines only."],
  unevenSet: [
    "图形与属性的条数不同（{value}），多出的缺少另一半。",
    "Outlines and attributes differ in number ({value}); the extra ones lack their half.",
  ],
  deletedRows: ["跳过了 {value} 行已标记删除的记录。", "Rows marked as deleted were passed over: {value}."],
  cutShort: ["文件不完整：读到 {value}。", "The file is cut short: {value} were read."],
  badFgb: ["FlatGeobuf 已损坏，文件未接受：{message}", "The FlatGeobuf is broken and refused: {message}"],
  badXml: ["不是完整的 XML：{value}", "This is not whole XML: {value}"],
  notKml: ["不是 KML（开头是“{value}”），文件未接受。", "This is no KML (it begins “{value}”); refused."],
  xmlEntities: ["文件自定义了 XML 实体，不予读取。", "The file defines XML entities of its own and is not read."],
  brokenLine: ["有的行不是完整的要素，未接受。", "Some lines are no whole features; refused."],
  otherEnding: ["扩展名与内容不符，按 {value} 读取。", "Its ending says otherwise; it was read as {value}."],
  tooManyCells: ["单元格太多（{value}），文件未接受。", "Too many cells ({value}); the file is refused."],
  openQuote: ["第 {row} 行起有一个引号没有闭合，请核对。", "A quote opened in row {row} is never closed: check it."],
  textLine: [
    "表里的说明文字“{value}”不作为小区读取。",
    "“{value}” is a remark in the table and not read as an estate.",
  ],
  totalRow: ["合计行不作为小区读取。", "Rows of totals are not read as estates."],
  repeatedHeader: ["中间重复的表头已跳过。", "Repeated headers were passed over."],
  aboutNumber: ["“{field}”是约数，按所写数字读取。", "{field} is approximate; the figure as written is taken."],
  rowWithoutPlace: [
    "台账第 {row} 行“{value}”没有对应的边界，未上图。",
    "Row {row} “{value}” of the ledger has no place and is not on the map.",
  ],
  placeStays: [
    "已有边界或位置的小区，表里的坐标不替换它。",
    "Estates that have an outline or a place keep it; the coordinates of the table are not taken.",
  ],
  rowUncertain: [
    "第 {row} 行“{value}”可能对应多个或相近名称的小区，待人工核对。",
    "Row {row} “{value}” may be one of several estates: to be decided by hand.",
  ],
  placesWithoutRow: [
    "台账所涉县区的 {total} 个小区中，有 {without} 个在台账里没有行，保持原样。",
    "Estates in the districts of this ledger that have no row in it and stay as they are: {without} of {total}.",
  ],
  notGeojson: ["不是 GeoJSON 的 FeatureCollection。", "This is not a GeoJSON FeatureCollection."],
  unknownCrs: [
    "坐标系“{value}”还不能读取，请转换为 WGS-84 经纬度。",
    "The coordinate system “{value}” cannot be read yet; convert to WGS-84 longitude and latitude.",
  ],
  noFeatures: [
    "文件里没有数据：没有图形，表头下也没有数据行。",
    "The file holds no data: no shapes, and no rows below a header.",
  ],
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
  duplicateIdInTable: [
    "编号“{value}”与第 {first} 行重复，未接受后一行。",
    "Id “{value}” already stands in row {first}; the later row is refused.",
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
    "新地区“{value}”（{count} 个小区）：本市没有这个县区，也没有它的边界；接受后作为新的县区单列。",
    "New area “{value}” (estates: {count}): the city has no such district and no outline of it; accepting makes it a district of its own.",
  ],
  alikeDistrict: [
    "县区“{value}”（{count} 个小区）不在本市名单中，是否“{near}”？照此接受会成为新地区，作为新的县区单列；是笔误的，请返回在“县区”的取值对应里改。",
    "District “{value}” (estates: {count}) is not on the city's list: is it “{near}”? Accepted as it is it becomes a new area, a district of its own; if it is a slip, go back and map the value of the district.",
  ],
  strayPoint: [
    "“{field}”为 {value}，位置离本市（最近的“{near}”）约 {km} 公里：坐标未接受，这一行保留，按没有位置处理。",
    "{field} {value} puts it about {km} km from the city ({near} is nearest): the coordinates are refused, the row is kept without a place.",
  ],
  strayOutline: [
    "位置离本市（最近的“{near}”）约 {km} 公里，未接受：请核对坐标和坐标系。",
    "It lies about {km} km from the city ({near} is nearest) and is refused: check its coordinates and their system.",
  ],
  newProgramme: [
    "计划“{value}”没有公布的目标，只统计台账。",
    "Programme “{value}” has no published targets; only the ledger is counted.",
  ],
  badValue: [
    "“{field}”的值“{value}”不能用，按未知处理，原值保留。",
    "“{value}” cannot be used as {field}: taken as unknown, the original is kept.",
  ],
  numberAsText: ["“{field}”是文字，已读作数字。", "{field} is text and was read as a number."],
  monthAsDay: [
    "“{field}”只写到月（如“{value}”）：开工按月初、完工按月末计。",
    "{field} names a month only (“{value}”): a start counts from its first day, an end to its last.",
  ],
  shareAsPercent: [
    "“{field}”这一列没有大于 1 的数，其中的“{value}”按比例读作 {percent}%；若本来就是百分数，请返回在单位里选“%”。",
    "No figure of {field} is above 1: “{value}” is read as a share, {percent} %. If it is per cent already, go back and choose % as its unit.",
  ],
  dateAsYear: [
    "“{field}”不是单写的四位年份（如“{value}”），取了其中的年份。",
    "{field} is no bare year of four figures (“{value}”, say); the year in it is taken.",
  ],
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
  wordUnknown: [
    "“{field}”里有我们不认识的写法（后为行数）：{list}。这些行的“{field}”按未知计；要算作哪一种，请返回在取值对应里逐个选。",
    "{field} has words that are none of ours, with their rows: {list}. It counts as unknown there: go back and choose in the table of values what each means.",
  ],
  rowDistrictAlike: [
    "县区“{value}”不在本市名单中，是否“{near}”？这一行未接受；是笔误的，请返回在“县区”的取值对应里改。",
    "District “{value}” is not on this city's list: is it “{near}”? The row is refused; if it is a slip, go back and map the value of the district.",
  ],
  toldTwice: [
    "“{name}”的“{field}”两份文件说法不一：这里是“{value}”，{other} 第 {at} 行是“{else}”；接受后按后选的 {stands} 计。要按另一份的，再选一次 {yields}（后选的为准；同一文件的两张表，请返回选“不读这张表”），或改正文件。",
    "Two files differ about “{field}” of {name}: here “{value}”, in row {at} of {other} “{else}”. Accepting takes {stands}, chosen last; for the other side choose {yields} once more (the last one counts; of two sheets of one file leave the other out), or correct the file.",
  ],
  ledgerNameless: [
    "没有小区名称或编号的列，不是小区台账，这些行未接受。有这样的列，请返回在字段对应里指定；街道、社区的名单要带边界（GeoJSON、Shapefile 等）才能导入。",
    "No column holds names or ids of estates: it is no ledger and its rows are refused. If there is one, go back and choose it; lists of streets or communities come with outlines (GeoJSON, Shapefile …) only.",
  ],
  areaNames: [
    "“{value}”等是街道、乡镇或社区的名称，不是小区，这些行未接受：街道、社区的名单要带边界（GeoJSON、Shapefile 等）才能导入。",
    "“{value}” and the others are names of streets or communities, not of estates, and are refused: such lists come with outlines (GeoJSON, Shapefile …) only.",
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
  districtByPlace: [
    "没有写县区，按位置推算为：{list}。请核对；表里写明了县区的，以表为准。",
    "No district is named; by their places: {list}. Check them: a district that a table names stands before its place.",
  ],
  outsideCity: [
    "没有写县区，位置也不在任何县区边界之内（离最近的“{near}”约 {km} 公里），不计入任何县区：请核对坐标。",
    "No district is named and the place lies in none (about {km} km from {near}, the nearest): it counts in no district. Check its coordinates.",
  ],
  twoLedgers: [
    "一次只能读一份小区台账，“{value}”未接受；请分开导入或先合并。",
    "Only one ledger of estates at a time: “{value}” was refused. Import them apart, or merge them first.",
  ],
  unknownEstate: ["台账里没有小区“{value}”，未接受。", "The ledger has no estate “{value}”; refused."],
  estateAmbiguous: [
    "台账里有 {alike} 个小区叫“{value}”，不知是哪一个，这一行待定，未定之前不采用：请在待定的行里选，或补小区编号、县区、街道。",
    "{alike} estates are called “{value}”: the row waits and is not used. Choose among the rows to decide, or give its id, district or street.",
  ],
  estateByName: [
    "没有编号的行按名称（同一县区内）对上了小区。",
    "Rows without an id met their estates by name, within the district where one is named.",
  ],
  monthAbsent: [
    "{month} 月报缺 {count} 个小区（所报县区应报 {of} 个）：{list}。",
    "The report of {month} lacks {count} of the {of} estates due in its districts: {list}.",
  ],
  monthAbsentMany: [
    "{month} 月报缺 {count} 个小区（所报县区应报 {of} 个）：{list}……",
    "The report of {month} lacks {count} of the {of} estates due in its districts: {list} and others.",
  ],
  noFile: ["找不到文件“{value}”。", "File “{value}” is not there."],
  wrongHash: [
    "“{value}”与清单的校验值不符，可能只传了一半；保留原有数据，请重试。",
    "“{value}” does not match its checksum: perhaps half uploaded. What was there stays; try again.",
  ],
  excludedInProgramme: [
    "既列入计划，又标了不纳入原因“{value}”：照计入计划，但不参与连片，请核对。",
    "In a programme and excluded (“{value}”): counted in the programme, never bundled; please check.",
  ],
  endBeforeStart: [
    "竣工日期 {value} 早于开工日期 {start}：请核对。",
    "It finished on {value}, before it started on {start}. Check it.",
  ],
  beyondBudget: [
    "累计完成投资 {value} 万元，是计划投资 {budget} 万元的 {times} 倍：请核对。",
    "{value} × 10,000 yuan invested is {times} times the budget of {budget} × 10,000 yuan. Check it.",
  ],
  yuanAsWan: [
    "累计完成投资 {value} 万元，是计划投资 {budget} 万元的 {times} 倍：是否把元写成了万元？按元是 {yuan} 万元。",
    "{value} × 10,000 yuan invested is {times} times the budget of {budget} × 10,000 yuan. Was yuan meant? That would be {yuan} × 10,000 yuan.",
  ],
  stageBack: [
    "阶段比 {month} 的“{before}”退回到“{value}”：按新报的计，请核对。",
    "The stage goes back to “{value}” from “{before}” in {month}: the later report counts. Check it.",
  ],
  reportedNotAccepted: [
    "阶段报为“{value}”，台账里没有验收报告的日期：不计入已完成，请补。",
    "Reported at stage “{value}”, but the ledger holds no day of the acceptance report: not counted as complete. Add it.",
  ],
  textCut: [
    "“{field}”太长，Shapefile 里只写得下 254 个字节，后面的截去了；全文在 names.csv。",
    "{field} is longer than the 254 bytes of a shapefile's cell and was cut; names.csv has all of it.",
  ],
  cellCut: [
    "“{field}”有 {length} 个字，Excel 一格最多 {most} 个，后面的截去了；全文请取 CSV 或 GeoJSON。",
    "{field} has {length} characters and a cell of Excel holds {most}: the rest was cut. CSV and GeoJSON hold all of it.",
  ],
  notInGbk: [
    "“{field}”里的字符 {lost} 不在 GBK 里，Shapefile 里写成了 ?；全文在 names.csv。",
    "{field} holds characters that GBK has not ({lost}); the shapefile shows ? instead, names.csv the full text.",
  ],
  figureRounded: [
    "“{field}”的数字位数太多，Shapefile 里四舍五入或留空；原值在 names.csv。",
    "{field} has more digits than a shapefile's cell: rounded there or left empty; names.csv has the figure.",
  ],
  badPublicUrl: [
    "公开网址“{value}”不是以 http 开头的地址，展示里不显示二维码。",
    "Public address “{value}” does not begin with http; the display shows no QR code.",
  ],
  photoMissing: [
    "找不到照片“{value}”，用到它的改造前后不显示。",
    "Photograph “{value}” is not there; its pair is not shown.",
  ],
  photoChanged: [
    "照片“{value}”与清单的校验值不符，用到它的改造前后不显示。请重新运行 manifest。",
    "Photograph “{value}” does not match its checksum; its pair is not shown. Run manifest again.",
  ],
  notPicture: [
    "“{value}”不是图片（内容不是 JPEG、PNG、WebP、AVIF、GIF 或 SVG），不显示。",
    "“{value}” is no picture (JPEG, PNG, WebP, AVIF, GIF or SVG by its content) and is not shown.",
  ],
  photoOutside: [
    "照片路径“{value}”不在城市文件夹内，不读取。",
    "The photograph's path “{value}” leaves the city's folder; it is never read.",
  ],
  photoUnlisted: [
    "照片“{value}”没有列在 city.json 里，不读取。",
    "Photograph “{value}” is not listed in city.json and is not read.",
  ],
  noId: ["没有编号或名称，未接受。", "It has neither id nor name and is refused."],
});
