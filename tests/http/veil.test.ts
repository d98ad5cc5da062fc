import {
  type BallotView,
  decisionDraftSchema,
  meetingViewSchema,
  openBallotOutput,
  type TherapyId,
} from '@consilium/contracts';
import { isMutation, procedures } from '@consilium/testing/api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Api, done } from '../support/api';
import { pancreas } from '../support/cases';
import type { Who } from '../support/people';
import { callMeeting, openRoom } from '../support/scene';
import { signIn, type Visitor } from '../support/visitor';
import { testServer } from './server';
import { Wire } from './wire';

const { url } = testServer();
/** Each votes for an option nobody else votes for, with words nobody else writes. */
const votes = {
  chair: { choice: 'Everolimus', reason: 'chair-words-7Q' },
  nuclear: { choice: 'PRRT', reason: 'nuclear-words-3K' },
  surgery: { choice: 'Debulking', reason: 'surgery-words-9T' },
  oncology: { choice: 'Watchful waiting', reason: 'oncology-words-5M' },
} as const;
/** What surgery chose first: it stays veiled for ever. */
const firstThought = { choice: 'Trial of the month', reason: 'surgery-first-words-2B' };
const therapies: Readonly<Record<string, TherapyId>> = { Everolimus: 'everolimus', PRRT: 'lu177-dotatate' };
type Voter = keyof typeof votes;
const voters = Object.keys(votes) as Voter[];
const names = { chair: '박서연', nuclear: '최은지', surgery: '이준호', oncology: '서동욱' };

const readers = [...voters, 'coordinator', 'pathology', 'auditor', 'referrer'] as const satisfies Who[];
type Reader = (typeof readers)[number];
/** Who may see each one's vote after the close. */
const seesVotes = (reader: Reader) => reader !== 'referrer';

/** Where a ballot's option stands as an option, and says nothing of who chose it. */
const asAnOption = (id: string) => new RegExp(`"id":"${id}"|value="${id}"`, 'gu');

const visitors = {} as Record<Reader, Visitor>;
const wires = {} as Record<Reader, Wire>;
let called: Awaited<ReturnType<typeof callMeeting>>;
let ballot: BallotView;
let draft: unknown;

const meetingOf = (who: Reader) =>
  new Api(visitors[who]).ask('meeting.get', { meetingId: called.meetingId }, meetingViewSchema);
const idOf = (choice: string) => {
  const therapy = therapies[choice];
  const option = ballot.options.find((one) => (therapy ? one.therapy === therapy : one.label === choice));
  if (!option) throw new Error(`no option ${choice}`);
  return option.id;
};
const userIdOf = (voter: Voter) => ballot.electors.find(({ name }) => name === names[voter])?.userId ?? '';
const vote = (voter: Voter, { choice, reason }: { choice: string; reason: string }) =>
  new Api(visitors[voter]).act(
    'ballot.castVote',
    { ballotId: ballot.id, choice: { kind: 'option', optionId: idOf(choice) }, reason },
    done,
  );
/** The whole journal, as the auditor takes it home. */
const exported = () =>
  wires.auditor.post('/audit/export', { boardId: called.boardId, reason: 'Review of the veil' });

/** What may be asked, and of what. What has no input here knows of no ballot's votes, or is asked by a test of its own. */
const questions = (): Readonly<Record<string, object | null>> => {
  const { boardId, meetingId, cases } = called;
  const caseId = cases[0]?.caseId;
  return {
    ...{
      'today.get': { boardId },
      'me.get': {},
      'board.list': {},
      'board.get': { boardId },
      'board.history': { boardId },
    },
    ...{ 'case.list': { boardId }, 'case.get': { caseId }, 'case.previewRecommendation': null },
    ...{ 'meeting.list': { boardId }, 'meeting.get': { meetingId }, 'meeting.calendar': { meetingId } },
    ...{ 'decision.list': { boardId }, 'decision.get': null, 'decision.previewAddendum': null },
    ...{ 'decision.preview': { draft }, 'people.list': { boardId }, 'people.administered': {} },
    ...{ 'journal.list': { boardId, caseId }, 'journal.verify': { boardId } },
    ...{ 'journal.accessLog': { boardId }, 'organization.journal': {}, 'organization.verify': {} },
    ...{ 'organization.accessLog': {}, 'edition.active': {}, 'edition.list': {} },
    ...{ 'edition.differences': { boardId }, 'therapy.names': {}, 'therapy.previewName': null },
  };
};

/** Everyone looks wherever a vote could show. */
async function lookEverywhere() {
  const caseId = called.cases[0]?.caseId;
  for (const reader of readers) {
    for (const path of ['/', called.address, `/cases/${caseId}`, '/cases', '/decisions', '/audit'])
      await wires[reader].read(path);
    for (const [procedure, input] of Object.entries(questions()))
      if (input) await wires[reader].ask(procedure, input);
  }
}

beforeAll(async () => {
  for (const reader of readers) {
    visitors[reader] = await signIn(url, reader);
    wires[reader] = new Wire(visitors[reader]);
  }
  called = await callMeeting(visitors.coordinator, 'A veiled ballot', [pancreas], visitors.referrer);
  for (const reader of readers)
    await wires[reader].follow(called.boardId, reader === 'pathology' ? 'polling' : 'websocket');
  await openRoom(visitors.chair, called);
  const itemId = called.cases[0]?.itemId;
  await new Api(visitors.chair).act('meeting.presentItem', { itemId }, done);
  const { currentSnapshotId: snapshotId } = await meetingOf('chair');
  const { ballotId } = await new Api(visitors.chair).act(
    'ballot.open',
    {
      ...{ itemId, snapshotId, visibility: 'veiled', method: 'single', deadlineLocal: null },
      options: [
        ...Object.values(therapies).map((therapy) => ({ source: 'recommendation', therapy })),
        ...['Debulking', 'Watchful waiting', firstThought.choice].map((label) => ({
          ...{ source: 'free', label, therapyClass: 'other' },
        })),
      ],
    },
    openBallotOutput,
  );
  const opened = (await meetingOf('chair')).ballot;
  if (opened?.id !== ballotId) throw new Error('no ballot');
  ballot = opened;
  draft = decisionDraftSchema.parse({
    ...{ itemId, snapshotId, ballotId, actions: [], rationale: 'To see the votes early.' },
    therapies: [{ therapy: 'lu177-dotatate', label: '', therapyClass: 'radioligand' }],
    ...{ relation: { kind: 'follows' }, againstMajority: null, dissent: [] },
    ...{ responsiblePhysicianId: userIdOf('nuclear'), dueOn: '2030-01-01', nextReviewOn: null },
  });
  await vote('surgery', firstThought);
  for (const voter of voters) await vote(voter, votes[voter]);
  expect((await meetingOf('chair')).ballot?.voted).toBe(voters.length);
}, 120_000);
afterAll(() => {
  for (const reader of readers) wires[reader].end();
});

describe('A veiled ballot', { timeout: 120_000 }, () => {
  it('is asked about by every question there is', () => {
    expect(Object.keys(questions()).sort()).toEqual(procedures.filter((path) => !isMutation(path)));
  });

  it('tells nobody another’s choice, reason or salt before its close, on no wire', async () => {
    await lookEverywhere();
    await exported();
    // The tap works: each heard of the ballot, and each voter the own choice.
    for (const reader of readers.filter(seesVotes)) {
      const transport = reader === 'pathology' ? 'polling' : 'websocket';
      for (const from of [transport, called.address, 'meeting.get'])
        expect(
          wires[reader].heard.some((one) => one.from === from && one.body.includes(ballot.id)),
          `${reader} heard nothing from ${from}`,
        ).toBe(true);
    }
    for (const voter of voters) {
      const own = `"optionId":"${idOf(votes[voter].choice)}"`;
      for (const from of [called.address, 'meeting.get'])
        expect(wires[voter].heard.some((one) => one.from === from && one.body.includes(own))).toBe(true);
    }
    for (const reader of readers) {
      const others = [
        ...voters.filter((voter) => voter !== reader).map((voter) => votes[voter]),
        ...(reader === 'surgery' ? [] : [firstThought]),
      ];
      for (const { from, body } of wires[reader].heard)
        for (const { choice, reason } of others) {
          const rest = body.replaceAll(asAnOption(idOf(choice)), '');
          expect(rest.includes(idOf(choice)), `${reader} heard of ${choice} from ${from}`).toBe(false);
          expect(body.includes(reason), `${reader} heard ${reason} from ${from}`).toBe(false);
        }
    }
  });

  it('opens its choices at the close, to those who may see them; no salt was heard before', async () => {
    const early = Object.fromEntries(
      readers.map((reader) => [reader, [...wires[reader].heard]]),
    ) as unknown as Record<Reader, Wire['heard']>;
    await new Api(visitors.chair).act('ballot.close', { ballotId: ballot.id }, done);
    await vi.waitFor(() => {
      for (const reader of readers.filter(seesVotes))
        expect(wires[reader].heard.some(({ body }) => body.includes('"ballot.closed"'))).toBe(true);
    });
    await lookEverywhere();
    for (const reader of readers) {
      const heard = wires[reader].heard.map(({ body }) => body).join('\n');
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
