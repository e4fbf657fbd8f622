import type { LocalText } from "./quantity.ts";

/** Words of the fund: multiples, injections, deposits, refunds, top-ups, uses. */
export const fundWords = {
  "fund.none": { zh: "本政策没有规定基金或资金池", en: "this policy has no fund" },
  "fund.nothing-given": {
    zh: "所给指标不涉及本政策的任何一项基金规则：请给出相应指标，或用 of 指明要查的部分",
    en: "no rule of this policy's fund looks at what was given: give its figures, or name the part in “of”",
  },
  "fund.unknown-rule": {
    zh: "本政策的基金规则中没有“{code}”{hint}",
    en: "this policy's fund has no rule “{code}”{hint}",
  },
  "fund.multiple": { zh: "放大倍数", en: "multiple" },
  "fund.multiple-within": {
    zh: "{title}：{used} 倍，限 {bound} 倍",
    en: "{title}: {used} times, the limit is {bound}",
  },
  "fund.multiple-over": {
    zh: "{title}：{used} 倍，超过上限 {bound} 倍，多出 {over}",
    en: "{title}: {used} times, over the limit of {bound} by {over}",
  },
  "fund.multiple-over-nothing": {
    zh: "{title}：分母为零，不能有 {over}（上限 {bound} 倍）",
    en: "{title}: the denominator is zero, so there can be no {over} (the limit is {bound} times)",
  },
  "fund.multiple-under": {
    zh: "{title}：{used} 倍，低于下限 {bound} 倍",
    en: "{title}: {used} times, under the minimum of {bound}",
  },
  "fund.multiple-used": { zh: "已用倍数：分子 ÷ 分母", en: "multiple used: numerator / denominator" },
  "fund.multiple-raised": { zh: "是否符合提高倍数的条件", en: "whether the higher limit holds" },
  "fund.multiple-awaits": {
    zh: "提高到 {bound} 倍的条件已达到，但须经{party}批准并记录批准日：还没有“{paper}”",
    en: "the condition for {bound} times is met, but it needs the dated approval of {party}: “{paper}” is missing",
  },
  "fund.multiple-approval": { zh: "提高倍数的批准", en: "approval of the higher limit" },
  "fund.multiple-approved": { zh: "{party}是否已批准提高", en: "whether {party} has approved the higher limit" },
  "fund.approved-on": { zh: "批准日", en: "day of approval" },
  "fund.approval-number": { zh: "批准文号", en: "number of the approval" },
  "fund.multiple-compare": { zh: "是否在限度内", en: "whether it is within the limit" },
  "fund.multiple-bound": { zh: "倍数", en: "multiple" },
  "fund.multiple-at-most": {
    zh: "分子不超过分母的 {bound} 倍",
    en: "the numerator is at most {bound} times the denominator",
  },
  "fund.multiple-at-least": {
    zh: "分子不低于分母的 {bound} 倍",
    en: "the numerator is at least {bound} times the denominator",
  },
  "fund.adding": { zh: "拟新增", en: "to be added" },
  "fund.source": { zh: "注资", en: "injection" },
  "fund.source-subject": { zh: "{party}注资欠缴", en: "what {party} is behind with its injection" },
  "fund.source-met": {
    zh: "{party}已注资 {paid}，不低于 {least}",
    en: "{party} has put in {paid}, at least {least} needed",
  },
  "fund.source-arrears": {
    zh: "{party}已注资 {paid}，尚欠 {arrears}（最低 {least}）",
    en: "{party} has put in {paid} and is {arrears} behind (at least {least})",
  },
  "fund.source-late": {
    zh: "{party}已注资 {paid}，尚欠 {arrears}（最低 {least}），期限 {due} 已过",
    en: "{party} has put in {paid} and is {arrears} behind (at least {least}); the time ended on {due}",
  },
  "fund.source-open": {
    zh: "{party}已注资 {paid}，{due} 前须再注入 {arrears}（最低 {least}）",
    en: "{party} has put in {paid}; {arrears} more by {due} (at least {least})",
  },
  "fund.arrears": { zh: "尚欠", en: "arrears" },
  "fund.arrears-formula": { zh: "最低 − 已有，不低于零", en: "least − what is there, not below zero" },
  "fund.least": { zh: "最低", en: "least" },
  "fund.paid": { zh: "已注资", en: "put in" },
  "fund.deposit": { zh: "存入银行的保证金", en: "deposit at the lender" },
  "fund.deposit-placed": { zh: "已存入", en: "placed" },
  "fund.deposit-first": { zh: "首笔尚缺", en: "first deposit still open" },
  "fund.deposit-top-up": { zh: "须补足", en: "top-up" },
  "fund.deposit-top-up-formula": {
    zh: "授信金额 ÷ 倍数 − 已存入，不低于零",
    en: "credit ÷ multiple − placed, not below zero",
  },
  "fund.deposit-met": { zh: "保证金足额", en: "the deposit suffices" },
  "fund.deposit-first-open": { zh: "首笔尚缺 {first}", en: "the first deposit lacks {first}" },
  "fund.deposit-short": {
    zh: "授信超过保证金的 {multiple} 倍，经申请和同意后须补足 {topUp}",
    en: "credit is above {multiple} times the deposit: a top-up of {topUp}, once asked for and agreed",
  },
  "fund.credit": { zh: "授信金额", en: "credit" },
  "fund.refund": { zh: "保证金退还", en: "refund of the deposit" },
  "fund.refund-whole": { zh: "按公式应退", en: "by the formula" },
  "fund.refund-before": { zh: "此前已退", en: "refunded before" },
  "fund.refund-proposed": {
    zh: "本次可提出的退还：应退 − 已退",
    en: "refund to propose: by the formula, less what was refunded before",
  },
  "fund.refund-not-yet": { zh: "未达到退还条件", en: "the condition of a refund is not met" },
  "fund.refund-requires": { zh: "还不能退还：{reasons}", en: "no refund yet: {reasons}" },
  "fund.refund-due": { zh: "可提出退还 {amount}", en: "a refund of {amount} may be proposed" },
  "fund.refund-due-by": {
    zh: "可提出退还 {amount}，最迟 {due} 转回",
    en: "a refund of {amount} may be proposed, and is back by {due} at the latest",
  },
  "fund.refund-held": { zh: "暂缓退还：{reasons}", en: "held: {reasons}" },
  "fund.must-stay": { zh: "须留足", en: "must stay" },
  "fund.left": { zh: "退还后余额", en: "left after the refund" },
  "fund.condition": { zh: "条件是否成立", en: "whether the condition holds" },
  "fund.condition-formula": {
    zh: "分子 ÷ 分母{is} {threshold}，直接比较，不作舍入",
    en: "numerator ÷ denominator is {is} {threshold}, compared exactly",
  },
  "fund.top-up": { zh: "资金补充", en: "top-up of the fund" },
  "fund.top-up-amount": { zh: "补充金额", en: "amount of the top-up" },
  "fund.top-up-none": { zh: "不需补充", en: "no top-up" },
  "fund.top-up-decided": {
    zh: "文件没有算式：{proposer}研究确定金额，{decider}决定，{payers}补充",
    en: "the document has no formula: {proposer} fixes the amount, {decider} decides, {payers} pays",
  },
  "fund.top-up-open": {
    zh: "文件没有算式：{proposer}研究确定金额，{decider}决定，{payers}补充；尚未填写确定的金额（fixed），不作判断",
    en: "the document has no formula: {proposer} fixes the amount, {decider} decides, {payers} pays; no amount has been given (fixed), so nothing is judged",
  },
  "fund.top-up-fixed": {
    zh: "已研究确定补充 {amount}：{decider}决定后由{payers}补充",
    en: "a top-up of {amount} has been fixed: {decider} decides, {payers} pays",
  },
  "fund.top-up-proposed": { zh: "提出补充 {amount}", en: "a top-up of {amount} is to be proposed" },
  "fund.use": { zh: "基金支出用途", en: "use of the fund's money" },
  "fund.use-kind": { zh: "用途", en: "use" },
  "fund.use-kinds": { zh: "准许的用途", en: "uses permitted" },
  "fund.use-permitted": { zh: "用途“{use}”准许，金额 {amount}", en: "the use “{use}” is permitted: {amount}" },
  "fund.use-refused": {
    zh: "用途“{use}”不在准许范围（{permitted}）之内，{amount}不得支出",
    en: "“{use}” is none of the uses permitted ({permitted}): {amount} may not be paid",
  },
  "fund.idle": { zh: "账户无变动天数", en: "days without movement of the account" },
  "fund.last-movement": { zh: "最近一次变动", en: "last movement" },
  "fund.idle-unmarked": {
    zh: "{days} 无变动；闲置天数未录入，不作标记",
    en: "{days} without movement; the number of days is not entered, so none is marked",
  },
  "fund.idle-marked": { zh: "{days} 无变动，超过 {limit}，闲置", en: "{days} without movement, past {limit}: idle" },
  "fund.idle-not": { zh: "{days} 无变动，未超过 {limit}", en: "{days} without movement, not past {limit}" },
} as const satisfies Record<string, LocalText>;
