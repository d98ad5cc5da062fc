import type { Actor, Locale, SessionId, UserId } from '@consilium/contracts';
import { loadMemberships, type Work } from '@consilium/database';

/**
 * The actor of a session: null when there is no such session, when it was ended or expired, when its person is disabled, or is a
 * demo account outside a demo.
 */
export async function findActor(
  work: Pick<Work, 'db' | 'now'>,
  sessionId: SessionId,
  demo: boolean,
): Promise<Actor | null> {
  const session = await work.db.session.findUnique({
    where: { id: sessionId },
    select: { revokedAt: true, expiresAt: true, user: true },
  });
  if (session === null || session.revokedAt !== null) return null;
  const at = new Date(await work.now());
  const { user } = session;
  if (session.expiresAt <= at || user.disabledAt !== null || (user.demo && !demo)) return null;
  return {
    userId: user.id as UserId,
    sessionId,
    name: user.name,
    locale: user.locale as Locale,
    administrator: user.administrator,
    auditor: user.auditor,
    memberships: await loadMemberships(work, user.id as UserId),
  };
}
