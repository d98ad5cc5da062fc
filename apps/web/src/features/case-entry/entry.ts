import {
  type CaseType,
  type CaseView,
  type ClinicalFacts,
  clinicalFactsSchema,
  type FactKey,
  type Identity,
} from '@consilium/contracts';
import { isNumber } from '@/lib/read-number';
import { isDay } from '@/ui/read-day';
import { isSiteCode } from './site-list';

/** What is in the form. Identity is apart: it goes one way only, and is never read back into the form. */
export interface Entry {
  readonly type: CaseType;
  readonly question: string;
  readonly facts: ClinicalFacts;
  readonly identity: Identity;
  /** A measurement that was typed and not added yet: it counts as one (`withAdded`), so that it is not lost. */
  readonly adding: Measurement | null;
}
export type Measurement = ClinicalFacts['measurements'][number];

export const NO_IDENTITY: Identity = { patientName: '', recordNumber: '' };

/** Nothing known: no field begins as a "no". */
export const EMPTY_FACTS: ClinicalFacts = {
  primarySite: null,
  unknownPrimaryGepSuspected: null,
  differentiation: 'unknown',
  ki67Percent: null,
  mitoses: null,
  mitosesUnit: '10hpf',
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

export const EMPTY_ENTRY: Entry = {
  type: 'new',
  question: '',
  facts: EMPTY_FACTS,
  identity: NO_IDENTITY,
  adding: null,
};

export const entryOf = (view: Pick<CaseView, 'type' | 'question' | 'facts'>): Entry => ({
  type: view.type,
  question: view.question,
  facts: view.facts,
  identity: NO_IDENTITY,
  adding: null,
});

/** With the measurement that was typed among the others; the same entry where there is none, or no number yet. */
export const withAdded = (entry: Entry): Entry =>
  entry.adding === null || !isNumber(entry.adding.value)
    ? entry
    : {
        ...entry,
        facts: { ...entry.facts, measurements: [...entry.facts.measurements, entry.adding] },
        adding: null,
      };

/** An entry as it is sent: an identity that is not given leaves the recorded one as it is. */
export const toSend = (entry: Entry) => ({
  type: entry.type,
  question: entry.question,
  facts: entry.facts,
  identity: isBlank(entry.identity) ? null : entry.identity,
});

export const isBlank = ({ patientName, recordNumber }: Identity): boolean =>
  patientName.trim() === '' && recordNumber.trim() === '';

/** The same order of keys for all: what was read back may have another. What can't be read is not nothing. */
const sorted = (_key: string, value: unknown): unknown =>
  Number.isNaN(value)
    ? 'NaN'
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;

/** Whether two values of a form say the same. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

/** What was typed and is no day, number or site yet stops no preview; saving refuses it. */
const dayOrNull = (day: string | null) => (isDay(day) ? day : null);
const numberOrNull = (value: number | null) => (isNumber(value) ? value : null);

/** What the guideline reads of the facts: free text stays in the browser until it is saved. */
export const forPreview = (facts: ClinicalFacts): ClinicalFacts => ({
  ...facts,
  syndrome: '',
  comorbidity: '',
  patientWish: '',
  summary: '',
  measurements: [],
  primarySite: isSiteCode(facts.primarySite) ? facts.primarySite : null,
  ki67Percent: numberOrNull(facts.ki67Percent),
  mitoses: numberOrNull(facts.mitoses),
  hepaticInvolvementPercent: numberOrNull(facts.hepaticInvolvementPercent),
  egfr: numberOrNull(facts.egfr),
  hemoglobin: numberOrNull(facts.hemoglobin),
  platelets: numberOrNull(facts.platelets),
  pathologyOn: dayOrNull(facts.pathologyOn),
  sstrOn: dayOrNull(facts.sstrOn),
  priorLines: facts.priorLines.map((line) => ({
    ...{ ...line, label: '' },
    ...{ startedOn: dayOrNull(line.startedOn), endedOn: dayOrNull(line.endedOn) },
  })),
});

export const FACT_KEYS = clinicalFactsSchema.keyof().options as readonly FactKey[];
