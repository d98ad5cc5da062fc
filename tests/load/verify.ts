import { createHash } from 'node:crypto';
import type { Choice, DomainEvent } from '@consilium/contracts';
import {
  type ChainedRow,
  chain,
  createVerifier,
  emptyHead,
  exportHeader,
  exportRow,
  headAfter,
  type Sha256,
  seal,
} from '@consilium/journal';
import { type Comparison, compare, rateOf } from './measure';

const BALLOTS = 2_000;
const ELECTORS = 8;
const SHARE = 0.12;

const hash: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const hashOfText = (text: string) => hash(Buffer.from(text));
/** An id of the real form, the same for the same words. */
const idOf = (words: string) => {
  const hex = hashOfText(words);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A board's stream of veiled ballots, each opened, voted on by all and closed with its openings. */
function buildStream(): ChainedRow[] {
  const rows: ChainedRow[] = [];
  let head = emptyHead('board:bench');
  let salts = 0;
  const append = (type: DomainEvent['type'], by: string, content: object) => {
    const event = { type, v: 1, subject: {}, public: {}, sealed: {}, ...content } as unknown as DomainEvent;
    const sealed = seal(hash, event, () => {
      salts += 1;
      return hashOfText(`salt ${salts}`).slice(0, 32);
    });
    const row = chain(hash, head, sealed, {
      at: new Date(Date.UTC(2026, 10, 23, 0, 0, 0, rows.length)).toISOString(),
      actor: { id: idOf(by), role: 'member', session: idOf(`session of ${by}`) } as never,
    });
    rows.push(row);
    head = headAfter(row);
    return { seq: head.seq, salt: sealed.sealedValues.find(({ name }) => name === 'choice')?.salt };
  };
  const options = ['first', 'second'].map((name) => ({
    id: idOf(name),
    source: 'free',
    therapy: null,
    therapyClass: 'surgery',
  }));
  const [optionId] = options.map(({ id }) => id);
  const choice = { kind: 'option', optionId } as Choice;
  for (let ballot = 0; ballot < BALLOTS; ballot += 1) {
    const caseId = idOf(`case ${ballot}`);
    const about = { ballotId: idOf(`ballot ${ballot}`), caseId, meetingId: idOf('meeting') };
    const electorate = Array.from({ length: ELECTORS }, (_, voter) => ({
      userId: idOf(`voter ${voter}`),
      specialty: 'surgery',
    }));
    append('ballot.opened', 'chair', {
      subject: { caseId },
      public: { ...about, visibility: 'veiled', options, electorate },
    });
    const openings = electorate.map(({ userId }, voter) => ({
      userId,
      choice,
      ...append('vote.cast', `voter ${voter}`, {
        subject: { caseId, userId },
        public: { ...about, userId, revision: 1, choice: null, voted: voter + 1, electors: ELECTORS },
        sealed: { choice, reason: '' },
      }),
    }));
    const tally = {
      options: options.map(({ id }) => ({ optionId: id, votes: id === optionId ? ELECTORS : 0 })),
      against: 0,
      abstain: 0,
      notVoted: 0,
      leading: [optionId],
    };
    append('ballot.closed', 'chair', { subject: { caseId }, public: { ...about, openings, tally } });
  }
  return rows;
}

/** Rows verified from the bytes of an export, against SHA-256 of the rows' own bytes and nothing else (P9). */
export async function verify(): Promise<Comparison[]> {
  const rows = buildStream();
  const last = rows.at(-1);
  if (last === undefined) throw new Error('the stream is empty');
  const head = { stream: last.envelope.stream, seq: last.envelope.seq, hash: last.hash };
  const file = [
    exportHeader(head, '2026-11-23T00:00:00.000Z'),
    ...rows.map((row) => exportRow(row.bytes, row.hash)),
  ].map((line) => Buffer.from(line.slice(0, -1)));
  const bytes = rows.map((row) => Buffer.from(row.bytes));
  const check = () => {
    const verifier = createVerifier({ hash });
    for (const line of file) verifier.push(line);
    const verdict = verifier.finish();
    if (verdict.kind !== 'intact') throw new Error(`an honest journal was found ${verdict.kind}`);
  };
  check();
  const perRow = Math.round(bytes.reduce((sum, row) => sum + row.length, 0) / rows.length);
  return [
    await compare(
      {
        what: 'journal rows verified: form, chain, votes against their commitments',
        unit: 'rows',
        peer: 'SHA-256 of the same bytes',
        goal: `at least ${SHARE} of the peer (P9)`,
      },
      rateOf(rows.length, check),
      rateOf(rows.length, () => {
        for (const row of bytes) createHash('sha256').update(row).digest('hex');
      }),
      ({ ratio }) => ratio >= SHARE,
      { rows: rows.length, bytesPerRow: perRow },
    ),
  ];
}
