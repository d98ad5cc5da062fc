import { createHash } from 'node:crypto';
import type { Choice, DomainEvent, JournalActor, Json, Tally } from '@consilium/contracts';
import {
  type ChainedRow,
  chain,
  emptyHead,
  exportHeader,
  exportRow,
  headAfter,
  type SealedEvent,
  type Sha256,
  type StreamHead,
  seal,
} from '../src/index';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Salts that are fresh and the same in every run. */
export function buildSalts(name = 'salt'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${name} ${count}`).digest('hex').slice(0, 32);
  };
}

/** An id like the real ones, the same for the same words. */
export function buildId(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An event for tests, without its brands. */
export function buildEvent(
  type: DomainEvent['type'],
  content: { public?: object; sealed?: object; subject?: object } = {},
): DomainEvent {
  return { type, v: 1, subject: {}, public: {}, sealed: {}, ...content } as unknown as DomainEvent;
}

/** A stream that grows by events, keeping the salts and values beside, as the store does. */
export function buildStream(stream = 'board:one') {
  const salts = buildSalts(stream);
  const rows: ChainedRow[] = [];
  const events: SealedEvent[] = [];
  let head: StreamHead = emptyHead(stream);
  const append = (event: DomainEvent, actor: Partial<JournalActor> = {}) => {
    const sealed = seal(sha256, event, salts);
    const at = new Date(Date.UTC(2026, 10, 23, 7, 30, 0, rows.length)).toISOString();
    const meta = { id: buildId('chair'), role: 'chair', session: null, ...actor } as JournalActor;
    const row = chain(sha256, head, sealed, { at, actor: meta });
    rows.push(row);
    events.push(sealed);
    head = headAfter(row);
    return { row, sealed };
  };
  return { rows, events, append, head: () => head };
}
export type TestStream = ReturnType<typeof buildStream>;

export const optionIds = ['first option', 'second option'].map(buildId);

/** The choice by number: an option, then against, then abstain. */
export function buildChoice(number: number): Choice {
  const optionId = optionIds[number];
  if (optionId !== undefined) return { kind: 'option', optionId } as Choice;
  return { kind: number % 2 === 0 ? 'against' : 'abstain' };
}

/** The honest count, written apart from what verifies it. */
export function buildTally(choices: readonly Choice[], electors: number): Tally {
  const options = optionIds.map((optionId) => ({
    optionId,
    votes: choices.filter((choice) => choice.kind === 'option' && choice.optionId === optionId).length,
  }));
  const most = Math.max(...options.map(({ votes }) => votes));
  return {
    options,
    against: choices.filter(({ kind }) => kind === 'against').length,
    abstain: choices.filter(({ kind }) => kind === 'abstain').length,
    notVoted: electors - choices.length,
    leading: options.filter(({ votes }) => votes > 0 && votes === most).map(({ optionId }) => optionId),
  } as Tally;
}

interface TestBallot {
  readonly electors: number;
  /** In order: who (by number) and what; a second vote of the same person changes the first. */
  readonly votes: readonly { readonly voter: number; readonly choice: number }[];
  readonly named?: boolean;
}

/** Appends a ballot's opening and votes, and gives its honest `ballot.closed`. */
export function appendBallot(stream: TestStream, name: string, ballot: TestBallot) {
  const ballotId = buildId(name);
  const voterId = (voter: number) => buildId(`voter ${voter}`);
  const caseId = buildId(`case of ${name}`);
  const about = { ballotId, caseId, meetingId: buildId('meeting') };
  stream.append(
    buildEvent('ballot.opened', {
      subject: { caseId },
      public: {
        ...about,
        visibility: ballot.named ? 'named-live' : 'veiled',
        options: optionIds.map((id) => ({ id, source: 'free', therapy: null, therapyClass: 'surgery' })),
        electorate: Array.from({ length: ballot.electors }, (_, voter) => ({ userId: voterId(voter) })),
      },
      sealed: { labels: {} },
    }),
  );
  const last = new Map<number, { seq: number; choice: Choice; salt: string }>();
  for (const { voter, choice: number } of ballot.votes) {
    const choice = buildChoice(number);
    const { row, sealed } = stream.append(
      buildEvent('vote.cast', {
        subject: { caseId },
        public: { ...about, userId: voterId(voter), revision: 1, choice: ballot.named ? choice : null },
        sealed: { choice, reason: '' },
      }),
    );
    const salt = sealed.sealedValues.find((value) => value.name === 'choice')?.salt ?? '';
    last.set(voter, { seq: row.envelope.seq, choice, salt });
  }
  const openings = [...last].map(([voter, vote]) => ({ userId: voterId(voter), ...vote }));
  const tally = buildTally(
    openings.map(({ choice }) => choice),
    ballot.electors,
  );
  return { about, openings, tally };
}

/** Closes what `appendBallot` opened; `change` makes it a lie. */
export function closeBallot(
  stream: TestStream,
  { about, openings, tally }: ReturnType<typeof appendBallot>,
  change: { openings?: readonly object[]; tally?: object } = {},
) {
  return stream.append(
    buildEvent('ballot.closed', {
      public: { ...about, quorum: { quorate: true }, openings, tally, ...change },
    }),
  );
}

/** The lines of an export without their newlines, header first. */
export function buildLines(rows: readonly ChainedRow[], head: StreamHead): string[] {
  return [
    exportHeader(head, '2026-11-23T09:00:00.000Z'),
    ...rows.map((row) => exportRow(row.bytes, row.hash)),
  ].map((line) => line.slice(0, -1));
}

type Changed = { readonly [key: string]: Json };

/** Rewrites rows as somebody would who knows the format: row `from` changed, and `count` rows from there hashed anew in a chain. */
export function rewrite(
  rows: readonly ChainedRow[],
  from: number,
  change: (envelope: Changed) => Changed,
  count = Number.POSITIVE_INFINITY,
): ChainedRow[] {
  const stream = rows[0]?.envelope.stream ?? '';
  const before = rows[from - 2];
  let head = before === undefined ? emptyHead(stream) : headAfter(before);
  return rows.map((row, index) => {
    const seq = index + 1;
    if (seq < from || seq >= from + count) return row;
    const old = row.envelope as unknown as Changed;
    const envelope = (seq === from ? change(old) : old) as unknown as ChainedRow['envelope'];
    const made = chain(sha256, head, { ...envelope, v: envelope.eventVersion, sealedValues: [] }, envelope);
    head = headAfter(made);
    return made;
  });
}
