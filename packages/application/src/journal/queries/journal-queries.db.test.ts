import type { CaseId } from '@consilium/contracts';
import { createVerifier } from '@consilium/journal';
import { buildFacts, openTestBoard, type PersonName, type TestBoard } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAnnotation } from '../../annotation/commands/add-annotation';
import { declareRecusal } from '../../case/commands/declare-recusal';
import { draftCase } from '../../case/commands/draft-case';
import { submitCase } from '../../case/commands/submit-case';
import { getCase } from '../../case/queries/get-case';
import { sha256 } from '../../request-hash';
import { getToday } from '../../today/get-today';
import { eventFor } from '../event-for';
import { readAccessLog } from './access-log';
import { listEvents } from './list-events';
import { verifyStream } from './verify-stream';

let board: TestBoard;
let caseId: CaseId;
beforeAll(async () => {
  board = await openTestBoard();
  const { application, actors, boardId, key } = board;
  const drafted = await application.execute(draftCase, actors.referrer, {
    boardId,
    type: 'new',
    question: 'PRRT?',
    facts: buildFacts(),
    identity: null,
    idempotencyKey: key(),
  });
  caseId = drafted.caseId;
  await application.execute(submitCase, actors.referrer, { caseId, version: 1, idempotencyKey: key() });
  await application.execute(addAnnotation, actors.nuclear, {
    caseId,
    anchor: { kind: 'case' },
    parentId: null,
    body: 'Uptake above liver.',
    idempotencyKey: key(),
  });
  await application.execute(declareRecusal, actors.surgeon, {
    caseId,
    reason: 'A relative.',
    idempotencyKey: key(),
  });
});
afterAll(() => board.close());

const list = (as: PersonName, more: object = {}) =>
  board.application.query(listEvents, board.actors[as], { boardId: board.boardId, ...more });

describe('the journal', () => {
  it('is the auditor’s as a whole, with names and with the words they may read', async () => {
    const { events, head } = await list('auditor');
    expect(head.seq).toBe(events[0]?.seq);
    const added = events.find(({ type }) => type === 'annotation.added');
    expect(added).toMatchObject({
      actorName: 'nuclear',
      actorRole: 'member',
      text: 'Uptake above liver.',
      caseId,
    });
    expect(added?.pseudonym).toMatch(/-/u);
  });

  it('is filtered by type, person, case and day, and comes in pages', async () => {
    expect((await list('auditor', { types: ['case.submitted'] })).events.map(({ type }) => type)).toEqual([
      'case.submitted',
    ]);
    const { userId } = board.actors.nuclear;
    expect((await list('auditor', { actorId: userId })).events).toHaveLength(1);
    expect((await list('auditor', { from: '2100-01-01' })).events).toEqual([]);
    expect((await list('auditor', { to: '2000-01-01' })).events).toEqual([]);
    const first = await list('auditor', { caseId, limit: 2 });
    expect(first.events).toHaveLength(2);
    const rest = await list('auditor', { caseId, before: first.nextBefore ?? 0 });
    expect(rest.events.every(({ seq }) => seq < (first.nextBefore ?? 0))).toBe(true);
    expect(rest.nextBefore).toBeNull();
  });

  it('is read from its oldest row too, and page by page towards the newest', async () => {
    const all = (await list('auditor', { caseId })).events.map(({ seq }) => seq);
    const upwards: number[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list('auditor', { caseId, after, limit: 2 });
      expect(page.nextBefore === null).toBe(after === 0);
      upwards.unshift(...page.events.map(({ seq }) => seq));
      after = page.nextAfter;
    }
    expect(upwards).toEqual(all);
    expect((await list('auditor', { caseId })).nextAfter).toBeNull();
  });

  it('shows a member their own acts, a referrer those of their own case, and a stranger nothing', async () => {
    expect((await list('nuclear')).events.map(({ type }) => type)).toEqual(['annotation.added']);
    expect((await list('chair')).events).toEqual([]);
    expect((await list('otherReferrer')).events).toEqual([]);
    await expect(list('stranger')).rejects.toMatchObject({ code: 'not-found' });
    await expect(list('administrator')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps the reason of a recusal from those it is not for', async () => {
    const { application, actors } = board;
    const reasonFor = async (as: PersonName) => {
      const { history } = await application.query(getCase, actors[as], { caseId });
      return history.find(({ type }) => type === 'case.recusal-declared')?.text;
    };
    expect(await reasonFor('chair')).toBe('A relative.');
    expect(await reasonFor('surgeon')).toBe('A relative.');
    expect(await reasonFor('nuclear')).toBeNull();
  });
});

describe('the proof', () => {
  const verify = (as: PersonName) =>
    board.application.query(verifyStream, board.actors[as], { boardId: board.boardId });

  it('covers the whole stream, and is the auditor’s to ask', async () => {
    const report = await verify('auditor');
    expect(report).toMatchObject({ intact: true, firstBad: null });
    expect(report.count).toBe(report.head.seq);
    await expect(verify('chair')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('exports lines that verify offline, with the reason in the access log', async () => {
    const { application, actors, boardId, sql } = board;
    const verifier = createVerifier({ hash: sha256 });
    for await (const line of application.exportStream(actors.auditor, { boardId, reason: 'yearly audit' })) {
      verifier.push(line);
    }
    expect(verifier.finish()).toMatchObject({ kind: 'intact' });
    const log = await sql<{ reason: string; outcome: string }>(
      `SELECT reason, outcome FROM access_log WHERE act = 'journal.export'`,
    );
    expect(log).toEqual([{ reason: 'yearly audit', outcome: 'allowed' }]);
    const refused = application.exportStream(actors.coordinator, { boardId, reason: 'to keep' });
    await expect(refused[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('names the first row that was changed in the database', async () => {
    const { sql, boardId } = board;
    const stream = `board:${boardId}`;
    await sql('ALTER TABLE journal_event DISABLE TRIGGER append_only');
    const [row] = await sql<{ seq: string; bytes: string }>(
      `SELECT seq, bytes FROM journal_event WHERE stream = $1 AND type = 'case.submitted'`,
      [stream],
    );
    const change = (bytes: string) =>
      sql('UPDATE journal_event SET bytes = $1 WHERE stream = $2 AND seq = $3', [bytes, stream, row?.seq]);
    await change((row?.bytes ?? '').replace('"factsVersion":1', '"factsVersion":2'));
    const report = await verify('auditor');
    expect(report.intact).toBe(false);
    expect(report.firstBad?.seq).toBe(Number(row?.seq));
    await change(row?.bytes ?? '');
    await sql('ALTER TABLE journal_event ENABLE ALWAYS TRIGGER append_only');
    expect((await verify('auditor')).intact).toBe(true);
  });
});

describe('the access log', () => {
  it('tells the auditor who was refused and who read, its own reading too', async () => {
    const { application, actors, boardId } = board;
    const read = (as: PersonName) => application.query(readAccessLog, actors[as], { boardId });
    await read('auditor');
    const { entries } = await read('auditor');
    expect(entries[0]).toMatchObject({ act: 'journal.accessLog', outcome: 'allowed', actorName: 'auditor' });
    expect(entries).toContainEqual(
      expect.objectContaining({
        act: 'journal.verify',
        outcome: 'refused',
        code: 'forbidden',
        actorName: 'chair',
      }),
    );
    await expect(read('chair')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a live message', () => {
  it('holds the public part for the board, and is an empty tombstone for whoever may not know', async () => {
    const { application, actors, boardId, sql } = board;
    const [row] = await sql<{ bytes: string }>(
      `SELECT bytes FROM journal_event WHERE stream = $1 AND type = 'annotation.added'`,
      [`board:${boardId}`],
    );
    const envelope = JSON.parse(row?.bytes ?? '{}');
    const forChair = await eventFor(application, actors.chair, envelope);
    expect(forChair.event).toMatchObject({ type: 'annotation.added', body: { anchorKind: 'case' } });
    expect(JSON.stringify(forChair)).not.toContain('Uptake');
    expect((await eventFor(application, actors.referrer, envelope)).event).not.toBeNull();
    for (const as of ['otherReferrer', 'stranger', 'administrator'] as const) {
      expect(await eventFor(application, actors[as], envelope)).toEqual({
        stream: envelope.stream,
        seq: envelope.seq,
        event: null,
      });
    }
  });
});

describe('today', () => {
  it('shows the referrer their drafts, and nobody else', async () => {
    const { application, actors, boardId, key } = board;
    const { caseId: drafted } = await application.execute(draftCase, actors.referrer, {
      boardId,
      type: 'new',
      question: '',
      facts: buildFacts(),
      identity: null,
      idempotencyKey: key(),
    });
    const today = (as: PersonName) => application.query(getToday, actors[as], { boardId });
    expect((await today('referrer')).toComplete.map(({ id }) => id)).toEqual([drafted]);
    expect((await today('referrer')).counts).toMatchObject({ toComplete: 1 });
    expect(await today('otherReferrer')).toMatchObject({ toComplete: [], toRead: [], openMeeting: null });
    await expect(today('stranger')).rejects.toMatchObject({ code: 'not-found' });
  });
});
