import { type FoundDifference, loadEditions, type StoredAnswer, type Work } from '@consilium/database';
import {
  adviseBy,
  differenceOf,
  type Edition,
  factsForGuideline,
  findEdition,
  isSame,
} from '@consilium/guideline';
import type { Deps } from '../application';

const service = { service: 'editions' } as const;
/** Cases to a transaction: about a tenth of a second's work, so that no other transaction waits long. */
const usualCasesAtOnce = 500;

/** How an edition would answer the facts of a stored recommendation otherwise; null where it would say the same. */
export function differenceBy(edition: Edition, answer: StoredAnswer): FoundDifference | null {
  const { facts, recommendation, ...place } = answer;
  const asked = factsForGuideline(facts);
  // Facts of a stored recommendation were complete; the type does not say so.
  if (asked.facts === null)
    throw new Error(`the facts of snapshot ${answer.snapshotId} are incomplete for the guideline`);
  const difference = differenceOf(recommendation, adviseBy(edition, asked.facts));
  return isSame(difference) ? null : { ...place, difference };
}

/** The editions whose consequences are wanted: the proposed one, and the active one, whose earlier answers are renewed by and by. */
async function wanted(work: Pick<Work, 'db'>): Promise<string[]> {
  const { active, proposal } = await loadEditions(work);
  return [proposal, active].flatMap((one) => (one === null ? [] : [one.contentHash]));
}

export interface AssessOptions {
  readonly casesAtOnce?: number;
  /** Where tests and benches hold a batch before its commit; the application has none. */
  readonly beforeCommit?: () => Promise<void>;
}

/** Reads the next cases for an edition and keeps what differs with how far it came. False where nothing is left to read. */
async function assessBatch(
  work: Work,
  contentHash: string,
  edition: Edition,
  { casesAtOnce = usualCasesAtOnce, beforeCommit }: AssessOptions,
): Promise<boolean> {
  if (!(await work.assessments.take(contentHash))) return false;
  const batch = await work.assessments.next(contentHash, casesAtOnce);
  const found = batch.answers.flatMap((answer) => differenceBy(edition, answer) ?? []);
  await work.assessments.keep(contentHash, batch, found);
  await beforeCommit?.();
  return !batch.last;
}

/**
 * One batch of each edition whose consequences are wanted; true where more is left to do. Killed at any point it loses nothing: a batch and
 * the place it ends at are one transaction. Safe in several processes at once: the second leaves the edition to the first.
 */
export async function assessEditions(
  { database, demo }: Pick<Deps, 'database' | 'demo'>,
  options: AssessOptions = {},
): Promise<boolean> {
  const hashes = await database.unitOfWork.as(service, wanted, { readOnly: true });
  let more = false;
  for (const contentHash of hashes) {
    const built = findEdition(contentHash, { demo });
    if (built === undefined) continue;
    const left = await database.unitOfWork.as(
      service,
      (work) => assessBatch(work, contentHash, built.edition, options),
      { timeoutMs: 30_000 },
    );
    more ||= left;
  }
  return more;
}
