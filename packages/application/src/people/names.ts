import type { Work } from '@consilium/database';

/** Names by user id; ids that are no person's (`system`) are left out. */
export async function namesOf(db: Work['db'], userIds: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(userIds)].filter((id) => id !== 'system');
  if (wanted.length === 0) return new Map();
  const found = await db.user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [id, name]));
}
