import type { Book, RunLoan } from "./book.ts";

/** In which order two loans stand in a list. */
export type DoorOrder = (one: RunLoan, other: RunLoan) => number;

const kept = new WeakMap<Book, DoorOrder>();

/**
 * The order in which doors are knocked at: township, village, name, contract. Texts go by the order of Chinese (pinyin). The
 * book's loans are put in order once (a comparison of two texts costs a microsecond); lists of some of them go by their places.
 */
export function doorOrder(book: Book): DoorOrder {
  const known = kept.get(book);
  if (known) return known;
  const texts = new Set<string>();
  const doors = book.loans.map((loan) => {
    const door = [loan.place.township ?? "", loan.place.village ?? "", loan.borrower.name] as const;
    for (const text of door) texts.add(text);
    return { loan, door };
  });
  const ranks = new Map([...texts].toSorted(new Intl.Collator("zh-CN").compare).map((text, rank) => [text, rank]));
  const ranked = doors.map(({ loan, door }) => ({ loan, door: door.map((text) => ranks.get(text)!) }));
  ranked.sort(
    (one, other) =>
      one.door[0]! - other.door[0]! ||
      one.door[1]! - other.door[1]! ||
      one.door[2]! - other.door[2]! ||
      (one.loan.id < other.loan.id ? -1 : 1),
  );
  const places = new Map(ranked.map(({ loan }, place) => [loan, place]));
  const order: DoorOrder = (one, other) => places.get(one)! - places.get(other)!;
  kept.set(book, order);
  return order;
}
