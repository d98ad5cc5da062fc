import { describe, expect, it } from 'vitest';
import { namesRadioligand, outsideMidgut } from './radioligand';

describe('Words that name a radioligand', () => {
  it.each([
    'Lutathera',
    'LUTATHERA 4 cycles',
    'lutetium',
    '177Lu-DOTATATE',
    '¹⁷⁷Lu-DOTATATE',
    '[177Lu]Lu-DOTA-TATE',
    'Lu-177 dotatate',
    'lu 177',
    'L u 1 7 7',
    '177 Lu',
    'ＰＲＲＴ',
    'P.R.R.T.',
    'PRRT then CAPTEM',
    'n.c.a. 177Lu-edotreotide',
    'edotreotide',
    'Lutetium (177Lu) oxodotreotide',
    'DOTATATE therapy',
    'DOTATOC',
    'Lu\u200b-DOTATATE',
    '68Ga-DOTATATE PET, then DOTATATE',
    '68Ga-DOTATATE PET/CT, then 177Lu',
    '루타테라',
    '루테튬 치료',
    '루테슘',
    '방사성 리간드 치료',
    '펩타이드 수용체 방사성핵종 치료',
    'Radioligand therapy',
    'peptide receptor radionuclide therapy',
  ])('are found in "%s"', (text) => expect(namesRadioligand(text)).toBe(true));
  it.each([
    '',
    'Everolimus',
    '68Ga-DOTATATE PET/CT',
    'Ga-68 DOTATOC PET',
    '[68Ga]Ga-DOTA-TATE PET',
    'DOTATATE PET/CT (68Ga)',
    '64Cu-DOTATATE PET',
    'Gallium (68Ga) edotreotide PET',
    'Platelets 177, lumbar puncture',
    'CT in 3 months',
    '소마토스타틴 유사체 유지',
  ])('are not found in "%s"', (text) => expect(namesRadioligand(text)).toBe(false));
  it('an origin that is not known to be midgut is not midgut', () => {
    expect(
      (['midgut', 'foregut', 'hindgut', 'ambiguous', 'unknown', null] as const).map(outsideMidgut),
    ).toEqual([false, true, true, true, true, true]);
  });
});
