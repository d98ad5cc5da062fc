import {
  type CaseFacts,
  differentiationSchema,
  diseaseStatusSchema,
  sstrSchema,
  stageSchema,
  tumorVolumeSchema,
} from '@consilium/contracts';
import type { Edition, Leaf } from '../../src/index';
import { therapiesAskedFor } from './leaves';
import { everyPriorSet, ki67Edges, mitosesEdges, siteClasses } from './space';

/** The first of those that `told` gives the same text. */
function firstOfEach<Value>(values: readonly Value[], told: (value: Value) => unknown): readonly Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const text = JSON.stringify(told(value));
    if (!seen.has(text)) seen.set(text, value);
  }
  return [...seen.values()];
}

const unknownValues = new Set<unknown>([null, 'unknown']);

/**
 * One case for each way in which some leaf, some site or some grade of the editions can tell cases apart: the whole
 * space, every set of earlier therapies included, seen through these leaves alone. What reads nothing else answers all
 * other cases as one of these, so that two rules which agree on all of them agree on every case. `worthwhile` is asked
 * with a case's site, pathology and stage and leaves out all cases that share them.
 */
export function casesToldApart(
  editions: readonly Edition[],
  leaves: readonly Leaf[],
  worthwhile: (facts: CaseFacts) => boolean = () => true,
): Iterable<CaseFacts> {
  const asking = (fact: keyof CaseFacts) =>
    leaves.flatMap((leaf) => ('fact' in leaf && leaf.fact === fact ? [leaf] : []));
  const own = <Value extends string | boolean | null>(fact: keyof CaseFacts, values: readonly Value[]) => {
    const questions = asking(fact);
    return firstOfEach(values, (value) =>
      questions.map((leaf) => [
        unknownValues.has(value),
        leaf.kind === 'is' && leaf.oneOf.some((wanted) => wanted === value),
      ]),
    );
  };
  const sameReader = editions.every(({ readGrade }) => readGrade === editions[0]?.readGrade);
  const percents = editions.flatMap((edition) => ki67Edges(edition, leaves));
  const counts = editions.flatMap((edition) => mitosesEdges(edition));
  const over = leaves.flatMap((leaf) => (leaf.kind === 'ki67-above' ? [leaf.percent] : []));

  const pathology = firstOfEach(
    differentiationSchema.options.flatMap((differentiation) =>
      [null, ...new Set(percents)].flatMap((ki67Percent) =>
        [null, ...new Set(counts)].map((mitosesPer10Hpf) => ({
          differentiation,
          ki67Percent,
          mitosesPer10Hpf,
        })),
      ),
    ),
    (found) => [
      editions.map((edition) => {
        const { grade, settled, provisional, needs, discordant, reasons } = edition.readGrade(found);
        // Discordance and its reasons are told of the case, not asked by a condition: they differ with the reader alone.
        return [grade, settled, provisional, needs, ...(sameReader ? [] : [discordant, reasons])];
      }),
      over.map((percent) => (found.ki67Percent === null ? null : found.ki67Percent > percent)),
      asking('differentiation').length > 0 && found.differentiation,
      asking('ki67Percent').length > 0 && found.ki67Percent,
    ],
  );
  const sites = siteClasses(editions, leaves).map(({ first }) => first);
  const asked = [...new Set(editions.flatMap((edition) => therapiesAskedFor(edition, leaves)))];
  const priors = firstOfEach(everyPriorSet(asked), (prior) =>
    editions.map(({ parts, withoutEffect }) => {
      const itself = prior.filter((id) => !withoutEffect.includes(id));
      const counted = new Set(itself.flatMap((id) => [id, ...(parts[id] ?? [])]));
      return leaves.map(
        (leaf) =>
          leaf.kind === 'used' &&
          leaf.therapies.some((id) => (leaf.counting === 'itself' ? itself.includes(id) : counted.has(id))),
      );
    }),
  );

  const [sstrs, stages, statuses, volumes, functionals] = [
    own('sstr', sstrSchema.options),
    own('stage', stageSchema.options),
    own('diseaseStatus', diseaseStatusSchema.options),
    own('tumorVolume', tumorVolumeSchema.options),
    own('functional', [false, true, null]),
  ];
  const last = product(product(sstrs, statuses), product(volumes, functionals));
  return (function* () {
    places: for (const [site, [found, stage]] of product(sites, product(pathology, stages))) {
      for (const [at, prior] of priors.entries()) {
        for (const [then, [[sstr, diseaseStatus], [tumorVolume, functional]]] of last.entries()) {
          const facts: CaseFacts = {
            ...site,
            ...found,
            priorTherapies: [...prior],
            sstr,
            stage,
            diseaseStatus,
            tumorVolume,
            functional,
          };
          if (at === 0 && then === 0 && !worthwhile(facts)) continue places;
          yield facts;
        }
      }
    }
  })();
}

function product<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  return ones.flatMap((one) => others.map((other): [One, Other] => [one, other]));
}
