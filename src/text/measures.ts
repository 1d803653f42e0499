import { phrases } from "./phrase";

/** What every measure means, what goes into it, and the clause it rests on. One entry a measure: `def_`, `in_`, `clause_`. */
export const measures = phrases({
  inputs: ["用到", "Taken from"],
  clause: ["依据", "Clause"],

  def_target: [
    "“公布”是方案印发的目标，按原文抄录；台账是本计划各小区之和。两者按方案的精度比较（面积 0.01 万m²，资金 0.1 万元，其余取整），不同就写出相差多少。已完成＝已有竣工验收报告的小区之和。",
    "Published: the target as printed in the plan. Ledger: the sum over the programme's estates. They are compared in the plan's own precision (0.01 × 10,000 m², 0.1 × 10,000 yuan, whole otherwise), and a difference is written out. Complete: the sum over estates with an acceptance report.",
  ],
  in_target: ["方案目标表；小区台账；竣工验收报告日期", "The plan's table; the ledger; dates of acceptance reports"],
  clause_target: ["方案一(三)、三(四)", "Plan 1(3), 3(4)"],

  def_coverage: [
    "覆盖率＝分子中各小区的计量之和 ÷ 分母中各小区的计量之和；计量不详的小区两边都不计，另列个数。符合条件存量按方案判定，待核实的不计入。",
    "Coverage = sum over the numerator ÷ sum over the denominator; estates whose weight is unknown are in neither, and are counted apart. Eligible as the plan has it; estates to be verified are not in it.",
  ],
  in_coverage: [
    "台账七项、五项条件、不纳入原因、所在计划；月报与验收报告",
    "The ledger's fields, the five conditions, exclusions, the programme; reports and acceptance",
  ],
  clause_coverage: [
    "方案二(一)；群众意愿 ≥ 66.7% 算强烈（假设）",
    "Plan 2(1); willingness ≥ 66.7% counts as strong (assumption)",
  ],

  def_progress: [
    "改造进度＝已上报小区的进度百分比按计量加权平均；未开工计 0，竣工及以后计 100；未报的小区不计入，另列个数。与完成率是两回事。",
    "Progress = reported percentages weighted; 0 before the start, 100 from finishing on; estates that did not report are left out and counted apart. It is not the share completed.",
  ],
  in_progress: ["月报的阶段和百分比，只用“今天”以前收到的", "Stage and percent of monthly reports received by today"],
  clause_progress: ["方案四；六(二)每月3日前报", "Plan 4; 6(2) reports by the 3rd"],

  def_completed: [
    "完成率＝已有竣工验收报告的小区计量 ÷ 本计划全部小区计量。只报“验收报告”阶段而没有报告日期的不算。",
    "Completed = weight of estates with an acceptance report ÷ weight of all estates of the programme. A stage so named without the report's date does not count.",
  ],
  in_completed: [
    "竣工验收报告日期（不晚于当月末和“今天”）",
    "Date of the acceptance report, by the month's end and by today",
  ],
  clause_completed: ["方案三(四)", "Plan 3(4)"],

  def_behind: [
    "滞后比例＝逾期（未按期开工、完工或验收）小区的计量 ÷ 本计划全部小区计量。到期当天不算逾期；没有任何月报的是“未报”，不算逾期，另列个数。",
    "Behind schedule = weight of estates overdue on starting, finishing or acceptance ÷ weight of all estates of the programme. The day itself is still in time; estates without any report are a third class, counted apart.",
  ],
  in_behind: [
    "“今天”以前收到的全部月报和验收报告；方案节点日期",
    "All reports and acceptances received by today; the plan's deadlines",
  ],
  clause_behind: ["方案四(三)(四)；“前”含当日（假设）", "Plan 4(3), 4(4); deadlines include their day (assumption)"],

  def_unmanaged: [
    "无物业比例＝管理方式为“无”的小区计量 ÷ 分母中各小区的计量；管理方式或计量不详的两边都不计，另列个数。",
    "Without management = weight of estates whose mode is none ÷ weight of the denominator; unknown modes or weights are in neither, and are counted apart.",
  ],
  in_unmanaged: ["台账的物业管理一项（改造前）", "Property management in the ledger, before renovation"],
  clause_unmanaged: ["方案三(一)摸底；三(六)全覆盖", "Plan 3(1), 3(6)"],

  def_sum: [
    "本计划各小区台账之和；不详的不当作 0，另列个数。",
    "Sum over the programme's estates in the ledger; unknowns are not 0 and are counted apart.",
  ],
  in_sum: ["小区台账", "The ledger"],
  clause_sum: ["方案一(三)、三(一)", "Plan 1(3), 3(1)"],

  def_budgetPerHousehold: [
    "户均资金＝资金之和 ÷ 户数之和，只取两项都有的小区（万元/户）。",
    "Budget a household = sum of budgets ÷ sum of households, over estates that have both (10,000 yuan).",
  ],
  in_budgetPerHousehold: ["台账的改造资金和户数", "Budget and households of the ledger"],
  clause_budgetPerHousehold: ["方案一(三)", "Plan 1(3)"],

  def_plan: [
    "计划进度：全面开工期限日为 0，到施工期限日按天数直线升到 100%；小区自有计划起止日的从其规定。差＝实际进度－当月末计划进度，只比两者都有的小区：超过 +5 个百分点为超前，低于 −5 个百分点为滞后，其间为正常。",
    "The plan's curve: 0 on the day all must have started, rising by days to 100% when work is due; an estate's own dates go first. Difference = progress − plan at the month's end, over estates that have both: above +5 points ahead, below −5 behind, otherwise normal.",
  ],
  in_plan: ["月报百分比；方案节点；小区计划起止日", "Reported percent; the plan's deadlines; the estates' own dates"],
  clause_plan: [
    "方案四(三)；直线推进与 ±5 个百分点为假设",
    "Plan 4(3); the straight line and ±5 points are assumptions",
  ],

  def_deadline: [
    "到“今天”为止收到的全部材料里，没有按期达到的记录就是逾期；到期当天写“今天到期”；一份月报也没有的另列为“未报”。不随所选月份变化。",
    "Overdue: nothing received by today says that it was reached in time. On the day itself: due today. Estates without any report are “not reported”. The month chosen does not change it.",
  ],
  in_deadline: [
    "开工：月报的开工日期，没有的取首次报开工的月末；验收：竣工验收报告日期",
    "Start: its reported day, else the end of the first month so reported; acceptance: date of the report",
  ],
  clause_deadline: ["方案四(三)(四)；“前”含当日（假设）", "Plan 4(3), 4(4); deadlines include their day (assumption)"],

  def_curve: [
    "每个月末一个点，只用“今天”以前收到的材料。计划＝Σ 计量×计划百分比 ÷ Σ 计量（全部小区）；实际＝Σ 计量×实际百分比 ÷ Σ 计量（已报小区）；按投资时＝Σ 完成投资 ÷ Σ 改造资金（两项都有的小区）。这个月没有人报就是未知，不画点、不当作 0；没有报这个月的小区沿用上期并另列个数。“完成”只算有验收报告的。",
    "A point for every month's end, from what had come in by today. Plan = Σ weight × planned % ÷ Σ weight (all estates); actual = Σ weight × reported % ÷ Σ weight (estates that reported); by investment = Σ invested ÷ Σ budget (estates that have both). A month that nobody reported is unknown: no point, not 0; estates that skipped it keep what they last said and are counted apart. Complete needs the acceptance report.",
  ],
  in_curve: [
    "月报的阶段、百分比、完成投资；台账的户数、面积、楼栋、改造资金；方案节点、小区计划起止日或计划的月度目标",
    "Stage, percent and investment of the reports; households, area, buildings and budget of the ledger; deadlines, the estates' own dates or monthly targets",
  ],
  clause_curve: [
    "方案四；六(二)；没有月度目标时按直线推进（假设）",
    "Plan 4, 6(2); without monthly targets a straight line (assumption)",
  ],

  def_forecast: [
    "预计完成＝从最近一次月报的进度起，按近3个月的月均增量推到 100%；范围按这几个月里最小和最大的正增量。退回的进度计入平均，范围总包含平均。近3个月不足两次月报，或没有进展，就不预计。",
    "Forecast = from the last reported progress to 100% by the mean monthly increment of the last 3 months; its range by their least and greatest positive one. A step back counts in the mean; the range always holds the mean. Fewer than two reports in 3 months, or no increase: none.",
  ],
  in_forecast: [
    "各月末进度（按户数），见 S 曲线的数据表",
    "Progress at months' ends (by households): the table of the S-curve",
  ],
  clause_forecast: ["方案没有规定，均为假设", "Not in the plan: an assumption"],

  def_blockers: [
    "每个未竣工小区最近一次收到的月报“堵点”一栏，以分号隔开；写到手续、设计、预算、拆违、调解、招投标的归入该步，一条写了两步的两处都计，其余归“其他”并照录原文。没填就是没填，不等于没有堵点。",
    "The blockers of each unfinished estate's latest received report, parted by semicolons; those that name procedures, design, estimate, demolition, mediation or tender count there (at both when they name two), the rest as other in their own words. Blank is blank, not free of blockers.",
  ],
  in_blockers: ["月报的堵点一栏（内部）", "The reports' blockers (internal)"],
  clause_blockers: ["方案四(二)", "Plan 4(2)"],

  def_filings: [
    "县区实施方案向住建、发改、财政备案的日期，不晚于期限为按期；过期没有日期为未备案，连一行记录也没有的另列为“没有记录”。",
    "Days on which a district's scheme was filed with housing, development and reform, and finance: in time by the due day; past it without a day: not filed; without any row: no record.",
  ],
  in_filings: ["备案表，只用“今天”以前的日期", "The filings, dated by today"],
  clause_filings: ["方案三(二)；“前”含当日（假设）", "Plan 3(2); deadlines include their day (assumption)"],

  def_reports: [
    "每月的月报在下月 3 日前报（含当日）。收到日取该县区第一份材料的日期：不晚于期限为按期，晚 n 天为迟报，过期未见为缺报。缺小区＝本计划小区里没有这个月一行的；缺项＝按阶段该填而没填的：阶段；开工后的开工日期、完成投资；施工中的百分比；竣工后的竣工日期。更正＝同一小区同一月有先后两份。",
    "A month's report is due on the 3rd of the next, inclusive. Received: the first day on which anything came from the district; late by n days; missing once past. Absent: estates of the programme without a row of the month. Gaps: what the stage asks for and is blank: stage; start and investment after the start; percent while under way; finish after it. Corrected: more than one version of an estate's month.",
  ],
  in_reports: ["月报各行及收到日期，只用“今天”以前收到的", "Rows of the reports and the days they came in, by today"],
  clause_reports: [
    "方案六(二)；5月起（4月的期限早于方案印发）",
    "Plan 6(2); from May on (April's due day precedes the plan)",
  ],
});
