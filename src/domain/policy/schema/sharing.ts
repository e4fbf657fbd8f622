import { z } from "zod";
import { cel, code, count, localText, moneyValue, parameterRef, partyId, rule } from "./value.ts";

export type SharePart = { party: string; weight: number; split?: SharePart[] | undefined };

/** Nested integer weights: 40 : 20 : 40, the first of them again 30 : 30 : 40. */
export const sharePart: z.ZodType<SharePart> = z.lazy(() =>
  z.strictObject({
    party: partyId.describe("由谁分担或者取得 / Who bears or receives the part"),
    weight: count.min(0).describe("份额，整数 / Its whole-number weight"),
    split: z
      .array(sharePart)
      .min(1)
      .optional()
      .describe(
        "这一份如何再分；再分的份额合计为 100 或者 `of`；不填：全部归该方 / How this part is shared again; the weights of a split sum to 100 or to `of`; absent: the part is the party's own",
      ),
  }),
);

const whole = count.min(1).default(100).describe("份额的合计数 / What the weights sum to");

/** Who bears what: one set of shares, sets by condition, or the shares that a programme enters. */
export const shares = z.union([
  z.strictObject({
    of: whole,
    parts: z.array(sharePart).min(1).describe("各方及其份额 / The parties and their weights"),
  }),
  z.strictObject({
    cases: z
      .array(
        z.strictObject({
          when: cel.describe("条件，可用 `case`；取第一个成立的 / Over `case`; the first that holds is taken"),
          of: whole,
          parts: z
            .array(sharePart)
            .min(1)
            .describe("此种情形下的各方及其份额 / The parties and their weights in this case"),
        }),
      )
      .min(1)
      .describe("按条件分列的份额，代替 `parts` / Sets of shares by condition, in place of `parts`"),
  }),
  parameterRef,
]);
export type Shares = z.output<typeof shares>;

/** A fact that the person asking must give, because the shares depend on it. */
export const ask = z.strictObject({
  type: z
    .enum(["text", "choice", "money", "count", "flag", "day", "amounts"])
    .describe("答案的类型；amounts 为各方各自的金额 / amounts: an amount per party"),
  choices: z
    .array(code)
    .optional()
    .describe(
      "选项类型的可选值；不填：其他类型不填；选项类型不填的，可为任意文字 / For a choice: what may be chosen; absent: of another type, it has none; a choice without them takes any text",
    ),
  title: localText.describe("询问经办人的内容 / What the person is asked"),
  optional: z.boolean().default(false).describe("可否不填 / Whether it may be left out"),
});
export type Ask = z.output<typeof ask>;

/** What becomes of one part of a claim: shared, or left with a party. */
const component = z
  .union([
    z.literal("shared"),
    z.strictObject({ stays: partyId.describe("由哪一方自行承担 / The party with which it is left") }),
    parameterRef,
  ])
  .describe(
    "这一部分分担还是由一方自行承担；写参数的，其选项为 `shared` 或者承担方的编号 / A parameter here is a choice: `shared`, or the id of the party that it stays with",
  );

export const sharingSection = z.strictObject({
  by: z
    .literal("decided")
    .or(z.enum(["paid", "signed"]))
    .optional()
    .describe("取值日 / The day that picks the version in force"),
  compensation: rule({
    asks: z
      .record(z.string(), ask)
      .default({})
      .describe(
        "经办人须提供的事实，按编号列出；表达式以 `case.<名称>` 引用 / Facts that the person asking must give, by name; expressions read them as `case.<name>`",
      ),
    principal: component.default("shared"),
    interest: component,
    penalty: component,
    cover: z
      .strictObject({
        most: moneyValue.describe("最多覆盖的本金 / The principal covered at the most"),
        per: z
          .enum(["loan", "borrower", "household"])
          .describe("按谁合并计算本金 / Whose principal is counted together"),
        balance: z
          .string()
          .describe("载明该人或者该户余额的事实 / The asked fact that holds the balance of the person or household"),
        earlier: z
          .string()
          .optional()
          .describe(
            "载明此前合同余额的事实；不填：余额超过限额的部分计入本笔 / The asked fact that holds the balance of contracts signed before this one; absent: what the whole balance is over the limit lies in this claim",
          ),
        uncovered: partyId.describe("超出部分由谁承担 / Who bears what is over the cover"),
      })
      .optional()
      .describe(
        "覆盖多少本金；超出部分由一方承担；不填：全部覆盖 / How much principal is covered; what is over stays with one party; absent: all of it",
      ),
    firstLoss: z
      .array(
        z.strictObject({
          party: partyId.describe("由谁承担 / Who bears it"),
          most: moneyValue.describe("最多多少 / Up to how much"),
        }),
      )
      .optional()
      .describe(
        "依次先行承担损失的各方及其限额；其余再分担；不填：无，全部分担 / Who bears the loss first, in this order, each up to its limit; the rest is shared; absent: nobody; all is shared",
      ),
    shares: shares.describe(
      "如何分担：`parts`、`cases` 或者参数（shares） / Who bears the shared parts: `parts`, `cases`, or a parameter (shares)",
    ),
    named: z
      .record(partyId, z.string())
      .optional()
      .describe(
        "名称由所提供事实给出的参与方，如 { district: district }；不填：用参与方名称 / Parties whose name is an asked fact: { district: district }; absent: each is called by its title",
      ),
    drawsFirst: z
      .record(
        partyId,
        z.strictObject({
          from: localText.describe("何种资金 / The money"),
          ask: z.string().describe("载明该资金余额的事实 / The asked fact that holds it"),
        }),
      )
      .optional()
      .describe(
        "某方先于预算动用的资金；余额由所提供事实给出；不填：全部由其预算支出 / Money that a party uses before its budget; the asked fact holds what is there; absent: all comes from the party's budget",
      ),
  })
    .optional()
    .describe(
      "代偿如何分担：本金、利息、罚息分别规定；不填：不予计算代偿分担 / How a compensation is shared: principal, interest and penalty apart; absent: `share --of compensation` is refused",
    ),
  recovery: rule({
    asks: z
      .record(z.string(), ask)
      .default({})
      .describe(
        "经办人须提供的事实，按编号列出；表达式以 `case.<名称>` 引用 / Facts that the person asking must give, by name; expressions read them as `case.<name>`",
      ),
    costsFirst: z
      .union([z.boolean(), parameterRef])
      .describe("分配前是否先扣已登记的费用 / Whether recorded costs come off before the division"),
    divide: z
      .union([z.literal("as-borne"), z.literal("as-compensated"), shares])
      .describe(
        "as-borne 为按各方实际承担的金额，由事实 `bore` 提供；as-compensated 为按风险分担比例 / as-borne: in the shares by which each paid, given as the asked fact `bore`; as-compensated: in the risk shares",
      ),
    named: z
      .record(partyId, z.string())
      .optional()
      .describe(
        "名称由所提供事实给出的参与方；不填：用参与方名称 / Parties whose name is an asked fact; absent: each is called by its title",
      ),
    returnsTo: localText
      .optional()
      .describe("追回款的去向（文字说明）；不填：不写 / Where the recovered money goes, in words; absent: not told"),
  })
    .optional()
    .describe(
      "代偿后追回款如何分配；不填：不予计算追回分配 / How what is got back after compensation is divided; absent: `share --of recovery` is refused",
    ),
});
