import { phrases } from "./phrase";

/** Words of the overview. */
export const overview = phrases({
  projects: ["小区项目", "Projects"],
  buildings: ["楼栋", "Buildings"],
  floorAreaM2: ["建筑面积", "Floor area"],
  households: ["户数", "Households"],
  budgetWan: ["改造资金", "Budget"],
  unitProjects: ["个", ""],
  unitBuildings: ["栋", ""],
  unitFloorAreaM2: ["万m²", "10,000 m²"],
  unitHouseholds: ["户", ""],
  unitBudgetWan: ["万元", "10,000 yuan"],
  target: ["目标", "Target"],
  ledger: ["台账", "Ledger"],
  equal: ["与公布目标一致", "Equals the published target"],
  differs: ["台账比公布目标 {difference}", "Ledger minus target: {difference}"],
  noTarget: ["本计划未公布目标", "The plan publishes no target"],
  unknown: ["≥ {value}，{count} 个不详", "≥ {value}, {count} unknown"],
  byDistrict: ["各县区：公布目标与台账", "By district: published target and ledger"],
  district: ["县区", "District"],
  city: ["全市", "City"],
  notInPlan: ["未列入本计划", "Not in this plan"],
  programme: ["计划", "Programme"],
  stock: ["台账共 {count} 个小区", "{count} estates in the ledger"],
});
