import {
  type AddendumDraft,
  addendumDraftSchema,
  type DecidedTherapy,
  type UserId,
} from '@consilium/contracts';
import { refusalsOf } from '@/form/refusals';
import { type ActionLine, type RelationValues, relationOf, textsOf } from './decided-fields';

/** An addendum as its form holds it. */
export interface EnteredAddendum extends RelationValues {
  text: string;
  chosen: string[];
  actions: ActionLine[];
  responsible: UserId | 'unchanged';
  dueOn: string | null;
}

/** What is added to, and which therapies are. */
export interface Amending {
  readonly decisionId: string;
  readonly snapshotId: string;
  /** The decision's ballot. */
  readonly ballotId: string | null;
  readonly added: readonly DecidedTherapy[];
}

type Unread = { readonly [Key in keyof AddendumDraft]: unknown };

/** The draft out of what was entered; the contract judges it. An addendum names the ballot where it adds a therapy. */
export const draftOf = (entered: EnteredAddendum, amending: Amending, isAgainst: boolean): Unread => ({
  decisionId: amending.decisionId,
  snapshotId: amending.snapshotId,
  ballotId: amending.added.length > 0 ? amending.ballotId : null,
  text: entered.text,
  therapies: amending.added.map(({ therapy, label, therapyClass }) => ({ therapy, label, therapyClass })),
  actions: textsOf(entered.actions),
  ...relationOf(entered, isAgainst),
  responsiblePhysicianId: entered.responsible === 'unchanged' ? null : entered.responsible,
  dueOn: entered.dueOn,
});

/** Which fields hold what the contract refuses. What it is added to is no field: the first one tells of it. */
export const refusedOf = (draft: Unread) =>
  refusalsOf(addendumDraftSchema, draft, {
    ...{ decisionId: 'text', snapshotId: 'text', ballotId: 'text', text: 'text', therapies: 'chosen' },
    ...{ actions: 'actions', relation: 'departure', againstMajority: 'against' },
    ...{ responsiblePhysicianId: 'responsible', dueOn: 'dueOn' },
  } as const);

/** What is reviewed and signed, out of a draft in which nothing is refused. */
export const readDraft = (draft: Unread): AddendumDraft => addendumDraftSchema.parse(draft);
