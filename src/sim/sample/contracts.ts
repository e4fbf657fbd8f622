import type { BorrowerKind } from "#app/run/book.ts";
import { addMonths, type Day, formatDay } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import { type Borrowers, borrowersOf } from "./borrowers.ts";
import { courseOf } from "./course.ts";
import { branchOf, lenderFor, type Lender, lendersOf } from "./lenders.ts";
import { phoneNumber } from "./numbers.ts";
import type { Places, Village } from "./places.ts";
import type { SampleScheme } from "./programme.ts";
import type { Random } from "./random.ts";
import { reviewOf } from "./review.ts";
import type { Person, SampleContract, SampleHousehold, SampleLoan } from "./sample-loan.ts";

/** Loans in the order of their signing, and the households of those who borrow as persons or households. */
export type Contracts = { readonly loans: SampleLoan[]; readonly households: SampleHousehold[] };

type Making = {
  readonly places: Places;
  readonly borrowers: Borrowers;
  readonly lenders: readonly Lender[];
  readonly staff: Staff;
  readonly serials: Map<string, number>;
};

/** Shares of a sample: second loans that a policy allows, and those that it forbids (D-01, L-13). */
const [additionalShare, breachShare] = [0.06, 0.012];

/** Invents loans of the schemes of a programme, as many as asked, shared out by the schemes' weights. */
export function contractsOf(
  random: Random,
  asked: {
    schemes: readonly { scheme: SampleScheme; weight: number }[];
    places: Places;
    region: string;
    loans: number;
  },
): Contracts {
  const { schemes, places, region } = asked;
  const main = schemes[0]!.scheme;
  const isOfHouseholds = main.kinds.some(([kind]) => kind === "household");
  const borrowers = borrowersOf(places, {
    region,
    registerKinds: main.registerKinds,
    districts: main.districts,
    registeredFrom: Math.min(...schemes.map(({ scheme }) => scheme.signing.from)) - 100,
  });
  const lenders = lendersOf(isOfHouseholds);
  const making: Making = {
    places,
    borrowers,
    lenders,
    staff: staffOf(random.of("staff"), borrowers),
    serials: new Map(),
  };
  const loans: SampleLoan[] = [];
  const households = new Set<SampleHousehold>();
  for (let n = 0; loans.length < asked.loans; n += 1) {
    const own = random.of(n);
    const scheme = own.weighted(schemes.map((each) => [each.scheme, each.weight] as const));
    for (const contract of oneOrMore(own, scheme, making, loans)) {
      if (loans.length === asked.loans) break;
      loans.push({ ...contract, course: courseOf(own.of("course"), contract, scheme.course) });
      if (contract.household) households.add(contract.household);
    }
  }
  return { loans: numbered(loans), households: [...households] };
}

/** Contract numbers by bank and year in the order of signing, as a bank gives them. */
function numbered(loans: readonly SampleLoan[]): SampleLoan[] {
  const serials = new Map<string, number>();
  return loans
    .toSorted((one, other) => one.signedOn - other.signedOn)
    .map((loan) => {
      const start = `${loan.lender.sign}${formatDay(loan.signedOn).slice(0, 4)}`;
      return { ...loan, contract: `${start}${next(serials, start)}` };
    });
}

/** A loan, a joint group's three, or a second one for a household that has one. */
function oneOrMore(
  random: Random,
  scheme: SampleScheme,
  making: Making,
  made: readonly SampleLoan[],
): SampleContract[] {
  const before = made.length > 20 ? random.pick(made) : undefined;
  if (before?.household && before.person && before.scheme === scheme.scheme) {
    if (scheme.hasAdditional && random.chance(additionalShare)) return secondLoan(random, scheme, making, before, true);
    if (random.chance(breachShare)) return secondLoan(random, scheme, making, before, false);
  }
  const kind = random.weighted(scheme.kinds);
  const guarantee = guaranteeOf(random, scheme, kind);
  const village = making.places.village(random);
  const signedOn = random.int(scheme.signing.from, scheme.signing.to);
  if (!guarantee.startsWith("三户联保"))
    return [contractOf(random, scheme, making, { kind, village, signedOn, guarantee })];
  const lender = lenderFor(random, making.lenders);
  const group = `L${formatDay(signedOn).slice(0, 4)}${next(making.serials, "group")}`;
  return [0, 1, 2].map((member) =>
    contractOf(random.of(`member ${member}`), scheme, making, {
      kind,
      village,
      signedOn: Math.min(signedOn + member, scheme.signing.to),
      guarantee,
      lender,
      group,
    }),
  );
}

function guaranteeOf(random: Random, { guarantees }: SampleScheme, kind: BorrowerKind): string {
  const isCompany = kind === "company";
  const fitting = guarantees.filter((each) => !isCompany || (each !== "三户联保" && each !== "工资担保"));
  return random.pick(fitting.length > 0 ? fitting : ["抵押", "保证"]);
}

/** Of the same household: a second one beside the first, by the same borrower where it is additional, else by another member. */
function secondLoan(
  random: Random,
  scheme: SampleScheme,
  making: Making,
  before: SampleLoan,
  isAdditional: boolean,
): SampleContract[] {
  const household = before.household!;
  const signedOn = before.signedOn + random.int(40, 300);
  if (signedOn > scheme.signing.to || signedOn < scheme.signing.from) return [];
  const adults = household.members
    .filter(({ person }) => person.bornOn < signedOn - 19 * 366)
    .map(({ person }) => person);
  const other = adults.find((person) => person !== before.person);
  const person = isAdditional ? before.person! : (other ?? before.person!);
  const guarantee = before.guaranteeKind === "三户联保" ? "保证" : before.guaranteeKind;
  return [
    contractOf(random, scheme, making, {
      kind: before.kind,
      village: before.village,
      signedOn,
      guarantee,
      lender: before.lender,
      person,
      household,
      isAdditional,
      phone: before.phone,
    }),
  ];
}

type Asked = {
  readonly kind: BorrowerKind;
  readonly village: Village;
  readonly signedOn: Day;
  readonly guarantee: string;
  readonly lender?: Lender;
  readonly group?: string;
  readonly person?: Person;
  readonly household?: SampleHousehold;
  readonly isAdditional?: boolean;
  readonly phone?: string;
};

function contractOf(random: Random, scheme: SampleScheme, making: Making, asked: Asked): SampleContract {
  const { kind, village, signedOn } = asked;
  const { borrowers, staff } = making;
  const isCompany = kind === "company";
  const household = asked.household ?? (isCompany ? undefined : borrowers.household(random, village, signedOn));
  const lender = asked.lender ?? lenderFor(random, making.lenders);
  const company = isCompany ? borrowers.company(random, village) : undefined;
  const termMonths = termOf(random, scheme, kind, signedOn);
  const disbursedOn =
    signedOn +
    random.weighted([
      [0, 55],
      [1, 25],
      [random.int(2, 9), 20],
    ] as const);
  const principalFen = amountOf(random, scheme, kind, signedOn);
  const highest = scheme.rateOn({ kind, day: signedOn, termMonths });
  const exemption = scheme.exemptionFor(kind, principalFen, random.next());
  const isGuaranteed = scheme.hasFund && !(isCompany && scheme.isSubsidised && random.chance(0.35));
  const guaranteeKind = exemption !== undefined && asked.group === undefined ? "信用" : asked.guarantee;
  return {
    contract: "",
    lender,
    kind,
    person: isCompany ? undefined : (asked.person ?? household!.members[0]!.person),
    company,
    phone: asked.phone ?? phoneNumber(random),
    village,
    household,
    group: asked.group,
    category: isCompany || scheme.categories.length === 0 ? undefined : categoryOf(random, scheme.categories),
    scheme: scheme.scheme,
    isAdditional: asked.isAdditional ?? false,
    isGuaranteed,
    isSubsidised: scheme.isSubsidised && !random.chance(0.01),
    handledBy: scheme.asksHandledBy ? (random.chance(0.25) ? "city" : "county") : undefined,
    guaranteeKind,
    guarantors: guaranteeKind === "保证" || guaranteeKind === "工资担保" ? [staff.guarantor(random)] : [],
    exemption,
    guarantor: scheme.hasGuarantor ? random.pick(guarantors) : undefined,
    purpose: purposeOf(random, scheme),
    principalFen,
    rateMillionths: random.chance(0.72) ? highest : highest - random.int(1, 12) * 500,
    signedOn,
    disbursedOn,
    maturesOn: addMonths(disbursedOn, termMonths),
    termMonths,
    bankPerson: staff.bank(random, branchOf(lender, village.township.name)),
    // One in sixteen is found to have nobody named (L-14).
    townshipPerson: isCompany || random.chance(0.06) ? undefined : staff.township(random, village),
    review: scheme.review && reviewOf(random, scheme.review, signedOn),
  };
}

function purposeOf(random: Random, { purposes }: SampleScheme): string {
  if (purposes.forbidden.length > 0 && random.chance(0.012)) return random.pick(purposes.forbidden);
  return random.pick(purposes.allowed);
}

/** The last groups of the list are the commonest in the country: farmers and people who came home. */
function categoryOf(random: Random, categories: readonly string[]): string {
  return random.weighted(
    categories.map((category, index) => [category, index > categories.length / 2 ? 4 : 1] as const),
  );
}

function termOf(random: Random, scheme: SampleScheme, kind: BorrowerKind, day: Day): number {
  const { most, usual } = scheme.termOn(kind, day);
  return random.weighted([
    [Math.min(12, usual), most > 24 ? 30 : 45],
    [Math.min(24, usual), 30],
    [usual, most > 24 ? 40 : 20],
    [most, usual < most ? 5 : 0],
  ] as const);
}

/** Round amounts up to the cap, which most ask for; one in two hundred is above it. */
function amountOf(random: Random, scheme: SampleScheme, kind: BorrowerKind, day: Day): Fen {
  const cap = scheme.capOn(kind, day);
  const step = cap > 1_000_000_00n ? 100_000_00n : cap > 100_000_00n ? 10_000_00n : 5_000_00n;
  const steps = Number(cap / step);
  const share = random.weighted([
    [1, kind === "company" ? 12 : 34],
    [0.5, kind === "company" ? 8 : 20],
    [random.next(), 30],
    [0.5 + random.next() / 2, 16],
    [1.2, 0.5],
  ] as const);
  const least = Math.min(steps, Math.max(1, Math.round(steps / 10)));
  return step * BigInt(Math.max(least, Math.round(steps * share)));
}

function next(serials: Map<string, number>, key: string): string {
  const serial = (serials.get(key) ?? 0) + 1;
  serials.set(key, serial);
  return String(serial).padStart(5, "0");
}

/** Guarantee companies, invented like the banks. */
const guarantors = ["众诚样例融资担保公司", "同舟样例融资担保公司"];

type Staff = {
  bank(random: Random, branch: string): string;
  township(random: Random, village: Village): string;
  guarantor(random: Random): string;
};

/** The people who answer for loans: three at a branch, two for a village. */
function staffOf(random: Random, borrowers: Borrowers): Staff {
  const teams = new Map<string, readonly string[]>();
  const team = (key: string, size: number): readonly string[] => {
    let known = teams.get(key);
    if (!known)
      teams.set(key, (known = Array.from({ length: size }, (_, at) => borrowers.name(random.of(`${key} ${at}`)))));
    return known;
  };
  return {
    bank: (drawn, branch) => drawn.pick(team(branch, 3)),
    township: (drawn, village) => drawn.pick(team(`${village.township.code}${village.name}`, 2)),
    guarantor: (drawn) => borrowers.name(drawn),
  };
}
