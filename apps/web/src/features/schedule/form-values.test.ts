import type { MeetingView, UserId } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { detailsOf, faultsOf, type MeetingFormValues, nextInSeries, refusedFields } from './form-values';

const person = '01990000-0000-7000-8000-000000000001';
const form = (entered: Partial<MeetingFormValues> = {}): MeetingFormValues => ({
  ...{ title: 'Board', date: '2026-11-30', time: '07:30', timeZone: 'Asia/Seoul', durationMinutes: '60' },
  ...{ place: '', link: '', chairId: person, memberIds: [] },
  ...entered,
});

test('the chair is always invited, once', () => {
  expect(detailsOf(form({ chairId: 'c', memberIds: ['c', 'a'] })).memberIds).toEqual(['c', 'a']);
  expect(detailsOf(form({ chairId: 'c' })).memberIds).toEqual(['c']);
});

test('an empty duration is no duration, not 0', () => {
  expect(detailsOf(form({ durationMinutes: '' })).durationMinutes).toBeNaN();
});

test('what the contract takes has no faults; each field that it refuses is named', () => {
  expect(faultsOf(form())).toEqual({});
  expect(faultsOf(form({ link: ' https://meet.example/1 ' }))).toEqual({});
  const wrong = { title: ' ', timeZone: '', durationMinutes: '5', link: 'ftp://x', chairId: '' };
  expect(Object.keys(faultsOf(form(wrong))).sort()).toEqual([...Object.keys(wrong), 'memberIds'].sort());
});

test('a start that can not be read is laid to the part that is missing', () => {
  expect(faultsOf(form({ time: '' }))).toEqual({ time: 'time' });
  expect(faultsOf(form({ date: '', title: '' }))).toEqual({ date: 'date', title: 'title' });
});

test('what the server refuses of one field is laid to that field, and all else to none', () => {
  const details = { startsAtLocal: 'skipped-by-clocks', next: '2026-03-29T03:30' };
  expect(refusedFields({ code: 'invalid-input', details })).toEqual({ time: 'skipped', next: '03:30' });
  const noDay = { startsAtLocal: 'no-such-day' };
  expect(refusedFields({ code: 'invalid-input', details: noDay })).toEqual({ date: 'date' });
  expect(refusedFields({ code: 'meeting/in-the-past', details: {} })).toEqual({ date: 'past' });
  expect(refusedFields({ code: 'forbidden', details: { chairId: person } })).toEqual({ chairId: 'notChair' });
  for (const code of ['forbidden', 'invalid-input', 'internal', 'network'] as const)
    expect([code, refusedFields({ code, details: {} })]).toEqual([code, {}]);
});

test('a new meeting begins as the last one, a week later, without those who left the board', () => {
  const last = {
    startsAtLocal: '2026-11-23T07:30',
    attendees: [{ userId: 'a' }, { userId: 'gone' }],
  } as unknown as MeetingView;
  const begun = nextInSeries(last, '2026-11-24', new Set(['a' as UserId]));
  expect(begun).toMatchObject({ date: '2026-11-30', time: '07:30', memberIds: ['a'] });
  expect(nextInSeries(last, '2026-12-24', new Set()).date).toBe('');
});
