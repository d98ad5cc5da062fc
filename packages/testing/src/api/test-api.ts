import { randomUUID } from 'node:crypto';
import { appRouter, createHandler } from '@consilium/api';
import { hashPassword, newId } from '@consilium/application';
import type { Actor, BoardEvent, BoardId, Role, SessionId, Specialty, UserId } from '@consilium/contracts';
import { demoPassword } from '@consilium/demo';
import type { z } from 'zod';
import { openTestOrganization, type TestOrganization } from '../organization';
import { Scenario } from './scenario';
import type { Column } from './who-may-call-what';

export const origin = 'https://board.example';
const system = { id: 'system', role: 'system', session: null } as const;

/** The part of tRPC's internal description of a procedure that is used here. */
interface Known {
  readonly _def: { readonly type: string; readonly inputs: readonly z.ZodType[] };
}
const known = appRouter._def.procedures as unknown as Readonly<Record<string, Known>>;

/** Every procedure, by its path: `case.get`. */
export const procedures = Object.keys(known).sort();
export const isMutation = (path: string): boolean => known[path]?._def.type === 'mutation';
/** A procedure's input schema. Throws where it has none, since it would accept anything. */
export function schemaOf(path: string): z.ZodType {
  const schema = known[path]?._def.inputs[0];
  if (schema === undefined) throw new Error(`${path} has no schema: give it one`);
  return schema;
}

/** An answer over HTTP. `code` is null where the call succeeded. */
export interface Answer {
  readonly status: number;
  readonly code: string | null;
  /** The whole body, without the correlation id. */
  readonly body: unknown;
  readonly text: string;
}

/** Who stands in each column, on the organization's board, by the demo's people; `null`: signed out. */
const peopleByColumn: Readonly<
  Record<Exclude<Column, 'anonymous' | 'other-board'>, Parameters<TestOrganization['as']>[0]>
> = {
  disabled: 'gastro',
  former: 'radiation',
  member: 'surgery',
  'recused-member': 'oncology',
  chair: 'chair',
  'recused-chair': 'deputy',
  coordinator: 'coordinator',
  'own-referrer': 'referrer',
  'other-referrer': 'referrer2',
  auditor: 'auditor',
  administrator: 'administrator',
  'member-and-coordinator': 'pathology',
};

/**
 * The application behind its HTTP handler on a database of its own, with everyone of `who-may-call-what.ts`: two boards, whose people know
 * nothing of each other. The caller's session is read for each call, as in the product; with `remembersSessions` once, for tests
 * with thousands of calls that are not about sessions.
 */
export async function openTestApi({ remembersSessions = false } = {}) {
  const logged: unknown[] = [];
  const log = (...entry: unknown[]) => void logged.push(entry);
  const organization = await openTestOrganization({ logger: { warn: log, error: log } });
  const stranger = await enrollElsewhere(organization);
  await setRule(organization);
  await grant(
    organization,
    organization.boardId,
    organization.as('pathology').userId,
    ['member', 'coordinator'],
    'pathology',
  );
  await organization.sql('UPDATE membership SET valid_to = now() WHERE user_id = $1', [
    organization.as('radiation').userId,
  ]);
  await organization.sql('UPDATE app_user SET disabled_at = now() WHERE id = $1', [
    organization.as('gastro').userId,
  ]);

  const uninvited = await organization.enroll('Uninvited', ['member'], 'radiation-oncology');

  const { application } = organization;
  const remembered = new Map<string, Promise<Actor | null>>();
  const lookUp = (session: string): Promise<Actor | null> => {
    if (!remembersSessions) return application.auth.resolveActor(session);
    const found = remembered.get(session) ?? application.auth.resolveActor(session);
    remembered.set(session, found);
    return found;
  };
  const handle = createHandler(application, {
    isOwnOrigin: (from) => from === origin,
    resolveActor: async (request) => {
      const session = request.headers.get('x-session');
      return session === null ? null : lookUp(session);
    },
  });

  const personOf = (column: Column): Actor | null => {
    if (column === 'anonymous') return null;
    return column === 'other-board' ? stranger : organization.as(peopleByColumn[column]);
  };
  const signInAs = async (userId: UserId): Promise<SessionId> => {
    const id = newId() as SessionId;
    await organization.database.unitOfWork.as({ service: 'auth' }, ({ sessions }) =>
      sessions.create({ id, userId, lifetimeMs: 3_600_000 }),
    );
    return id;
  };
  /** A fresh session of a column's person; null where nobody is signed in. */
  const signIn = async (column: Column): Promise<SessionId | null> => {
    const person = personOf(column);
    return person === null ? null : signInAs(person.userId);
  };
  /** Posts a body as it is, without making JSON of it. */
  const post = async (path: string, body: string, session: string | null): Promise<Answer> => {
    const headers = { host: 'board.example', origin, 'content-type': 'application/json' };
    const request = new Request(`${origin}/api/trpc/${path}`, {
      method: 'POST',
      headers: session === null ? headers : { ...headers, 'x-session': session },
      body,
    });
    return answerOf(await handle(request));
  };

  return {
    organization,
    logged,
    handle,
    personOf,
    signIn,
    signInAs,
    post,
    /** Calls a procedure; a mutation gets a key of its own unless the input holds one. */
    call: (path: string, input: Record<string, unknown>, session: string | null) =>
      post(
        path,
        JSON.stringify(isMutation(path) ? { idempotencyKey: randomUUID(), ...input } : input),
        session,
      ),
    home: new Scenario(organization, {
      boardId: organization.boardId,
      chair: organization.as('chair'),
      coordinator: organization.as('coordinator'),
      member: organization.as('surgery'),
      colleague: organization.as('nuclear'),
      referrer: organization.as('referrer'),
      deputy: organization.as('deputy'),
      ...{ uninvited, administrator: organization.as('administrator') },
      recused: [organization.as('oncology'), organization.as('deputy')],
      attending: (
        [
          'chair',
          'deputy',
          'coordinator',
          'surgery',
          'nuclear',
          'oncology',
          'pathology',
          'radiology',
        ] as const
      ).map((who) => organization.as(who)),
    }),
    /** The other board, on which one person is everything. */
    elsewhere: new Scenario(organization, {
      boardId: stranger.memberships[0]?.boardId as BoardId,
      ...{
        chair: stranger,
        coordinator: stranger,
        member: stranger,
        colleague: stranger,
        referrer: stranger,
        deputy: stranger,
        uninvited: stranger,
        administrator: organization.as('administrator'),
      },
      recused: [],
      attending: [stranger],
    }),
    stranger,
    fingerprint: () => fingerprintOf(organization),
    /** Counts events and receipts: every write leaves one of them. */
    writes: async () =>
      (
        await organization.sql<{ writes: string }>(
          `SELECT (SELECT sum(seq) FROM journal_head) || ' events, ' || (SELECT count(*) FROM command_receipt) || ' receipts' AS writes`,
        )
      )[0]?.writes,
    close: () => organization.close(),
  };
}
export type TestApi = Awaited<ReturnType<typeof openTestApi>>;

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Error(`no JSON (${response.status}): ${text.slice(0, 200)}`);
  }
  const { error } = body as { error?: { data?: { code?: string; correlationId?: string } } };
  if (error?.data) delete error.data.correlationId;
  return { status: response.status, code: error?.data?.code ?? null, body, text };
}

/** Tables that a refusal may touch: the log of refusals, who is here, and what was tried how often. */
const besides = ['access_log', 'session', '_prisma_migrations', 'rate_limit'];

/** A hash of the rows of each table that a refused call must not change. */
async function fingerprintOf(organization: TestOrganization): Promise<Record<string, string>> {
  const tables = await organization.sql<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT c.relname = ANY($1) ORDER BY 1`,
    [besides],
  );
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS rows FROM "${name}" t`,
  );
  const found = await organization.sql<{ name: string; rows: string }>(each.join(' UNION ALL '));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

async function grant(
  organization: TestOrganization,
  boardId: BoardId,
  userId: UserId,
  roles: Role[],
  specialty: Specialty | null,
): Promise<void> {
  const event: BoardEvent = {
    ...{ type: 'board.membership-granted', v: 1, subject: { userId }, sealed: {} },
    public: { userId, roles, specialty },
  };
  await organization.database.unitOfWork.as({ service: 'seed' }, (work) =>
    work.record(`board:${boardId}`, system, [event]),
  );
}

/** A quorum rule as boards had them on their own stream, before administration: it is read for ever. */
async function setRule(organization: TestOrganization): Promise<void> {
  const event: BoardEvent = {
    ...{ type: 'board.quorum-rule-set', v: 1, subject: {}, sealed: {} },
    public: { validFrom: '2000-01-01', minHeads: 3, requiredSpecialties: [], perReason: {} },
  };
  await organization.database.unitOfWork.as({ service: 'seed' }, (work) =>
    work.record(`board:${organization.boardId}`, system, [event]),
  );
}

/** A board of its own for one person who is everything on it. */
async function enrollElsewhere(organization: TestOrganization): Promise<Actor> {
  const userId = newId() as UserId;
  const boardId = newId() as BoardId;
  const passwordHash = await hashPassword(demoPassword);
  await organization.database.unitOfWork.as({ service: 'seed' }, async (work) => {
    await work.record('organization', system, [
      {
        ...{ type: 'person.created', v: 1, subject: { userId } },
        public: { userId, administrator: false },
        sealed: { name: 'Stranger', email: 'stranger@elsewhere.example' },
      },
    ]);
    await work.people.setPasswordHash(userId, passwordHash);
    await work.record(`board:${boardId}`, system, [
      {
        ...{ type: 'board.created', v: 1, subject: {}, sealed: {} },
        public: { boardId, name: 'Elsewhere', timeZone: 'Asia/Seoul' },
      },
    ]);
  });
  const roles: Role[] = ['chair', 'coordinator', 'member', 'auditor', 'referrer'];
  await grant(organization, boardId, userId, roles, 'nuclear-medicine');
  return {
    ...{ userId, sessionId: newId() as SessionId, name: 'Stranger', locale: 'en', administrator: false },
    memberships: [{ boardId, boardName: 'Elsewhere', roles, specialty: 'nuclear-medicine' }],
  };
}
