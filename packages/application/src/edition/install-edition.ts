import { installEdition as decide } from '@consilium/board';
import type { JournalActor, OrganizationEvent } from '@consilium/contracts';
import { loadEditions, lockEditions, organizationStream, type Work } from '@consilium/database';
import { EDITIONS } from '@consilium/guideline';
import type { Deps } from '../application';
import { namedEdition } from './active-edition';

const nobody: JournalActor = { id: 'system', role: 'system', session: null };

/** The event by which an organization begins with the first edition of the build; none where it has begun. */
export async function firstEdition(work: Work): Promise<readonly OrganizationEvent[]> {
  await lockEditions(work);
  const outcome = decide(await loadEditions(work), namedEdition(EDITIONS[0]));
  return outcome.ok ? outcome.events : [];
}

/** At each start: installs the first edition where none is active yet. Safe in several processes at once. */
export async function installEdition({
  database,
  onCommitted,
}: Pick<Deps, 'database' | 'onCommitted'>): Promise<void> {
  const written = await database.unitOfWork.as({ service: 'editions' }, async (work) => {
    const events = await firstEdition(work);
    return events.length === 0 ? null : work.record(organizationStream, nobody, events);
  });
  if (written !== null) onCommitted?.(organizationStream, written.seq);
}
