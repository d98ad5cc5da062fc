import { addTherapyName, newId } from '@consilium/application';
import { assessed, outdated, switched, unproposed } from './editions';
import { invited, newcomer, newMember, shutOut, signedIn } from './newcomers';
import { content, type Scenario } from './scenario';

/** A valid input, without its idempotency key. */
export type Input = Readonly<Record<string, unknown>>;
/** Brings a board into a state in which whoever has the right succeeds, and answers what to ask. */
export type Recipe = (scenario: Scenario) => Input | Promise<Input>;

const onBoard: Recipe = ({ people: { boardId } }) => ({ boardId });
const nothing: Recipe = () => ({});
/** A name that nothing holds yet. */
const unheardOf = () => ({ therapyClass: 'radioligand' as const, name: `Agent ${newId()}` });
const report = { status: 'partly', code: 'toxicity', on: '2026-01-15', text: 'Two cycles.' };
const withdrawal = { code: 'duplicate', text: 'Entered twice.' };

/** One for each row of `who-may-call-what.ts`, by its name. */
export const recipes: Readonly<Record<string, Recipe>> = {
  'me.get': nothing,
  'me.setLocale': () => ({ locale: 'ko' }),
  'me.signOutEverywhere': nothing,
  'today.get': onBoard,
  'people.list': onBoard,

  'people.administered': nothing,
  'people.invite': newcomer,
  'people.issueLink': async (scenario) => ({ userId: await invited(scenario) }),
  'people.disable': async (scenario) => ({ userId: await invited(scenario) }),
  'people.enable': async (scenario) => ({ userId: await shutOut(scenario) }),
  'people.setAuditor': async (scenario) => ({ userId: await invited(scenario), auditor: true }),
  'people.endSessions': async (scenario) => ({ userId: await signedIn(scenario) }),
  'board.list': nothing,
  'board.get': onBoard,
  'board.history': onBoard,
  'board.create': () => ({ name: `Board ${newId()}`, timeZone: 'Asia/Seoul' }),
  'board.setMembership': async (scenario) => ({
    ...{ boardId: scenario.people.boardId, userId: await invited(scenario) },
    ...{ roles: ['member'], specialty: 'radiology', expected: null },
  }),
  'board.endMembership': newMember,
  'board.setQuorumRule': ({ people: { boardId } }) => ({
    ...{ boardId, validFrom: '2099-01-01', minHeads: 3 },
    ...{ requiredSpecialties: ['pathology'], perReason: {} },
  }),
  'board.setFeeRule': ({ people: { boardId } }) => ({
    ...{ boardId, validFrom: '2099-01-01' },
    tiers: [{ name: 'Three', minSpecialists: 3, distinctSpecialties: true, inRoomOnly: false }],
  }),
  'therapy.names': nothing,
  'therapy.previewName': unheardOf,
  'therapy.addName': unheardOf,
  'therapy.endName': async ({ organization, people }) => ({
    nameId: (await organization.act(people.administrator, addTherapyName, unheardOf())).nameId,
  }),
  'edition.active': nothing,
  'edition.list': nothing,
  'edition.differences': onBoard,
  'edition.propose': unproposed,
  'edition.withdraw': async (scenario) => ({ proposalId: (await assessed(scenario)).proposalId }),
  'edition.activate': assessed,

  'case.list': onBoard,
  'case.get': async (scenario) => ({ caseId: (await scenario.submitted()).caseId }),
  'case.get @draft': async (scenario) => ({ caseId: (await scenario.drafted()).caseId }),
  'case.previewRecommendation': () => ({ facts: content.facts }),
  'case.draft': ({ people: { boardId } }) => ({ boardId, ...content }),
  'case.save @draft': async (scenario) => {
    const { caseId, version } = await scenario.drafted();
    return { caseId, version, ...content, question: 'Another question?' };
  },
  'case.save @submitted': async (scenario) => {
    const { caseId, version } = await scenario.submitted();
    return { caseId, version, ...content, facts: { ...content.facts, ecog: 2 } };
  },
  'case.submit': async (scenario) => {
    const { caseId, version } = await scenario.drafted();
    return { caseId, version };
  },
  'case.withdraw': async (scenario) => ({ caseId: (await scenario.submitted()).caseId, ...withdrawal }),
  'case.withdraw @draft': async (scenario) => ({ caseId: (await scenario.drafted()).caseId, ...withdrawal }),
  'case.withdraw @planned': async (scenario) => ({
    caseId: (await scenario.planned()).caseId,
    ...withdrawal,
  }),
  'case.renewRecommendation': async (scenario) => {
    const { caseId, snapshotId } = await outdated(scenario);
    return { caseId, snapshotId };
  },
  'case.renewRecommendation @discussed': async (scenario) => {
    const { caseId, snapshotId } = await scenario.presented();
    await switched(scenario);
    return { caseId, snapshotId };
  },
  'case.declareRecusal': async (scenario) => ({
    caseId: (await scenario.submitted()).caseId,
    reason: 'Kin.',
  }),
  'case.revealIdentity': async (scenario) => ({
    caseId: (await scenario.submitted()).caseId,
    reason: 'To be sure of the person.',
  }),
  'case.revealIdentity @elector': async (scenario) => ({
    caseId: (await scenario.balloting()).caseId,
    reason: 'To be sure of the person.',
  }),

  'annotation.add': async (scenario) => ({
    caseId: (await scenario.submitted()).caseId,
    ...{ anchor: { kind: 'case' }, parentId: null, body: 'A remark.' },
  }),
  "annotation.resolve @another's": async (scenario) => {
    const { annotationId } = await scenario.annotatedBy(scenario.people.colleague);
    return { annotationId };
  },
  "annotation.resolve @a-member's": async (scenario) => {
    const { annotationId } = await scenario.annotatedBy(scenario.people.member);
    return { annotationId };
  },
  "annotation.resolve @a-referrer's": async (scenario) => {
    const { annotationId } = await scenario.annotatedBy(scenario.people.referrer);
    return { annotationId };
  },

  'meeting.list': onBoard,
  'meeting.get': async (scenario) => ({ meetingId: (await scenario.balloting()).meetingId }),
  'meeting.calendar': async (scenario) => ({ meetingId: (await scenario.planned()).meetingId }),
  'meeting.schedule': (scenario) => ({ boardId: scenario.people.boardId, ...scenario.details }),
  'meeting.reschedule': async (scenario) => ({
    meetingId: (await scenario.planned()).meetingId,
    ...scenario.details,
    title: 'Another title',
  }),
  'meeting.addItem': async (scenario) => {
    const { meetingId } = await scenario.planned();
    return { meetingId, caseId: (await scenario.submitted()).caseId };
  },
  'meeting.rePresentCase': async (scenario) => {
    const { meetingId } = await scenario.planned();
    return { meetingId, caseId: (await scenario.decided()).caseId, code: 'progression', text: 'It grew.' };
  },
  'meeting.takeOver': async (scenario) => {
    await scenario.deferred();
    return { meetingId: (await scenario.planned()).meetingId };
  },
  'meeting.removeItem': async (scenario) => {
    const { meetingId, itemId } = await scenario.planned();
    // Another of the referrer's, through which the meeting stays known to them.
    await scenario.plannedFor(meetingId);
    return { itemId };
  },
  'meeting.orderAgenda': async (scenario) => {
    const first = await scenario.planned();
    const second = await scenario.plannedFor(first.meetingId);
    return { meetingId: first.meetingId, itemIds: [second.itemId, first.itemId] };
  },
  'meeting.open': async (scenario) => ({ meetingId: (await scenario.planned()).meetingId }),
  'meeting.close': async (scenario) => ({ meetingId: (await scenario.opened()).meetingId }),
  'meeting.presentItem': async (scenario) => ({ itemId: (await scenario.attended()).itemId }),
  'meeting.checkIn': async (scenario) => ({
    meetingId: (await scenario.opened()).meetingId,
    ...{ mode: 'remote', userId: null },
  }),
  'meeting.checkIn @another': async (scenario) => ({
    meetingId: (await scenario.opened()).meetingId,
    ...{ mode: 'remote', userId: scenario.people.colleague.userId },
  }),
  'meeting.checkOut': async (scenario) => ({
    meetingId: (await scenario.attended()).meetingId,
    userId: null,
  }),
  'meeting.checkOut @another': async (scenario) => ({
    meetingId: (await scenario.attended()).meetingId,
    userId: scenario.people.colleague.userId,
  }),
  'meeting.deferItem': async (scenario) => ({
    itemId: (await scenario.presented()).itemId,
    ...{ code: 'other', text: 'Later.' },
  }),
  'meeting.handOverChair': async (scenario) => ({
    meetingId: (await scenario.attended()).meetingId,
    ...{ userId: scenario.people.deputy.userId, reason: 'Called to theatre.' },
  }),
  'meeting.inviteMember': async (scenario) => ({
    meetingId: (await scenario.opened()).meetingId,
    userId: scenario.people.uninvited.userId,
  }),

  'ballot.open': async (scenario) => scenario.ballotOn(await scenario.presented()),
  'ballot.open @asynchronous': async (scenario) => scenario.apart(await scenario.planned()),
  'ballot.castVote': async (scenario) => {
    const { ballotId, optionId } = await scenario.balloting();
    return { ballotId, choice: { kind: 'option', optionId }, reason: 'For now.' };
  },
  'ballot.castVote @asynchronous': async (scenario) => ({
    ballotId: (await scenario.ballotingApart()).ballotId,
    ...{ choice: { kind: 'abstain' }, reason: 'For now.' },
  }),
  'ballot.close': async (scenario) => ({ ballotId: (await scenario.balloting()).ballotId }),
  'ballot.close @asynchronous': async (scenario) => ({
    ballotId: (await scenario.ballotingApart()).ballotId,
  }),
  'ballot.void': async (scenario) => ({
    ballotId: (await scenario.balloting()).ballotId,
    reason: 'A mistake.',
  }),
  'ballot.void @asynchronous': async (scenario) => ({
    ballotId: (await scenario.ballotingApart()).ballotId,
    reason: 'A mistake.',
  }),

  'decision.list': onBoard,
  'decision.get': async (scenario) => ({ decisionId: (await scenario.decided()).decisionId }),
  'decision.preview': async (scenario) => ({ draft: scenario.draftOn(await scenario.balloted()) }),
  'decision.sign': async (scenario) => scenario.signing(await scenario.presented()),
  'decision.sign @re-presented': async (scenario) => scenario.signing(await scenario.presentedAgain()),
  'decision.previewAddendum': async (scenario) => ({ draft: scenario.addendumTo(await scenario.decided()) }),
  'decision.signAddendum': async (scenario) => scenario.signingAddendum(await scenario.decided()),
  'decision.dissent': async (scenario) => ({
    decisionId: (await scenario.decided()).decisionId,
    reason: 'I would wait.',
  }),
  'decision.report': async (scenario) => ({ decisionId: (await scenario.decided()).decisionId, ...report }),
  'decision.report @responsible': async (scenario) => ({
    decisionId: (await scenario.decided(scenario.people.member)).decisionId,
    ...report,
  }),

  'journal.list': onBoard,
  'journal.verify': onBoard,
  'journal.accessLog': onBoard,
  // The demo's auditor is the organization's too.
  'organization.journal': () => ({ timeZone: 'Asia/Seoul' }),
  'organization.verify': nothing,
  'organization.accessLog': nothing,
};
