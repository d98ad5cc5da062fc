import { activateEdition, editions, proposeEdition, withdrawEdition } from '@consilium/application';
import type { Scenario } from './scenario';

// There is one active edition and at most one proposal in an organization: each recipe starts from what the one before left.

const second = ({ organization }: Scenario) => organization.as('administrator2');
const seen = (scenario: Scenario) => scenario.organization.ask(second(scenario), editions, {});

/** Nothing is proposed. Answers an edition that could be. */
export async function unproposed(scenario: Scenario): Promise<{ contentHash: string }> {
  const { proposal, active, built } = await seen(scenario);
  if (proposal !== null)
    await scenario.organization.act(second(scenario), withdrawEdition, { proposalId: proposal.proposalId });
  const other = built.find((one) => one.contentHash !== active?.contentHash);
  if (other === undefined) throw new Error('this build has one edition only');
  return { contentHash: other.contentHash };
}

/** Proposed by the second administrator, and every case read for it. */
export async function assessed(scenario: Scenario): Promise<{ proposalId: string; contentHash: string }> {
  const { contentHash } = await unproposed(scenario);
  const { proposalId } = await scenario.organization.act(second(scenario), proposeEdition, { contentHash });
  for (let more = true; more; ) more = await scenario.organization.application.assessEditions();
  return { proposalId, contentHash };
}

/** Another edition is active than before. Answers its hash. */
export async function switched(scenario: Scenario): Promise<{ contentHash: string }> {
  const ready = await assessed(scenario);
  await scenario.organization.act(scenario.people.administrator, activateEdition, ready);
  return { contentHash: ready.contentHash };
}

/** A case whose recommendation was made by an edition that is active no more. */
export async function outdated(scenario: Scenario) {
  const { caseId, snapshotId, version } = await scenario.submitted();
  await switched(scenario);
  return { caseId, snapshotId, version };
}
