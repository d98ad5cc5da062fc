import { z } from 'zod';
import { caseStatusSchema } from './case';
import { mutationInput, queryInput } from './command';
import { differenceSchema } from './guideline/difference';
import { boardIdSchema, caseIdSchema, snapshotIdSchema } from './ids';
import { pagedInput } from './page';
import { instantSchema } from './text';
import { unreadableSchema } from './unreadable';

// An edition is content that was built with the code. What is kept here is which of them is active, who proposed and who activated it,
// and what it would change. There is nothing to edit.

/** `sha256:` and the digest of an edition's canonical content: what an edition is activated by. */
export const contentHashSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/u);
const proposalIdSchema = z.uuid();

/** An edition by the name a snapshot calls it, `kr-gepnet-2021/1.1.0`, and its content's hash. */
export const namedEditionSchema = z.object({ edition: z.string(), contentHash: z.string() });
export type NamedEdition = z.infer<typeof namedEditionSchema>;

/** One of this build. */
export const builtEditionSchema = namedEditionSchema.extend({
  name: z.object({ en: z.string(), ko: z.string() }),
  /** No clinical truth: there only where all data are synthetic. */
  demonstration: z.boolean(),
});

/** How far it is known which cases an edition answers otherwise. Numbers alone. */
export const assessmentProgressSchema = z.object({
  /** Cases read and to be read in the round under way, or in the last one. */
  done: z.number().int(),
  total: z.number().int(),
  running: z.boolean(),
  /** Every case as it was at this instant has been read; null until the first round is over. */
  coveredAt: instantSchema.nullable(),
});
export type AssessmentProgress = z.infer<typeof assessmentProgressSchema>;

/** How many cases of a board would be answered otherwise. An administrator sees no case. */
export const boardImpactSchema = z.object({
  boardId: boardIdSchema,
  boardName: z.string(),
  /** Still to be decided. */
  open: z.number().int(),
  /** Decided or withdrawn; a decision keeps its edition all the same. */
  past: z.number().int(),
});
export type BoardImpact = z.infer<typeof boardImpactSchema>;

export const proposalSchema = namedEditionSchema.extend({
  proposalId: proposalIdSchema,
  proposedBy: z.string(),
  proposedAt: instantSchema,
  /** Whoever asks has proposed it, and may not activate it. */
  own: z.boolean(),
  /** This build holds its content. */
  inBuild: z.boolean(),
  progress: assessmentProgressSchema,
  impact: z.array(boardImpactSchema),
});
export type EditionProposal = z.infer<typeof proposalSchema>;

/** What was active from when to when; null `until`: it is. */
export const editionPeriodSchema = namedEditionSchema.extend({
  since: instantSchema,
  until: instantSchema.nullable(),
  /** Null: the organization began with it. */
  proposedBy: z.string().nullable(),
  activatedBy: z.string().nullable(),
});

export const editionsInput = queryInput({});
export const editionsOutput = z.object({
  built: z.array(builtEditionSchema),
  /** Null before the first start has installed one. */
  active: namedEditionSchema
    .extend({
      since: instantSchema,
      inBuild: z.boolean(),
      /** Null for the edition that the organization began with. */
      progress: assessmentProgressSchema.nullable(),
      impact: z.array(boardImpactSchema),
    })
    .nullable(),
  proposal: proposalSchema.nullable(),
  /** The newest first. */
  history: z.array(editionPeriodSchema),
  unreadable: unreadableSchema,
  mayChange: z.boolean(),
});
export type Editions = z.infer<typeof editionsOutput>;

/** For everyone who is signed in: nothing of any case. */
export const activeEditionInput = queryInput({});
export const activeEditionOutput = z.object({ active: namedEditionSchema.nullable() });

export const proposeEditionInput = mutationInput({ contentHash: contentHashSchema });
export const proposeEditionOutput = z.object({ proposalId: proposalIdSchema });
export const withdrawEditionInput = mutationInput({ proposalId: proposalIdSchema });
/** The hash is what its sender has read the difference of. */
export const activateEditionInput = mutationInput({
  proposalId: proposalIdSchema,
  contentHash: contentHashSchema,
});

/** A case of a board that an edition answers otherwise than its stored recommendation. */
export const differingCaseSchema = z.object({
  caseId: caseIdSchema,
  pseudonym: z.string(),
  status: caseStatusSchema,
  snapshotId: snapshotIdSchema,
  /** The edition that its recommendation was made by, and stays made by. */
  madeBy: z.string(),
  /** Decided or withdrawn, or a recommendation that a standing decision was taken on. */
  past: z.boolean(),
  difference: differenceSchema,
});
export type DifferingCase = z.infer<typeof differingCaseSchema>;

export const editionDifferencesInput = pagedInput(
  { boardId: boardIdSchema, past: z.boolean().optional() },
  { usual: 50 },
);
export const editionDifferencesOutput = z.object({
  /** The edition they would be answered by: the proposed one, else the active one; null where neither was assessed. */
  target: namedEditionSchema.extend({ active: z.boolean(), progress: assessmentProgressSchema }).nullable(),
  counts: z.object({ open: z.number().int(), past: z.number().int() }),
  items: z.array(differingCaseSchema),
  unreadable: unreadableSchema,
  nextCursor: z.string().nullable(),
});
export type EditionDifferences = z.infer<typeof editionDifferencesOutput>;

/** Asks the active edition anew about facts that have not changed. `snapshotId` is the recommendation its sender has seen. */
export const renewRecommendationInput = mutationInput({
  caseId: caseIdSchema,
  snapshotId: snapshotIdSchema,
});
export const renewRecommendationOutput = z.object({ snapshotId: snapshotIdSchema });
