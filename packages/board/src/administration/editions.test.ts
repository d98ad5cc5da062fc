import { describe, expect, it } from 'vitest';
import { chair, nuclear, uuid } from '../../test/build-board';
import {
  activateEdition,
  type EditionsState,
  installEdition,
  proposeEdition,
  withdrawEdition,
} from './editions';

const first = { edition: 'first/1.0.0', contentHash: 'sha256:1' };
const second = { edition: 'second/1.0.0', contentHash: 'sha256:2' };
const built = [first, second];
const proposalId = uuid(90);
const proposer = chair.userId;
const other = nuclear.userId;
const begun: EditionsState = { active: first, proposal: null };
const proposed: EditionsState = { active: first, proposal: { ...second, proposalId, proposedBy: proposer } };
const all = { covered: true, done: 3, total: 3 };

const said = (outcome: ReturnType<typeof proposeEdition>) =>
  outcome.ok ? outcome.events.map(({ type }) => type) : outcome.code;
const propose = (contentHash: string, state = begun) =>
  said(proposeEdition(state, { proposalId, contentHash }, built));
const activate = (
  seen: Partial<{ proposalId: string; contentHash: string }> = {},
  installation: Partial<Parameters<typeof activateEdition>[2]> = {},
  actorId = other,
  state = proposed,
) =>
  activateEdition(
    state,
    { proposalId, contentHash: second.contentHash, ...seen },
    { built, assessed: all, ...installation },
    { actorId },
  );

describe('The active edition', () => {
  it('is installed once, when the organization begins', () => {
    expect(said(installEdition({ active: null, proposal: null }, first))).toEqual(['edition.installed']);
    expect(said(installEdition(begun, second))).toEqual([]);
  });

  it('is proposed by its hash, one at a time, and never what is active or not in the build', () => {
    expect(propose('sha256:2')).toEqual(['edition.proposed']);
    expect(propose('sha256:1')).toBe('edition/already-active');
    expect(propose('sha256:3')).toBe('edition/not-in-build');
    expect(propose('sha256:2', proposed)).toBe('edition/proposal-open');
  });

  it('is activated by a second administrator, who says which content they have seen', () => {
    expect(activate()).toMatchObject({
      ok: true,
      events: [{ type: 'edition.activated', public: { ...second, proposedBy: proposer, before: first } }],
    });
    expect(said(activate({}, {}, proposer))).toBe('edition/own-proposal');
    expect(activate({ contentHash: 'sha256:3' })).toMatchObject({
      code: 'conflict/stale-version',
      details: { contentHash: second.contentHash },
    });
  });

  it('is not activated before every case was read for it, nor when the build no longer holds it', () => {
    const assessed = { covered: false, done: 1, total: 3 };
    expect(activate({}, { assessed })).toMatchObject({
      code: 'edition/not-assessed',
      details: { done: 1, total: 3 },
    });
    expect(said(activate({}, { built: [first] }))).toBe('edition/not-in-build');
  });

  it('is not activated, and not withdrawn, once the proposal is over or another one is open', () => {
    expect(said(activate({}, {}, other, begun))).toBe('edition/no-proposal');
    expect(said(activate({ proposalId: uuid(91) }))).toBe('edition/no-proposal');
    expect(said(withdrawEdition(begun, proposalId))).toBe('edition/no-proposal');
    expect(said(withdrawEdition(proposed, uuid(91)))).toBe('edition/no-proposal');
  });

  it('stays when a proposal is withdrawn, by whichever administrator', () => {
    expect(withdrawEdition(proposed, proposalId)).toMatchObject({
      ok: true,
      events: [{ type: 'edition.withdrawn', public: { proposalId, ...second } }],
    });
  });
});
