import type { Specialty } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { rule, uuid } from '../../test/build-board';
import { evaluateQuorum, requiredSpecialties } from './evaluate';
import { dayIn, defaultQuorumRule, ruleAt } from './rule';

const present = (...specialties: Specialty[]) =>
  specialties.map((specialty, index) => ({ userId: uuid(index), specialty }));
const ask = (over: Partial<Parameters<typeof evaluateQuorum>[0]>) =>
  evaluateQuorum({
    rule,
    reasons: [],
    radioligandOutsideMidgut: false,
    present: present('surgery', 'radiology', 'medical-oncology'),
    ...over,
  });

describe('Quorum', () => {
  it('needs its heads, each counted once', () => {
    expect(ask({})).toMatchObject({ quorate: true, heads: 3, headsRequired: 3 });
    expect(ask({ present: present('surgery', 'radiology') })).toMatchObject({ quorate: false, heads: 2 });
    const [one] = present('surgery');
    expect(ask({ present: one ? [one, one, one] : [] })).toMatchObject({ quorate: false, heads: 1 });
  });
  it('needs the specialties of the case’s reasons', () => {
    expect(ask({ reasons: ['safety:pathology-contradiction'] })).toMatchObject({
      quorate: false,
      specialties: [{ specialty: 'pathology', present: false, because: 'safety:pathology-contradiction' }],
    });
  });
  it('needs nuclear medicine for a radioligand outside midgut, whatever the board’s rule says', () => {
    const lax = { ...rule, minHeads: 0, perReason: {} };
    expect(ask({ rule: lax, radioligandOutsideMidgut: true })).toMatchObject({
      quorate: false,
      specialties: [{ specialty: 'nuclear-medicine', present: false, because: 'radioligand-outside-midgut' }],
    });
    const both = present('nuclear-medicine', 'surgery');
    expect(ask({ rule: lax, radioligandOutsideMidgut: true, present: both })).toMatchObject({
      quorate: true,
    });
  });
  it('names a specialty once, with its strongest cause', () => {
    const strict = { ...rule, requiredSpecialties: ['nuclear-medicine', 'surgery'] as const };
    expect(requiredSpecialties(strict, ['guideline:prrt-non-midgut'], true)).toEqual([
      { specialty: 'nuclear-medicine', because: 'radioligand-outside-midgut' },
      { specialty: 'surgery', because: 'rule' },
    ]);
    expect(requiredSpecialties(strict, ['guideline:prrt-non-midgut'], false)[0]?.because).toBe(
      'guideline:prrt-non-midgut',
    );
  });
});

describe('A dated rule', () => {
  const later = { ...rule, validFrom: '2026-06-01', minHeads: 5 };
  it.each([
    ['2025-12-31', defaultQuorumRule],
    ['2026-01-01', rule],
    ['2026-05-31', rule],
    ['2026-06-01', later],
  ])('on %s is the latest in force', (day, expected) => {
    expect(ruleAt([later, rule], day)).toBe(expected);
  });
  it('goes by the meeting’s own day: half past seven in Seoul is the day before in UTC', () => {
    expect(dayIn('Asia/Seoul', '2026-05-31T22:30:00.000Z')).toBe('2026-06-01');
    expect(dayIn('UTC', '2026-05-31T22:30:00.000Z')).toBe('2026-05-31');
  });
});
