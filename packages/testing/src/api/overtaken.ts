import {
  addAgendaItem,
  checkOut,
  orderAgenda,
  previewAddendum,
  previewDecision,
  saveCase,
  setMembership,
  signDecision,
} from '@consilium/application';
import type { ErrorCode, ErrorDetails } from '@consilium/contracts';
import { assessed, outdated, switched } from './editions';
import { newMember } from './newcomers';
import { content, type PlayedCase, type PlayedItem, password, type Scene } from './scene';
import type { Column } from './who-may-call-what';

/** What somebody sends who has seen an earlier state, and how they are told. */
export interface Overtaken {
  readonly by: Column;
  readonly input: Readonly<Record<string, unknown>>;
  readonly code: ErrorCode;
  /** What is there now. */
  readonly now: ErrorDetails;
}

/** Keys of inputs that say what their sender has seen. */
export const seenBefore =
  /(^|\.)(expected|version|snapshotId|sha256|hash|itemIds|\w+(Version|Hash|Sha256|Seq|Revision|Head))$/u;

/** Another saves the case meanwhile. Answers it as it is then. */
async function corrected<Played extends Pick<PlayedCase, 'caseId' | 'version'>>(scene: Scene, of: Played) {
  const { caseId, version } = of;
  const other = { ...content, facts: { ...content.facts, ecog: 2 as const } };
  const now = await scene.organization.act(scene.cast.coordinator, saveCase, { caseId, version, ...other });
  return { ...of, version: now.version, snapshotId: now.snapshotId ?? ('' as PlayedCase['snapshotId']) };
}

async function presentedThenCorrected(scene: Scene): Promise<{ before: PlayedItem; after: PlayedItem }> {
  const before = await scene.presented();
  return { before, after: await corrected(scene, before) };
}

/** Decided on facts that were corrected shortly before. */
async function addendumOnEarlierFacts(scene: Scene) {
  const { before, after } = await presentedThenCorrected(scene);
  const decided = await scene.organization.act(scene.cast.chair, signDecision, await scene.signing(after));
  return {
    ...{ draft: scene.addendumTo({ ...before, ...decided }) },
    ...{ now: { snapshotId: after.snapshotId } },
  };
}

async function draftOnEarlierFacts(scene: Scene) {
  const { before, after } = await presentedThenCorrected(scene);
  return { draft: scene.draftOn(before), now: { snapshotId: after.snapshotId } };
}

const anyHash = 'a'.repeat(64);

/** Each procedure and key of its input that says what was seen: there must be a case of it here. */
export const overtaken: Readonly<Record<string, (scene: Scene) => Promise<Overtaken>>> = {
  'board.setMembership expected': async (scene) => {
    const { expected, ...place } = await newMember(scene);
    const membership = { roles: ['coordinator' as const, 'auditor' as const], specialty: null };
    await scene.organization.act(scene.cast.administrator, setMembership, {
      ...place,
      ...membership,
      expected,
    });
    return {
      ...{ by: 'administrator', input: { ...place, roles: ['chair'], specialty: 'pathology', expected } },
      ...{ code: 'conflict/stale-version', now: { roles: 'auditor,coordinator', specialty: '' } },
    };
  },
  'board.endMembership expected': async (scene) => {
    const { expected, ...place } = await newMember(scene);
    const membership = { roles: ['member' as const], specialty: 'surgery' as const };
    await scene.organization.act(scene.cast.administrator, setMembership, {
      ...place,
      ...membership,
      expected,
    });
    return {
      ...{ by: 'administrator', input: { ...place, expected } },
      ...{ code: 'conflict/stale-version', now: { roles: 'member', specialty: 'surgery' } },
    };
  },
  'case.save version': async (scene) => {
    const { caseId, version: seen } = await scene.drafted();
    const { version } = await corrected(scene, { caseId, version: seen });
    const input = { caseId, version: seen, ...content, question: 'Which one?' };
    return { by: 'own-referrer', input, code: 'conflict/stale-version', now: { version } };
  },
  'case.submit version': async (scene) => {
    const { caseId, version } = await scene.drafted();
    const now = await corrected(scene, { caseId, version });
    return {
      ...{ by: 'own-referrer', input: { caseId, version } },
      ...{ code: 'conflict/stale-version', now: { version: now.version } },
    };
  },
  'edition.propose contentHash': async (scene) => {
    const { contentHash } = await switched(scene);
    return {
      ...{ by: 'administrator', input: { contentHash } },
      ...{ code: 'edition/already-active', now: { contentHash } },
    };
  },
  'edition.activate contentHash': async (scene) => {
    const { proposalId, contentHash } = await assessed(scene);
    return {
      ...{ by: 'administrator', input: { proposalId, contentHash: `sha256:${anyHash}` } },
      ...{ code: 'conflict/stale-version', now: { contentHash } },
    };
  },
  'case.renewRecommendation snapshotId': async (scene) => {
    const seen = await outdated(scene);
    const now = await corrected(scene, seen);
    await switched(scene);
    return {
      ...{ by: 'member', input: { caseId: seen.caseId, snapshotId: seen.snapshotId } },
      ...{ code: 'conflict/stale-version', now: { snapshotId: now.snapshotId } },
    };
  },
  'meeting.orderAgenda itemIds': async (scene) => {
    const first = await scene.planned();
    const second = await scene.plannedFor(first.meetingId);
    const { meetingId } = first;
    const { caseId } = await scene.submitted();
    const third = await scene.organization.act(scene.cast.coordinator, addAgendaItem, { meetingId, caseId });
    const order = [third.itemId, first.itemId, second.itemId];
    await scene.organization.act(scene.cast.coordinator, orderAgenda, { meetingId, itemIds: order });
    return {
      ...{ by: 'coordinator', input: { meetingId, itemIds: [second.itemId, first.itemId] } },
      ...{ code: 'meeting/order-does-not-match', now: { itemIds: order.join() } },
    };
  },
  'ballot.open snapshotId': async (scene) => {
    const { before, after } = await presentedThenCorrected(scene);
    return {
      ...{ by: 'chair', input: scene.ballotOn(before) },
      ...{ code: 'conflict/stale-version', now: { snapshotId: after.snapshotId } },
    };
  },
  'decision.preview draft.snapshotId': async (scene) => {
    const { draft, now } = await draftOnEarlierFacts(scene);
    return { by: 'chair', input: { draft }, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.sign draft.snapshotId': async (scene) => {
    const { draft, now } = await draftOnEarlierFacts(scene);
    const input = { draft, sha256: anyHash, password };
    return { by: 'chair', input, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.sign sha256': async (scene) => {
    const item = await scene.presented();
    const input = await scene.signing(item);
    // Who leaves stands in the document as gone.
    const { meetingId } = item;
    await scene.organization.act(scene.cast.colleague, checkOut, { meetingId, userId: null });
    const { sha256 } = await scene.organization.ask(scene.cast.chair, previewDecision, {
      draft: input.draft,
    });
    return { by: 'chair', input, code: 'decision/document-changed', now: { sha256 } };
  },
  'decision.previewAddendum draft.snapshotId': async (scene) => {
    const { draft, now } = await addendumOnEarlierFacts(scene);
    return { by: 'chair', input: { draft }, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.signAddendum draft.snapshotId': async (scene) => {
    const { draft, now } = await addendumOnEarlierFacts(scene);
    const input = { draft, sha256: anyHash, password };
    return { by: 'chair', input, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.signAddendum sha256': async (scene) => {
    const shown = await scene.signingAddendum(await scene.decided());
    // It is what is sent that has moved on: words that were not on the paper shown.
    const draft = { ...shown.draft, text: 'And a third opinion.' };
    const { sha256 } = await scene.organization.ask(scene.cast.chair, previewAddendum, { draft });
    return { by: 'chair', input: { ...shown, draft }, code: 'decision/document-changed', now: { sha256 } };
  },
};
