import type { Day } from "#domain/calendar/day.ts";
import { bornAt, companyCode, identityNumbers, sexOf } from "./numbers.ts";
import { personNames, surnameOf } from "./person-names.ts";
import type { Places, Village } from "./places.ts";
import type { Random } from "./random.ts";
import type { Person, SampleCompany, SampleHousehold } from "./sample-loan.ts";

/** Draws the people, households and companies of a sample; no identity number and no company's name stands for two. */
export type Borrowers = {
  household(random: Random, village: Village, on: Day): SampleHousehold;
  company(random: Random, village: Village): SampleCompany;
  name(random: Random): string;
};

export function borrowersOf(
  places: Places,
  given: { region: string; registerKinds: readonly string[]; districts: readonly string[]; registeredFrom: Day },
): Borrowers {
  const names = personNames(given.region);
  const numberOf = identityNumbers(places.neighbours);
  const companies = new Set<string>();
  const serials = new Map<string, number>();
  const person = (
    random: Random,
    region: string,
    drawn: { age: number; on: Day; surname?: string | undefined },
  ): Person => {
    const sex = sexOf(random);
    const bornOn = bornAt(random, drawn.age, drawn.on);
    const number = numberOf(random, region, bornOn);
    return { name: names(random, sex, drawn.surname), number, sex, bornOn };
  };
  return {
    household: (random, village, on) => {
      const region = village.county.code;
      const serial = (serials.get(region) ?? 0) + 1;
      serials.set(region, serial);
      return {
        id: `${region}${String(serial).padStart(6, "0")}`,
        village,
        kind: given.registerKinds.length === 0 ? undefined : registerKind(random),
        from: given.registeredFrom - random.int(0, 600),
        to: random.chance(0.01) ? on + random.int(30, 500) : undefined,
        members: membersOf(random, (drawn) => person(random, region, { ...drawn, on })),
      };
    },
    company: (random, village) => companyOf(random, village, { companies, districts: given.districts, places }),
    name: (random) => names(random, sexOf(random)),
  };
}

function registerKind(random: Random): string {
  return random.weighted([
    ["脱贫户", 88],
    ["边缘易致贫户", 11],
    ["一般户", 1],
  ] as const);
}

/** The one who will borrow stands first, mostly as head of the household. */
function membersOf(
  random: Random,
  person: (drawn: { age: number; surname?: string | undefined }) => Person,
): SampleHousehold["members"] {
  const age = random.weighted([
    [random.int(20, 30), 18],
    [random.int(31, 45), 42],
    [random.int(46, 60), 34],
    [random.int(61, 68), 6],
  ] as const);
  const first = person({ age });
  const surname = surnameOf(first.name);
  const isHead = random.chance(0.8);
  const members = [{ person: first, relation: isHead ? "户主" : "子女" }];
  if (!isHead) members.push({ person: person({ age: age + random.int(21, 30), surname }), relation: "户主" });
  else if (age > 23 && random.chance(0.85))
    members.push({ person: person({ age: age + random.int(-4, 3) }), relation: "配偶" });
  const children = isHead && age > 25 ? random.int(0, 3) : 0;
  for (let child = 0; child < children; child += 1)
    members.push({ person: person({ age: Math.max(0, age - random.int(22, 32)), surname }), relation: "子女" });
  if (isHead && age < 58 && random.chance(0.3))
    members.push({ person: person({ age: age + random.int(22, 30), surname }), relation: "父母" });
  return members;
}

/** Sectors as ledgers name them, with what a company of theirs is called. */
const sectors: readonly (readonly [sector: string, trades: readonly string[], weight: number])[] = [
  ["农、林、牧、渔业", ["种植农业", "养殖", "农牧科技", "生态农业"], 22],
  ["制造业", ["食品加工", "服装", "建材", "机械制造", "家具"], 20],
  ["批发业", ["商贸", "农资", "粮油贸易"], 16],
  ["零售业", ["百货", "电子商务", "药业"], 14],
  ["住宿业", ["酒店管理"], 4],
  ["餐饮业", ["餐饮管理", "餐饮服务"], 10],
  ["建筑业", ["建筑工程", "装饰工程"], 8],
  ["交通运输业", ["物流", "运输"], 6],
];
const brandSigns = Array.from("瑞丰恒泰宏润昌盛金禾绿源嘉兴安达鑫福正德天佑华茂万通康健裕顺祥和永利");

function companyOf(
  random: Random,
  village: Village,
  given: { companies: Set<string>; districts: readonly string[]; places: Places },
): SampleCompany {
  const district = given.districts.length > 0 ? random.pick(given.districts) : undefined;
  const county = (district === undefined ? undefined : given.places.named(district)) ?? village.county;
  const [sector, trades] = random.weighted(sectors.map((each) => [each, each[2]] as const));
  const stem = district ?? county.name;
  let name: string;
  do {
    const brand = Array.from({ length: random.int(2, 3) }, () => random.pick(brandSigns)).join("");
    name = `${stem}${brand}${random.pick(trades)}有限公司`;
  } while (given.companies.has(name));
  given.companies.add(name);
  const staff = random.weighted([
    [random.int(4, 20), 55],
    [random.int(21, 60), 33],
    [random.int(61, 180), 12],
  ] as const);
  const newHires = Math.ceil(staff * (random.chance(0.94) ? 0.16 + 0.3 * random.next() : 0.08));
  return { name, code: companyCode(random, county.code), sector, staff, newHires, district };
}
