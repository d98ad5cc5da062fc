import {
  accessLogOutput,
  type Envelope,
  organizationAccessLogInput,
  organizationEventsInput,
  organizationEventsOutput,
  organizationEventTypes,
  type UserId,
  verifyOrganizationInput,
  verifyStreamOutput,
} from '@consilium/contracts';
import { organizationStream } from '@consilium/database';
import { genesisHash } from '@consilium/journal';
import { readWallTime } from '../../calendar/wall-time';
import { defineQuery } from '../../command';
import { AppError } from '../../errors';
import { accessPage } from '../access-page';
import { daysOf } from '../day';
import { type EventFilter, findEvents } from '../event-page';
import { tellRows } from '../history-lines';
import { proveStream } from '../prove-stream';

const stream = organizationStream;

/** The organization's journal, newest first: people, accounts, sign-ins, boards, roles, rules. What is sealed is not shown. */
export const listOrganizationEvents = defineQuery({
  name: 'organization.journal',
  input: organizationEventsInput,
  output: organizationEventsOutput,
  run: async (context, input) => {
    context.authorizeOrganization('audit');
    if (readWallTime('2026-01-01T12:00', input.timeZone).kind === 'unknown-zone')
      throw new AppError('invalid-input', { timeZone: 'unknown' });
    context.logAccess({ boardId: null });
    const { db } = context.work;
    const { types, actorId, timeZone } = input;
    const filters: EventFilter[] = [];
    if (types !== undefined && types.length > 0)
      filters.push({ type: { in: organizationEventTypes.filter((type) => types.includes(type)) } });
    if (actorId !== undefined) filters.push({ actorId });
    const page = await findEvents(db, stream, filters, daysOf(input, timeZone), input);
    const head = await db.journalHead.findUnique({ where: { stream } });
    const people = await db.user.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
    return {
      events: await tellRows(
        context,
        page.rows.map((row) => ({ row, envelope: row.envelope as unknown as Envelope, sealed: [] })),
      ),
      nextBefore: page.nextBefore,
      nextAfter: page.nextAfter,
      head: { seq: Number(head?.seq ?? 0), hash: head?.hash ?? genesisHash },
      people: people.map(({ id, name }) => ({ userId: id as UserId, name })),
    };
  },
});

/** Proves the chain of the organization's journal. */
export const verifyOrganization = defineQuery({
  name: 'organization.verify',
  input: verifyOrganizationInput,
  output: verifyStreamOutput,
  run: async (context) => {
    context.authorizeOrganization('audit');
    context.logAccess({ boardId: null });
    return proveStream(context, stream);
  },
});

/** Who read the organization's record, and who was refused an act that is about no board. Reading it is logged too. */
export const readOrganizationAccessLog = defineQuery({
  name: 'organization.accessLog',
  input: organizationAccessLogInput,
  output: accessLogOutput,
  run: async (context, { before }) => {
    context.authorizeOrganization('audit');
    context.logAccess({ boardId: null });
    return accessPage(context, null, before);
  },
});
