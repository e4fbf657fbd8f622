import { z } from "zod";
import { checkFund } from "#domain/engine/fund/check-fund.ts";
import { type FundFigures, type FundFinding, fundParts } from "#domain/engine/fund/fund-finding.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { sayAll } from "#domain/wording/message.ts";
import { quantityValue } from "#domain/wording/quantity.ts";
import { done } from "#domain/wording/refusal.ts";
import type { Reckoning } from "./reckoning.ts";
import { asOfDay, hasScopes, scopedFigures } from "./scoped-figures.ts";
import { described, readWire, toWire, wireDay, wireYuan } from "./wire.ts";

const scopedFund = z.strictObject({
  ...scopedFigures,
  paid: z.record(z.string(), wireYuan).default({}).meta(described("各参与方已注资金额", "what each party has put in")),
  adding: wireYuan.default(0n).meta(described("拟新增的金额", "what a new loan would add")),
  from: z
    .record(z.string(), wireDay)
    .default({})
    .meta(described("各规则时限的起始日", "from which day the clock of a rule runs, by its code")),
  overrides: z
    .array(z.strictObject({ code: z.string().min(1), by: z.string().min(1), reason: z.string().min(1) }))
    .default([])
    .meta(described("按例外通过的软性限制", "soft limits passed, by whom and why")),
  approvals: z
    .array(
      z.strictObject({ code: z.string().min(1), by: z.string().min(1), on: wireDay, letter: z.string().optional() }),
    )
    .default([])
    .meta(
      described(
        "规则所需的批准：规则、批准方、批准日、文号",
        "approvals that a rule needs: rule, by whom, day, number",
      ),
    ),
  fixed: z
    .record(z.string(), wireYuan)
    .default({})
    .meta(described("没有算式的补充经研究确定的金额", "amounts fixed by the bodies of a rule that has no formula")),
  movements: z
    .array(z.strictObject({ use: z.string().min(1), amount: wireYuan, on: wireDay.optional() }))
    .default([])
    .meta(described("账户支出", "payments out of the account")),
  accounts: z
    .array(z.strictObject({ account: z.string().min(1), lastMovementOn: wireDay }))
    .default([])
    .meta(described("账户及最近变动日", "accounts and their last movement")),
});

const general = {
  asOf: asOfDay,
  of: z.array(z.enum(fundParts)).min(1).optional().meta(described("只查这些部分", "only these parts")),
};
const listed = z.strictObject({ ...general, scopes: z.array(scopedFund).min(1) });
const single = scopedFund.extend(general);

function scoped(given: z.output<typeof scopedFund>, path: string): FundFigures {
  return {
    scope: given.scope,
    name: given.name,
    figures: given.figures,
    paid: given.paid,
    addingFen: given.adding,
    from: given.from,
    overrides: given.overrides,
    approvals: given.approvals,
    fixed: given.fixed,
    movements: given.movements.map((each) => ({ use: each.use, amountFen: each.amount, on: each.on })),
    accounts: given.accounts,
    path,
  };
}

function findingJson(finding: FundFinding): object {
  const { values, title, message, name, due, awaits, explanation, ...rest } = finding;
  const shown = Object.entries(values).flatMap(([key, value]) => (value ? [[key, quantityValue(value)] as const] : []));
  return {
    ...rest,
    title: sayAll(title),
    message: sayAll(message),
    ...(name !== undefined && { name }),
    ...(awaits && { awaits: { ...awaits, message: sayAll(awaits.message) } }),
    ...Object.fromEntries(shown),
    ...(due !== undefined && { dueOn: toWire.day(due) }),
    ...(explanation && { explanation: explanationJson(explanation) }),
  };
}

/** The reckoning `fund`: what the fund's rules find in the figures given. */
export const fundReckoning: Reckoning = {
  name: "fund",
  inputSchema: () => z.union([listed, single]),
  run(basis, { calendar }, input) {
    const read = hasScopes(input) ? readWire(listed, input) : readWire(single, input);
    if (!read.ok) return read;
    const { asOf, of: parts } = read.value;
    const scopes =
      "scopes" in read.value
        ? read.value.scopes.map((each, index) => scoped(each, `scopes.${index}`))
        : [scoped(read.value, "")];
    const found = checkFund(basis, calendar, { scopes, asOf, parts });
    if (!found.ok) return found;
    return done({ ok: found.value.every((finding) => finding.ok), findings: found.value.map(findingJson) });
  },
};
