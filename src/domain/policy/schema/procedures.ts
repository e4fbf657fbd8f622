import { z } from "zod";
import {
  by,
  cel,
  citeText,
  clockId,
  day,
  localText,
  needsSource,
  paperId,
  parameterRef,
  partyId,
  rules,
  source,
  stepId,
} from "./value.ts";
import { rosterDayNames } from "#domain/policy/roster-days.ts";
import { paperNeeds } from "./compensation.ts";

/** How a period is counted (Civil Code art. 201–203 where the file says nothing else). */
export const clockCount = z.union([
  z.strictObject({ workingDays: z.int().describe("工作日，按官方放假安排 / Working days by the official calendar") }),
  z.strictObject({ days: z.int().describe("自然日；负数为倒数 / Calendar days; negative: backwards") }),
  z.strictObject({
    months: z.int().describe("月：后一月的同日，无同日的为月末 / Months: the same day of a later month, or its last"),
  }),
  z.strictObject({ years: z.int().describe("年 / Years") }),
  z.strictObject({
    dayOfMonth: z
      .union([z.int().min(1).max(31), z.literal("last")])
      .describe("每月第几日，last 为月末 / Day of the month, or last"),
    monthsAfter: z.int().describe("事件所在月之后第几个月 / So many months after that of the event"),
  }),
  z.strictObject({
    dayAfterQuarter: z.int().min(1).max(31).describe("该月第几日 / Day of the month"),
    monthsAfter: z.int().min(1).describe("1 为季后第一个月 / 1: the first month after the quarter"),
  }),
]);

export const clocksSection = rules({
  from: localText.describe(
    "起算事件；期限为负数的，从该日倒数 / The event from whose day it runs; a negative count runs backwards",
  ),
  count: z
    .union([clockCount, parameterRef])
    .describe(
      "期限的算法；由项目自定期限的，写类型为 clock 的参数 / How long; a parameter of type clock where the programme enters the period itself",
    ),
  firstDayCounted: z
    .boolean()
    .default(false)
    .describe(
      "事件当日是否算第一日；依民法典第二百零一条不算 / Whether the day of the event is the first day; by the Civil Code (art. 201) it is not",
    ),
  dayOff: z
    .enum(["next", "previous", "keep"])
    .default("next")
    .describe(
      "最后一日为休息日的：顺延（第二百零三条）、提前或者不变 / Where the last day is a day off: moved on (art. 203), moved back, or kept",
    ),
  roster: z
    .strictObject({
      from: z.enum(rosterDayNames).describe("起算日 / The day from which it runs"),
      done: z.enum(rosterDayNames).describe("办结日 / The day on which it was done"),
    })
    .optional()
    .describe(
      "贷款名册中的哪两个日期可核对这一时限：`huidan run` 据此列出超时；`standsStill` 有内容的，扣除名册所填的补正期间；不填：不按名册核对 / Between which days of a loan roster it is measured: `huidan run` lists what was late. One that stands still (`standsStill`) does so on the days of the roster's pause; absent: it is not measured from a roster",
    ),
  standsStill: z.array(localText).default([]).describe("在哪些期间停止计算 / Between which events it stands still"),
  binds: z.array(partyId).default([]).describe("约束谁 / Whom it binds"),
  level: z
    .enum(["hard", "soft"])
    .default("hard")
    .describe("soft 为“原则上”，有理由可例外 / soft: may be passed with a reason (原则上)"),
  passedBy: z
    .array(partyId)
    .optional()
    .describe("谁可例外批准；不填：无人可以 / Who may pass a soft one; absent: nobody"),
});

export const papersSection = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z
    .strictObject({
      title: localText.describe("材料名称 / What the paper is called"),
      form: z
        .string()
        .optional()
        .describe(
          "文书模板的名称，见“huidan template list”；不填：无 / The paper that its template is for, see “huidan template list”; absent: none",
        ),
      kept: z
        .enum(["original", "copy", "sealed-copy", "original-seen"])
        .default("copy")
        .describe("存档何种形式 / What is kept on file"),
      contents: z
        .array(localText)
        .default([])
        .describe("须载明的内容：按顺序的栏目 / What it must show: its fields or columns, in their order"),
      ...source,
    })
    .check(needsSource),
);

const step = z
  .strictObject({
    id: stepId.describe("环节编号，在流程中唯一 / The step's id, once in the procedure"),
    title: localText.describe("环节名称 / What happens in it"),
    does: z
      .enum([
        "apply",
        "enter",
        "examine",
        "opinion",
        "decide",
        "consent",
        "publish",
        "vote",
        "letter",
        "notify",
        "pay",
        "sign",
        "hand-over",
        "file",
        "record",
      ])
      .describe("属于何种行为 / What kind of act it is"),
    by: z
      .union([
        partyId,
        z.strictObject({ allOf: z.array(partyId).min(2).describe("须全部参与 / All of them") }),
        z.strictObject({ anyOf: z.array(partyId).min(2).describe("其中之一即可 / One of them") }),
      ])
      .describe("由谁办理：一方、几方共同或者几方之一 / Who does it: one party, all of several, or any of several"),
    after: z
      .array(stepId)
      .optional()
      .describe("须先完成的环节；不填：上一环节 / Steps that come before; absent: the one above"),
    when: cel.optional().describe("何时办理这一环节；不填：一律办理 / When the step is taken; absent: always"),
    examines: z.array(localText).default([]).describe("逐项审查的内容 / What is looked at, point by point"),
    papers: paperNeeds
      .optional()
      .describe("所需或者所成的材料；不填：无 / The papers that it needs or makes; absent: none"),
    clock: clockId
      .optional()
      .describe("办理时限（时限编号）；不填：不定时限 / Within which period; absent: no period is set"),
    publicity: z
      .strictObject({
        levels: z
          .array(
            z.strictObject({
              at: partyId.describe("在何处公示 / Where"),
              clock: clockId.describe("公示多久（时限编号） / How long"),
            }),
          )
          .min(1)
          .max(3)
          .describe(
            "公示的各级，依次进行：前一级期满无异议后，在后一级张贴，其时限自张贴之日起算；`at` 写张贴的地方，`by` 写办理公示的单位，它须是其中一级（allOf 的每一方都是）；同一级不重复 / The levels, in turn. When the period of one has ended without an objection the notice goes up at the next, whose clock runs from that day. `at` is where the notice hangs, `by` who runs it: one of the levels, and with allOf each of them is one. No level twice",
          ),
        shows: z.array(localText).default([]).describe("公示内容 / What the notice shows"),
        objection: z
          .enum(["stops", "recorded"])
          .describe("有异议时如何：stops 为停止，待查清；recorded 为只作记录 / What an objection does"),
      })
      .optional()
      .describe(
        "在一级公示，或者依次在至多三级公示；不填：不公示 / At one level or at up to three in turn; absent: nothing is published",
      ),
    vote: z
      .strictObject({
        passes: z
          .enum(["all-attending", "all-members", "majority", "two-thirds"])
          .describe("何种票数通过 / What passes it"),
        proxy: z.boolean().describe("可否委托他人 / Whether a member may send another"),
        later: z.boolean().describe("缺席者可否事后补签意见 / Whether an absent member may vote afterwards"),
      })
      .optional()
      .describe("会议表决；不填：不表决 / A vote of a meeting; absent: no vote is taken"),
    letter: z
      .boolean()
      .default(false)
      .describe("须登记文号、日期、发文单位并附扫描件 / Needs document number, date, sender and scan"),
    seal: z
      .boolean()
      .default(false)
      .describe(
        "盖章意见，由经办人录入、另一人确认 / A sealed opinion, entered by a clerk and confirmed by a second person",
      ),
    refusal: z
      .strictObject({
        means: z
          .enum(["ends", "returns", "bars"])
          .describe(
            "ends 为终止，returns 为退回某一环节，bars 为不得再报 / ends the procedure, returns it to a step, or bars the applicant",
          ),
        to: stepId
          .optional()
          .describe(
            "退回到哪一环节；不填：退回上一环节；不是退回的不填 / The step to which it returns; absent: the step before; of no meaning unless it returns",
          ),
        told: clockId
          .optional()
          .describe(
            "告知申请人的时限（时限编号）；不填：不定时限 / Within which period the applicant is told; absent: no period is set",
          ),
        reasons: z.boolean().default(true).describe("是否须说明理由 / Whether reasons must be given"),
      })
      .optional()
      .describe("不同意的后果；不填：这一环节不能不同意 / What a no means; absent: the step cannot be refused"),
    effect: z
      .string()
      .optional()
      .describe(
        "办结后记录的事实；不填：不记录事实 / The fact that finishing the step records; absent: none is recorded",
      ),
    ...source,
  })
  .check(needsSource);

export const proceduresSection = rules({
  subject: z
    .enum(["application", "loan", "household", "company", "lender", "round", "fund", "group", "programme"])
    .describe("办理的对象 / What a case of it is about"),
  opensWhen: cel
    .optional()
    .describe("启动前须成立的条件；不填：一律可启动 / What must hold before it opens; absent: it may always open"),
  opensMessage: localText
    .optional()
    .describe("不成立时告知的内容；不填：用通用文字 / What is said when it does not; absent: in plain words"),
  steps: z
    .array(step)
    .min(1)
    .describe("各环节；除另有规定外，依次进行 / The steps; each comes after the one above unless it says otherwise"),
});

/** Duties, reports, records: who does what, how often, for whom. */
export const dutiesSection = rules({
  kind: z
    .enum(["report", "list", "check", "record", "assessment", "archive", "notice", "duty", "question"])
    .describe("属于何种职责 / What kind of duty it is"),
  does: localText.describe("做什么 / What is to be done"),
  by: by.optional(),
  doneBy: z.array(partyId).min(1).describe("由谁做 / Who does it"),
  to: z.array(partyId).default([]).describe("报谁 / For whom"),
  every: z
    .union([z.string(), parameterRef])
    .optional()
    .describe(
      "多久一次：day、week、month、quarter、half-year、year，或者参数；不填：一次，或者有事由时 / How often: day, week, month, quarter, half-year, year; or a parameter; absent: once, or when there is cause",
    ),
  clock: clockId.optional().describe("期限（时限编号）；不填：不定期限 / By when; absent: no period is set"),
  papers: z.array(paperId).default([]).describe("存档或者报送的材料 / The papers that are kept or handed over"),
  on: z
    .array(day)
    .default([])
    .describe("文件写明日期的，在哪些日期前完成 / The days by which it is done, where the document names dates"),
  contents: z.array(localText).default([]).describe("载明的内容 / What it holds"),
});

/** Roles that one organisation may hold but one person may not act for in the same case; the case shows the conflict. */
export const separationsSection = rules({
  between: z.array(partyId).min(2).describe("哪些角色 / The roles"),
  message: localText.describe("冲突时告知的内容 / What is said of the conflict"),
});

export const notModelledSection = z.array(
  z.strictObject({
    what: localText.describe("未写入什么 / What is left out"),
    why: localText.describe("理由 / Why"),
    cite: citeText.describe("所在条款 / The article that is left out"),
  }),
);
