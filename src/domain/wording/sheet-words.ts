import type { LocalText } from "./quantity.ts";

/** Words of opening spreadsheets: why a file cannot be read as a table, and how to come to one that can. */
export const sheetWords = {
  "sheet.empty": {
    zh: "{file} 是空文件，里面什么也没有；请向提供方重新索取，或在原程序中重新导出",
    en: "{file} is empty: ask whoever sent it to send it again, or export it anew",
  },
  "sheet.truncated": {
    zh: "{file} 不完整，后半部分缺失（可能没有下载完、拷贝完）；请重新下载或拷贝，再试一次",
    en: "{file} is cut short: its end is missing, as after a download or copy that broke off; fetch it again",
  },
  "sheet.zip-broken": {
    zh: "{file} 已损坏，无法打开；请用 Excel 或 WPS 打开（必要时选“打开并修复”），另存为 .xlsx 后再试",
    en: "{file} is damaged and cannot be opened: open it in Excel or WPS (with “Open and Repair” if need be) and save it again as .xlsx",
  },
  "sheet.part-broken": {
    zh: "{file} 的内部数据（{part}）已损坏；请用 Excel 或 WPS 打开（必要时选“打开并修复”），另存为 .xlsx 后再试",
    en: "{file} is damaged inside ({part}): open it in Excel or WPS (with “Open and Repair” if need be) and save it again as .xlsx",
  },
  "sheet.old-broken": {
    zh: "{file} 是旧格式（.xls）的表格，但无法读取；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试",
    en: "{file} is an old workbook (.xls) that cannot be read: open it in Excel or WPS and save it as .xlsx",
  },
  "sheet.password": {
    zh: "{file} 有打开密码，无法读取；请用 Excel 或 WPS 输入密码打开，取消密码（文件—信息—保护工作簿）后保存，再试一次",
    en: "{file} is locked by a password: open it in Excel or WPS, remove the password (File, Info, Protect Workbook), save, and try again",
  },
  "sheet.lock-file": {
    zh: "{file} 是表格打开期间产生的临时文件，不是表格；请选文件名不带“~$”的那一个",
    en: "{file} is what Excel keeps beside a workbook while it is open, not a workbook: choose the file without “~$”",
  },
  "sheet.busy": {
    zh: "{file} 正被别的程序使用；请关闭打开它的 Excel 或 WPS，再试一次",
    en: "{file} is in use by another program: close it in Excel or WPS and try again",
  },
  "sheet.no-sheet": {
    zh: "{file} 里没有可见的工作表；若工作表被隐藏，请取消隐藏后保存，再试一次",
    en: "{file} holds no visible sheet: if its sheets are hidden, unhide them, save, and try again",
  },
  "sheet.renamed": {
    zh: "{file} 其实是{what}，不是表格（改文件名不能改变内容）；请提供 .xlsx、.xls 或 .csv 格式的表格",
    en: "{file} is really {what}, not a table, whatever its name says: give a table as .xlsx, .xls or .csv",
  },
  "sheet.save-again": {
    zh: "{file} 是{what}，本程序不读；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试",
    en: "{file} is {what}, which is not read here: open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”",
  },
  "sheet.zip-of-files": {
    zh: "{file} 是压缩包，里面有 {inside}；请先解压，再选其中的表格",
    en: "{file} is an archive that holds {inside}: unpack it first and choose the table in it",
  },
  "sheet.zip-other": {
    zh: "{file} 是压缩包，里面没有表格；请提供 .xlsx、.xls 或 .csv 格式的表格",
    en: "{file} is an archive without a workbook in it: give a table as .xlsx, .xls or .csv",
  },
  "sheet.not-a-table": {
    zh: "{file} 不是表格，也不是文本；请提供 .xlsx、.xls 或 .csv 格式的表格",
    en: "{file} is neither a table nor a text: give a table as .xlsx, .xls or .csv",
  },
  "sheet.encoding": {
    zh: "{file} 从第 {line} 行起不是 UTF-8、GB18030（GBK）或 UTF-16 编码的文字，可能已损坏；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试",
    en: "{file}: from line {line} on this is no text in UTF-8, GB18030 (GBK) or UTF-16; it may be damaged: open it in Excel or WPS and save it as .xlsx",
  },
  "sheet.csv.quote": {
    zh: "{file} 第 {line} 行之前有一个英文双引号没有配对，其后的内容连成了一格；请补上或删去这个引号",
    en: "{file}: a double quote before line {line} is never closed, so that everything behind it is one cell; close it or remove it",
  },
  "sheet.csv.broken": {
    zh: "{file} 第 {line} 行附近无法按列分开；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试",
    en: "{file}: the columns cannot be told apart near line {line}; open it in Excel or WPS and save it as .xlsx",
  },
  "sheet.limit.file": {
    zh: "{file} 超过 {most} MB，不像是名册；请拆成几个文件，或删去与名册无关的工作表和图片",
    en: "{file} is larger than {most} MB, which no roster is: split it, or delete the sheets and pictures that do not belong to it",
  },
  "sheet.limit.old": {
    zh: "{file} 是旧格式的表格，超过 {most} MB；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试",
    en: "{file} is a table of an old form and larger than {most} MB: open it in Excel or WPS and save it as .xlsx",
  },
  "sheet.limit.unpacked": {
    zh: "{file} 解开后有 {size} MB，远远超过名册的大小，可能是专门用来拖垮程序的文件，没有打开；如确是名册，请把其中的数据复制到新工作簿再试",
    en: "{file} unpacks to {size} MB, far more than any roster holds, as files do that are made to choke a program; it was not opened. If it is a roster, copy its data into a new workbook",
  },
  "sheet.limit.parts": {
    zh: "{file} 内含的部件超过 {most} 个，不像是名册，没有打开；请把数据复制到新工作簿再试",
    en: "{file} has more than {most} parts inside, which no roster has, and was not opened: copy its data into a new workbook",
  },
  "sheet.limit.part": {
    zh: "{file} 的内部数据（{part}）过大，没有读取；请把数据复制到新工作簿再试",
    en: "{file}: what it holds inside ({part}) is too large to read: copy its data into a new workbook",
  },
  "sheet.limit.cells": {
    zh: "{file} 的单元格超过 {most} 个；请拆成几个文件",
    en: "{file} has more than {most} cells: split it",
  },
  "sheet.limit.merges": {
    zh: "{file} 的合并单元格过多，没有读取；请取消合并后再试",
    en: "{file} has too many merged cells to read: unmerge them and try again",
  },
  "sheet.note.hidden": {
    zh: "{file} 中隐藏的工作表没有读：{sheets}；如需读入，请取消隐藏",
    en: "{file}: hidden sheets were not read: {sheets}; unhide those that are wanted",
  },
  "sheet.note.links": {
    zh: "{file} 引用了别的文件，引用的数取自上次保存时的结果；请确认保存前已更新",
    en: "{file} takes figures from other files; they are those of the last saving: make sure that it was updated before",
  },
  "sheet.note.encoding": {
    zh: "{file} 按 {encoding} 编码读取；如有乱码，请另存为 UTF-8 编码",
    en: "{file} was read as {encoding}; if its texts look wrong, save it in UTF-8",
  },
  "sheet.what.pdf": { zh: " PDF 文件", en: "a PDF" },
  "sheet.what.picture": { zh: "图片", en: "a picture" },
  "sheet.what.media": { zh: "音频或视频", en: "sound or video" },
  "sheet.what.archive": { zh: "压缩包（请先解压）", en: "an archive (unpack it first)" },
  "sheet.what.rtf": { zh: " RTF 文档", en: "an RTF document" },
  "sheet.what.word": { zh: " Word 文档", en: "a Word document" },
  "sheet.what.slides": { zh: "演示文稿", en: "a presentation" },
  "sheet.what.ofd": { zh: " OFD 版式文件", en: "an OFD document" },
  "sheet.what.program": {
    zh: "程序文件（请勿打开来历不明的程序）",
    en: "a program (do not open programs that you do not know)",
  },
  "sheet.what.database": { zh: "数据库文件", en: "a database" },
  "sheet.what.xml": { zh: " XML 文件", en: "an XML file" },
  "sheet.what.unknown": { zh: "别的程序的文件", en: "a file of another program" },
  "sheet.what.numbers": { zh: "苹果 Numbers 表格", en: "a table of Apple Numbers" },
  "sheet.what.xlsb": { zh: "二进制格式（.xlsb）的 Excel 表格", en: "a binary Excel workbook (.xlsb)" },
  "sheet.what.ods": { zh: " OpenDocument 表格（.ods）", en: "an OpenDocument table (.ods)" },
  "sheet.what.open-document": { zh: " OpenDocument 文档", en: "an OpenDocument document" },
  "sheet.what.mhtml": { zh: "单个文件网页（.mht）", en: "a web page in a single file (.mht)" },
} as const satisfies Record<string, LocalText>;
