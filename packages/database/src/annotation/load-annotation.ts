import type { Anchorable, AnnotationState } from '@consilium/board';
import type {
  Anchor,
  AnnotationId,
  CaseId,
  ClinicalFacts,
  Recommendation,
  UserId,
} from '@consilium/contracts';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

/** An annotation; null when there is none that this actor may see. */
export async function loadAnnotation(
  { db }: Pick<Work, 'db'>,
  id: AnnotationId,
): Promise<AnnotationState | null> {
  const row = await db.annotation.findUnique({ where: { id } });
  if (!row) return null;
  return {
    id,
    caseId: row.caseId as CaseId,
    authorId: row.authorId as UserId,
    parentId: row.parentId as AnnotationId | null,
    anchor: fromJson<Anchor>(row.anchor),
    resolved: row.resolvedAt !== null,
  };
}

/** What of a case an annotation can be pinned to; null when there is no such case for this actor. */
export async function loadAnchorable({ db }: Pick<Work, 'db'>, caseId: CaseId): Promise<Anchorable | null> {
  const row = await db.case.findUnique({
    where: { id: caseId },
    select: { question: true, facts: true, currentSnapshot: { select: { recommendation: true } } },
  });
  if (!row) return null;
  const { summary, comorbidity, patientWish } = fromJson<ClinicalFacts>(row.facts);
  const answer = row.currentSnapshot && fromJson<Recommendation>(row.currentSnapshot.recommendation);
  const verdicts = answer ? [...answer.options, ...answer.excluded, ...answer.undetermined] : [];
  return {
    therapies: verdicts.map(({ therapy }) => therapy),
    texts: { question: row.question, summary, comorbidity, patientWish },
  };
}
