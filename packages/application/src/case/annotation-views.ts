import {
  type AnnotationView,
  anchorSchema,
  type ClinicalFacts,
  type Recommendation,
  type Specialty,
} from '@consilium/contracts';
import type { Work } from '@consilium/database';
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
  db: Work['db'],
  caseRow: { readonly id: string; readonly boardId: string },
  current: AnchorGround & { readonly question: string },
  abilitiesOf: (annotation: {
    readonly authorId: string;
    readonly resolved: boolean;
  }) => AnnotationView['abilities'],
): Promise<AnnotationView[]> {
  const rows = await findRows(db, caseRow.id);
  const memberships = await db.membership.findMany({
    where: { boardId: caseRow.boardId, userId: { in: rows.map((row) => row.authorId) } },
    orderBy: { validFrom: 'asc' },
    select: { userId: true, specialty: true },
  });
  const specialties = new Map(memberships.map(({ userId, specialty }) => [userId, specialty]));
  return rows.map((row) => {
    const anchor = anchorSchema.parse(row.anchor);
    const made: AnchorGround | null = row.snapshot && {
      facts: row.snapshot.facts as unknown as ClinicalFacts,
      recommendation: row.snapshot.recommendation as unknown as Recommendation,
    };
    return {
      id: row.id,
      parentId: row.parentId,
      anchor,
      body: row.body,
      author: {
        userId: row.authorId,
        name: row.author.name,
        specialty: (specialties.get(row.authorId) ?? null) as Specialty | null,
      },
      createdAt: row.createdAt.toISOString(),
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
      resolvedBy: row.resolver?.name ?? null,
      snapshotId: row.snapshotId,
      onEarlierFacts: isOnEarlierFacts(anchor, made, current),
      abilities: abilitiesOf({ authorId: row.authorId, resolved: row.resolvedAt !== null }),
    } as AnnotationView;
  });
}
