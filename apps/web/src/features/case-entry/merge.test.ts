import { expect, test } from 'vitest';
import { EMPTY_ENTRY, type Entry } from './entry';
import { mergeEntries, take } from './merge';

const base: Entry = { ...EMPTY_ENTRY, question: 'PRRT?' };
const withFacts = (entry: Entry, facts: Partial<Entry['facts']>): Entry => ({
  ...entry,
  facts: { ...entry.facts, ...facts },
});

test('a field that only they changed becomes theirs, one that only I changed stays mine', () => {
  const mine = withFacts(base, { ki67Percent: 12 });
  const theirs = withFacts({ ...base, question: 'PRRT or CAPTEM?' }, { sstr: 'positive' });
  const merge = mergeEntries(base, mine, theirs);
  expect(merge.conflicts).toEqual([]);
  expect(merge.taken).toEqual(['question', 'sstr']);
  expect(merge.entry.question).toBe('PRRT or CAPTEM?');
  expect(merge.entry.facts).toMatchObject({ ki67Percent: 12, sstr: 'positive' });
});

test('a field that both changed keeps my text and is named, until theirs is taken', () => {
  const mine = withFacts(base, { summary: 'mine' });
  const theirs = withFacts(base, { summary: 'theirs' });
  const merge = mergeEntries(base, mine, theirs);
  expect(merge.conflicts).toEqual(['summary']);
  expect(merge.entry.facts.summary).toBe('mine');
  expect(take(merge.entry, 'summary', theirs).facts.summary).toBe('theirs');
});

test('the same change by both is no conflict', () => {
  const both = withFacts(base, { priorLines: [], ecog: 1 });
  expect(mergeEntries(base, both, structuredClone(both)).conflicts).toEqual([]);
});

test('an identity that was typed is kept', () => {
  const mine = { ...base, identity: { patientName: 'Kim', recordNumber: '1' } };
  expect(mergeEntries(base, mine, withFacts(base, { ecog: 2 })).entry.identity).toEqual(mine.identity);
});
