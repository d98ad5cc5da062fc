import {
  type BoardId,
  type Envelope,
  type HistoryLine,
  historyLineSchema,
  type Json,
  type SealedValue,
} from '@consilium/contracts';
import { organizationStream, type Work } from '@consilium/database';
import { describe } from '@consilium/journal';
import { z } from 'zod';
import type { QueryContext } from '../command';
import { namesOf } from '../people/names';
import { judgeVisibility } from './visibility';

/** A row of the journal as it is read for people. */
export interface EventRow {
  readonly stream: string;
  readonly seq: bigint;
  readonly hash: string;
  readonly at: Date;
  readonly caseId: string | null;
  readonly envelope: unknown;
}
export const eventColumns = {
  stream: true,
  seq: true,
  hash: true,
  at: true,
  caseId: true,
  envelope: true,
} as const;

const idOf = ({ stream, seq }: EventRow) => `${stream}/${seq}`;

/** As much of an envelope as it takes to judge who may see it. */
const shapeSchema = z.looseObject({
  type: z.string(),
  actor: z.looseObject({ id: z.string(), role: z.string() }),
  subject: z.record(z.string(), z.unknown()),
  public: z.record(z.string(), z.unknown()),
});

/** Sealed values of these rows that the asking person may see: row-level security leaves out the rest. */
async function findSealed(db: Work['db'], rows: readonly EventRow[]): Promise<Map<string, SealedValue[]>> {
  const bySeq = new Map<string, SealedValue[]>();
  const [first] = rows;
  if (first === undefined) return bySeq;
  const found = await db.journalSealed.findMany({
    where: { stream: first.stream, seq: { in: rows.map((row) => row.seq) } },
    select: { seq: true, name: true, value: true, salt: true },
  });
  for (const { seq, name, value, salt } of found) {
    const key = String(seq);
    bySeq.set(key, [...(bySeq.get(key) ?? []), { name, value: value as Json, salt }]);
  }
  return bySeq;
}

async function pseudonymsOf(db: Work['db'], caseIds: readonly string[]): Promise<Map<string, string>> {
  const found = await db.case.findMany({
    where: { id: { in: [...new Set(caseIds)] } },
    select: { id: true, pseudonym: true },
  });
  return new Map(found.map((each) => [each.id, each.pseudonym]));
}

/** The board that an event of the organization names; a board's own events need not say it. */
const boardAbout = ({ stream, public: { boardId } }: Envelope): string | null =>
  stream === organizationStream && typeof boardId === 'string' ? boardId : null;

async function boardNamesOf(db: Work['db'], ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const found = await db.board.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}

/**
 * Rows of a board's stream as lines of history, as the actor may see them: hidden events are left out, names stand for ids, and text
 * is there where both the policy and the database give the right to it.
 */
export async function toHistoryLines(
  ctx: QueryContext,
  boardId: BoardId,
  found: readonly EventRow[],
): Promise<HistoryLine[]> {
  const { actor } = ctx;
  const { db } = ctx.work;
  const rows = found.flatMap((row) =>
    ctx.readable('event', idOf(row), () => ({ ...row, envelope: shapeSchema.parse(row.envelope) })),
  );
  // Written by `record` alone, which proved the rest of it.
  const envelopeOf = (row: EventRow) => row.envelope as Envelope;
  const visible = await judgeVisibility(db, actor, boardId, rows.map(envelopeOf));
  const shown = rows.filter((_row, index) => visible[index] !== 'hidden');
  const sealed = await findSealed(
    db,
    rows.filter((_row, index) => visible[index] === 'full'),
  );
  return tellRows(
    ctx,
    shown.map((row) => ({ row, envelope: envelopeOf(row), sealed: sealed.get(String(row.seq)) ?? [] })),
  );
}

/** Rows as lines of history, with names for ids: for rows, and sealed values, that their reader has the right to. */
export async function tellRows(
  ctx: QueryContext,
  rows: readonly { row: EventRow; envelope: Envelope; sealed: readonly SealedValue[] }[],
): Promise<HistoryLine[]> {
  const { db } = ctx.work;
  const told = rows.flatMap((one) =>
    ctx.readable('event', idOf(one.row), () => {
      shapeSchema.parse(one.envelope);
      return { ...one, described: describe(one.envelope, one.sealed) };
    }),
  );
  const names = await namesOf(
    db,
    told.flatMap(({ envelope, described }) => [envelope.actor.id, ...Object.values(described.people)]),
  );
  const pseudonyms = await pseudonymsOf(
    db,
    told.flatMap(({ row }) => (row.caseId === null ? [] : [row.caseId])),
  );
  const boards = await boardNamesOf(
    db,
    told.map(({ envelope }) => boardAbout(envelope)),
  );
  const named = (id: string) => names.get(id) ?? '';
  return told.flatMap(({ row, envelope, described }) =>
    ctx.readable('event', idOf(row), () =>
      historyLineSchema.parse({
        stream: row.stream,
        seq: Number(row.seq),
        at: row.at.toISOString(),
        type: envelope.type,
        actorName: named(envelope.actor.id),
        actorRole: envelope.actor.role,
        params: {
          ...described.params,
          ...Object.fromEntries(Object.entries(described.people).map(([key, id]) => [key, named(id)])),
        },
        text: described.text,
        caseId: row.caseId,
        pseudonym: row.caseId === null ? null : (pseudonyms.get(row.caseId) ?? null),
        boardName: boards.get(boardAbout(envelope) ?? '') ?? null,
        hash: row.hash,
      }),
    ),
  );
}
