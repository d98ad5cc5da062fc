import type { CaseFacts, TherapyId } from '@consilium/contracts';

/**
 * The equivalence classes of the facts. No rule tells the members of a class apart: that is claimed here, and `class-mates.ts` tries it.
 * Members stand at a class's edges; the walk takes them in turn, so that all are met without multiplying the cases.
 */
type ClassesOf<Value> = readonly (readonly Value[])[];

const sites: ClassesOf<Pick<CaseFacts, 'primarySite' | 'unknownPrimaryGepSuspected'>> = [
  [{ primarySite: 'C16.0' }, { primarySite: 'C16.9' }],
  [{ primarySite: 'C17.0' }],
  [{ primarySite: 'C25.0' }, { primarySite: 'C25.9' }],
  [{ primarySite: 'C17.1' }, { primarySite: 'C17.3' }, { primarySite: 'C18.1' }],
  [{ primarySite: 'C18.0' }, { primarySite: 'C18.2' }, { primarySite: 'C18.3' }],
  [{ primarySite: 'C18.6' }, { primarySite: 'C18.7' }, { primarySite: 'C19.9' }, { primarySite: 'C20.9' }],
  // A more exact code would tell the origin.
  [{ primarySite: 'C17.8' }, { primarySite: 'C17.9' }, { primarySite: 'C18.9' }, { primarySite: 'C26.0' }],
  // No code would.
  [{ primarySite: 'C18.4' }, { primarySite: 'C18.5' }],
  [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: true }],
  [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: null }, { primarySite: 'C80.9' }],
  [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: false }],
  [{ primarySite: 'C34.1' }, { primarySite: 'C33.9' }],
  [{ primarySite: 'C15.9' }, { primarySite: 'C21.0' }, { primarySite: 'C22.0' }, { primarySite: 'C26.1' }],
];
const ki67: ClassesOf<number | null> = [
  [null],
  [0, 2.99],
  [3, 9.9],
  [10],
  [10.1, 20],
  [20.1, 55],
  [55.1, 100],
];
const mitoses: ClassesOf<number | null> = [[null], [0, 1.9], [2, 20], [20.1, 200]];
const differentiation: ClassesOf<CaseFacts['differentiation']> = [['well'], ['poor'], ['unknown']];
const sstr: ClassesOf<CaseFacts['sstr']> = [['positive'], ['negative'], ['unknown']];
const stage: ClassesOf<CaseFacts['stage']> = [['localized-resectable'], ['locally-advanced', 'metastatic']];
const diseaseStatus: ClassesOf<CaseFacts['diseaseStatus']> = [
  ['treatment-naive'],
  ['stable'],
  ['progressive'],
];
const tumorVolume: ClassesOf<CaseFacts['tumorVolume']> = [['low', 'intermediate'], ['high'], ['unknown']];
const priorTherapies: ClassesOf<readonly TherapyId[]> = [
  [[], ['surgery-or-endoscopic-resection'], ['sstr-imaging']],
  [['octreotide-lar']],
  [['lanreotide-autogel']],
  [['octreotide-lar', 'lanreotide-autogel']],
  [['everolimus']],
  [['sunitinib']],
  [['lu177-dotatate']],
  [['everolimus-octreotide-combination']],
  [['lanreotide-autogel', 'everolimus']],
  [['lanreotide-autogel', 'everolimus', 'sunitinib', 'lu177-dotatate', 'cytotoxic-chemotherapy', 'captem']],
  [['cytotoxic-chemotherapy', 'captem']],
  [['etoposide-cisplatin']],
  [['etoposide-cisplatin', 'irinotecan-cisplatin']],
  [['5fu-based-chemotherapy', 'etoposide-cisplatin']],
];
const proposedTherapies: ClassesOf<readonly TherapyId[]> = [[[], ['everolimus']], [['lu177-dotatate']]];
/** Facts that change no verdict at all, only words beside it: one class each, walked along with the others. */
const functional: ClassesOf<boolean | null> = [[false, true, null]];
const hepaticInvolvementPercent: ClassesOf<number | null> = [[null, 0, 80]];
const mitosesUnit: ClassesOf<NonNullable<CaseFacts['mitosesUnit']>> = [['10hpf', '2mm2']];

const walked = {
  sites,
  ki67,
  mitoses,
  differentiation,
  sstr,
  stage,
  diseaseStatus,
  tumorVolume,
  priorTherapies,
  proposedTherapies,
};
const along = { functional, hepaticInvolvementPercent, mitosesUnit };
const dimensions: Readonly<Record<string, ClassesOf<unknown>>> = { ...walked, ...along };

/** How many combinations of classes there are. */
export const spaceSize = Object.values(dimensions).reduce((product, classes) => product * classes.length, 1);

/** What is walked, in words: each dimension with its number of classes. */
export const dimensionsInWords = Object.entries(walked)
  .map(([name, { length }]) => `${name} ${length}`)
  .join(' x ');

/**
 * The case at a place of the space, 0 to `spaceSize - 1`. `turn` chooses the members that stand for their classes: the same place with
 * another turn is a case of the same classes.
 */
export function caseAt(place: number, turn = place): CaseFacts {
  let rest = place;
  // Stretches of different lengths, so that no dimension's members keep step with another's.
  let stretch = 1;
  const pick = <Value>(classes: ClassesOf<Value>): Value => {
    const members = classes[rest % classes.length] ?? [];
    rest = Math.floor(rest / classes.length);
    stretch = (stretch * 31) % 9973;
    return members[Math.floor((turn * stretch) / 97) % members.length] as Value;
  };
  return {
    ...pick(sites),
    ki67Percent: pick(ki67),
    mitosesPer10Hpf: pick(mitoses),
    differentiation: pick(differentiation),
    sstr: pick(sstr),
    stage: pick(stage),
    diseaseStatus: pick(diseaseStatus),
    tumorVolume: pick(tumorVolume),
    priorTherapies: [...pick(priorTherapies)],
    proposedTherapies: [...pick(proposedTherapies)],
    functional: pick(functional),
    hepaticInvolvementPercent: pick(hepaticInvolvementPercent),
    mitosesUnit: pick(mitosesUnit),
  };
}
