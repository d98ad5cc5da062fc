import {
  type DecidedTherapy,
  type DecisionDraft,
  decisionDraftSchema,
  type UserId,
} from '@consilium/contracts';
import {
  type ActionLine,
  type RelationValues,
  relationOf,
  textsOf,
} from '@/features/decisions/decided-fields';
import { refusalsOf } from '@/form/refusals';
import type { DissentLine } from './dissent-fields';

/** A decision as its form holds it. */
export interface EnteredDecision extends RelationValues {
  chosen: string[];
  actions: ActionLine[];
  rationale: string;
  dissent: DissentLine[];
  responsible: UserId | null;
  dueOn: string | null;
  nextReviewOn: string | null;
}

/** What is decided about, and what can be. */
export interface Deciding {
  readonly itemId: string | null;
  readonly snapshotId: string;
  readonly ballotId: string | null;
  readonly choices: readonly (DecidedTherapy & { readonly id: string })[];
}

type Unread = { readonly [Key in keyof DecisionDraft]: unknown };

/** The draft out of what was entered; the contract judges it. */
export const draftOf = (entered: EnteredDecision, deciding: Deciding, isAgainst: boolean): Unread => ({
  itemId: deciding.itemId,
  snapshotId: deciding.snapshotId,
  ballotId: deciding.ballotId,
  therapies: deciding.choices
    .filter(({ id }) => entered.chosen.includes(id))
    .map(({ therapy, label, therapyClass }) => ({ therapy, label, therapyClass })),
  actions: textsOf(entered.actions),
  rationale: entered.rationale,
  ...relationOf(entered, isAgainst),
  dissent: entered.dissent.map(({ userId, reason }) => ({ userId, reason })),
  responsiblePhysicianId: entered.responsible,
  dueOn: entered.dueOn,
  nextReviewOn: entered.nextReviewOn,
});

/** Which fields hold what the contract refuses. What it is decided about is no field: the first one tells of it. */
export const refusedOf = (draft: Unread) =>
  refusalsOf(decisionDraftSchema, draft, {
    ...{ itemId: 'chosen', snapshotId: 'chosen', ballotId: 'chosen', therapies: 'chosen' },
    ...{ actions: 'actions', rationale: 'rationale', relation: 'departure', againstMajority: 'against' },
    ...{ dissent: 'dissent', responsiblePhysicianId: 'responsible' },
    ...{ dueOn: 'dueOn', nextReviewOn: 'nextReviewOn' },
  } as const);

/** What is reviewed and signed, out of a draft in which nothing is refused. */
export const readDraft = (draft: Unread): DecisionDraft => decisionDraftSchema.parse(draft);
