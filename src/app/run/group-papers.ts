import { filled } from "#domain/papers/field.ts";
import { jointGroupRoster } from "#domain/papers/kinds/compensation.ts";
import { safePath } from "#domain/wording/file-name.ts";
import type { PrintRequest } from "#app/papers/print.ts";
import { issuingTownship } from "./due-papers.ts";
import { householdsWanted } from "./joint-groups.ts";
import { groupsOf, isPaidOff } from "./known-on.ts";
import type { RunContext } from "./report.ts";

/**
 * The roster by which a joint group gets its certificates back (L-25), where the policy names that paper: for each group whose
 * households are all there and have all repaid. Numbers of certificates that no sheet gives stay blank, to be written in.
 */
export function groupPapers(context: RunContext): PrintRequest[] {
  const { basis, book } = context;
  if (!Object.values(basis.policy.papers).some(({ form }) => form === jointGroupRoster.id)) return [];
  const wanted = householdsWanted(context);
  return [...groupsOf(book)].flatMap(([group, loans]): PrintRequest[] => {
    const households = new Set(loans.map(({ household, borrower }) => household ?? borrower.number ?? borrower.name));
    const least = Math.max(2, ...loans.map((loan) => wanted(loan) ?? 0));
    if (households.size < least || !loans.every((loan) => isPaidOff(loan, book.asOf))) return [];
    const { place } = loans[0]!;
    const members = loans.map(({ borrower, bank, terms, state }) => ({
      borrower: borrower.name,
      identity: borrower.number ?? "",
      lender: bank,
      amount: terms.principalFen,
      paidOffOn: state.paidOffOn!,
    }));
    const data = {
      group,
      township: place.township ?? "",
      village: place.village,
      issuer: issuingTownship(place.township ?? ""),
      issuedOn: book.asOf,
      members,
    };
    return [
      {
        file: safePath("联保户花名册", `${place.township ?? place.county ?? ""}-${group}`),
        parts: [filled(jointGroupRoster, data, group)],
      },
    ];
  });
}
