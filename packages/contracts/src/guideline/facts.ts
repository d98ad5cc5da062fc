import { z } from 'zod';
import { therapyIdSchema } from './therapy';

/** ICD-O-3 topography, `C00.0` to `C80.9`, judged by its form alone. */
export const siteCodeSchema = z
  .string()
  .regex(/^C(?:[0-7][0-9]|80)\.[0-9]$/, 'must be an ICD-O-3 topography code from C00.0 to C80.9');

export const differentiationSchema = z.enum(['well', 'poor', 'unknown']);
export const mitosesUnitSchema = z.enum(['10hpf', '2mm2']);
export const sstrSchema = z.enum(['positive', 'negative', 'unknown']);
export const stageSchema = z.enum(['localized-resectable', 'locally-advanced', 'metastatic']);
export const diseaseStatusSchema = z.enum(['treatment-naive', 'stable', 'progressive']);
export const tumorVolumeSchema = z.enum(['low', 'intermediate', 'high', 'unknown']);

/** JSON knows -0 and a canonical form must not: both zeros are one value. */
const oneZero = (value: number): number => (value === 0 ? 0 : value);
const percentSchema = z.number().min(0).max(100).overwrite(oneZero);
const therapyListSchema = z.array(therapyIdSchema).overwrite((list) => [...new Set(list)]);

/**
 * What is known of one case, as the recommendation contract defines it. `unknown` and `null` mean "not known yet".
 * Percentages are 0-100; mitoses are a count per 10 HPF, or per 2 mm2 as `mitosesUnit` says, never converted.
 * Unknown keys are errors; ids listed twice count once.
 */
export const caseFactsSchema = z
  .strictObject({
    id: z.string().optional(),
    primarySite: siteCodeSchema,
    unknownPrimaryGepSuspected: z.boolean().nullable().optional(),
    differentiation: differentiationSchema,
    ki67Percent: percentSchema.nullable(),
    mitosesPer10Hpf: z.number().min(0).overwrite(oneZero).nullable(),
    mitosesUnit: mitosesUnitSchema.optional(),
    sstr: sstrSchema,
    stage: stageSchema,
    diseaseStatus: diseaseStatusSchema,
    tumorVolume: tumorVolumeSchema,
    hepaticInvolvementPercent: percentSchema.nullable().optional(),
    functional: z.boolean().nullable(),
    priorTherapies: therapyListSchema,
    proposedTherapies: therapyListSchema.optional(),
  })
  .refine((facts) => facts.primarySite === 'C80.9' || typeof facts.unknownPrimaryGepSuspected !== 'boolean', {
    path: ['unknownPrimaryGepSuspected'],
    message: 'may be answered for an unknown primary (C80.9) only',
    // Named beside the other errors of the line, not only once those are mended.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });

export type CaseFacts = z.infer<typeof caseFactsSchema>;
