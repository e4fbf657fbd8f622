import type { LocalText } from "./quantity.ts";

/** Words about papers: their data, their templates, how they are printed. */
export const paperWords = {
  "paper.missing": {
    zh: "{paper}缺少“{field}”（{at}），请补齐后再打印",
    en: "{paper}: “{field}” ({at}) is missing; fill it in and print again",
  },
  "paper.wrong-kind": {
    zh: "{paper}的“{field}”（{at}）不是这一栏应有的值",
    en: "{paper}: what stands in “{field}” ({at}) is not a value of that kind",
  },
  "paper.unknown": { zh: "{paper}没有“{given}”这一栏", en: "{paper} has no field “{given}”" },
  "paper.unknown-near": {
    zh: "{paper}没有“{given}”这一栏，是否指“{near}”？",
    en: "{paper} has no field “{given}”; did you mean “{near}”?",
  },
  "paper.no-such": {
    zh: "没有“{given}”这种文书；现有：{known}",
    en: "there is no paper “{given}”; there are: {known}",
  },
  "paper.no-such-near": {
    zh: "没有“{given}”这种文书，是否指“{near}”？",
    en: "there is no paper “{given}”; did you mean “{near}”?",
  },
  "paper.undrawn": {
    zh: "字体中没有“{character}”字（{code}，见“{text}”）：纸面上印成方框“□”，请用笔补写",
    en: "the font has no “{character}” ({code}, in “{text}”): the paper shows □ in its place, to be filled in by hand",
  },
  "paper.no-template": {
    zh: "{paper}没有模板：请在政策的 templates 文件夹中放入 {file}",
    en: "there is no template for the {paper}: put {file} into the policy's folder templates",
  },
  "template.faulty": { zh: "模板 {file} 第 {line} 行：{fault}", en: "template {file}, line {line}: {fault}" },
  "template.faulty-whole": { zh: "模板 {file}：{fault}", en: "template {file}: {fault}" },
  "template.unknown-field": {
    zh: "“{given}”不是{paper}的栏目；全部栏目见“huidan template fields {id}”",
    en: "“{given}” is no field of the {paper}; “huidan template fields {id}” lists them",
  },
  "template.unknown-field-near": {
    zh: "“{given}”不是{paper}的栏目，是否指“{near}”？",
    en: "“{given}” is no field of the {paper}; did you mean “{near}”?",
  },
  "template.unknown-field-end": {
    zh: "“{given}”不是{paper}的栏目，是否指“{near}”？栏目后面直接写字时，中间要加分号，如 #data.{near};",
    en: "“{given}” is no field of the {paper}; did you mean “{near}”? Text right behind a field needs a semicolon between them, as in #data.{near};",
  },
  "template.forbidden": {
    zh: "模板里不能用“{given}”：模板只能引入 /paper.typ，不能联网、读文件、执行文字或取当天日期",
    en: "a template may not use “{given}”: it imports /paper.typ only, and does not reach the network, read files, run text or ask for today",
  },
  "template.font": {
    zh: "模板里不能换字体“{given}”：只有 Noto Serif SC 随程序提供，换了字体在别的机器上就印不出同样的纸",
    en: "a template may not choose the font “{given}”: only Noto Serif SC comes with the program, and another machine would print another paper",
  },
  "template.glyph": {
    zh: "字体中没有“{character}”字（{code}），请换一个写法",
    en: "the font has no “{character}” ({code}); write it in another way",
  },
  "template.no-paper": {
    zh: "缺少 #let paper(data) = [ … ]：纸面内容要写在里面",
    en: "#let paper(data) = [ … ] is missing: what is printed stands in it",
  },
  "template.not-text": { zh: "不是 UTF-8 文本", en: "it is no text in UTF-8" },
  "template.not-word": {
    zh: "不是 Word 文档（.docx），或文件已损坏",
    en: "it is no Word document (.docx), or it is damaged",
  },
  "template.tag": {
    zh: "标记“{tag}”写得不对：每个 {open} 要有对应的 {close}，{hash}名单{close} 要有对应的 {slash}名单{close}",
    en: "the tag “{tag}” is not written as it should be: each {open} needs its {close}, {hash}list{close} its {slash}list{close}",
  },
  "template.raw-tag": {
    zh: "标记“{given}”不能用：栏目只按文字填入，请去掉 @",
    en: "the tag “{given}” may not be used: fields are filled in as text; drop the @",
  },
  "template.not-named": {
    zh: "{file} 不是以文书命名的：请改名，或用 --paper 指明是哪种文书（{known}）",
    en: "{file} is not named for a paper: rename it, or say which it is with --paper ({known})",
  },
  "template.unknown-ending": {
    zh: "不认识 {file}：模板是 .typ（印成 PDF）或 .docx（Word）文件，文件名就是文书的名称，如 maturity-notice.typ",
    en: "{file} is no template: it is a .typ (for PDF) or .docx (Word) file named for its paper, as maturity-notice.typ",
  },
  "template.default": { zh: "随程序提供", en: "the program's own" },
  "template.none": { zh: "没有，请自备", en: "none: give one" },
  "template.sound": {
    zh: "{file} 可以使用（{paper}）",
    en: "{file} can be used ({paper})",
  },
  "template.specimen": { zh: "样张已写入 {file}", en: "a specimen is in {file}" },
  "template.column.paper": { zh: "文书", en: "paper" },
  "template.column.title": { zh: "名称", en: "title" },
  "template.column.file": { zh: "模板", en: "template" },
  "template.column.name": { zh: "模板里写", en: "written in a template" },
  "template.column.chinese": { zh: "也可写", en: "or" },
  "template.column.kind": { zh: "内容", en: "holds" },
  "template.column.required": { zh: "必填", en: "required" },
  "template.column.list": { zh: "所在名单", en: "in the list" },
  "template.column.example": { zh: "印出来如", en: "printed as" },
  "template.kind.text": { zh: "文字", en: "text" },
  "template.kind.identity": { zh: "证件号码", en: "identity number" },
  "template.kind.yuan": { zh: "金额", en: "amount" },
  "template.kind.percent": { zh: "比率", en: "rate" },
  "template.kind.count": { zh: "整数", en: "whole number" },
  "template.kind.day": { zh: "日期", en: "day" },
  "template.kind.list": { zh: "名单（逐行）", en: "list, row by row" },
  "template.how": {
    zh: "PDF 模板（.typ）写 #data.名称; 名单里写 #row.名称;，Word 模板（.docx）写 {open}名称{close}，名单用 {open}#名单{close}…{open}/名单{close}。",
    en: "A PDF template (.typ) says #data.name; and in a list #row.name;, a Word template (.docx) {open}name{close}, a list {open}#list{close}…{open}/list{close}.",
  },
} as const satisfies Record<string, LocalText>;
