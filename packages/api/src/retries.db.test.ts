import { randomUUID } from 'node:crypto';
import {
  columns,
  idsIn,
  isMutation,
  openTestApi,
  procedures,
  recipes,
  replaceAt,
  rows,
  schemaOf,
  type TestApi,
} from '@consilium/testing/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api?.close());

/** Mutations whose outcome must not be stored in a receipt, with the reason: a repeated request is carried out again. */
const notKept: Readonly<Record<string, string>> = {
  'case.revealIdentity': 'The receipt would hold the identifiers in the clear.',
};
/** The same for mutations whose answer differs each time (a fresh token); only the last answer is valid. */
const doneAnew: Readonly<Record<string, string>> = {
  'people.issueLink':
    'The receipt would hold the token in the clear: each is a new link, which withdraws the one before.',
};
/** Mutations after which the sender is signed out, so that a retry is nobody's. */
const endsTheSession = new Set(['me.signOutEverywhere']);

/** Another request that the same schema understands. */
function another(procedure: string, input: Record<string, unknown>): Record<string, unknown> {
  const [path] = idsIn(input);
  if (path !== undefined) return replaceAt(input, path, randomUUID());
  if (input.locale !== undefined) return { ...input, locale: input.locale === 'ko' ? 'en' : 'ko' };
  const others = Object.entries(input)
    .flatMap(([key, value]) => (typeof value === 'string' ? [{ key, text: value }] : []))
    // Longer by a letter, or, where the length is fixed, another letter at the end.
    .flatMap(({ key, text }) => [
      { ...input, [key]: `${text}x` },
      { ...input, [key]: `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}` },
    ]);
  const schema = schemaOf(procedure);
  const other = others.find((each) => schema.safeParse({ ...each, idempotencyKey: randomUUID() }).success);
  if (other === undefined) throw new Error(`no other input is known for ${procedure}`);
  return other;
}

const events = async () =>
  (await api.organization.sql<{ n: number }>('SELECT count(*)::int AS n FROM journal_event'))[0]?.n ?? 0;

describe('A mutation that comes again with its key', () => {
  for (const path of procedures.filter(isMutation))
    it(`answers as it did and happens once: ${path}`, async () => {
      const row = rows.find(({ procedure }) => procedure === path);
      const recipe = recipes[row?.name ?? ''];
      const column = columns.find(
        (each) => row?.cells.get(each) === 'yes' && each !== 'former' && each !== 'other-board',
      );
      if (recipe === undefined || column === undefined)
        throw new Error(`no recipe for ${path}: see who-may-call-what.ts`);
      const input = await recipe(api.home);
      const session = await api.signIn(column);
      const sent = { ...input, idempotencyKey: randomUUID() };

      // A double click: both at once.
      const start = await events();
      const [first, twin] = await Promise.all([api.call(path, sent, session), api.call(path, sent, session)]);
      const once = await events();
      const answers = [first, twin].map(({ status, body }) => ({ status, body }));
      if (endsTheSession.has(path)) {
        expect(answers.map(({ status }) => status).sort()).toContain(200);
        expect(once - start).toBe(1);
        return;
      }
      expect(first.status, first.text).toBe(200);
      if (doneAnew[path] !== undefined) {
        const later = await api.call(path, sent, session);
        expect([twin.status, later.status]).toEqual([200, 200]);
        expect(new Set([first, twin, later].map(({ text }) => text)).size).toBe(3);
        expect((await events()) - start).toBe(3);
        return;
      }
      expect(answers[1]).toEqual(answers[0]);
      const later = await api.call(path, sent, session);
      expect({ status: later.status, body: later.body }).toEqual(answers[0]);
      expect(await events()).toBe(once);
      if (notKept[path] !== undefined) return;
      const other = await api.call(
        path,
        { ...another(path, input), idempotencyKey: sent.idempotencyKey },
        session,
      );
      expect(other.code).toBe('conflict/idempotency-key-reused');
      expect(await events()).toBe(once);
      // The one receipt shows that the request was carried out once, also where repeating it would have added no event.
      const receipts = await api.organization.sql(
        'SELECT 1 FROM command_receipt WHERE idempotency_key = $1',
        [sent.idempotencyKey],
      );
      expect(receipts).toHaveLength(1);
    });
});

describe('A vote that comes again with its key', () => {
  it('after a change of vote answers as it did, and the change stands', async () => {
    const { ballotId, optionId } = await api.home.balloting();
    const session = await api.signIn('member');
    const vote = { ballotId, choice: { kind: 'option', optionId }, reason: '', idempotencyKey: randomUUID() };
    const first = await api.call('ballot.castVote', vote, session);
    const changed = await api.call(
      'ballot.castVote',
      { ballotId, choice: { kind: 'against' }, reason: '' },
      session,
    );
    expect([first.body, changed.body]).toMatchObject([
      { result: { data: { revision: 1 } } },
      { result: { data: { revision: 2 } } },
    ]);
    const before = await events();
    expect((await api.call('ballot.castVote', vote, session)).body).toEqual(first.body);
    expect(await events()).toBe(before);
    const [stands] = await api.organization.sql('SELECT choice, revision FROM vote WHERE ballot_id = $1', [
      ballotId,
    ]);
    expect(stands).toMatchObject({ choice: { kind: 'against' }, revision: 2 });
  });
});
