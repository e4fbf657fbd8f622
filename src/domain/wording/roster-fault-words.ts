import type { LocalText } from "./quantity.ts";

/** What is wrong with a cell or row of a roster, and how to mend it. {title} is the field. */
export const rosterFaultWords = {
  "roster.fault.missing": { zh: "没有填{title}", en: "{title} is missing" },
  "roster.mend.missing": { zh: "补填{title}", en: "fill in the {title}" },
  "roster.fault.either-missing": { zh: "{titles}都没有填", en: "none of these is given: {titles}" },
  "roster.mend.either-missing": { zh: "至少填写其中一项：{titles}", en: "fill in one of them: {titles}" },
  "roster.fault.error-value": { zh: "{title}是错误值 {error}", en: "{title} is an error: {error}" },
  "roster.mend.error-value": { zh: "改正公式，或直接填写数值", en: "correct the formula, or write the value itself" },
  "roster.fault.formula-unreckoned": {
    zh: "{title}是公式，文件里没有保存计算结果",
    en: "{title} is a formula whose result the file does not hold",
  },
  "roster.mend.formula-unreckoned": {
    zh: "用 Excel 或 WPS 打开并保存一次，或粘贴为数值",
    en: "open the file in Excel or WPS and save it, or paste the values",
  },
  "roster.fault.text-too-long": {
    zh: "{title}有 {length} 个字，最多 {most} 个",
    en: "{title} has {length} signs; at most {most} are allowed",
  },
  "roster.mend.text-too-long": {
    zh: "删减；若串入了别的内容，请改正",
    en: "shorten it; remove what does not belong there",
  },
  "roster.fault.not-name": { zh: "{title}不是姓名或名称", en: "{title} is not a name" },
  "roster.mend.not-name": {
    zh: "填写姓名或单位全称；列若错位，请对齐",
    en: "write the name in full; if columns have slipped, align them",
  },
  "roster.fault.not-amount": { zh: "{title}不是金额", en: "{title} is not an amount" },
  "roster.mend.not-amount": { zh: "只写数字，如 50000.00", en: "write digits only, as 50000.00" },
  "roster.fault.amount-places": { zh: "{title}不足一分，小数位数过多", en: "{title} has parts smaller than a fen" },
  "roster.mend.amount-places": { zh: "四舍五入到分，如 1234.56", en: "round it to the fen, as 1234.56" },
  "roster.fault.amount-too-large": { zh: "{title}大得不合常理", en: "{title} is larger than any loan" },
  "roster.mend.amount-too-large": { zh: "核对数字和单位", en: "check the digits and the unit" },
  "roster.fault.amount-negative": { zh: "{title}是负数", en: "{title} is negative" },
  "roster.mend.amount-negative": {
    zh: "核对正负；如是冲正，在种类一列写“冲正”",
    en: "check the sign; if it reverses a booking, write “冲正” (reversal) as its kind",
  },
  "roster.fault.amount-zero": { zh: "{title}是零", en: "{title} is zero" },
  "roster.mend.amount-zero": {
    zh: "填写金额；如未放款，删去本行",
    en: "write the amount; if nothing was lent, delete the row",
  },
  "roster.fault.amount-of-unit": {
    zh: "{title}按表头单位{unit}合 {amount}，不合常理，可能写的是元",
    en: "{title}, in {unit} as the head says, is {amount}; it is probably in yuan",
  },
  "roster.mend.amount-of-unit": {
    zh: "改成以{unit}为单位的数，或改正表头的单位",
    en: "write it in {unit}, or correct the unit of the head",
  },
  "roster.fault.amount-is-day": { zh: "{title}被设成了日期格式", en: "{title} is formatted as a date" },
  "roster.mend.amount-is-day": {
    zh: "把单元格格式改为“常规”，核对金额",
    en: "set the cell's format to General and check the amount",
  },
  "roster.fault.not-rate": { zh: "{title}不是利率", en: "{title} is not a rate" },
  "roster.mend.not-rate": { zh: "只写数字，如年利率 4.35（%）", en: "write digits only, as 4.35 (percent a year)" },
  "roster.fault.rate-places": {
    zh: "{title}折成年利率后小数超过四位",
    en: "{title} has more than four places as a yearly rate in percent",
  },
  "roster.mend.rate-places": {
    zh: "填写合同上的年利率，如 3.85（%）",
    en: "write the contract's yearly rate, as 3.85 (percent)",
  },
  "roster.fault.rate-too-high": { zh: "{title}折成年利率超过 36%", en: "{title} makes more than 36 % a year" },
  "roster.mend.rate-too-high": {
    zh: "核对数字，以及是年利率还是月利率、% 还是 ‰",
    en: "check the digits, and whether it is by the year or month, in % or ‰",
  },
  "roster.fault.rate-doubtful": {
    zh: "{title}分不清是 %、‰ 还是小数",
    en: "it cannot be told whether {title} is in %, in ‰ or a share of one",
  },
  "roster.mend.rate-doubtful": {
    zh: "写明符号，如 4.35%，或在表头写“年利率（%）”",
    en: "write the sign, as 4.35%, or “年利率（%）” in the head",
  },
  "roster.fault.not-day": { zh: "{title}不是日期", en: "{title} is not a date" },
  "roster.mend.not-day": { zh: "写成 2021-09-01 的形式", en: "write it as 2021-09-01" },
  "roster.fault.day-impossible": { zh: "{title}没有这一天", en: "{title}: there is no such day" },
  "roster.mend.day-impossible": {
    zh: "核对月和日，写成 2021-09-01 的形式",
    en: "check month and day; write it as 2021-09-01",
  },
  "roster.fault.day-implausible": { zh: "{title} {day} 不合常理", en: "{title}: {day} cannot be meant" },
  "roster.mend.day-implausible": {
    zh: "核对年份；1900 年多是空格或数字被当成了日期",
    en: "check the year; 1900 is what an empty cell or a number looks like as a date",
  },
  "roster.fault.day-year-short": { zh: "{title}的年份只有两位", en: "{title} has a year of two digits" },
  "roster.mend.day-year-short": { zh: "年份写四位，如 2021-09-01", en: "write the year in full, as 2021-09-01" },
  "roster.fault.day-month-only": { zh: "{title}只有年月，没有日", en: "{title} names a month and no day" },
  "roster.mend.day-month-only": { zh: "写到日，如 2021-09-01", en: "write the day too, as 2021-09-01" },
  "roster.fault.day-order": { zh: "{title}分不清日和月的先后", en: "in {title} day and month cannot be told apart" },
  "roster.mend.day-order": { zh: "按年月日写，如 2021-09-01", en: "write year, month, day: 2021-09-01" },
  "roster.fault.matures-before": {
    zh: "到期日 {day} 不晚于放款日 {other}",
    en: "the due day {day} is not after the day of disbursement {other}",
  },
  "roster.mend.matures-before": { zh: "核对两个日期，是否填反", en: "check both days; they may have been swapped" },
  "roster.fault.extended-before": {
    zh: "展期到期日 {day} 不晚于原到期日 {other}",
    en: "the extended due day {day} is not after the first one, {other}",
  },
  "roster.mend.extended-before": {
    zh: "核对两个日期；没有展期的留空",
    en: "check both days; leave it empty where nothing was extended",
  },
  "roster.fault.settled-before": {
    zh: "结清日 {day} 早于放款日 {other}",
    en: "paid off on {day}, before the disbursement on {other}",
  },
  "roster.mend.settled-before": { zh: "核对两个日期，是否填反", en: "check both days; they may have been swapped" },
  "roster.fault.period-reversed": {
    zh: "止日 {day} 早于起日 {other}",
    en: "ends on {day}, before it begins on {other}",
  },
  "roster.mend.period-reversed": { zh: "核对两个日期，是否填反", en: "check both days; they may have been swapped" },
  "roster.fault.not-term": { zh: "{title}不是期限", en: "{title} is not a term" },
  "roster.mend.not-term": { zh: "写月数，如 36", en: "write the months, as 36" },
  "roster.fault.term-doubtful": {
    zh: "{title}分不清是年还是月",
    en: "it cannot be told whether {title} is in years or months",
  },
  "roster.mend.term-doubtful": { zh: "写成“3年”或“3个月”", en: "write “3年” (years) or “3个月” (months)" },
  "roster.fault.not-count": { zh: "{title}不是整数", en: "{title} is not a whole number" },
  "roster.mend.not-count": { zh: "只写整数，如 12", en: "write a whole number, as 12" },
  "roster.fault.identity-lost-digits": {
    zh: "{title}被存成了数字，15 位以后的数字已经丢失，无法恢复",
    en: "{title} was kept as a number: the digits after the 15th are lost and cannot be brought back",
  },
  "roster.mend.identity-lost-digits": {
    zh: "先把单元格格式改为“文本”，再照证件重新输入",
    en: "set the cell's format to Text first, then type the number anew from the paper",
  },
  "roster.fault.identity-length": { zh: "{title}不是 18 位", en: "{title} does not have 18 places" },
  "roster.mend.identity-length": { zh: "照证件核对位数，重新输入", en: "check it against the paper and type it anew" },
  "roster.fault.identity-masked": { zh: "{title}有几位被隐去", en: "{title} has places covered" },
  "roster.mend.identity-masked": { zh: "填写完整号码", en: "write the number in full" },
  "roster.fault.identity-check": {
    zh: "{title}的校验码不对，至少有一位输错",
    en: "the check digit of {title} is wrong: at least one place is mistyped",
  },
  "roster.mend.identity-check": { zh: "照证件逐位核对", en: "compare it with the paper, place by place" },
  "roster.fault.identity-birthday": {
    zh: "{title}中的出生日期不存在",
    en: "{title} holds a day of birth that does not exist",
  },
  "roster.mend.identity-birthday": { zh: "照证件核对第 7 至 14 位", en: "compare places 7 to 14 with the paper" },
  "roster.fault.company-code-form": {
    zh: "{title}不是 18 位统一社会信用代码",
    en: "{title} is not a unified code of 18 places",
  },
  "roster.mend.company-code-form": {
    zh: "照营业执照核对，不含 I、O、S、V、Z",
    en: "compare it with the licence; it holds no I, O, S, V, Z",
  },
  "roster.fault.company-code-check": {
    zh: "{title}的校验码不对，至少有一位输错",
    en: "the check sign of {title} is wrong: at least one place is mistyped",
  },
  "roster.mend.company-code-check": { zh: "照营业执照逐位核对", en: "compare it with the licence, place by place" },
  "roster.fault.company-code-old": {
    zh: "{title}是旧的注册号或组织机构代码",
    en: "{title} is an old registration number",
  },
  "roster.mend.company-code-old": { zh: "填写 18 位统一社会信用代码", en: "write the unified code of 18 places" },
  "roster.fault.code-lost-digits": {
    zh: "{title}被存成了数字，15 位以后的数字已经丢失，无法恢复",
    en: "{title} was kept as a number: the digits after the 15th are lost and cannot be brought back",
  },
  "roster.mend.code-lost-digits": {
    zh: "先把单元格格式改为“文本”，再重新输入",
    en: "set the cell's format to Text first, then type it anew",
  },
  "roster.fault.not-phone": { zh: "{title}不是电话号码", en: "{title} is not a telephone number" },
  "roster.mend.not-phone": {
    zh: "写 11 位手机号，或带区号的座机号",
    en: "write the 11 digits of a mobile, or area code and number",
  },
  "roster.fault.not-flag": { zh: "{title}既不是“是”也不是“否”", en: "{title} is neither yes nor no" },
  "roster.mend.not-flag": { zh: "写“是”或“否”", en: "write “是” (yes) or “否” (no)" },
  "roster.fault.choice-unknown": { zh: "{title}的写法不认识", en: "{title} is none of the known words" },
  "roster.mend.choice-unknown": {
    zh: "写成其中之一：{choices}；或在 --map 文件的 words 中写明这个词的意思",
    en: "write one of {choices}, or say in a mapping file (--map, under “words”) what this word means",
  },
  "roster.fault.duplicate-row": { zh: "与第 {first} 行完全相同", en: "says the same as row {first}" },
  "roster.mend.duplicate-row": { zh: "删去重复的一行", en: "delete one of the two" },
} as const satisfies Record<string, LocalText>;
