/** A stream of numbers that a seed decides: the same seed gives the same numbers on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both bounds included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** By weights, which need no sum of one. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** A stream of its own for a part: what one part draws does not shift the others. */
  of(part: string | number): Random;
};

/** The stream of a seed: sfc32 (Doty-Humphrey), its state filled from the text by a 32-bit hash. */
export function randomOf(seed: string): Random {
  const fill = hashing(seed);
  let [a, b, c, counter] = [fill(), fill(), fill(), 1];
  const draw = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 12; warm += 1) draw();
  const random: Random = {
    next: draw,
    int: (least, most) => least + Math.floor(draw() * (most - least + 1)),
    chance: (probability) => draw() < probability,
    pick(items) {
      if (items.length === 0) throw new Error("nothing to pick from");
      return items[Math.floor(draw() * items.length)]!;
    },
    weighted(items) {
      let rest = draw() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return items.at(-1)![0];
    },
    of: (part) => randomOf(`${seed}/${part}`),
  };
  return random;
}

/** Numbers of 32 bits from a text (xmur3). */
function hashing(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
}
