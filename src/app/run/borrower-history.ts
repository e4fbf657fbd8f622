import type { Day } from "#domain/calendar/day.ts";
import type { Book, Household, HouseholdMember, RunLoan } from "./book.ts";
import { groupsOf } from "./known-on.ts";

/** What the book knows of borrower, household and group before a loan was made. */
export type History = {
  /** The borrower's earlier loans by day of signing; `undefined` where the roster gives no number. */
  earlierOfBorrower(loan: RunLoan): readonly RunLoan[] | undefined;
  /** The earlier loans of the household, of every scheme, by day of signing; `undefined` where nothing says which it is. */
  earlierOfHousehold(loan: RunLoan): readonly RunLoan[] | undefined;
  /** The household's number: of the list of households where the borrower stood on it that day, else of the loan's row. */
  householdOf(loan: RunLoan): string | undefined;
  readonly groups: ReadonlyMap<string, readonly RunLoan[]>;
};

type Membership = { readonly household: Household; readonly member: HouseholdMember };

/** Nobody has so many loans: a number under which more stand is a filler, and the last ones before a loan are looked at. */
const mostLooked = 200;

/**
 * What the book knows of who borrowed before, each list made once. The household is that of the day of signing; an earlier loan
 * of a member follows the person, and stays with those who were in the household then (C-17).
 */
export function historyOf(book: Book): History {
  const order = new Map(book.loans.toSorted(bySigning).map((loan, place) => [loan, place]));
  const memberships = membershipsOf(book);
  const ofBorrower = new Map<string, RunLoan[]>();
  const ofHousehold = new Map<string, RunLoan[]>();
  const registered = ({ borrower, terms }: RunLoan): Household | undefined =>
    borrower.number === undefined
      ? undefined
      : memberships.get(borrower.number)?.find((each) => isMember(each, terms.signedOn))?.household;
  const householdOf = (loan: RunLoan): string | undefined => registered(loan)?.id ?? loan.household;
  for (const loan of order.keys()) {
    if (loan.borrower.number !== undefined) push(ofBorrower, loan.borrower.number, loan);
    const household = householdOf(loan);
    if (household !== undefined) push(ofHousehold, household, loan);
  }
  const before = (loans: readonly RunLoan[] | undefined, loan: RunLoan): readonly RunLoan[] => {
    if (!loans || loans[0] === loan) return [];
    const end = firstAtOrAfter(loans, order.get(loan)!, order);
    return loans.slice(Math.max(0, end - mostLooked), end);
  };
  return {
    groups: groupsOf(book),
    householdOf,
    earlierOfBorrower(loan) {
      const { number } = loan.borrower;
      return number === undefined ? undefined : before(ofBorrower.get(number), loan);
    },
    earlierOfHousehold(loan) {
      const id = householdOf(loan);
      if (id === undefined) return undefined;
      const own = before(ofHousehold.get(id), loan);
      const household = book.households?.get(id);
      if (!household) return own;
      const ofMembers = household.members
        .filter((member) => member.number !== undefined && isMember({ household, member }, loan.terms.signedOn))
        .flatMap(({ number }) => before(ofBorrower.get(number!), loan));
      if (ofMembers.length === 0) return own;
      return [...new Set([...own, ...ofMembers])].toSorted(bySigning);
    },
  };
}

/** By day of signing; those of one day by their numbers. */
export function bySigning(one: RunLoan, other: RunLoan): number {
  return one.terms.signedOn - other.terms.signedOn || (one.id < other.id ? -1 : 1);
}

/** Whether a day lies within the days of an entry; an end that is not given is open. */
export function isWithin({ from, to }: Pick<Household, "from" | "to">, on: Day): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

/** A member that joined or left on a day was one from or up to it; that the household itself left the list changes nothing. */
function isMember({ member }: Membership, on: Day): boolean {
  return isWithin(member, on);
}

function membershipsOf({ households }: Book): Map<string, Membership[]> {
  const memberships = new Map<string, Membership[]>();
  for (const household of households?.values() ?? [])
    for (const member of household.members)
      if (member.number !== undefined) push(memberships, member.number, { household, member });
  return memberships;
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function firstAtOrAfter(loans: readonly RunLoan[], place: number, order: ReadonlyMap<RunLoan, number>): number {
  let low = 0;
  let high = loans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order.get(loans[middle]!)! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
