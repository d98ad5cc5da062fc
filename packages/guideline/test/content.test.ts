import { describe, expect, it } from 'vitest';
import { decidingConditions, edition, leavesOf } from '../src/index';
import { hashOf } from './content-of';
import { shownConditions } from './content-texts';
import { STRENGTHS_OF_SOURCE } from './strengths';

const conditions = [...decidingConditions(edition), ...shownConditions(edition)];

describe('the content of kr-gepnet-2021', () => {
  it('has the hash it states: changed content needs a new edition', () => {
    expect(hashOf(edition)).toBe(edition.contentHash);
  });

  it('holds every statement S1 to S75 once, in order', () => {
    expect(edition.statements.map(({ id }) => id)).toEqual(
      Array.from({ length: 75 }, (_, index) => `S${index + 1}`),
    );
  });

  it('uses each strength of the source', () => {
    const used = new Set(edition.statements.flatMap(({ strength }) => (strength ? [strength] : [])));
    expect(STRENGTHS_OF_SOURCE.filter((strength) => !used.has(strength))).toEqual([]);
  });

  it('asks the same question wherever a condition has the same key', () => {
    const byKey = new Map<string, string>();
    for (const leaf of conditions.flatMap(leavesOf)) {
      const text = JSON.stringify(leaf);
      expect(byKey.get(leaf.key) ?? text).toBe(text);
      byKey.set(leaf.key, text);
    }
  });

  it('cites statements that exist', () => {
    const known = new Set(edition.statements.map(({ id }) => id));
    const cited = [
      ...conditions.flatMap(leavesOf).map(({ statement }) => statement),
      ...edition.rules.flatMap((rule) => [
        ...rule.otherwise.statements,
        ...rule.steps.flatMap((step) => step.statements),
      ]),
    ];
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });
});
