import type { NamedEdition, UserId } from '@consilium/contracts';
import { refuse } from '../outcome';
import { type AdministrationContext, type AdministrationOutcome, administered } from './outcome';

/** What the organization follows, and what somebody wants it to follow. At most one is proposed at a time. */
export interface EditionsState {
  /** Null until the first start has installed one. */
  readonly active: NamedEdition | null;
  readonly proposal: (NamedEdition & { readonly proposalId: string; readonly proposedBy: UserId }) | null;
}

/** How many cases have been read for the proposed edition; `covered`: all of them, once at least. */
export interface Assessed {
  readonly covered: boolean;
  readonly done: number;
  readonly total: number;
}

const named = ({ edition, contentHash }: NamedEdition): NamedEdition => ({ edition, contentHash });

/** The edition that the organization begins with; nothing where it has begun. */
export function installEdition(state: EditionsState, first: NamedEdition): AdministrationOutcome {
  if (state.active !== null) return administered();
  return administered({ type: 'edition.installed', v: 1, subject: {}, public: named(first), sealed: {} });
}

/** Proposes an edition of this build by its hash. What it would change is found out before anybody can activate it. */
export function proposeEdition(
  state: EditionsState,
  proposed: { readonly proposalId: string; readonly contentHash: string },
  built: readonly NamedEdition[],
): AdministrationOutcome {
  const { proposalId, contentHash } = proposed;
  if (contentHash === state.active?.contentHash) return refuse('edition/already-active', { contentHash });
  const edition = built.find((one) => one.contentHash === contentHash);
  if (edition === undefined) return refuse('edition/not-in-build', { contentHash });
  if (state.proposal !== null) return refuse('edition/proposal-open');
  const said = { proposalId, ...named(edition) };
  return administered({ type: 'edition.proposed', v: 1, subject: {}, public: said, sealed: {} });
}

/** Takes a proposal back: its own administrator or another. */
export function withdrawEdition(state: EditionsState, proposalId: string): AdministrationOutcome {
  const { proposal } = state;
  if (proposal?.proposalId !== proposalId) return refuse('edition/no-proposal');
  const said = { proposalId, ...named(proposal) };
  return administered({ type: 'edition.withdrawn', v: 1, subject: {}, public: said, sealed: {} });
}

/**
 * Makes the proposed edition the active one: a second administrator, who has seen this very hash, once it is known which cases it answers
 * otherwise. Recommendations and decisions that were made by another edition stay as they are.
 */
export function activateEdition(
  state: EditionsState,
  seen: { readonly proposalId: string; readonly contentHash: string },
  installation: { readonly built: readonly NamedEdition[]; readonly assessed: Assessed },
  { actorId }: Pick<AdministrationContext, 'actorId'>,
): AdministrationOutcome {
  const { active, proposal } = state;
  if (proposal?.proposalId !== seen.proposalId || active === null) return refuse('edition/no-proposal');
  const { proposalId, proposedBy, contentHash } = proposal;
  if (contentHash !== seen.contentHash) return refuse('conflict/stale-version', { contentHash });
  if (proposedBy === actorId) return refuse('edition/own-proposal');
  if (!installation.built.some((one) => one.contentHash === contentHash)) {
    return refuse('edition/not-in-build', { contentHash });
  }
  const { covered, done, total } = installation.assessed;
  if (!covered) return refuse('edition/not-assessed', { done, total });
  const said = { proposalId, ...named(proposal), proposedBy, before: named(active) };
  return administered({ type: 'edition.activated', v: 1, subject: {}, public: said, sealed: {} });
}
