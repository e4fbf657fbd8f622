/** How many single letters must be changed, added, dropped or swapped with the next to make one word of the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        best = Math.min(best, before[column - 2]! + 1);
      current.push(best);
    }
    before = last;
    last = current;
  }
  return last[other.length]!;
}

/** The known word that was most likely meant, if any is near enough: a third of its letters may differ. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = word.toLowerCase();
  let found: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const allowed = Math.max(2, Math.floor(Math.max(plain.length, candidate.length) / 3));
    // What differs more in length alone is not near, however long it is.
    if (Math.abs(plain.length - candidate.length) > allowed) continue;
    const distance = editDistance(plain, candidate.toLowerCase());
    const isNear = distance <= allowed && distance < Math.max(plain.length, candidate.length);
    if (isNear && (!found || distance < found.distance)) found = { word: candidate, distance };
  }
  return found?.word;
}
