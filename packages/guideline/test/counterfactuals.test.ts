import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Counterfactual,
  counterfactuals,
  type Edition,
  edition,
  effectOn,
  recommend,
  withChanges,
} from '../src/index';
import { caseFacts } from './arbitrary';
import { buildFacts, NAIVE } from './build';
import { whatIf } from './what-if';

const words = ({ on, changes, effect }: Counterfactual): string =>
  [
    `${on}: ${changes.map(({ fact, to, orTo }) => `${fact} ${[to, ...orTo].join('/')}`).join(' and ')}`,
    ...effect.therapies
      .filter(({ change }) => change !== 'verdict')
      .map(({ change, therapy }) => `${change} ${therapy}`),
  ].join(', ');
const ofFact = (found: readonly Counterfactual[], fact: string) =>
  found.filter(({ changes }) => changes.length === 1 && changes[0]?.fact === fact);
const turnsFlag = ({ effect }: Counterfactual): boolean =>
  effect.board !== null && effect.board.before.required !== effect.board.after.required;

describe('what would change the answer', () => {
  const pancreas = counterfactuals(edition, buildFacts({ primarySite: 'C25.1', ki67Percent: 10 }));

  it('were the receptor negative, PRRT would fall away, and with it the board flag', () => {
    const [found] = ofFact(pancreas, 'sstr');
    expect(found && words(found)).toBe(
      'board: sstr negative, removed lanreotide-autogel, removed lu177-dotatate',
    );
    expect(found?.effect.board).toEqual({
      before: { required: true, reasons: ['guideline:prrt-non-midgut'] },
      after: { required: false, reasons: [] },
    });
  });

  it('what turns the board flag stands first, what only says an option more weakly comes later', () => {
    const flags = pancreas.map(({ on }) => on);
    expect(flags).toEqual([...flags].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(flags[0]).toBe('board');
  });

  it('a Ki-67 of 10.1 instead of 10.0 adds everolimus', () => {
    const found = ofFact(counterfactuals(edition, buildFacts({ ...NAIVE, ki67Percent: 10 })), 'ki67Percent');
    expect(found.map(words)).toContain(
      'options: ki67Percent 10.1, added everolimus, added cytotoxic-chemotherapy',
    );
  });

  it.each<['ki67Percent' | 'mitosesPer10Hpf', number, number[]]>([
    ['ki67Percent', 2.9, [3]],
    ['ki67Percent', 3, [2.9, 10.1]],
    ['ki67Percent', 10, [2.9, 10.1]],
    ['ki67Percent', 10.1, [10, 20.1]],
    ['ki67Percent', 20, [10, 20.1]],
    ['ki67Percent', 20.05, [20, 55.1]],
    ['ki67Percent', 55, [20, 55.1]],
    ['ki67Percent', 90, [55]],
    ['mitosesPer10Hpf', 1, [2]],
    ['mitosesPer10Hpf', 2, [1, 21]],
    ['mitosesPer10Hpf', 20, [1, 21]],
    ['mitosesPer10Hpf', 21, [20]],
  ])('%s of %f: the nearest printed values across the limits beside it', (fact, value, expected) => {
    const other = fact === 'ki67Percent' ? { mitosesPer10Hpf: null } : { ki67Percent: null };
    const found = ofFact(counterfactuals(edition, buildFacts({ ...NAIVE, ...other, [fact]: value })), fact);
    expect(found.map(({ changes }) => changes[0]?.to).sort()).toEqual(expected.sort());
  });

  it('limits come from the content: another edition with a limit of 12 asks for 12.1', () => {
    const moved = JSON.parse(JSON.stringify(edition).replaceAll('"percent":10,', '"percent":12,')) as Edition;
    const other: Edition = { ...edition, rules: moved.rules };
    const found = ofFact(counterfactuals(other, buildFacts({ ...NAIVE, ki67Percent: 10 })), 'ki67Percent');
    expect(found.map(({ changes }) => changes[0]?.to)).toContain(12.1);
  });

  it('what is not known is named with all values of one effect, and a coarse site with its exact ones', () => {
    const open = counterfactuals(
      edition,
      buildFacts({ ...NAIVE, primarySite: 'C17.9', tumorVolume: 'unknown' }),
    );
    expect(ofFact(open, 'tumorVolume').map(words)).toContain(
      'options: tumorVolume high, strength lanreotide-autogel, added everolimus, added cytotoxic-chemotherapy',
    );
    expect(ofFact(open, 'primarySite').map(words)).toContain(
      'options: primarySite C17.1/C17.2/C17.3, added octreotide-lar',
    );
  });

  it('the belief in a GEP origin can be judged otherwise', () => {
    const believed = buildFacts({ primarySite: 'C80.9', unknownPrimaryGepSuspected: true });
    expect(
      ofFact(counterfactuals(edition, believed), 'unknownPrimaryGepSuspected')[0]?.effect.inScope,
    ).toEqual({
      before: true,
      after: false,
    });
  });

  it('two changes are named only where no single one turns the board flag', () => {
    const open = { sstr: 'unknown', mitosesPer10Hpf: null } as const;
    const found = counterfactuals(edition, buildFacts({ ...NAIVE, primarySite: 'C25.1', ...open }));
    expect(found.filter(({ changes }) => changes.length === 1).some(turnsFlag)).toBe(false);
    expect(found.filter(({ changes }) => changes.length === 2).map(words)).toContain(
      'board: sstr positive and diseaseStatus progressive, added everolimus, added sunitinib, added lu177-dotatate, removed sstr-imaging',
    );
  });
});

const ORDER = ['board', 'prrt', 'options', 'strength', 'ruled-out', 'grade'];

describe('in every case', { timeout: 60_000 }, () => {
  const sample = fc.sample(caseFacts, { numRuns: 70, seed: 5 });

  it('the change has the effect that is said, changes what it says, and is needed as a whole', () => {
    const wrong: unknown[] = [];
    let pairs = 0;
    for (const facts of sample) {
      const found = counterfactuals(edition, facts);
      const single = found.some((one) => one.changes.length === 1 && turnsFlag(one));
      for (const one of found) {
        const difference = whatIf(facts, one.facts);
        const isTrue =
          JSON.stringify(difference) === JSON.stringify(one.effect) && effectOn(difference) === one.on;
        const others = one.changes.at(-1);
        const alsoTrue = (others?.orTo ?? []).every(
          (to) =>
            JSON.stringify(whatIf(facts, { ...one.facts, [String(others?.fact)]: to })) ===
            JSON.stringify(difference),
        );
        const names = one.changes.every(
          ({ fact, from, to }) => from !== to && (facts[fact] ?? null) === from,
        );
        if (one.changes.length === 2) {
          pairs += 1;
          const eachFails = one.changes.every(({ fact, to }) => {
            const alone = recommend(withChanges(facts, { [fact]: to }));
            return alone.boardDecisionRequired === recommend(facts).boardDecisionRequired;
          });
          if (single || !turnsFlag(one) || !eachFails) wrong.push(['pair', facts, one.changes]);
        }
        if (!isTrue || !alsoTrue || !names) wrong.push(['untrue', facts, one.changes]);
      }
    }
    expect(wrong).toEqual([]);
    expect(pairs).toBeGreaterThan(10);
  });

  it('no printed value nearer than the one named has that effect', () => {
    const wrong: unknown[] = [];
    let checked = 0;
    for (const facts of sample.slice(0, 60)) {
      for (const { changes, effect } of counterfactuals(edition, facts)) {
        const [change] = changes;
        if (changes.length > 1 || change?.how !== 'edge' || typeof change.from !== 'number') continue;
        const step = change.fact === 'ki67Percent' ? 0.1 : 1;
        const to = Number(change.to);
        const back = Math.round((to - Math.sign(to - change.from) * step) * 10) / 10;
        if (
          Math.sign(to - back) !== Math.sign(to - change.from) ||
          (back - change.from) * (to - change.from) <= 0
        )
          continue;
        checked += 1;
        const nearer = whatIf(facts, { [change.fact]: back });
        if (JSON.stringify(nearer) === JSON.stringify(effect)) wrong.push([facts, change, back]);
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  });
});
