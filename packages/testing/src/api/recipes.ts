import { addTherapyName, newId } from '@consilium/application';
import { assessed, outdated, switched, unproposed } from './editions';
import { invited, newcomer, newMember, shutOut, signedIn } from './newcomers';
import { content, type Scene } from './scene';

/** A valid input, without its idempotency key. */
export type Input = Readonly<Record<string, unknown>>;
/** Brings a board into a state in which whoever has the right succeeds, and answers what to ask. */
export type Recipe = (scene: Scene) => Input | Promise<Input>;

const onBoard: Recipe = ({ cast: { boardId } }) => ({ boardId });
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
  'people.issueLink': async (scene) => ({ userId: await invited(scene) }),
  'people.disable': async (scene) => ({ userId: await invited(scene) }),
  'people.enable': async (scene) => ({ userId: await shutOut(scene) }),
  'people.setAuditor': async (scene) => ({ userId: await invited(scene), auditor: true }),
  'people.endSessions': async (scene) => ({ userId: await signedIn(scene) }),
  'board.list': nothing,
  'board.get': onBoard,
  'board.history': onBoard,
  'board.create': () => ({ name: `Board ${newId()}`, timeZone: 'Asia/Seoul' }),
  'board.setMembership': async (scene) => ({
    ...{ boardId: scene.cast.boardId, userId: await invited(scene) },
    ...{ roles: ['member'], specialty: 'radiology', expected: null },
  }),
  'board.endMembership': newMember,
  'board.setQuorumRule': ({ cast: { boardId } }) => ({
    ...{ boardId, validFrom: '2099-01-01', minHeads: 3 },
    ...{ requiredSpecialties: ['pathology'], perReason: {} },
  }),
  'board.setFeeRule': ({ cast: { boardId } }) => ({
    ...{ boardId, validFrom: '2099-01-01' },
    tiers: [{ name: 'Three', minSpecialists: 3, distinctSpecialties: true, inRoomOnly: false }],
  }),
  'therapy.names': nothing,
  'therapy.previewName': unheardOf,
  'therapy.addName': unheardOf,
  'therapy.endName': async ({ organization, cast }) => ({
    nameId: (await organization.act(cast.administrator, addTherapyName, unheardOf())).nameId,
  }),
  'edition.active': nothing,
  'edition.list': nothing,
  'edition.differences': onBoard,
  'edition.propose': unproposed,
  'edition.withdraw': async (scene) => ({ proposalId: (await assessed(scene)).proposalId }),
  'edition.activate': assessed,

  'case.list': onBoard,
  'case.get': async (scene) => ({ caseId: (await scene.submitted()).caseId }),
  'case.get @draft': async (scene) => ({ caseId: (await scene.drafted()).caseId }),
  'case.previewRecommendation': () => ({ facts: content.facts }),
  'case.draft': ({ cast: { boardId } }) => ({ boardId, ...content }),
  'case.save @draft': async (scene) => {
    const { caseId, version } = await scene.drafted();
    return { caseId, version, ...content, question: 'Another question?' };
  },
  'case.save @submitted': async (scene) => {
    const { caseId, version } = await scene.submitted();
    return { caseId, version, ...content, facts: { ...content.facts, ecog: 2 } };
  },
  'case.submit': async (scene) => {
    const { caseId, version } = await scene.drafted();
    return { caseId, version };
  },
  'case.withdraw': async (scene) => ({ caseId: (await scene.submitted()).caseId, ...withdrawal }),
  'case.withdraw @draft': async (scene) => ({ caseId: (await scene.drafted()).caseId, ...withdrawal }),
  'case.withdraw @planned': async (scene) => ({ caseId: (await scene.planned()).caseId, ...withdrawal }),
  'case.renewRecommendation': async (scene) => {
    const { caseId, snapshotId } = await outdated(scene);
    return { caseId, snapshotId };
  },
  'case.renewRecommendation @discussed': async (scene) => {
    const { caseId, snapshotId } = await scene.presented();
    await switched(scene);
    return { caseId, snapshotId };
  },
  'case.declareRecusal': async (scene) => ({ caseId: (await scene.submitted()).caseId, reason: 'Kin.' }),
  'case.revealIdentity': async (scene) => ({
    caseId: (await scene.submitted()).caseId,
    reason: 'To be sure of the person.',
  }),
  'case.revealIdentity @elector': async (scene) => ({
    caseId: (await scene.balloting()).caseId,
    reason: 'To be sure of the person.',
  }),

  'annotation.add': async (scene) => ({
    caseId: (await scene.submitted()).caseId,
    ...{ anchor: { kind: 'case' }, parentId: null, body: 'A remark.' },
  }),
  "annotation.resolve @another's": async (scene) => {
    const { annotationId } = await scene.annotatedBy(scene.cast.colleague);
    return { annotationId };
  },
  "annotation.resolve @a-member's": async (scene) => {
    const { annotationId } = await scene.annotatedBy(scene.cast.member);
    return { annotationId };
  },
  "annotation.resolve @a-referrer's": async (scene) => {
    const { annotationId } = await scene.annotatedBy(scene.cast.referrer);
    return { annotationId };
  },

  'meeting.list': onBoard,
  'meeting.get': async (scene) => ({ meetingId: (await scene.balloting()).meetingId }),
  'meeting.calendar': async (scene) => ({ meetingId: (await scene.planned()).meetingId }),
  'meeting.schedule': (scene) => ({ boardId: scene.cast.boardId, ...scene.details }),
  'meeting.reschedule': async (scene) => ({
    meetingId: (await scene.planned()).meetingId,
    ...scene.details,
    title: 'Another title',
  }),
  'meeting.addItem': async (scene) => {
    const { meetingId } = await scene.planned();
    return { meetingId, caseId: (await scene.submitted()).caseId };
  },
  'meeting.rePresentCase': async (scene) => {
    const { meetingId } = await scene.planned();
    return { meetingId, caseId: (await scene.decided()).caseId, code: 'progression', text: 'It grew.' };
  },
  'meeting.takeOver': async (scene) => {
    await scene.deferred();
    return { meetingId: (await scene.planned()).meetingId };
  },
  'meeting.removeItem': async (scene) => {
    const { meetingId, itemId } = await scene.planned();
    // Another of the referrer's, through which the meeting stays known to them.
    await scene.plannedFor(meetingId);
    return { itemId };
  },
  'meeting.orderAgenda': async (scene) => {
    const first = await scene.planned();
    const second = await scene.plannedFor(first.meetingId);
    return { meetingId: first.meetingId, itemIds: [second.itemId, first.itemId] };
  },
  'meeting.open': async (scene) => ({ meetingId: (await scene.planned()).meetingId }),
  'meeting.close': async (scene) => ({ meetingId: (await scene.opened()).meetingId }),
  'meeting.presentItem': async (scene) => ({ itemId: (await scene.attended()).itemId }),
  'meeting.checkIn': async (scene) => ({
    meetingId: (await scene.opened()).meetingId,
    ...{ mode: 'remote', userId: null },
  }),
  'meeting.checkIn @another': async (scene) => ({
    meetingId: (await scene.opened()).meetingId,
    ...{ mode: 'remote', userId: scene.cast.colleague.userId },
  }),
  'meeting.checkOut': async (scene) => ({ meetingId: (await scene.attended()).meetingId, userId: null }),
  'meeting.checkOut @another': async (scene) => ({
    meetingId: (await scene.attended()).meetingId,
    userId: scene.cast.colleague.userId,
  }),
  'meeting.deferItem': async (scene) => ({
    itemId: (await scene.presented()).itemId,
    ...{ code: 'other', text: 'Later.' },
  }),
  'meeting.handOverChair': async (scene) => ({
    meetingId: (await scene.attended()).meetingId,
    ...{ userId: scene.cast.deputy.userId, reason: 'Called to theatre.' },
  }),
  'meeting.inviteMember': async (scene) => ({
    meetingId: (await scene.opened()).meetingId,
    userId: scene.cast.uninvited.userId,
  }),

  'ballot.open': async (scene) => scene.ballotOn(await scene.presented()),
  'ballot.open @asynchronous': async (scene) => scene.apart(await scene.planned()),
  'ballot.castVote': async (scene) => {
    const { ballotId, optionId } = await scene.balloting();
    return { ballotId, choice: { kind: 'option', optionId }, reason: 'For now.' };
  },
  'ballot.castVote @asynchronous': async (scene) => ({
    ballotId: (await scene.ballotingApart()).ballotId,
    ...{ choice: { kind: 'abstain' }, reason: 'For now.' },
  }),
  'ballot.close': async (scene) => ({ ballotId: (await scene.balloting()).ballotId }),
  'ballot.close @asynchronous': async (scene) => ({ ballotId: (await scene.ballotingApart()).ballotId }),
  'ballot.void': async (scene) => ({ ballotId: (await scene.balloting()).ballotId, reason: 'A mistake.' }),
  'ballot.void @asynchronous': async (scene) => ({
    ballotId: (await scene.ballotingApart()).ballotId,
    reason: 'A mistake.',
  }),

  'decision.list': onBoard,
  'decision.get': async (scene) => ({ decisionId: (await scene.decided()).decisionId }),
  'decision.preview': async (scene) => ({ draft: scene.draftOn(await scene.balloted()) }),
  'decision.sign': async (scene) => scene.signing(await scene.presented()),
  'decision.sign @re-presented': async (scene) => scene.signing(await scene.presentedAgain()),
  'decision.previewAddendum': async (scene) => ({ draft: scene.addendumTo(await scene.decided()) }),
  'decision.signAddendum': async (scene) => scene.signingAddendum(await scene.decided()),
  'decision.dissent': async (scene) => ({
    decisionId: (await scene.decided()).decisionId,
    reason: 'I would wait.',
  }),
  'decision.report': async (scene) => ({ decisionId: (await scene.decided()).decisionId, ...report }),
  'decision.report @responsible': async (scene) => ({
    decisionId: (await scene.decided(scene.cast.member)).decisionId,
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
