import {
  differentiationSchema,
  diseaseStatusSchema,
  embryonicOriginSchema,
  sstrSchema,
  stageSchema,
  type TherapyId,
  type TraceFact,
  tumorVolumeSchema,
} from '@consilium/contracts';
import { WHO_GRADES } from '@consilium/contracts/values';
import type { Condition, Edition, Leaf } from '../../src/index';
import { therapiesAskedFor } from './leaves';
import { ki67Edges, siteClasses } from './space';

/** A condition changed in one place, and how. */
export interface Changed<Value> {
  readonly what: string;
  readonly value: Value;
}

/** The known values of each fact that a condition can name. */
const VALUES: Readonly<Partial<Record<TraceFact, readonly (string | boolean)[]>>> = {
  embryonicOrigin: embryonicOriginSchema.options.filter(
    (origin) => origin !== 'ambiguous' && origin !== 'unknown',
  ),
  inScope: [true, false],
  stage: stageSchema.options,
  differentiation: differentiationSchema.options.filter((value) => value !== 'unknown'),
  whoGrade: WHO_GRADES.filter((value) => value !== 'indeterminate' && value !== 'not-applicable'),
  diseaseStatus: diseaseStatusSchema.options,
  sstr: sstrSchema.options.filter((value) => value !== 'unknown'),
  tumorVolume: tumorVolumeSchema.options.filter((value) => value !== 'unknown'),
  functional: [true, false],
};

export const nextStatement = (statement: string): string => `S${(Number(statement.slice(1)) % 75) + 1}`;

const ALWAYS: Condition = { kind: 'all', of: [] };
const NEVER: Condition = { kind: 'any', of: [] };

function changedLeaf(leaf: Leaf, edition: Edition): Changed<Condition>[] {
  // A changed question is another question: under the old key its first answer in a rule would stand for it.
  const key = `${leaf.key}-changed`;
  const changes: Changed<Condition>[] = [
    { what: 'always holds', value: ALWAYS },
    { what: 'never holds', value: NEVER },
  ];
  switch (leaf.kind) {
    case 'is': {
      const all = VALUES[leaf.fact] ?? [];
      const others = all.filter((value) => !leaf.oneOf.includes(value));
      const variants: [string, readonly (string | boolean)[]][] = [
        ['negated', others],
        ...others.map((value): [string, (string | boolean)[]] => [`or ${value}`, [...leaf.oneOf, value]]),
        ...others.map((value): [string, (string | boolean)[]] => [`${value} instead`, [value]]),
        ...(leaf.oneOf.length > 1
          ? leaf.oneOf.map((value): [string, (string | boolean)[]] => [
              `not ${value}`,
              leaf.oneOf.filter((kept) => kept !== value),
            ])
          : []),
      ];
      const unique = new Map(variants.map(([what, oneOf]) => [[...oneOf].sort().join(), { what, oneOf }]));
      changes.push(
        ...[...unique.values()].map(({ what, oneOf }) => ({ what, value: { ...leaf, key, oneOf } })),
      );
      break;
    }
    case 'ki67-above': {
      const others = [...new Set([...ki67Edges(edition), leaf.percent - 0.1, leaf.percent + 0.1])];
      for (const percent of others.filter((edge) => edge !== leaf.percent)) {
        changes.push({ what: `above ${percent}`, value: { ...leaf, key, percent } });
      }
      break;
    }
    case 'site': {
      for (const code of leaf.codes) {
        const codes = leaf.codes.filter((kept) => kept !== code);
        changes.push({ what: `without ${code}`, value: { ...leaf, key, codes } });
      }
      for (const { first } of siteClasses([edition])) {
        const code = first.primarySite;
        if (leaf.codes.some((prefix) => code.startsWith(prefix))) continue;
        changes.push({ what: `or ${code}`, value: { ...leaf, key, codes: [...leaf.codes, code] } });
      }
      break;
    }
    case 'used': {
      const counting = leaf.counting === 'itself' ? 'by-any-regimen' : 'itself';
      changes.push({ what: `counting ${counting}`, value: { ...leaf, key, counting } });
      if (leaf.therapies.length > 1) {
        for (const id of leaf.therapies) {
          const therapies = leaf.therapies.filter((kept) => kept !== id);
          changes.push({ what: `without ${id}`, value: { ...leaf, key, therapies } });
        }
      }
      for (const id of therapiesAskedFor(edition).filter((other) => !leaf.therapies.includes(other))) {
        changes.push({ what: `or ${id}`, value: { ...leaf, key, therapies: [...leaf.therapies, id] } });
      }
      break;
    }
    case 'not-known': {
      for (const fact of ['tumorVolume', 'ki67Percent', 'sstr', 'functional'] as const) {
        if (fact !== leaf.fact) changes.push({ what: `of ${fact}`, value: { ...leaf, key, fact } });
      }
      break;
    }
    case 'grade-settled':
      break;
  }
  return changes.map(({ what, value }) => ({ what: `${leaf.key}: ${what}`, value }));
}

/** Every condition that differs from this one in one leaf or one joint. */
export function changedConditions(condition: Condition, edition: Edition): Changed<Condition>[] {
  if (condition.kind !== 'all' && condition.kind !== 'any') return changedLeaf(condition, edition);
  const { kind, of } = condition;
  return [
    {
      what: kind === 'all' ? 'all becomes any' : 'any becomes all',
      value: { kind: kind === 'all' ? 'any' : 'all', of },
    },
    ...of.map(
      (_part, at): Changed<Condition> => ({
        what: `part ${at + 1} dropped`,
        value: { kind, of: of.filter((_kept, n) => n !== at) },
      }),
    ),
    ...of.flatMap((part, at) =>
      changedConditions(part, edition).map(({ what, value }) => ({
        what,
        value: { kind, of: of.map((kept, n) => (n === at ? value : kept)) } as Condition,
      })),
    ),
  ];
}

/** A therapy put in the place of another in a list: the list without each, and with one more. */
export function changedList(list: readonly TherapyId[], more: readonly TherapyId[]): Changed<TherapyId[]>[] {
  return [
    ...list.map((id) => ({ what: `without ${id}`, value: list.filter((kept) => kept !== id) })),
    ...more.filter((id) => !list.includes(id)).map((id) => ({ what: `with ${id}`, value: [...list, id] })),
  ];
}
