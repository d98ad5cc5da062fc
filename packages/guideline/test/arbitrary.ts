import type { CaseFacts } from '@consilium/contracts';
import { THERAPY_IDS } from '@consilium/contracts/values';
import fc from 'fast-check';
import { SITE_CODES } from '../src/index';

const PRIORS_THAT_MATTER = [
  'octreotide-lar',
  'lanreotide-autogel',
  'everolimus',
  'sunitinib',
  'lu177-dotatate',
  'cytotoxic-chemotherapy',
  'captem',
  '5fu-based-chemotherapy',
  'etoposide-cisplatin',
  'irinotecan-cisplatin',
  'everolimus-octreotide-combination',
] as const;

const digit = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const anyCode = fc
  .tuple(digit(80), digit(9))
  .map(([category, decimal]) => `C${String(category).padStart(2, '0')}.${decimal}`);
const gutCode = fc
  .tuple(fc.constantFrom('C16', 'C17', 'C18', 'C25', 'C26'), digit(9))
  .map(([category, decimal]) => `${category}.${decimal}`);

const primarySite = fc.oneof(
  { weight: 6, arbitrary: gutCode },
  { weight: 3, arbitrary: fc.constantFrom(...SITE_CODES) },
  { weight: 1, arbitrary: fc.constant('C80.9') },
  { weight: 1, arbitrary: anyCode },
);
const ki67 = fc.oneof(
  fc.constantFrom(null, 0, 1, 2.9, 3, 10, 10.1, 20, 20.1, 54.9, 55, 55.1, 100),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
const mitoses = fc.oneof(
  fc.constantFrom(null, 0, 1, 1.9, 2, 20, 20.5, 21, 60),
  fc.double({ min: 0, max: 1000, noNaN: true }),
);
const priors = fc.oneof(
  fc.constant([]),
  fc.uniqueArray(fc.constantFrom(...PRIORS_THAT_MATTER), { maxLength: 3 }),
  fc.uniqueArray(fc.constantFrom(...THERAPY_IDS)),
);

/** Valid case facts, with the edges and the gut weighted up; every valid value can come. */
export const caseFacts: fc.Arbitrary<CaseFacts> = fc
  .record(
    {
      id: fc.string(),
      primarySite,
      unknownPrimaryGepSuspected: fc.constantFrom(true, true, true, false, null),
      differentiation: fc.constantFrom('well', 'well', 'poor', 'unknown'),
      ki67Percent: ki67,
      mitosesPer10Hpf: mitoses,
      mitosesUnit: fc.constantFrom('10hpf', '2mm2'),
      sstr: fc.constantFrom('positive', 'negative', 'unknown'),
      stage: fc.constantFrom('metastatic', 'metastatic', 'locally-advanced', 'localized-resectable'),
      diseaseStatus: fc.constantFrom('treatment-naive', 'stable', 'progressive'),
      tumorVolume: fc.constantFrom('low', 'intermediate', 'high', 'unknown'),
      hepaticInvolvementPercent: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      functional: fc.constantFrom(true, false, null),
      priorTherapies: priors,
      proposedTherapies: fc.uniqueArray(fc.constantFrom(...THERAPY_IDS), { maxLength: 4 }),
    },
    {
      requiredKeys: [
        'primarySite',
        'differentiation',
        'ki67Percent',
        'mitosesPer10Hpf',
        'sstr',
        'stage',
        'diseaseStatus',
        'tumorVolume',
        'functional',
        'priorTherapies',
      ],
    },
  )
  .map((facts) =>
    facts.primarySite === 'C80.9' ? facts : { ...facts, unknownPrimaryGepSuspected: null },
  ) as fc.Arbitrary<CaseFacts>;
