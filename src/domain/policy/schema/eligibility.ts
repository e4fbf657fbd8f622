import { z } from "zod";
import { by, cel, day, level, localText, paperId, parameterId, percentValue, rules } from "./value.ts";

export const eligibilitySection = z.strictObject({
  by: by.optional(),
  categories: rules({
    title: localText.describe("类别名称 / What the category is called"),
    paper: paperId
      .optional()
      .describe("证明材料；不填：不要求材料 / The paper that shows it; absent: none is asked for"),
  })
    .optional()
    .describe(
      "借款人类别（`applicant.category`）及其证明材料；不填：不列类别；申请中填写的类别只由条件判断 / Groups of borrowers (`applicant.category`), each with the paper that shows it; absent: none are named; what is given as category is a text that only conditions look at",
    ),
  purposes: rules({ title: localText.describe("用途名称 / What the purpose is called") })
    .optional()
    .describe(
      "`loan.purpose` 可填写的用途；哪些不准，由条件规定；不填：不列用途；用途只由条件判断 / What `loan.purpose` may name; conditions say which are refused; absent: none are named; conditions alone look at the purpose",
    ),
  sizeClasses: rules({
    when: cel.describe("条件，可用申请中的各项 / Over an application"),
    class: z.enum(["micro", "small", "medium", "large"]).describe("此时划为何种规模 / The size class that then holds"),
  })
    .optional()
    .describe(
      "企业划型（`company.sizeClass`）：按文件顺序第一个成立的；不填：由申请填写 / The size class of a company (`company.sizeClass`): the first that holds, in the file's order; absent: the application says it",
    ),
  conditions: rules({
    when: cel
      .optional()
      .describe(
        "条件何时适用；只能缩小范围，每类借款人另写自己的条件；不填：一律适用 / When the condition applies; it only narrows it, each kind of borrower has a condition of its own; absent: always",
      ),
    check: cel.describe("必须成立的条件 / What must hold"),
    ratio: z
      .strictObject({
        part: cel.describe("部分（人数或金额） / The part, a number or an amount"),
        whole: cel.describe("整体，与部分同类 / The whole, of the same type"),
        least: percentValue.describe("占比至少为多少 / The share that it must reach"),
      })
      .optional()
      .describe(
        "还须达到的占比，连同两数一并告知；不填：无 / A share that must be reached besides; it is told with both numbers; absent: none",
      ),
    before: z
      .strictObject({
        parameter: parameterId.describe("给出该日的参数（date） / The parameter (date) that gives the day"),
        notBefore: day.describe("不早于此日 / It is not before this day"),
        notAfter: day.describe("不晚于此日 / and not after this one"),
      })
      .optional()
      .describe(
        "申请日须早于该日（后一政策的起始日）；不填：无 / The day of application must be before this day, the first of a successor; absent: no such day",
      ),
    tells: z
      .array(cel)
      .default([])
      .describe("审查结论须写明的事项（来源、日期等） / What the finding tells each time: source, day …"),
    names: z
      .array(cel)
      .default([])
      .describe(
        "条件不成立时须指明的事项（如以往的合同） / What the finding must name when the condition does not hold: the earlier contract …",
      ),
    message: localText.describe("不成立时告知的内容 / What is said when it does not hold"),
    ...level,
  })
    .optional()
    .describe(
      "申请人须满足的条件；按文件顺序全部审查；不填：不审查条件 / What an applicant must meet; all are looked at, in the file's order; absent: no condition is looked at",
    ),
  exemptions: rules({
    from: z.enum(["counter-guarantee", "guarantee", "mortgage", "paper"]).describe("免除什么 / What need not be given"),
    when: cel.describe("哪些申请免除 / Who is exempt"),
    evidence: localText.describe("凭何依据免除 / On what evidence"),
    ...level,
  })
    .optional()
    .describe(
      "免除事项；不适用“原则上”的免除须说明理由，并计入统计；不填：无免除事项 / What need not be given; departing from a soft one needs a reason and is counted; absent: nothing is exempt",
    ),
});
