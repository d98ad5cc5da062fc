import { type ClinicalFacts, caseFactsSchema, type TherapyId } from '@consilium/contracts';
import { THERAPY_IDS } from '@consilium/contracts/values';
import { factsForGuideline } from '@consilium/guideline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness } from './completeness';
import { randomPseudonym } from './pseudonym';

const empty: ClinicalFacts = {
  primarySite: null,
  unknownPrimaryGepSuspected: null,
  differentiation: 'unknown',
  ki67Percent: null,
  mitoses: null,
  mitosesUnit: '2mm2',
  pathologyOn: null,
  sstr: 'unknown',
  sstrTracer: null,
  sstrOn: null,
  stage: null,
  diseaseStatus: null,
  tumorVolume: 'unknown',
  hepaticInvolvementPercent: null,
  functional: null,
  syndrome: '',
  priorLines: [],
  proposedTherapies: [],
  ecog: null,
  egfr: null,
  hemoglobin: null,
  platelets: null,
  measurements: [],
  comorbidity: '',
  patientWish: '',
  summary: '',
};
const pancreatic: ClinicalFacts = {
  ...empty,
  primarySite: 'C25.4',
  stage: 'metastatic',
  diseaseStatus: 'progressive',
};

describe('the guideline’s facts of a case', () => {
  it('name what blocks a recommendation', () => {
    expect(factsForGuideline(empty)).toEqual({
      facts: null,
      blocking: ['primarySite', 'stage', 'diseaseStatus'],
    });
    expect(factsForGuideline({ ...pancreatic, primarySite: 'C99.9' }).blocking).toEqual(['primarySite']);
  });

  it('count each therapy of the prior lines once, and leave out those the guideline does not name', () => {
    const line = { label: '', startedOn: null, endedOn: null, outcome: 'progression' } as const;
    const { facts } = factsForGuideline({
      ...pancreatic,
      priorLines: [
        { ...line, therapy: 'octreotide-lar' },
        { ...line, therapy: null, label: 'interferon' },
        { ...line, therapy: 'octreotide-lar' },
      ],
    });
    expect(facts?.priorTherapies).toEqual(['octreotide-lar']);
  });

  it('answer whether a GEP primary is suspected for an unknown primary only', () => {
    const suspected = { ...pancreatic, unknownPrimaryGepSuspected: true };
    expect(factsForGuideline(suspected).facts).not.toHaveProperty('unknownPrimaryGepSuspected');
    expect(factsForGuideline({ ...suspected, primarySite: 'C80.9' }).facts).toHaveProperty(
      'unknownPrimaryGepSuspected',
      true,
    );
  });

  it('are what the contract’s schema takes, unchanged, and what it refuses blocks', () => {
    const percent = fc.oneof(
      fc.constantFrom(null, 0, -0, 100, -1, 100.5, Number.NaN, Number.POSITIVE_INFINITY),
      fc.double({ min: -5, max: 105 }),
    );
    const therapies = fc.array(fc.constantFrom(...THERAPY_IDS), { maxLength: 4 });
    const line = (therapy: TherapyId) => ({
      therapy,
      label: '',
      startedOn: null,
      endedOn: null,
      outcome: 'unknown' as const,
    });
    const clinical = fc
      .record({
        primarySite: fc.oneof(
          fc.constantFrom('C80.9', 'C25.4', 'C17.0', 'C81.0', 'C99.9', 'C25.', 'c25.4', ' C25.4', ''),
          fc.stringMatching(/^C\d\d\.\d$/u),
        ),
        unknownPrimaryGepSuspected: fc.constantFrom(true, false, null),
        ki67Percent: percent,
        mitoses: percent,
        hepaticInvolvementPercent: percent,
        priorLines: therapies.map((list) => list.map(line)),
        proposedTherapies: therapies,
      })
      .map((some): ClinicalFacts => ({ ...pancreatic, ...some }));
    let refused = 0;
    fc.assert(
      fc.property(clinical, (entered) => {
        const { facts, blocking } = factsForGuideline(entered);
        const parsed = caseFactsSchema.safeParse({
          primarySite: entered.primarySite,
          ...(entered.primarySite === 'C80.9'
            ? { unknownPrimaryGepSuspected: entered.unknownPrimaryGepSuspected }
            : {}),
          differentiation: entered.differentiation,
          ki67Percent: entered.ki67Percent,
          mitosesPer10Hpf: entered.mitoses,
          ...(entered.mitoses === null ? {} : { mitosesUnit: entered.mitosesUnit }),
          sstr: entered.sstr,
          stage: entered.stage,
          diseaseStatus: entered.diseaseStatus,
          tumorVolume: entered.tumorVolume,
          hepaticInvolvementPercent: entered.hepaticInvolvementPercent,
          functional: entered.functional,
          priorTherapies: entered.priorLines.flatMap(({ therapy }) => therapy ?? []),
          proposedTherapies: entered.proposedTherapies,
        });
        if (!parsed.success) refused += 1;
        expect(facts).toEqual(parsed.success ? parsed.data : null);
        expect(blocking.length > 0).toBe(!parsed.success);
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('say nothing of a unit where no mitoses were counted', () => {
    expect(factsForGuideline(pancreatic).facts).not.toHaveProperty('mitosesUnit');
    expect(factsForGuideline({ ...pancreatic, mitoses: 3 }).facts).toHaveProperty('mitosesUnit', '2mm2');
  });
});

describe('completeness', () => {
  it('counts what is known of a draft, and what is not missed once there is a recommendation', () => {
    expect(completeness(empty, null).percent).toBe(0);
    expect(completeness(pancreatic, null).percent).toBe(33);
    expect(completeness(pancreatic, 0).percent).toBe(100);
  });
});

describe('a pseudonym', () => {
  it('has no letter that is read as another', () => {
    for (let n = 0; n < 200; n += 1) {
      expect(randomPseudonym()).toMatch(/^[234679ACDEFGHJKMNPQRTVWXY]{3}-[234679ACDEFGHJKMNPQRTVWXY]{3}$/u);
    }
  });
});
