/** The known word nearest to a mistyped one, if it is near enough to be meant (Levenshtein distance ≤ a third of its length, at least 2). */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const scored = known.map((word) => ({ word, distance: distance(given.toLowerCase(), word.toLowerCase()) }));
  const best = scored.sort((one, other) => one.distance - other.distance)[0];
  return best && best.distance <= Math.max(2, Math.floor(given.length / 3)) ? best.word : undefined;
}

function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      current.push(Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + change));
    }
    previous = current;
  }
  return previous[other.length]!;
}
