import { assessed, openTestApi, recipes, type TestApi } from '@consilium/testing/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Row = Readonly<Record<string, unknown>>;
interface Answered {
  readonly unreadable: readonly { readonly kind: string; readonly reference: string }[];
  readonly [list: string]: unknown;
}
type Who = Parameters<TestApi['signIn']>[0];

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ remembersSessions: true });
});
afterAll(() => api?.close());

const everLogged: unknown[] = [];
/** What was logged since the last look. */
function takeLog(): unknown[] {
  const lines = api.logged.splice(0);
  everLogged.push(...lines);
  return lines;
}

/** Spoils stored rows past every guard, as a fault of a disk, a hand or an older version would. */
async function spoilRows(sql: string, values: unknown[]): Promise<void> {
  const [, table] = /^UPDATE (\S+)/u.exec(sql) ?? [];
  await api.organization.sql(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await api.organization.sql(sql, values);
  await api.organization.sql(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
}

async function read(who: Who, path: string, input: Row): Promise<Answered> {
  const answer = await api.call(path, input, await api.signIn(who));
  expect([path, answer.status, answer.code]).toEqual([path, 200, null]);
  return (answer.body as { result: { data: Answered } }).result.data;
}

interface Spoilt {
  readonly who: Who;
  readonly path: string;
  readonly input: Row;
  /** Which of the answer's lists the row stood in. */
  readonly list: string;
  readonly kind: string;
  readonly sql: string;
  readonly values: unknown[];
  /** Its id in the log. */
  readonly rowId: string | null;
}

/** Reads a list, spoils one of its rows and reads it again: the rest is there, and the row is told and logged. */
async function expectTheRestOf({ who, path, input, list, kind, sql, values, rowId }: Spoilt): Promise<void> {
  const before = await read(who, path, input);
  expect(before.unreadable).toEqual([]);
  await spoilRows(sql, values);
  const after = await read(who, path, input);
  expect((after[list] as unknown[]).length).toBe((before[list] as unknown[]).length - 1);
  expect(after.unreadable).toEqual([{ kind, reference: expect.stringMatching(/^[0-9a-f]{8}$/u) }]);
  const [told] = after.unreadable;
  expect(takeLog()).toEqual([
    [
      {
        correlationId: told?.reference,
        list: path,
        kind,
        rowId: rowId ?? expect.any(String),
        problem: expect.any(String),
      },
      'A row cannot be shown',
    ],
  ]);
  await read(who, path, input);
  expect(takeLog(), 'logged once').toEqual([]);
}

describe('One row that cannot be read back takes no list with it:', () => {
  const board = () => ({ boardId: api.organization.boardId });

  it.each([`ends_at = 'infinity'`, `ends_at = '10000-01-01T00:50:00Z'`, `starts_at = '-infinity'`])(
    'meetings, where %s',
    async (set) => {
      const { meetingId, caseId } = await api.home.planned();
      await api.home.planned();
      await expectTheRestOf({
        ...{ who: 'member', path: 'meeting.list', input: board(), list: 'meetings', kind: 'meeting' },
        ...{ sql: `UPDATE meeting SET ${set} WHERE id = $1`, values: [meetingId], rowId: meetingId },
      });
      const today = await read('coordinator', 'today.get', board());
      expect(today['nextMeeting'], 'the next that can be shown').not.toBeNull();
      const { items } = await read('coordinator', 'case.list', board());
      expect(items, 'its case stays').toContainEqual(expect.objectContaining({ id: caseId }));
      await spoilRows(
        `UPDATE meeting SET starts_at = now() + interval '1 hour', ends_at = now() + interval '2 hours' WHERE id = $1`,
        [meetingId],
      );
      takeLog();
    },
  );

  it('cases, one changed at no time', async () => {
    const { caseId } = await api.home.submitted();
    await api.home.submitted();
    await expectTheRestOf({
      ...{ who: 'coordinator', path: 'case.list', input: board(), list: 'items', kind: 'case' },
      ...{ sql: `UPDATE "case" SET updated_at = 'infinity' WHERE id = $1`, values: [caseId], rowId: caseId },
    });
    const paged = await read('coordinator', 'case.list', { ...board(), limit: 1 });
    expect(paged['items']).toEqual([]);
    expect(paged['nextCursor'], 'no way on from a row without a time').toBeNull();
    await spoilRows(`UPDATE "case" SET updated_at = now() WHERE id = $1`, [caseId]);
  });

  it('decisions, one with therapies that are none, and Today', async () => {
    const { decisionId } = await api.home.decided();
    await api.home.decided();
    await expectTheRestOf({
      ...{ who: 'member', path: 'decision.list', input: board(), list: 'decisions', kind: 'decision' },
      ...{
        sql: `UPDATE decision SET therapies = '{"kind":"odd"}' WHERE id = $1`,
        values: [decisionId],
        rowId: decisionId,
      },
    });
    const { unreadable } = await read('member', 'today.get', board());
    expect(unreadable.every(({ kind }) => kind === 'decision')).toBe(true);
  });

  it('a case with its comments and its history', async () => {
    const { caseId, annotationId } = await api.home.annotatedBy(api.home.people.member);
    await expectTheRestOf({
      ...{ who: 'coordinator', path: 'case.get', input: { caseId }, list: 'annotations', kind: 'annotation' },
      ...{
        sql: `UPDATE annotation SET anchor = '{"kind":"odd"}' WHERE id = $1`,
        values: [annotationId],
        rowId: annotationId,
      },
    });
    await spoilRows(
      `UPDATE journal_event SET envelope = '[]' WHERE case_id = $1 AND type = 'annotation.added'`,
      [caseId],
    );
    const { unreadable, history } = await read('coordinator', 'case.get', { caseId });
    expect(unreadable.map(({ kind }) => kind).sort()).toEqual(['annotation', 'event']);
    expect((history as unknown[]).length).toBeGreaterThan(1);
    takeLog();
  });

  it('the journal of a board and that of the organization', async () => {
    const newest = `UPDATE journal_event SET envelope = '{"type":7}' WHERE (stream, seq) IN (SELECT stream, max(seq) FROM journal_event WHERE stream = $1 GROUP BY stream)`;
    const { boardId } = board();
    await api.home.drafted();
    await spoilRows(newest, [`board:${boardId}`]);
    const page = await read('auditor', 'journal.list', { boardId });
    expect(page.unreadable).toContainEqual({ kind: 'event', reference: expect.any(String) });
    expect((page['events'] as unknown[]).length).toBeGreaterThan(10);
    await spoilRows(newest, ['organization']);
    const history = await read('administrator', 'board.history', { boardId });
    expect((history['events'] as unknown[]).length).toBeGreaterThan(0);
    takeLog();
  });

  it('the access log, one line of no time', async () => {
    const { boardId } = board();
    const [{ id } = { id: '' }] = await api.organization.sql<{ id: string }>(
      'SELECT id FROM access_log WHERE board_id = $1 ORDER BY at DESC LIMIT 1',
      [boardId],
    );
    await read('auditor', 'journal.accessLog', { boardId });
    await spoilRows(`UPDATE access_log SET at = 'infinity' WHERE id = $1`, [id]);
    const page = await read('auditor', 'journal.accessLog', { boardId });
    expect(page.unreadable).toEqual([{ kind: 'access', reference: expect.any(String) }]);
    expect((page['entries'] as unknown[]).length).toBeGreaterThan(1);
    takeLog();
  });

  it('the page of the row itself fails as a fault of ours, not of who asked', async () => {
    const { caseId } = await api.home.submitted();
    await spoilRows(`UPDATE "case" SET facts = '{"ki67Percent":"much"}' WHERE id = $1`, [caseId]);
    const answer = await api.call('case.get', { caseId }, await api.signIn('coordinator'));
    expect([answer.status, answer.code]).toEqual([500, 'internal']);
    expect(takeLog()).toHaveLength(1);
  });

  it('names that words are coded by', async () => {
    await api.call(
      'therapy.addName',
      { therapyClass: 'radioligand', name: 'One agent' },
      await api.signIn('administrator'),
    );
    await api.call(
      'therapy.addName',
      { therapyClass: 'radioligand', name: 'Two agents' },
      await api.signIn('administrator'),
    );
    await expectTheRestOf({
      ...{ who: 'administrator', path: 'therapy.names', input: {}, list: 'names', kind: 'name', rowId: null },
      ...{ sql: `UPDATE therapy_name SET valid_from = '-infinity' WHERE name = 'One agent'`, values: [] },
    });
  });

  it('cases that an edition answers otherwise', async () => {
    const { boardId } = board();
    const { contentHash } = await assessed(api.home);
    const { caseId, snapshotId } = await api.home.submitted();
    await api.organization.sql(
      `INSERT INTO edition_difference (content_hash, snapshot_id, case_id, board_id, past, difference, assessed_at)
       VALUES ($1, $2, $3, $4, false, '[]', now())`,
      [contentHash, snapshotId, caseId, boardId],
    );
    const { items, unreadable } = await read('coordinator', 'edition.differences', { boardId });
    expect(items).toEqual([]);
    expect(unreadable).toEqual([{ kind: 'difference', reference: expect.any(String) }]);
    takeLog();
  });

  it('people and rules of a board', async () => {
    const { boardId } = board();
    const { userId } = api.organization.as('radiology');
    await api.call(
      'board.setFeeRule',
      { ...(await recipes['board.setFeeRule']?.(api.home)) },
      await api.signIn('administrator'),
    );
    await spoilRows(`UPDATE membership SET specialty = 'astrology' WHERE board_id = $1 AND user_id = $2`, [
      boardId,
      userId,
    ]);
    await spoilRows(`UPDATE quorum_rule SET per_reason = '7' WHERE board_id = $1`, [boardId]);
    await spoilRows(`UPDATE fee_rule SET tiers = '[7]' WHERE board_id = $1 AND valid_from = '2099-01-01'`, [
      boardId,
    ]);
    const people = await read('coordinator', 'people.list', { boardId });
    expect(new Set(people.unreadable.map(({ kind }) => kind))).toEqual(new Set(['person', 'rule']));
    expect((people['people'] as unknown[]).length).toBeGreaterThan(5);
    const administered = await read('administrator', 'board.get', { boardId });
    expect(new Set(administered.unreadable.map(({ kind }) => kind))).toEqual(
      new Set(['meeting', 'person', 'rule']),
    );
    expect((administered['members'] as unknown[]).length).toBeGreaterThan(5);
    const everyone = await read('administrator', 'people.administered', {});
    expect(everyone.unreadable).toEqual([{ kind: 'person', reference: expect.any(String) }]);
    takeLog();
  });

  it('nothing of a patient stands in what was logged', () => {
    const all = JSON.stringify(everLogged);
    expect(everLogged.length).toBeGreaterThan(10);
    for (const word of ['Somebody', '000-1', 'Which first line', 'A remark']) expect(all).not.toContain(word);
  });
});
