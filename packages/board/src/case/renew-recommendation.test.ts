import { describe, expect, it } from 'vitest';
import {
  auditor,
  buildCase,
  chair,
  context,
  coordinator,
  made,
  meetingId,
  nuclear,
  referrer,
  snapshotId,
  told,
  uuid,
} from '../../test/build-board';
import { renewRecommendation } from './renew-recommendation';
import type { Advice, CaseState } from './state';

const advice: Advice = { kind: 'made', recommendation: { ...made, contentHash: 'sha256:newer' } };
const renew = (
  over: Partial<CaseState> = {},
  actor = nuclear,
  input: Partial<Parameters<typeof renewRecommendation>[1]> = {},
) => {
  const state = buildCase({ status: 'submitted', currentSnapshotId: snapshotId, ...over });
  return renewRecommendation(
    state,
    { snapshotId, madeBy: made.contentHash, advice, ...input },
    context(actor),
  );
};

describe('A recommendation is renewed', () => {
  it('of the same facts, by whoever takes part on the board and is not recused', () => {
    for (const actor of [nuclear, chair, coordinator]) {
      expect(told(renew({}, actor))).toBe('case.recommendation-made');
    }
    for (const actor of [referrer, auditor]) expect(told(renew({}, actor))).toBe('forbidden');
    expect(told(renew({ recusedUserIds: [nuclear.userId] }))).toBe('forbidden');
    expect(renew({ factsVersion: 4 })).toMatchObject({
      events: [{ public: { factsVersion: 4, contentHash: 'sha256:newer' } }],
    });
  });

  it('while the case is before the board; in the meeting by who runs it', () => {
    for (const status of ['submitted', 'on-agenda', 'deferred'] as const) {
      expect(told(renew({ status }))).toBe('case.recommendation-made');
    }
    for (const status of ['draft', 'decided', 'withdrawn'] as const) {
      expect(told(renew({ status }))).toBe('case/not-editable');
    }
    expect(told(renew({ status: 'in-discussion' }))).toBe('forbidden');
    expect(told(renew({ status: 'in-discussion' }, chair))).toBe('case.recommendation-made');
    expect(told(renew({ status: 'in-discussion' }, coordinator))).toBe('case.recommendation-made');
  });

  it('not while a ballot is open: it stays bound to what was put to the vote', () => {
    const openBallot = { id: uuid(7) as never, meetingId };
    expect(told(renew({ openBallot }, chair))).toBe('case/ballot-open');
  });

  it('not where the active edition has made it, nor where its sender has seen an earlier one', () => {
    expect(told(renew({}, nuclear, { madeBy: 'sha256:newer' }))).toBe('case/edition-current');
    expect(renew({}, nuclear, { snapshotId: uuid(8) as never })).toMatchObject({
      code: 'conflict/stale-version',
      details: { snapshotId },
    });
  });

  it('not where the facts can no longer be asked', () => {
    const blocked: Advice = { kind: 'blocked', blocking: ['stage'] };
    expect(told(renew({}, nuclear, { advice: blocked }))).toBe('case/not-complete');
  });
});
