/**
 * The closed vocabularies of the data contract, in the order in which they are shown.
 * Values are what files hold; words in both languages live in `text/vocabulary.ts`.
 */

/** Where a figure comes from. Shown beside every figure. */
export const PROVENANCE = ["official", "derived", "synthetic", "user"] as const;
export type Provenance = (typeof PROVENANCE)[number];

/** 产权性质 (方案三(一)). */
export const OWNERSHIP = ["danwei", "reform", "commodity", "public", "mixed"] as const;
export type Ownership = (typeof OWNERSHIP)[number];

/** Level of the owning unit; central and provincial units' estates are surveyed too (方案三(一)). */
export const OWNER_LEVEL = ["central", "provincial", "city", "district", "private"] as const;
export type OwnerLevel = (typeof OWNER_LEVEL)[number];

/** 物业管理 mode (方案三(六)): 市场化物业, 社区保障性物业, 业主自治, 单位自管, 无. */
export const MANAGEMENT_MODE = ["market", "community", "selfRun", "unit", "none"] as const;
export type ManagementMode = (typeof MANAGEMENT_MODE)[number];

/** Answer to one of the facts of 方案二(一); unknown is never a pass. */
export const ANSWER = ["no", "yes", "unknown"] as const;
export type Answer = (typeof ANSWER)[number];

/** Facts of E2 (方案二(一)), beside strong willingness. */
export const FACT = ["structureSafe", "facilitiesAged", "wholeRebuildUnfit", "inTown"] as const;
export type Fact = (typeof FACT)[number];

/** Reasons for exclusion X1–X5 (方案二(一)). */
export const EXCLUSION = ["shantytown", "rebuild", "selfBuilt", "offEstate", "sanGongYiYe"] as const;
export type Exclusion = (typeof EXCLUSION)[number];

/** Stages of a project in order (方案四): 摸底 … 验收报告. Index = rank. */
export const STAGE = [
  "survey",
  "publicity",
  "scheme",
  "preparation",
  "started",
  "construction",
  "finished",
  "jointAcceptance",
  "recheck",
  "reported",
] as const;
export type Stage = (typeof STAGE)[number];

/** Sources of funds (方案五). */
export const FUND_SOURCE = ["central", "provincial", "city", "district", "unit", "residents", "society"] as const;
export type FundSource = (typeof FUND_SOURCE)[number];

/** The four aspects of the menu (方案二(二)). */
export const ASPECT = ["infrastructure", "building", "environment", "service"] as const;
export type Aspect = (typeof ASPECT)[number];

/** Second vocabulary of the menu: 基础类, 完善类, 提升类 (国办发〔2020〕23号). */
export const WORK_CLASS = ["basic", "improving", "upgrading"] as const;
export type WorkClass = (typeof WORK_CLASS)[number];

/** Order of works, 先拆违后建设、先地下后地上、先硬件后软件 (方案一(二)2). Index = rank. */
export const WORK_ORDER = ["demolition", "underground", "aboveground", "software"] as const;
export type WorkOrder = (typeof WORK_ORDER)[number];

/** Classes of a barrier between estates. Index = bit in a link's flags. */
export const BARRIER_CLASS = ["railway", "trunk", "mainRoad", "river", "wall", "drawn"] as const;
export type BarrierClass = (typeof BARRIER_CLASS)[number];

/** Lines and areas that only help to read the map. */
export const CONTEXT_CLASS = ["road", "water", "green", "land"] as const;
export type ContextClass = (typeof CONTEXT_CLASS)[number];

/** What residents must be told, K3 (方案三(三)二). */
export const DISCLOSURE = ["content", "funds", "design", "construction", "services", "charges"] as const;
export type Disclosure = (typeof DISCLOSURE)[number];

export const CARE_KIND = ["elderly", "child", "accessibleToilet"] as const;
export type CareKind = (typeof CARE_KIND)[number];

export const CARE_MEANS = ["buyback", "rent", "convert"] as const;
export type CareMeans = (typeof CARE_MEANS)[number];

/** Who takes part in the joint acceptance, A1 (方案四(四)): 施工, 监理, 设计, 勘察, 业委会, 业主代表. Index = bit. */
export const PARTY = ["builder", "supervisor", "designer", "surveyor", "committee", "owners"] as const;
export type Party = (typeof PARTY)[number];

/** Departments of the recheck, A2 (方案四(四)): 资源规划, 住建, 城管, 房管, 民政. */
export const DEPARTMENT = ["planning", "construction", "urbanManagement", "housing", "civilAffairs"] as const;
export type Department = (typeof DEPARTMENT)[number];

/** What residents contribute, B3 (方案五(三)): 捐资, 捐物, 投劳, 公共收益. Index = bit. */
export const CONTRIBUTION = ["money", "goods", "labour", "publicIncome"] as const;
export type Contribution = (typeof CONTRIBUTION)[number];

/** What an inspection looks at, Q1 (方案三(三)三): 工程质量, 施工安全. */
export const INSPECTION = ["quality", "safety"] as const;
export type Inspection = (typeof INSPECTION)[number];

/** O2 (方案三(六)): waste sorting planned, carried out and run in step. Index = bit. */
export const WASTE_STEP = ["designed", "built", "running"] as const;

/** What a listed file of a city folder holds; `ledger`: rows about estates without their boundaries. */
export const FILE_KIND = [
  "programme",
  "districts",
  "streets",
  "communities",
  "estates",
  "ledger",
  "reports",
  "received",
  "funds",
  "filings",
  "context",
  "barriers",
  "photo",
] as const;
export type FileKind = (typeof FILE_KIND)[number];

/** P1 统一改造, P2 物业打包, P3 PPP 项目包. An estate may be in one package of each. */
export const PLAN_RULE = ["renovation", "management", "basket"] as const;
export type PlanRule = (typeof PLAN_RULE)[number];

/** The five published quantities. */
export const TARGET_FIELDS = ["projects", "buildings", "floorAreaM2", "households", "budgetWan"] as const;
export type TargetField = (typeof TARGET_FIELDS)[number];
