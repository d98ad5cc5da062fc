import type { Deps } from '../application';
import type { IdentityVault } from './vault';

const AT_ONCE = 200;

/**
 * Makes the next indexes of record numbers anew that an older rule of comparison made; true while such are left. Safe in several processes at
 * once, and while people save identities. What another key sealed is left as it is.
 */
export async function renewIndexes(
  { database }: Pick<Deps, 'database'>,
  vault: IdentityVault,
): Promise<boolean> {
  return database.unitOfWork.as({ service: 'identities' }, async ({ recordNumbers }) => {
    const found = await recordNumbers.oldIndexes(vault.keyId, AT_ONCE);
    for (const { caseId, recordNumber } of found)
      await recordNumbers.setIndex(caseId, vault.indexOfSealed(caseId, recordNumber));
    return found.length === AT_ONCE;
  });
}
