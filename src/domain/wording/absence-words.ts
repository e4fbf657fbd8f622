import type { LocalText } from "./quantity.ts";

/** What is said of rules that no file holds though the others need them, and of publicity that does not fit its step. */
export const absenceWords = {
  "policy.note.no-excludes": {
    zh: "没有写哪些利息不贴（subsidy.excludes）：逾期利息、罚息、复利仍不贴，但没有条款可引；挪用期间的利息会照贴。请写 excludes: { what: [overdue, penalty, compound, misuse], cite: … }；文件没有规定的，用 ours 说明理由",
    en: "nothing says which interest is never subsidised (subsidy.excludes): overdue, penalty and compound interest is left out all the same, with no article to show; that of a misused loan would be subsidised. Give excludes: { what: [overdue, penalty, compound, misuse], cite: … }, with ours where the document is silent",
  },
  "policy.note.no-funders": {
    zh: "没有写贴息由谁出资（subsidy.funders）：只算总额，不分出资方。请写 funders: { parts: [{ party: …, weight: 100 }], cite: … }；由各地自定的写 parts: { parameter: … }",
    en: "nothing says who pays the subsidy (subsidy.funders): it is reckoned as a whole, and nobody is named to bear it. Give funders: { parts: [{ party: …, weight: 100 }], cite: … }, or parts: { parameter: … } where each programme enters them",
  },
  "policy.note.no-interest-of-subsidy": {
    zh: "没有写怎样计息（terms.interest），贴息要按它计算：不写时由程序定为实际天数/360、四舍五入、按季在放款日的对应日结息，并在计算说明里注明。请写 terms: { interest: { dayCount: actual/360, rounding: half-up, settlementDay: 20, every: quarter, cite: … } }；文件没有规定的，用 ours 说明理由",
    en: "nothing says how interest is counted (terms.interest), and the subsidy goes by it: the program then takes actual/360, half-up, settled by the quarter on the day of disbursement, and says so beside each figure. Give terms: { interest: { dayCount: actual/360, rounding: half-up, settlementDay: 20, every: quarter, cite: … } }, with ours where the document is silent",
  },
  "policy.note.no-formulas": {
    zh: '没有写怎样贴息（subsidy.formulas）：本文件和上位文件都没有，贴息不能计算。请写 formulas: { <编号>: { formula: { kind: share, percent: "100" }, cite: … } }',
    en: 'nothing says how much is subsidised (subsidy.formulas), neither here nor above: no subsidy can be reckoned. Give formulas: { <id>: { formula: { kind: share, percent: "100" }, cite: … } }',
  },
  "policy.note.no-payment": {
    zh: "没有写何时贴息（subsidy.payment）：按 accrual 计，即按计息天数贴，不看借款人是否已付息。先收后贴的请写 payment: { after: interest-paid, cite: … }，否则写明 payment: { after: accrual, cite: … }",
    en: "nothing says when interest is subsidised (subsidy.payment): it is taken as accrual, by the days, whether or not the borrower has paid. Where the borrower pays first give payment: { after: interest-paid, cite: … }, else say so: payment: { after: accrual, cite: … }",
  },
  "policy.note.no-period": {
    zh: "没有写贴息周期（subsidy.period）：可以按起止日计算，各行按结息日分开，不能按批次计算。请写 period: { every: quarter, cut: charged, cite: … }；按天数切分的写 cut: accrued",
    en: "nothing says by which rounds subsidy is claimed (subsidy.period): it can be reckoned from day to day, its lines cut at the settlements of interest, not by the round. Give period: { every: quarter, cut: charged, cite: … }, or cut: accrued where it is cut by the days",
  },
  "policy.note.no-interest": {
    zh: "没有写怎样计息（terms.interest）：到期后的利息不能计算，代偿时要用就会被拒绝。请写 interest: { dayCount: actual/360, rounding: half-up, settlementDay: 20, every: quarter, cite: … }",
    en: "nothing says how interest is counted (terms.interest): interest after maturity cannot be reckoned, and a compensation that needs it is refused. Give interest: { dayCount: actual/360, rounding: half-up, settlementDay: 20, every: quarter, cite: … }",
  },
  "policy.fault.publicity-by": {
    zh: "公示由 {by} 办理（by），却只在 {levels} 张贴（levels）：办理公示的单位须是其中一级；请改 by，或者在 levels 里补上这一级",
    en: "{by} runs the notice (by), and it hangs at {levels} only (levels): who runs it is one of the levels; change by, or add the level",
  },
  "policy.fault.not-examples": {
    zh: "算例文件是算例的列表，每个算例以“- id: …”开头；这里是{given}",
    en: "a file of worked examples is a list, each example beginning with “- id: …”; here it is {given}",
  },
  "policy.fault.duplicate-example": {
    zh: "算例编号“{id}”已经用在 {file} 第 {line} 行：同一政策的算例不能重名",
    en: "the worked example “{id}” stands in {file} already, on line {line}: rename one",
  },
  "policy.fault.no-demo": {
    zh: "parameters 写了 demo，却没有 parameters.demo.yaml：请补上该文件，或在此写出参数",
    en: "parameters says demo, and there is no parameters.demo.yaml: add it, or write the parameters here",
  },
  "policy.fault.duplicate-level": {
    zh: "“{party}”一级写了两次：同一级只公示一次，要延长的改时限",
    en: "the level “{party}” stands twice: a level has its notice once; for a longer one change its clock",
  },
} as const satisfies Record<string, LocalText>;
