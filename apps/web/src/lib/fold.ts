/** Letters as people type them: no case, no dash, no point, no space; full width and raised figures as plain ones (`Ki‑67` is `ki67`). */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.\p{Pd}\u2212]/gu, '');

/** Whether a search means this text: every word of it stands there. */
export function isMeant(text: string, search: string): boolean {
  const plain = folded(text);
  return search.split(/\s+/u).every((word) => plain.includes(folded(word)));
}
