import { expect, test } from 'vitest';
import { EMPTY_ENTRY, type Entry, type Measurement, same, withAdded } from './entry';
import { problemsOfSaving } from './problems';

const measured = (value: number): Measurement => ({
  marker: 'chromogranin-a',
  value,
  unit: 'ng/mL',
  takenOn: null,
});
const typing: Entry = { ...EMPTY_ENTRY, adding: measured(140) };

test('a marker that was typed and not added is a change, and is saved with the others', () => {
  expect(same(typing, EMPTY_ENTRY)).toBe(false);
  const { facts, adding } = withAdded(typing);
  expect(facts.measurements).toEqual([measured(140)]);
  expect(adding).toBeNull();
  expect(withAdded(EMPTY_ENTRY)).toBe(EMPTY_ENTRY);
});

test('a marker whose value was emptied is refused at its field, not saved as it was', () => {
  const facts = { ...EMPTY_ENTRY.facts, measurements: [measured(120), measured(Number.NaN)] };
  expect(problemsOfSaving({ ...EMPTY_ENTRY, facts })).toEqual([
    { field: 'measurement-1-value', code: 'measurement-invalid', about: '2' },
  ]);
  expect(same(measured(120), measured(Number.NaN))).toBe(false);
});
