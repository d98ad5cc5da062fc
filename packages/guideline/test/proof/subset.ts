import { type CaseFacts, type TherapyId, tumorVolumeSchema } from '@consilium/contracts';
import type { Edition } from '../../src/index';
import { coverOf } from './cover';
import { therapiesAskedFor } from './leaves';
import { caseOf, type Dimensions, dimensionsOf, everyPriorSet, siteClasses } from './space';

type Pathology = Pick<CaseFacts, 'differentiation' | 'ki67Percent' | 'mitosesPer10Hpf'>;
const FUNCTIONAL = [false, true, null] as const;

/** Each pathology whose grade is settled. */
function settled(edition: Edition, dimensions: Dimensions): readonly Pathology[] {
  return dimensions.differentiation.flatMap((differentiation) =>
    dimensions.ki67Percent.flatMap((ki67Percent) =>
      dimensions.mitosesPer10Hpf
        .map((mitosesPer10Hpf) => ({ differentiation, ki67Percent, mitosesPer10Hpf }))
        .filter((pathology) => edition.readGrade(pathology).settled),
    ),
  );
}

/** One pathology for each grade and each Ki-67, the well differentiated and fully known ones first. */
function oneOfEach(edition: Edition, pathologies: readonly Pathology[]): readonly Pathology[] {
  const seen = new Map<string, Pathology>();
  for (const pathology of pathologies) {
    if (pathology.mitosesPer10Hpf === null) continue;
    const key = `${edition.readGrade(pathology).grade} ${pathology.ki67Percent}`;
    if (!seen.has(key)) seen.set(key, pathology);
  }
  return [...seen.values()];
}

/** Cases past the gates, where the rules of the therapies are read: a pairwise cover of them. */
function pastTheGates(edition: Edition, some: Partial<Dimensions>, pathologies: readonly Pathology[]) {
  // Every volume, and not one of each class: a mutated rule may draw the line elsewhere.
  const dimensions = { ...dimensionsOf(edition), tumorVolume: tumorVolumeSchema.options, ...some };
  return coverOf<unknown>([
    dimensions.site.filter((site) => edition.readSite(site).inScope === true),
    dimensions.priorTherapies,
    pathologies,
    dimensions.sstr,
    dimensions.stage.filter((stage) => stage !== 'localized-resectable'),
    dimensions.diseaseStatus,
    dimensions.tumorVolume,
    dimensions.proposedTherapies,
    FUNCTIONAL,
  ]).map((row) => ({
    ...(row[0] as Dimensions['site'][number]),
    priorTherapies: [...(row[1] as readonly TherapyId[])],
    ...(row[2] as Pathology),
    sstr: row[3] as CaseFacts['sstr'],
    stage: row[4] as CaseFacts['stage'],
    diseaseStatus: row[5] as CaseFacts['diseaseStatus'],
    tumorVolume: row[6] as CaseFacts['tumorVolume'],
    proposedTherapies: [...(row[7] as readonly TherapyId[])],
    functional: row[8] as CaseFacts['functional'],
  }));
}

/**
 * A covering subset of the space. Any two values of any two facts stand together, all edges among them.
 * The same among the cases past the gates alone, with each settled pathology as one value. And the same once more for
 * each course with each receptor status, which the rules ask for together; and every site code of the scope with these.
 */
export function coveringSubset(edition: Edition): readonly CaseFacts[] {
  const dimensions = dimensionsOf(edition);
  const pathologies = settled(edition, dimensions);
  const byCourse = dimensions.diseaseStatus.flatMap((status) =>
    dimensions.sstr.flatMap((sstr) =>
      pastTheGates(edition, { diseaseStatus: [status], sstr: [sstr] }, oneOfEach(edition, pathologies)),
    ),
  );
  const anywhere = coverOf<unknown>([...Object.values(dimensions), FUNCTIONAL]).map((row) => ({
    ...caseOf(row.slice(0, -1) as unknown as Parameters<typeof caseOf>[0]),
    functional: row.at(-1) as CaseFacts['functional'],
  }));
  const anySite = siteClasses([edition])
    .flatMap(({ members }) => members)
    .flatMap((site) =>
      edition.readSite(site).inScope === true
        ? pastTheGates(
            edition,
            { site: [site], priorTherapies: [[]], tumorVolume: ['low'], proposedTherapies: [[]] },
            pathologies.slice(0, 1),
          )
        : [],
    );
  return [...byCourse, ...anySite, ...pastTheGates(edition, {}, pathologies), ...anywhere];
}

/** Every set of the earlier therapies that matter, each with a pairwise cover of the other facts past the gates. */
export function* everyPriorSetCovered(edition: Edition): Generator<CaseFacts> {
  const pathologies = oneOfEach(edition, settled(edition, dimensionsOf(edition)));
  const others = pastTheGates(edition, { priorTherapies: [[]], proposedTherapies: [[]] }, pathologies);
  for (const priorTherapies of everyPriorSet(therapiesAskedFor(edition))) {
    for (const facts of others) yield { ...facts, priorTherapies: [...priorTherapies] };
  }
}
