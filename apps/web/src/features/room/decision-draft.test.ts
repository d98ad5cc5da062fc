import { decisionDraftSchema, userIdSchema } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { noReason } from '@/features/decisions/coded-reason';
import { followsAll } from '@/features/decisions/decided-fields';
import { type Deciding, draftOf, type EnteredDecision, refusedOf } from './decision-draft';

const id = () => crypto.randomUUID();
const somebody = userIdSchema.parse(id());
const deciding: Deciding = {
  itemId: id(),
  snapshotId: id(),
  ballotId: null,
  choices: [{ id: 'everolimus', therapy: 'everolimus', label: '', therapyClass: 'targeted' }],
};
const whole: EnteredDecision = {
  chosen: ['everolimus'],
  actions: [],
  rationale: 'As discussed.',
  dissent: [],
  responsible: somebody,
  dueOn: '2026-12-24',
  nextReviewOn: null,
  ...followsAll,
};
const refused = (part: Partial<EnteredDecision>, isAgainst = false) =>
  refusedOf(draftOf({ ...whole, ...part }, deciding, isAgainst));
const reason = { code: 'other', text: 'x'.repeat(2001) } as const;
const action = (text: string, key = 0) => ({ key, text });

test('a form that holds what is needed is accepted', () => {
  expect(refused({})).toEqual({});
  expect(decisionDraftSchema.safeParse(draftOf(whole, deciding, false)).success).toBe(true);
});

test.each([
  ['a review on a day that can not be read', { nextReviewOn: 'in spring' }, { nextReviewOn: 'day' }],
  ['a due date that can not be read', { dueOn: '2026-02-30' }, { dueOn: 'day' }],
  [
    'a dissent that is too long',
    { dissent: [{ key: 0, userId: somebody, reason: reason.text }] },
    { dissent: 'too-long' },
  ],
  [
    'a vertical tab in the rationale',
    { rationale: 'As discussed,\u000bas pasted.' },
    { rationale: 'unkept' },
  ],
  ['a vertical tab in an action', { actions: [action('CT\u000bin May')] }, { actions: 'unkept' }],
  ['an action that is too long', { actions: [action('x'.repeat(301))] }, { actions: 'too-long' }],
  [
    'too many actions',
    { actions: Array.from({ length: 21 }, (_, key) => action('CT', key)) },
    { actions: 'too-many' },
  ],
  [
    'a reason to depart that is too long',
    { relation: 'departs', departure: reason },
    { departure: 'too-long' },
  ],
  ['no responsible physician', { responsible: null }, { responsible: 'invalid' }],
] as const)('%s is refused at its field', (_what, part, where) => {
  expect(refused(part as Partial<EnteredDecision>)).toEqual(where);
});

test('a reason against the most votes that is missing is refused at its field', () => {
  expect(refused({ against: noReason }, true)).toEqual({ against: 'invalid' });
});

test('where the case is no longer before the board, that too is said', () => {
  expect(refusedOf(draftOf(whole, { ...deciding, itemId: null }, false))).toEqual({ chosen: 'invalid' });
});
