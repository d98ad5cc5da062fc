import { newId } from '@consilium/application';
import {
  type Answer,
  at,
  type Cell,
  type Column,
  columns,
  type Input,
  idsIn,
  onTheOrganization,
  openTestApi,
  type Path,
  procedures,
  recipes,
  replaceAt,
  rows,
  type TestApi,
} from '@consilium/testing/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let api: TestApi;
/** The input that was sent about the test organization's board, by row of the table. */
const asked = new Map<string, Input>();
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api?.close());

const cellOf: Readonly<Record<number, Cell>> = { 401: '?', 403: 'no', 404: '-' };
function asCell({ status, code }: Answer): string {
  if (status === 422 && code?.endsWith('/recused')) return 'rec';
  if (status === 200 || status === 409 || status === 422) return 'yes';
  return cellOf[status] ?? `${status} ${code}`;
}

/** Refusals that stand in the access log for one session. */
const logOf = (session: string) =>
  api.organization.sql<{ act: string; code: string; board_id: string; count: number }>(
    `SELECT act, code, board_id, count FROM access_log WHERE session_id = $1 AND outcome = 'refused'`,
    [session],
  );

describe('the table', () => {
  it('has a row for every procedure, and none for what is no procedure', () => {
    const named = new Set(rows.map((row) => row.procedure));
    const without = procedures.filter((path) => !named.has(path));
    expect(
      without,
      'Write a row for each in packages/testing/src/api/who-may-call-what.ts, from the product’s table.',
    ).toEqual([]);
    expect([...named].filter((path) => !procedures.includes(path))).toEqual([]);
  });

  it('has a recipe for every row', () => {
    expect(
      rows.map((row) => row.name).filter((name) => recipes[name] === undefined),
      'Write a recipe for each in packages/testing/src/api/recipes.ts: a state in which only the right decides, and a valid input.',
    ).toEqual([]);
    expect(Object.keys(recipes).filter((name) => rows.every((row) => row.name !== name))).toEqual([]);
  });
});

describe('Who may call', () => {
  for (const { name, procedure, cells } of rows)
    it(name, async () => {
      const recipe = recipes[name];
      if (recipe === undefined) throw new Error(`no recipe for ${name}`);
      const input = await recipe(api.home);
      asked.set(name, input);
      const answers = new Map<Column, string>();
      const call = async (column: Column, of: Input) => {
        await api.organization.database.accessLog.flush();
        const session = await api.signIn(column);
        const answer = await api.call(procedure, of, session);
        answers.set(column, asCell(answer));
        return { session, answer };
      };

      const before = await api.fingerprint();
      const boardId = onTheOrganization.has(procedure) ? null : api.organization.boardId;
      const unlogged: string[] = [];
      const telling: string[] = [];
      for (const column of columns.filter((each) => cells.get(each) !== 'yes')) {
        const { session, answer } = await call(column, input);
        if (session === null || answer.status === 401) continue;
        const lines = await logOf(session);
        const told = { act: procedure, code: answer.code, board_id: boardId, count: 1 };
        if (lines.length !== 1 || JSON.stringify(lines[0]) !== JSON.stringify(told))
          unlogged.push(`${column}: ${JSON.stringify(lines)}`);
        if (!['other-board', 'other-referrer'].includes(column) || answer.status !== 404) continue;
        // What one may not know of is answered exactly like an id of nothing.
        const unknown = idsIn(input).reduce((changed, path) => replaceAt(changed, path, newId()), input);
        const other = await api.call(procedure, unknown, session);
        if (other.status !== 404 || JSON.stringify(other.body) !== JSON.stringify(answer.body))
          telling.push(`${column}: ${answer.text} but ${other.text}`);
      }
      expect(await api.fingerprint(), 'a refused call changed something').toEqual(before);

      const allowed = columns.filter((each) => cells.get(each) === 'yes');
      const [first, ...others] = allowed;
      if (first === undefined) throw new Error('nobody may: then nothing shows that the input is valid');
      const done = await call(first, input);
      expect(done.answer, `${first} has the right, and the recipe’s state lets it be done`).toMatchObject({
        status: 200,
      });
      for (const column of others) {
        await call(column, input);
        // An earlier success may have changed what this right depends on: whoever was refused tries again on a fresh state.
        if (answers.get(column) !== 'yes') await call(column, await recipe(api.home));
      }

      expect(Object.fromEntries(columns.map((column) => [column, answers.get(column)]))).toEqual(
        Object.fromEntries(cells),
      );
      expect(unlogged, 'one line for each refusal in the access log').toEqual([]);
      expect(telling, 'another’s id is answered as an id of nothing').toEqual([]);
    });
});

describe('An id of another board, in a call on one’s own,', () => {
  for (const { name, procedure } of rows.filter((row) => !row.name.includes('@')))
    it(`is an id of nothing: ${name}`, async () => {
      const own = await recipes[name]?.(api.elsewhere);
      const foreign = asked.get(name);
      const session = await api.signIn('other-board');
      const before = await api.organization.streamLength();
      const ask = async (path: Path, id: string) => {
        const { status, text } = await api.call(procedure, replaceAt(own ?? {}, path, id), session);
        return [
          path,
          status,
          text
            .replaceAll(id, 'the id that was asked for')
            .replace(/"correlationId":"[^"]*"|"[0-9a-f]{64}"/gu, ''),
        ];
      };
      for (const path of idsIn(own)) {
        const theirs = at(foreign, path);
        if (typeof theirs === 'string') expect(await ask(path, theirs)).toEqual(await ask(path, newId()));
      }
      expect(await api.organization.streamLength()).toBe(before);
    });
});
