import {
  type BallotView,
  decisionDraftSchema,
  listEventsOutput,
  meetingViewSchema,
  previewDecisionOutput,
  type TherapyId,
} from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { RoomPage } from './pages/room-page';
import { Api } from './support/api';
import { pancreas, prrt } from './support/cases';
import { callMeeting } from './support/scene';
import { expect, test, type Who } from './support/test';
import { Wire } from './support/wire';

/** Each votes for an option nobody else votes for, with words nobody else writes. */
const votes = {
  chair: { choice: 'Everolimus', reason: 'chair-words-7Q' },
  nuclear: { choice: prrt, reason: 'nuclear-words-3K' },
  surgery: { choice: 'Debulking', reason: 'surgery-words-9T' },
  oncology: { choice: 'Watchful waiting', reason: 'oncology-words-5M' },
} as const;
const therapyOf = new Map<string, TherapyId>([
  ['Everolimus', 'everolimus'],
  [prrt, 'lu177-dotatate'],
]);
type Voter = keyof typeof votes;
const voters = Object.keys(votes) as Voter[];
/** What surgery chose first: it stays veiled for ever. */
const firstThought = { choice: 'Trial of the month', reason: 'surgery-first-words-2B' };

const readers = [...voters, 'coordinator', 'pathology', 'auditor', 'referrer'] as const satisfies Who[];
type Reader = (typeof readers)[number];
/** Who may see each one's vote after the close. */
const seesVotes = (reader: Reader) => reader !== 'referrer';

/** Where a ballot's option stands as an option, and says nothing of who chose it. */
const asAnOption = (id: string) => new RegExp(`"id":"${id}"|value="${id}"`, 'gu');

/** In the page: what a socket meets whose upgrade a proxy refuses. */
function refuseWebSockets() {
  const refused = function (this: Partial<WebSocket>) {
    setTimeout(() => {
      this.onerror?.call(this as WebSocket, new Event('error'));
      this.onclose?.call(this as WebSocket, new CloseEvent('close'));
    });
    this.close = () => {};
  };
  window.WebSocket = refused as unknown as typeof WebSocket;
}

test('a veiled ballot tells nobody another’s choice, reason or salt before its close, on no wire', async ({
  as,
}) => {
  test.setTimeout(360_000);
  const pages = {} as Record<Reader, Page>;
  const wires = {} as Record<Reader, Wire>;
  for (const reader of readers) {
    pages[reader] = await as(reader);
    wires[reader] = new Wire(pages[reader]);
  }
  // Behind a proxy that lets no WebSocket through, live messages come by long polls.
  await pages.pathology.addInitScript(refuseWebSockets);

  const called = await callMeeting(pages.coordinator, 'A veiled ballot', [pancreas], pages.referrer);
  const { boardId, meetingId, address } = called;
  const [{ caseId, itemId } = { caseId: '', itemId: '' }] = called.cases;
  const coordinator = new RoomPage(pages.coordinator);
  const chair = new RoomPage(pages.chair);
  for (const reader of readers) await new RoomPage(pages[reader]).enter(address);
  await chair.openMeeting();
  await coordinator.checkOthersIn('박서연', '최은지', '이준호', '서동욱', '한지우');
  await chair.present(called.cases[0]?.pseudonym ?? '');

  await test.step('everyone votes, one changes the vote', async () => {
    await chair.openBallot(
      ['Debulking', 'Watchful waiting', firstThought.choice].map((label) => ({
        label,
        therapyClass: 'Other',
      })),
    );
    await new RoomPage(pages.surgery).vote(firstThought.choice, firstThought.reason);
    for (const voter of voters)
      await new RoomPage(pages[voter]).vote(votes[voter].choice, votes[voter].reason);
    for (const reader of readers.filter(seesVotes)) await new RoomPage(pages[reader]).expectTurnout(4, 5);
  });

  const ballotNow = async (): Promise<BallotView> => {
    const { ballot } = await new Api(pages.coordinator).ask('meeting.get', { meetingId }, meetingViewSchema);
    if (!ballot) throw new Error('no ballot');
    return ballot;
  };
  const ballot = await ballotNow();
  const { currentSnapshotId: snapshotId } = await new Api(pages.chair).ask(
    'meeting.get',
    { meetingId },
    meetingViewSchema,
  );
  const idOf = (choice: string) => {
    const therapy = therapyOf.get(choice) ?? null;
    const option = ballot.options.find((one) => (therapy ? one.therapy === therapy : one.label === choice));
    if (!option) throw new Error(`no option ${choice}`);
    return option.id;
  };
  const userOf = { chair: '박서연', nuclear: '최은지', surgery: '이준호', oncology: '서동욱' };
  const userIdOf = (voter: Voter) => ballot.electors.find(({ name }) => name === userOf[voter])?.userId ?? '';

  /** The whole journal, as the auditor takes it home. */
  const exported = async () => {
    const response = await pages.auditor.request.post('/audit/export', {
      form: { boardId, reason: 'Review of the veil' },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(response.headers()['content-type']).toContain('ndjson');
    return response.text();
  };

  await test.step('everyone looks wherever the vote could show', async () => {
    for (const reader of readers) {
      const page = pages[reader];
      for (const path of [`/cases/${caseId}`, '/audit', address]) {
        await page.goto(path);
        await expect(page.locator('h1').first()).toBeVisible();
      }
      if (reader === 'referrer') continue;
      await new RoomPage(page).expectTurnout(4, 5);
      const { events } = await new Api(page).ask('journal.list', { boardId, caseId }, listEventsOutput);
      wires[reader].hear('journal.list', JSON.stringify(events));
    }
    await pages.auditor.goto('/audit');
    await pages.auditor.getByRole('button', { name: 'Verify now' }).click();
    await expect(pages.auditor.getByText('Intact', { exact: true })).toBeVisible();
    wires.auditor.hear('export', await exported());
    await new RoomPage(pages.auditor).enter(address);
    const draft = decisionDraftSchema.parse({
      itemId,
      snapshotId,
      ballotId: ballot.id,
      therapies: [{ therapy: 'lu177-dotatate', label: '', therapyClass: 'radioligand' }],
      actions: [],
      rationale: 'To see the votes early.',
      relation: { kind: 'follows' },
      againstMajority: null,
      dissent: [],
      responsiblePhysicianId: userIdOf('nuclear'),
      dueOn: '2030-01-01',
      nextReviewOn: null,
    });
    const preview = await new Api(pages.chair).ask('decision.preview', { draft }, previewDecisionOutput);
    wires.chair.hear('decision.preview', JSON.stringify(preview));
  });

  const early = {} as Record<Reader, Awaited<ReturnType<Wire['all']>>>;
  await test.step('nothing of it was on any wire', async () => {
    for (const reader of readers) early[reader] = await wires[reader].all();
    // The tap works: each heard of the ballot, and each voter the own choice.
    for (const reader of readers.filter(seesVotes))
      expect(early[reader].some(({ body }) => body.includes(ballot.id))).toBe(true);
    for (const voter of voters)
      expect(
        early[voter].some(({ body }) => body.includes(`"optionId":"${idOf(votes[voter].choice)}"`)),
      ).toBe(true);
    expect(early.pathology.some(({ from }) => from.includes('transport=polling'))).toBe(true);
    expect(early.surgery.some(({ from }) => from.startsWith('ws'))).toBe(true);
    for (const reader of readers) {
      const others = [
        ...voters.filter((voter) => voter !== reader).map((voter) => votes[voter]),
        ...(reader === 'surgery' ? [] : [firstThought]),
      ];
      for (const { from, body } of early[reader])
        for (const { choice, reason } of others) {
          const rest = body.replaceAll(asAnOption(idOf(choice)), '');
          expect(rest.includes(idOf(choice)), `${reader} heard of ${choice} from ${from}`).toBe(false);
          expect(body.includes(reason), `${reader} heard ${reason} from ${from}`).toBe(false);
        }
    }
  });

  await test.step('the close opens the choices to those who may see them', async () => {
    await chair.closeBallot();
    for (const reader of readers.filter(seesVotes)) {
      await new RoomPage(pages[reader]).expectClosed();
      await expect(pages[reader].getByText('Who voted how')).toBeVisible();
    }
    for (const reader of readers) {
      const heard = (await wires[reader].all()).map(({ body }) => body).join('\n');
      for (const voter of voters) {
        if (voter === reader) continue;
        const { choice, reason } = votes[voter];
        expect(heard.includes(`"optionId":"${idOf(choice)}"`), `${reader}: ${choice}`).toBe(
          seesVotes(reader),
        );
        expect(heard.includes(reason), `${reader}: ${reason}`).toBe(seesVotes(reader));
      }
      if (reader !== 'surgery') expect(heard).not.toContain(firstThought.reason);
    }
  });

  await test.step('no salt that the close published was heard before it', async () => {
    const rows = (await exported()).trim().split('\n');
    const closed = rows.find((row) => row.includes('"ballot.closed"') && row.includes(ballot.id)) ?? '';
    const salts = [...closed.matchAll(/"salt":"([^"]+)"/gu)].map(([, salt = '']) => salt);
    expect(salts).toHaveLength(voters.length);
    for (const voter of voters) expect(closed).toContain(userIdOf(voter));
    for (const reader of readers)
      for (const { from, body } of early[reader])
        for (const salt of salts)
          expect(body.includes(salt), `${reader} heard a salt from ${from}`).toBe(false);
  });
});
