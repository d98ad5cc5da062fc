export const isHangul = (sign: string): boolean => sign >= '가' && sign <= '힣';

/** The 2,350 syllables of KS X 1001, the ones that Korean is written with. */
export const ksx1001: readonly string[] = (() => {
  const decoder = new TextDecoder('euc-kr');
  const syllables: string[] = [];
  for (let row = 0xb0; row <= 0xc8; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) syllables.push(decoder.decode(Uint8Array.of(row, cell)));
  return syllables.filter(isHangul);
})();

/** The most used first, by the font's own style sheet, whose later slices have what is used more. */
export function inFrequentUse(syllables: readonly string[], slices: string): string[] {
  const rank = new Map<string, number>();
  for (const [at, [, list = '']] of [...slices.matchAll(/unicode-range:([^;]+);/gu)].entries())
    for (const [, first = '', last = first] of list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/giu))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1)
        rank.set(String.fromCodePoint(code), at);
  return [...syllables].sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0));
}

const hex = (code: number) => code.toString(16);

/** As `unicode-range` writes it. No two pieces have a sign in common: while one is on its way, a browser asks for the other too. */
export function ranges(signs: readonly string[]): string {
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const spans: [first: number, last: number][] = [];
  for (const code of codes) {
    const span = spans.at(-1);
    if (span && code === span[1] + 1) span[1] = code;
    else spans.push([code, code]);
  }
  return spans.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}
