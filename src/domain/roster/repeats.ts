import { type Message, message } from "#domain/wording/message.ts";
import type { ValueFault } from "./fault.ts";
import type { RosterKindName } from "./kinds/roster-kinds.ts";
import type { RosterAnomaly } from "./outcome.ts";
import type { Values } from "./read-row.ts";

/** What a row shows beside the rows before it. */
export type Repeat = {
  /** The row is one that was there before: it is refused. */
  readonly fault?: ValueFault;
  readonly anomaly?: { readonly code: RosterAnomaly["code"]; readonly message: Message };
};

/** `sheet` is empty where the roster has only one. */
export type RepeatFinder = (values: Values, sheet: string, row: number) => Repeat | undefined;

/** By which values two rows are the same: all that is reckoned from them. */
const sameBy: Readonly<Record<RosterKindName, readonly string[]>> = {
  loans: [
    "contractNo",
    "bank",
    "identityNo",
    "creditCode",
    "borrowerName",
    "principalFen",
    "disbursedOn",
    "signedOn",
    "maturesOn",
  ],
  repayments: [
    "contractNo",
    "identityNo",
    "bank",
    "paidOn",
    "kind",
    "amountFen",
    "principalFen",
    "interestFen",
    "penaltyFen",
    "serial",
  ],
  households: ["householdNo", "headName", "identityNo", "memberName", "from", "to", "kind"],
  fund: [
    "account",
    "bank",
    "district",
    "movedOn",
    "kind",
    "amountFen",
    "receivedFen",
    "paidFen",
    "balanceFen",
    "serial",
  ],
};

/** Finds rows that stand twice, and what must be one and is two, over all sheets of a roster. */
export function repeatFinder(kind: RosterKindName): RepeatFinder {
  const sheets: string[] = [];
  const first = firstPlaces(sameBy[kind]);
  const between =
    kind === "loans" ? loanContradictions() : kind === "households" ? householdContradictions() : undefined;
  return (values, sheet, row) => {
    let at = sheets.indexOf(sheet);
    if (at < 0) at = sheets.push(sheet) - 1;
    const place = at * rowsOfSheet + row;
    const before = first(values, place);
    if (before === undefined) return between?.(values, (other) => sayPlace(other, sheets, at), place);
    const said = sayPlace(before, sheets, at);
    // Two payments of one day and amount are possible; a bank's serial number stands for one only.
    const mayBeTwo =
      (kind === "repayments" || kind === "fund") &&
      values["serial"] === undefined &&
      values["balanceFen"] === undefined;
    return mayBeTwo
      ? anomaly("same-row-twice", { first: said })
      : { fault: { code: "duplicate-row", params: { first: said } } };
  };
}

/** A place is one number: there are 400,000 of them. */
const rowsOfSheet = 2 ** 24;

/** The row of a place, with its sheet where that is not the one `at` which it is said. */
function sayPlace(place: number, sheets: readonly string[], at: number): string {
  const index = Math.floor(place / rowsOfSheet);
  const sheet = index === at ? "" : sheets[index]!;
  return `${sheet === "" ? "" : `${sheet}!`}${place % rowsOfSheet}`;
}

/**
 * The place at which the same values stood first. What is kept of each row are two numbers of 53 and 32 bits made of its values
 * (the texts themselves would need 60 MB for 400,000 rows); that two different rows agree in both does not happen.
 */
function firstPlaces(names: readonly string[]): (values: Values, place: number) => number | undefined {
  const seen = placesByHash();
  return (values, place) => seen(...hashed(values, names), place);
}

/**
 * The place first given for two hashes; a new one is kept. Three arrays of numbers, probed one after the other from the place that the
 * first hash names: a Map of 400,000 such numbers took 0.9 s of a run.
 */
function placesByHash(): (wide: number, narrow: number, place: number) => number | undefined {
  let size = 1 << 10;
  let count = 0;
  let wides = new Float64Array(size);
  let narrows = new Uint32Array(size);
  // A place is never 0: rows count from 1.
  let places = new Float64Array(size);
  const slotOf = (wide: number, narrow: number): number => {
    let slot = (wide ^ (wide / 2 ** 32)) & (size - 1);
    while (places[slot] !== 0 && (wides[slot] !== wide || narrows[slot] !== narrow)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const keep = (wide: number, narrow: number, place: number): number | undefined => {
    const slot = slotOf(wide, narrow);
    if (places[slot] !== 0) return places[slot];
    wides[slot] = wide;
    narrows[slot] = narrow;
    places[slot] = place;
    count += 1;
    return undefined;
  };
  const grow = (): void => {
    const before = { wides, narrows, places };
    [size, count] = [size * 2, 0];
    [wides, narrows, places] = [new Float64Array(size), new Uint32Array(size), new Float64Array(size)];
    before.places.forEach((place, slot) => {
      if (place !== 0) keep(before.wides[slot]!, before.narrows[slot]!, place);
    });
  };
  return (wide, narrow, place) => {
    if (count * 2 > size) grow();
    return keep(wide, narrow, place);
  };
}

const text = (value: unknown): string => (value === undefined ? "" : String(value as string | number | bigint));

/** Three multiplicative hashes of a row's values, two of them joined to 53 bits. Nothing is put together as a text: that took half the time. */
function hashed(values: Values, names: readonly string[]): [wide: number, narrow: number] {
  let [one, two, three] = [0xdeadbeef | 0, 0x41c6ce57, 0x9e3779b9 | 0];
  for (const name of names) {
    const value = values[name];
    const text = typeof value === "string" ? value : "";
    // Numbers and amounts of money are below 2^53.
    const number = typeof value === "number" ? value : typeof value === "bigint" ? Number(value) : 0;
    for (let at = -3; at < text.length; at += 1) {
      // Before the signs of a text: whether there is a value, and the two halves of a number.
      const code =
        at >= 0
          ? text.charCodeAt(at)
          : at === -3
            ? value === undefined
              ? 0x10001
              : 0x10002
            : at === -2
              ? number | 0
              : Math.floor(number / 2 ** 32) | 0;
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
      three = Math.imul(three ^ code, 2246822507);
      three ^= three >>> 13;
    }
  }
  const high = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  const low = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [2097152 * (low >>> 0) + (high >>> 11), three >>> 0];
}

type Between = (values: Values, say: (place: number) => string, place: number) => Repeat | undefined;

function loanContradictions(): Between {
  const contracts = new Map<string, { bank: string; who: string; place: number }>();
  return (values, say, place) => {
    const { contractNo } = values;
    if (typeof contractNo !== "string") return undefined;
    const bank = text(values["bank"]);
    const who = text(values["identityNo"] ?? values["creditCode"] ?? values["borrowerName"]);
    const first = contracts.get(contractNo);
    if (!first) {
      contracts.set(contractNo, { bank, who, place });
      return undefined;
    }
    const at = say(first.place);
    if (first.bank !== bank)
      return anomaly("contract-at-two-banks", { contract: contractNo, bank, other: first.bank, first: at });
    return first.who === who ? undefined : anomaly("contract-twice", { contract: contractNo, first: at });
  };
}

function householdContradictions(): Between {
  const people = new Map<string, { household: string; place: number }>();
  return (values, say, place) => {
    const { identityNo } = values;
    if (typeof identityNo !== "string" || values["to"] !== undefined) return undefined;
    const household = text(values["householdNo"] ?? values["headName"]);
    const first = people.get(identityNo);
    if (!first) people.set(identityNo, { household, place });
    return first && first.household !== household
      ? anomaly("person-in-two-households", { household, other: first.household, first: say(first.place) })
      : undefined;
  };
}

function anomaly(code: RosterAnomaly["code"], params: Record<string, string>): Repeat {
  return { anomaly: { code, message: message(`roster.anomaly.${code}`, params) } };
}
