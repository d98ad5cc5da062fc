/** More values than any dimension has. */
const WIDEST = 256;

/**
 * A small set of rows in which any two values of any two dimensions stand together at least once (a pairwise cover).
 * Greedy: each row takes up a pair that is still missing and adds, dimension by dimension, the value that covers most.
 * Deterministic; for the sizes here (a dozen dimensions of up to thirty values) within a factor of two of the least.
 */
export function coverOf<Value>(dimensions: readonly (readonly Value[])[]): Value[][] {
  const key = (left: number, a: number, right: number, b: number): number =>
    ((left * WIDEST + a) * WIDEST + right) * WIDEST + b;
  const missing = new Set<number>();
  dimensions.forEach((values, left) => {
    dimensions.forEach((others, right) => {
      if (left >= right) return;
      for (let a = 0; a < values.length; a += 1) {
        for (let b = 0; b < others.length; b += 1) missing.add(key(left, a, right, b));
      }
    });
  });
  const pair = (one: number, a: number, other: number, b: number): number =>
    one < other ? key(one, a, other, b) : key(other, b, one, a);

  const rows: number[][] = [];
  while (missing.size > 0) {
    const seed = missing.values().next().value as number;
    const left = Math.floor(seed / WIDEST ** 3);
    const right = Math.floor(seed / WIDEST) % WIDEST;
    const row = new Map<number, number>([
      [left, Math.floor(seed / WIDEST ** 2) % WIDEST],
      [right, seed % WIDEST],
    ]);
    dimensions.forEach((values, at) => {
      if (row.has(at)) return;
      let best = 0;
      let covers = -1;
      for (let n = 0; n < values.length; n += 1) {
        // Begun at another value each row, so that values which cover equally much take turns.
        const value = (n + rows.length) % values.length;
        let count = 0;
        for (const [other, chosen] of row) if (missing.has(pair(at, value, other, chosen))) count += 1;
        if (count > covers) [best, covers] = [value, count];
      }
      row.set(at, best);
    });
    for (const [one, a] of row)
      for (const [other, b] of row) if (one < other) missing.delete(key(one, a, other, b));
    rows.push(dimensions.map((_, at) => row.get(at) as number));
  }
  return rows.map((row) => row.map((chosen, at) => dimensions[at]?.[chosen] as Value));
}
