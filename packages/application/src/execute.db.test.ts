import { buildFacts, openTestBoard, type TestBoard } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { draftCase } from './case/commands/draft-case';
import { submitCase } from './case/commands/submit-case';
import { getCase } from './case/queries/get-case';
import { listCases } from './case/queries/list-cases';
import { defineQuery } from './command';

let board: TestBoard;
const broken = { on: null as string | null };
beforeAll(async () => {
  board = await openTestBoard({
    failpoints: {
      beforeCommit: (command) => {
        if (command === broken.on) throw new TypeError('the power went out');
      },
    },
  });
});
afterAll(() => board.close());

const draftInput = (idempotencyKey: string, question = 'A question') => ({
  boardId: board.boardId,
  type: 'new',
  question,
  facts: buildFacts(),
  identity: null,
  idempotencyKey,
});
const draft = (key: string, question?: string) =>
  board.application.execute(draftCase, board.actors.referrer, draftInput(key, question));

describe('a command', () => {
  it('that is sent twice answers with its first outcome and happens once', async () => {
    const key = board.key();
    const first = await draft(key);
    const events = (await board.eventTypes()).length;
    expect(await draft(key)).toEqual(first);
    expect(await board.eventTypes()).toHaveLength(events);
  });

  it('with the key of another request is a conflict, also when the other was another command', async () => {
    const key = board.key();
    const { caseId, version } = await draft(key);
    const reused = { code: 'conflict/idempotency-key-reused' };
    await expect(draft(key, 'Another question')).rejects.toMatchObject(reused);
    await expect(
      board.application.execute(submitCase, board.actors.referrer, { caseId, version, idempotencyKey: key }),
    ).rejects.toMatchObject(reused);
  });

  it('with another person’s key is one’s own request', async () => {
    const key = board.key();
    const first = await draft(key);
    const other = await board.application.execute(draftCase, board.actors.coordinator, draftInput(key));
    expect(other.caseId).not.toBe(first.caseId);
  });

  it('that arrives fifty times at once happens once', async () => {
    const before = (await board.eventTypes()).length;
    const key = board.key();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => draft(key)));
    expect(new Set(outcomes.map(({ caseId }) => caseId)).size).toBe(1);
    expect((await board.eventTypes()).slice(before)).toEqual(['case.drafted']);
  });

  it('that fails before its commit leaves nothing, and may be sent again', async () => {
    const key = board.key();
    const before = (await board.eventTypes()).length;
    broken.on = 'case.draft';
    await expect(draft(key)).rejects.toThrow('the power went out');
    broken.on = null;
    expect(await board.eventTypes()).toHaveLength(before);
    await draft(key);
    expect(await board.eventTypes()).toHaveLength(before + 1);
  });

  it('draws another pseudonym when the board has the first already', async () => {
    const drawn = ['AAA-222', 'AAA-222', 'AAA-222', 'CCC-333'];
    const second = await openTestBoard({ newPseudonym: () => drawn.shift() ?? 'DDD-444' });
    try {
      const { application, actors, boardId, key } = second;
      const input = () => ({ ...draftInput(key()), boardId });
      expect((await application.execute(draftCase, actors.referrer, input())).pseudonym).toBe('AAA-222');
      expect((await application.execute(draftCase, actors.referrer, input())).pseudonym).toBe('CCC-333');
    } finally {
      await second.close();
    }
  });

  it('with unknown keys, operators for values or NUL bytes in its input is invalid, and is not logged as a refusal', async () => {
    const bad = [
      { ...draftInput(board.key()), role: 'chair' },
      { ...draftInput(board.key()), boardId: { not: '' } },
      draftInput(board.key(), 'nul \u0000 byte'),
    ];
    for (const input of bad) {
      await expect(board.application.execute(draftCase, board.actors.referrer, input)).rejects.toMatchObject({
        code: 'invalid-input',
      });
    }
    expect(await board.refusals('case.draft')).toEqual([
      expect.objectContaining({ code: 'conflict/idempotency-key-reused', board_id: board.boardId }),
    ]);
  });
});

describe('a query', () => {
  it('cannot write', async () => {
    const writing = defineQuery({
      name: 'test.write',
      input: z.strictObject({}),
      output: z.object({}),
      run: async ({ actor, work }) => {
        await work.people.setLocale(actor.userId, 'ko');
        return {};
      },
    });
    await expect(board.application.query(writing, board.actors.chair, {})).rejects.toThrow();
  });

  it('that could not be logged shows nothing, the second time neither', async () => {
    const { application, actors, database, key } = board;
    const { caseId } = await draft(key());
    const broken = vi
      .spyOn(database.accessLog, 'recordAccess')
      .mockRejectedValue(new Error('the log is full'));
    const read = () => application.query(getCase, actors.auditor, { caseId });
    try {
      await expect(read()).rejects.toThrow('the log is full');
      await expect(read()).rejects.toThrow('the log is full');
    } finally {
      broken.mockRestore();
    }
    expect((await read()).id).toBe(caseId);
  });

  it('of someone without a place on the board finds nothing', async () => {
    const { application, actors, boardId } = board;
    await expect(application.query(listCases, actors.stranger, { boardId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(application.query(listCases, actors.administrator, { boardId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await board.refusals('case.list')).map(({ code }) => code)).toEqual(['not-found', 'forbidden']);
  });
});
