import { z } from "zod";
import {
  by,
  cel,
  clockId,
  count,
  countValue,
  daysCount,
  level,
  localText,
  moneyValue,
  paperId,
  parameterRef,
  partyId,
  percent,
  percentValue,
  rule,
  rules,
} from "./value.ts";

/** What an action a breaker or a multiple stops, and what goes on. */
export const stoppable = [
  "application",
  "approval",
  "disbursement",
  "drawdown",
  "additional-loan",
  "renewal",
  "extension",
  "subsidy",
] as const;
const scope = z
  .enum(["programme", "lender", "region", "guarantor"])
  .describe("按谁的数据计量，停谁的业务 / Whose figures are measured, and whose business stops");
const compare = z
  .enum(["<", "<=", ">", ">=", "=="])
  .describe("“达到”写 >=，“超过”写 >，“低于”写 <，“不超过”写 <= / 达到 is >=, 超过 is >, 低于 is <, 不超过 is <=");

/** A measure beside a threshold. */
const measured = z.strictObject({
  numerator: cel.describe("可用 `figures` 各项数据 / Over `figures`"),
  denominator: cel.describe("可用 `figures` 各项数据；与分子同类 / Over `figures`; of the same type"),
  is: compare,
  threshold: percent.describe("百分比 / In percent"),
});

export const fundSection = z.strictObject({
  by: by.optional(),
  accounts: rules({
    kind: z
      .enum(["guarantee-fund", "risk-pool", "risk-compensation-fund", "deposit", "budget", "memorandum"])
      .describe("账户性质；memorandum 为表外登记 / What sort of account; memorandum: off the balance sheet"),
    keeper: partyId.optional().describe("由谁保管；不填：未指明 / Who keeps it; absent: nobody is named"),
    closed: z
      .boolean()
      .default(false)
      .describe("true 为封闭运行，资金只在专户之间划转 / true: money moves between its accounts only (封闭运行)"),
  })
    .optional()
    .describe("基金账户，按编号列出；不填：不列账户 / The accounts of the fund, by id; absent: no account is named"),
  sources: rules({
    party: partyId.describe("由谁缴入 / Who pays in"),
    least: moneyValue
      .optional()
      .describe("最低金额；不填：无最低金额，不作比较 / At least how much; absent: no minimum; nothing is compared"),
    within: clockId
      .optional()
      .describe(
        "到位期限（时限编号）；未到位的列为欠缴；不填：即时到位，不足即为欠缴 / By when it must be there; arrears are listed; absent: at once; what lacks is in arrears",
      ),
    when: cel
      .optional()
      .describe("何时应缴，可用 `figures`；不填：一律应缴 / When it is due; over `figures`; absent: always"),
    ...level,
  })
    .optional()
    .describe("基金来源；不填：无缴入义务 / Who pays into the fund; absent: nobody has to"),
  multiples: rules({
    numerator: cel.describe("计量什么，可用 `figures` / Over `figures`: what is measured"),
    denominator: cel.describe(
      "与什么相比，可用 `figures`；与分子同类 / Over `figures`: against what; of the same type",
    ),
    most: countValue
      .optional()
      .describe(
        "不得超过的倍数；与 `least` 二者填一；不填：无上限 / The measure may be at most so many times; this or `least`; absent: no upper limit",
      ),
    least: countValue.optional().describe("倍数下限；不填：无下限 / Leverage as a floor; absent: no lower limit"),
    raised: z
      .strictObject({
        when: cel.describe("何时适用，可用 `figures` / When it holds, over `figures`"),
        most: countValue.describe("提高后的上限 / The higher limit"),
        approvedBy: partyId
          .optional()
          .describe(
            "须经其批准并记录批准日才适用；不填：条件成立即适用 / Without whose recorded, dated approval the higher limit does not hold; absent: it holds by itself",
          ),
        paper: paperId
          .optional()
          .describe("证明批准的材料；不填：不限 / The paper that shows the approval; absent: any"),
      })
      .optional()
      .describe(
        "提高后的上限及适用条件；不填：上限不变 / A higher limit, and when it holds; absent: the limit is the same for all",
      ),
    scope,
    stops: z
      .array(z.enum(stoppable))
      .min(1)
      .describe("超过后停办什么：放贷或者贴息 / What is refused past it: lending, or the subsidy"),
    ...level,
  })
    .optional()
    .describe(
      "放大倍数：在保余额与基金之比等；不填：不限放大倍数 / Leverage: guaranteed balance against the fund, and the like; absent: leverage is not limited",
    ),
  uses: rule({
    permitted: z
      .array(z.enum(["compensation", "deposit", "refund", "injection", "top-up", "interest"]))
      .min(1)
      .describe("资金可用于何处 / What the money may be used for"),
  })
    .optional()
    .describe(
      "基金的允许用途；不填：不按用途审查支出 / Permitted uses of the fund; absent: payments are not checked by use",
    ),
  deposits: rules({
    lender: partyId.describe("存放银行 / The bank at which it is placed"),
    first: moneyValue
      .optional()
      .describe("首次存入金额；不填：不要求首存 / The first deposit; absent: none is required"),
    multiple: count
      .optional()
      .describe(
        "授信超过保证金的这一倍数时须补足；不填：不要求补足 / Credit above this many times the deposit asks for a top-up; absent: no top-up",
      ),
    topUp: clockId
      .optional()
      .describe("补足期限（时限编号）；不填：不定期限 / By when it is topped up; absent: no period is set"),
    decidedBy: partyId.optional().describe("由谁决定；不填：未指明 / Who decides on it; absent: nobody is named"),
  })
    .optional()
    .describe(
      "基金在各银行的存放；不填：不审查存放 / Fund money placed at each bank; absent: no deposits are looked at",
    ),
  refunds: rules({
    when: measured
      .optional()
      .describe("何时可以办理；不填：金额大于零即可 / When it may happen; absent: whenever the amount is above zero"),
    requires: z
      .array(
        z.strictObject({
          check: cel.describe("还须成立的条件，可用 `figures` / Over `figures`, what must hold besides"),
          message: localText.describe("不成立时的说明 / What is said when it does not"),
        }),
      )
      .default([])
      .describe("退还以前须已成立的条件 / What must hold before anything goes back"),
    amount: cel.describe(
      "退还金额，可用 `figures`；此前已退的自动扣除 / Over `figures`, an amount; what was refunded before comes off by itself",
    ),
    never: z
      .array(
        z.strictObject({
          below: cel.describe("须留存的金额，可用 `figures` / Over `figures`, an amount that must be left"),
          message: localText.describe("留存不足时告知的内容 / What is said when it would not be"),
        }),
      )
      .default([])
      .describe("账户中须留存的金额 / What must stay in the account"),
    to: partyId.describe("退还给谁 / To whom the money goes back"),
    proposedBy: partyId.optional().describe("由谁提出；不填：未指明 / Who proposes it; absent: nobody is named"),
    clock: clockId
      .optional()
      .describe("拨付期限（时限编号）；不填：不定期限 / By when it is paid; absent: no period is set"),
  })
    .optional()
    .describe(
      "保证金何时退还、退还多少；不填：不退还 / When deposit money goes back, and how much; absent: none goes back",
    ),
  topUps: rules({
    when: measured
      .optional()
      .describe("何时可以办理；不填：金额大于零即可 / When it may happen; absent: whenever the amount is above zero"),
    proposedBy: partyId.describe("由谁提出 / Who proposes it"),
    decidedBy: partyId.describe("由谁决定 / Who decides"),
    paidBy: z.array(partyId).describe("由谁缴入 / Who pays in"),
    amount: cel
      .optional()
      .describe(
        "补充金额，可用 `figures`；不填：由决定机构确定 / Over `figures`: how much; absent: the bodies decide how much",
      ),
  })
    .optional()
    .describe(
      "基金何时补充、由谁补充；不填：不补充 / When the fund is topped up, and by whom; absent: it is not topped up",
    ),
  idle: rule({
    afterDays: z
      .union([daysCount, parameterRef])
      .describe("账户超过多少日未发生收支为闲置 / Days without movement past which an account is idle"),
  })
    .optional()
    .describe(
      "闲置账户；不填：只按未动用天数列出，不标记闲置 / Idle accounts; absent: all are listed by days without movement, none is marked",
    ),
  interest: rule({ to: z.string().describe("利息转入的账户 / The account to which interest earned goes") })
    .optional()
    .describe(
      "基金利息；不填：文件未规定，不审查去向 / Interest that the fund earns; absent: the document says nothing of it; where it goes is not checked",
    ),
  support: rules({
    most: percentValue.optional().describe("最高比例；不填：不限 / Up to which part; absent: not limited"),
    title: localText.describe("补助事项 / What the support is"),
  })
    .optional()
    .describe("其他财政补助；不填：无 / Support from other budgets; absent: none"),
});

/** A threshold: in percent, a parameter, or a figure from outside the programme. */
const threshold = z.union([
  percentValue,
  z.strictObject({
    outside: z
      .string()
      .describe("随数据一并提供的外部指标 `outside.<名称>` / The figure `outside.<name>` given with the figures"),
  }),
]);

export const breakersSection = z.strictObject({
  by: by.optional(),
  breakers: rules({
    metric: z
      .strictObject({
        title: localText.describe("指标名称 / What the measure is called"),
        numerator: cel.describe("可用 `figures` 各项数据 / Over `figures`"),
        denominator: cel.describe("可用 `figures` 各项数据；与分子同类 / Over `figures`; of the same type"),
        window: z
          .enum(["cumulative", "year", "prior-year", "rolling-12-months", "instant"])
          .describe("数据的统计期间 / Over which time the figures are counted"),
        population: localText.describe("统计哪些贷款 / Which loans count"),
      })
      .describe("计量的指标 / What is measured"),
    scope,
    trip: z
      .strictObject({ is: compare, threshold: threshold.describe("百分比 / In percent") })
      .describe("何时触发 / When it trips"),
    clear: z
      .strictObject({ is: compare, threshold: threshold.describe("百分比 / In percent") })
      .optional()
      .describe(
        "指标何时达标；不得与触发条件同时成立；lift 为 automatic 的必填，为 never 的不填；不填：不因指标达标 / When the measure is back; it may not hold at once with `trip`. Needed where `lift` is automatic, not allowed where it is never; absent: never by measure",
      ),
    group: z
      .string()
      .optional()
      .describe(
        "同组熔断一并恢复：已触发的指标须全部达标；不填：单独恢复 / Breakers of one group lift together: every tripped measure must be clear; absent: it lifts by itself",
      ),
    effect: z
      .enum(["stops", "permits-stop", "withdraws"])
      .describe(
        "stops 为停办；permits-stop 为有权停办，由决定停办；withdraws 为取消资格，不自动恢复 / stops: stops by itself; permits-stop: a decision may stop (有权); withdraws: the qualification ends, with no automatic return",
      ),
    lift: z
      .enum(["automatic", "consents", "never"])
      .describe(
        "指标达标后如何恢复：automatic 为自动，须写 `clear`；consents 为经同意，须写 `consents`；never 为不恢复 / How lending goes on once the measure is back. automatic: by itself (needs `clear`); consents: once they are there (needs `consents`); never",
      ),
    consents: z
      .array(partyId)
      .default([])
      .describe("恢复须经谁同意，各由不同机构出具 / Whose consent lifting needs, each by another organisation"),
    stops: z.array(z.enum(stoppable)).min(1).describe("停办什么 / What stops"),
    goesOn: z.array(z.enum(stoppable)).default([]).describe("哪些照常办理 / What goes on all the same"),
  }).describe("各项熔断，按编号列出；不填：无熔断 / Breakers by id; absent: none; nothing stops by a measure"),
  outside: z
    .record(
      z.string(),
      z.strictObject({
        title: localText.describe("名称 / What it is called"),
        unit: z.literal("percent").describe("单位 / Its unit"),
      }),
    )
    .optional()
    .describe(
      "触发线所用的项目外指标，随数据一并提供；不填：触发线不用外部指标 / Figures from outside the programme that thresholds use, given with the figures; absent: thresholds use none",
    ),
});
