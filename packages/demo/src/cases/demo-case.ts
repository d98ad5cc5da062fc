import type { CaseType, ClinicalFacts, Identity, PriorLine, TherapyId } from '@consilium/contracts';
import type { DemoPersonKey } from '../people';

/** A day so many days from the seeding, `2026-11-02`: the demo's past stays weeks old. */
export type DayAt = (offset: number) => string;

/** A synthetic case. `key` names it in the demo's own scripts; `vignette` is the worked case it is drawn from. */
export interface DemoCase {
  readonly key: string;
  readonly vignette: string;
  readonly by: Extract<DemoPersonKey, 'referrer' | 'referrer2' | 'coordinator'>;
  readonly type: CaseType;
  readonly question: string;
  readonly identity: Identity;
  readonly facts: (day: DayAt) => ClinicalFacts;
}

const nothingKnown: ClinicalFacts = {
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

/** Facts from the few that are known. */
export const facts = (known: Partial<ClinicalFacts>): ClinicalFacts => ({ ...nothingKnown, ...known });

/** A prior line by a therapy of the guideline. */
export const line = (
  therapy: TherapyId,
  startedOn: string,
  endedOn: string | null,
  outcome: PriorLine['outcome'],
): PriorLine => ({ therapy, label: '', startedOn, endedOn, outcome });

/** A prior line the guideline has no name for. */
export const otherLine = (
  label: string,
  startedOn: string,
  endedOn: string | null,
  outcome: PriorLine['outcome'],
): PriorLine => ({ therapy: null, label, startedOn, endedOn, outcome });

/** Invented, and marked so: no record number of any hospital looks like it. */
export const patient = (name: string, number: number): Identity => ({
  patientName: `${name} (가상)`,
  recordNumber: `DEMO-${String(number).padStart(6, '0')}`,
});
