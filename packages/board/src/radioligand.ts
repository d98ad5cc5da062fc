import type { EmbryonicOrigin, TherapyClass } from '@consilium/contracts';
import { readings, wordsOf } from './look-alikes';
import { type AddedName, classesNamed } from './therapy-names';

const PEPTIDE =
  '(?:dotatate|dotatoc|dotanoc|dotamtate|dotatyr3octreotate|dota0tyr3octreotate|octreotate|edotreotide|oxodotreotide|satoreotide)';
const GALLIUM = '(?:68ga|ga68|gallium68|68gallium|64cu|cu64)';
/** Imaging with the same peptides: a work-up, not a treatment. The tracer must stand beside the peptide. */
const imaging = new RegExp(`${GALLIUM}(?:ga|cu)?${PEPTIDE}|${PEPTIDE}(?:petct|pet)?${GALLIUM}`, 'gu');

/** Looked for in letters and digits alone, without spaces and signs. Misspellings that occur in letters and on the web are in. */
const named = new RegExp(
  [
    'lut+h?at+h?era|utathera|lut(?:et|ec|ez|es)(?:ium|io)|pluvicto|solucin',
    // Not "177, lumbar" and the like: only whole words that begin so are let through.
    '177lu(?!mbar|mpectomy|minal|ngs?(?:meta|func|cap|nod|$)|nch)|lu177',
    'prr?nt|prrt|prlt|radioligand|radiopeptide|radionuclid[ei]|radioisotopether|radiopharmaceuticalther|peptidereceptorradio',
    'targetedalpha|225ac|ac225|212pb|pb212|131i?mibg|i131mibg|mibgther',
    `90y(?:dota)?${PEPTIDE}|${PEPTIDE}`,
    'netter[123]|ryz101|(?:compete|compose)trial',
    '루타(?:테|세|쎄|떼)라|루트?테(?:튬|슘|시움|티움|치움|티엄)|류테튬|피알알티',
    '방사[성선](?:리간드|핵종|의약품치료|동위원소치료|펩타이드|펩티드)|핵종치료|표적알파|도타테이트|도타톡',
  ].join('|'),
  'u',
);
/** Looked for in words: too short to be looked for inside others. Digits or Korean may stand right beside them. */
const namedByWord = /(?<!\p{Script=Latin})(?:rlt|lu ?(?:therapy|treatment|치료|요법))(?!\p{Script=Latin})/u;
/** Digits for letters and letters for digits. */
const likeLutathera = /[li1]ut[a4]th?[e3]r[a4]|lu[li]77|[li]77lu|d[o0]tat[a4]te|d[o0]tat[o0]c/u;

/**
 * Whether words name a radioligand therapy, however they are spaced, hyphenated, cased or set (`¹⁷⁷Lu` is `177Lu`), and in whatever
 * look-alike letters. It would rather ask once too often: the answer costs a code, the miss costs the guard. `added` are the names
 * that administrators keep beside these; nothing among them takes one of these away.
 */
export function namesRadioligand(text: string, added: readonly AddedName[]): boolean {
  return namesBuiltIn(text) || classesNamed(text, added).includes('radioligand');
}

const namesBuiltIn = (text: string): boolean =>
  readings(text).some((reading) => {
    const words = wordsOf(reading);
    const letters = words.replaceAll(' ', '').replace(imaging, '.');
    return named.test(letters) || likeLutathera.test(letters) || namedByWord.test(words);
  });

/** For people to read: what the patterns above stand for. Spellings, spaces and look-alike letters of each are found too. */
export const builtInRadioligandNames = [
  'Lutathera',
  'Pluvicto',
  'Lutetium',
  '177Lu',
  '루타테라',
  '루테튬',
  'DOTATATE',
  'DOTATOC',
  'DOTANOC',
  'edotreotide',
  'oxodotreotide',
  'octreotate',
  'satoreotide',
  'Solucin',
  'RYZ101',
  'PRRT',
  'PRRNT',
  'PRLT',
  'RLT',
  'radioligand',
  'radionuclide therapy',
  '방사성리간드',
  '방사성핵종',
  'targeted alpha',
  '225Ac',
  '212Pb',
  '131I-MIBG',
  'NETTER-1',
  'COMPETE trial',
] as const;

/** The rule that may never break looks at this alone: an origin that is not known to be midgut is not midgut. */
export const outsideMidgut = (origin: EmbryonicOrigin | null): boolean => origin !== 'midgut';

export const holdsRadioligand = (coded: readonly { readonly therapyClass: TherapyClass }[]): boolean =>
  coded.some((one) => one.therapyClass === 'radioligand');
