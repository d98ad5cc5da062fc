import type { EmbryonicOrigin, TherapyClass } from '@consilium/contracts';

const PEPTIDE = '(?:dotatate|dotatoc|dotanoc|edotreotide|oxodotreotide)';
const GALLIUM = '(?:68ga|ga68|gallium68|68gallium|64cu|cu64)';
/** Imaging with the same peptides: a work-up, not a treatment. The tracer must stand beside the peptide. */
const imaging = new RegExp(`${GALLIUM}(?:ga|cu)?${PEPTIDE}|${PEPTIDE}(?:petct|pet)?${GALLIUM}`, 'gu');
const named = new RegExp(
  [
    'lutathera|lutetium|177lu(?!mb|ng|mi|nch)|lu177|prrt|radioligand|radionuclidether|peptidereceptorradio',
    `225ac|ac225|90y${PEPTIDE}|${PEPTIDE}`,
    '루타테라|루테튬|루테슘|루테시움|방사성리간드|방사성핵종|방사성의약품치료',
  ].join('|'),
  'u',
);

/**
 * Whether words name a radioligand therapy, however they are spaced, hyphenated, cased or set (NFKC: `¹⁷⁷Lu` is `177Lu`). It
 * would rather ask once too often: the answer costs a code, the miss costs the guard.
 */
export function namesRadioligand(text: string): boolean {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return named.test(letters.replace(imaging, ' '));
}

/** The rule that may never break looks at this alone: an origin that is not known to be midgut is not midgut. */
export const outsideMidgut = (origin: EmbryonicOrigin | null): boolean => origin !== 'midgut';

export const holdsRadioligand = (coded: readonly { readonly therapyClass: TherapyClass }[]): boolean =>
  coded.some((one) => one.therapyClass === 'radioligand');
