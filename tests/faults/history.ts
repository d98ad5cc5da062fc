/** What a killed application told before it died. */
export interface History {
  readonly sent: readonly string[];
  readonly acknowledged: readonly {
    readonly key: string;
    readonly voter: string;
    readonly revision: number;
  }[];
}

/** What the database holds afterwards, read by SQL as superuser. */
export interface Final {
  readonly receipts: readonly string[];
  readonly events: readonly { readonly seq: number; readonly voter: string; readonly revision: number }[];
  readonly votes: readonly { readonly voter: string; readonly revision: number }[];
  /** Sequences of the board's whole stream, in order. */
  readonly sequences: readonly number[];
  readonly chain: 'intact' | string;
}

/**
 * Holds the final state against the history; answers what is broken, in words (reliability: V1 no acknowledged vote lost, V2 one
 * effective vote a voter, V6 an unanswered act is there as a whole or not at all, V7 dense sequences, V9 the chain).
 */
export function findBroken({ sent, acknowledged }: History, final: Final): string[] {
  const broken: string[] = [];
  const receipts = new Set(final.receipts);
  for (const { key, voter, revision } of acknowledged) {
    if (!receipts.has(key)) broken.push(`V1: the acknowledged vote ${key} has no receipt`);
    const rows = final.events.filter((event) => event.voter === voter && event.revision === revision).length;
    if (rows !== 1) broken.push(`V1: revision ${revision} of ${voter} stands ${rows} times in the journal`);
  }
  for (const key of receipts) if (!sent.includes(key)) broken.push(`V6: a receipt of nobody's act: ${key}`);
  if (receipts.size !== final.events.length)
    broken.push(`V6: ${receipts.size} receipts and ${final.events.length} votes in the journal`);
  for (const { voter, revision } of final.votes) {
    const last = Math.max(
      0,
      ...final.events.filter((event) => event.voter === voter).map((event) => event.revision),
    );
    if (last !== revision)
      broken.push(`V2: the vote of ${voter} is revision ${revision}, its last event ${last}`);
  }
  if (new Set(final.votes.map(({ voter }) => voter)).size !== final.votes.length)
    broken.push('V2: a voter has two votes');
  if (final.sequences.some((seq, index) => seq !== index + 1)) broken.push('V7: the sequence has a gap');
  if (final.chain !== 'intact') broken.push(`V9: ${final.chain}`);
  return broken;
}
