import type { MeetingView, UserId } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { detailsOf, nextInSeries, readForm, refusedFields } from './form-values';

const form = (entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test('what was entered is read as it was typed, several members too', () => {
  const values = readForm(
    form([
      ['title', 'Board'],
      ['memberIds', 'a'],
      ['memberIds', 'b'],
    ]),
  );
  expect(values).toMatchObject({ title: 'Board', place: '', memberIds: ['a', 'b'] });
});

test('the chair is always invited, once', () => {
  const values = readForm(
    form([
      ['chairId', 'c'],
      ['memberIds', 'c'],
      ['memberIds', 'a'],
    ]),
  );
  expect(detailsOf(values).memberIds).toEqual(['c', 'a']);
  expect(detailsOf(readForm(form([['chairId', 'c']]))).memberIds).toEqual(['c']);
});

test('an empty duration is no duration, not 0', () => {
  expect(detailsOf(readForm(form([]))).durationMinutes).toBeNaN();
});

test('a start that can not be read is laid to the part that is missing', () => {
  expect(refusedFields(readForm(form([['date', '2026-11-30']])), ['startsAtLocal'])).toEqual({
    time: 'time',
  });
  expect(refusedFields(readForm(form([['time', '07:30']])), ['startsAtLocal', 'title'])).toEqual({
    date: 'date',
    title: 'title',
  });
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
