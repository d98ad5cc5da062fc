import type { PersonState } from '@consilium/board';
import type { UserId } from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { notFound } from '../errors';

/** Locks a person's row and loads what the rules of administration need of them. Throws `not-found`. */
export async function lockPerson(work: Work, userId: UserId): Promise<PersonState> {
  if (!(await work.lock('app_user', userId, 'update'))) throw notFound();
  const user = await work.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { administrator: true, auditor: true, disabledAt: true, passwordHash: true },
  });
  return {
    userId,
    administrator: user.administrator,
    auditor: user.auditor,
    disabled: user.disabledAt !== null,
    hasPassword: user.passwordHash !== null,
    sessionIds: await work.sessions.alive(userId),
  };
}
