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
    "计划进度：全面开工期限日为 0，到施工期限日按天数直线升到 100%；小区自有计划起止日的从其规定。差＝实际进度－当月末计划进度，只比两者都有的小区：高出正常范围（原定 ±5 个百分点，可在“假设”里改）为超前，低于为滞后，其间为正常。",
    "The plan's curve: 0 on the day all must have started, rising by days to 100% when work is due; an estate's own dates go first. Difference = progress − plan at the month's end, over estates that have both: above the normal range (±5 points unless the assumptions say otherwise) ahead, below it behind.",
  ],
  in_plan: ["月报百分比；方案节点；小区计划起止日", "Reported percent; the plan's deadlines; the estates' own dates"],
  clause_plan: [
    "方案四(三)；直线推进与 ±5 个百分点为假设",
    "Plan 4(3); the straight line and ±5 points are assumptions",
  ],

  def_deadline: [
    "到“今天”为止收到的全部材料里，没有按期达到的记录就是逾期；宣传、前期以月报到了该阶段（或以后）为达到；到期当天写“今天到期”；一份月报也没有的另列为“未报”。到期的不随所选月份变化；未到期的，数到所选月底。",
    "Overdue: nothing received by today says that it was reached in time. Publicity and preparation are reached with the stage of that name or a later one. On the day itself: due today. Estates without any report are “not reported”. The month chosen does not change it; of a deadline ahead, those who reached it by the month's end are counted.",
  ],
  in_deadline: [
    "开工：月报的开工日期，没有的取首次报开工的月末；验收：竣工验收报告日期",
    "Start: its reported day, else the end of the first month so reported; acceptance: date of the report",
  ],
  clause_deadline: [
    "方案四；“前”是否含当日见“假设”",
    "Plan 4; whether deadlines include their day: see the assumptions",
  ],

  def_curve: [
    "每个月末一个点，只用“今天”以前收到的材料。计划＝Σ 计量×计划百分比 ÷ Σ 计量（全部小区）；实际＝Σ 计量×实际百分比 ÷ Σ 计量（已报小区）；按投资时＝Σ 最近一次填报的完成投资 ÷ Σ 改造资金（两项都有的小区）。这个月没有人报就是未知，不画点、不当作 0；没有报这个月的小区沿用上期并另列个数。“完成”只算有验收报告的，画到收到月报的最近一个月。",
    "A point for every month's end, from what had come in by today. Plan = Σ weight × planned % ÷ Σ weight (all estates); actual = Σ weight × reported % ÷ Σ weight (estates that reported); by investment = Σ invested as last stated ÷ Σ budget (estates that have both). A month that nobody reported is unknown: no point, not 0; estates that skipped it keep what they last said and are counted apart. Complete needs the acceptance report; it ends with the latest month reported.",
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

  def_stage: [
    "每个小区按所选月底、“今天”以前收到的最近一次月报所在的阶段计一次；一份月报也没有的是“未报”，不属于任何阶段。已开工＝阶段到“开工”及以后。",
    "Each estate counts once, in the stage of its latest report for the month's end received by today; without any report it is “not reported” and in no stage. Started: the stage “starting” or a later one.",
  ],
  in_stage: ["月报的阶段；本计划的小区", "Stages of the monthly reports; the programme's estates"],
  clause_stage: ["方案四；六(二)", "Plan 4; 6(2)"],

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
  def_money: [
    "累计到所选月底、按“今天”以前收到的填报：预算取台账；计划筹措＝七个来源之和；到位、支付取各来源最近一次填报的累计数；完成投资取月报。以 0.01 万元取整后相加；有小区不详时和是下限，另列个数；计划为 0 又没有填报的来源算作没有。",
    "Cumulative to the month's end, from what was received by today. Budget: the ledger. Planned: the sum of the seven sources. Arrived and paid: the latest cumulative amount stated for each source. Invested: monthly reports. Added up in whole units of 100 yuan; with unknowns a sum is a lower bound and the unknown are counted. A source with a plan of 0 and no statement has brought nothing.",
  ],
  in_money: [
    "台账的预算与计划筹措；资金月报；月报的完成投资",
    "Budget and planned funds of the ledger; monthly funds; invested as reported",
  ],
  clause_money: ["方案五", "Plan 5"],

  def_money_budget: [
    "预算＝台账上各小区改造资金相加；台账没有填的小区不计，另列个数。",
    "Budget = the sum of the estates' budgets in the ledger; estates without one are left out and counted.",
  ],
  in_money_budget: ["台账的改造资金（万元）", "The ledger's budget (10,000 yuan)"],
  clause_money_budget: ["方案五", "Plan 5"],
  def_money_planned: [
    "计划筹措＝七个来源的计划数相加；有来源不详的小区，知道的部分照加，和是下限。缺口＝预算 − 计划筹措，只算两者都知道的小区。",
    "Planned = the seven sources' plans added up; of an estate with an unknown source the known part counts, and the sum is a lower bound. Gap = budget − planned, over estates that know both.",
  ],
  in_money_planned: ["台账七个来源的计划（万元）", "The ledger's plans of seven sources (10,000 yuan)"],
  clause_money_planned: ["方案五；一(二)", "Plan 5; 1(2)"],
  def_money_arrived: [
    "到位＝七个来源各自最近一次填报的累计到位数相加，算到所选月底、“今天”以前收到的；计划为 0 又没有填报的来源算作没有。尚未到位＝计划筹措 − 到位，只算两者都知道的小区。",
    "Arrived = the latest cumulative amount stated for each of the seven sources, to the month's end and received by today; a source with a plan of 0 and no statement has brought nothing. Still to arrive = planned − arrived, over estates that know both.",
  ],
  in_money_arrived: ["资金月报的累计到位（万元）", "Cumulative arrivals of the monthly funds (10,000 yuan)"],
  clause_money_arrived: ["方案五", "Plan 5"],
  def_money_paid: [
    "支付＝七个来源各自最近一次填报的累计支付数相加，算到所选月底、“今天”以前收到的；计划为 0 又没有填报的来源算作没有。",
    "Paid = the latest cumulative payment stated for each of the seven sources, to the month's end and received by today; a source with a plan of 0 and no statement has paid nothing.",
  ],
  in_money_paid: ["资金月报的累计支付（万元）", "Cumulative payments of the monthly funds (10,000 yuan)"],
  clause_money_paid: ["方案五", "Plan 5"],
  def_money_invested: [
    "完成投资＝各小区最近一次月报的完成投资相加，算到所选月底、“今天”以前收到的；没有报过的小区不计，另列个数。",
    "Invested = what the estates' latest reports state, to the month's end and received by today; estates that never stated it are left out and counted.",
  ],
  in_money_invested: ["月报的完成投资（万元）", "Invested, of the monthly reports (10,000 yuan)"],
  clause_money_invested: ["方案五", "Plan 5"],

  def_gap: [
    "缺口＝预算 − 计划筹措之和，只算两者都知道的小区；大于 0，或有来源不详，就提醒（R4）。来源不详时缺口写成“≤”。比较以 0.01 万元取整。",
    "Gap = budget − what is planned, over estates that know both; above 0, or with an unknown source, it is flagged (R4). With an unknown source the gap is an upper bound. Compared in whole units of 100 yuan.",
  ],
  in_gap: ["台账的预算与七个来源的计划", "The ledger's budget and the plans of seven sources"],
  clause_gap: ["方案一(二)量力而行；五", "Plan 1(2); 5"],

  def_arrived: [
    "到位率＝到位之和 ÷ 计划筹措之和，只取七个来源两项都知道的小区；计划为 0 时没有到位率。",
    "Arrived share = sum arrived ÷ sum planned, over estates that know both in all sources; nothing planned, no share.",
  ],
  in_arrived: ["资金月报的累计到位；台账的计划筹措", "Cumulative arrivals; planned funds of the ledger"],
  clause_arrived: ["方案五", "Plan 5"],

  def_excess: [
    "计划筹措或完成投资大于预算、支付大于到位，都列出核对；任一数不详的不比。",
    "More planned or invested than budgeted, or more paid than has arrived, is listed; what is unknown is not compared.",
  ],
  in_excess: ["台账预算；资金月报；月报的完成投资", "The ledger's budget; monthly funds; invested as reported"],
  clause_excess: ["方案一(二)；五(一)", "Plan 1(2); 5(1)"],

  def_maintenance: [
    "没有建立维修资金的应补建；余额 ÷ 首期 < 30% 的应续筹（没填是否建立的也算）；其余没填是否建立、余额或首期，或首期为 0 的是不详。",
    "Not set up: to be set up. Balance ÷ first amount < 30%: to be topped up, even where nobody says whether it was set up. Else, without these entries, or with a first amount of 0, it is unknown.",
  ],
  in_maintenance: ["台账的维修资金一项", "The ledger's maintenance fund"],
  clause_maintenance: ["方案五(二)", "Plan 5(2)"],

  def_reward: [
    "奖补＝30% × 区级财政投入（有审定数取审定数，否则取计划的区级来源），只给中心城区、按期完成的。已获得＝按期且审定通过；待审定＝按期未审定；已失去＝期限已过而未按期；有风险＝其余里已逾期、比计划落后超过 5 个百分点或预计竣工晚于期限的；正常推进＝其余。五部分之和＝30% × 投入之和；投入不详的算不出，另列。",
    "Reward = 30% × the district's own fiscal input (audited if there is a figure, else planned), for central districts, if done in time. Earned: in time and audit passed. Awaiting: in time, not yet passed. Lost: past the deadline and not in time. At risk: of the others, those overdue, more than 5 points behind the plan, or expected after the deadline. On track: the rest. The five sum to 30% × the inputs; those without an input are listed.",
  ],
  in_reward: [
    "审定的区级投入或计划的区级来源；竣工日期、验收报告日期、审定日期；月报",
    "Audited or planned district funds; days of finishing, acceptance report, audit; monthly reports",
  ],
  clause_reward: ["方案五(一)；三个未定问题为假设", "Plan 5(1); the three open questions are assumptions"],

  def_slip: [
    "再拖一个月的代价＝预计竣工在期限以内、晚一个月就过期的小区的奖补之和。预计竣工由小区自己最近几个月的进度推算，只是参考。",
    "Cost of a month's slip = rewards of estates expected in time that a month more would make late. The day expected comes from the estate's own recent pace: an indication.",
  ],
  in_slip: ["各小区最近几个月的月报百分比；奖补", "Recent monthly percentages of each estate; the reward"],
  clause_slip: ["方案五(一)；推算为假设", "Plan 5(1); the forecast is an assumption"],

  def_papers: [
    "审定由市改造办会同财政、发改、民政、城管、住建对方案、验收报告和决算进行；数的是所选月底和“今天”以前收到、通过的小区。",
    "Audited by the city office with finance, development, civil affairs, urban management and construction, of scheme, acceptance report and final accounts; counted are estates whose papers came in, or passed, by the month's end and today.",
  ],
  in_papers: ["小区记录的收到与通过日期", "Days of receipt and passing in the estates' records"],
  clause_papers: ["方案五(一)", "Plan 5(1)"],

  def_commitments: [
    "改造资金列入区级年度财政预算、领导小组成立：取“今天”以前的备案；有行而没有日期的是“未列入”，没有行的是“未报”。",
    "Money in the district's annual budget, leading group set up: filings by today; a row without a day says not done, no row says nothing.",
  ],
  in_commitments: ["filings.csv 的 budget、group 两类", "filings.csv, kinds budget and group"],
  clause_commitments: ["方案五(一)、六(一)", "Plan 5(1), 6(1)"],

  def_acceptance: [
    "每一步数到所选月底和“今天”为止有日期的小区。联合验收齐全＝施工、监理、设计、勘察四方和业委会（或 2–3 名业主代表）都参加且合格；复验齐全＝五个部门都合格；验收报告齐全＝有报告日期且图纸归档。完成只认验收报告（A3）。",
    "Each step counts estates dated by the month's end and by today. Joint acceptance complete: builder, supervisor, designer, surveyor and the owners' committee (or 2–3 owners) took part and it passed. Recheck complete: all five departments passed it. Report complete: dated, drawings archived. Only the report (A3) makes an estate complete.",
  ],
  in_acceptance: ["竣工日期；小区的验收记录", "Day of finishing; the estates' records of acceptance"],
  clause_acceptance: ["方案四(四)", "Plan 4(4)"],

  def_departments: [
    "已走到那一步的小区里，逐项数“是、否、未记录”；没走到的是“尚未到”。",
    "Among estates that have come to the step: yes, no, not recorded; the others are to come.",
  ],
  in_departments: ["联合验收的参加单位与结果、复验的部门意见、归档", "Participants and result, departments, archiving"],
  clause_departments: ["方案四(四)", "Plan 4(4)"],

  def_menu: [
    "需要＝台账“需改造内容”列了的小区；列入＝改造内容或月报里有的；完成＝到所选月底和“今天”为止，记录的完成日期与月报列为完成的较早者。没有摸底需求的小区不算“不需要”。",
    "Needed: estates whose ledger names it. Planned: in the works or in a report. Done: by the month's end and today, the earlier of its own day and the report that lists it. Estates that were not asked do not count as needing nothing.",
  ],
  in_menu: ["台账需改造内容、改造内容；月报的完成内容", "Needs and works of the ledger; works of the reports"],
  clause_menu: ["方案二(二)；分类见国办发〔2020〕23号", "Plan 2(2); classes of State Council notice 23 of 2020"],

  def_order: [
    "先拆违后建设、先地下后地上、先硬件后软件：后一类已完成，而前一类列入的还没完成，就提醒。",
    "Demolition, then underground, then above ground, then software: flagged when an item of a later kind is done while a planned one of an earlier kind is not.",
  ],
  in_order: ["改造菜单的工序；各小区列入与完成的内容", "The menu's order; works planned and done"],
  clause_order: ["方案一(二)2", "Plan 1(2)2"],

  def_pipes: [
    "不同步＝过了计划日期未完成、地上工程已完成而它未完成、计划晚于小区完工，或没有计划日期（判断规则为假设）。",
    "Not in step: past its planned day, behind works above ground that are done, planned after the estate's works, or without a day (the rule is an assumption).",
  ],
  in_pipes: ["管线单位工程的计划与完成日期", "Planned and done days of the owners' works"],
  clause_pipes: ["方案五(二)", "Plan 5(2)"],

  def_inspections: [
    "到所选月底为止的质量、安全检查次数和问题；有问题而没有整改完成日期的列出。",
    "Inspections by the month's end and what they found; findings without a day on which they were put right are listed.",
  ],
  in_inspections: ["小区记录的检查", "Inspections in the estates' records"],
  clause_inspections: ["方案三(三)三", "Plan 3(3)3"],

  def_lifts: [
    "需要、达成一致、建成的部数之和；不详的小区另列，和是下限。",
    "Sums of lifts needed, agreed and built; unknown estates are counted apart and the sum is a lower bound.",
  ],
  in_lifts: ["小区记录的加装电梯", "Lifts in the estates' records"],
  clause_lifts: ["方案二(二)2", "Plan 2(2)2"],

  def_care: [
    "已建成＝日期不晚于所选月底和“今天”；其余为待建。",
    "Open: dated by the month's end and today; the others are to come.",
  ],
  in_care: ["小区记录的养老、托幼、公厕", "Care facilities in the estates' records"],
  clause_care: ["方案三(五)", "Plan 3(5)"],

  def_aftercare: [
    "改造前取台账，改造后取小区记录；占比＝有物业管理（不是“无”）的户数 ÷ 管理方式和户数都知道的户数。",
    "Before: the ledger. After: the estates' records. Share = households with management ÷ households whose mode and number are known.",
  ],
  in_aftercare: ["台账的物业管理；改造后的物业管理；户数", "Management before and after; households"],
  clause_aftercare: ["方案三(六)", "Plan 3(6)"],

  def_told: [
    "逐项数小区：有、没有、没填。没填的不当作没有。",
    "Estates by item: yes, no, not filled in, which is not no.",
  ],
  in_told: ["小区记录的组织、公开、垃圾分类、居民参与", "Bodies, disclosure, waste sorting, contributions"],
  clause_told: ["方案三(三)二、三(六)、五(三)", "Plan 3(3)2, 3(6), 5(3)"],

  def_satisfied: [
    "满意度按户数加权平均，只取满意度和户数都知道的小区。",
    "Satisfaction weighted by households, over estates that know both.",
  ],
  in_satisfied: ["小区记录的满意度；户数", "Satisfaction; households"],
  clause_satisfied: ["方案六(三)", "Plan 6(3)"],
});
