import type { CellValue } from "#app/run/table.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { Expression, FactValue } from "#domain/policy/expression.ts";
import type { Field, Fields } from "#domain/roster/field.ts";
import type { Random } from "./random.ts";
import type { SampleLoan } from "./sample-loan.ts";

/** A rule over a case, and what it must come to. */
export type AskedRule = { readonly expression: Expression; readonly wanted: boolean };

/** What the roster says in the columns that a policy asks for, by the names of the columns. */
export type CaseAnswers = Map<string, CellValue>;

/** A loan whose case is opened, and the columns that a roster of its policy may have besides the fixed ones. */
export type Situation = { readonly loan: SampleLoan; readonly asOf: Day; readonly fields: Fields };

type Known = { [subject: string]: { [name: string]: FactValue } };
type Found = { readonly answers: CaseAnswers; readonly known: Known };

/** What the roster says of the loan in its fixed columns. */
export function knownOf({ loan }: Situation): Known {
  const { kind, scheme, course, isGuaranteed, isSubsidised, isAdditional, principalFen } = loan;
  const { balanceFen, daysOverdue, attempts = 0 } = course;
  return {
    loan: {
      kind,
      ...(scheme !== undefined && { scheme }),
      isGuaranteed,
      isSubsidised,
      isAdditional,
      amount: principalFen,
      balance: balanceFen,
      daysOverdue,
      principalDaysOverdue: daysOverdue,
      pursuitRecords: attempts,
    },
    case: {},
  };
}

/** An answer as the cell holds it and as a rule reads it. */
type Answer = { readonly cell: CellValue; readonly fact: FactValue };

/** Answers under the names of a rule that has none yet, such that the rule comes to what it should, where any do. */
export function addAnswers(
  random: Random,
  rule: AskedRule | { readonly names: readonly string[] },
  situation: Situation,
  found: Found,
): void {
  const names = "names" in rule ? rule.names : rule.expression.names;
  const asked = columnsFor(names, situation)
    .filter(({ column }) => !found.answers.has(column))
    .map(({ column, path, field }) => ({ column, path, possible: possibleAnswers(random, path, field, situation) }));
  let first: readonly Answer[] | undefined;
  for (const chosen of choicesOf(asked.map(({ possible }) => possible))) {
    first ??= chosen;
    asked.forEach(({ path }, at) => setFact(found.known, path, chosen[at]!.fact));
    if ("names" in rule || valueOf(rule.expression, found.known) === rule.wanted) {
      first = chosen;
      break;
    }
  }
  asked.forEach(({ column, path }, at) => {
    setFact(found.known, path, first![at]!.fact);
    found.answers.set(column, first![at]!.cell);
  });
}

/** The columns that answer these names, each with the name it answers. */
export function columnsFor(
  names: readonly string[],
  { fields }: Situation,
): { readonly column: string; readonly path: string; readonly field: Field }[] {
  return Object.entries(fields).flatMap(([column, field]) => {
    const path = field.facts?.find((fact) => names.includes(fact));
    return path === undefined ? [] : [{ column, path, field }];
  });
}

function valueOf(expression: Expression, known: Known): unknown {
  const outcome = expression.evaluate(known);
  return "value" in outcome ? outcome.value : undefined;
}

function setFact(known: Known, path: string, fact: FactValue): void {
  const [subject, name] = path.split(".") as [string, string];
  (known[subject] ??= {})[name] = fact;
}

/** Every choice of one from each list, the first ones first; none where a list has nothing. */
function* choicesOf(lists: readonly (readonly Answer[])[]): Generator<readonly Answer[]> {
  const [list, ...rest] = lists;
  if (!list) {
    yield [];
    return;
  }
  for (const each of list) for (const others of choicesOf(rest)) yield [each, ...others];
}

const plain = (fact: Exclude<FactValue, readonly unknown[]>): Answer => ({ cell: fact, fact });

/** What may stand in a column, the likeliest first: what the contract says already, else what is drawn. */
function possibleAnswers(random: Random, path: string, field: Field, { loan, asOf }: Situation): readonly Answer[] {
  const { daysOverdue, balanceFen, compensationAppliedOn } = loan.course;
  // Nothing of a case is later than its filing.
  const late = compensationAppliedOn ?? asOf - 5;
  if (path === "case.hasGuarantor") return [plain(loan.guarantors.length > 0)];
  if (path === "case.filedOn") return [plain(late)];
  switch (field.type) {
    case "flag": {
      const drawn = random.chance(0.35);
      return [plain(drawn), plain(!drawn)];
    }
    case "day": {
      const early = asOf - daysOverdue + random.int(20, 60);
      return [plain(Math.min(early, late)), plain(late)];
    }
    case "amount":
      return [100n, 80n, 60n, 50n, 40n, 30n, 20n, 10n].map((percent) => plain((balanceFen * percent) / 100n));
    case "count":
      return [1, 2, 0, 3].map(plain);
    case "choice": {
      const choices = Object.entries(field.choices ?? {});
      const from = choices.length === 0 ? 0 : random.int(0, choices.length - 1);
      return [...choices.slice(from), ...choices.slice(0, from)].map(([fact, words]) => ({
        cell: words[0] ?? fact,
        fact,
      }));
    }
    default:
      return [plain("有")];
  }
}
