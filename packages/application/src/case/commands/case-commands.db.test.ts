import type { CaseId } from '@consilium/contracts';
import { buildFacts, openTestBoard, type TestBoard } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAnnotation } from '../../annotation/commands/add-annotation';
import { resolveAnnotation } from '../../annotation/commands/resolve-annotation';
import { getCase } from '../queries/get-case';
import { listCases } from '../queries/list-cases';
import { previewRecommendation } from '../queries/preview-recommendation';
import { declareRecusal } from './declare-recusal';
import { draftCase } from './draft-case';
import { revealIdentity } from './reveal-identity';
import { saveCase } from './save-case';
import { submitCase } from './submit-case';

let board: TestBoard;
beforeAll(async () => {
  board = await openTestBoard();
});
afterAll(() => board.close());

const identity = { patientName: '김하늘', recordNumber: 'A-001 23' };

async function draft(question = 'PRRT for progression?', facts = buildFacts()) {
  const { application, actors, boardId, key } = board;
  return application.execute(draftCase, actors.referrer, {
    boardId,
    type: 'new',
    question,
    facts,
    identity,
    idempotencyKey: key(),
  });
}
async function submitted(question?: string) {
  const { application, actors, key } = board;
  const drafted = await draft(question);
  const done = await application.execute(submitCase, actors.referrer, {
    caseId: drafted.caseId,
    version: drafted.version,
    idempotencyKey: key(),
  });
  return { ...drafted, ...done };
}
const eventsAfter = async <Result>(run: () => Promise<Result>) => {
  const before = (await board.eventTypes()).length;
  const result = await run();
  return { result, events: (await board.eventTypes()).slice(before) };
};
const read = (
  caseId: CaseId,
  as: 'referrer' | 'coordinator' | 'chair' | 'auditor' | 'nuclear' = 'coordinator',
) => board.application.query(getCase, board.actors[as], { caseId });

describe('a case’s way to the board', () => {
  it('is journaled step by step, and answered by the guideline at its submission', async () => {
    const { application, actors, key } = board;
    const drafted = await eventsAfter(() => draft());
    expect(drafted.events).toEqual(['case.drafted', 'case.identity-recorded']);
    expect(drafted.result.pseudonym).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/u);
    const { caseId } = drafted.result;

    const saved = await eventsAfter(() =>
      application.execute(saveCase, actors.referrer, {
        caseId,
        version: 1,
        type: 'new',
        question: 'PRRT?',
        facts: buildFacts({ ki67Percent: 9 }),
        identity: null,
        idempotencyKey: key(),
      }),
    );
    expect(saved.events).toEqual(['case.draft-saved']);
    expect(saved.result).toEqual({ version: 2, snapshotId: null });

    const sent = await eventsAfter(() =>
      application.execute(submitCase, actors.referrer, { caseId, version: 2, idempotencyKey: key() }),
    );
    expect(sent.events).toEqual(['case.submitted', 'case.recommendation-made']);
    const view = await read(caseId, 'chair');
    expect(view.status).toBe('submitted');
    expect(view.snapshot?.recommendation.boardDecisionReasons).toContain('guideline:prrt-non-midgut');
    expect(view.snapshot?.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(view.history.map((line) => line.type)).toEqual([
      'case.recommendation-made',
      'case.submitted',
      'case.draft-saved',
      'case.identity-recorded',
      'case.drafted',
    ]);
    expect(board.commits.at(-1)?.stream).toBe(`board:${board.boardId}`);
  });

  it('is not answered while facts are missing that every answer needs', async () => {
    const { application, actors, key } = board;
    const { caseId, version } = await draft('What next?', buildFacts({ stage: null, diseaseStatus: null }));
    expect((await read(caseId, 'referrer')).blocking).toEqual(['stage', 'diseaseStatus']);
    await expect(
      application.execute(submitCase, actors.referrer, { caseId, version, idempotencyKey: key() }),
    ).rejects.toMatchObject({ code: 'case/not-complete', details: { missing: 'stage,diseaseStatus' } });
  });

  it('keeps the earlier recommendation when facts are corrected', async () => {
    const { application, actors, key } = board;
    const { caseId, version, snapshotId } = await submitted();
    const { result, events } = await eventsAfter(() =>
      application.execute(saveCase, actors.coordinator, {
        caseId,
        version,
        type: 'new',
        question: 'PRRT for progression?',
        facts: buildFacts({ primarySite: 'C17.1' }),
        identity: null,
        idempotencyKey: key(),
      }),
    );
    expect(events).toEqual(['case.facts-corrected', 'case.recommendation-made']);
    expect(result.snapshotId).not.toBe(snapshotId);
    const view = await read(caseId);
    expect(view.snapshot?.id).toBe(result.snapshotId);
    expect(view.snapshot?.recommendation.embryonicOrigin).toBe('midgut');
    expect(view.earlierSnapshots.map(({ id }) => id)).toEqual([snapshotId]);
    const [old] = await board.sql<{ facts: { primarySite: string } }>(
      'SELECT facts FROM recommendation_snapshot WHERE id = $1',
      [snapshotId],
    );
    expect(old?.facts.primarySite).toBe('C25.4');
  });

  it('refuses a stale version and tells the current one', async () => {
    const { application, actors, key } = board;
    const { caseId } = await submitted();
    await expect(
      application.execute(saveCase, actors.coordinator, {
        caseId,
        version: 1,
        type: 'new',
        question: 'x',
        facts: buildFacts(),
        identity: null,
        idempotencyKey: key(),
      }),
    ).rejects.toMatchObject({ code: 'conflict/stale-version', details: { version: 2 } });
  });

  it('previews a recommendation without saving anything', async () => {
    const { application, actors } = board;
    const { result, events } = await eventsAfter(() =>
      application.query(previewRecommendation, actors.referrer, { facts: buildFacts() }),
    );
    expect(result.recommendation?.boardDecisionRequired).toBe(true);
    expect(events).toEqual([]);
  });
});

describe('a stranger', () => {
  it('finds nothing, changes nothing, and leaves one line in the access log per act', async () => {
    const { application, actors, key, sql } = board;
    const { caseId, version } = await submitted('A question for strangers');
    const stored = () => sql('SELECT * FROM "case" WHERE id = $1', [caseId]);
    const { annotationId } = await application.execute(addAnnotation, actors.nuclear, {
      caseId,
      anchor: { kind: 'case' },
      parentId: null,
      body: 'Agreed.',
      idempotencyKey: key(),
    });
    const before = { row: await stored(), events: await board.eventTypes() };
    const { stranger } = actors;
    const fresh = () => ({ idempotencyKey: key() });
    const facts = buildFacts();
    const changed = { type: 'new', question: 'q', facts, identity: null };
    const inBoard = { boardId: board.boardId, ...changed };
    const comment = { caseId, anchor: { kind: 'case' }, parentId: null, body: 'x' };
    const attempts: Record<string, () => Promise<unknown>> = {
      'case.get': () => application.query(getCase, stranger, { caseId }),
      'case.draft': () => application.execute(draftCase, stranger, { ...inBoard, ...fresh() }),
      'case.save': () => application.execute(saveCase, stranger, { caseId, version, ...changed, ...fresh() }),
      'case.submit': () => application.execute(submitCase, stranger, { caseId, version, ...fresh() }),
      'case.declareRecusal': () =>
        application.execute(declareRecusal, stranger, { caseId, reason: '', ...fresh() }),
      'case.revealIdentity': () =>
        application.execute(revealIdentity, stranger, { caseId, reason: 'curious', ...fresh() }),
      'annotation.add': () => application.execute(addAnnotation, stranger, { ...comment, ...fresh() }),
      'annotation.resolve': () =>
        application.execute(resolveAnnotation, stranger, { annotationId, ...fresh() }),
    };
    for (const [act, attempt] of Object.entries(attempts)) {
      await expect(attempt(), act).rejects.toMatchObject({ code: 'not-found' });
      expect(await board.refusals(act, 'stranger'), act).toEqual([
        // Told to the board's auditor, also where the request names neither the board nor a case of it.
        { code: 'not-found', count: 1, board_id: board.boardId },
      ]);
    }
    expect({ row: await stored(), events: await board.eventTypes() }).toEqual(before);
  });

  it('learns the same of a case of another referrer as of no case', async () => {
    const { application, actors } = board;
    const { caseId } = await submitted();
    await expect(application.query(getCase, actors.otherReferrer, { caseId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(application.query(getCase, actors.administrator, { caseId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('who read a case', () => {
  it('stands in the access log, once for a screen that refreshes itself', async () => {
    const { caseId } = await submitted();
    await read(caseId, 'auditor');
    await read(caseId, 'auditor');
    await read(caseId, 'chair');
    const log = await board.sql<{ name: string }>(
      `SELECT u.name FROM access_log a JOIN app_user u ON u.id = a.actor_id
       WHERE act = 'case.get' AND outcome = 'allowed' AND case_id = $1 ORDER BY a.at`,
      [caseId],
    );
    expect(log.map(({ name }) => name)).toEqual(['auditor', 'chair']);
  });
});

describe('a conflict of interest', () => {
  it('is journaled once, and keeps its person from annotating', async () => {
    const { application, actors, key } = board;
    const { caseId } = await submitted();
    const declare = () =>
      application.execute(declareRecusal, actors.surgeon, { caseId, reason: '', idempotencyKey: key() });
    expect((await eventsAfter(declare)).events).toEqual(['case.recusal-declared']);
    await expect(declare()).rejects.toMatchObject({ code: 'case/already-recused' });
    await expect(
      application.execute(addAnnotation, actors.surgeon, {
        caseId,
        anchor: { kind: 'case' },
        parentId: null,
        body: 'x',
        idempotencyKey: key(),
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('annotations', () => {
  it('show that they were made on earlier facts, where the change touches what they are pinned to', async () => {
    const { application, actors, key } = board;
    const { caseId, version } = await submitted('Is PRRT right here?');
    const add = (anchor: unknown, parentId: string | null = null) =>
      application.execute(addAnnotation, actors.nuclear, {
        caseId,
        anchor,
        parentId,
        body: 'Ki-67 from which lesion?',
        idempotencyKey: key(),
      });
    const { result: onKi67, events } = await eventsAfter(() => add({ kind: 'fact', key: 'ki67Percent' }));
    expect(events).toEqual(['annotation.added']);
    await add({ kind: 'fact', key: 'ecog' });
    await add({ kind: 'passage', field: 'question', start: 3, end: 7, quote: 'PRRT' });
    await application.execute(saveCase, actors.coordinator, {
      caseId,
      version,
      type: 'new',
      question: 'Is surgery right here?',
      facts: buildFacts({ ki67Percent: 25 }),
      identity: null,
      idempotencyKey: key(),
    });
    const view = await read(caseId);
    expect(view.annotations.map((each) => each.onEarlierFacts)).toEqual([true, false, true]);
    const resolved = await eventsAfter(() =>
      application.execute(resolveAnnotation, actors.chair, {
        annotationId: onKi67.annotationId,
        idempotencyKey: key(),
      }),
    );
    expect(resolved.events).toEqual(['annotation.resolved']);
    const [first] = (await read(caseId)).annotations;
    expect(first?.resolvedBy).toBe('chair');
    expect(first?.author).toMatchObject({ name: 'nuclear', specialty: 'nuclear-medicine' });
  });
});

describe('the two identifiers', () => {
  it('lie encrypted, differ each time, and are shown by right, with a reason that is logged', async () => {
    const { application, actors, key, sql } = board;
    const first = await submitted();
    const second = await submitted();
    const rows = await sql<{ patient_name: Buffer; blind_index: Buffer }>(
      'SELECT patient_name, blind_index FROM case_identity WHERE case_id = ANY($1)',
      [[first.caseId, second.caseId]],
    );
    const [one, two] = rows;
    expect(one?.patient_name.equals(two?.patient_name ?? Buffer.of())).toBe(false);
    expect(one?.blind_index.equals(two?.blind_index ?? Buffer.of())).toBe(true);
    expect(one?.patient_name.includes(Buffer.from('김하늘'))).toBe(false);

    const reveal = (as: 'referrer' | 'auditor' | 'nuclear') =>
      application.execute(revealIdentity, actors[as], {
        caseId: first.caseId,
        reason: 'matching the images',
        idempotencyKey: key(),
      });
    expect(await reveal('referrer')).toEqual(identity);
    expect(await reveal('auditor')).toEqual(identity);
    await expect(reveal('nuclear')).rejects.toMatchObject({ code: 'forbidden' });
    const log = await sql<{ outcome: string; reason: string | null }>(
      `SELECT outcome, reason FROM access_log WHERE act = 'case.revealIdentity' AND case_id = $1 ORDER BY at`,
      [first.caseId],
    );
    expect(log).toEqual([
      { outcome: 'allowed', reason: 'matching the images' },
      { outcome: 'allowed', reason: 'matching the images' },
      { outcome: 'refused', reason: null },
    ]);
    const receipts = await sql<{ outcome: unknown }>('SELECT outcome FROM command_receipt');
    expect(JSON.stringify(receipts)).not.toContain('김하늘');
  });
});

describe('the list of cases', () => {
  const list = (as: 'coordinator' | 'otherReferrer' | 'stranger', more: object = {}) =>
    board.application.query(listCases, board.actors[as], { boardId: board.boardId, ...more });

  it('finds pseudonyms as they are typed and questions in Korean and Latin, with % and _ as themselves', async () => {
    const korean = await submitted('췌장 신경내분비종양, 다음 치료는?');
    await submitted('Response of 100% in_situ');
    const found = async (search: string) => (await list('coordinator', { search })).items.map(({ id }) => id);
    expect(await found('신경내분비')).toEqual([korean.caseId]);
    expect(await found(korean.pseudonym.replace('-', '').toLowerCase())).toEqual([korean.caseId]);
    expect(await found('RESPONSE of')).toHaveLength(1);
    expect(await found('100%')).toHaveLength(1);
    expect(await found('%')).toHaveLength(1);
    expect(await found('in_situ')).toHaveLength(1);
    expect(await found('in%situ')).toEqual([]);
    expect(await found('_')).toHaveLength(1);
    expect(await found('\\')).toEqual([]);
  });

  it('finds a whole record number however it is set, for coordinator and own referrer only, and logs that', async () => {
    const { application, actors, boardId, key, sql } = board;
    const { caseId } = await application.execute(draftCase, actors.referrer, {
      boardId,
      type: 'new',
      question: 'Which therapy?',
      facts: buildFacts(),
      identity: { patientName: '박하늘', recordNumber: 'SNU-7781-204' },
      idempotencyKey: key(),
    });
    const found = async (as: 'coordinator' | 'referrer' | 'otherReferrer' | 'nuclear', search: string) =>
      (await application.query(listCases, actors[as], { boardId, search })).items.map(({ id }) => id);
    expect(await found('coordinator', ' snu 7781204')).toEqual([caseId]);
    expect(await found('referrer', 'ＳＮＵ７７８１２０４')).toEqual([caseId]);
    for (const nobody of ['otherReferrer', 'nuclear'] as const)
      expect(await found(nobody, 'SNU-7781-204')).toEqual([]);
    expect(await found('coordinator', 'SNU-7781-20')).toEqual([]);
    const log = await sql(
      `SELECT count(*)::int AS n FROM access_log WHERE act = 'case.list' AND outcome = 'allowed' AND case_id = $1`,
      [caseId],
    );
    expect(log).toEqual([{ n: 2 }]);
  });

  it('comes in pages without gaps or doubles', async () => {
    const all = (await list('coordinator', { limit: 200 })).items.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(5);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list('coordinator', {
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    await expect(list('coordinator', { cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('shows a referrer no case of another, and is not there for strangers', async () => {
    expect((await list('otherReferrer')).items).toEqual([]);
    await expect(list('stranger')).rejects.toMatchObject({ code: 'not-found' });
  });
});
