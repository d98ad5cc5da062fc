import type { NamedEdition } from '@consilium/contracts';
import { loadActiveEdition, type Work } from '@consilium/database';
import { type BuiltEdition, editionsFor, findEdition } from '@consilium/guideline';
import { AppError } from '../errors';

/** What a use case must know to find the active edition. */
interface Place {
  readonly work: Pick<Work, 'db'>;
  readonly demo: boolean;
}

export const namedEdition = ({ label, contentHash }: BuiltEdition): NamedEdition => ({
  edition: label,
  contentHash,
});

/** The editions of this build that may be used here. */
export const builtHere = ({ demo }: Pick<Place, 'demo'>): NamedEdition[] =>
  editionsFor({ demo }).map(namedEdition);

/** The edition that answers now; null where none is active, or this build does not hold its content. */
export async function findActiveEdition({ work, demo }: Place): Promise<BuiltEdition | null> {
  const active = await loadActiveEdition(work);
  return active === null ? null : (findEdition(active.contentHash, { demo }) ?? null);
}

/** The same; throws `edition/not-in-build`: nothing is answered by an edition that nobody activated. */
export async function activeEdition(place: Place): Promise<BuiltEdition> {
  const found = await findActiveEdition(place);
  if (found === null) throw new AppError('edition/not-in-build');
  return found;
}
