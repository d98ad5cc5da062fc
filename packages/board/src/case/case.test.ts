import { describe, expect, it } from 'vitest';
import {
  auditor,
  boardId,
  buildCase,
  chair,
  content,
  context,
  coordinator,
  facts,
  made,
  meetingId,
  nuclear,
  referrer,
  told,
  uuid,
} from '../../test/build-board';
import { declareRecusal } from './declare-recusal';
import { draftCase } from './draft-case';
import { changedFields, saveCase } from './save-case';
import type { Advice, CaseContent } from './state';
import { submitCase } from './submit-case';

const advice: Advice = { kind: 'made', recommendation: made };
const blocked: Advice = { kind: 'blocked', blocking: ['stage', 'primarySite'] };
const draft = buildCase({ status: 'draft', version: 1, factsVersion: 0, currentSnapshotId: null });
const submitted = buildCase({ status: 'submitted' });
const openBallot = { id: uuid(7) as never, meetingId };
const changed: CaseContent = { ...content, facts: { ...facts, ki67Percent: 12 } };
const line = (label: string, therapy: 'lu177-dotatate' | null): CaseContent => ({
  ...content,
  facts: { ...facts, priorLines: [{ therapy, label, startedOn: null, endedOn: null, outcome: 'unknown' }] },
});
const save = (state = submitted, over: Partial<Parameters<typeof saveCase>[2]> = {}, actor = coordinator) =>
  saveCase(
    state,
    content,
    { ...changed, version: state.version, withIdentity: false, advice, therapyNames: [], ...over },
    context(actor),
  );

describe('A draft', () => {
  const begin = (actor: typeof chair, over: CaseContent = content, withIdentity = false) =>
    draftCase({ ...over, boardId, pseudonym: 'NET-0001', withIdentity, therapyNames: [] }, context(actor));
  it('is begun by a referrer or a coordinator', () => {
    expect(told(begin(referrer))).toBe('case.drafted');
    expect(told(begin(coordinator, content, true))).toBe('case.drafted case.identity-recorded');
    for (const actor of [chair, nuclear, auditor]) expect(told(begin(actor))).toBe('forbidden');
  });
  it('codes a prior line that names a radioligand', () => {
    expect(told(begin(referrer, line('PRRT, 4 cycles', null)))).toBe('case/radioligand-must-be-coded');
    expect(told(begin(referrer, line('PRRT, 4 cycles', 'lu177-dotatate')))).toBe('case.drafted');
  });
  it('is saved by its own referrer and a coordinator, and by nobody else', () => {
    expect(told(save(draft, {}, referrer))).toBe('case.draft-saved');
    expect(told(save(draft, {}, coordinator))).toBe('case.draft-saved');
    expect(told(save(draft, {}, { ...referrer, userId: nuclear.userId }))).toBe('forbidden');
    expect(told(save(draft, {}, chair))).toBe('forbidden');
  });
  it('may be saved with facts that cannot be advised on yet', () => {
    expect(told(save(draft, { advice: blocked }))).toBe('case.draft-saved');
  });
  it('is submitted with its first recommendation', () => {
    const outcome = submitCase(draft, { version: 1, advice }, context(referrer));
    expect(told(outcome)).toBe('case.submitted case.recommendation-made');
    expect(outcome).toMatchObject({
      events: [{ public: { version: 2, factsVersion: 1 } }, { public: { factsVersion: 1 } }],
    });
  });
  it.each([
    ['by someone else', draft, { version: 1, advice }, nuclear, 'forbidden'],
    ['on an old version', draft, { version: 0, advice }, referrer, 'conflict/stale-version'],
    ['incomplete', draft, { version: 1, advice: blocked }, referrer, 'case/not-complete'],
    ['twice', submitted, { version: 3, advice }, referrer, 'case/wrong-state'],
  ])('is not submitted %s', (_name, state, input, actor, code) => {
    expect(told(submitCase(state, input, context(actor)))).toBe(code);
  });
});

describe('A correction', () => {
  it('makes a new snapshot and voids the open ballot', () => {
    const outcome = save(buildCase({ openBallot }));
    expect(told(outcome)).toBe('case.facts-corrected case.recommendation-made ballot.voided');
    expect(outcome).toMatchObject({
      events: [
        { public: { version: 4, factsVersion: 2, changed: ['ki67Percent'] } },
        { public: { factsVersion: 2, origin: 'foregut' } },
        { public: { cause: 'new-facts', ballotId: openBallot.id } },
      ],
    });
  });
  it('of nothing changes nothing, and voids nothing', () => {
    expect(save(buildCase({ openBallot }), { ...content })).toEqual({ ok: true, events: [] });
    expect(told(save(submitted, { ...content, withIdentity: true }))).toBe('case.identity-recorded');
  });
  it.each([
    ['by the referrer', submitted, {}, referrer, 'forbidden'],
    ['by a chair', submitted, {}, chair, 'forbidden'],
    ['on an old version', submitted, { version: 2 }, coordinator, 'conflict/stale-version'],
    ['of a decided case', buildCase({ status: 'decided' }), {}, coordinator, 'case/not-editable'],
    ['of a withdrawn case', buildCase({ status: 'withdrawn' }), {}, coordinator, 'case/not-editable'],
    ['that leaves it incomplete', submitted, { advice: blocked }, coordinator, 'case/not-complete'],
    [
      'that hides a radioligand',
      submitted,
      line('루타테라', null),
      coordinator,
      'case/radioligand-must-be-coded',
    ],
  ])('is refused %s', (_name, state, over, actor, code) => {
    expect(told(save(state, over, actor))).toBe(code);
  });
  it('names the fields that differ, deep ones too', () => {
    const after = line('Trial', null);
    expect(changedFields(content, { ...after, question: 'Surgery?', type: 'follow-up' })).toEqual([
      'priorLines',
      'question',
      'type',
    ]);
    expect(changedFields(after, line('Trial', null))).toEqual([]);
  });
});

describe('A recusal', () => {
  const declare = (state = submitted, actor = nuclear) =>
    declareRecusal(state, { reason: 'kin' }, context(actor));
  it('is one’s own, and voids the open ballot', () => {
    expect(told(declare())).toBe('case.recusal-declared');
    const outcome = declare(buildCase({ openBallot }));
    expect(told(outcome)).toBe('case.recusal-declared ballot.voided');
    expect(outcome).toMatchObject({
      events: [{ public: { userId: nuclear.userId } }, { public: { cause: 'new-recusal' } }],
    });
  });
  it('keeps its reason sealed', () => {
    expect(declare()).toMatchObject({ events: [{ sealed: { reason: 'kin' } }] });
  });
  it.each([
    ['twice', buildCase({ recusedUserIds: [nuclear.userId] }), nuclear, 'case/already-recused'],
    ['after the decision', buildCase({ status: 'decided' }), nuclear, 'case/wrong-state'],
    ['by an auditor', submitted, auditor, 'forbidden'],
    ['by the referrer', submitted, referrer, 'forbidden'],
  ])('is refused %s', (_name, state, actor, code) => {
    expect(told(declare(state, actor))).toBe(code);
  });
});
