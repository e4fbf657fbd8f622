import type { RosterRow } from "#domain/roster/read-roster.ts";
import type { Household, HouseholdMember } from "./book.ts";

/** The households of a list: rows of one number, or one head, are one household. */
export function assembleHouseholds({
  file,
  rows,
}: {
  readonly file: string;
  readonly rows: readonly RosterRow<"households">[];
}): ReadonlyMap<string, Household> {
  const households = new Map<string, Household & { members: HouseholdMember[] }>();
  for (const { sheet, row, values } of rows) {
    const id = values.householdNo ?? values.headName!;
    const member: HouseholdMember = {
      name: values.memberName ?? values.headName!,
      number: values.identityNo,
      from: values.from,
      to: values.to,
    };
    const known = households.get(id);
    if (known) known.members.push(member);
    else
      households.set(id, {
        id,
        kind: values.kind,
        from: values.from,
        to: values.to,
        place: { county: values.county, township: values.township, village: values.village },
        members: [member],
        origin: { file, sheet, row },
      });
  }
  return households;
}
