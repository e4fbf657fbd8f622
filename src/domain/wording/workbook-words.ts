import type { LocalText } from "./quantity.ts";

/** Words of the workbooks and of the folder into which a run writes. */
export const workbookWords = {
  "workbook.unit": { zh: "单位：元", en: "in yuan" },
  "workbook.subtitle": { zh: "{subtitle}　　{unit}", en: "{subtitle} ({unit})" },
  "workbook.none": { zh: "（无）", en: "(none)" },
  "workbook.page": { zh: "第 &P 页，共 &N 页", en: "Page &P of &N" },
  "workbook.cut": {
    zh: "……（原文 {length} 字，超过单元格上限，已截断）",
    en: "… (cut: the text has {length} characters, more than a cell may hold)",
  },
  "workbook.live-title": { zh: "{title}（公式版）", en: "{title} (live formulas)" },

  "output.not-empty": {
    zh: "输出文件夹 {folder} 已存在且不是空的，为免覆盖，未写入任何文件。请换一个新文件夹名，或先移走其中的文件",
    en: "the output folder {folder} exists and is not empty; nothing was written, so that nothing is overwritten. Give another folder, or move its files away first",
  },
  "output.is-file": {
    zh: "{folder} 是文件，不是文件夹，未写入任何文件。请换一个文件夹名",
    en: "{folder} is a file, not a folder; nothing was written. Give the name of a folder",
  },
  "output.trouble": {
    zh: "结果写不进 {folder}：{reason}。没有留下写了一半的文件",
    en: "the result cannot be written to {folder}: {reason}. No half-written file was left",
  },
  "output.full": {
    zh: "磁盘已满，请腾出空间，或换一个磁盘上的文件夹",
    en: "the disk is full; make room, or give a folder on another disk",
  },
  "output.denied": {
    zh: "没有写入权限，请换一个有权限的文件夹，或请管理员开放权限",
    en: "this user may not write there; give another folder, or have access given",
  },
  "output.read-only": {
    zh: "所在磁盘是只读的，请换一个可写的文件夹",
    en: "the disk is read-only; give a folder that can be written",
  },
  "output.no-folder": {
    zh: "路径上有一段是文件而不是文件夹，请核对路径",
    en: "a part of the path is a file, not a folder; check the path",
  },
  "output.too-long": { zh: "路径太长，请换一个短些的文件夹名", en: "the path is too long; give a shorter folder" },
  "output.too-large": {
    zh: "文件超过该磁盘允许的大小，请换一个磁盘上的文件夹",
    en: "a file is larger than this disk allows; give a folder on another disk",
  },
  "output.other": { zh: "系统报告 {code}", en: "the system says {code}" },
} as const satisfies Record<string, LocalText>;
