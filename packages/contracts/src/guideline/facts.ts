import { z } from 'zod';
import {
  DIFFERENTIATIONS,
  DISEASE_STATUSES,
  MITOSES_UNITS,
  SITE_CODE,
  SSTR_RESULTS,
  STAGES,
  TUMOR_VOLUMES,
} from '../values';
import { therapyIdSchema } from './therapy';

/** ICD-O-3 topography, `C00.0` to `C80.9`, judged by its form alone. */
export const siteCodeSchema = z
  .string()
  .regex(SITE_CODE, 'must be an ICD-O-3 topography code from C00.0 to C80.9');

export const differentiationSchema = z.enum(DIFFERENTIATIONS);
export const mitosesUnitSchema = z.enum(MITOSES_UNITS);
export const sstrSchema = z.enum(SSTR_RESULTS);
export const stageSchema = z.enum(STAGES);
export const diseaseStatusSchema = z.enum(DISEASE_STATUSES);
export const tumorVolumeSchema = z.enum(TUMOR_VOLUMES);

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
