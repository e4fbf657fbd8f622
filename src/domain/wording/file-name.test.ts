import { expect, test } from "vitest";
import { safeFileName } from "./file-name.ts";

test.each([
  ["张三", "张三"],
  ["一村/二组", "一村／二组"],
  ['a\\b:c*d?e"f<g>h|i', "a＼b：c＊d？e＂f＜g＞h｜i"],
  [" 东 乡\t\n.txt ", "东 乡.txt"],
  ["a\u0000b\u200Ec", "abc"],
  ["..", "_"],
  ["", "_"],
  [".hidden", "hidden"],
  ["con", "_con"],
  ["COM1.pdf", "_COM1.pdf"],
  ["01-到期名册.xlsx", "01-到期名册.xlsx"],
  ["x".repeat(300), "x".repeat(180)],
  [`${"村".repeat(100)}.xlsx`, `${"村".repeat(60)}.xlsx`],
  [`${"𠮷".repeat(100)}`, "𠮷".repeat(45)],
  ["半\uD842个", "半个"],
])("%j as the name of a file is %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});
