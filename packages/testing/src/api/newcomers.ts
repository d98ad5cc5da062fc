import { disablePerson, invitePerson, newId, setMembership } from '@consilium/application';
import type { SessionId, UserId } from '@consilium/contracts';
import type { Scenario } from './scenario';

// People with no role on a board: tests that disable somebody or sign somebody out use these.

/** What an invitation's form holds, for somebody new. */
export const newcomer = () => ({
  email: `${newId()}@invited.example`,
  name: 'Somebody New',
  administrator: false,
});

/** An invited person: on no board, never signed in. Answers their id. */
export async function invited({ organization, people }: Scenario): Promise<UserId> {
  return (await organization.act(people.administrator, invitePerson, newcomer())).userId;
}

/** A disabled person. Answers their id. */
export async function shutOut(scenario: Scenario): Promise<UserId> {
  const userId = await invited(scenario);
  await scenario.organization.act(scenario.people.administrator, disablePerson, { userId });
  return userId;
}

/** A person with a session. Answers their id. */
export async function signedIn(scenario: Scenario): Promise<UserId> {
  const userId = await invited(scenario);
  const session = { id: newId() as SessionId, userId, lifetimeMs: 3_600_000 };
  await scenario.organization.database.unitOfWork.as({ service: 'auth' }, ({ sessions }) =>
    sessions.create(session),
  );
  return userId;
}

/** A person with a membership, and the input that names it as an administrator saw it. */
export async function newMember(scenario: Scenario) {
  const place = { boardId: scenario.people.boardId, userId: await invited(scenario) };
  const membership = { roles: ['member' as const], specialty: 'radiology' as const };
  await scenario.organization.act(scenario.people.administrator, setMembership, {
    ...place,
    ...membership,
    expected: null,
  });
  return { ...place, expected: membership };
}
