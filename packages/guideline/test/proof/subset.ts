import type { CaseFacts, TherapyId } from '@consilium/contracts';
import type { Edition } from '../../src/index';
import { coverOf } from './cover';
import { caseOf, type Dimensions, dimensionsOf } from './space';

/** Behind the gates: in scope, advanced, of settled grade. */
function pastTheGates(edition: Edition, dimensions: Dimensions) {
  const pathology = dimensions.differentiation.flatMap((differentiation) =>
    dimensions.ki67Percent.flatMap((ki67Percent) =>
      dimensions.mitosesPer10Hpf.flatMap((mitosesPer10Hpf) => {
        const facts = { differentiation, ki67Percent, mitosesPer10Hpf };
        return edition.readGrade(facts).settled ? [facts] : [];
      }),
    ),
  );
  return { pathology, site: dimensions.site.filter((site) => edition.readSite(site).inScope === true) };
}

/**
 * A covering subset of the space. Any two values of any two facts stand together, all edges among them; and once more
 * among the cases past the gates alone, where the rules of the therapies are read, with each settled reading of the
 * pathology taken as one value.
 */
export function coveringSubset(edition: Edition): readonly CaseFacts[] {
  const dimensions = dimensionsOf(edition);
  const { pathology, site } = pastTheGates(edition, dimensions);
  const functional = [false, true, null] as const;
  const past = coverOf<unknown>([
    site,
    dimensions.priorTherapies,
    pathology,
    dimensions.sstr,
    dimensions.stage.filter((stage) => stage !== 'localized-resectable'),
    dimensions.diseaseStatus,
    dimensions.tumorVolume,
    dimensions.proposedTherapies,
    functional,
  ]).map((row) => ({
    ...(row[0] as Dimensions['site'][number]),
    priorTherapies: [...(row[1] as readonly TherapyId[])],
    ...(row[2] as (typeof pathology)[number]),
    sstr: row[3] as CaseFacts['sstr'],
    stage: row[4] as CaseFacts['stage'],
    diseaseStatus: row[5] as CaseFacts['diseaseStatus'],
    tumorVolume: row[6] as CaseFacts['tumorVolume'],
    proposedTherapies: [...(row[7] as readonly TherapyId[])],
    functional: row[8] as CaseFacts['functional'],
  }));
  const anywhere = coverOf<unknown>([...Object.values(dimensions), functional]).map((row) => ({
    ...caseOf(row.slice(0, -1) as unknown as Parameters<typeof caseOf>[0]),
    functional: row.at(-1) as CaseFacts['functional'],
  }));
  return [...past, ...anywhere];
}
