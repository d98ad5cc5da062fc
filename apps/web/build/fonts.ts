import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { inFrequentUse, isHangul, ksx1001, ranges } from './hangul';

/**
 * Pretendard, cut to what the screens use. It comes in 92 pieces for any text there is, of which a page fetched 5 to 11; now one piece has
 * all that a screen says in Latin script, and Hangul has its own, most used first.
 */
const WEB = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(WEB, 'src', 'app', 'fonts');
const STAMP = path.join(OUTPUT, '.stamp');
/** As heavy as the screens draw: regular to 650. */
const variationAxes = { wght: { min: 400, max: 650, default: 400 } };
/** Of the font's many alternates those that globals.css asks for, and what is on by itself. */
const keepFeatures = ['ccmp', 'locl', 'kern', 'mark', 'mkmk', 'calt', 'tnum', 'ss06'];

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 0x20 + at));
/** Signs of units, comparison and keys which components and people write; the catalogues' own come from there. */
const SIGNS = '\u00a0°±²³µ·×–—‘’“”…→←−≤≥⌘';
/** Other Latin letters, Greek, and signs: fetched where something is written with them. */
const MORE = [
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x2000, 0x22ff],
] as const;
/** Syllables that screens do not say and people write: so many at first, the others by the alphabet. */
const WRITTEN_OFTEN = 420;
const BY_ALPHABET = 4;

interface Piece {
  readonly name: string;
  readonly text: string;
}

/** Makes the pieces, if anything they are made of has changed. */
async function makeFonts(): Promise<void> {
  const load = createRequire(import.meta.url);
  const font = readFileSync(load.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2'));
  const slices = readFileSync(
    load.resolve('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'),
    'utf8',
  );
  const words = catalogues();
  const stamp = createHash('sha256');
  for (const part of [
    words,
    slices,
    ...['fonts.ts', 'hangul.ts'].map((file) => readFileSync(path.join(import.meta.dirname, file))),
  ])
    stamp.update(part);
  const wanted = stamp.digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  mkdirSync(OUTPUT, { recursive: true });
  const { latin, more, hangul } = pieces(words, slices);
  for (const { name, text } of [latin, more, ...hangul])
    writeFileSync(
      path.join(OUTPUT, `${name}.woff2`),
      await subsetFont(font, text, { targetFormat: 'woff2', variationAxes, keepFeatures }),
    );
  writeFileSync(path.join(OUTPUT, 'pieces.css'), css(more, hangul));
  writeFileSync(STAMP, wanted);
}

/** All that the screens say, in both languages. */
function catalogues(): string {
  const folder = path.join(WEB, 'messages');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
}

function pieces(words: string, slices: string) {
  const said = new Set(words);
  const latin = [...new Set([...ASCII, ...SIGNS, ...said])].filter((sign) => sign >= ' ' && !isHangul(sign));
  const others = MORE.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
  ).filter((sign) => !latin.includes(sign));
  const screens = [...said].filter(isHangul);
  const rest = inFrequentUse(ksx1001, slices).filter((syllable) => !said.has(syllable));
  const seldom = rest.slice(WRITTEN_OFTEN).sort();
  const size = Math.ceil(seldom.length / BY_ALPHABET);
  const parts = Array.from({ length: BY_ALPHABET }, (_, at) => seldom.slice(at * size, (at + 1) * size));
  return {
    latin: { name: 'latin', text: latin.join('') },
    more: { name: 'more', text: others.join('') },
    hangul: [
      ...parts.map((part, at) => ({ name: `hangul-${at}`, text: part.join('') })),
      { name: 'hangul-written', text: rest.slice(0, WRITTEN_OFTEN).join('') },
      { name: 'hangul-screens', text: screens.join('') },
    ] satisfies Piece[],
  };
}

const face = (family: string, { name, text }: Piece) =>
  `@font-face{font-family:"${family}";font-weight:400 650;font-display:swap;src:url("./${name}.woff2") format("woff2");unicode-range:${ranges([...text])}}`;

/**
 * Hangul is fetched for those who read Korean at a desk. Every phone has a good Korean font of its own, and so have the names of people in
 * an English page: globals.css names the family for Korean pages alone.
 */
function css(more: Piece, hangul: readonly Piece[]): string {
  const faces = hangul.map((piece) => face('Pretendard Hangul', piece)).join('\n');
  return `${face('Pretendard More', more)}\n@media (min-width:52rem){\n${faces}\n}\n`;
}

await makeFonts();
