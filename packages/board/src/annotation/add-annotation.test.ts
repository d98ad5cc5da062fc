import type { Anchor } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  auditor,
  buildCase,
  chair,
  context,
  coordinator,
  nuclear,
  oncologist,
  referrer,
  told,
  uuid,
} from '../../test/build-board';
import { addAnnotation, resolveAnnotation } from './add-annotation';
import type { Anchorable, AnnotationState } from './state';

const anchorable: Anchorable = {
  therapies: ['everolimus'],
  texts: { question: '', summary: 'Slow growth in the liver.', comorbidity: '', patientWish: '' },
};
const passage: Anchor = { kind: 'passage', field: 'summary', start: 0, end: 11, quote: 'Slow growth' };
const parent: AnnotationState = {
  id: uuid(8) as never,
  caseId: buildCase().id,
  authorId: nuclear.userId,
  parentId: null,
  anchor: { ...passage, quote: 'Words of earlier facts' },
  resolved: false,
};
const add = (anchor: Anchor, actor = nuclear, of = buildCase(), under: AnnotationState | null = null) =>
  addAnnotation(of, under, anchorable, { anchor, body: 'Why?' }, context(actor));

describe('An annotation', () => {
  it.each<[string, Anchor, string]>([
    ['the case', { kind: 'case' }, 'annotation.added'],
    ['a fact', { kind: 'fact', key: 'ki67Percent' }, 'annotation.added'],
    ['a fact there is not', { kind: 'fact', key: 'shoeSize' }, 'annotation/anchor-not-in-snapshot'],
    ['an option', { kind: 'option', therapy: 'everolimus' }, 'annotation.added'],
    ['a therapy nobody spoke of', { kind: 'option', therapy: 'captem' }, 'annotation/anchor-not-in-snapshot'],
    ['a passage', passage, 'annotation.added'],
    ['words that are not there', { ...passage, quote: 'Fast growth' }, 'annotation/anchor-not-in-snapshot'],
  ])('is pinned to %s', (_name, anchor, expected) => expect(told(add(anchor))).toBe(expected));
  it('is made by those who discuss the case, unless recused', () => {
    for (const actor of [nuclear, chair, coordinator, referrer])
      expect(told(add(passage, actor))).toBe('annotation.added');
    expect(told(add(passage, auditor))).toBe('forbidden');
    expect(told(add(passage, { ...referrer, userId: auditor.userId }))).toBe('forbidden');
    expect(told(add(passage, nuclear, buildCase({ recusedUserIds: [nuclear.userId] })))).toBe('forbidden');
  });
  it('as a reply stands where its parent stands, even on earlier facts', () => {
    const outcome = add({ kind: 'case' }, oncologist, buildCase(), parent);
    expect(outcome).toMatchObject({
      events: [{ public: { parentId: parent.id, anchorKind: 'passage' }, sealed: { anchor: parent.anchor } }],
    });
    expect(told(add(passage, nuclear, buildCase({ id: uuid(9) as never }), parent))).toBe('not-found');
  });
  it('is resolved by its author, a chair or a coordinator, once, and by nobody recused', () => {
    const resolve = (actor: typeof chair, of = buildCase(), what = parent) =>
      told(resolveAnnotation(of, what, context(actor)));
    for (const actor of [nuclear, chair, coordinator]) expect(resolve(actor)).toBe('annotation.resolved');
    expect(resolve(oncologist)).toBe('forbidden');
    expect(resolve(nuclear, buildCase({ recusedUserIds: [nuclear.userId] }))).toBe('forbidden');
    expect(resolve(chair, buildCase(), { ...parent, resolved: true })).toBe('annotation/already-resolved');
  });
});
