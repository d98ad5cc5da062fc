import { disablePerson, invitePerson, newId, setMembership } from '@consilium/application';
import type { SessionId, UserId } from '@consilium/contracts';
import type { Scene } from './scene';

// People who play no part on a board: whoever is shut out or signed out in a test is one of these.

/** What an invitation's form holds, for somebody new. */
export const newcomer = () => ({
  email: `${newId()}@invited.example`,
  name: 'Somebody New',
  administrator: false,
});

/** On no board, and never come in. */
export async function invited({ organization, cast }: Scene): Promise<UserId> {
  return (await organization.act(cast.administrator, invitePerson, newcomer())).userId;
}

/** Disabled. */
export async function shutOut(scene: Scene): Promise<UserId> {
  const userId = await invited(scene);
  await scene.organization.act(scene.cast.administrator, disablePerson, { userId });
  return userId;
}

/** With a session. */
export async function signedIn(scene: Scene): Promise<UserId> {
  const userId = await invited(scene);
  const session = { id: newId() as SessionId, userId, lifetimeMs: 3_600_000 };
  await scene.organization.database.unitOfWork.as({ service: 'auth' }, ({ sessions }) =>
    sessions.create(session),
  );
  return userId;
}

/** With a place on the board, as an administrator sees it. */
export async function newMember(scene: Scene) {
  const place = { boardId: scene.cast.boardId, userId: await invited(scene) };
  const membership = { roles: ['member' as const], specialty: 'radiology' as const };
  await scene.organization.act(scene.cast.administrator, setMembership, {
    ...place,
    ...membership,
    expected: null,
  });
  return { ...place, expected: membership };
}
