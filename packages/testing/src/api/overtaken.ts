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
import { content, type PlayedCase, type PlayedItem, password, type Scenario } from './scenario';
import type { Column } from './who-may-call-what';

/** An input whose sender has seen an earlier state, and the refusal that they get. */
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

/** Somebody else saves the case meanwhile. Answers the case as it is then. */
async function corrected<Played extends Pick<PlayedCase, 'caseId' | 'version'>>(
  scenario: Scenario,
  of: Played,
) {
  const { caseId, version } = of;
  const other = { ...content, facts: { ...content.facts, ecog: 2 as const } };
  const now = await scenario.organization.act(scenario.people.coordinator, saveCase, {
    caseId,
    version,
    ...other,
  });
  return { ...of, version: now.version, snapshotId: now.snapshotId ?? ('' as PlayedCase['snapshotId']) };
}

async function presentedThenCorrected(
  scenario: Scenario,
): Promise<{ before: PlayedItem; after: PlayedItem }> {
  const before = await scenario.presented();
  return { before, after: await corrected(scenario, before) };
}

/** Decided on facts that were corrected shortly before. */
async function addendumOnEarlierFacts(scenario: Scenario) {
  const { before, after } = await presentedThenCorrected(scenario);
  const decided = await scenario.organization.act(
    scenario.people.chair,
    signDecision,
    await scenario.signing(after),
  );
  return {
    ...{ draft: scenario.addendumTo({ ...before, ...decided }) },
    ...{ now: { snapshotId: after.snapshotId } },
  };
}

async function draftOnEarlierFacts(scenario: Scenario) {
  const { before, after } = await presentedThenCorrected(scenario);
  return { draft: scenario.draftOn(before), now: { snapshotId: after.snapshotId } };
}

const anyHash = 'a'.repeat(64);

/** Each procedure and key of its input that says what was seen: there must be a case of it here. */
export const overtaken: Readonly<Record<string, (scenario: Scenario) => Promise<Overtaken>>> = {
  'board.setMembership expected': async (scenario) => {
    const { expected, ...place } = await newMember(scenario);
    const membership = { roles: ['coordinator' as const, 'auditor' as const], specialty: null };
    await scenario.organization.act(scenario.people.administrator, setMembership, {
      ...place,
      ...membership,
      expected,
    });
    return {
      ...{ by: 'administrator', input: { ...place, roles: ['chair'], specialty: 'pathology', expected } },
      ...{ code: 'conflict/stale-version', now: { roles: 'auditor,coordinator', specialty: '' } },
    };
  },
  'board.endMembership expected': async (scenario) => {
    const { expected, ...place } = await newMember(scenario);
    const membership = { roles: ['member' as const], specialty: 'surgery' as const };
    await scenario.organization.act(scenario.people.administrator, setMembership, {
      ...place,
      ...membership,
      expected,
    });
    return {
      ...{ by: 'administrator', input: { ...place, expected } },
      ...{ code: 'conflict/stale-version', now: { roles: 'member', specialty: 'surgery' } },
    };
  },
  'case.save version': async (scenario) => {
    const { caseId, version: seen } = await scenario.drafted();
    const { version } = await corrected(scenario, { caseId, version: seen });
    const input = { caseId, version: seen, ...content, question: 'Which one?' };
    return { by: 'own-referrer', input, code: 'conflict/stale-version', now: { version } };
  },
  'case.submit version': async (scenario) => {
    const { caseId, version } = await scenario.drafted();
    const now = await corrected(scenario, { caseId, version });
    return {
      ...{ by: 'own-referrer', input: { caseId, version } },
      ...{ code: 'conflict/stale-version', now: { version: now.version } },
    };
  },
  'edition.propose contentHash': async (scenario) => {
    const { contentHash } = await switched(scenario);
    return {
      ...{ by: 'administrator', input: { contentHash } },
      ...{ code: 'edition/already-active', now: { contentHash } },
    };
  },
  'edition.activate contentHash': async (scenario) => {
    const { proposalId, contentHash } = await assessed(scenario);
    return {
      ...{ by: 'administrator', input: { proposalId, contentHash: `sha256:${anyHash}` } },
      ...{ code: 'conflict/stale-version', now: { contentHash } },
    };
  },
  'case.renewRecommendation snapshotId': async (scenario) => {
    const seen = await outdated(scenario);
    const now = await corrected(scenario, seen);
    await switched(scenario);
    return {
      ...{ by: 'member', input: { caseId: seen.caseId, snapshotId: seen.snapshotId } },
      ...{ code: 'conflict/stale-version', now: { snapshotId: now.snapshotId } },
    };
  },
  'meeting.orderAgenda itemIds': async (scenario) => {
    const first = await scenario.planned();
    const second = await scenario.plannedFor(first.meetingId);
    const { meetingId } = first;
    const { caseId } = await scenario.submitted();
    const third = await scenario.organization.act(scenario.people.coordinator, addAgendaItem, {
      meetingId,
      caseId,
    });
    const order = [third.itemId, first.itemId, second.itemId];
    await scenario.organization.act(scenario.people.coordinator, orderAgenda, { meetingId, itemIds: order });
    return {
      ...{ by: 'coordinator', input: { meetingId, itemIds: [second.itemId, first.itemId] } },
      ...{ code: 'meeting/order-does-not-match', now: { itemIds: order.join() } },
    };
  },
  'ballot.open snapshotId': async (scenario) => {
    const { before, after } = await presentedThenCorrected(scenario);
    return {
      ...{ by: 'chair', input: scenario.ballotOn(before) },
      ...{ code: 'conflict/stale-version', now: { snapshotId: after.snapshotId } },
    };
  },
  'decision.preview draft.snapshotId': async (scenario) => {
    const { draft, now } = await draftOnEarlierFacts(scenario);
    return { by: 'chair', input: { draft }, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.sign draft.snapshotId': async (scenario) => {
    const { draft, now } = await draftOnEarlierFacts(scenario);
    const input = { draft, sha256: anyHash, password };
    return { by: 'chair', input, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.sign sha256': async (scenario) => {
    const item = await scenario.presented();
    const input = await scenario.signing(item);
    // A member leaves the meeting: the document says so and is another one.
    const { meetingId } = item;
    await scenario.organization.act(scenario.people.colleague, checkOut, { meetingId, userId: null });
    const { sha256 } = await scenario.organization.ask(scenario.people.chair, previewDecision, {
      draft: input.draft,
    });
    return { by: 'chair', input, code: 'decision/document-changed', now: { sha256 } };
  },
  'decision.previewAddendum draft.snapshotId': async (scenario) => {
    const { draft, now } = await addendumOnEarlierFacts(scenario);
    return { by: 'chair', input: { draft }, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.signAddendum draft.snapshotId': async (scenario) => {
    const { draft, now } = await addendumOnEarlierFacts(scenario);
    const input = { draft, sha256: anyHash, password };
    return { by: 'chair', input, code: 'decision/not-on-current-snapshot', now };
  },
  'decision.signAddendum sha256': async (scenario) => {
    const shown = await scenario.signingAddendum(await scenario.decided());
    // Here the input is newer than the preview: it holds words that were not in the document shown.
    const draft = { ...shown.draft, text: 'And a third opinion.' };
    const { sha256 } = await scenario.organization.ask(scenario.people.chair, previewAddendum, { draft });
    return { by: 'chair', input: { ...shown, draft }, code: 'decision/document-changed', now: { sha256 } };
  },
};
