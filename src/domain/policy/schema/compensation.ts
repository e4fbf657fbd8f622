import { z } from "zod";
import {
  by,
  cel,
  clockId,
  daysCount,
  localText,
  paperId,
  parameterId,
  parameterRef,
  partyId,
  percentValue,
  rule,
  rules,
} from "./value.ts";

/** Papers that a ground or step needs: all of `all`, and one of each list in `anyOf`. */
export const paperNeeds = z.strictObject({
  all: z.array(paperId).default([]).describe("以下材料须全部具备 / Every one of these"),
  anyOf: z.array(z.array(paperId).min(2)).default([]).describe("以下每组中须有一件 / One of each of these lists"),
});

export const compensationSection = z.strictObject({
  by: by.optional(),
  triggers: rules({
    mode: z
      .enum(["days-overdue", "ground", "parameter"])
      .describe(
        "按逾期天数、按已认定的情形（呆账）或者按参数所定天数 / By days overdue, by an established ground (呆账), or as a parameter says",
      ),
    overdue: z
      .strictObject({
        is: z.enum([">", ">="]).describe("“超过”写 >，“达到”写 >= / 超过 is >, 达到 is >="),
        days: daysCount.describe("逾期天数 / Days overdue"),
        of: z.enum(["principal", "anything"]).describe("何种逾期：仅本金，或者任何应还款项 / What is overdue"),
      })
      .optional()
      .describe(
        "mode 为 days-overdue 时填写：逾期多久、何种逾期；mode 为 parameter 时也可填写，其中天数以参数为准；不填：按参数时，以本金逾期达到参数所定天数为准 / For days-overdue: how long, of what; beside `mode: parameter` too, where the parameter gives the days; absent: for `mode: parameter`, at least so many days of principal",
      ),
    parameter: z
      .string()
      .optional()
      .describe(
        "mode 为 parameter 时填写：规定天数的参数（days）；不填：属于其他方式 / For parameter: the parameter that says it (days); absent: the trigger is of another mode",
      ),
    ground: localText
      .optional()
      .describe(
        "mode 为 ground 时填写：已认定的情形；不填：以标题为准 / For ground: what has been established; absent: the title says it",
      ),
    when: cel
      .optional()
      .describe(
        "另须成立的条件，可用 `case`；不填：无其他条件 / What must hold besides, over `case`; absent: nothing besides",
      ),
    pursuit: z.boolean().default(true).describe("是否须先有催收追偿记录 / Only after recorded pursuit"),
    papers: paperNeeds
      .optional()
      .describe("证明材料；不填：不要求材料 / Papers that show it; absent: none is asked for"),
    clock: clockId
      .optional()
      .describe("拨付期限（时限编号）；不填：不定期限 / By when it is paid; absent: no period is set"),
  }).describe(
    "启动代偿的情形；有几种的，办理时用 `ground` 指明；不填：不受理代偿 / What opens a compensation; where there are several, a case names its own as `ground`; absent: no compensation is taken (refused)",
  ),
  excluded: rules({
    when: cel.describe("哪些贷款，可用 `case` / Which loans, over `case`"),
    message: localText.describe("告知的内容 / What is said"),
  })
    .optional()
    .describe("不予代偿的贷款；不填：无 / Loans that are never compensated; absent: none"),
  interestUpTo: rule({
    day: z
      .union([z.enum(["maturity", "approval", "payment"]), parameterRef])
      .describe("计至哪一日；或者参数（choice） / Up to which day; or a parameter (choice)"),
  })
    .optional()
    .describe("代偿利息计至何日；不填：计至到期日 / Up to when interest is compensated; absent: up to maturity"),
  needs: rule({ parameters: z.array(parameterId).min(1).describe("参数编号 / Their ids") })
    .optional()
    .describe(
      "受理代偿前必须录入的参数；不填：无 / Parameters that must be entered before any case opens; absent: none",
    ),
  refusedWhen: rules({
    when: cel.describe("条件，可用 `case` / Over `case`"),
    message: localText.describe("此时告知的内容 / What is said then"),
  })
    .optional()
    .describe(
      "不予受理或者退回代偿申请的情形；不填：无 / When an application for compensation is refused or sent back; absent: none",
    ),
  asks: z
    .record(
      z.string(),
      z.strictObject({
        type: z.enum(["text", "count", "flag", "day", "money"]).describe("答案的类型 / What the answer is"),
        title: localText.describe("询问经办人的内容 / What the person is asked"),
      }),
    )
    .default({})
    .describe(
      "本部分表达式以 `case.<名称>` 引用的事实 / Facts that the expressions of this section read as `case.<name>`",
    ),
});

export const classesSection = z.strictObject({
  by: by.optional(),
  kinds: rules({
    when: cel.describe(
      "条件；按文件顺序第一个成立的为建议类别 / The first that holds, in the file's order, is proposed",
    ),
    measure: localText.describe("处置措施 / What is done about it"),
  })
    .optional()
    .describe(
      "按贷款现状划分的类别，各有处置措施；不填：不提出类别建议 / Kinds of loans by how they stand, each with its measure; absent: no kind is proposed",
    ),
  buckets: rule({ from: z.array(daysCount).min(1).describe("每档的第一个逾期日 / First day overdue of each bucket") })
    .optional()
    .describe("逾期天数分档；不填：不分档 / Buckets of days overdue; absent: no buckets"),
  grades: rule({
    from: z
      .strictObject({
        normal: daysCount.describe("正常类的第一个逾期日 / First day overdue of normal loans (正常)"),
        special: daysCount.describe("关注类的第一个逾期日 / First day overdue of special-mention loans (关注)"),
        substandard: daysCount.describe("次级类的第一个逾期日 / First day overdue of substandard loans (次级)"),
        doubtful: daysCount.describe("可疑类的第一个逾期日 / First day overdue of doubtful loans (可疑)"),
        loss: daysCount.describe("损失类的第一个逾期日 / First day overdue of losses (损失)"),
      })
      .describe("每类的第一个逾期日 / The first day overdue of each class"),
  })
    .optional()
    .describe("按逾期天数的五级分类；不填：不作五级分类 / Five classes by days overdue; absent: loans are not graded"),
  tolerance: rule({ nplPercent: percentValue.describe("容忍的不良率 / The ratio that is tolerated") })
    .optional()
    .describe(
      "不良贷款容忍度；不填：不显示容忍度 / How many non-performing loans are tolerated (不良容忍度); absent: no tolerance is shown",
    ),
});

export const listsSection = rules({
  enters: cel.describe("列入条件，可用 `loan` / Over `loan`"),
  exit: z.enum(["decision", "payoff", "date"]).describe("移出方式：决定移出、还清移出、到期移出 / How an entry ends"),
  keptBy: partyId.describe("名单由谁管理 / Who keeps the list"),
  exportedTo: partyId.optional().describe("名单推送给谁；不填：不推送 / To whom it is sent; absent: it is not sent on"),
});

export const remindersSection = rules({
  clock: clockId.describe("确定通知日的时限 / The clock that gives the notice day"),
  leadDays: daysCount.describe("提前几日生成待办 / Days before the notice day on which the task is raised"),
  by: z.enum(["due"]).default("due").describe("取值日为到期日 / Its version is picked by the due day"),
  doneBy: z.array(partyId).min(1).describe("由谁通知 / Who tells"),
  to: partyId.describe("通知谁 / Whom"),
  ways: z.array(localText).min(1).describe("通知方式 / In which ways"),
  outcomes: z.array(localText).default([]).describe("可登记的通知结果 / What may be recorded of it"),
  letter: paperId.optional().describe("送达的文书；不填：不送达文书 / The paper that is sent; absent: none is sent"),
});
