import { z } from 'zod';
import { mutationInput } from './command';
import { therapyIdSchema } from './guideline/therapy';
import { annotationIdSchema, caseIdSchema, snapshotIdSchema, userIdSchema } from './ids';
import { specialtySchema } from './people';
import { instantSchema, requiredProseSchema } from './text';

/** What a comment is pinned to. A passage keeps the words it was made on; offsets are UTF-16 units in the field's text. */
export const anchorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case') }),
  z.strictObject({
    kind: z.literal('fact'),
    key: z
      .string()
      .max(60)
      .regex(/^[A-Za-z0-9]+$/u),
  }),
  z.strictObject({ kind: z.literal('option'), therapy: therapyIdSchema }),
  z.strictObject({
    kind: z.literal('passage'),
    field: z.enum(['question', 'summary', 'comorbidity', 'patientWish']),
    start: z.int().min(0).max(20_000),
    end: z.int().min(1).max(20_000),
    quote: requiredProseSchema(500),
  }),
]);
export type Anchor = z.infer<typeof anchorSchema>;

export const addAnnotationInput = mutationInput({
  caseId: caseIdSchema,
  anchor: anchorSchema,
  /** A reply stands under its parent and takes its anchor. */
  parentId: annotationIdSchema.nullable(),
  body: requiredProseSchema(4000),
});
export const addAnnotationOutput = z.object({ annotationId: annotationIdSchema });
export const resolveAnnotationInput = mutationInput({ annotationId: annotationIdSchema });

export const annotationViewSchema = z.object({
  id: annotationIdSchema,
  parentId: annotationIdSchema.nullable(),
  anchor: anchorSchema,
  body: z.string(),
  author: z.object({ userId: userIdSchema, name: z.string(), specialty: specialtySchema.nullable() }),
  createdAt: instantSchema,
  resolvedAt: instantSchema.nullable(),
  resolvedBy: z.string().nullable(),
  snapshotId: snapshotIdSchema.nullable(),
  /** Made on facts that have changed since, where the change touches the anchor. */
  onEarlierFacts: z.boolean(),
  abilities: z.object({ reply: z.boolean(), resolve: z.boolean() }),
});
export type AnnotationView = z.infer<typeof annotationViewSchema>;
