import type { Specialty } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { buildCase, buildMeeting, nuclear, people } from '../../test/build-board';
import { type Attending, evaluateFeeTier, feeNow } from './evaluate';
import { defaultFeeRule, feeRuleAt } from './rule';

const specialties: readonly Specialty[] = [
  'surgery',
  'radiology',
  'pathology',
  'medical-oncology',
  'surgery',
];
const room = (count: number, mode: Attending['mode'] = 'in-room'): Attending[] =>
  specialties.slice(0, count).map((specialty, index) => ({ userId: `${index}`, specialty, mode }));
const nurse: Attending = { userId: 'n', specialty: null, mode: 'in-room' };
const reached = (attendance: readonly Attending[], rule = defaultFeeRule) => {
  const { tier, next, specialists } = evaluateFeeTier(rule, attendance);
  return [tier?.name ?? null, next ? `${next.missing} to ${next.tier.name}` : null, specialists];
};

describe('A fee tier', () => {
  it('asks for four specialists of different specialties in the room, the next for five', () => {
    expect(reached([])).toEqual([null, '4 to specialists-4', 0]);
    expect(reached(room(3))).toEqual([null, '1 to specialists-4', 3]);
    expect(reached(room(4))).toEqual(['specialists-4', '1 to specialists-5', 4]);
    expect(reached([...room(4), { userId: '9', specialty: 'endocrinology', mode: 'in-room' }])).toEqual([
      'specialists-5',
      null,
      5,
    ]);
  });
  it('counts a second of one specialty once, and nobody without one', () => {
    expect(reached(room(5))).toEqual(['specialists-4', '1 to specialists-5', 4]);
    expect(reached([...room(3), nurse])).toEqual([null, '1 to specialists-4', 3]);
  });
  it('is face to face: who is remote or has left does not count', () => {
    expect(reached(room(5, 'remote'))).toEqual([null, '4 to specialists-4', 0]);
    expect(reached(room(4, null))).toEqual([null, '4 to specialists-4', 0]);
  });
  it('is what its board’s rule of the day says', () => {
    const later = {
      validFrom: '2026-06-01',
      tiers: [{ name: 'any-3', minSpecialists: 3, distinctSpecialties: false, inRoomOnly: false }],
    };
    expect(reached(room(5, 'remote'), later)).toEqual(['any-3', null, 5]);
    expect(feeRuleAt([later], '2026-05-31')).toBe(defaultFeeRule);
    expect(feeRuleAt([later], '2026-06-01')).toBe(later);
  });
  it('leaves out who is recused from the case', () => {
    const report = (recusedUserIds: (typeof nuclear.userId)[]) =>
      feeNow(buildMeeting(), buildCase({ recusedUserIds }), people, [], '2026-11-23T01:00:00.000Z');
    expect(report([])).toMatchObject({ tier: { name: 'specialists-4' }, specialists: 4 });
    expect(report([nuclear.userId])).toMatchObject({ tier: null, specialists: 3 });
  });
});
