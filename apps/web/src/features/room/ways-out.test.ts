import type { MeetingView, Person, Specialty, UserId } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { waysOut } from './ways-out';

const person = (id: string, specialty: Specialty, role: 'member' | 'referrer' = 'member'): Person => ({
  userId: id as UserId,
  name: id,
  specialty,
  roles: [role],
});
const people = [
  person('nuclear', 'nuclear-medicine'),
  person('second', 'nuclear-medicine'),
  person('recused', 'nuclear-medicine'),
  person('referrer', 'nuclear-medicine', 'referrer'),
  person('surgeon', 'surgery'),
];
const meeting = (present: boolean) =>
  ({
    quorum: { specialties: [{ specialty: 'nuclear-medicine', present, because: 'rule' }] },
    attendees: [
      { userId: 'nuclear', attendance: 'left' },
      { userId: 'surgeon', attendance: 'in-room' },
    ],
    agenda: [{ id: 'item', recusedUserIds: ['recused'] }],
    currentItemId: 'item',
  }) as unknown as MeetingView;

test('a missing specialty names who is invited and not here, and who could be invited', () => {
  const [out] = waysOut(meeting(false), people);
  expect(out?.absent.map(({ name }) => name)).toEqual(['nuclear']);
  expect(out?.uninvited.map(({ name }) => name)).toEqual(['second']);
});

test('a specialty that is here needs no way out', () => {
  expect(waysOut(meeting(true), people)).toEqual([]);
});
