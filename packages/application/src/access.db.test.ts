import type { Actor, BoardId, SessionId, UserId } from '@consilium/contracts';
import { boardStream, organizationStream } from '@consilium/database';
import {
  demoPassword,
  draftFor,
  openTestOrganization,
  type Room,
  type TestOrganization,
} from '@consilium/testing/organization';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { hashPassword } from './auth/password';
import type { Command, Query } from './command';
import * as everything from './index';

let organization: TestOrganization;
let room: Room;
let inputs: Record<string, Record<string, unknown>>;
let stranger: Actor;
let admin: pg.Client;

const exported: readonly unknown[] = Object.values(everything);
const useCases = exported.filter(
  (one): one is Command<z.ZodType, z.ZodType> | Query<z.ZodType, z.ZodType> =>
    typeof one === 'object' && one !== null && 'kind' in one && 'run' in one,
);
/** Use cases about the actor's own account, and those that name no board. */
const personal = new Set([
  'me.get',
  'me.setLocale',
  'me.signOutEverywhere',
  'case.previewRecommendation',
  'edition.active',
]);
/** Acts on the organization: administration/*.db.test.ts shows what an intruder gets of them. */
const ofTheOrganization = new Set([
  'board.create',
  'board.list',
  'edition.activate',
  'edition.list',
  'edition.propose',
  'edition.withdraw',
  'organization.accessLog',
  'organization.journal',
  'organization.verify',
  'people.administered',
  'people.disable',
  'people.enable',
  'people.endSessions',
  'people.invite',
  'people.issueLink',
  'people.setAuditor',
  'therapy.addName',
  'therapy.endName',
  'therapy.names',
  'therapy.previewName',
]);
const ofBoards = useCases.filter(({ name }) => !personal.has(name) && !ofTheOrganization.has(name));

async function enrollStranger(): Promise<Actor> {
  const userId = everything.newId() as UserId;
  const otherId = everything.newId() as BoardId;
  const roles = ['chair', 'coordinator', 'member', 'auditor', 'referrer'] as const;
  const system = { id: 'system', role: 'system', session: null } as const;
  await organization.database.unitOfWork.as({ service: 'seed' }, async (work) => {
    await work.record(organizationStream, system, [
      {
        type: 'person.created',
        v: 1,
        subject: { userId },
        public: { userId, administrator: false },
        sealed: { name: 'Stranger', email: 'stranger@elsewhere.example' },
      },
    ]);
    await work.people.setPasswordHash(userId, await hashPassword(demoPassword));
    await work.record(boardStream(otherId), system, [
      {
        type: 'board.created',
        v: 1,
        subject: {},
        public: { boardId: otherId, name: 'Elsewhere', timeZone: 'Asia/Seoul' },
        sealed: {},
      },
      {
        type: 'board.membership-granted',
        v: 1,
        subject: { userId },
        public: { userId, roles: [...roles], specialty: 'nuclear-medicine' },
        sealed: {},
      },
    ]);
  });
  return {
    userId,
    sessionId: everything.newId() as SessionId,
    name: 'Stranger',
    locale: 'en',
    administrator: false,
    memberships: [
      { boardId: otherId, boardName: 'Elsewhere', roles: [...roles], specialty: 'nuclear-medicine' },
    ],
  };
}

async function signedDecision() {
  const decided = await organization.openRoom('pancreas-g3', ['chair', 'surgery']);
  const draft = draftFor(organization, decided, null, '5fu-based-chemotherapy');
  const { sha256 } = await organization.ask('chair', everything.previewDecision, { draft });
  const signing = { draft, sha256, password: demoPassword };
  const { decisionId } = await organization.act('chair', everything.signDecision, signing);
  await organization.act('chair', everything.closeMeeting, { meetingId: decided.meetingId });
  return { decisionId, snapshotId: decided.snapshotId };
}

beforeAll(async () => {
  organization = await openTestOrganization();
  admin = new pg.Client({ connectionString: organization.server.adminUrl });
  await admin.connect();
  stranger = await enrollStranger();
  const { decisionId, snapshotId: decidedOn } = await signedDecision();
  room = await organization.openRoom('pancreas-prrt', ['chair', 'surgery', 'nuclear']);
  const { caseId, meetingId, itemId, snapshotId } = room;
  const { boardId } = organization;
  const { annotationId } = await organization.act('nuclear', everything.addAnnotation, {
    caseId,
    anchor: { kind: 'case' },
    parentId: null,
    body: 'A remark.',
  });
  const { ballotId } = await organization.act('chair', everything.openBallot, {
    itemId,
    snapshotId,
    visibility: 'veiled',
    options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
  });
  const seen = await organization.ask('coordinator', everything.getCase, { caseId });
  const draft = draftFor(organization, room, ballotId, 'lu177-dotatate');
  const addendum = {
    decisionId,
    snapshotId: decidedOn,
    ballotId: null,
    text: 'More.',
    therapies: [],
    actions: [],
    relation: { kind: 'follows' },
    againstMajority: null,
    responsiblePhysicianId: null,
    dueOn: null,
  };
  const content = { type: seen.type, question: seen.question, facts: seen.facts, identity: null };
  const details = {
    title: 'A meeting',
    startsAtLocal: '2099-01-15T07:30',
    timeZone: 'Asia/Seoul',
    durationMinutes: 60,
    place: '',
    link: '',
    chairId: organization.as('chair').userId,
    memberIds: [organization.as('chair').userId],
  };
  const feeTiers = [{ name: 'Any', minSpecialists: 1, distinctSpecialties: false, inRoomOnly: false }];
  const radiation = organization.as('radiation');
  const membership = { roles: ['member'], specialty: 'radiation-oncology' };
  inputs = {
    'annotation.add': { caseId, anchor: { kind: 'case' }, parentId: null, body: 'Mine.' },
    'annotation.resolve': { annotationId },
    'ballot.castVote': { ballotId, choice: { kind: 'abstain' }, reason: '' },
    'ballot.close': { ballotId },
    'ballot.open': {
      itemId,
      snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
    },
    'ballot.void': { ballotId, reason: 'No.' },
    'board.endMembership': { boardId, userId: radiation.userId, expected: { roles: [], specialty: null } },
    'board.get': { boardId },
    'board.history': { boardId },
    'board.setFeeRule': { boardId, validFrom: '2000-01-01', tiers: feeTiers },
    'board.setMembership': { boardId, userId: radiation.userId, ...membership, expected: membership },
    'board.setQuorumRule': {
      boardId,
      validFrom: '2000-01-01',
      minHeads: 1,
      requiredSpecialties: [],
      perReason: {},
    },
    'case.declareRecusal': { caseId, reason: 'None.' },
    'case.draft': { boardId, ...content },
    'case.get': { caseId },
    'case.list': { boardId },
    'case.renewRecommendation': { caseId, snapshotId },
    'case.revealIdentity': { caseId, reason: 'Curious.' },
    'case.save': { caseId, version: seen.version, ...content },
    'case.submit': { caseId, version: seen.version },
    'edition.differences': { boardId },
    'decision.get': { decisionId },
    'decision.list': { boardId },
    'decision.preview': { draft },
    'decision.previewAddendum': { draft: addendum },
    'decision.signAddendum': { draft: addendum, sha256: 'a'.repeat(64), password: demoPassword },
    'decision.dissent': { decisionId, reason: 'No.' },
    'decision.report': { decisionId, status: 'done', code: null, on: '2026-01-01', text: '' },
    'case.withdraw': { caseId, code: 'duplicate', text: '' },
    'meeting.rePresentCase': { meetingId, caseId, code: 'other', text: '' },
    'decision.sign': { draft, sha256: 'a'.repeat(64), password: demoPassword },
    'journal.accessLog': { boardId },
    'journal.list': { boardId },
    'journal.verify': { boardId },
    'meeting.addItem': { meetingId, caseId },
    'meeting.calendar': { meetingId },
    'meeting.checkIn': { meetingId, mode: 'remote', userId: null },
    'meeting.checkOut': { meetingId, userId: null },
    'meeting.close': { meetingId },
    'meeting.deferItem': { itemId, code: 'other', text: '' },
    'meeting.get': { meetingId },
    'meeting.handOverChair': { meetingId, userId: organization.as('deputy').userId, reason: 'x' },
    'meeting.inviteMember': { meetingId, userId: organization.as('gastro').userId },
    'meeting.takeOver': { meetingId },
    'meeting.list': { boardId },
    'meeting.open': { meetingId },
    'meeting.orderAgenda': { meetingId, itemIds: [itemId] },
    'meeting.presentItem': { itemId },
    'meeting.removeItem': { itemId },
    'meeting.reschedule': { meetingId, ...details },
    'meeting.schedule': { boardId, ...details },
    'people.list': { boardId },
    'today.get': { boardId },
  };
});
afterAll(async () => {
  await admin?.end();
  await organization?.close();
});

/** Runs a use case; answers the refusal's code, or `allowed`. */
async function tried(who: Actor, useCase: (typeof useCases)[number]): Promise<string> {
  const input = inputs[useCase.name];
  if (input === undefined) throw new Error(`no input for ${useCase.name}: every use case is tried`);
  const answer =
    useCase.kind === 'command'
      ? organization.application.execute(useCase, who, { ...input, idempotencyKey: everything.newId() })
      : organization.application.query(useCase, who, input);
  return answer.then(
    () => 'allowed',
    (error: unknown) => (error instanceof everything.AppError ? error.code : String(error)),
  );
}

async function all(who: Actor): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const useCase of ofBoards) answers[useCase.name] = await tried(who, useCase);
  return answers;
}
const answeredWith = (answers: Record<string, string>, code: string) =>
  Object.keys(answers)
    .filter((name) => answers[name] === code)
    .sort();
const names = () => ofBoards.map(({ name }) => name).sort();

describe('whoever has no place on the board', () => {
  const outsiders = {
    'a stranger, whatever they are elsewhere': () => stranger,
    'a former member': () => ({ ...organization.as('nuclear'), memberships: [] }),
  };
  for (const [who, actor] of Object.entries(outsiders))
    it(`learns that there is nothing, changes nothing, and the board's auditor is told: ${who}`, async () => {
      const before = await organization.streamLength();
      const since = new Date();
      const answers = await all(actor());
      expect(answeredWith(answers, 'not-found')).toEqual(names());
      expect(await organization.streamLength()).toBe(before);
      const { rows } = await admin.query(
        `SELECT DISTINCT act FROM access_log WHERE actor_id = $1 AND outcome = 'refused' AND board_id = $2 AND at >= $3`,
        [actor().userId, organization.boardId, since],
      );
      expect(rows.map((row) => row.act).sort()).toEqual(names());
    });

  it('is told of by the case too, where what was asked for belongs to one', async () => {
    const { rows } = await admin.query(
      'SELECT DISTINCT act FROM access_log WHERE actor_id = $1 AND case_id = $2',
      [stranger.userId, room.caseId],
    );
    const acts = rows.map((row) => row.act);
    for (const act of [
      'ballot.castVote',
      'annotation.resolve',
      'meeting.deferItem',
      'decision.sign',
      'case.get',
    ])
      expect(acts).toContain(act);
  });

  it('leaves no trace of ids that nothing has', async () => {
    const count = async () =>
      (await admin.query('SELECT count(*)::int AS n FROM access_log WHERE actor_id = $1', [stranger.userId]))
        .rows[0].n;
    const ask = () =>
      organization.ask(stranger, everything.getCase, { caseId: everything.newId() as never }).catch(() => {});
    await ask();
    const before = await count();
    for (let n = 0; n < 5; n += 1) await ask();
    expect(await count()).toBe(before);
  });
});

describe('whoever may not', () => {
  it('an administrator reads people, and neither case, meeting, decision nor journal', async () => {
    const before = await organization.streamLength();
    const answers = await all(organization.as('administrator'));
    expect(answeredWith(answers, 'allowed')).toEqual([
      'board.get',
      'board.history',
      // Set to what it is already: nothing changes, and no event is written.
      'board.setMembership',
      'people.list',
      'today.get',
    ]);
    expect(
      await organization.ask('administrator', everything.getToday, { boardId: organization.boardId }),
    ).toMatchObject({
      openMeeting: null,
      nextMeeting: null,
      toRead: [],
      toComplete: [],
      toDecide: [],
    });
    expect(await organization.streamLength()).toBe(before);
  });

  it('an auditor reads all and writes nothing', async () => {
    const before = await organization.streamLength();
    const answers = await all(organization.as('auditor'));
    const commands = ofBoards.filter(({ kind }) => kind === 'command').map(({ name }) => name);
    // The one command that writes nothing but the access log: no identity is recorded for this case.
    expect(commands.filter((name) => answers[name] !== 'forbidden')).toEqual(['case.revealIdentity']);
    expect(answers['case.revealIdentity']).toBe('not-found');
    expect(ofBoards.filter(({ kind }) => kind === 'query').map(({ name }) => answers[name])).toEqual(
      ofBoards.filter(({ kind }) => kind === 'query').map(() => 'allowed'),
    );
    expect(await organization.streamLength()).toBe(before);
  });

  it('a referrer sees nothing of the cases, ballots and meetings of another', async () => {
    const before = await organization.streamLength();
    const answers = await all(organization.as('referrer2'));
    expect(answeredWith(answers, 'allowed')).toEqual(
      [
        'case.draft',
        'case.list',
        'decision.list',
        'journal.list',
        'meeting.list',
        'people.list',
        'today.get',
      ].sort(),
    );
    expect(answeredWith(answers, 'forbidden')).toEqual([
      'board.endMembership',
      'board.get',
      'board.history',
      'board.setFeeRule',
      'board.setMembership',
      'board.setQuorumRule',
      'edition.differences',
      'journal.accessLog',
      'journal.verify',
      'meeting.schedule',
    ]);
    expect(await organization.streamLength()).toBe(before + 1);
    const { boardId } = organization;
    const lists = JSON.stringify([
      await organization.ask('referrer2', everything.listCases, { boardId }),
      await organization.ask('referrer2', everything.listDecisions, { boardId }),
      await organization.ask('referrer2', everything.listEvents, { boardId }),
      await organization.ask('referrer2', everything.listMeetings, { boardId }),
      await organization.ask('referrer2', everything.getToday, { boardId }),
    ]);
    for (const id of [room.caseId, room.meetingId, room.itemId, room.snapshotId])
      expect(lists).not.toContain(id);
  });

  it('a referrer is told of the own case’s meeting, not of its ballot or of who votes what', async () => {
    const owner = (await organization.ask('chair', everything.getCase, { caseId: room.caseId })).referrer
      .userId;
    expect(owner).toBe(organization.as('referrer').userId);
    await organization.vote('nuclear', room, 'lu177-dotatate');
    const view = await organization.ask('referrer', everything.getMeeting, { meetingId: room.meetingId });
    expect(view.ballot).toBeNull();
    expect(Object.values(view.abilities)).not.toContain(true);
    const { history } = await organization.ask('referrer', everything.getCase, { caseId: room.caseId });
    expect(history.map((line) => line.type).filter((type) => /^(?:vote|ballot|meeting)/u.test(type))).toEqual(
      [],
    );
  });
});

describe('reading the log', () => {
  it('is in the log itself, also by whoever begins with a later page', async () => {
    const auditor = { ...organization.as('auditor'), sessionId: everything.newId() as SessionId };
    const { boardId } = organization;
    await organization.ask(auditor, everything.listEvents, { boardId, before: 1_000_000 });
    const { rows } = await admin.query(
      `SELECT act FROM access_log WHERE session_id = $1 AND outcome = 'allowed'`,
      [auditor.sessionId],
    );
    expect(rows).toEqual([{ act: 'journal.list' }]);
  });
});
