import { edition } from '../../src/index';
import { dimensionsOf, siteClasses, sizeOf } from './space';
import { coveringSubset } from './subset';
import type { Found } from './tasks';
import { add, emptyWalk, type Walk } from './walk';

/** Caught mutants of all that are not equal to the right edition: at least this share. */
export const LEAST_CAUGHT = 0.95;

type Of<Kind extends Found['kind']> = Extract<Found, { kind: Kind }>;

/** Adds the pieces of a proof up. A piece that is missing or broken makes `holds` false. */
export function reportOf(found: readonly Found[], run: { processes: number; seconds: number }) {
  const of = <Kind extends Found['kind']>(kind: Kind) =>
    found.filter((piece): piece is Of<Kind> => piece.kind === kind);
  const sumOf = (kind: 'walk' | 'prior-sets'): Walk => {
    const sum = emptyWalk();
    for (const piece of found) if ('walk' in piece && piece.kind === kind) add(sum, piece.walk);
    return sum;
  };
  const dimensions = dimensionsOf(edition);
  const walked = sumOf('walk');
  const priorSets = sumOf('prior-sets');
  const [leftOut] = of('left-out');
  const [learning] = of('learning');
  const steps = of('steps').flatMap((piece) => piece.found);
  const controls = of('controls').flatMap((piece) => piece.found);
  const mutations = mutationsOf(of('mutants'));
  const idle = steps.filter(({ step, decides }) => decides === 0 && !step.startsWith('otherwise'));
  const failures = [
    ...[walked.broken, priorSets.broken].flatMap((broken) =>
      broken ? [`broken: ${broken.invariant} by ${JSON.stringify(broken.facts)}`] : [],
    ),
    ...(walked.cases === sizeOf(dimensions) ? [] : ['the walk did not reach every case']),
    ...Object.entries(walked.arisen).flatMap(([words, count]) =>
      count === 0 ? [`never arose: ${words}`] : [],
    ),
    ...(leftOut && !leftOut.found.broken
      ? []
      : [`not left out rightly: ${JSON.stringify(leftOut?.found.broken)}`]),
    ...(learning && !learning.found.broken
      ? []
      : [`changed by learning an unknown fact: ${JSON.stringify(learning?.found.broken)}`]),
    ...(steps.length > 0 ? [] : ['no step was looked at']),
    ...idle.map(({ therapy, step }) => `never decides: ${therapy}, ${step}`),
    ...steps.flatMap(({ therapy, step, shadowed }) => (shadowed ? [`shadowed: ${therapy}, ${step}`] : [])),
    ...controls.flatMap(({ invariant, caught }) =>
      caught ? [] : [`lets a spoilt answer pass: ${invariant}`],
    ),
    ...(controls.length > 0 ? [] : ['no spoilt answer was tried']),
    ...(mutations.share >= LEAST_CAUGHT ? [] : [`mutations: ${percent(mutations.share)} caught`]),
  ];
  return {
    holds: failures.length === 0,
    failures,
    edition: { id: edition.id, edition: edition.edition, contentHash: edition.contentHash },
    ...run,
    space: {
      cases: sizeOf(dimensions),
      dimensions,
      siteClasses: siteClasses([edition]).map(({ first, members }) => ({
        first,
        members: members.length,
        ...edition.readSite(first),
      })),
      coveringSubset: coveringSubset(edition).length,
    },
    walked,
    priorSets: { cases: priorSets.cases },
    leftOut: leftOut?.found.compared ?? {},
    learning: learning?.found ?? null,
    steps,
    controls,
    mutations,
  };
}

function mutationsOf(pieces: readonly Of<'mutants'>[]) {
  const caught: Record<string, number> = {};
  for (const piece of pieces) {
    for (const [by, count] of Object.entries(piece.caught)) caught[by] = (caught[by] ?? 0) + count;
  }
  const tried = pieces.reduce((sum, piece) => sum + piece.tried, 0);
  const uncaught = pieces.flatMap((piece) => piece.uncaught);
  const equal = uncaught.filter(({ equalIn }) => equalIn !== null);
  const missed = uncaught.filter(({ equalIn }) => equalIn === null);
  const wrong = tried - equal.length;
  return { tried, caught, equal, missed, share: wrong === 0 ? 0 : (wrong - missed.length) / wrong };
}

const count = (value: number): string => value.toLocaleString('en-US');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The report for a reader. */
export function textOf(report: ReturnType<typeof reportOf>): string {
  const { space, walked, mutations, learning } = report;
  const caught = mutations.tried - mutations.equal.length - mutations.missed.length;
  const set = (therapies: readonly string[]) => therapies.join(' + ') || 'none';
  const sum = { established: 0, provisional: 0 };
  const rests = Object.entries(walked.verdicts).sort(([one], [other]) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  for (const [, on] of rests) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += on[key];
  const lines = [
    `Edition ${report.edition.id} ${report.edition.edition}, content ${report.edition.contentHash}`,
    `${report.holds ? 'Everything holds.' : 'NOT EVERYTHING HOLDS:'}`,
    ...report.failures.map((failure) => `  ${failure}`),
    `${report.seconds.toFixed(0)} s in ${report.processes} processes`,
    '',
    `The space: ${count(space.cases)} cases, each combination of`,
    ...space.siteClasses.map(
      ({ first, members, inScope, origin }) =>
        `  site ${first.primarySite}${first.unknownPrimaryGepSuspected === undefined ? '' : ` believed GEP: ${first.unknownPrimaryGepSuspected}`}, for ${members}: in scope ${inScope}, origin ${origin}`,
    ),
    ...space.dimensions.priorTherapies.map((therapies) => `  used before: ${set(therapies)}`),
    ...(
      [
        'ki67Percent',
        'mitosesPer10Hpf',
        'differentiation',
        'sstr',
        'stage',
        'diseaseStatus',
        'tumorVolume',
      ] as const
    ).map((fact) => `  ${fact}: ${space.dimensions[fact].map((value) => value ?? 'unknown').join(', ')}`),
    ...space.dimensions.proposedTherapies.map((therapies) => `  asked of the board: ${set(therapies)}`),
    '',
    'Holds in every case:',
    ...Object.entries(walked.arisen).map(([words, times]) => `  ${words} (arose ${count(times)} times)`),
    `  the same with every set of earlier therapies that matter, in ${count(report.priorSets.cases)} cases`,
    `Each of these finds answers spoilt for it: ${report.controls.filter((control) => control.caught).length} of ${report.controls.length}`,
    '',
    `Left out of the space, since no verdict changes with it (on the covering subset of ${count(space.coveringSubset)} cases):`,
    ...Object.entries(report.leftOut).map(
      ([dimension, times]) => `  ${dimension}: ${count(times)} changes tried`,
    ),
    '',
    `On the same subset, with every way to learn some or all of what is unknown (${count(learning?.completions ?? 0)} completions):`,
    `  a verdict that rests on no unknown fact stays as it is: ${count(learning?.firm ?? 0)} verdicts`,
    `  one that is not marked provisional keeps its kind, strength and board: ${count(learning?.unmarked ?? 0)} verdicts`,
    `  each that is marked is changed by some completion: ${count(learning?.marked ?? 0)} verdicts`,
    '',
    'Steps, and in how many distinguishable cases each decides:',
    ...report.steps.map(
      ({ rule, therapy, step, decides, shadowed }) =>
        `  ${rule} ${therapy}: ${step}: ${decides === 0 ? 'no case reaches it' : count(decides)}${shadowed ? ', SHADOWED' : ''}`,
    ),
    '',
    `Verdicts: ${count(sum.established)} stand whatever is learnt; ${count(sum.provisional)} are provisional, by a provisional grade or an unknown fact. By rule, with what could overturn them:`,
    ...rests.map(
      ([kind, on]) =>
        `  ${kind}: ${count(on.established)} stand, ${count(on.provisional)} provisional${Object.entries(
          on.overturnedBy,
        )
          .map(([item, times]) => `, ${item} ${count(times)}`)
          .join('')}`,
    ),
    '',
    `Mutations: ${count(mutations.tried)} editions wrong in one place; ${count(mutations.equal.length)} answer every case as the right one does.`,
    `  Of the other ${count(caught + mutations.missed.length)}, ${count(caught)} are caught: ${percent(mutations.share)}`,
    ...Object.entries(mutations.caught).map(([by, times]) => `    by ${by}: ${count(times)}`),
    ...mutations.missed.map(({ where, what, because }) => `  MISSED ${where}: ${what}, wrong in ${because}`),
    '  Equal to the right edition on every case that either can tell apart:',
    ...mutations.equal.map(
      ({ where, what, equalIn, because }) => `    ${where}: ${what} (${count(equalIn ?? 0)}): ${because}`,
    ),
  ];
  return lines.join('\n');
}
