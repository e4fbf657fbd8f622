import { type Day, formatDay } from "#domain/calendar/day.ts";
import { endless, type LoanState, type Period } from "#domain/engine/facts/loan-state.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { Citation, Explanation, Input, Step } from "#domain/wording/explanation.ts";
import { joined } from "#domain/wording/local-text.ts";
import { type Message, message, sayAll } from "#domain/wording/message.ts";
import { count, day, days, money, type Quantity, text } from "#domain/wording/quantity.ts";
import type { Entitlement } from "./entitlement.ts";
import { lineStep, rateSteps } from "./explain-line.ts";
import type { SubsidyLine } from "./lines.ts";
import type { Periods } from "./periods.ts";
import type { PlanEpoch } from "./plan.ts";
import type { Blocked } from "./runs.ts";
import type { SubsidyLoan, Window } from "./subsidy-loan.ts";

/** All that an explanation of an entitlement is told from. */
export type Told = Omit<Entitlement, "explanation"> & {
  readonly basis: Basis;
  readonly loan: SubsidyLoan;
  readonly window: Window;
  /** The rules that held in the window. */
  readonly epochs: readonly PlanEpoch[];
  readonly blocked: readonly Blocked[];
  readonly periods: Periods;
};

/** How an entitlement came about: the rate, the cap, each line, what was left out and why, the sum, the funders. */
export function explainEntitlement(told: Told): Explanation {
  const { window, lines, waiting, apart, amountFen, state } = told;
  const steps: Step[] = [];
  rateSteps([...lines, ...waiting, ...apart], steps);
  if (told.epochs.some(({ interestCite }) => !interestCite))
    steps.push({ what: message("subsidy.ours-interest"), inputs: [], result: defaultInterest, cites: [] });
  capStep(told, steps);
  paymentsStep(told, steps);
  periodsStep(told, steps);
  for (const line of lines) steps.push(lineStep(line, lineWords(line, state)));
  for (const line of waiting) steps.push(lineStep(line, message("subsidy.line-waiting", period(line))));
  const cause = message(
    state.overdueCause === "administration" ? "subsidy.cause.administration" : "subsidy.cause.bank",
  );
  for (const line of apart) steps.push(lineStep(line, message("subsidy.line-apart", { ...period(line), cause })));
  leftOutSteps(told, steps);
  if (lines.length !== 1) steps.push({ what: message("subsidy.sum"), inputs: [], result: money(amountFen), cites: [] });
  fundersStep(told, steps);
  return {
    subject: message("subsidy.subject", { from: day(window.from), to: day(window.to) }),
    result: money(amountFen),
    steps,
  };
}

function period({ from, to }: SubsidyLine): { from: Quantity; to: Quantity } {
  return { from: day(from), to: day(to) };
}

function lineWords(line: SubsidyLine, state: LoanState): Message {
  if (line.component === "flat")
    return message(line.from === state.paidOffOn ? "subsidy.flat-settled" : "subsidy.flat-disbursed", {
      on: day(line.from),
    });
  return message(line.standing === "late" ? "subsidy.line-late" : "subsidy.line", period(line));
}

function capStep({ lines, loan }: Told, steps: Step[]): void {
  const line = lines[0];
  const cap = line?.cap;
  if (!cap) return;
  const others = cap.rule.per === "loan" ? 0 : (loan.others?.length ?? 0);
  steps.push({
    what: message("subsidy.cap", { per: message(`subsidy.cap.${cap.rule.per}`) }),
    inputs: cap.rule.per === "loan" ? [] : [{ name: message("subsidy.cap.other-loans"), value: count(others) }],
    formula: message(`subsidy.cap.${cap.rule.repaidFirst}`),
    result: money(cap.mostFen),
    cites: [cap.rule.cite],
  });
}

const defaultInterest = text(sayAll(message("subsidy.default-interest")));
const asDue = text(sayAll(message("subsidy.payments-as-due")));
const recorded = text(sayAll(message("subsidy.payments-recorded")));

function paymentsStep({ payments, epochs }: Told, steps: Step[]): void {
  if (payments === "not-needed") return;
  const cite = epochs.find(({ isAfterPayment }) => isAfterPayment)?.paymentCite;
  const result = payments === "recorded" ? recorded : asDue;
  steps.push({ what: message("subsidy.payments"), inputs: [], result, cites: cite ? [cite] : [] });
}

const periodWords = { what: message("subsidy.periods"), formula: message("subsidy.periods-rule") } as const;
const settlementWords = { ...periodWords, what: message("subsidy.settlements") } as const;

/** The days at which nothing but a new period ended a line, with the article that names the period or the settlement. */
function periodsStep({ lines, periods }: Told, steps: Step[]): void {
  let begun: Day[] | undefined;
  let named: readonly Citation[] | undefined;
  for (let index = 1; index < lines.length; index += 1) {
    const [{ piece, to, principalFen }, next] = [lines[index - 1]!, lines[index]!];
    const { from } = next;
    if (from !== to + 1 || next.principalFen !== principalFen || next.piece?.rate !== piece?.rate) continue;
    const [period] = periods({ from, until: from + 1 });
    if (period!.cites && period!.from !== from) continue;
    (begun ??= []).push(from);
    named ??= period!.cites;
  }
  if (!begun) return;
  const interestCite = lines[0]!.epoch.interestCite;
  steps.push({
    ...(named ? periodWords : settlementWords),
    inputs: [],
    result: begun.length === 1 ? day(begun[0]!) : text(joined(begun.map(formatDay))),
    cites: named ?? (interestCite ? [interestCite] : []),
  });
}

/** What the window holds besides, in days with something owed, and why it bears nothing (L-04). */
function leftOutSteps({ state, window, epochs, blocked, lines, waiting, apart }: Told, steps: Step[]): void {
  const asked: Period = { from: window.from, until: window.to + 1 };
  const rule = message("subsidy.left-out.rule");
  const add = (key: LeftOut, periods: readonly Period[], cite: Citation | undefined): void => {
    let left = 0;
    for (const { from, until, balanceFen } of state.balance)
      if (balanceFen > 0n)
        for (const each of periods)
          left += Math.max(0, Math.min(until, each.until, asked.until) - Math.max(from, each.from, asked.from));
    if (left > 0)
      steps.push({
        what: message(`subsidy.left-out.${key}`),
        inputs: [],
        formula: rule,
        result: days(left),
        cites: cite ? [cite] : [],
      });
  };
  const { stretches } = state;
  const behind = state.balance.filter(({ notDueFen, balanceFen }) => notDueFen < balanceFen);
  if (behind.length > 0) add("instalment", behind, epochs[0]?.excludesCite);
  if (asked.until > stretches[0]!.until) {
    add(
      "overdue",
      stretches.map(({ until }, index) => ({ from: until, until: stretches[index + 1]?.from ?? endless })),
      epochs[0]?.excludesCite,
    );
    for (const kind of ["extension", "renewal"] as const)
      for (const epoch of epochs)
        if (!epoch.goesOn[kind]) {
          const within = stretches.filter((stretch) => stretch.kind === kind);
          const clipped = within.map(({ from, until }) => ({
            from: Math.max(from, epoch.from),
            until: Math.min(until, epoch.until),
          }));
          add(kind, clipped, epoch.goesOnCite[kind]);
        }
  }
  if (blocked.length > 0) {
    add(
      "stopped",
      blocked.filter(({ why }) => why === "stopped"),
      epochs[0]?.stopsCite,
    );
    add(
      "granted-before",
      blocked.filter(({ why }) => why === "granted-before"),
      undefined,
    );
  }
  if (lines.length + waiting.length + apart.length === 0 && steps.length === 0)
    steps.push({ what: message("subsidy.no-formula"), inputs: [], result: money(0n), cites: [] });
}

type LeftOut = "overdue" | "instalment" | "extension" | "renewal" | "stopped" | "granted-before";

function fundersStep({ funders, lines, basis }: Told, steps: Step[]): void {
  if (funders.length === 0) return;
  const shares = lines[0]!.epoch.funders();
  const { parties } = basis.policy;
  steps.push({
    what: message("subsidy.funders"),
    inputs: funders.map(({ party, amountFen }): Input => ({
      name: parties[party]?.title ?? { zh: party, en: party },
      value: money(amountFen),
    })),
    formula: message("subsidy.funders-rule"),
    result: money(lines.reduce((sum, { amountFen }) => sum + amountFen, 0n)),
    cites: shares.ok ? shares.value.cites : [],
  });
}
