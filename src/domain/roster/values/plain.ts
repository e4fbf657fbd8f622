/** Signs of full width as their narrow ones, every blank as a space, signs without width dropped. Letters of names stay as they are. */
export function narrow(text: string): string {
  if (plainPattern.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "");
}

const plainPattern = /^[\x21-\x7E\u4E00-\u9FFF]*$/;

/** Narrow and without any blank. */
export function compact(text: string): string {
  return narrow(text).replace(/\s+/g, "");
}

const nothing = new Set([
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "/",
  "\\",
  "无",
  "空",
  "暂无",
  "没有",
  "不详",
  "待补",
  "N/A",
  "NA",
  "n/a",
  "null",
  "NULL",
  "*",
  "…",
  "...",
]);

/** What people write where there is nothing to write. */
export function isNothing(text: string): boolean {
  return (
    text.length <= longestNothing &&
    (text === "" || nothing.has(text) || nothing.has(compact(text)) || compact(text) === "")
  );
}

const longestNothing = 8;
