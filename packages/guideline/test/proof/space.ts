import {
  type CaseFacts,
  differentiationSchema,
  diseaseStatusSchema,
  sstrSchema,
  stageSchema,
  type TherapyId,
  tumorVolumeSchema,
} from '@consilium/contracts';
import type { Edition, Leaf } from '../../src/index';
import { coverOf } from './cover';
import { leavesOfEdition, therapiesAskedFor } from './leaves';

/**
 * The space of cases, derived from an edition's content: for each fact one value for each stretch on which no condition
 * can tell two values apart, and both sides of every edge.
 */

export type Site = Pick<CaseFacts, 'primarySite' | 'unknownPrimaryGepSuspected'>;
export interface SiteClass {
  /** All sites that the table of sites and every condition on sites answer alike. */
  readonly members: readonly Site[];
  readonly first: Site;
}

const EVERY_SITE: readonly Site[] = Array.from({ length: 810 }, (_, n) => {
  const primarySite = `C${String(Math.floor(n / 10)).padStart(2, '0')}.${n % 10}`;
  return primarySite === 'C80.9'
    ? [true, false, null].map((unknownPrimaryGepSuspected) => ({ primarySite, unknownPrimaryGepSuspected }))
    : [{ primarySite }];
}).flat();

/** All 810 site codes, C80.9 with each belief, by what one of the editions can tell of them. */
export function siteClasses(
  editions: readonly Edition[],
  leaves: readonly Leaf[] = editions.flatMap(leavesOfEdition),
): readonly SiteClass[] {
  const questions = leaves.flatMap((leaf) =>
    leaf.kind === 'site'
      ? [(site: Site) => leaf.codes.some((code) => site.primarySite.startsWith(code))]
      : leaf.kind === 'is' && leaf.fact === 'primarySite'
        ? [(site: Site) => leaf.oneOf.includes(site.primarySite)]
        : [],
  );
  const classes = new Map<string, Site[]>();
  for (const site of EVERY_SITE) {
    const told = JSON.stringify([
      ...editions.map((edition) => edition.readSite(site)),
      ...questions.map((ask) => ask(site)),
    ]);
    const members = classes.get(told);
    if (members) members.push(site);
    else classes.set(told, [site]);
  }
  return [...classes.values()].map((members) => ({ members, first: members[0] as Site }));
}

/** Both sides of every edge, and nothing between: the last value of one stretch and the first of the next. */
function bothSides(
  edges: readonly number[],
  step: number,
  told: (value: number) => string,
): readonly number[] {
  const candidates = [...new Set(edges.flatMap((edge) => [edge - step, edge, edge + step]))]
    .map((value) => Number(value.toFixed(4)))
    .sort((left, right) => left - right);
  return candidates.filter((value, at) => {
    const before = candidates[at - 1];
    const after = candidates[at + 1];
    return (
      (before !== undefined && told(before) !== told(value)) ||
      (after !== undefined && told(after) !== told(value))
    );
  });
}

const WELL = { differentiation: 'well', ki67Percent: null, mitosesPer10Hpf: null } as const;

export function ki67Edges(
  edition: Edition,
  leaves: readonly Leaf[] = leavesOfEdition(edition),
): readonly number[] {
  const asked = leaves.flatMap((leaf) => (leaf.kind === 'ki67-above' ? [leaf.percent] : []));
  const edges = [...((edition.tables['gradeEdges']?.['ki67Percent'] ?? []) as number[]), ...asked];
  return bothSides(edges, 0.1, (ki67Percent) =>
    JSON.stringify([
      edition.readGrade({ ...WELL, ki67Percent }).grade,
      asked.map((edge) => ki67Percent > edge),
    ]),
  );
}

export function mitosesEdges(edition: Edition): readonly number[] {
  const edges = (edition.tables['gradeEdges']?.['mitoses'] ?? []) as number[];
  return bothSides(edges, 1, (mitosesPer10Hpf) =>
    JSON.stringify(edition.readGrade({ ...WELL, mitosesPer10Hpf }).grade),
  );
}

/** None, each therapy that matters alone, and sets in which any two of them stand together, alone and neither. */
export function priorSets(edition: Edition): readonly (readonly TherapyId[])[] {
  const therapies = therapiesAskedFor(edition);
  const together = coverOf(therapies.map(() => [false, true])).map((row) =>
    therapies.filter((_, at) => row[at]),
  );
  const sets = [[], ...therapies.map((therapy) => [therapy]), ...together];
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}

/** Every set of the therapies that matter. */
export function everyPriorSet(therapies: readonly TherapyId[]): readonly (readonly TherapyId[])[] {
  return Array.from({ length: 2 ** therapies.length }, (_, bits) =>
    therapies.filter((_therapy, at) => (bits >> at) & 1),
  );
}

/** The values of a fact by what the conditions on it tell apart; an unknown stands alone. */
export function valueClasses<Value extends string>(
  edition: Edition,
  fact: 'stage' | 'tumorVolume',
  values: readonly Value[],
): readonly (readonly Value[])[] {
  const questions = leavesOfEdition(edition).flatMap((leaf) =>
    leaf.kind === 'is' && leaf.fact === fact ? [leaf.oneOf] : [],
  );
  const classes = new Map<string, Value[]>();
  for (const value of values) {
    const told = JSON.stringify([value === 'unknown', ...questions.map((oneOf) => oneOf.includes(value))]);
    classes.set(told, [...(classes.get(told) ?? []), value]);
  }
  return [...classes.values()];
}

const firstOf = <Value>(classes: readonly (readonly Value[])[]): Value[] =>
  classes.flatMap((members) => members.slice(0, 1));

export interface Dimensions {
  readonly site: readonly Site[];
  readonly priorTherapies: readonly (readonly TherapyId[])[];
  readonly ki67Percent: readonly (number | null)[];
  readonly mitosesPer10Hpf: readonly (number | null)[];
  readonly differentiation: readonly CaseFacts['differentiation'][];
  readonly sstr: readonly CaseFacts['sstr'][];
  readonly stage: readonly CaseFacts['stage'][];
  readonly diseaseStatus: readonly CaseFacts['diseaseStatus'][];
  readonly tumorVolume: readonly CaseFacts['tumorVolume'][];
  readonly proposedTherapies: readonly (readonly TherapyId[])[];
}

export function dimensionsOf(edition: Edition): Dimensions {
  return {
    site: siteClasses([edition]).map(({ first }) => first),
    priorTherapies: priorSets(edition),
    ki67Percent: [null, ...ki67Edges(edition)],
    mitosesPer10Hpf: [null, ...mitosesEdges(edition)],
    differentiation: differentiationSchema.options,
    sstr: sstrSchema.options,
    stage: firstOf(valueClasses(edition, 'stage', stageSchema.options)),
    diseaseStatus: diseaseStatusSchema.options,
    tumorVolume: firstOf(valueClasses(edition, 'tumorVolume', tumorVolumeSchema.options)),
    proposedTherapies: [[], ['lu177-dotatate']],
  };
}

export function sizeOf(dimensions: Dimensions): number {
  return Object.values(dimensions).reduce((product: number, values) => product * values.length, 1);
}

/** A case from one value of each dimension; `functional` is false, the other facts left out. */
export function caseOf(
  row: readonly [
    Site,
    readonly TherapyId[],
    number | null,
    number | null,
    CaseFacts['differentiation'],
    CaseFacts['sstr'],
    CaseFacts['stage'],
    CaseFacts['diseaseStatus'],
    CaseFacts['tumorVolume'],
    readonly TherapyId[],
  ],
): CaseFacts {
  return {
    ...row[0],
    priorTherapies: [...row[1]],
    ki67Percent: row[2],
    mitosesPer10Hpf: row[3],
    differentiation: row[4],
    sstr: row[5],
    stage: row[6],
    diseaseStatus: row[7],
    tumorVolume: row[8],
    proposedTherapies: [...row[9]],
    functional: false,
  };
}

/** The case at a place of the space, 0 to `sizeOf(dimensions) - 1`; the first dimension turns fastest. */
export function caseAt(dimensions: Dimensions, index: number): CaseFacts {
  let rest = index;
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[rest % values.length] as Value;
    rest = Math.floor(rest / values.length);
    return value;
  };
  return caseOf([
    pick(dimensions.site),
    pick(dimensions.priorTherapies),
    pick(dimensions.ki67Percent),
    pick(dimensions.mitosesPer10Hpf),
    pick(dimensions.differentiation),
    pick(dimensions.sstr),
    pick(dimensions.stage),
    pick(dimensions.diseaseStatus),
    pick(dimensions.tumorVolume),
    pick(dimensions.proposedTherapies),
  ]);
}
