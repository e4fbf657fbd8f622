import type { LocalText } from "./quantity.ts";

/** Words of what a run says of itself: how rosters were read, what it found, where it lies. */
export const runOutcomeWords = {
  "run.problems.title": { zh: "问题清单", en: "What is wrong in the sheets" },
  "run.problems.faults-title": { zh: "有误的单元格", en: "Faulty cells" },
  "run.problems.anomalies-title": { zh: "前后矛盾", en: "Contradictions" },
  "run.problems.sums-title": { zh: "读入核对", en: "What was read" },
  "run.problems.column.file": { zh: "文件", en: "file" },
  "run.problems.column.sheet": { zh: "工作表", en: "sheet" },
  "run.problems.column.cell": { zh: "单元格", en: "cell" },
  "run.problems.column.place": { zh: "位置", en: "place" },
  "run.problems.column.value": { zh: "原值", en: "value" },
  "run.problems.column.what": { zh: "问题", en: "what is wrong" },
  "run.problems.column.mend": { zh: "怎样改", en: "how to mend it" },
  "run.problems.column.refused": { zh: "整行未计入", en: "row left out" },
  "run.problems.column.loan": { zh: "贷款", en: "loan" },
  "run.problems.column.roster": { zh: "名册", en: "roster" },
  "run.problems.column.item": { zh: "项目", en: "item" },
  "run.problems.column.in": { zh: "读入金额", en: "amount in" },
  "run.problems.column.taken": { zh: "计入金额", en: "amount taken" },
  "run.problems.column.left": { zh: "未计入金额", en: "amount refused" },
  "run.problems.column.unread": { zh: "读不出的格", en: "cells not read" },
  "run.problems.rows": { zh: "行数", en: "rows" },
  "run.problems.column.rows-in": { zh: "读入行数", en: "rows in" },
  "run.problems.column.rows-taken": { zh: "计入行数", en: "rows taken" },
  "run.problems.column.rows-left": { zh: "未计入行数", en: "rows refused" },
  "run.problems.summary-faults": { zh: "有误的单元格", en: "faulty cells" },
  "run.problems.summary-rows": { zh: "未计入的行", en: "rows left out" },
  "run.problems.summary-anomalies": { zh: "前后矛盾", en: "contradictions" },
  "run.problems.summary-unprinted": { zh: "未打印或不全的文书", en: "papers not printed, or not whole" },
  "run.problems.unprinted-title": { zh: "未打印的文书", en: "Papers not printed" },
  "run.problems.more": { zh: "另有 {count} 处未列出", en: "{count} more are not listed" },

  "run.summary.title": { zh: "{policy}情况汇总", en: "{policy}: summary" },
  "run.summary.subtitle": { zh: "截至{day}", en: "as of {day}" },
  "run.summary.head-item": { zh: "事项", en: "item" },
  "run.summary.head-count": { zh: "数量", en: "number" },
  "run.summary.head-amount": { zh: "金额（元）", en: "amount (yuan)" },
  "run.summary.head-note": { zh: "说明、依据", en: "note, article" },
  "run.summary.cite": { zh: "依据{article}", en: "under {article}" },
  "run.summary.more": {
    zh: "{heading}（另有 {n} 项，见同名工作簿）",
    en: "{heading} ({n} more lines: see the workbook)",
  },
  "run.summary.foot": {
    zh: "由惠担按所给名册和政策文件算出；每个数都能在同名工作簿中找到来历。依据未写文号的，指{document}。",
    en: "Reckoned by Huidan from the rosters and the policy file; every figure can be followed in the workbooks. Articles without a document are those of {document}.",
  },
  "run.summary.blocked-title": { zh: "未能判断的事项", en: "What could not be judged" },

  "run.file-name.summary": { zh: "00-情况汇总", en: "00-summary" },
  "run.file-name.live": { zh: "{name}（活公式）", en: "{name} (live formulas)" },
  "run.file-name.marked": { zh: "标注-{file}", en: "marked-{file}" },
  "run.file-name.mapping": { zh: "列对应表", en: "mapping" },

  "run.stage.reading": { zh: "读取 {file}", en: "reading {file}" },
  "run.stage.reckoning": { zh: "计算 {report}", en: "reckoning {report}" },
  "run.stage.writing": { zh: "写出 {file}", en: "writing {file}" },
  "run.stage.printing": { zh: "打印通知和文书 {done}/{all}", en: "printing papers {done}/{all}" },

  "demo.sampling": { zh: "生成演示名册：{title}", en: "making a sample: {title}" },
  "demo.programme": { zh: "━━ {title}　截至 {day}", en: "━━ {title}, as of {day}" },
  "demo.overview": {
    zh: "共 {programmes} 个项目。名册均为虚构，与结果放在一起（如 {folder}）；可用 huidan run 换成自己的名册。",
    en: "Programmes: {programmes}. The rosters are invented and lie beside the results ({folder}); huidan run takes your own.",
  },
  "run.read": {
    zh: "{file}：读入 {read} 行，计入 {taken}，未计入 {refused}",
    en: "{file}: {read} rows read, {taken} taken, {refused} refused",
  },
  "run.sum": {
    zh: "  {field}：读入 {in} = 计入 {taken} + 未计入 {refused}",
    en: "  {field}: {in} in = {taken} taken + {refused} refused",
  },
  "run.sum-unread": { zh: "，另有 {n} 格读不出", en: ", and {n} cells that could not be read" },
  "run.mapping": {
    zh: "  {sheet}，表头在第 {row} 行：",
    en: "  {sheet}, head in row {row}:",
  },
  "run.mapping-of-text": { zh: "  表头在第 {row} 行：", en: "  head in row {row}:" },
  "run.mapping-unread": { zh: "  未用的列：{columns}", en: "  columns not used: {columns}" },
  "run.written": { zh: "已写到 {folder}：{files} 个文件", en: "written to {folder}: {files} files" },
  "run.faults-found": {
    zh: "名册中有 {faults} 格有误，{rows} 行未计入：见“{file}”和标注过的原表；没有问题的行已照常计算",
    en: "{faults} faulty {faults|cell|cells} in the rosters, {rows} {rows|row|rows} left out: see “{file}” and the marked copies; sound rows were reckoned all the same",
  },
  "run.anomalies-found": {
    zh: "表与表之间有 {anomalies} 处前后矛盾：见“{file}”，请核对",
    en: "{anomalies} {anomalies|contradiction|contradictions} between rows or sheets: see “{file}” and look into them",
  },
  "run.none-taken": {
    zh: "{file} 没有一行可以计入，各表册都是空的；请先照“问题清单”改正",
    en: "{file} has no row that could be taken, so that all lists are empty; mend it first by the workbook of what is wrong",
  },
  "run.papers-lacking": {
    zh: "{folder}：{files} 个文件没有打印或不全，缺少{fields}；逐份见“问题清单”",
    en: "{folder}: {files} {files|file was|files were} not printed, or not whole; missing: {fields}. Each is named in the workbook of what is wrong",
  },
  "run.papers-refused": {
    zh: "{folder}：{files} 个文件没有打印，{why}",
    en: "{folder}: {files} {files|file was|files were} not printed: {why}",
  },
  "run.other-kind": {
    zh: "{file} 看起来是{other}，不是{kind}，却写在 {option} 后面；是不是与 {right} 的文件写反了？",
    en: "{file} looks like a {other}, not like a {kind}, yet it stands behind {option}: was it swapped with the file of {right}?",
  },
  "run.no-loans": {
    zh: "{file} 的表头下面没有一行贷款（只有表头、合计或空行）；请确认选对了文件和工作表",
    en: "{file} has no loan below its head (only heads, totals or empty rows): make sure that it is the right file and sheet",
  },
  "run.as-of-before-all": {
    zh: "截止日 {day} 早于所有贷款的放款日（最早 {first}），没有可计算的贷款；请核对 --as-of",
    en: "{day} is before every loan was made (the first on {first}): there is nothing to reckon; check --as-of",
  },
} as const satisfies Record<string, LocalText>;
