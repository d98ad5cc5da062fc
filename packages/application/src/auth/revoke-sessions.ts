import { roleInOrganization } from '@consilium/board';
import type { Actor, JournalActor, SessionId } from '@consilium/contracts';
import { organizationStream, type Recorded, type Work } from '@consilium/database';

/** Whom the organization's journal names. */
export const organizationActor = (actor: Actor): JournalActor => ({
  id: actor.userId,
  role: roleInOrganization(actor),
  session: actor.sessionId,
});

/** Ends the actor's valid sessions with one event; null where there was none. They are invalid from the commit on. */
export async function revokeSessions(
  work: Work,
  actor: Actor,
  cause: 'signed-out' | 'signed-out-everywhere',
): Promise<{ readonly recorded: Recorded; readonly sessionIds: readonly SessionId[] } | null> {
  const { userId } = actor;
  const alive = await work.sessions.alive(userId);
  const sessionIds = cause === 'signed-out' ? alive.filter((id) => id === actor.sessionId) : alive;
  if (sessionIds.length === 0) return null;
  const recorded = await work.record(organizationStream, organizationActor(actor), [
    { type: 'session.revoked', v: 1, subject: { userId }, public: { userId, sessionIds, cause }, sealed: {} },
  ]);
  return { recorded, sessionIds };
}
