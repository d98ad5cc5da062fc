import { type CaseFacts, stageSchema, tumorVolumeSchema } from '@consilium/contracts';
import { THERAPY_IDS } from '@consilium/contracts/values';
import type { Edition } from '../../src/index';
import { therapiesAskedFor } from './leaves';
import { ki67Edges, mitosesEdges, siteClasses, valueClasses } from './space';
import { type Recommend, verdictsText } from './verdicts';

/** A case changed in a dimension that the space leaves out: the verdicts must stay. */
type Variation = (facts: CaseFacts) => readonly CaseFacts[];

/** Values inside the stretch that a value stands in, its ends among them; edges are both sides of each step. */
function insideStretch(edges: readonly number[], least: number, most: number) {
  const stretches: [number, number][] = [];
  let from = least;
  for (let at = 0; at < edges.length; at += 2) {
    stretches.push([from, edges[at] as number]);
    from = edges[at + 1] as number;
  }
  stretches.push([from, most]);
  return (value: number): readonly number[] => {
    const [low, high] = stretches.find(([, end]) => value <= end) ?? [value, value];
    return [low, (low + high) / 2, low + (high - low) * 0.137, high];
  };
}

function variations(edition: Edition): Readonly<Record<string, Variation>> {
  const asked = new Set(therapiesAskedFor(edition));
  const classes = siteClasses([edition]);
  const within =
    <Fact extends 'stage' | 'tumorVolume'>(fact: Fact, values: readonly CaseFacts[Fact][]): Variation =>
    (facts) =>
      valueClasses(edition, fact, values)
        .filter((members) => members.includes(facts[fact]))
        .flatMap((members) => members.map((value) => ({ ...facts, [fact]: value })));
  const percents = insideStretch(ki67Edges(edition), 0, 100);
  const counts = insideStretch(mitosesEdges(edition), 0, 400);
  return {
    'whether the tumor is functional': (facts) =>
      [true, false, null].map((functional) => ({ ...facts, functional })),
    'the hepatic percentage': (facts) =>
      [null, 0, 24.9, 25, 80, 100].map((hepaticInvolvementPercent) => ({
        ...facts,
        hepaticInvolvementPercent,
      })),
    'the unit of the mitoses': (facts) =>
      (['10hpf', '2mm2'] as const).map((mitosesUnit) => ({ ...facts, mitosesUnit })),
    'the id': (facts) => [{ ...facts, id: 'any' }],
    'earlier therapies that no condition asks for': (facts) =>
      THERAPY_IDS.filter((id) => !asked.has(id)).map((id) => ({
        ...facts,
        priorTherapies: [...facts.priorTherapies, id],
      })),
    'the order of earlier therapies, and one listed twice': (facts) => [
      { ...facts, priorTherapies: [...facts.priorTherapies].reverse() },
      { ...facts, priorTherapies: [...facts.priorTherapies, ...facts.priorTherapies] },
    ],
    'proposed therapies other than PRRT': (facts) =>
      THERAPY_IDS.filter((id) => id !== 'lu177-dotatate').map((id) => ({
        ...facts,
        proposedTherapies: [...(facts.proposedTherapies ?? []), id],
      })),
    'the site within its class': (facts) =>
      (
        classes.find(({ members }) =>
          members.some(
            ({ primarySite, unknownPrimaryGepSuspected }) =>
              primarySite === facts.primarySite &&
              unknownPrimaryGepSuspected === facts.unknownPrimaryGepSuspected,
          ),
        )?.members ?? []
      ).map((site) => ({ ...facts, ...site })),
    'the stage within its class': within('stage', stageSchema.options),
    'the tumor volume within its class': within('tumorVolume', tumorVolumeSchema.options),
    'the Ki-67 within its stretch': ({ ki67Percent, ...facts }) =>
      ki67Percent === null ? [] : percents(ki67Percent).map((value) => ({ ...facts, ki67Percent: value })),
    'the mitoses within their stretch': ({ mitosesPer10Hpf, ...facts }) =>
      mitosesPer10Hpf === null
        ? []
        : counts(mitosesPer10Hpf).map((value) => ({ ...facts, mitosesPer10Hpf: value })),
  };
}

export interface LeftOut {
  /** How many changed cases were answered, by dimension. */
  readonly compared: Readonly<Record<string, number>>;
  readonly broken: {
    readonly dimension: string;
    readonly facts: CaseFacts;
    readonly changed: CaseFacts;
  } | null;
}

/** Shows that the dimensions which the space leaves out change no verdict, no grade and no reason for a board. */
export function leftOut(edition: Edition, recommend: Recommend, cases: readonly CaseFacts[]): LeftOut {
  const compared: Record<string, number> = {};
  for (const [dimension, vary] of Object.entries(variations(edition))) {
    compared[dimension] = 0;
    for (const facts of cases) {
      const wanted = verdictsText(recommend(facts));
      for (const changed of vary(facts)) {
        if (verdictsText(recommend(changed)) !== wanted)
          return { compared, broken: { dimension, facts, changed } };
        compared[dimension] += 1;
      }
    }
  }
  return { compared, broken: null };
}
