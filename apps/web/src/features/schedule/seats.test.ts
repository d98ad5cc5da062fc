import type { BoardPeople, Role, Specialty, UserId } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { seatingOf } from './seats';

const person = (userId: string, specialty: Specialty | null, roles: Role[] = ['member']) => ({
  userId: userId as UserId,
  name: userId,
  specialty,
  roles,
});
const board: BoardPeople = {
  unreadable: [],
  people: [
    person('a', 'nuclear-medicine'),
    person('b', 'surgery'),
    person('c', null, ['coordinator']),
    person('d', 'pathology', ['auditor']),
  ],
  quorumRules: [
    {
      validFrom: '2026-01-01',
      minHeads: 4,
      requiredSpecialties: ['surgery'],
      perReason: {
        'guideline:prrt-non-midgut': ['nuclear-medicine'],
        'safety:pathology-contradiction': ['pathology'],
      },
    },
    { validFrom: '2026-12-01', minHeads: 5, requiredSpecialties: [], perReason: {} },
  ],
};
const everyone = new Set(['a', 'b', 'c', 'd']);
const needOf = (specialty: Specialty, day: string, reasons: string[]) =>
  seatingOf(board, everyone, day, reasons).seats.find((seat) => seat.specialty === specialty)?.need;

test('only members and chairs with a specialty are counted as voters', () => {
  const { voters, seats } = seatingOf(board, everyone, '2026-11-23', []);
  expect(voters).toBe(2);
  expect(seats.find(({ specialty }) => specialty === 'pathology')?.invited).toBe(0);
});

test('a specialty is needed always, for a case of this agenda, for some cases, or not', () => {
  const reasons = ['guideline:prrt-non-midgut'];
  expect(needOf('surgery', '2026-11-23', reasons)).toBe('always');
  expect(needOf('nuclear-medicine', '2026-11-23', reasons)).toBe('agenda');
  expect(needOf('pathology', '2026-11-23', reasons)).toBe('some');
  expect(needOf('radiology', '2026-11-23', reasons)).toBe('none');
});

test("the rule is the one in force on the meeting's day", () => {
  expect(seatingOf(board, everyone, '2026-11-30', []).minHeads).toBe(4);
  expect(seatingOf(board, everyone, '2026-12-01', []).minHeads).toBe(5);
});
