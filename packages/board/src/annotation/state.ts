import type { Anchor, AnnotationId, CaseId, TherapyId, UserId } from '@consilium/contracts';

export interface AnnotationState {
  readonly id: AnnotationId;
  readonly caseId: CaseId;
  readonly authorId: UserId;
  readonly parentId: AnnotationId | null;
  readonly anchor: Anchor;
  readonly resolved: boolean;
}

/** What of a case an annotation can be pinned to, as it stands now. */
export interface Anchorable {
  /** Every therapy the current recommendation speaks of: options, excluded and undetermined ones. */
  readonly therapies: readonly TherapyId[];
  readonly texts: Readonly<Record<'question' | 'summary' | 'comorbidity' | 'patientWish', string>>;
}
