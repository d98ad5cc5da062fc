import { emailOf, openTestBoard, type TestBoard, testPassword } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLocale } from '../people/commands/set-locale';
import { signOutEverywhere } from '../people/commands/sign-out-everywhere';
import { getMe } from '../people/queries/get-me';

let board: TestBoard;
beforeAll(async () => {
  board = await openTestBoard({ demo: false, signInLimits: { perEmail: 3, perAddress: 8, seconds: 900 } });
});
afterAll(() => board.close());

let address = 0;
const freshAddress = () => {
  address += 1;
  return `192.0.2.${address}`;
};
const signIn = (email: string, password = testPassword, ip = freshAddress()) =>
  board.application.auth.signIn({ email, password, ip, userAgent: 'test' });
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'signed in',
    (error: { code?: string }) => error.code ?? 'bug',
  );
const organizationEvents = async () =>
  (
    await board.sql<{ type: string }>(
      `SELECT type FROM journal_event WHERE stream = 'organization' AND type <> 'person.created' ORDER BY seq`,
    )
  ).map(({ type }) => type);

describe('signing in', () => {
  it('makes a new session each time, which is a row, and an event', async () => {
    const before = (await organizationEvents()).length;
    const first = await signIn('CHAIR@test.example ');
    const second = await signIn(emailOf('chair'));
    expect(second.sessionId).not.toBe(first.sessionId);
    expect((await organizationEvents()).slice(before)).toEqual(['person.signed-in', 'person.signed-in']);
    const actor = await board.application.auth.resolveActor(first.sessionId);
    expect(actor?.memberships).toEqual([
      {
        boardId: board.boardId,
        boardName: 'Test board',
        roles: ['chair', 'member'],
        specialty: 'medical-oncology',
      },
    ]);
    const me = await board.application.query(getMe, board.actors.chair, {});
    expect(me).toMatchObject({ email: emailOf('chair'), demo: false, memberships: actor?.memberships });
    expect(me.sessionCount).toBeGreaterThanOrEqual(3);
  });

  it('answers a wrong password, an unknown e-mail, a disabled person and a demo account alike', async () => {
    await board.sql(`UPDATE app_user SET disabled_at = now() WHERE email = $1`, [emailOf('pathologist')]);
    await board.sql(`UPDATE app_user SET demo = true WHERE email = $1`, [emailOf('radiologist')]);
    const codes = [
      await codeOf(signIn(emailOf('surgeon'), 'wrong')),
      await codeOf(signIn('nobody@test.example')),
      await codeOf(signIn(emailOf('pathologist'))),
      await codeOf(signIn(emailOf('radiologist'))),
    ];
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'auth/wrong-credentials'));
    expect((await board.refusals('auth.signIn')).length).toBeGreaterThan(0);
  });

  it('is refused after too many attempts, for unknown e-mails too, even with the right password', async () => {
    for (const email of [emailOf('nuclear'), 'unknown@test.example']) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        expect(await codeOf(signIn(email, 'wrong'))).toBe('auth/wrong-credentials');
      }
      expect(await codeOf(signIn(email))).toBe('auth/too-many-attempts');
    }
  });

  it('does not let parallel guesses slip through', async () => {
    const codes = await Promise.all(
      Array.from({ length: 8 }, () => codeOf(signIn(emailOf('coordinator'), 'wrong'))),
    );
    expect(codes.filter((code) => code === 'auth/wrong-credentials')).toHaveLength(3);
  });

  it('counts by network address too', async () => {
    const ip = freshAddress();
    const codes: string[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      codes.push(await codeOf(signIn(`spray${attempt}@test.example`, 'wrong', ip)));
    }
    expect(codes.at(-1)).toBe('auth/too-many-attempts');
  });

  it('forgets failures after a success', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await codeOf(signIn(emailOf('auditor'), 'wrong'))).toBe('auth/wrong-credentials');
      expect(await codeOf(signIn(emailOf('auditor')))).toBe('signed in');
    }
  });
});

describe('a session', () => {
  it('ends at once when it is signed out, and only it', async () => {
    const { auth } = board.application;
    const one = await board.signedIn(board.actors.referrer.userId);
    const other = await board.signedIn(board.actors.referrer.userId);
    await auth.signOut(one);
    expect(await auth.resolveActor(one.sessionId)).toBeNull();
    expect(await auth.resolveActor(other.sessionId)).not.toBeNull();
    expect((await organizationEvents()).at(-1)).toBe('session.revoked');
  });

  it('ends with all others when its person signs out everywhere', async () => {
    const { application, actors, key } = board;
    const other = await board.signedIn(actors.surgeon.userId);
    const done = await application.execute(signOutEverywhere, actors.surgeon, { idempotencyKey: key() });
    expect(done.count).toBe(2);
    for (const { sessionId } of [actors.surgeon, other]) {
      expect(await application.auth.resolveActor(sessionId)).toBeNull();
    }
    expect(board.commits.at(-1)?.stream).toBe('organization');
  });

  it('is nobody’s when it is unknown, malformed or run out, and ends with a disabled person or a lost membership', async () => {
    const { auth } = board.application;
    expect(await auth.resolveActor(board.key())).toBeNull();
    expect(await auth.resolveActor("' OR 1=1 --")).toBeNull();
    const actor = await board.signedIn(board.actors.otherReferrer.userId);
    await board.sql('UPDATE session SET expires_at = now() WHERE id = $1', [actor.sessionId]);
    expect(await auth.resolveActor(actor.sessionId)).toBeNull();
    const again = await board.signedIn(board.actors.otherReferrer.userId);
    await board.sql('UPDATE membership SET valid_to = now() WHERE user_id = $1', [again.userId]);
    expect((await auth.resolveActor(again.sessionId))?.memberships).toEqual([]);
    await board.sql('UPDATE app_user SET disabled_at = now() WHERE id = $1', [again.userId]);
    expect(await auth.resolveActor(again.sessionId)).toBeNull();
  });
});

describe('the password at the keyboard', () => {
  it('is asked for again, counts as an attempt when wrong, and stands in the access log', async () => {
    const { application, actors } = board;
    await application.auth.reauthenticate(actors.stranger, testPassword);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(application.auth.reauthenticate(actors.stranger, 'wrong')).rejects.toMatchObject({
        code: 'auth/password-wrong',
      });
    }
    await expect(application.auth.reauthenticate(actors.stranger, testPassword)).rejects.toMatchObject({
      code: 'auth/too-many-attempts',
    });
    const codes = (await board.refusals('auth.reauthenticate')).map(({ code }) => code);
    expect(codes).toEqual(['auth/password-wrong', 'auth/too-many-attempts']);
  });
});

describe('guesses at the sign-in page', () => {
  it('keep nobody who is signed in from signing', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await codeOf(signIn(emailOf('nuclear'), 'wrong'));
    expect(await codeOf(signIn(emailOf('nuclear')))).toBe('auth/too-many-attempts');
    await board.application.auth.reauthenticate(board.actors.nuclear, testPassword);
    // Nor does the signature give the guesser fresh attempts.
    expect(await codeOf(signIn(emailOf('nuclear')))).toBe('auth/too-many-attempts');
  });
});

describe('one’s language', () => {
  it('is kept', async () => {
    const { application, actors, key } = board;
    await application.execute(setLocale, actors.chair, { locale: 'ko', idempotencyKey: key() });
    expect((await application.auth.resolveActor(actors.chair.sessionId))?.locale).toBe('ko');
  });
});
