import { differenceSchema } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, isSame, recommend, withChanges } from '../src/index';
import { caseFacts } from './arbitrary';
import { buildFacts, NEC } from './build';
import { whatIf } from './what-if';

const pancreas = buildFacts({ primarySite: 'C25.1' });
const changesOf = (...args: Parameters<typeof whatIf>) =>
  whatIf(...args).therapies.map(({ therapy, change }) => `${therapy} ${change}`);

describe('the difference between two recommendations', () => {
  it('a negative receptor takes PRRT away, and with it the board flag', () => {
    const difference = whatIf(pancreas, { sstr: 'negative' });
    expect(difference.board).toEqual({
      before: { required: true, reasons: ['guideline:prrt-non-midgut'] },
      after: { required: false, reasons: [] },
    });
    expect(difference.therapies.find(({ therapy }) => therapy === 'lu177-dotatate')).toMatchObject({
      change: 'removed',
      before: { verdict: 'offered', strength: 'cautious-board-only' },
      after: { verdict: 'excluded', strength: null, reasonCode: 'prrt-sstr-negative' },
    });
  });

  it('says added, another strength, another board reason, and ruled out for good', () => {
    const naive = buildFacts({ diseaseStatus: 'treatment-naive', ki67Percent: 10 });
    expect(changesOf(naive, { ki67Percent: 10.1 })).toEqual([
      'everolimus added',
      'cytotoxic-chemotherapy added',
    ]);
    expect(changesOf(naive, { tumorVolume: 'high' })).toContain('octreotide-lar strength');
    expect(changesOf(pancreas, { primarySite: 'C18.4' })).toContain('lu177-dotatate board');
    expect(changesOf(buildFacts({ sstr: 'unknown' }), { sstr: 'negative' })).toContain(
      'lu177-dotatate verdict',
    );
  });

  it('names the grade, the missing data and the flags that came and went', () => {
    const open = buildFacts({ mitosesPer10Hpf: null });
    expect(whatIf(open, { mitosesPer10Hpf: 25 })).toMatchObject({
      grade: {
        before: { grade: 'NET-G2', provisional: true },
        after: { grade: 'NET-G3', provisional: false },
      },
      missing: { added: [], removed: ['mitosesPer10Hpf'] },
      flags: { added: ['ki67-mitosis-discordance', 'no-proven-standard-systemic-therapy'], removed: [] },
      inScope: null,
      origin: null,
    });
  });

  it('a site that becomes known drops the belief about an unknown one', () => {
    const open = buildFacts({ primarySite: 'C80.9', unknownPrimaryGepSuspected: null });
    const known = { primarySite: 'C17.2' } as const;
    expect(withChanges(open, known)).not.toHaveProperty('unknownPrimaryGepSuspected');
    expect(whatIf(open, known).inScope).toEqual({ before: null, after: true });
  });

  it('is empty exactly for two that say the same, whatever their words', () => {
    const advice = recommend(pancreas);
    expect(isSame(differenceOf(advice, advice))).toBe(true);
    const reworded = { ...advice, guideline: { ...advice.guideline, edition: '9.0.0' }, id: 'x' };
    expect(isSame(differenceOf(advice, reworded))).toBe(true);
    expect(isSame(differenceOf(advice, recommend(buildFacts({ ...NEC }))))).toBe(false);
  });

  it('passes its schema, and turned round it tells the same the other way', () => {
    fc.assert(
      fc.property(caseFacts, caseFacts, (left, right) => {
        const [before, after] = [recommend(left), recommend(right)];
        const there = differenceOf(before, after);
        const back = differenceOf(after, before);
        expect(differenceSchema.parse(there)).toEqual(there);
        expect(back.therapies.map(({ therapy }) => therapy)).toEqual(
          there.therapies.map(({ therapy }) => therapy),
        );
        expect(back.missing?.added ?? []).toEqual(there.missing?.removed ?? []);
        expect(back.board?.before).toEqual(there.board?.after);
      }),
      { numRuns: 200 },
    );
  });
});
