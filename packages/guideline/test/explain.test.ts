import type { ConditionTrace } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConditionNode, edition, explain, type LeafNode, recommend, verdictOn } from '../src/index';
import { caseFacts } from './arbitrary';
import { buildFacts, NAIVE } from './build';

const leaves = (node: ConditionNode): LeafNode[] => (node.kind === 'leaf' ? [node] : node.of.flatMap(leaves));
const why = (therapy: string, changes: Parameters<typeof buildFacts>[0]) => {
  const found = explain(edition, buildFacts(changes)).find((one) => one.therapy === therapy);
  if (!found) throw new Error(`${therapy} is not explained`);
  return found;
};

describe('why and why not', () => {
  it('an offer names the step that offers it and the fact it turned on', () => {
    const { verdict, decidedBy, steps } = why('lu177-dotatate', { primarySite: 'C25.1' });
    expect(verdict).toMatchObject({ verdict: 'offered', strength: 'cautious-board-only' });
    expect(decidedBy).toBe('offer');
    expect(steps.find(({ part }) => part === 'decides')).toMatchObject({
      rule: 'R7',
      when: { condition: 'origin-foregut-or-hindgut', value: 'foregut', held: true, statement: 'S52' },
      gives: { strength: 'cautious-board-only' },
    });
  });

  it.each([
    ['bar', 'used-before', { priorTherapies: ['lu177-dotatate'] }],
    ['require', 'prrt-sstr-negative', { sstr: 'negative' }],
    ['gate', 'out-of-scope', { primarySite: 'C34.1' }],
    ['gate', 'resectable', { stage: 'localized-resectable' }],
  ] as const)('a ruling-out by a %s names its reason %s', (step, reason, changes) => {
    const { decidedBy, steps } = why('lu177-dotatate', {
      ...changes,
      priorTherapies: [...('priorTherapies' in changes ? changes.priorTherapies : [])],
    });
    expect(decidedBy).toBe(step);
    expect(steps.find(({ part }) => part === 'decides')?.gives).toMatchObject({ reason });
  });

  it('a rule read to its end shows every ground that does not hold', () => {
    const { decidedBy, steps } = why('everolimus', { ...NAIVE, ki67Percent: 10 });
    expect(decidedBy).toBe('otherwise');
    const grounds = steps.flatMap(({ when }) => (when?.kind === 'any' ? [when] : []));
    expect(grounds).toMatchObject([
      {
        held: false,
        of: [
          { condition: 'sstr-negative', value: 'positive', held: false },
          { condition: 'high-volume', value: 'low', held: false },
          { condition: 'ki67-over-10', value: 10, held: false },
        ],
      },
    ]);
  });

  it('what waits shows each step it waits for, with what to learn', () => {
    const { decidedBy, steps, couldOverturn } = why('lu177-dotatate', { sstr: 'unknown' });
    expect(decidedBy).toBe('waiting');
    expect(
      steps.filter(({ part }) => part === 'waits').flatMap(({ when }) => (when ? leaves(when) : [])),
    ).toMatchObject([{ condition: 'sstr-positive', held: 'unknown', needs: ['sstr'] }]);
    expect(couldOverturn).toEqual(['sstr']);
  });

  it('a gate that waits stops the way: the steps behind it are answered, and not read', () => {
    const { decidedBy, steps } = why('everolimus', { ki67Percent: null, mitosesPer10Hpf: null });
    expect(decidedBy).toBe('waiting');
    expect(steps.filter(({ part }) => part === 'waits')).toMatchObject([{ step: 'gate', rule: 'R2' }]);
    expect(steps.filter(({ step }) => step !== 'gate').every(({ part }) => part === 'not-read')).toBe(true);
  });

  it('says what the recommendation says, of every therapy, with the same answers as its trace, and survives JSON', () => {
    fc.assert(
      fc.property(caseFacts, (facts) => {
        const advice = recommend(facts);
        const entries = new Map(
          [...advice.options, ...advice.excluded, ...advice.undetermined].map((entry) => [
            entry.therapy,
            entry,
          ]),
        );
        const explained = explain(edition, facts);
        expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
        expect(explained.map(({ therapy }) => therapy)).toEqual(
          [...edition.rules, ...edition.listed].map(({ therapy }) => therapy),
        );
        const contradictions = explained.filter(({ therapy, verdict, steps }) => {
          const entry = entries.get(therapy);
          const read = steps
            .filter(({ part }) => part !== 'not-read')
            .flatMap(({ when }) => (when ? leaves(when) : []));
          const held = new Map(
            [...(entry?.trace ?? [])].map((one: ConditionTrace) => [one.condition, one.held]),
          );
          const [decides, ...more] = steps.filter(({ part }) => part === 'decides');
          const reason = decides && 'reason' in decides.gives ? decides.gives.reason : null;
          return (
            JSON.stringify(verdict) !== JSON.stringify(verdictOn(advice, therapy)) ||
            (verdict.verdict === 'excluded' && reason !== verdict.reasonCode) ||
            more.length > 0 ||
            (verdict.verdict !== 'not-listed' &&
              (verdict.verdict === 'undetermined') !== steps.some(({ part }) => part === 'waits')) ||
            read.some(({ condition, held: answer }) => held.has(condition) && held.get(condition) !== answer)
          );
        });
        expect(contradictions).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
