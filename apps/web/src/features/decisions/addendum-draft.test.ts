import { expect, test } from 'vitest';
import { type Amending, draftOf, type EnteredAddendum, refusedOf } from './addendum-draft';
import { followsAll } from './decided-fields';

const id = () => crypto.randomUUID();
const amending: Amending = { decisionId: id(), snapshotId: id(), ballotId: id(), added: [] };
const whole: EnteredAddendum = {
  text: 'The first cycle begins in May.',
  chosen: [],
  actions: [],
  responsible: 'unchanged',
  dueOn: null,
  ...followsAll,
};
const refused = (part: Partial<EnteredAddendum>) =>
  refusedOf(draftOf({ ...whole, ...part }, amending, false));
const departure = { code: 'other', text: 'Renal\u000bfunction' } as const;

test('an addendum that holds what is needed is accepted, and names no ballot where it adds no therapy', () => {
  expect(refused({})).toEqual({});
  expect(draftOf(whole, amending, false).ballotId).toBeNull();
});

test.each([
  ['a due date that can not be read', { dueOn: 'soon' }, { dueOn: 'day' }],
  ['text that is too long', { text: 'x'.repeat(10_001) }, { text: 'too-long' }],
  ['a vertical tab in the text', { text: 'In May,\u000bthen again' }, { text: 'unkept' }],
  ['an action that is too long', { actions: [{ key: 0, text: 'x'.repeat(301) }] }, { actions: 'too-long' }],
  ['a vertical tab in a reason', { relation: 'departs', departure }, { departure: 'unkept' }],
] as const)('%s is refused at its field', (_what, part, where) => {
  expect(refused(part as Partial<EnteredAddendum>)).toEqual(where);
});
