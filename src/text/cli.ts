import { phrases } from "./phrase";

/** What the command line says to one who asked wrongly. */
export const cli = phrases({
  unknownCommand: ["没有“{name}”这个命令。", "Unknown command: {name}."],
  notLoaded: ["“{name}”不能载入：{why}。", "{name} cannot be loaded: {why}."],
  unknownOption: [
    "没有 --{name} 这个选项；--help 列出全部选项。",
    "Unknown option --{name}. --help lists the options.",
  ],
  noValue: ["--{name} 不带值。", "--{name} takes no value."],
  needsValue: ["--{name} 后面要有值。", "--{name} needs a value."],
  twice: ["--{name} 重复了。", "--{name} is given twice."],
  nameFile: ["请写明文件：{what}。", "Name the file: {what}."],
  oneFile: ["只写一个文件，这里有 {count} 个：{list}。", "Name one file, not {count}: {list}."],
  noFileWanted: ["synth 不读文件：{list}。", "synth reads no file: {list}."],
  noCrs: [
    "--crs “{text}”不认识：wgs84、gcj02、bd09，或 EPSG:4547 这样的编号。",
    "--crs {text} is not known: wgs84, gcj02, bd09, or a number such as EPSG:4547.",
  ],
  oneFolder: ["请写明一个文件夹。", "Name one folder."],
  twoFolders: ["请写明数据文件夹和输出文件夹。", "Name the folder of data and the folder to write to."],
  notThere: ["没有 {path} 这个文件或文件夹。", "{path} is not there."],
  unreadable: ["{path} 读不了：{why}。", "{path} cannot be read: {why}."],
  wholeNumber: [
    "--{name} 应为 {least} 到 {most} 的整数，不是“{text}”。",
    "--{name} must be a whole number from {least} to {most}, not “{text}”.",
  ],
  decimalNumber: [
    "--{name} 应为 {least} 到 {most} 的数，最多 {decimals} 位小数，不是“{text}”。",
    "--{name} must be a number with at most {decimals} decimals from {least} to {most}, not “{text}”.",
  ],
  needsGap: ["缺少 --gap：0 到 300 的米数。", "--gap is missing: a number of metres from 0 to 300."],
  needsEstates: ["缺少 --estates：要多少个小区。", "--estates is missing: how many."],
  form: ["--{name} 应写成 {form}，不是“{text}”。", "--{name} must look like {form}, not “{text}”."],
  oneOf: ["--{name} 只能是 {list} 之一，不是“{text}”。", "--{name} must be one of {list}, not “{text}”."],
  fiveWeights: [
    "--weights 应为五个不小于 0 的数，用逗号隔开（{list}），不是“{text}”。",
    "--weights must be five numbers of at least 0 with commas between ({list}), not “{text}”.",
  ],
  weightsZero: ["--weights 不能全为 0。", "--weights must not all be 0."],
  notWholeJson: ["{path} 不是完整的 JSON：{why}。", "{path} is not whole JSON: {why}."],
  notObject: ["{path} 里应为一个 JSON 对象。", "{path} must hold an object."],
  noParameter: ["{path}：没有“{key}”这个参数。参数有 {list}。", "{path}: {key} is no parameter. They are {list}."],
  parameterLike: ["{path}：{key} 应像 {like}，不是 {value}。", "{path}: {key} must be like {like}, not {value}."],
  noField: [
    "--{name}：我们没有“{field}”这个字段。字段有 {list}。",
    "--{name}: {field} is no field of ours. They are {list}.",
  ],
  goesWithEither: ["--{name} 要与 --exact 或 --budget 同用。", "--{name} goes with --exact or --budget."],
  goesWithBudget: ["--{name} 要与 --budget 同用。", "--{name} goes with --budget."],
  goesWithBasket: ["--{name} 要与 --rule basket 同用。", "--{name} goes with --rule basket."],
  notWithBasket: ["--{name} 不能与 --rule basket 同用。", "--{name} does not go with --rule basket."],
  itemList: [
    "--items 应为用逗号隔开的菜单项目，不是“{text}”。",
    "--items must be ids of the menu with commas between, not “{text}”.",
  ],
  noItem: [
    "--unit-cost：没有归集“{item}”；归集的有 {list}。",
    "--unit-cost: {item} is not gathered; these are: {list}.",
  ],
  nobodyNames: ["没有小区提到“{item}”。", "No estate names {item}."],
  noDistrict: [
    "--floor：没有小区在“{district}”。县（市、区）有 {list}。",
    "--floor: no estate is in {district}. They are in {list}.",
  ],
  twoFiles: ["请写明两个文件：convert <输入> <输出>。", "Name two files: convert <in> <out>."],
  noForm: [
    "{path} 的扩展名不认识，不知道写成什么；可以是 {list}。",
    "The ending of {path} does not say what to write; it may be {list}.",
  ],
  noEstates: ["{path} 里没有可以写出的小区。", "{path} holds no estates that could be written."],
  readAs: ["{file} 的字段读作：{list}", "{file} is read as: {list}"],
  metresOf: [
    "{file} 没有说明坐标系；数字像是 {crs}，可加 --crs {crs} 读取。",
    "{file} names no coordinate system; its numbers look like {crs}: read it with --crs {crs}.",
  ],
  metres: [
    "{file} 没有说明坐标系；数字像是不带带号的投影坐标，请用 --crs 指明（如 EPSG:4547）。",
    "{file} names no coordinate system; its numbers look like metres without a zone: say which with --crs (such as EPSG:4547).",
  ],
  noPlaces: [
    "{path} 是没有边界的台账，只能写成 .xlsx 或 .csv。",
    "{path} is a ledger without places: it becomes .xlsx or .csv only.",
  ],
  tooManyRows: [
    "{path}：Excel 一张表最多 {most} 个小区，请写成 .csv 或 .geojson。",
    "{path}: a sheet of Excel holds {most} estates at most; write .csv or .geojson instead.",
  ],
  unwritable: ["{path} 写不了：{why}。", "{path} cannot be written: {why}."],
  written: ["已写出 {path}，{count} 个小区。", "{path} written, estates: {count}."],
  andMore: ["等 {count} 处", "and {more} more"],
});
