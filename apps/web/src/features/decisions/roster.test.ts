import { userIdSchema } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { rosterByAttendance } from './roster';

const person = (name: string, attendance: string) => ({
  userId: userIdSchema.parse(crypto.randomUUID()),
  name,
  specialty: null,
  attendance,
});

test('who was invited and did not come, or had left, is not told among those who were there', () => {
  const roster = [
    person('Ahn', 'not-here'),
    person('Bae', 'in-room'),
    person('Cho', 'left'),
    person('Do', 'remote'),
    person('Eom', 'in-room'),
  ];
  const told = rosterByAttendance(roster).map(({ attendance, people }) => [
    attendance,
    people.map(({ name }) => name),
  ]);
  expect(told).toEqual([
    ['in-room', ['Bae', 'Eom']],
    ['remote', ['Do']],
    ['left', ['Cho']],
    ['not-here', ['Ahn']],
  ]);
});

test('a way that nobody attended by is not named', () => {
  expect(rosterByAttendance([person('Ahn', 'in-room')]).map(({ attendance }) => attendance)).toEqual([
    'in-room',
  ]);
});
