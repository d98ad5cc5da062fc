import type { CaseFacts, EmbryonicOrigin } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adviseBy,
  compareEditions,
  decidingConditions,
  differenceOf,
  EDITIONS,
  edition,
  editionOf,
  editionsFor,
  findEdition,
  isSame,
  leavesOf,
  SITE_CODES,
} from '../src/index';
import { caseFacts } from './arbitrary';
import { hashOf } from './content-of';

const [first, second] = EDITIONS;

describe('the editions built with the code', () => {
  it('begin with the one that recommend answers by, and each has a hash, a label and a name of its own', () => {
    expect(first.edition).toBe(edition);
    for (const key of ['contentHash', 'label'] as const) {
      expect(new Set(EDITIONS.map((one) => one[key])).size).toBe(EDITIONS.length);
    }
    expect(new Set(EDITIONS.map(({ name }) => name.ko)).size).toBe(EDITIONS.length);
  });

  for (const { label, edition: built } of EDITIONS) {
    it(`${label} has the hash it states, and says in its changelog what it is`, () => {
      expect(hashOf(built)).toBe(built.contentHash);
      expect(built.knowledge.changelog[0]?.version).toBe(built.edition);
    });

    it(`${label} asks the same question wherever a condition has the same key`, () => {
      const byKey = new Map<string, string>();
      for (const leaf of [...decidingConditions(edition), ...decidingConditions(built)].flatMap(leavesOf)) {
        expect(byKey.get(leaf.key) ?? JSON.stringify(leaf)).toBe(JSON.stringify(leaf));
        byKey.set(leaf.key, JSON.stringify(leaf));
      }
    });

    it(`${label} never offers PRRT outside the midgut without the board`, () => {
      const asked: fc.Arbitrary<CaseFacts> = fc
        .tuple(caseFacts, fc.constantFrom(...SITE_CODES), fc.boolean())
        .map(([facts, primarySite, proposed]) => ({
          ...facts,
          primarySite: primarySite as CaseFacts['primarySite'],
          ...(proposed ? { proposedTherapies: ['lu177-dotatate' as const] } : {}),
        }));
      let flagged = 0;
      fc.assert(
        fc.property(asked, (facts) => {
          const answer = adviseBy(built, facts);
          const outside: EmbryonicOrigin[] = ['foregut', 'hindgut', 'ambiguous', 'unknown'];
          const option = answer.options.find(({ therapy }) => therapy === 'lu177-dotatate');
          if (!outside.includes(answer.embryonicOrigin)) return;
          if (option) expect(option.boardDecision.required).toBe(true);
          if (option || facts.proposedTherapies?.includes('lu177-dotatate')) {
            expect(answer.boardDecisionRequired).toBe(true);
            flagged += 1;
          }
        }),
        { numRuns: 2000 },
      );
      expect(flagged).toBeGreaterThan(100);
    });
  }

  it('hold demonstrations only where all data are synthetic', () => {
    expect(editionsFor({ demo: false })).toEqual([first]);
    expect(editionsFor({ demo: true })).toEqual(EDITIONS);
    const shown = EDITIONS.filter(({ demonstration }) => demonstration);
    expect(shown.length).toBeGreaterThan(0);
    for (const one of shown) {
      expect(findEdition(one.contentHash, { demo: false })).toBeUndefined();
      expect(findEdition(one.contentHash, { demo: true })).toBe(one);
      expect(one.label).toContain('demonstration');
    }
  });

  it('are found by the hash of an answer; a hash of another build finds none', () => {
    for (const { contentHash, edition: built } of EDITIONS) {
      expect(editionOf({ guideline: { contentHash } })).toBe(built);
    }
    expect(editionOf({ guideline: { contentHash: 'sha256:another' } })).toBeUndefined();
  });
});

describe('the demonstration', () => {
  const changed = second as (typeof EDITIONS)[number];

  it('is the first edition but for one rule, and its name, number and changelog', () => {
    const changes = compareEditions(first.edition, changed.edition);
    expect(changes.map(({ part, name }) => `${part} ${name}`).sort()).toEqual(
      ['id ', 'edition ', 'rules everolimus', 'knowledge changelog'].sort(),
    );
    const lines = changes
      .filter(({ part }) => part === 'rules')
      .flatMap(({ lines: each }) => each.filter(({ sign }) => sign !== ' '));
    expect(lines.map(({ sign, text }) => sign + text.trim())).toEqual([
      '-offered as generally-recommended [S40 S42] if',
      '+offered as could-be-used [S40 S42] if',
      '-ki67-over-10: ki67Percent > 10 [S43]',
      '+ki67-over-5: ki67Percent > 5 [S43]',
    ]);
  });

  it('answers otherwise on everolimus alone, with progression or between a Ki-67 of 5 and of 10 %', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(caseFacts, (facts) => {
        const difference = differenceOf(adviseBy(first.edition, facts), adviseBy(changed.edition, facts));
        if (isSame(difference)) return;
        expect(difference.board).toBeNull();
        expect(difference.therapies.map(({ therapy }) => therapy)).toEqual(['everolimus']);
        for (const { change } of difference.therapies) found.add(change);
        if (facts.diseaseStatus === 'progressive') return;
        expect(facts.ki67Percent).toBeGreaterThan(5);
        expect(facts.ki67Percent).toBeLessThanOrEqual(10);
      }),
      { numRuns: 5000 },
    );
    expect([...found].sort()).toEqual(['added', 'strength']);
  });
});
