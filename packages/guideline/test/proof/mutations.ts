import type { CaseFacts, TherapyId } from '@consilium/contracts';
import { BOARD_REASONS } from '@consilium/contracts/values';
import type { Edition, TherapyRule } from '../../src/index';
import { therapiesAskedFor } from './leaves';
import { changedConditions, changedList } from './mutate-conditions';
import { changedRules } from './mutate-rules';
import type { Part } from './slice';
import { ki67Edges, mitosesEdges, siteClasses } from './space';

/** An edition that differs from the right one in a single place of its content. */
export interface Mutant {
  readonly where: string;
  readonly what: string;
  readonly edition: Edition;
  readonly part: Part;
}

function put<Value>(values: readonly Value[], at: number, value: Value): Value[] {
  return values.map((kept, n) => (n === at ? value : kept));
}
const drop = <Value>(values: readonly Value[], at: number): Value[] => values.filter((_kept, n) => n !== at);

function ofRules(edition: Edition, key: 'rules' | 'listed'): Mutant[] {
  return edition[key].flatMap((rule, at) => {
    const where = `${rule.rule} ${rule.therapy}`;
    const mutant = (what: string, rules: readonly TherapyRule[]): Mutant => ({
      where,
      what,
      edition: { ...edition, [key]: rules },
      part: { therapy: rule.therapy },
    });
    return [
      mutant('rule removed', drop(edition[key], at)),
      ...changedRules(rule, edition).map(({ what, value }) => mutant(what, put(edition[key], at, value))),
    ];
  });
}

/** Gates, reasons and flags of the case as a whole, and when an option is expected. */
function ofTheCase(edition: Edition): Mutant[] {
  const mutant = (where: string, what: string, change: Partial<Edition>): Mutant => ({
    where,
    what,
    edition: { ...edition, ...change },
    part: 'case',
  });
  const everywhere = (...change: Parameters<typeof mutant>): Mutant => ({
    ...mutant(...change),
    part: 'everything',
  });
  return [
    ...edition.gates.flatMap((gate, at) => {
      const where = `gate ${gate.rule}`;
      const gates = (what: string, value: Edition['gates']) => mutant(where, what, { gates: value });
      const after = edition.gates[at + 1];
      return [
        gates('removed', drop(edition.gates, at)),
        ...(after ? [gates('swapped with the next', put(put(edition.gates, at, after), at + 1, gate))] : []),
        gates('closed with another reason', put(edition.gates, at, { ...gate, closed: 'used-before' })),
        gates('waiting with another reason', put(edition.gates, at, { ...gate, waiting: 'used-before' })),
        gates('cites one less', put(edition.gates, at, { ...gate, statements: gate.statements.slice(1) })),
        ...changedConditions(gate.when, edition).map(({ what, value }) =>
          gates(what, put(edition.gates, at, { ...gate, when: value })),
        ),
      ];
    }),
    ...edition.boardRules.flatMap((rule, at) => {
      const rules = (what: string, boardRules: Edition['boardRules']) =>
        mutant(`board ${rule.reason}`, what, { boardRules });
      const reason = BOARD_REASONS[
        (BOARD_REASONS.indexOf(rule.reason) + 1) % BOARD_REASONS.length
      ] as typeof rule.reason;
      return [
        rules('removed', drop(edition.boardRules, at)),
        rules('another reason', put(edition.boardRules, at, { ...rule, reason })),
        ...changedConditions(rule.when, edition).map(({ what, value }) =>
          rules(what, put(edition.boardRules, at, { ...rule, when: value })),
        ),
      ];
    }),
    ...edition.flagRules.flatMap((rule, at) => {
      const rules = (what: string, flagRules: Edition['flagRules']) =>
        mutant(`flag ${rule.flag}`, what, { flagRules });
      return [
        rules('removed', drop(edition.flagRules, at)),
        ...changedConditions(rule.when, edition).map(({ what, value }) =>
          rules(what, put(edition.flagRules, at, { ...rule, when: value })),
        ),
      ];
    }),
    ...changedConditions(edition.optionExpected, edition).map(({ what, value }) =>
      mutant('R12 option expected', what, { optionExpected: value }),
    ),
    ...Object.entries(edition.parts).flatMap(([whole, parts]) =>
      changedList(parts ?? [], therapiesAskedFor(edition)).map(({ what, value }) =>
        everywhere(`parts of ${whole}`, what, { parts: { ...edition.parts, [whole as TherapyId]: value } }),
      ),
    ),
    ...changedList(edition.withoutEffect, therapiesAskedFor(edition)).map(({ what, value }) =>
      everywhere('without effect', what, { withoutEffect: value }),
    ),
  ];
}

/** The tables of sites and grades, read through the edition's own readers: a class told otherwise, an edge shifted. */
function ofTheTables(edition: Edition): Mutant[] {
  const mutant = (where: string, what: string, change: Partial<Edition>): Mutant => ({
    where,
    what,
    edition: { ...edition, ...change },
    part: 'case',
  });
  const sites = siteClasses([edition]).flatMap(({ members, first }) => {
    const right = edition.readSite(first);
    const told = (what: string, change: Partial<typeof right>) =>
      mutant(`site ${first.primarySite}`, what, {
        readSite: (facts) => {
          const found = edition.readSite(facts);
          const here = members.some(
            ({ primarySite, unknownPrimaryGepSuspected }) =>
              primarySite === facts.primarySite &&
              (unknownPrimaryGepSuspected ?? null) === (facts.unknownPrimaryGepSuspected ?? null),
          );
          return here ? { ...found, ...change } : found;
        },
      });
    return [
      told('out of scope or in', { inScope: right.inScope !== true }),
      told('subsite asked or not', { subsiteMissing: !right.subsiteMissing }),
      ...(['foregut', 'midgut', 'hindgut', 'ambiguous', 'unknown'] as const)
        .filter((origin) => origin !== right.origin)
        .map((origin) => told(`origin ${origin}`, { origin })),
    ];
  });
  const shifted = (fact: 'ki67Percent' | 'mitosesPer10Hpf', edges: readonly number[]) =>
    edges.flatMap((value, at) => {
      const across = edges[at % 2 === 0 ? at + 1 : at - 1];
      const grade = (shown: number | undefined) =>
        edition.readGrade({
          differentiation: 'well',
          ki67Percent: null,
          mitosesPer10Hpf: null,
          [fact]: shown ?? null,
        }).grade;
      if (grade(across) === grade(value)) return [];
      return mutant('grade', `${fact} ${value} read as ${across}`, {
        readGrade: (facts: Pick<CaseFacts, 'differentiation' | 'ki67Percent' | 'mitosesPer10Hpf'>) =>
          edition.readGrade(facts[fact] === value ? { ...facts, [fact]: across } : facts),
      });
    });
  return [
    ...sites,
    ...shifted('ki67Percent', ki67Edges(edition)),
    ...shifted('mitosesPer10Hpf', mitosesEdges(edition)),
  ];
}

/** Every mutant of an edition, in an order of its own; texts alone are left out, which the catalogue's tests compare. */
export function mutantsOf(edition: Edition): readonly Mutant[] {
  return [
    ...ofRules(edition, 'rules'),
    ...ofRules(edition, 'listed'),
    ...ofTheCase(edition),
    ...ofTheTables(edition),
  ];
}

/** Why a mutant can answer every case as the right edition does, by the kind of its change. */
export function whyEqual({ where, what, part }: Mutant, edition: Edition): string {
  if (typeof part !== 'string' && edition.listed.some(({ therapy }) => therapy === part.therapy)) {
    return 'a work-up or resection shows its offers alone, never why it is not listed';
  }
  if (what.includes('swapped')) return 'no case is decided by both steps: their grounds exclude each other';
  if (what.startsWith('otherwise'))
    return 'the steps before decide every case, the last answer is never reached';
  if (what.includes('removed')) return 'another step gives the same answer';
  if (what.includes(': or ') || what.includes(' instead') || what.includes('negated')) {
    return 'the cases it would newly take or lose are decided before, or are answered the same after';
  }
  if (what.includes('dropped') || what.includes('without') || what.includes('holds')) {
    return 'what it asked is settled by the steps before';
  }
  return where.startsWith('site') ? 'nothing is asked of a site out of scope' : 'no case reaches it';
}
