import { formatDay } from "#domain/calendar/day.ts";
import type { Asks } from "#domain/engine/asked/asked-facts.ts";
import { type Fen, formatYuan } from "#domain/money/fen.ts";
import type { FactValue } from "#domain/policy/expression.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Ask } from "#domain/policy/schema/sharing.ts";
import { balanceOn } from "./balance.ts";
import type { Book, RunLoan } from "./book.ts";
import { countedLoans } from "./figures.ts";

/** The answers to what a policy asks of a case, as a case file carries them: amounts and days as text. */
export type CaseAnswers = { readonly [name: string]: unknown };

/** What a policy asks of its cases, by the part of it that asks. */
export type CaseAsks = { readonly compensation: Asks; readonly sharing: Asks; readonly recovery: Asks };

export function caseAsks({ compensation, sharing }: Policy): CaseAsks {
  const asked = (versions: readonly { body?: { asks: Record<string, Ask> } | undefined }[] | undefined): Asks =>
    Object.assign({}, ...(versions ?? []).map(({ body }) => body?.asks ?? {})) as Asks;
  const asks = Object.entries(compensation?.asks ?? {}).map(([name, ask]) => [name, { ...ask, optional: true }]);
  return {
    compensation: Object.fromEntries(asks) as Asks,
    sharing: asked(sharing?.compensation?.versions),
    recovery: asked(sharing?.recovery?.versions),
  };
}

/**
 * The columns that a roster may have besides the known ones, because the policy asks for them of a case: by the name under
 * which `RunLoan.more` carries the value, with the title that heads the column and the type of what stands in it. Besides
 * these, `ground` holds the ground of a bad debt: its code or its title in the policy.
 */
export function caseColumns(policy: Policy): Asks {
  const { compensation, sharing, recovery } = caseAsks(policy);
  const own = Object.entries({ ...recovery, ...sharing, ...compensation });
  return Object.fromEntries(own.filter(([, { type }]) => type !== "amounts"));
}

/** What a row says in answer to asks: its own column; level and district, which are known by other names; else the place. */
export function answersOf(asks: Asks, loan: RunLoan): CaseAnswers {
  const answers: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(asks)) {
    const said = loan.more[name] ?? loan.days[name] ?? loan.known["loan"]?.[name] ?? loan.known["company"]?.[name];
    const value = said ?? placeAmong(ask.choices, loan);
    if (value !== undefined) answers[name] = asText(ask, value);
  }
  return answers;
}

/** Which of the choices the borrower's place names. */
function placeAmong(choices: readonly string[] | undefined, { place }: RunLoan): string | undefined {
  return choices?.find((choice) => choice === place.county || choice === place.township);
}

function asText({ type }: Ask, value: FactValue): unknown {
  if (typeof value === "bigint") return formatYuan(value);
  return type === "day" && typeof value === "number" ? formatDay(value) : value;
}

/**
 * What the policy's cover counts together: the household's (or the borrower's) principal over its loans of the scheme,
 * and of it that of contracts signed before; reckoned from the book. Empty where the row says neither household nor number.
 */
export function coverAnswers(book: Book, policy: Policy): (loan: RunLoan) => CaseAnswers {
  const covers = (policy.sharing?.compensation?.versions ?? []).flatMap(({ body }) => body?.cover ?? []);
  if (covers.length === 0) return () => ({});
  const keyOf = ({ household, borrower }: RunLoan, per: string): string | undefined =>
    per === "household" ? (household ?? borrower.number) : borrower.number;
  const groups = new Map<string, RunLoan[]>();
  for (const loan of countedLoans(book, policy)) {
    if (balanceOn(loan.state, book.asOf) === 0n) continue;
    for (const per of ["household", "borrower"]) {
      const key = `${per} ${keyOf(loan, per)}`;
      const group = groups.get(key);
      if (group) group.push(loan);
      else groups.set(key, [loan]);
    }
  }
  const sum = (loans: readonly RunLoan[]): Fen =>
    loans.reduce((total, { state }) => total + balanceOn(state, book.asOf), 0n);
  return (loan) => {
    const answers: Record<string, unknown> = {};
    for (const { per, balance, earlier } of covers) {
      const key = per === "loan" ? undefined : keyOf(loan, per);
      if (per !== "loan" && key === undefined) continue;
      const group = per === "loan" ? [loan] : (groups.get(`${per} ${key}`) ?? []);
      answers[balance] = formatYuan(sum(group));
      if (earlier !== undefined) answers[earlier] = formatYuan(sum(group.filter((other) => isEarlier(other, loan))));
    }
    return answers;
  };
}

function isEarlier(one: RunLoan, other: RunLoan): boolean {
  if (one === other) return false;
  const days = one.terms.signedOn - other.terms.signedOn || one.terms.disbursedOn - other.terms.disbursedOn;
  return days === 0 ? one.id < other.id : days < 0;
}

/** Only the answers to these asks. */
export function answersTo(asks: Asks, answers: CaseAnswers): CaseAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name in asks));
}
