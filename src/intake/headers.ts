/** Which of their fields is probably which of ours: aliases in Chinese, English, Korean and Russian transliteration. */

import { isLedgerHeading, LEDGER_HEADING, REPORT_HEADING, SHAPE_FIELD } from "../model/headings";
import { plainMapping } from "../model/mapping";
import type { ForeignField, Mapping, Recognised } from "./api";
import { scalesFor, UNIT } from "./units";

/** Written without spaces, underscores and case; the first that fits wins, ours first. */
const THEIRS: Readonly<Record<string, readonly string[]>> = {
  id: ["编号", "小区编号", "小区代码", "代码", "XQBH", "XQDM", "BH", "code", "unom", "objectid", "fid", "gid"],
  name: [
    "名称",
    "小区名称",
    "小区名",
    "项目名称",
    "小区",
    "XQMC",
    "XMMC",
    "MC",
    "title",
    "complex",
    "estate",
    "단지명",
  ],
  alias: ["别名", "曾用名"],
  district: [
    "区县",
    "县区",
    "所属区",
    "所属区县",
    "所属县区",
    "县市区",
    "县（市、区）",
    "所属县（市、区）",
    "所在县（市、区）",
    "所在区",
    "所在区县",
    "行政区",
    "区",
    "SSQX",
    "QX",
    "gu",
    "area",
    "county",
    "자치구",
  ],
  street: ["街道", "所属街道", "街道办", "街道办事处", "镇街", "乡镇街道", "SSJD", "JD", "dong", "subdistrict", "동"],
  community: ["社区", "所属社区", "居委会", "SSSQ", "neighbourhood", "neighborhood"],
  address: ["地址", "详细地址", "DZ", "addr", "location", "주소"],
  buildings: ["楼栋数", "栋数", "楼栋", "楼数", "LDS", "DS", "bldgs", "동수"],
  budgetWan: ["资金", "投资", "总投资", "预算", "改造资金", "计划投资", "计划总投资", "ZTZ", "budget", "cost"],
  programme: ["计划", "批次", "改造年度", "status", "program"],
  households: ["户数", "总户数", "居民户数", "HS", "ZHS", "units", "flats", "apartments", "세대수"],
  floorAreaM2: ["建筑面积", "总建筑面积", "面积", "JZMJ", "gfa", "gfam2", "floorarea", "연면적"],
  ownership: ["产权", "产权性质", "CQXZ"],
  ownerLevel: ["单位层级", "权属层级", "隶属关系"],
  yearBuilt: [
    "建成年份",
    "建成时间",
    "建成年代",
    "竣工时间",
    "年代",
    "JCND",
    "JCNF",
    "built",
    "year",
    "approved",
    "사용승인일",
  ],
  managementMode: ["物业", "物业管理", "物业方式", "物业管理方式", "管理方式", "management", "관리방식"],
  managementBody: ["管理主体", "物业公司", "管理单位", "产权单位", "manager", "company"],
  willingnessPct: ["改造意愿", "意愿", "同意率"],
  exclusion: ["不纳入原因", "排除原因"],
  plannedFrom: ["计划开工", "计划开工时间"],
  plannedTo: ["计划完工", "计划竣工", "计划竣工日期", "计划完工时间"],
  consultedOn: ["征求意见时间"],
  inFavourPct: ["同意户比例", "赞成率", "vote_for", "votes_for", "in_favour"],
};
/** The headings of our own tables stand before all others. */
const withOurs = (
  theirs: Readonly<Record<string, readonly string[]>>,
  ...ours: Readonly<Record<string, string>>[]
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...new Set([theirs, ...ours].flatMap(Object.keys))].map((field) => [
      field,
      [...ours.flatMap((list) => (field in list ? [list[field]] : [])), ...(theirs[field] ?? [])],
    ]),
  );
const ALIASES = withOurs(THEIRS, LEDGER_HEADING, SHAPE_FIELD);

const bare = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(UNIT, "")
    // Under a spanning heading the part itself counts: 基本情况·户数.
    .replace(/^.*·(?=.)/, "")
    .replaceAll(/[\s_\-.()]/g, "");

/** Of a monthly table area is a figure, and a short foreign word no district. */
const HOME = THEIRS.district.filter((word) => !["area", "gu", "QX", "county"].includes(word));

/** Columns of the monthly tables; written as above. */
const TABLE_ALIASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  reports: withOurs(
    {
      month: ["月份", "月度", "报告月份", "统计月份"],
      estateId: ["小区编号", "编号", "小区id", "小区名称", "项目名称", "小区"],
      district: HOME,
      street: THEIRS.street,
      stage: [
        "阶段",
        "当前阶段",
        "工程阶段",
        "进度阶段",
        "状态",
        "工程状态",
        "项目状态",
        "建设状态",
        "施工状态",
        "改造状态",
        "进展",
        "进展情况",
        "工程进展",
        "建设情况",
        "是否开工",
        "是否完工",
        "开工情况",
      ],
      percent: ["形象进度", "进度", "完成比例", "完成百分比"],
      startedOn: ["开工日期", "开工时间", "实际开工"],
      finishedOn: ["竣工日期", "竣工时间", "完工日期"],
      investedWan: ["完成投资", "累计完成投资", "投资完成"],
      blockers: ["存在问题", "问题", "困难"],
      worksDone: ["完成内容", "已完成内容"],
      receivedOn: ["收到日期", "报送日期", "上报日期"],
      note: ["备注", "说明"],
    },
    REPORT_HEADING,
  ),
  received: {
    month: ["月份", "报告月份"],
    district: HOME,
    receivedOn: ["收到日期", "报送日期", "上报日期"],
  },
  funds: {
    month: ["月份", "统计月份"],
    estateId: ["小区编号", "编号", "小区名称", "项目名称", "小区"],
    district: HOME,
    street: THEIRS.street,
    source: ["资金来源", "来源"],
    arrivedWan: ["到位资金", "累计到位", "到位"],
    paidWan: ["支付资金", "累计支付", "支付", "已支付"],
    receivedOn: ["收到日期", "报送日期"],
  },
  filings: {
    district: HOME,
    kind: ["类型", "备案类型"],
    bureau: ["备案部门", "部门"],
    filedOn: ["备案日期", "备案时间"],
  },
};

/** A heading of a shapefile holds 10 bytes: in UTF-8 three Chinese characters, and a part of the fourth. */
const isCut = (name: string, word: string): boolean => {
  const whole = /^(\p{Script=Han}{3})\uFFFD*$/u.exec(name)?.[1];
  return whole !== undefined && word.length > 3 && word.startsWith(whole) && !/[(（]/.test(word[3]);
};

/** Whether all headings are as short as a shapefile's, so that some may have been cut. */
const areShort = (names: readonly string[]): boolean =>
  names.every((name) => new TextEncoder().encode(name.replaceAll("\uFFFD", "")).length <= 10);

/** Our field → theirs for the names of a foreign file; each of theirs serves once. */
export function guessFields(
  names: readonly string[],
  aliases: Readonly<Record<string, readonly string[]>> = ALIASES,
): Record<string, string> {
  const guessed: Record<string, string> = {};
  const taken = new Set<string>();
  const short = areShort(names);
  const take = (field: string, wanted: readonly string[]): void => {
    for (const word of wanted) {
      const found = names.find(
        (name) => !taken.has(name) && (bare(name) === bare(word) || (short && isCut(name, word))),
      );
      if (found === undefined) continue;
      taken.add(found);
      guessed[field] = found;
      return;
    }
  };
  for (const field of Object.keys(aliases)) take(field, [field]);
  for (const [field, words] of Object.entries(aliases)) if (!(field in guessed)) take(field, words);
  return guessed;
}

/** Their values → ours where a word is plain; null where it must be decided by hand. */
const VALUES: Readonly<Record<string, readonly (readonly [pattern: RegExp, ours: string | null])[]>> = {
  managementMode: [
    [/^(市场化?物业|物业公司|专业物业|market|위탁관리|위탁)/i, "market"],
    [/^(社区(保障|代管|托管)?|community)/i, "community"],
    [/^(业主自(治|管)|自管|selfRun|자치관리|자치)/i, "selfRun"],
    [/^(单位(自管)?|产权单位|unit)/i, "unit"],
    [/^(无(物业(管理)?)?|没有|none)$/i, "none"],
  ],
  ownership: [
    [/^(单位|danwei)/i, "danwei"],
    [/^(房改|reform)/i, "reform"],
    [/^(商品|commodity)/i, "commodity"],
    [/^(公房|直管|public)/i, "public"],
    [/^(混合|mixed)/i, "mixed"],
  ],
  ownerLevel: [
    [/^(中央|央企|部属)/, "central"],
    [/^省/, "provincial"],
    [/^市/, "city"],
    [/^[区县]/, "district"],
    [/^(私|个人)/, "private"],
  ],
  stage: [
    // Built, but not yet 竣工.
    [/^待竣工验收/, "construction"],
    // 未开工, 待验收: what is not there yet is none of the ten.
    [/^(暂|尚|还)?(未|没|待|拟(?!定|订)|即将)/, null],
    [/摸底/, "survey"],
    [/宣传/, "publicity"],
    [/方案/, "scheme"],
    [/联合验收/, "jointAcceptance"],
    [/复验/, "recheck"],
    [/验收报告/, "reported"],
    // 招标完成，已开工: what was prepared before says nothing more.
    [/(已|正在)施工(?!完|图|许可|准备|手续|招)/, "construction"],
    [/已开工(?!许可|准备|手续)/, "started"],
    [/前期|招标|招投标|(施工|开工)(图|许可|准备|手续)|准备(施工|开工)/, "preparation"],
    [/竣工|完工|^(已|全部|改造|已全部)*完成$/, "finished"],
    [/施工|在建|^(正在)?(改造|进行)中?$/, "construction"],
    [/开工/, "started"],
  ],
  source: [
    [/产权单位|单位(自筹|出资)/, "unit"],
    [/^市(级|本级|财政|直)/, "city"],
    [/居民|业主/, "residents"],
    [/社会/, "society"],
    [/中央/, "central"],
    [/省/, "provincial"],
    [/单位/, "unit"],
    // 县（市、区）财政 is no city's; 小区 is no district.
    [/(?<!小|社)区|县/, "district"],
    [/市/, "city"],
  ],
  exclusion: [
    [/棚/, "shantytown"],
    [/拆除|重建|翻建/, "rebuild"],
    [/自建|城中村/, "selfBuilt"],
    [/不属小区/, "offEstate"],
    [/三供一业/, "sanGongYiYe"],
  ],
  // A plain yes means that the estate is in the programme its own word names.
  programme: [
    [/^(in[_ -]?(the[_ -]?)?(list|programme|program)|included|yes|true|是|已?列入.*|纳入.*|在计划内)$/i, "="],
  ],
};

/** Fields whose values have a closed list or name a programme. */
export const VALUED = ["managementMode", "ownership", "ownerLevel", "exclusion", "programme"] as const;

export function guessValues(field: string, values: readonly string[]): Record<string, string> {
  const rules = VALUES[field] ?? [];
  return Object.fromEntries(
    values.flatMap((value) => {
      const ours = rules.find(([pattern]) => pattern.test(value.trim()))?.[1];
      if (ours === "=") return [[value, value]];
      return ours && ours !== value ? [[value, ours]] : [];
    }),
  );
}

/** Names under which other people keep what we call id, name, parent and kind; the mapping's own comes first. */
const AREA_ALIASES = {
  id: ["id", "adcode", "code", "代码", "行政区划代码"],
  name: ["name", "名称", "NAME"],
  parent: ["parent", "上级"],
  kind: ["kind", "类型"],
} as const;
export type AreaField = keyof typeof AREA_ALIASES;
export const AREA_FIELDS = Object.keys(AREA_ALIASES) as AreaField[];

/** Which of their names serves as one of ours; undefined: none does. */
export function areaField(field: AreaField, mapping: Mapping, has: (name: string) => boolean): string | undefined {
  const asked = mapping.fields[field];
  return asked === undefined ? AREA_ALIASES[field].find(has) : has(asked) ? asked : undefined;
}

/** Fields of ours that a mapping may fill for a kind of table; none for files with places. */
export const tableFields = (kind: Recognised["kind"]): readonly string[] =>
  Object.keys((kind && TABLE_ALIASES[kind]) ?? {});

/** Fields of a table whose values are words of a closed list. */
export const TABLE_VALUED = ["stage", "source"] as const;

/** Their fields and words for ours, as far as they can be guessed. */
export function guess(kind: Recognised["kind"], fields: readonly ForeignField[]): Mapping {
  const names = fields.map(({ name }) => name);
  if (kind === "districts" || kind === "streets" || kind === "communities") {
    const found = AREA_FIELDS.map((field) => [field, areaField(field, plainMapping, (name) => names.includes(name))]);
    return { ...plainMapping, fields: Object.fromEntries(found.filter(([, name]) => name !== undefined)) };
  }
  const estates = kind === "estates" || kind === "ledger";
  const aliases = estates ? ALIASES : kind && TABLE_ALIASES[kind];
  if (!aliases) return plainMapping;
  const guessed = guessFields(names, aliases);
  const percent = fields.find(({ name }) => name === guessed.percent);
  // 进度 that says 已完工 or 在建 is no figure.
  if (percent?.values?.every(({ value }) => !/\d/.test(value))) {
    delete guessed.percent;
    guessed.stage ??= percent.name;
  }
  const values = (estates ? VALUED : TABLE_VALUED).flatMap((field) => {
    // A table of ours names programmes by their ids: none of them is a plain yes.
    if (field === "programme" && isLedgerHeading(guessed[field] ?? "")) return [];
    const theirs = fields.find(({ name }) => name === guessed[field])?.values ?? [];
    const list = guessValues(
      field,
      theirs.map(({ value }) => value),
    );
    return Object.keys(list).length > 0 ? [[field, list] as const] : [];
  });
  const scale = scalesFor(guessed, fields);
  return {
    ...plainMapping,
    fields: guessed,
    values: Object.fromEntries(values),
    ...(Object.keys(scale).length > 0 ? { scale } : {}),
  };
}
