import { z } from "zod";
import { localText, plainId, requirementRow } from "#domain/policy/schema/value.ts";

/** The kinds of reckoning that a worked example may name. They stand apart from the reckonings, so that a check need not load those. */
export const reckoningNames = [
  "quote",
  "subsidy",
  "share",
  "deadline",
  "eligible",
  "breakers",
  "compensation",
  "classes",
  "fund",
] as const;
export type ReckoningName = (typeof reckoningNames)[number];

/** One worked example: an input, what must come out, and the sum by hand that gives it. */
export const workedExample = z.strictObject({
  id: plainId.describe(
    "示例编号，在该政策中唯一：小写字母、数字和连字符 / Its id, once in the policy: small letters, digits, hyphens",
  ),
  title: localText.describe("示例名称 / What it shows"),
  rows: z
    .array(requirementRow)
    .default([])
    .describe("所体现的需求条目编号，一般不填 / The requirement rows that it shows; most have none"),
  reckon: z
    .enum(reckoningNames)
    .describe("计算种类：与命令同名，见下 / What is reckoned: the name of a command, see below"),
  parameters: z
    .union([z.enum(["demo", "none"]), z.record(z.string(), z.unknown())])
    .default("none")
    .describe(
      "demo 为 `parameters.demo.yaml` 的值，none 为全部未定；或者在此写出，写法同参数文件的 `parameters` / demo: the values of `parameters.demo.yaml`; none: all unset; or values written here, as under `parameters` of a parameters file",
    ),
  input: z.unknown().describe("命令所读的输入 / What the command reads"),
  expected: z
    .unknown()
    .describe("结果中须相符的部分，写法见下 / The part of the outcome that must come out just so, see below"),
  sum: localText.describe("手工算式 / The reckoning by hand"),
});
export type WorkedExample = z.output<typeof workedExample>;
