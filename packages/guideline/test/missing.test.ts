import type { CaseFacts, MissingItem } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, edition, effectOn, missingEffects, recommend } from '../src/index';
import { caseFacts } from './arbitrary';
import { buildFacts, NAIVE } from './build';
import { choicesOf, completionsByHand } from './completions';

const effectsOf = (changes: Partial<CaseFacts>) =>
  new Map(missingEffects(edition, buildFacts(changes)).map((effect) => [effect.item, effect]));

describe('what a missing fact affects', () => {
  it('the receptor: analogs and PRRT outside midgut, and with PRRT the board', () => {
    const found = effectsOf({ primarySite: 'C25.1', sstr: 'unknown' });
    expect([...found.keys()]).toEqual(['sstr']);
    expect(found.get('sstr')).toMatchObject({
      alone: { board: true, grade: false, verdicts: ['lanreotide-autogel', 'lu177-dotatate'], strengths: [] },
      nothing: false,
    });
  });

  it('the volume: how strongly an analog is said, and whether chemotherapy has a ground', () => {
    expect(
      effectsOf({ ...NAIVE, tumorVolume: 'unknown', ki67Percent: 12 }).get('tumorVolume')?.alone,
    ).toEqual({
      scope: false,
      grade: false,
      board: false,
      verdicts: [],
      strengths: ['octreotide-lar', 'lanreotide-autogel'],
    });
  });

  it('a mitotic count: the grade', () => {
    expect(effectsOf({ mitosesPer10Hpf: null }).get('mitosesPer10Hpf')?.alone.grade).toBe(true);
  });

  it('nothing, and says so: volume and receptor of a tumor that is resected', () => {
    const found = effectsOf({ stage: 'localized-resectable', sstr: 'unknown', tumorVolume: 'unknown' });
    expect([...found.values()].map(({ item, nothing }) => [item, nothing])).toEqual([
      ['tumorVolume', true],
      ['sstr', true],
    ]);
  });

  it('nothing alone, but together with what settles the grade', () => {
    const found = effectsOf({ ki67Percent: null, mitosesPer10Hpf: null, sstr: 'unknown' }).get('sstr');
    expect(found).toMatchObject({ alone: { verdicts: [], board: false }, nothing: false });
    expect(found?.together.verdicts).toContain('lu177-dotatate');
  });

  it('the belief: the scope', () => {
    const found = effectsOf({ primarySite: 'C80.9', unknownPrimaryGepSuspected: null });
    expect(found.get('unknownPrimaryGepSuspected')?.alone.scope).toBe(true);
  });
});

it('what is said to affect nothing does so in no completion, and what is said alone does so alone', {
  timeout: 60_000,
}, () => {
  const wrong: unknown[] = [];
  const counts = { items: 0, nothing: 0 };
  for (const facts of fc.sample(caseFacts, { numRuns: 150, seed: 11 })) {
    const items = recommend(facts).missingData;
    if (items.length === 0) continue;
    const futures = completionsByHand(facts);
    if (futures.length > 400) continue;
    const choices = new Map(choicesOf(facts));
    for (const effect of missingEffects(edition, facts)) {
      counts.items += 1;
      if (effect.nothing) counts.nothing += 1;
      const values = choices.get(effect.item) ?? [];
      const moves = (from: CaseFacts): boolean =>
        values.some((value) => {
          const on = effectOn(differenceOf(recommend(from), recommend({ ...from, ...value })));
          return on !== null;
        });
      const { alone } = effect;
      const saysAlone =
        alone.scope || alone.grade || alone.board || alone.verdicts.length + alone.strengths.length > 0;
      const contexts = futures.filter(({ learned }) => !learned.has(effect.item as MissingItem));
      if (moves(facts) !== saysAlone) wrong.push(['alone', effect, facts]);
      if (contexts.some((one) => moves(one.facts)) === effect.nothing) wrong.push(['nothing', effect, facts]);
    }
  }
  expect(wrong).toEqual([]);
  expect(counts.items).toBeGreaterThan(60);
  expect(counts.nothing).toBeGreaterThan(10);
});
