import type { Random } from "./random.ts";

/** An invented bank: `sign` begins its contract numbers. */
export type Lender = { readonly name: string; readonly sign: string; readonly weight: number };

/** None of these is a bank that exists: made of words that no bank bears. */
const invented: readonly Lender[] = [
  { name: "穗禾样例农村商业银行", sign: "SH", weight: 46 },
  { name: "云帆样例银行", sign: "YF", weight: 26 },
  { name: "青砖样例村镇银行", sign: "QZ", weight: 18 },
  { name: "长堤样例银行", sign: "CD", weight: 10 },
];
const union: Lender = { name: "样例县信用联社", sign: "XS", weight: 1 };

/** The banks of a programme: one credit union where households borrow, as such programmes have it; else four. */
export function lendersOf(isOfHouseholds: boolean): readonly Lender[] {
  return isOfHouseholds ? [union] : invented;
}

/** The branch of a bank in a township: 韩集镇 has the 韩集 branch. */
export function branchOf({ name }: Lender, township: string): string {
  const stem = township.replace(/(?:街道|镇|乡|苏木|办事处)$/, "");
  return `${stem}${name.includes("联社") ? "信用社" : "支行"}`;
}

export function lenderFor(random: Random, lenders: readonly Lender[]): Lender {
  return random.weighted(lenders.map((lender) => [lender, lender.weight] as const));
}
