import { activateEdition, editions, proposeEdition, withdrawEdition } from '@consilium/application';
import type { Scene } from './scene';

// There is one active edition and at most one proposal in a organization: each recipe begins from whatever the one before left.

const second = ({ organization }: Scene) => organization.as('administrator2');
const seen = (scene: Scene) => scene.organization.ask(second(scene), editions, {});

/** Nothing is proposed. Answers an edition that could be. */
export async function unproposed(scene: Scene): Promise<{ contentHash: string }> {
  const { proposal, active, built } = await seen(scene);
  if (proposal !== null)
    await scene.organization.act(second(scene), withdrawEdition, { proposalId: proposal.proposalId });
  const other = built.find((one) => one.contentHash !== active?.contentHash);
  if (other === undefined) throw new Error('this build has one edition only');
  return { contentHash: other.contentHash };
}

/** Proposed by the second administrator, and every case read for it. */
export async function assessed(scene: Scene): Promise<{ proposalId: string; contentHash: string }> {
  const { contentHash } = await unproposed(scene);
  const { proposalId } = await scene.organization.act(second(scene), proposeEdition, { contentHash });
  for (let more = true; more; ) more = await scene.organization.application.assessEditions();
  return { proposalId, contentHash };
}

/** Another edition is active than before. Answers its hash. */
export async function switched(scene: Scene): Promise<{ contentHash: string }> {
  const ready = await assessed(scene);
  await scene.organization.act(scene.cast.administrator, activateEdition, ready);
  return { contentHash: ready.contentHash };
}

/** A case whose recommendation was made by an edition that is active no more. */
export async function outdated(scene: Scene) {
  const { caseId, snapshotId, version } = await scene.submitted();
  await switched(scene);
  return { caseId, snapshotId, version };
}
