import type { AddendumDraft, DecisionId } from '@consilium/contracts';
import {
  demoPassword,
  draftFor,
  openTestOrganization,
  type Room,
  type TestOrganization,
} from '@consilium/testing/organization';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeBallot } from '../ballot/commands/close-ballot';
import { openBallot } from '../ballot/commands/open-ballot';
import { withdrawCase } from '../case/commands/withdraw-case';
import { getCase } from '../case/queries/get-case';
import { addAgendaItem } from '../meeting/commands/add-agenda-item';
import { checkIn } from '../meeting/commands/check-in';
import { closeMeeting } from '../meeting/commands/close-meeting';
import { openMeeting } from '../meeting/commands/open-meeting';
import { presentItem } from '../meeting/commands/present-item';
import { rePresentCase } from '../meeting/commands/re-present-case';
import { removeAgendaItem } from '../meeting/commands/remove-agenda-item';
import { getToday } from '../today/get-today';
import { recordDissent } from './commands/record-dissent';
import { reportImplementation } from './commands/report-implementation';
import { signAddendum } from './commands/sign-addendum';
import { signDecision } from './commands/sign-decision';
import { getDecision } from './queries/get-decision';
import { listDecisions } from './queries/list-decisions';
import { previewAddendum } from './queries/preview-addendum';
import { previewDecision } from './queries/preview-decision';

// Each of these histories goes from a case's entry to a signature and beyond.
vi.setConfig({ testTimeout: 60_000 });

let organization: TestOrganization;
beforeAll(async () => {
  organization = await openTestOrganization();
});
afterAll(() => organization?.close());

const five = ['chair', 'surgery', 'nuclear', 'radiology', 'pathology'] as const;
const prrt = { therapy: 'lu177-dotatate', label: '', therapyClass: 'radioligand' } as const;

async function decide(
  room: Room,
  ballotId: Parameters<typeof draftFor>[2],
  therapy: 'lu177-dotatate' | 'sunitinib',
) {
  const draft = draftFor(organization, room, ballotId, therapy);
  const { sha256 } = await organization.ask('chair', previewDecision, { draft });
  return organization.act('chair', signDecision, { draft, sha256, password: demoPassword });
}

/** A pancreatic case with sunitinib decided on a ballot that lists 177Lu-DOTATATE too; surgery and pathology voted for the latter. */
async function decided() {
  const room = await organization.openRoom('pancreas-prrt', five);
  const { ballotId } = await organization.act('chair', openBallot, {
    itemId: room.itemId,
    snapshotId: room.snapshotId,
    visibility: 'veiled',
    options: [
      { source: 'recommendation', therapy: 'lu177-dotatate' },
      { source: 'recommendation', therapy: 'sunitinib' },
    ],
  });
  for (const who of five)
    await organization.vote(
      who,
      room,
      who === 'surgery' || who === 'pathology' ? 'lu177-dotatate' : 'sunitinib',
    );
  await organization.act('chair', closeBallot, { ballotId });
  const { decisionId } = await decide(room, ballotId, 'sunitinib');
  return { room, ballotId, decisionId };
}

const addendumTo = (
  decisionId: DecisionId,
  room: Pick<Room, 'snapshotId'>,
  over: Partial<AddendumDraft> = {},
): AddendumDraft => ({
  decisionId,
  snapshotId: room.snapshotId,
  ballotId: null,
  text: '혈압을 먼저 조절합니다.',
  therapies: [],
  actions: [],
  relation: { kind: 'follows' },
  againstMajority: null,
  responsiblePhysicianId: null,
  dueOn: null,
  ...over,
});
async function amend(draft: AddendumDraft) {
  const { sha256, refusals } = await organization.ask('chair', previewAddendum, { draft });
  const codes = refusals.map(({ code }) => code);
  return {
    codes,
    signed: organization.act('chair', signAddendum, { draft, sha256, password: demoPassword }),
  };
}

describe('an addendum', () => {
  it('is signed after the meeting, and stands beside a decision that stays as it is', async () => {
    const { room, decisionId } = await decided();
    await organization.act('chair', closeMeeting, { meetingId: room.meetingId });
    const before = await organization.ask('referrer', getDecision, { decisionId });
    const draft = addendumTo(decisionId, room, {
      responsiblePhysicianId: organization.as('chair').userId,
      dueOn: '2027-02-01',
    });
    const { codes, signed } = await amend(draft);
    expect(codes).toEqual([]);
    await signed;
    const after = await organization.ask('referrer', getDecision, { decisionId });
    expect([after.sha256, after.document]).toEqual([before.sha256, before.document]);
    expect(after.addenda[0]?.document).toMatchObject({ text: draft.text, amends: { sha256: before.sha256 } });
    expect(after).toMatchObject({
      dueOn: '2027-02-01',
      responsible: { userId: organization.as('chair').userId },
    });
    const { history } = await organization.ask('referrer', getCase, { caseId: room.caseId });
    expect(history[0]).toMatchObject({ type: 'decision.addendum-signed', text: draft.text });
  });

  it('brings no radioligand in but by its ballot', async () => {
    const { room, ballotId, decisionId } = await decided();
    const length = await organization.streamLength();
    const tried = async (over: Partial<AddendumDraft>) => {
      const { codes, signed } = await amend(addendumTo(decisionId, room, over));
      await expect(signed).rejects.toMatchObject({ code: codes[0] });
      return codes;
    };
    expect(await tried({ therapies: [prrt] })).toContain('decision/ballot-required');
    expect(await tried({ text: 'Lutathera를 시작합니다.' })).toContain('decision/radioligand-must-be-coded');
    expect(await tried({ therapies: [prrt], ballotId })).toContain('decision/against-majority-needs-reason');
    expect(await organization.streamLength()).toBe(length);
    const reason = { code: 'later-evidence', text: 'NETTER-2' } as const;
    const { signed } = await amend(
      addendumTo(decisionId, room, { therapies: [prrt], ballotId, againstMajority: reason }),
    );
    await expect(signed).resolves.toMatchObject({ addendumId: expect.any(String) });
  });

  it('needs the password, and the paper that was on screen', async () => {
    const { room, decisionId } = await decided();
    const draft = addendumTo(decisionId, room);
    const { sha256 } = await organization.ask('chair', previewAddendum, { draft });
    await expect(
      organization.act('chair', signAddendum, { draft, sha256, password: 'not-it' }),
    ).rejects.toMatchObject({ code: 'auth/password-wrong' });
    await expect(
      organization.act('chair', signAddendum, { draft, sha256: 'a'.repeat(64), password: demoPassword }),
    ).rejects.toMatchObject({ code: 'decision/document-changed' });
    await expect(
      organization.act('nuclear', signAddendum, { draft, sha256, password: demoPassword }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a case that comes before the board again', () => {
  it('is decided anew, and each decision names the other', async () => {
    const { room, ballotId, decisionId } = await decided();
    await organization.act('chair', closeMeeting, { meetingId: room.meetingId });
    const meetingId = await organization.callMeeting();
    const again = { meetingId, caseId: room.caseId, code: 'progression', text: '' } as const;
    await expect(organization.act('nuclear', rePresentCase, again)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { itemId } = await organization.act('coordinator', rePresentCase, again);
    await organization.act('chair', openMeeting, { meetingId });
    for (const who of five)
      await organization.act(who, checkIn, { meetingId, mode: 'in-room', userId: null });
    await organization.act('chair', presentItem, { itemId });
    const second = { ...room, meetingId, itemId };
    await expect(decide(second, null, 'lu177-dotatate')).rejects.toMatchObject({
      code: 'decision/ballot-required',
    });
    const newBallot = await organization.act('chair', openBallot, {
      itemId,
      snapshotId: room.snapshotId,
      visibility: 'veiled',
      options: [{ source: 'recommendation', therapy: 'lu177-dotatate' }],
    });
    for (const who of five) await organization.vote(who, second, 'lu177-dotatate');
    await organization.act('chair', closeBallot, newBallot);
    await expect(decide(second, ballotId, 'lu177-dotatate')).rejects.toMatchObject({
      code: 'decision/ballot-required',
    });
    const { decisionId: newer } = await decide(second, newBallot.ballotId, 'lu177-dotatate');
    const first = await organization.ask('referrer', getDecision, { decisionId });
    const latest = await organization.ask('referrer', getDecision, { decisionId: newer });
    expect(first.supersededBy?.id).toBe(newer);
    expect(latest.document.supersedes).toMatchObject({ id: decisionId, sha256: first.sha256 });
    const { codes, signed } = await amend(addendumTo(decisionId, room));
    expect(codes).toContain('decision/superseded');
    await expect(signed).rejects.toMatchObject({ code: 'decision/superseded' });
    const view = await organization.ask('chair', getCase, { caseId: room.caseId });
    expect(view.decisions.map(({ id, superseded }) => [id, superseded])).toEqual([
      [newer, false],
      [decisionId, true],
    ]);
  });

  it('is decided as before when it is taken off the agenda', async () => {
    const { room, decisionId } = await decided();
    const meetingId = await organization.callMeeting();
    const { caseId } = room;
    const again = { meetingId, caseId, code: 'correction', text: '' } as const;
    const { itemId } = await organization.act('coordinator', rePresentCase, again);
    expect((await organization.ask('chair', getCase, { caseId })).abilities.withdraw).toBe(false);
    await expect(
      organization.act('coordinator', withdrawCase, { caseId, code: 'other', text: '' }),
    ).rejects.toMatchObject({ code: 'case/decided-before' });
    await organization.act('coordinator', removeAgendaItem, { itemId });
    const view = await organization.ask('chair', getCase, { caseId });
    expect([view.status, view.decisions[0]?.superseded]).toEqual(['decided', false]);
    expect((await organization.ask('chair', getDecision, { decisionId })).abilities.amend).toBe(true);
  });
});

describe('a withdrawal', () => {
  it('takes the case off its agenda, with who, why and when', async () => {
    const { caseId } = await organization.submitCase('pancreas-prrt');
    const meetingId = await organization.callMeeting();
    await organization.act('coordinator', addAgendaItem, { meetingId, caseId });
    const why = { caseId, code: 'treated-elsewhere', text: '타 병원으로 전원' } as const;
    await expect(organization.act('referrer', withdrawCase, why)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await organization.act('coordinator', withdrawCase, why);
    expect((await organization.room('chair', { meetingId })).agenda).toEqual([]);
    const view = await organization.ask('referrer', getCase, { caseId });
    expect(view).toMatchObject({ status: 'withdrawn', withdrawal: { code: why.code, text: why.text } });
    expect(view.abilities).toMatchObject({ edit: false, withdraw: false });
    expect(view.history[0]?.type).toBe('case.withdrawn');
  });

  it('is the referrer’s own while nobody has taken the case up, and waits for what is open', async () => {
    const { caseId } = await organization.submitCase('pancreas-prrt');
    const why = { code: 'duplicate', text: '' } as const;
    await expect(organization.act('referrer2', withdrawCase, { caseId, ...why })).rejects.toMatchObject({
      code: 'not-found',
    });
    await organization.act('referrer', withdrawCase, { caseId, ...why });
    const room = await organization.openRoom('pancreas-prrt', five);
    await expect(
      organization.act('coordinator', withdrawCase, { caseId: room.caseId, ...why }),
    ).rejects.toMatchObject({ code: 'case/item-is-presented' });
  });
});

describe('after the signing', () => {
  it('an elector records dissent once; who had no say does not', async () => {
    const { room, decisionId } = await decided();
    const dissent = (who: 'surgery' | 'gastro') =>
      organization.act(who, recordDissent, { decisionId, reason: 'PRRT를 먼저 권합니다.' });
    await expect(dissent('gastro')).rejects.toMatchObject({ code: 'decision/dissenter-not-an-elector' });
    await dissent('surgery');
    await expect(dissent('surgery')).rejects.toMatchObject({ code: 'decision/already-dissented' });
    const seen = await organization.ask('chair', getDecision, { decisionId });
    expect(seen.laterDissent).toMatchObject([{ specialty: 'surgery', reason: 'PRRT를 먼저 권합니다.' }]);
    expect(seen.document.dissent).toEqual([]);
    const { history } = await organization.ask('chair', getCase, { caseId: room.caseId });
    expect(history[0]?.type).toBe('decision.dissented');
  });

  it('it is reported how a decision was carried out: overdue until then, and every report is kept', async () => {
    const room = await organization.openRoom('pancreas-g3', five);
    const draft = draftFor(organization, room, null, '5fu-based-chemotherapy', { dueOn: '2020-01-01' });
    const { sha256 } = await organization.ask('chair', previewDecision, { draft });
    const { decisionId } = await organization.act('chair', signDecision, {
      draft,
      sha256,
      password: demoPassword,
    });
    const { boardId } = organization;
    const waiting = async (who: 'nuclear' | 'coordinator' | 'surgery') =>
      (await organization.ask(who, getToday, { boardId })).toCarryOut.filter(
        (one) => one.decisionId === decisionId,
      );
    expect(await waiting('nuclear')).toMatchObject([{ overdue: true, own: true }]);
    expect(await waiting('coordinator')).toMatchObject([{ overdue: true, own: false }]);
    expect(await waiting('surgery')).toEqual([]);

    const on = '2020-02-01';
    const not = { decisionId, status: 'not-done', code: 'payment-pending', on, text: '' } as const;
    await expect(organization.act('surgery', reportImplementation, not)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      organization.act('nuclear', reportImplementation, { ...not, code: null }),
    ).rejects.toMatchObject({
      code: 'decision/report-needs-reason',
    });
    await organization.act('referrer', reportImplementation, not);
    await organization.act('nuclear', reportImplementation, {
      decisionId,
      status: 'done',
      code: null,
      on,
      text: '',
    });
    const seen = await organization.ask('auditor', getDecision, { decisionId });
    expect(seen.reports.map(({ status, code }) => [status, code])).toEqual([
      ['done', null],
      ['not-done', 'payment-pending'],
    ]);
    expect(seen.overdue).toBe(false);
    expect(await waiting('nuclear')).toEqual([]);
    const done = await organization.ask('chair', listDecisions, { boardId, implementation: 'done' });
    expect(done.decisions.map(({ id }) => id)).toEqual([decisionId]);
  });
});
