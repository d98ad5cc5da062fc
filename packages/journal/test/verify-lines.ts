import { createVerifier, type Verdict } from '../src/index';
import { sha256 } from './build-stream';

/** The verdict on an export given as lines. */
export function verifyLines(lines: readonly (string | Uint8Array)[], knownHead?: string): Verdict {
  const verifier = createVerifier({ hash: sha256, ...(knownHead === undefined ? {} : { knownHead }) });
  for (const line of lines) if (!verifier.push(line)) break;
  return verifier.finish();
}

/** What was found: problem, row and line in one text, such as `changed row 3 line 4`; or the verdict's kind. */
export function findingOf(verdict: Verdict): string {
  if (verdict.kind !== 'tampered') return verdict.kind;
  const { problem, seq, line } = verdict.finding;
  return `${problem} row ${seq} line ${line}`;
}
