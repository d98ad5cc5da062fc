import { createHash } from 'node:crypto';
import type { DecisionDraft } from '@consilium/contracts';
import { canonicalBytes } from '@consilium/journal';
import {
  demoPassword,
  draftFor,
  openTestOrganization,
  type Room,
  type TestOrganization,
} from '@consilium/testing/organization';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBallot } from '../ballot/commands/close-ballot';
import { openBallot } from '../ballot/commands/open-ballot';
import { getCase } from '../case/queries/get-case';
import { verifyStream } from '../journal/queries/verify-stream';
import { checkOut } from '../meeting/commands/check-out';
import { signDecision } from './commands/sign-decision';
import { getDecision } from './queries/get-decision';
import { listDecisions } from './queries/list-decisions';
import { previewDecision } from './queries/preview-decision';

let organization: TestOrganization;
beforeAll(async () => {
  organization = await openTestOrganization();
});
afterAll(() => organization?.close());

const five = ['chair', 'surgery', 'nuclear', 'radiology', 'pathology'] as const;

async function sign(draft: DecisionDraft, who: 'chair' | 'deputy' = 'chair') {
  const shown = await organization.ask(who, previewDecision, { draft });
  const signed = organization.act(who, signDecision, { draft, sha256: shown.sha256, password: demoPassword });
  return { shown, signed };
}

async function ballotOn(
  room: Room,
  votes: Record<string, string>,
  options: Parameters<typeof openBallot.run>[1]['options'],
) {
  const { ballotId } = await organization.act('chair', openBallot, {
    itemId: room.itemId,
    snapshotId: room.snapshotId,
    visibility: 'veiled',
    options,
  });
  for (const [who, choice] of Object.entries(votes)) await organization.vote(who as 'chair', room, choice);
  await organization.act('chair', closeBallot, { ballotId });
  return ballotId;
}

const prrt = { source: 'recommendation', therapy: 'lu177-dotatate' } as const;
const sunitinib = { source: 'recommendation', therapy: 'sunitinib' } as const;
const allFor = (choice: string) => Object.fromEntries(five.map((who) => [who, choice]));

describe('a radioligand for a pancreatic tumor', () => {
  it('is decided from entry to signature, with nuclear medicine voting', async () => {
    const room = await organization.openRoom('pancreas-prrt', five);
    const seen = await organization.ask('nuclear', getCase, { caseId: room.caseId });
    expect(seen.snapshot?.recommendation.boardDecisionReasons).toEqual(['guideline:prrt-non-midgut']);

    const ballotId = await ballotOn(room, { ...allFor('lu177-dotatate'), surgery: 'sunitinib' }, [
      prrt,
      sunitinib,
    ]);
    const view = await organization.room('chair', room);
    expect(view.ballot?.quorumAtClose).toMatchObject({ quorate: true, heads: 5 });
    expect(view.abilities.recordDecision).toBe(true);

    const draft = draftFor(organization, room, ballotId, 'lu177-dotatate', {
      dissent: [{ userId: organization.as('surgery').userId, reason: '표적치료를 먼저 권합니다.' }],
    });
    const { shown, signed } = await sign(draft);
    expect(shown.refusals).toEqual([]);
    const { decisionId } = await signed;

    const decision = await organization.ask('auditor', getDecision, { decisionId });
    const bytes = canonicalBytes(decision.document as never);
    expect(decision.sha256).toBe(createHash('sha256').update(bytes, 'utf8').digest('hex'));
    expect(decision.document.ballot?.votes).toHaveLength(5);
    expect(decision.signature).toMatchObject({
      signerName: '박서연',
      role: 'chair',
      reauthentication: 'password',
    });
    const head = await organization.ask('auditor', verifyStream, { boardId: organization.boardId });
    expect(head).toMatchObject({
      intact: true,
      head: { seq: decision.journal.seq, hash: decision.journal.hash },
    });

    const { decisions } = await organization.ask('surgery', listDecisions, {
      boardId: organization.boardId,
      radioligand: true,
      search: '박서연',
    });
    expect(decisions.map((one) => one.id)).toEqual([decisionId]);
    expect((await organization.room('chair', room)).agenda[0]).toMatchObject({
      status: 'decided',
      decisionId,
    });
    await expect(sign(draft).then(({ signed: again }) => again)).rejects.toMatchObject({
      code: 'decision/case-already-decided',
    });
  });

  it('shows its referrer the decision and the count, not who voted what', async () => {
    const { decisions } = await organization.ask('referrer', listDecisions, {
      boardId: organization.boardId,
    });
    const decision = await organization.ask('referrer', getDecision, {
      decisionId: decisions[0]?.id as never,
    });
    expect(decision.document.ballot?.votes).toEqual([]);
    expect(decision.document.ballot?.tally.options).toHaveLength(2);
    await expect(
      organization.ask('referrer2', getDecision, { decisionId: decisions[0]?.id as never }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['did not vote', {}],
    ['abstained', { nuclear: 'abstain' }],
  ])('is refused where nuclear medicine was there but %s', async (_how, nuclear) => {
    const room = await organization.openRoom('pancreas-prrt', five);
    const { nuclear: _, ...others } = allFor('lu177-dotatate');
    const ballotId = await ballotOn(room, { ...others, ...nuclear }, [prrt, sunitinib]);
    const { shown, signed } = await sign(draftFor(organization, room, ballotId, 'lu177-dotatate'));
    expect(shown.refusals.map((refusal) => refusal.code)).toContain(
      'decision/radioligand-without-nuclear-medicine-vote',
    );
    await expect(signed).rejects.toMatchObject({
      code: 'decision/radioligand-without-nuclear-medicine-vote',
    });
    expect((await organization.room('chair', room)).agenda[0]?.decisionId).toBeNull();
  });

  it('is refused without quorum where nuclear medicine was not there at all', async () => {
    const room = await organization.openRoom('pancreas-prrt', [
      'chair',
      'surgery',
      'gastro',
      'radiology',
      'pathology',
    ]);
    const ballotId = await ballotOn(
      room,
      {
        chair: 'lu177-dotatate',
        surgery: 'lu177-dotatate',
        gastro: 'lu177-dotatate',
        radiology: 'lu177-dotatate',
      },
      [prrt],
    );
    const { signed } = await sign(draftFor(organization, room, ballotId, 'lu177-dotatate'));
    await expect(signed).rejects.toMatchObject({
      code: 'decision/ballot-not-quorate',
      details: { missingSpecialties: 'nuclear-medicine' },
    });
  });

  it('is refused by "consensus"', async () => {
    const room = await organization.openRoom('pancreas-prrt', five);
    const { signed } = await sign(draftFor(organization, room, null, 'lu177-dotatate'));
    await expect(signed).rejects.toMatchObject({ code: 'decision/ballot-required' });
  });
});

describe('a free option "Lutathera" on a pancreatic G3 case, whose recommendation carries no flag', () => {
  const lutathera = { source: 'free', label: 'Lutathera', therapyClass: 'radioligand' } as const;
  const decided = {
    therapies: [{ therapy: null, label: 'Lutathera', therapyClass: 'radioligand' as const }],
  };
  const departs = {
    relation: { kind: 'departs', reason: { code: 'later-evidence', text: 'NETTER-2' } },
  } as const;

  it('cannot be put to the vote under another class', async () => {
    const room = await organization.openRoom('pancreas-g3', five);
    expect((await organization.room('chair', room)).agenda[0]?.boardDecisionRequired).toBe(false);
    for (const label of ['Lutathera', 'lu-177 dotatate', '루타테라 4회']) {
      await expect(
        organization.act('chair', openBallot, {
          itemId: room.itemId,
          snapshotId: room.snapshotId,
          visibility: 'veiled',
          options: [{ source: 'free', label, therapyClass: 'other' }],
        }),
      ).rejects.toMatchObject({ code: 'ballot/radioligand-must-be-coded' });
    }
    await expect(
      organization.act('chair', openBallot, {
        itemId: room.itemId,
        snapshotId: room.snapshotId,
        visibility: 'named-live',
        options: [lutathera],
      }),
    ).rejects.toMatchObject({ code: 'ballot/must-be-veiled' });
  });

  it('is refused where nuclear medicine did not vote, and is signed where it did', async () => {
    const without = await organization.openRoom('pancreas-g3', five);
    const { nuclear: _, ...others } = allFor('Lutathera');
    const lame = await ballotOn(without, others, [lutathera]);
    const refused = await sign(
      draftFor(organization, without, lame, 'lu177-dotatate', { ...decided, ...departs }),
    );
    await expect(refused.signed).rejects.toMatchObject({
      code: 'decision/radioligand-without-nuclear-medicine-vote',
    });

    const room = await organization.openRoom('pancreas-g3', five);
    const ballotId = await ballotOn(room, allFor('Lutathera'), [lutathera]);
    const { signed } = await sign(
      draftFor(organization, room, ballotId, 'lu177-dotatate', { ...decided, ...departs }),
    );
    await expect(signed).resolves.toMatchObject({ decisionId: expect.any(String) });
  });

  it('is not written into a decision uncoded, neither as a therapy nor as an action', async () => {
    const room = await organization.openRoom('pancreas-g3', five);
    for (const changed of [
      { therapies: [{ therapy: null, label: 'Lutathera', therapyClass: 'other' as const }] },
      { therapies: [], actions: ['Lutathera 4 cycles'] },
    ]) {
      const { signed } = await sign(
        draftFor(organization, room, null, 'lu177-dotatate', { ...changed, ...departs }),
      );
      await expect(signed).rejects.toMatchObject({ code: 'decision/radioligand-must-be-coded' });
    }
  });
});

describe('a signature', () => {
  it('conflicts when the document is no longer the one that was on screen', async () => {
    const room = await organization.openRoom('pancreas-g3', five);
    const draft = draftFor(organization, room, null, '5fu-based-chemotherapy');
    const shown = await organization.ask('chair', previewDecision, { draft });
    await organization.act('surgery', checkOut, { meetingId: room.meetingId, userId: null });
    const before = await organization.streamLength();
    await expect(
      organization.act('chair', signDecision, { draft, sha256: shown.sha256, password: demoPassword }),
    ).rejects.toMatchObject({ code: 'decision/document-changed', status: 409 });
    expect(await organization.streamLength()).toBe(before);
  });

  it('needs the password, and a chair', async () => {
    const room = await organization.openRoom('pancreas-g3', five);
    const draft = draftFor(organization, room, null, '5fu-based-chemotherapy');
    const { sha256 } = await organization.ask('chair', previewDecision, { draft });
    await expect(
      organization.act('chair', signDecision, { draft, sha256, password: 'not-it' }),
    ).rejects.toMatchObject({ code: 'auth/password-wrong' });
    await expect(
      organization.act('surgery', signDecision, { draft, sha256, password: demoPassword }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(organization.ask('referrer', previewDecision, { draft })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
