import { expect, test } from 'vitest';
import { EMPTY_ENTRY, type Entry, forPreview, same, withAdded } from './entry';
import { problemsOfSaving, problemsOfSubmitting } from './problems';

const line = { therapy: null, label: '', startedOn: null, endedOn: null, outcome: 'unknown' } as const;
const withFacts = (facts: Partial<Entry['facts']>): Entry => ({
  ...EMPTY_ENTRY,
  facts: { ...EMPTY_ENTRY.facts, ...facts },
});

test('a draft in which nothing is known can be saved, but not submitted', () => {
  expect(problemsOfSaving(EMPTY_ENTRY)).toEqual([]);
  expect(problemsOfSubmitting(EMPTY_ENTRY).map(({ field }) => field)).toEqual([
    'question',
    'fact-primarySite',
    'fact-stage',
    'fact-diseaseStatus',
  ]);
});

test('a prior line needs a name, and ends after it began', () => {
  const entry = withFacts({
    priorLines: [line, { ...line, label: 'Interferon', startedOn: '2025-03-01', endedOn: '2024-03-01' }],
  });
  expect(problemsOfSaving(entry).map(({ field, code }) => [field, code])).toEqual([
    ['line-0-label', 'line-unnamed'],
    ['line-1-ended', 'line-ends-before-start'],
  ]);
});

test('a day of a prior line that cannot be read is named with its line and its field, and once', () => {
  const entry = withFacts({
    priorLines: [
      { ...line, label: 'Interferon', startedOn: '2025-03-01' },
      { ...line, label: 'Everolimus', startedOn: '2025.3', endedOn: '2024년 5월' },
    ],
  });
  expect(problemsOfSaving(entry)).toEqual([
    { field: 'line-1-started', code: 'line-day-unreadable', about: '2' },
    { field: 'line-1-ended', code: 'line-day-unreadable', about: '2' },
  ]);
});

test('a value no record may hold is named with its field', () => {
  expect(problemsOfSaving(withFacts({ ki67Percent: 120 }))).toEqual([
    { field: 'fact-ki67Percent', code: 'fact-invalid', about: 'ki67Percent' },
  ]);
});

test('a name without a record number is half an identity', () => {
  const entry = { ...EMPTY_ENTRY, identity: { patientName: 'Kim', recordNumber: ' ' } };
  expect(problemsOfSaving(entry).map(({ field }) => field)).toEqual(['recordNumber']);
});

test('what is no number is not saved, neither in a field nor in a marker that was not added yet; and it is a change', () => {
  const unread = {
    ...withFacts({ ki67Percent: Number.NaN }),
    adding: { marker: 'gastrin', value: Number.NaN, unit: 'pg/mL', takenOn: null },
  } as const;
  expect(problemsOfSaving(withAdded(unread)).map(({ field }) => field)).toEqual([
    'fact-ki67Percent',
    'measurement-new',
  ]);
  expect(same(unread.facts, EMPTY_ENTRY.facts)).toBe(false);
  expect(forPreview(unread.facts).ki67Percent).toBeNull();
});
