import {
  type Actor,
  type SessionId,
  sessionIdSchema,
  signInInputSchema,
  type UserId,
} from '@consilium/contracts';
import { organizationStream } from '@consilium/database';
import { z } from 'zod';
import type { Deps } from '../application';
import { AppError } from '../errors';
import { parseInput } from '../parse-input';
import { withRetries } from '../retries';
import { findActor } from './actors';
import { createAttemptLimiter, defaultLimits, type SignInLimits } from './limits';
import { createLinks, type LinkAttempt, type LinkHolder } from './links';
import { normalizeEmail, verifyPassword } from './password';
import { organizationActor, revokeSessions } from './revoke-sessions';

/** A session expires after 12 hours, a long working day; it can be revoked earlier. */
const sessionLifetimeMs = 12 * 60 * 60 * 1000;

const signInSchema = z.strictObject({
  ...signInInputSchema.shape,
  /** The network address as the server sees it. */
  ip: z.string().max(64),
  userAgent: z.string().max(1000),
});
export type SignInAttempt = z.input<typeof signInSchema>;

export interface Auth {
  /**
   * Signs in by e-mail and password: a new session, never one that was there before. Throws `auth/wrong-credentials` alike for an unknown
   * e-mail, a wrong password, a disabled person and a demo account outside a demo, after the same work; `auth/too-many-attempts`
   * (details: seconds) when there were too many.
   */
  signIn(attempt: SignInAttempt): Promise<{ readonly sessionId: SessionId; readonly userId: UserId }>;
  /** The actor of a session, read from its row now; null when it is no valid session. Takes any text. */
  resolveActor(sessionId: string): Promise<Actor | null>;
  /** Ends this session. */
  signOut(actor: Actor): Promise<void>;
  /** Ends every session of the person, this one too; returns how many. */
  signOutEverywhere(actor: Actor): Promise<number>;
  /**
   * Whose a one-time link is, for the page that takes it. Throws `person/link-not-valid` alike for a link that never was, was used, was
   * replaced or ran out, and for a disabled person; `auth/too-many-attempts` when there were too many.
   */
  readLink(attempt: LinkAttempt): Promise<LinkHolder>;
  /** Sets the holder's own password by a one-time link, which is over with it. Throws as `readLink`, and `invalid-input`. */
  acceptLink(attempt: LinkAttempt & { readonly password: string }): Promise<LinkHolder>;
  /** Checks the password of whoever is signed in. Throws `auth/password-wrong` or `auth/too-many-attempts`. */
  reauthenticate(actor: Actor, password: string): Promise<void>;
}

/** Signing in and out, one-time links and re-authentication. */
export function createAuth(deps: Deps, limits: SignInLimits = defaultLimits): Auth {
  const { database, demo } = deps;
  const limiter = createAttemptLimiter(database.rateLimitClient, limits);
  const asAuth = { service: 'auth' } as const;
  const links = createLinks(deps, limiter, logRefusal);

  const findCredentials = (where: { email: string } | { id: string }) =>
    database.unitOfWork.as(
      asAuth,
      ({ db }) =>
        db.user.findUnique({
          where: where as { id: string },
          select: { id: true, email: true, passwordHash: true, disabledAt: true, demo: true },
        }),
      { readOnly: true },
    );

  async function logRefusal(act: string, actor: Actor | null, error: unknown): Promise<void> {
    if (!(error instanceof AppError) || error.code === 'invalid-input') return;
    await database.accessLog.recordAccess({
      act,
      outcome: 'refused',
      code: error.code,
      boardId: null,
      actorId: actor?.userId ?? null,
      sessionId: actor?.sessionId ?? null,
      caseId: null,
      reason: null,
    });
  }

  async function admit({ email, password, ip }: z.output<typeof signInSchema>) {
    const address = normalizeEmail(email);
    await limiter.consume(address, ip);
    const found = await findCredentials({ email: address });
    const usable = found !== null && found.disabledAt === null && (demo || !found.demo);
    const matches = await verifyPassword(usable ? found.passwordHash : null, password);
    if (!usable || !matches) throw new AppError('auth/wrong-credentials');
    await limiter.forgive(address, ip);
    return found;
  }

  async function openSession(userId: UserId): Promise<SessionId> {
    const sessionId = deps.newId() as SessionId;
    const seq = await withRetries(() =>
      database.unitOfWork.as(asAuth, async (work) => {
        await work.sessions.create({ id: sessionId, userId, lifetimeMs: sessionLifetimeMs });
        const actor = await findActor(work, sessionId, demo);
        if (actor === null) throw new AppError('auth/wrong-credentials');
        const event = { userId, sessionId };
        const recorded = await work.record(organizationStream, organizationActor(actor), [
          { type: 'person.signed-in', v: 1, subject: { userId }, public: event, sealed: {} },
        ]);
        return recorded.seq;
      }),
    );
    deps.onCommitted?.(organizationStream, seq);
    return sessionId;
  }

  async function revoke(actor: Actor, cause: 'signed-out' | 'signed-out-everywhere'): Promise<number> {
    const done = await withRetries(() =>
      database.unitOfWork.as(asAuth, (work) => revokeSessions(work, actor, cause)),
    );
    if (done === null) return 0;
    deps.onCommitted?.(organizationStream, done.recorded.seq);
    return done.sessionIds.length;
  }

  return {
    async signIn(rawAttempt) {
      const attempt = parseInput(signInSchema, rawAttempt);
      try {
        const { id } = await admit(attempt);
        const userId = id as UserId;
        return { userId, sessionId: await openSession(userId) };
      } catch (error) {
        await logRefusal('auth.signIn', null, error);
        throw error;
      }
    },

    async resolveActor(text) {
      const sessionId = sessionIdSchema.safeParse(text);
      if (!sessionId.success) return null;
      return database.unitOfWork.as(asAuth, (work) => findActor(work, sessionId.data, demo), {
        readOnly: true,
      });
    },

    async signOut(actor) {
      await revoke(actor, 'signed-out');
    },

    readLink: links.read,
    acceptLink: links.accept,

    signOutEverywhere: (actor) => revoke(actor, 'signed-out-everywhere'),

    async reauthenticate(actor, password) {
      try {
        const found = await findCredentials({ id: actor.userId });
        if (found === null) throw new AppError('auth/password-wrong');
        await limiter.consumeSignedIn(actor.userId);
        if (!(await verifyPassword(found.passwordHash, password))) throw new AppError('auth/password-wrong');
        await limiter.forgiveSignedIn(actor.userId);
      } catch (error) {
        await logRefusal('auth.reauthenticate', actor, error);
        throw error;
      }
    },
  };
}
