import type { LocalText } from "./quantity.ts";

/** Words of working days, clocks and the loan prime rate. */
export const calendarWords = {
  "calendar.kind.working": { zh: "工作日", en: "working day" },
  "calendar.kind.weekend": { zh: "周末", en: "weekend" },
  "calendar.kind.holiday": { zh: "法定节假日放假", en: "public holiday" },
  "calendar.kind.make-up": { zh: "调休上班", en: "weekend day worked" },
  "calendar.kind.unknown": { zh: "未收录", en: "not held" },

  "calendar.note.first-day": { zh: "起始日，不计入", en: "start, not counted" },
  "calendar.note.counted": { zh: "计入", en: "counted" },
  "calendar.note.off": { zh: "休息日，不计入", en: "off, not counted" },
  "calendar.note.paused": { zh: "停止计算", en: "the clock stands still" },
  "calendar.note.passed": { zh: "经过", en: "passed" },
  "calendar.note.moved": { zh: "期满后调整", en: "passed over at the end" },
  "calendar.note.due": { zh: "最后一天", en: "last day" },

  "calendar.deadline": { zh: "期限的最后一天", en: "last day of the time limit" },
  "calendar.deadline-of": { zh: "“{title}”的最后一天", en: "last day of “{title}”" },
  "calendar.from": { zh: "起始日", en: "day it runs from" },
  "calendar.length": { zh: "期限", en: "length" },
  "calendar.kind": { zh: "当天是", en: "that day is" },
  "calendar.years-held": { zh: "已收录放假安排至（年）", en: "official calendar held up to the year" },

  "calendar.start": { zh: "开始计算的日子", en: "first day of the count" },
  "calendar.start.next": {
    zh: "起始日不计入，从下一日开始计算（《民法典》第二百零一条）",
    en: "the day itself is not counted; the count begins on the day after it (Civil Code art. 201)",
  },
  "calendar.start.before": {
    zh: "往前倒算：当日不计入，从前一日开始计算",
    en: "counted backwards: the day itself is not counted; the count begins on the day before it",
  },
  "calendar.start.same": { zh: "按规定，起始日计入", en: "the day itself is counted, as the rule says" },

  "calendar.end": { zh: "期满的日子", en: "day on which the count ends" },
  "calendar.end.working-days": {
    zh: "数满 {n} 个工作日；周末和放假日不计，调休上班日计入",
    en: "{n} working {n|day|days}; weekends and public holidays do not count, weekend days that are worked do",
  },
  "calendar.end.working-days-back": {
    zh: "往前数满 {n} 个工作日；周末和放假日不计，调休上班日计入",
    en: "{n} working {n|day|days} back; weekends and public holidays do not count, weekend days that are worked do",
  },
  "calendar.end.days": { zh: "数满 {n} 日，放假日也计入", en: "{n} calendar {n|day|days}; days off count too" },
  "calendar.end.days-back": {
    zh: "往前数满 {n} 日，放假日也计入",
    en: "{n} calendar {n|day|days} back; days off count too",
  },
  "calendar.end.months": {
    zh: "{n} 个月后的对应日；该月没有对应日的，为该月最后一日（《民法典》第二百零二条）",
    en: "the day of the same number {n} {n|month|months} later, or the last day of that month where there is none (Civil Code art. 202)",
  },
  "calendar.end.months-back": {
    zh: "{n} 个月前的对应日；该月没有对应日的，为该月最后一日",
    en: "the day of the same number {n} {n|month|months} earlier, or the last day of that month where there is none",
  },
  "calendar.end.months-first-counted": {
    zh: "起始日计入，满 {n} 个月，止于对应日的前一日；该月没有对应日的，为该月最后一日",
    en: "{n} {n|month|months} that include the first day: they end the day before the one of the same number, or with the month where there is none",
  },
  "calendar.end.months-first-counted-back": {
    zh: "起始日计入，往前满 {n} 个月，止于对应日的后一日",
    en: "{n} {n|month|months} back that include the first day: they reach to the day after the one of the same number",
  },
  "calendar.end.same-day": { zh: "当日", en: "the day itself" },
  "calendar.end.day-of-month": {
    zh: "起始日所在月起第 {n} 个月（0 为当月）的{day}",
    en: "{day} of the month that is {n} {n|month|months} after the month of the start (0: that month)",
  },
  "calendar.end.day-after-quarter": {
    zh: "起始日所在季度结束后第 {n} 个月的{day}",
    en: "{day} of the month that is {n} {n|month|months} after the quarter of the start",
  },
  "calendar.day-number": { zh: " {number} 日", en: "day {number}" },
  "calendar.day-last": { zh: "最后一日", en: "the last day" },

  "calendar.pause-from": { zh: "停止计算，自", en: "the clock stands still from" },
  "calendar.pause-to": { zh: "停止计算，至", en: "the clock stands still to" },
  "calendar.paused-days": { zh: "停止期间不计入的日子", en: "days not counted because the clock stood still" },

  "calendar.moved": { zh: "最后一天的调整", en: "last day moved" },
  "calendar.moved.next": {
    zh: "期满的日子不上班，顺延到下一个工作日（《民法典》第二百零三条）",
    en: "the count ends on a day off; the next working day takes its place (Civil Code art. 203)",
  },
  "calendar.moved.previous": {
    zh: "期满的日子不上班，按规定提前到上一个工作日",
    en: "the count ends on a day off; the working day before takes its place, as the rule says",
  },
  "calendar.moved.paused": {
    zh: "期满的日子在停止计算期间，顺延到恢复计算后的第一个可办理日",
    en: "the count ends while the clock stands still; the first day after that on which it can be done takes its place",
  },
  "calendar.kept": { zh: "最后一天不调整", en: "last day not moved" },
  "calendar.kept.rule": {
    zh: "期满的日子不上班，按规定不调整",
    en: "the count ends on a day off, which stays the last day as the rule says",
  },

  "calendar.provisional": { zh: "结果是暂定的", en: "the answer is provisional" },
  "calendar.provisional.why": {
    zh: "涉及的年份尚未收录放假安排，只按周末推算；录入该年后（huidan calendar add）重新计算",
    en: "it rests on a year whose official calendar is not held: only its weekends are known. Entering the year (huidan calendar add) reckons it again",
  },

  "refusal.calendar-year-missing": {
    zh: "没有收录 {year} 年的放假安排，无法确定工作日；请先录入（huidan calendar add）",
    en: "the official calendar of {year} is not held, so working days cannot be told; enter it first (huidan calendar add)",
  },
  "refusal.pause-reversed": {
    zh: "停止计算的期间写反了：{from} 晚于 {to}",
    en: "the clock would stand still from {from} to {to}: the end is before the start",
  },

  "lpr.on": { zh: "{on} 适用的贷款市场报价利率（LPR），{tenor}", en: "loan prime rate (LPR), {tenor}, on {on}" },
  "lpr.tenor.1y": { zh: "1 年期", en: "1 year" },
  "lpr.tenor.over-5y": { zh: "5 年期以上", en: "over 5 years" },
  "lpr.rule": {
    zh: "取当日或此前最近一次公布的利率，自公布之日起至下次公布前有效",
    en: "the rate published on that day or last before it; it holds from its publication until the next",
  },
  "lpr.published-on": { zh: "公布日", en: "published on" },
  "lpr.sources": { zh: "相互印证的来源数", en: "sources that agree" },
  "lpr.single-source": { zh: "1（仅一处来源，使用前请核对）", en: "1 (a single source: check it before use)" },
  "lpr.points": { zh: "加点（百分点）", en: "points added (percentage points)" },
  "lpr.with-points": { zh: "LPR 加点后的利率", en: "LPR with the points added" },
  "lpr.with-points.rule": { zh: "LPR + 加点", en: "LPR + points" },
  "refusal.lpr-not-entered": {
    zh: "{due} 应公布的 LPR 尚未录入，{on} 的利率无法确定；请先录入（huidan lpr add）",
    en: "the LPR due to be published on {due} is not entered, so the rate of {on} cannot be told; enter it first (huidan lpr add)",
  },
  "refusal.lpr-before-first": {
    zh: "{on} 早于收录的第一次 LPR 公布（{first}），没有可用的利率",
    en: "{on} is before the first LPR held ({first}): there is no rate to use",
  },
  "refusal.lpr-none": {
    zh: "没有收录任何 LPR，请先录入（huidan lpr add）",
    en: "no LPR is held; enter it first (huidan lpr add)",
  },

  "calendar.fault.header": { zh: "第一行应为：{header}", en: "the first line must be: {header}" },
  "calendar.fault.columns": {
    zh: "列数不对，应与第一行一致",
    en: "the number of columns is not that of the first line",
  },
  "calendar.fault.year": { zh: "年份应为四位数字", en: "the year must have four digits" },
  "calendar.fault.date": {
    zh: "不是日期或没有这一天，应写成 2027-01-01",
    en: "no date, or a day that does not exist: write it as 2027-01-01",
  },
  "calendar.fault.kind": {
    zh: "只能是 off（放假）或 work（调休上班）",
    en: "may only be off (free) or work (a weekend day that is worked)",
  },
  "calendar.fault.other-year": {
    zh: "日期不在该年，也不在上一年 12 月",
    en: "the date lies neither in that year nor in the December before it",
  },
  "calendar.fault.twice": { zh: "这一天已经写过", en: "this day is there already" },
  "calendar.fault.not-a-weekend": {
    zh: "调休上班只能是周六或周日，这一天是平日",
    en: "only a Saturday or Sunday can be a weekend day that is worked; this is a weekday",
  },
  "calendar.fault.no-rows": { zh: "文件中没有内容", en: "the file has no rows" },
  "calendar.fault.rate": { zh: "利率应写成百分数，如 3.00", en: "a rate is written in percent, as 3.00" },
  "calendar.fault.sources": { zh: "来源数应为 1 到 99", en: "the number of sources must be 1 to 99" },
  "calendar.fault.order": {
    zh: "每月一行，按公布日从早到晚排列",
    en: "there is one row a month, in rising order of the day of publication",
  },
} as const satisfies Record<string, LocalText>;
