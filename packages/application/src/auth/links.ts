import { roleInOrganization, setPassword } from '@consilium/board';
import {
  type Actor,
  type JournalActor,
  linkTokenSchema,
  newPasswordSchema,
  type UserId,
} from '@consilium/contracts';
import { loadMemberships, organizationStream, type Work } from '@consilium/database';
import { z } from 'zod';
import { lockPerson } from '../administration/load-person';
import type { Deps } from '../application';
import { AppError } from '../errors';
import { parseInput } from '../parse-input';
import { withRetries } from '../retries';
import type { AttemptLimiter } from './limits';
import { tokenHashOf } from './link-token';
import { hashPassword } from './password';

/** A link as its holder's browser hands it over. */
export interface LinkAttempt {
  readonly token: string;
  /** The network address as the server sees it. */
  readonly ip: string;
}
/** Whose link it is: shown to its holder, who signs in by this address. */
export interface LinkHolder {
  readonly name: string;
  readonly email: string;
}

const notValid = () => new AppError('person/link-not-valid');
const passwordSchema = z.strictObject({ password: newPasswordSchema });

/** The link of a token with its person, if it is still valid. */
async function findAlive(work: Work, token: string) {
  const found = await work.db.oneTimeLink.findUnique({
    where: { tokenHash: tokenHashOf(token) },
    select: {
      id: true,
      userId: true,
      usedAt: true,
      withdrawnAt: true,
      expiresAt: true,
      user: { select: { name: true, email: true, disabledAt: true } },
    },
  });
  const at = new Date(await work.now());
  const alive =
    found !== null &&
    found.usedAt === null &&
    found.withdrawnAt === null &&
    found.expiresAt > at &&
    found.user.disabledAt === null;
  if (!alive) throw notValid();
  return found;
}

/** One-time links as their holders use them, who are not signed in. */
export function createLinks(
  deps: Deps,
  limiter: AttemptLimiter,
  logRefusal: (act: string, actor: Actor | null, error: unknown) => Promise<void>,
) {
  const { unitOfWork } = deps.database;
  const asAuth = { service: 'auth' } as const;

  /** Counts the attempt and runs it; a text that is no token is refused like an unknown one. */
  async function attempt<Result>(
    act: string,
    { token, ip }: LinkAttempt,
    run: (token: string) => Promise<Result>,
  ): Promise<Result> {
    try {
      await limiter.consumeLink(ip.slice(0, 64));
      const parsed = linkTokenSchema.safeParse(token);
      if (!parsed.success) throw notValid();
      return await run(parsed.data);
    } catch (error) {
      await logRefusal(act, null, error);
      throw error;
    }
  }

  const holderOf = ({ user: { name, email } }: Awaited<ReturnType<typeof findAlive>>): LinkHolder => ({
    name,
    email,
  });

  const read = (token: string) =>
    unitOfWork.as(asAuth, (work) => findAlive(work, token), { readOnly: true }).then(holderOf);

  /** Uses the link up. Of two at the same time the second waits for the lock on the person's row, and then finds the link used. */
  const take = (token: string, passwordHash: string) =>
    unitOfWork.as(asAuth, async (work) => {
      const userId = (await findAlive(work, token)).userId as UserId;
      const person = await lockPerson(work, userId);
      const link = await findAlive(work, token);
      const outcome = setPassword(person, link.id);
      if (!outcome.ok) throw new AppError(outcome.code, outcome.details);
      const recorded = await work.record(
        organizationStream,
        await holderAsActor(work, userId, person.administrator),
        outcome.events,
      );
      await work.people.setPasswordHash(userId, passwordHash);
      return { holder: holderOf(link), seq: recorded.seq };
    });

  return {
    read: (one: LinkAttempt) => attempt('auth.readLink', one, read),
    accept: (one: LinkAttempt & { readonly password: string }) =>
      attempt('auth.acceptLink', one, async (token) => {
        const { password } = parseInput(passwordSchema, { password: one.password });
        await read(token);
        const passwordHash = await hashPassword(password);
        const { holder, seq } = await withRetries(() => take(token, passwordHash));
        deps.onCommitted?.(organizationStream, seq);
        return holder;
      }),
  };
}

/** The actor for the journal: the holder, without a session, since the link identified them. */
async function holderAsActor(work: Work, userId: UserId, administrator: boolean): Promise<JournalActor> {
  return {
    id: userId,
    role: roleInOrganization({ administrator, memberships: await loadMemberships(work, userId) }),
    session: null,
  };
}
