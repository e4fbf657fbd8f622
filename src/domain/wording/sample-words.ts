import type { LocalText } from "./quantity.ts";

/** Words about invented rosters. */
export const sampleWords = {
  "cli.summary.sample": {
    zh: "生成一个项目的演示花名册，内容均为虚构",
    en: "make invented rosters of a programme, to try the program on",
  },
  "cli.option.sample-loans": { zh: "贷款笔数", en: "how many loans" },
  "cli.option.sample-seed": {
    zh: "随机种子，任意文字；同一种子得到同样的文件；不填：1",
    en: "the seed, any text: the same one gives the same files; absent: 1",
  },
  "cli.option.sample-mess": {
    zh: "按实际报送的样子写：标题行、合并单元格、合计行、各种写法的日期和金额、差错行；应查出的差错另存“期望.json”",
    en: "write them as people hand them in: titles, merged cells, totals, days and amounts in many forms, faulty rows; a file beside them says what must be found",
  },
  "cli.option.sample-as-of": {
    zh: "花名册的截止日；不填：政策有效期内的一个季末",
    en: "the day of the rosters; absent: a quarter's end within the policy's life",
  },
  "cli.option.sample-out": {
    zh: "写入的文件夹；已有文件的不写",
    en: "the folder to be made; one with files in it is refused",
  },
  "cli.sample-day": {
    zh: "“{option}”应写成 2024-06-30 这样的日期，现为“{given}”",
    en: "{option} takes a day such as 2024-06-30, not “{given}”",
  },
  "cli.sample-loans": {
    zh: "“--loans”应为 1 到 {most} 的整数，现为“{given}”",
    en: "--loans takes a whole number from 1 to {most}, not “{given}”",
  },
  "sample.as-of": {
    zh: "{given} 不在可用的期间内：该政策可取 {first} 至 {last}（起始日满 90 天后，至失效日或最近一次 LPR 公布日）",
    en: "{given} lies outside: this policy takes days from {first} to {last} (90 days after its first, up to its last or the last LPR entered)",
  },
  "sample.made": {
    zh: "已生成演示数据，截至 {day}：贷款 {loans} 笔，金额 {principal}，余额 {balance}，还款 {repayments} 条。\n均为虚构：身份证号顺序码为 000，不是任何人的号码。\n{folder}\n{files}",
    en: "Invented rosters as of {day}: {loans} loans, {principal} lent, {balance} outstanding, {repayments} payments.\nNothing is real: identity numbers have the order code 000 and are nobody's.\n{folder}\n{files}",
  },
} as const satisfies Record<string, LocalText>;
