import type { Verdict } from './verifier';

/** A verdict in plain English words, one sentence a line, together with what verification cannot see. */
export function reportLines(verdict: Verdict): string[] {
  switch (verdict.kind) {
    case 'unreadable':
      return [`UNREADABLE. ${verdict.message}`];
    case 'tampered': {
      const { problem, seq, line, detail } = verdict.finding;
      return [
        `TAMPERED. Stream ${verdict.header.stream}.`,
        `First bad row: ${seq}, on line ${line} of the file.`,
        `What is wrong: ${problem} - ${detail}.`,
        'Rows after this one were not judged.',
      ];
    }
    case 'intact':
      return [
        `INTACT. Stream ${verdict.header.stream}, ${verdict.head.seq} rows, head ${verdict.head.hash}.`,
        ...limits(verdict.head.seq, verdict.provenTo),
      ];
  }
}

function limits(count: number, provenTo: number | null): string[] {
  const always = [
    "Not covered: the time of the export in the header; what sealed values say (only their commitments are here, but for a closed ballot's choices); acts that were never recorded.",
  ];
  if (provenTo === null) {
    return [
      'Not seen without --head: rows cut off at the end together with a new header, and a journal rewritten as a whole. Compare the head with one kept elsewhere, such as on a signed decision.',
      ...always,
    ];
  }
  if (provenTo < count) {
    return [
      `The head given is that of row ${provenTo}: rows 1 to ${provenTo} are proven by it.`,
      `Not seen after row ${provenTo}: rows cut off at the end together with a new header, and rows rewritten.`,
      ...always,
    ];
  }
  return ['The head given is that of the last row: every row up to it is proven by it.', ...always];
}
