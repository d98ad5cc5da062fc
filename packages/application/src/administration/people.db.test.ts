import type { Actor, UserId } from '@consilium/contracts';
import { emailOf, openTestBoard, type PersonName, type TestBoard } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disablePerson } from './commands/disable-person';
import { enablePerson } from './commands/enable-person';
import { endSessions } from './commands/end-sessions';
import { invitePerson } from './commands/invite-person';
import { issueLink } from './commands/issue-link';
import { administeredPeople } from './queries/administered-people';

let board: TestBoard;
beforeAll(async () => {
  board = await openTestBoard({ demo: false, signInLimits: { perEmail: 3, perAddress: 12, seconds: 900 } });
});
afterAll(() => board.close());

const password = 'a password of their own';
const secret = { ip: '192.0.2.1' };
let address = 0;
const freshAddress = () => {
  address += 1;
  return { ip: `198.51.100.${address}` };
};
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const key = () => board.key();
const invite = (name: string, administrator = false, as: Actor = board.actors.administrator) =>
  board.application.execute(invitePerson, as, {
    email: `${name}@new.example`,
    name,
    administrator,
    idempotencyKey: key(),
  });
const link = (userId: UserId, as: Actor = board.actors.administrator) =>
  board.application.execute(issueLink, as, { userId, idempotencyKey: key() });
const accept = (token: string, ip = freshAddress()) =>
  board.application.auth.acceptLink({ token, password, ...ip });
const signIn = (name: string) =>
  board.application.auth.signIn({
    email: `${name}@new.example`,
    password,
    ...freshAddress(),
    userAgent: 'test',
  });
const disable = (userId: UserId, as: Actor = board.actors.administrator) =>
  board.application.execute(disablePerson, as, { userId, idempotencyKey: key() });
/** A person with a password of their own. */
const personWithPassword = async (name: string, administrator = false): Promise<UserId> => {
  const { userId } = await invite(name, administrator);
  await accept((await link(userId)).token);
  return userId;
};
const organizationEvents = async () =>
  (
    await board.sql<{ type: string }>(
      `SELECT type FROM journal_event WHERE stream = 'organization' ORDER BY seq`,
    )
  ).map(({ type }) => type);
const during = async (act: () => Promise<unknown>): Promise<string[]> => {
  const before = (await organizationEvents()).length;
  await act();
  return (await organizationEvents()).slice(before);
};

describe('an invitation', () => {
  it('lets a person set their own password once, sign in, and find no board', async () => {
    const events = await during(async () => {
      const { userId } = await invite('kim');
      const { token, purpose } = await link(userId);
      expect(purpose).toBe('invitation');
      expect(await codeOf(signIn('kim'))).toBe('auth/wrong-credentials');
      expect(await board.application.auth.readLink({ token, ...secret })).toEqual({
        name: 'kim',
        email: 'kim@new.example',
      });
      await accept(token);
      const { sessionId } = await signIn('kim');
      expect((await board.application.auth.resolveActor(sessionId))?.memberships).toEqual([]);
    });
    expect(events).toEqual([
      'person.created',
      'person.link-issued',
      'person.password-set',
      'person.signed-in',
    ]);
  });

  it('is stored as a hash alone, which no answer, receipt or journal row holds', async () => {
    const { userId } = await invite('lee');
    const { token } = await link(userId);
    const [row] = await board.sql<{ token_hash: string }>(
      'SELECT token_hash FROM one_time_link WHERE user_id = $1',
      [userId],
    );
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/u);
    for (const table of ['one_time_link', 'command_receipt', 'journal_event', 'journal_sealed', 'access_log'])
      expect(
        await board.sql(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [`%${token}%`]),
        table,
      ).toEqual([]);
    expect(
      await board.sql('SELECT 1 FROM journal_event t WHERE t::text LIKE $1', [`%${row?.token_hash}%`]),
    ).toEqual([]);
  });

  it('goes to one address once, however it is written, and of two at once only one is made', async () => {
    const codes = await Promise.all([codeOf(invite('twin')), codeOf(invite('TWIN'))]);
    expect(codes.sort()).toEqual(['done', 'person/e-mail-taken']);
  });

  it('with the same key again is answered with the same person', async () => {
    const input = { email: 'once@new.example', name: 'Once', administrator: false, idempotencyKey: key() };
    const ask = () => board.application.execute(invitePerson, board.actors.administrator, input);
    expect(await ask()).toEqual(await ask());
  });
});

describe('a one-time link', () => {
  it('that is used, replaced, run out, unknown or of a disabled person is refused alike', async () => {
    const { userId } = await invite('choi');
    const replaced = (await link(userId)).token;
    const used = (await link(userId)).token;
    await accept(used);
    const late = (await link(userId)).token;
    await board.sql(
      `UPDATE one_time_link SET issued_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'
       WHERE user_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL`,
      [userId],
    );
    const withdrawn = (await link(await personWithPassword('gone'))).token;
    await board.sql(`UPDATE app_user SET disabled_at = now() WHERE email = 'gone@new.example'`);
    for (const token of [replaced, used, late, withdrawn, 'x'.repeat(43), '', 'no token']) {
      expect(await codeOf(accept(token))).toBe('person/link-not-valid');
      expect(await codeOf(board.application.auth.readLink({ token, ...freshAddress() }))).toBe(
        'person/link-not-valid',
      );
    }
    expect((await board.refusals('auth.acceptLink')).length).toBeGreaterThan(0);
  });

  it('of two who take it at once lets one', async () => {
    const { userId } = await invite('race');
    const { token } = await link(userId);
    const codes = await Promise.all(Array.from({ length: 4 }, () => codeOf(accept(token))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'person/link-not-valid')).toHaveLength(3);
  });

  it('survives a password that is too short', async () => {
    const { userId } = await invite('short');
    const { token } = await link(userId);
    const weak = board.application.auth.acceptLink({ token, password: 'short', ...freshAddress() });
    expect(await codeOf(weak)).toBe('invalid-input');
    expect(await codeOf(accept(token))).toBe('done');
  });

  it('is refused after too many attempts from one address', async () => {
    const ip = freshAddress();
    const codes: string[] = [];
    for (let attempt = 0; attempt < 13; attempt += 1) codes.push(await codeOf(accept('y'.repeat(43), ip)));
    expect(codes.at(-1)).toBe('auth/too-many-attempts');
  });

  it('resets a password, which signs its person out everywhere', async () => {
    const userId = await personWithPassword('reset');
    const { sessionId } = await signIn('reset');
    const { token, purpose } = await link(userId);
    expect(purpose).toBe('reset');
    expect(await during(() => accept(token))).toEqual(['person.password-set', 'session.ended']);
    expect(await board.application.auth.resolveActor(sessionId)).toBeNull();
  });
});

describe('a person who is disabled', () => {
  it('is out at the next request, cannot sign in, and comes back as they were', async () => {
    const userId = await personWithPassword('han');
    const { sessionId } = await signIn('han');
    const old = (await link(userId)).token;
    expect(await during(() => disable(userId))).toEqual(['person.disabled', 'session.ended']);
    expect(await board.application.auth.resolveActor(sessionId)).toBeNull();
    expect(await codeOf(signIn('han'))).toBe('auth/wrong-credentials');
    expect(await codeOf(link(userId))).toBe('person/disabled');
    expect(await codeOf(disable(userId))).toBe('person/disabled');
    const enable = () =>
      board.application.execute(enablePerson, board.actors.administrator, { userId, idempotencyKey: key() });
    expect(await during(enable)).toEqual(['person.enabled']);
    expect(await codeOf(enable())).toBe('person/not-disabled');
    // The session that ended stays ended, and so does the link.
    expect(await board.application.auth.resolveActor(sessionId)).toBeNull();
    expect(await codeOf(accept(old))).toBe('person/link-not-valid');
    expect(await codeOf(signIn('han'))).toBe('done');
  });

  it('is never oneself', async () => {
    expect(await codeOf(disable(board.actors.administrator.userId))).toBe('person/own-account');
  });

  it('is never the last administrator: of two who disable each other one succeeds', async () => {
    const one = await personWithPassword('root-one', true);
    const two = await personWithPassword('root-two', true);
    const first = await board.signedIn(one);
    const second = await board.signedIn(two);
    await disable(board.actors.administrator.userId, first);
    const codes = await Promise.all([codeOf(disable(two, first)), codeOf(disable(one, second))]);
    expect(codes.sort()).toEqual(['done', 'person/last-administrator']);
    const left = await board.sql('SELECT id FROM app_user WHERE administrator AND disabled_at IS NULL');
    expect(left).toHaveLength(1);
    await expect(
      board.sql('UPDATE app_user SET disabled_at = now() WHERE administrator AND disabled_at IS NULL'),
    ).rejects.toThrow('the last administrator stays');
    await board.sql('UPDATE app_user SET disabled_at = NULL WHERE id = $1', [
      board.actors.administrator.userId,
    ]);
    board.actors.administrator = await board.signedIn(board.actors.administrator.userId);
  });
});

describe('sessions of others', () => {
  it('are ended by an administrator, without a word where none is alive', async () => {
    const userId = await personWithPassword('seo');
    const { sessionId } = await signIn('seo');
    const end = () =>
      board.application.execute(endSessions, board.actors.administrator, { userId, idempotencyKey: key() });
    expect(await during(async () => expect((await end()).count).toBe(1))).toEqual(['session.ended']);
    expect(await board.application.auth.resolveActor(sessionId)).toBeNull();
    expect(await during(end)).toEqual([]);
    expect(board.commits.at(-1)?.stream).toBe('organization');
  });
});

describe('the list of people', () => {
  it('tells of each what a change would end', async () => {
    const { people } = await board.application.query(administeredPeople, board.actors.administrator, {});
    const chair = people.find(({ email }) => email === emailOf('chair'));
    expect(chair).toMatchObject({ hasPassword: true, disabled: false, link: null, meetingsChaired: 0 });
    expect(chair?.sessionCount).toBeGreaterThan(0);
    expect(people.find(({ name }) => name === 'lee')).toMatchObject({
      hasPassword: false,
      link: { purpose: 'invitation' },
    });
  });
});

describe('whoever is no administrator', () => {
  const intruders: Record<string, string> = {
    member: 'nuclear',
    chair: 'chair',
    auditor: 'auditor',
    stranger: 'stranger',
  };

  it.each(Object.entries(intruders))('does nothing to people as %s', async (_who, who) => {
    const name = who as PersonName;
    const intruder = board.actors[name];
    const { userId } = board.actors.surgeon;
    const events = await organizationEvents();
    const run = { userId, idempotencyKey: key() };
    const codes = [
      await codeOf(invite(`by-${name}`, true, intruder)),
      await codeOf(link(userId, intruder)),
      await codeOf(disable(userId, intruder)),
      await codeOf(board.application.execute(enablePerson, intruder, { ...run, idempotencyKey: key() })),
      await codeOf(board.application.execute(endSessions, intruder, { ...run, idempotencyKey: key() })),
      await codeOf(board.application.query(administeredPeople, intruder, {})),
    ];
    expect(codes).toEqual(codes.map(() => 'forbidden'));
    expect(await organizationEvents()).toEqual(events);
    expect(await board.refusals('people.disable', name)).toHaveLength(1);
  });

  it('learns of nothing without a place on any board', async () => {
    const nobody = await board.signedIn(await personWithPassword('nobody'));
    expect(await codeOf(disable(board.actors.surgeon.userId, nobody))).toBe('not-found');
    expect(await codeOf(board.application.query(administeredPeople, nobody, {}))).toBe('not-found');
  });

  it('is stopped by the database too', async () => {
    const { surgeon } = board.actors;
    const event = {
      type: 'person.disabled',
      v: 1,
      subject: {},
      public: { userId: board.actors.chair.userId },
      sealed: {},
    } as const;
    const by = { id: surgeon.userId, role: 'member', session: surgeon.sessionId } as const;
    await expect(
      board.database.unitOfWork.as(surgeon, (work) => work.record('organization', by, [event])),
    ).rejects.toThrow('this is for administrators');
  });
});
