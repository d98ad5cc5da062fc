import {
  type AnnotationView,
  anchorSchema,
  annotationViewSchema,
  type ClinicalFacts,
  type Recommendation,
} from '@consilium/contracts';
import type { Work } from '@consilium/database';
import type { QueryContext } from '../command';
import { type AnchorGround, isOnEarlierFacts } from './earlier-facts';

const findRows = (db: Work['db'], caseId: string) =>
  db.annotation.findMany({
    where: { caseId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      author: { select: { name: true } },
      resolver: { select: { name: true } },
      snapshot: { select: { facts: true, recommendation: true } },
    },
  });

/** The case's annotations, oldest first; replies stand under their parents by `parentId`. */
export async function findAnnotationViews(
  { work, readable }: QueryContext,
  caseRow: { readonly id: string; readonly boardId: string },
  current: AnchorGround & { readonly question: string },
  abilitiesOf: (annotation: {
    readonly authorId: string;
    readonly resolved: boolean;
  }) => AnnotationView['abilities'],
): Promise<AnnotationView[]> {
  const rows = await findRows(work.db, caseRow.id);
  const memberships = await work.db.membership.findMany({
    where: { boardId: caseRow.boardId, userId: { in: rows.map((row) => row.authorId) } },
    orderBy: { validFrom: 'asc' },
    select: { userId: true, specialty: true },
  });
  const specialties = new Map(memberships.map(({ userId, specialty }) => [userId, specialty]));
  const viewOf = (row: (typeof rows)[number]): AnnotationView => {
    const anchor = anchorSchema.parse(row.anchor);
    const made: AnchorGround | null = row.snapshot && {
      facts: row.snapshot.facts as unknown as ClinicalFacts,
      recommendation: row.snapshot.recommendation as unknown as Recommendation,
    };
    return annotationViewSchema.parse({
      id: row.id,
      parentId: row.parentId,
      anchor,
      body: row.body,
      author: {
        userId: row.authorId,
        name: row.author.name,
        specialty: specialties.get(row.authorId) ?? null,
      },
      createdAt: row.createdAt.toISOString(),
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
      resolvedBy: row.resolver?.name ?? null,
      snapshotId: row.snapshotId,
      onEarlierFacts: isOnEarlierFacts(anchor, made, current),
      abilities: abilitiesOf({ authorId: row.authorId, resolved: row.resolvedAt !== null }),
    });
  };
  return rows.flatMap((row) => readable('annotation', row.id, () => viewOf(row)));
}
