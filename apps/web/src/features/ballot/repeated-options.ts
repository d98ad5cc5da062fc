import type { FreeOption } from './free-options';

/** Words as voters tell them apart: letters and digits, whatever their width, case and points. */
const read = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The keys of free options that read as one the recommendation offers, or as a free one before: two like names split the votes. */
export function repeatedOptions(free: readonly FreeOption[], offered: readonly string[]): Set<number> {
  const names = new Set(offered.map(read));
  const repeated = new Set<number>();
  for (const { key, label } of free) {
    const name = read(label);
    if (name !== '' && names.has(name)) repeated.add(key);
    names.add(name);
  }
  return repeated;
}
