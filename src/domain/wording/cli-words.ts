import type { LocalText } from "./quantity.ts";

/** Words of the command line. */
export const cliWords = {
  "cli.quote-anomaly": { zh: "异常：{message}", en: "anomaly: {message}" },
  "cli.quote-note": { zh: "说明：{message}", en: "note: {message}" },
  "cli.help-title": {
    zh: "惠担：按政策文件办理政府支持的贷款",
    en: "Huidan: government-backed lending by its policy documents",
  },
  "cli.help-usage": { zh: "用法：huidan 命令 [参数] [选项]", en: "usage: huidan COMMAND [ARGUMENT]… [OPTION]…" },
  "cli.help-end": {
    zh: '“huidan 命令 --help”说明一条命令。金额写作 "300000.00"（元），比率写作 "4.35"（%），日期写作 2024-03-01。',
    en: '“huidan COMMAND --help” explains one command. Amounts are written "300000.00" (yuan), rates "4.35" (%), dates 2024-03-01.',
  },
  "cli.help-required": { zh: "（必填）", en: " (required)" },
  "cli.help-json": { zh: "输出 JSON（输出到管道时默认如此）", en: "print JSON (as it does by itself into a pipe)" },
  "cli.help-text": { zh: "输出文字，即使输出到管道", en: "print text, even into a pipe" },
  "cli.help-lang": { zh: "语言：zh 中文（默认），en 英文", en: "language: zh Chinese (default), en English" },
  "cli.help-exit": {
    zh: "退出码：0 完成；1 不予办理或发现错误；2 输入无法读取",
    en: "exit codes: 0 done; 1 refused or faults found; 2 input unreadable",
  },
  "cli.unknown-command": {
    zh: "没有命令“{given}”，是否指 {near}？“huidan help”列出全部命令",
    en: "there is no command “{given}”; did you mean {near}? “huidan help” lists them all",
  },
  "cli.unknown-language": {
    zh: "语言“{given}”不支持，请写 zh 或 en",
    en: "the language “{given}” is not supported: write zh or en",
  },
  "cli.unknown-option": {
    zh: "{command} 没有选项 {given}{hint}",
    en: "{command} has no option {given}{hint}",
  },
  "cli.option-value": {
    zh: "选项 {given} 的写法不对：需要值的，值写在后面，以“-”开头的值写成 {given}=值；开关不带值",
    en: "the option {given} is written wrongly: its value stands behind it, one that begins with “-” as {given}=VALUE; a switch has none",
  },
  "cli.option-twice": {
    zh: "选项 {option} 写了不止一次，请只写一次",
    en: "the option {option} is written more than once: write it once",
  },
  "cli.option-required": {
    zh: "{command} 需要选项 {option} {value}",
    en: "{command} needs the option {option} {value}",
  },
  "cli.option-choice": {
    zh: "{option} 的值“{given}”不对，可以是：{choices}",
    en: "{option} cannot be “{given}”; it may be: {choices}",
  },
  "cli.option-date": {
    zh: "{option} 的值“{given}”不是日期，请写成 2024-03-01 的形式",
    en: "{option}: “{given}” is no date; write it as 2024-03-01",
  },
  "cli.option-range": {
    zh: "{option} 的值“{given}”不对，请写成 2024-03-01..2024-03-10",
    en: "{option}: “{given}” is no range; write it as 2024-03-01..2024-03-10",
  },
  "cli.too-few": {
    zh: "{command} 缺少参数：huidan {command} {usage}",
    en: "{command} lacks an argument: huidan {command} {usage}",
  },
  "cli.too-many": {
    zh: "{command} 多了参数“{given}”：huidan {command} {usage}",
    en: "{command} has “{given}” too much: huidan {command} {usage}",
  },
  "cli.no-such-file": { zh: "没有文件 {file}，请核对路径", en: "there is no file {file}: check the path" },
  "cli.is-folder": { zh: "{file} 是文件夹，不是文件", en: "{file} is a folder, not a file" },
  "cli.not-readable": { zh: "没有读取 {file} 的权限", en: "{file} may not be read by this user" },
  "cli.empty-input": { zh: "{file} 是空的", en: "{file} is empty" },
  "cli.broken-json": {
    zh: "{file} 第 {line} 行第 {column} 列：JSON 不完整或写法有误，请检查此处及其前面的引号、逗号和括号（须用半角）",
    en: "{file} line {line}, column {column}: the JSON is broken or cut short; look at the quotes, commas and brackets here and just before",
  },
  "cli.twice-in-json": {
    zh: "{file} 第 {line} 行第 {column} 列：“{key}”在同一个对象里写了两次，请删去一个",
    en: "{file} line {line}, column {column}: “{key}” stands twice in one object: remove one of them",
  },
  "cli.not-utf8": {
    zh: "{file} 第 {line} 行第 {column} 列不是 UTF-8 编码的文字：请把文件另存为 UTF-8 编码",
    en: "{file} line {line}, column {column}: this is not text in UTF-8; save the file in the encoding UTF-8",
  },
  "cli.packed-file": {
    zh: "{file} 是 Excel、Word 或压缩文件，这里只读文字文件（JSON 或 YAML）",
    en: "{file} is an Excel, Word or zip file; only text is read here (JSON or YAML)",
  },
  "cli.standard-input": { zh: "标准输入", en: "standard input" },
  "cli.standard-input-twice": {
    zh: "标准输入（-）只能读一次：{options} 中只能有一个写 -，其余请写文件名",
    en: "standard input (-) can be read only once: of {options} only one may be -, the others are given as files",
  },
  "cli.whole-input": { zh: "整个输入", en: "the whole input" },
  "cli.file-trouble": {
    zh: "不能读写 {path}：{reason}",
    en: "{path} cannot be read or written: {reason}",
  },
  "cli.output-trouble": { zh: "结果写不出去：{reason}", en: "the result cannot be written out: {reason}" },
  "cli.trouble.denied": {
    zh: "没有权限，请换一个有权限的文件夹，或请管理员开放权限",
    en: "this user may not; choose another folder, or have access given",
  },
  "cli.trouble.read-only": {
    zh: "所在的磁盘或文件夹是只读的，请换一个可写的文件夹（环境变量 HUIDAN_HOME）",
    en: "the disk or folder is read-only; choose one that can be written (the variable HUIDAN_HOME)",
  },
  "cli.trouble.full": { zh: "磁盘已满，请腾出空间后再试", en: "the disk is full; make room and try again" },
  "cli.trouble.no-folder": {
    zh: "路径上有一段不是文件夹或不存在，请核对路径",
    en: "a part of the path is no folder or is not there; check the path",
  },
  "cli.trouble.is-folder": { zh: "这是文件夹，不是文件，请移走", en: "this is a folder, not a file; move it away" },
  "cli.no-policies": {
    zh: "环境变量 HUIDAN_POLICIES 指向 {folder}，那里没有文件夹；请改正或取消该变量",
    en: "the variable HUIDAN_POLICIES points to {folder}, where there is no folder; mend or unset it",
  },
  "cli.trouble.other": { zh: "系统报告 {code}", en: "the system says {code}" },
  "cli.reference-broken": {
    zh: "{file} 第 {line} 行有误：{fault}。请改正这一行，或移走该文件后用 calendar add、lpr add 重新录入",
    en: "{file} line {line} is wrong: {fault}. Mend the line, or move the file away and enter its content again with calendar add or lpr add",
  },
  "cli.broken-yaml": {
    zh: "{file} 第 {line} 行第 {column} 列：YAML 写法有误：{what}",
    en: "{file} line {line}, column {column}: the YAML is broken: {what}",
  },
  "cli.refused-at": { zh: "{at}：{message}", en: "{at}: {message}" },
  "cli.fault-line": { zh: "{file}:{line}:{column} {message}", en: "{file}:{line}:{column} {message}" },
  "cli.note-line": { zh: "{file}:{line}:{column} 提示：{message}", en: "{file}:{line}:{column} note: {message}" },

  "cli.summary.demo": {
    zh: "五个项目各生成一套演示名册并运行，列出结果和文件所在",
    en: "a sample of each of the five programmes, run: the results, and where the files lie",
  },
  "cli.option.demo-loans": { zh: "每个项目的贷款笔数，默认 2000", en: "loans of each programme; 2000 unless told" },
  "cli.summary.run": {
    zh: "读入银行的台账，写出通知书、贴息清册、逾期名册、代偿、风险指标、基金情况和汇总",
    en: "read the bank's rosters; write notices, subsidy list, overdue list, compensation, breakers, fund and summary",
  },
  "cli.option.loans": { zh: "贷款名册（.xlsx、.xls、.csv）", en: "the roster of loans (.xlsx, .xls, .csv)" },
  "cli.option.repayments": { zh: "还款流水", en: "the list of repayments" },
  "cli.option.households": { zh: "农户名册", en: "the list of households" },
  "cli.option.fund": { zh: "基金流水", en: "the list of fund movements" },
  "cli.option.map": {
    zh: "列对应表（YAML），上次运行写出的可改后再用",
    en: "how columns are found (YAML); the one that a run wrote can be mended",
  },
  "cli.option.as-of": { zh: "截止日", en: "the day that is looked at" },
  "cli.option.out": { zh: "输出文件夹，须不存在或为空", en: "the folder to write, which must not exist or be empty" },
  "cli.option.no-papers": { zh: "不打印通知书和文书", en: "print no notices and forms" },
  "cli.summary.policy-check": { zh: "检查政策文件，列出全部错误", en: "check policy files and list all their faults" },
  "cli.summary.policy-list": { zh: "列出已有的政策文件", en: "list the policy files at hand" },
  "cli.summary.policy-show": {
    zh: "列出某日适用的规定，附文号和条款",
    en: "show the values in force, with document and article",
  },
  "cli.summary.policy-explain": {
    zh: "用文字说明一条规定，附条款和解读",
    en: "put one rule into words, with its article and reading",
  },
  "cli.summary.policy-diff": {
    zh: "说明两个政策文件或两个日期之间的变化",
    en: "say what changes between two files or two dates",
  },
  "cli.summary.policy-test": { zh: "验算政策文件所附的算例", en: "work the examples that come with the policy files" },
  "cli.summary.template-list": {
    zh: "列出各种文书和所用的模板",
    en: "list the papers and the template each is printed with",
  },
  "cli.summary.template-fields": {
    zh: "列出一种文书的栏目，供制作模板",
    en: "list the fields of a paper, for whoever makes a template",
  },
  "cli.summary.template-check": {
    zh: "检查模板文件，可印出样张",
    en: "check a template file, and print a specimen where asked to",
  },
  "cli.option.template-policy": {
    zh: "用这个政策的模板",
    en: "with the templates of this policy",
  },
  "cli.option.template-paper": {
    zh: "文书名称，文件名不是文书名称时用",
    en: "the paper, where the file is not named for it",
  },
  "cli.option.template-out": { zh: "把样张写入这个文件", en: "write a specimen to this file" },
  "cli.file-there": {
    zh: "{file} 已经存在，请换一个文件名，或先把它移走",
    en: "{file} is there already: choose another name, or move it away first",
  },
  "cli.summary.schema": {
    zh: "输出各种输入的 JSON Schema；roster 列出名册的各栏",
    en: "print the JSON Schema of an input; roster: the columns of the rosters",
  },
  "cli.summary.quote": { zh: "计算还款计划和利息", en: "reckon a repayment schedule and its interest" },
  "cli.summary.subsidy": {
    zh: "计算贷款在一段时间内的贴息",
    en: "reckon the interest subsidy of a loan over a period",
  },
  "cli.summary.share": { zh: "计算代偿分担或追偿分配", en: "share a compensation, or divide a recovery" },
  "cli.summary.deadline": { zh: "计算时限的截止日", en: "reckon the day on which a clock ends" },
  "cli.summary.eligible": { zh: "审查申请是否符合条件", en: "check an application against the policy" },
  "cli.summary.breakers": {
    zh: "计算各项监测比率，判断是否触发熔断",
    en: "measure the breakers and say which have tripped",
  },
  "cli.summary.fund": { zh: "计算基金的限额、退还和补充", en: "reckon the fund's limits, refunds and top-ups" },
  "cli.summary.compensation": { zh: "审查代偿事项是否成立及金额", en: "check a compensation case and its amount" },
  "cli.summary.classes": { zh: "对到期、逾期贷款提出分类建议", en: "propose the class of a loan due or overdue" },
  "cli.summary.calendar-show": { zh: "列出已有的工作日历", en: "show the official working calendar" },
  "cli.summary.calendar-add": { zh: "录入新一年的放假和调休安排", en: "enter the official calendar of a year" },
  "cli.summary.lpr-show": { zh: "列出贷款市场报价利率", en: "show the loan prime rate" },
  "cli.summary.lpr-add": { zh: "录入一次贷款市场报价利率", en: "enter one publication of the loan prime rate" },

  "cli.option.policy": { zh: "政策文件的编号或路径", en: "the id or the path of a policy file" },
  "cli.option.schema-of": { zh: "roster：只列这一种名册", en: "roster: only this one" },
  "cli.option.schema-out": {
    zh: "roster：另把一种名册写成可填写的空表（.xlsx）；不指定 --of 时为贷款名册",
    en: "roster: also write one of them as an empty workbook to be filled in (.xlsx); the loans unless --of says otherwise",
  },
  "cli.option.parameters": { zh: "项目参数文件", en: "the programme's parameters" },
  "cli.option.demo": {
    zh: "使用该政策的演示参数（仅供演示）",
    en: "use the policy's demo parameters (for demonstration only)",
  },
  "cli.option.on": { zh: "以哪一天为准", en: "the day to go by" },
  "cli.option.clocks": { zh: "只列出时限的名称", en: "only the clocks, by name" },
  "cli.option.loan": { zh: "贷款（JSON）", en: "the loan (JSON)" },
  "cli.option.from-day": { zh: "期间第一天（含）", en: "first day of the period (included)" },
  "cli.option.to-day": { zh: "期间最后一天（含）", en: "last day of the period (included)" },
  "cli.option.of": { zh: "compensation 代偿，recovery 追偿", en: "compensation or recovery" },
  "cli.option.amount": { zh: "本金，追偿时为收回金额（元）", en: "principal, or the amount recovered (yuan)" },
  "cli.option.interest": { zh: "利息（元）", en: "interest (yuan)" },
  "cli.option.penalty": { zh: "罚息（元）", en: "penalty interest (yuan)" },
  "cli.option.costs": { zh: "追偿费用（元）", en: "costs of the recovery (yuan)" },
  "cli.option.case": { zh: "政策要求提供的事实（JSON）", en: "the facts that the policy asks for (JSON)" },
  "cli.option.clock": { zh: "时限的名称", en: "the name of the clock" },
  "cli.option.from-event": { zh: "起算事件发生的日期", en: "the day of the event that starts it" },
  "cli.option.paused": {
    zh: "中止的期间，可写多段，用逗号隔开",
    en: "when it stands still; several with commas between",
  },
  "cli.option.application": { zh: "申请（JSON）", en: "the application (JSON)" },
  "cli.option.figures": { zh: "指标数据（JSON）", en: "the figures (JSON)" },
  "cli.option.explain": { zh: "同时列出每个数字的由来", en: "print how each figure came about, too" },
  "cli.option.published": { zh: "发布日", en: "day of publication" },
  "cli.option.one-year": { zh: "一年期（%）", en: "1-year rate (%)" },
  "cli.option.over-five-year": { zh: "五年期以上（%）", en: "over-5-year rate (%)" },
  "cli.option.replace": { zh: "替换已有年份", en: "replace a year that is held already" },
  "cli.option.sources": {
    zh: "核对一致的独立来源数（默认 1）",
    en: "how many independent sources agree (1 when absent)",
  },
  "cli.option.year": { zh: "年份", en: "the year" },

  "parameters.no-demo": { zh: "{policy} 没有演示参数", en: "{policy} has no demo parameters" },
  "parameters.other-policy": {
    zh: "参数文件属于 {given}，不是 {policy}",
    en: "these parameters are for {given}, not for {policy}",
  },
  "parameters.unknown": {
    zh: "{policy} 没有参数“{id}”{hint}",
    en: "{policy} has no parameter “{id}”{hint}",
  },
  "calendar.year-not-held": {
    zh: "没有 {year} 年的日历；已有至 {last} 年",
    en: "the calendar of {year} is not held; the last one is {last}",
  },
  "lpr.fault.day": {
    zh: "报价利率每月 20 日（遇节假日顺延）发布，发布日不会早于 20 日",
    en: "the rates are published on the 20th or the next working day, never before the 20th",
  },
  "cli.files-checked": {
    zh: "已检查 {files} 个文件：{faults} 处错误，{notes} 条提示（--notes 列出）",
    en: "{files} {files|file|files} checked: {faults} {faults|fault|faults}, {notes} {notes|note|notes} (--notes lists them)",
  },
  "cli.option.notes": {
    zh: "列出全部提示，如未经核对的值；缺少规定的提示总会列出",
    en: "list all notes, such as values that are not verified; those of what is missing are always listed",
  },
  "cli.examples-worked": {
    zh: "{passed} 个算例相符，{failed} 个不符",
    en: "{passed} worked {passed|example agrees|examples agree}, {failed} {failed|does|do} not",
  },
  "cli.example-differs": {
    zh: "{policy} {id}：{at} 应为 {expected}，得到 {got}",
    en: "{policy} {id}: {at} should be {expected}, came out as {got}",
  },
  "cli.calendar-added": {
    zh: "已录入 {years} 年的放假安排，保存在 {file}",
    en: "the calendar of {years} is entered and kept in {file}",
  },
  "cli.calendar-held": {
    zh: "{year} 年的日历已有；要改请用 --replace",
    en: "the calendar of {year} is held already; use --replace to change it",
  },
  "cli.lpr-added": {
    zh: "已录入 {published} 发布的报价利率，保存在 {file}",
    en: "the rates published on {published} are entered and kept in {file}",
  },
  "cli.lpr-held": {
    zh: "{published} 不晚于已有的最后一次发布 {last}",
    en: "{published} is not after the last publication held, {last}",
  },
  "lpr.fault.skips": {
    zh: "已有至 {last} 的发布，下一次应为 {due} 所在月；请先录入中间各月",
    en: "the last publication held is of {last}; the next is that of the month of {due}: enter the months between first",
  },
  "cli.lpr-single-source": { zh: "仅一个来源", en: "one source only" },
} as const satisfies Record<string, LocalText>;
