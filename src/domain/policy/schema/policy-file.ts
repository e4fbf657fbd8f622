import { z } from "zod";
import { classesSection, compensationSection, listsSection, remindersSection } from "./compensation.ts";
import { eligibilitySection } from "./eligibility.ts";
import { breakersSection, fundSection } from "./fund.ts";
import {
  clocksSection,
  dutiesSection,
  notModelledSection,
  papersSection,
  proceduresSection,
  separationsSection,
} from "./procedures.ts";
import { sharingSection } from "./sharing.ts";
import { subsidySection } from "./subsidy.ts";
import { termsSection } from "./terms.ts";
import {
  day,
  documentNumber,
  localText,
  needsSource,
  parameterId,
  plainId,
  regionCode,
  source,
  upperId,
} from "./value.ts";

/** A document's identity. */
const document = z.strictObject({
  title: localText.describe("文件标题 / The document's title"),
  number: documentNumber.describe(
    "文号，加引号：“罗府办发〔2021〕65号” / The document's number, quoted: “罗府办发〔2021〕65号”",
  ),
  issuer: localText.optional().describe("印发单位；不填：未写明 / Who issued it; absent: not named"),
  issued: day
    .nullable()
    .optional()
    .describe(
      "印发日；手头文本未写明的填 null；不填：未写明 / The day of issue; null where the text at hand names none; absent: not named",
    ),
});

/** The first day of the file's rules: a date, or a parameter where the document names none, with the days between which it lies. */
const firstDay = z.union([
  day,
  z.strictObject({
    parameter: parameterId.describe("给出施行日的参数（date） / The parameter (date) that gives it"),
    notBefore: day.describe("不早于这一日 / It is not before this day"),
    notAfter: day.describe("不晚于这一日 / and not after this one"),
  }),
]);

export const parameterTypes = [
  "yuan",
  "percent",
  "count",
  "months",
  "days",
  "date",
  "text",
  "choice",
  "shares",
  "formula",
  "clock",
  "flag",
] as const;

const parameter = z
  .strictObject({
    title: localText.describe("参数名称 / What the parameter is called"),
    type: z
      .enum(parameterTypes)
      .describe("值的类型，由此决定可用于何处 / What its value is, and so where it may stand"),
    choices: z
      .array(z.string())
      .optional()
      .describe(
        "选项类型的可选值；不填：其他类型不填；选项类型不填的，可为任意文字 / For a choice: what may be chosen; absent: of another type, it has none; a choice without them takes any text",
      ),
    choiceTitles: z
      .record(z.string(), localText)
      .optional()
      .describe(
        "各选项的名称；不填：为本格式的用词或者参与方，或者其文字本身即为名称 / What a choice is called; absent: the choices are words of this format, ids of parties, or say it themselves",
      ),
    parties: z
      .array(z.string())
      .optional()
      .describe(
        "比例类型的参与方；不填：文件中的任何参与方 / For shares: who takes part; absent: any party of the files",
      ),
    waits: z
      .array(z.string())
      .default([])
      .describe("录入前受阻的规则路径 / Paths of what is blocked until it is entered"),
    ...source,
  })
  .check(needsSource);

/** The whole of a policy file. */
export const policyFile = z.strictObject({
  schema: z.literal(1).describe("本格式的版本 / The version of this format"),
  id: plainId.describe(
    "政策编号，也是文件夹名：小写字母、数字和连字符 / The file's id, which is also the name of its folder: small letters, digits and hyphens",
  ),
  title: localText.describe("政策名称 / What the policy is called"),
  extends: upperId
    .optional()
    .describe(
      "上位文件的编号；本文件未规定的，适用其规定；不填：文件自成一体：所需内容均写在本文件中，不适用国家文件 / The id of the file whose values hold where this one says nothing; absent: the file stands alone: all that it needs is in it, and nothing comes from the nation's file",
    ),
  layer: z
    .enum(["nation", "province", "city", "county"])
    .describe(
      "文件层级；只能承接同级或者上级的文件 / The level of the document; a file extends one of its own level or above",
    ),
  region: z
    .strictObject({
      code: regionCode.describe("GB/T 2260 的六位代码，加引号 / The six digits of GB/T 2260, quoted"),
      name: localText.describe("地区名称 / The region's name"),
    })
    .describe("适用地区 / Where the policy holds"),
  document: document
    .extend({
      from: firstDay.describe(
        "规则的第一日：日期，或者参数及其所在区间 / The first day of the file's rules: a date, or a parameter with the days between which it lies",
      ),
      to: day.nullable().describe("新贷款的最后一日；未规定的填 null / The last day for new loans; null: none named"),
      cite: z
        .string()
        .optional()
        .describe("规定施行日期的条款；不填：未写明 / The article that names the days; absent: not named"),
      reading: localText
        .optional()
        .describe("起止日期可作不同理解时的取舍 / How the days are read where the text leaves room"),
      repeals: z
        .array(documentNumber)
        .default([])
        .describe("所废止文件的文号 / The numbers of the documents that it repeals"),
      verified: z
        .boolean()
        .default(true)
        .describe("手头没有原文的填 false / false where the text itself was not at hand"),
    })
    .describe("本文件所依据的政策文件 / The document that the file holds"),
  documents: z
    .record(z.string(), document)
    .default({})
    .describe("规则所引的其他文件 / Other documents that values cite"),
  product: localText
    .optional()
    .describe(
      "贷款名称，印在通知书、清册上；不填：取上层的，都没有时用标题 / What the loans are called, as notices and lists print it; absent: as the file above says, else the title",
    ),
  scheme: z
    .string()
    .optional()
    .describe(
      "贷款种类；一个项目有两种贷款时填写；不填：项目只有一种贷款 / The loan scheme, where a programme holds two; absent: the programme has one scheme",
    ),
  parties: z
    .record(
      z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      z
        .strictObject({
          title: localText.describe("参与方名称 / The party's name"),
          does: localText
            .optional()
            .describe("在项目中的职责；不填：不写 / What it does in the programme; absent: not told"),
          kind: z
            .enum([
              "bureau",
              "lender",
              "branch",
              "guarantor",
              "trustee",
              "government",
              "group",
              "village",
              "borrower",
              "watcher",
              "public",
              "court",
              "keeper",
              "budget",
              "fund",
              "agent",
            ])
            .describe("属于何类机构 / What sort of body it is"),
          ...source,
        })
        .check(needsSource),
    )
    .describe(
      "有职责、权利或者分担份额的各方，按编号列出；具体机构由项目对应 / Who has a duty, a right or a share in it, by id; organisations are bound to them per programme",
    ),
  parameters: z
    .record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), parameter)
    .default({})
    .describe(
      "由项目自行录入、附依据并经另一人确认的值；确认前视为未定，凡需用到的一律不予办理 / What a programme enters itself, with evidence and a second person; unset until then, and whatever needs it is refused",
    ),
  eligibility: eligibilitySection
    .optional()
    .describe(
      "谁可申请、用于何处、免除什么；不填：除上位文件外，对申请人无要求 / Who may apply, what for, and what need not be given; absent: nothing is asked of applicants beyond what stands above",
    ),
  terms: termsSection
    .optional()
    .describe(
      "额度、期限、利率、计息和次数；不填：除上位文件外无限制 / Amounts, terms, rates, interest and how often; absent: no limit beyond those above",
    ),
  subsidy: subsidySection
    .partial()
    .optional()
    .describe(
      "财政负担的利息；不填：适用上位文件；均无规定的，不予计算贴息 / What the budget bears of the interest; absent: as the file above says; with none, `huidan subsidy` is refused",
    ),
  sharing: sharingSection
    .optional()
    .describe(
      "代偿由谁分担，追回归谁；不填：适用上位文件；均无规定的，不予计算分担 / Who bears a compensation, and who receives a recovery; absent: as the file above says; with none, `huidan share` is refused",
    ),
  fund: fundSection
    .optional()
    .describe(
      "担保资金：账户、来源、放大倍数、退还和补充；不填：不审查基金 / The money behind the guarantee: accounts, sources, multiples, refunds, top-ups; absent: nothing of the fund is checked",
    ),
  compensation: compensationSection
    .partial()
    .optional()
    .describe(
      "何时代偿、何时不予代偿、利息计至何日；不填：不受理代偿 / When a loan is compensated, when never, and up to which interest; absent: no compensation is taken (refused)",
    ),
  classes: classesSection
    .optional()
    .describe(
      "到期、逾期贷款的分类；不填：不分类 / Classes of loans that are due or overdue; absent: loans are not classed",
    ),
  lists: listsSection
    .optional()
    .describe(
      "不良、失信名单：谁列入、如何移出；不填：不设名单 / Bad-credit and dishonest lists: who enters, how one leaves; absent: no list is kept",
    ),
  reminders: remindersSection
    .optional()
    .describe("到期前的提醒；不填：不提醒 / Notices ahead of a due day; absent: nobody is reminded"),
  breakers: breakersSection
    .partial()
    .optional()
    .describe(
      "指标越过触发线时停办新贷款等业务；不填：不因指标停办 / What stops new loans when a measure passes its threshold; absent: nothing stops by a measure",
    ),
  clocks: clocksSection
    .optional()
    .describe(
      "各项时限：多长、从何事起算、如何计算；不填：不设时限 / Periods by name: how long, from which event, counted how; absent: no period is named",
    ),
  papers: papersSection.default({}).describe("材料，按编号列出 / Papers by id"),
  procedures: proceduresSection
    .optional()
    .describe(
      "办理流程：按顺序的各环节；不填：不规定流程 / Procedures: their steps, in their order; absent: the file says nothing of how things are handled",
    ),
  duties: dutiesSection
    .optional()
    .describe(
      "职责、报告、台账和待答问题：由谁、多久一次、报谁；不填：无 / Duties, reports, records and open questions: who, how often, for whom; absent: none",
    ),
  separations: separationsSection
    .optional()
    .describe(
      "同一人不得兼任的角色；不填：只适用录入与审批分离 / Roles that one person may not hold together; absent: only whoever enters may not approve",
    ),
  notModelled: notModelledSection
    .default([])
    .describe("文件有规定而未写入的内容及理由 / What the document says and the file leaves out, with the reason"),
});

/** A policy file as read; its rules carry what they were written with, not yet which file and path they stand in. */
export type PolicyFile = z.output<typeof policyFile>;
export type PolicyFileInput = z.input<typeof policyFile>;
