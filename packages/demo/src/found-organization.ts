import { firstEdition } from '@consilium/application';
import { defaultFeeRule, defaultQuorumRule } from '@consilium/board';
import type {
  Actor,
  BoardId,
  JournalActor,
  OrganizationEvent,
  SessionId,
  Specialty,
  UserId,
} from '@consilium/contracts';
import { type Database, organizationStream } from '@consilium/database';
import { hash } from '@node-rs/argon2';
import { type DemoPersonKey, demoAccounts, demoBoardName, demoPassword, demoTimeZone } from './people';

const system: JournalActor = { id: 'system', role: 'system', session: null };

export interface DemoOrganization {
  readonly boardId: BoardId;
  readonly actors: ReadonlyMap<DemoPersonKey, Actor>;
}

/** Makes the demo's people, their board, its dated quorum rules and who is what on it, as an administrator's commands would have. */
export async function foundOrganization(
  database: Database,
  newId: () => string,
  year: number,
): Promise<DemoOrganization> {
  const boardId = newId() as BoardId;
  const actors = new Map<DemoPersonKey, Actor>(
    demoAccounts.map((account) => [
      account.key,
      {
        userId: newId() as UserId,
        sessionId: newId() as SessionId,
        name: account.name,
        locale: account.locale,
        administrator: account.role === 'administrator',
        auditor: account.role === 'auditor',
        memberships: [
          { boardId, boardName: demoBoardName, roles: [...account.roles], specialty: account.specialty },
        ],
      },
    ]),
  );
  // One password for all, so one hash: the demo's start is not the place to spend a second on fourteen of them.
  const passwordHash = await hash(demoPassword);
  await database.unitOfWork.as({ service: 'seed' }, async (work) => {
    const people = demoAccounts.flatMap((account) => {
      const actor = actors.get(account.key);
      return actor === undefined ? [] : [{ account, actor }];
    });
    await work.record(
      organizationStream,
      system,
      people.map(({ account, actor }) => ({
        type: 'person.created',
        v: 1,
        subject: { userId: actor.userId },
        public: { userId: actor.userId, administrator: actor.administrator },
        sealed: { name: account.name, email: account.email },
      })),
    );
    for (const { account, actor } of people) {
      await work.people.setPasswordHash(actor.userId, passwordHash);
      await work.people.setLocale(actor.userId, account.locale);
      await work.people.markDemo(actor.userId);
    }
    const granted = people.map(
      ({ account, actor }): OrganizationEvent => ({
        type: 'membership.set',
        v: 1,
        subject: { userId: actor.userId },
        public: { boardId, userId: actor.userId, roles: [...account.roles], specialty: account.specialty },
        sealed: {},
      }),
    );
    await work.record(organizationStream, system, [
      ...(await firstEdition(work)),
      {
        type: 'board.founded',
        v: 1,
        subject: {},
        public: { boardId, name: demoBoardName, timeZone: demoTimeZone },
        sealed: {},
      },
      ruleFrom(boardId, `${year - 2}-01-01`, 4, []),
      ruleFrom(boardId, `${year}-01-01`, 5, ['medical-oncology']),
      {
        type: 'fee-rule.set',
        v: 1,
        subject: {},
        public: { boardId, ...defaultFeeRule, tiers: [...defaultFeeRule.tiers] },
        sealed: {},
      },
      ...granted,
      ...people.filter(({ actor }) => actor.auditor).map(({ actor }) => auditorOf(actor.userId)),
    ]);
  });
  return { boardId, actors };
}

const auditorOf = (userId: UserId): OrganizationEvent => ({
  type: 'person.auditor-set',
  v: 1,
  subject: { userId },
  public: { userId, auditor: true },
  sealed: {},
});

function ruleFrom(
  boardId: BoardId,
  validFrom: string,
  minHeads: number,
  requiredSpecialties: Specialty[],
): OrganizationEvent {
  const perReason = Object.fromEntries(
    Object.entries(defaultQuorumRule.perReason).map(([reason, specialties]) => [reason, [...specialties]]),
  );
  return {
    type: 'quorum-rule.set',
    v: 1,
    subject: {},
    public: { boardId, validFrom, minHeads, requiredSpecialties, perReason },
    sealed: {},
  };
}
