import { type Day, dayInMonth } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import { type Basis, eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { bodiesOn } from "./plausible.ts";
import type { Random } from "./random.ts";
import type { SampleLoan } from "./sample-loan.ts";

export const movementKinds = {
  injection: "注资",
  deposit: "保证金缴存",
  interest: "存款利息",
  compensation: "代偿支出",
  recovery: "追偿收回",
} as const;

export type SampleMovement = {
  readonly account: string;
  readonly bank: string | undefined;
  readonly district: string | undefined;
  readonly on: Day;
  readonly kind: keyof typeof movementKinds;
  /** Above zero; paid out for a compensation. */
  readonly amountFen: Fen;
  readonly payer: string | undefined;
};

/** An account of the fund: one for each bank, each district, or the only one, with its share of the loans. */
type Account = Pick<SampleMovement, "account" | "bank" | "district"> & { readonly loans: readonly SampleLoan[] };

/** Money in and out of the fund: paid in by its sources, deposits, interest by the quarter, compensation out and recoveries in. */
export function movementsOf(
  random: Random,
  basis: Basis,
  loans: readonly SampleLoan[],
  given: { from: Day; asOf: Day },
): SampleMovement[] {
  const { policy } = basis;
  if (policy.fund === undefined && policy.sharing?.compensation === undefined) return [];
  const accounts = accountsOf(basis, loans, given.asOf);
  const deposits = accounts.length > 0 ? depositsOf(random, basis, loans, given) : [];
  const ofAccounts = accounts.flatMap((account, index) =>
    ofAccount(random.of(account.account), basis, account, { ...given, index }),
  );
  return [...ofAccounts, ...deposits].sort((one, other) => one.on - other.on || (one.account < other.account ? -1 : 1));
}

function accountsOf(basis: Basis, loans: readonly SampleLoan[], asOf: Day): Account[] {
  const accounts = bodiesOn(basis, basis.policy.fund?.accounts, asOf);
  const main =
    accounts.find(({ body }) => body.kind !== "deposit" && body.kind !== "memorandum" && body.kind !== "budget") ??
    accounts[0];
  const title = main?.rule.title?.zh.replace(/[（(].*$/, "") ?? "担保基金专户";
  const isByLender = main?.body.keeper !== undefined && basis.policy.parties[main.body.keeper]?.kind === "lender";
  if (isByLender)
    return [...Map.groupBy(loans, ({ lender }) => lender.name)].map(([bank, own]) => ({
      account: `${bank}${title}`,
      bank,
      district: undefined,
      loans: own,
    }));
  const districts = Map.groupBy(loans, ({ company, village }) => company?.district ?? village.county.name);
  if (districts.size === 1) return [{ account: title, bank: undefined, district: undefined, loans }];
  return [...districts].map(([district, own]) => ({
    account: `${district}${title}`,
    bank: undefined,
    district,
    loans: own,
  }));
}

/** The share of a compensation that the fund bears: the first party's, where the policy says it in figures. */
function fundShare(basis: Basis, asOf: Day): { part: bigint; of: bigint } {
  const rule = basis.policy.sharing?.compensation;
  const found = rule && ruleInForce(basis, rule, eventDays(asOf));
  const shares = found?.ok ? found.value.body.shares : undefined;
  if (shares === undefined || !("parts" in shares) || !Array.isArray(shares.parts)) return { part: 80n, of: 100n };
  const weights = shares.parts.map(({ weight }) => BigInt(weight));
  return { part: weights[0]!, of: weights.reduce((sum, weight) => sum + weight, 0n) };
}

type Given = { readonly from: Day; readonly asOf: Day; readonly index: number };

function ofAccount(random: Random, basis: Basis, account: Account, given: Given): SampleMovement[] {
  const { loans, ...named } = account;
  const share = fundShare(basis, given.asOf);
  const guaranteedFen = loans.reduce(
    (sum, { isGuaranteed, course }) => sum + (isGuaranteed ? course.balanceFen : 0n),
    0n,
  );
  const paid = injectionsOf(random, basis, named, { ...given, guaranteedFen });
  const movements = loans.flatMap(({ course, isGuaranteed }): SampleMovement[] =>
    isGuaranteed
      ? course.payments.flatMap(({ kind, on, amountFen }): SampleMovement[] => {
          if (kind !== "compensated" && kind !== "recovered") return [];
          const borne = (amountFen * share.part) / share.of;
          return [
            {
              ...named,
              on,
              kind: kind === "compensated" ? "compensation" : "recovery",
              amountFen: borne,
              payer: undefined,
            },
          ];
        })
      : [],
  );
  // One account in six, never the first, lies idle: not even interest is booked.
  const isIdle = given.index > 0 && random.chance(0.16) && movements.length === 0;
  return [...paid, ...movements, ...(isIdle ? [] : interestOf(named, paid, given))];
}

function injectionsOf(
  random: Random,
  basis: Basis,
  named: Omit<Account, "loans">,
  { from, asOf, guaranteedFen }: Given & { guaranteedFen: Fen },
): SampleMovement[] {
  const payers = payersOf(basis, named.district, asOf);
  const least = 1_000_000_00n;
  // Between a quarter and an eighth of what is guaranteed: some accounts stretch their fund too far.
  const whole = guaranteedFen / BigInt(random.int(3, 7));
  const each = (whole > least ? whole : least) / BigInt(payers.length);
  return payers.flatMap((payer) => {
    const amountFen = ((each * BigInt(random.int(8, 12))) / 10n / 10_000_00n + 1n) * 10_000_00n;
    const first = { ...named, on: from + random.int(0, 60), kind: "injection", amountFen, payer } as const;
    if (!random.chance(0.4)) return [first];
    return [
      first,
      { ...first, on: Math.min(asOf, first.on + random.int(200, 500)), amountFen: (amountFen / 400_000n) * 100_000n },
    ];
  });
}

/** Who pays in: the policy's sources; a party that stands for the district of the account goes by its name. */
function payersOf({ policy, parameters }: Basis, district: string | undefined, asOf: Day): string[] {
  const sources = bodiesOn({ policy, parameters }, policy.fund?.sources, asOf);
  const sharing = policy.sharing?.compensation?.versions.at(-1)?.body;
  const local = Object.entries(sharing?.named ?? {}).map(([party]) => party);
  const parties = [...new Set(sources.map(({ body }) => body.party))];
  const payers = parties.map((party) =>
    district !== undefined && local.includes(party) ? `${district}财政` : (policy.parties[party]?.title.zh ?? party),
  );
  return payers.length > 0 ? payers : ["财政局"];
}

/** Interest on the account's money, on the 21st after each quarter. */
function interestOf(
  named: Omit<Account, "loans">,
  paid: readonly SampleMovement[],
  { from, asOf }: Given,
): SampleMovement[] {
  const interest: SampleMovement[] = [];
  for (let months = 3; ; months += 3) {
    const on = dayInMonth(from, months, 21);
    if (on > asOf) return interest;
    const heldFen = paid.reduce((sum, movement) => sum + (movement.on < on - 80 ? movement.amountFen : 0n), 0n);
    const amountFen = (heldFen * 35n) / 40_000n;
    if (amountFen > 0n) interest.push({ ...named, on, kind: "interest", amountFen, payer: undefined });
  }
}

/** Fund money placed at each bank, where the policy has such deposits; the last bank's is too small (B-04). */
function depositsOf(
  random: Random,
  basis: Basis,
  loans: readonly SampleLoan[],
  { from, asOf }: { from: Day; asOf: Day },
): SampleMovement[] {
  const deposits = bodiesOn(basis, basis.policy.fund?.deposits, asOf);
  if (deposits.length === 0) return [];
  const banks = [...new Set(loans.map(({ lender }) => lender.name))];
  return banks.map((bank, index) => {
    const lent = loans.reduce((sum, { lender, course }) => sum + (lender.name === bank ? course.balanceFen : 0n), 0n);
    const needed = (lent / 10n / 10_000_00n + 1n) * 10_000_00n;
    const amountFen = index === banks.length - 1 ? needed / 2n : needed > 1_000_000_00n ? needed : 1_000_000_00n;
    return {
      account: `${bank}风险补偿抵押金专户`,
      bank,
      district: undefined,
      on: from + random.int(60, 120),
      kind: "deposit",
      amountFen,
      payer: undefined,
    };
  });
}
