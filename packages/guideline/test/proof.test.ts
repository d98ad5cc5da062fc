import { describe, expect, test } from 'vitest';
import { edition, recommend } from '../src/index';
import { controls } from './proof/controls';
import { coverOf } from './proof/cover';
import { learning } from './proof/learning';
import { leftOut } from './proof/left-out';
import { dimensionsOf, siteClasses, sizeOf } from './proof/space';
import { stepsOf } from './proof/steps';
import { coveringSubset } from './proof/subset';
import { casesBetween, walk } from './proof/walk';

// `npm run prove` walks every case; here a part of it in which a prime stride lets every value meet every other.
const STRIDE = 199;
const dimensions = dimensionsOf(edition);
const cases = coveringSubset(edition);
// The rows of a cover take values in turn: a prime alone meets all of them.
const everyNth = (n: number) => cases.filter((_facts, at) => at % n === 0);

describe('the space of cases', { timeout: 60_000 }, () => {
  test('has each site code once, each edge from both sides, and each therapy that a rule asks for alone', () => {
    const sites = siteClasses([edition]).flatMap(({ members }) => members);
    expect(sites).toHaveLength(812);
    expect(new Set(sites.map((site) => JSON.stringify(site))).size).toBe(812);
    expect(dimensions.ki67Percent).toEqual([null, 2.9, 3, 10, 10.1, 20, 20.1, 55, 55.1]);
    expect(dimensions.stage).toEqual(['localized-resectable', 'locally-advanced']);
    expect(dimensions.tumorVolume).toEqual(['low', 'high', 'unknown']);
    expect(dimensions.mitosesPer10Hpf).toEqual([null, 1, 2, 20, 21]);
    expect(dimensions.priorTherapies.filter((set) => set.length === 1).flat()).toEqual(
      expect.arrayContaining(['octreotide-lar', 'irinotecan-cisplatin', 'everolimus-octreotide-combination']),
    );
    expect(sizeOf(dimensions)).toBeGreaterThan(3_000_000);
  });

  test('a pairwise cover holds every pair of values', () => {
    const values = [
      [1, 2, 3],
      ['a', 'b'],
      [true, false, null],
      ['x', 'y', 'z', 'w'],
    ];
    const rows = coverOf<unknown>(values);
    for (const [left, ones] of values.entries()) {
      for (const [right, others] of values.entries()) {
        if (left >= right) continue;
        for (const one of ones) {
          for (const other of others)
            expect(rows.some((row) => row[left] === one && row[right] === other)).toBe(true);
        }
      }
    }
    expect(rows.length).toBeLessThan(3 * 4 * 2);
  });

  test('every invariant holds on a part of it, and the situation of each arises', () => {
    const { broken, arisen, verdicts } = walk(
      recommend,
      casesBetween(dimensions, 0, sizeOf(dimensions), STRIDE),
    );
    expect(broken).toBeNull();
    for (const [words, count] of Object.entries(arisen)) expect(count, words).toBeGreaterThan(100);
    for (const rule of ['R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11']) {
      expect(verdicts[`${rule} offered`], rule).toBeDefined();
    }
  });

  test('every invariant holds on the covering subset', () => {
    expect(walk(recommend, cases).broken).toBeNull();
  });

  test('each invariant finds answers that are spoilt for it', () => {
    expect(controls(recommend, cases).filter(({ caught }) => !caught)).toEqual([]);
  });

  test('the facts it leaves out change no verdict, and one that does is found', () => {
    const { broken, compared } = leftOut(edition, recommend, everyNth(23));
    expect(broken).toBeNull();
    for (const [dimension, count] of Object.entries(compared)) expect(count, dimension).toBeGreaterThan(100);
    const swayed = leftOut(
      edition,
      (facts) => recommend(facts.functional ? { ...facts, sstr: 'negative' } : facts),
      everyNth(23),
    );
    expect(swayed.broken?.dimension).toBe('whether the tumor is functional');
  });

  test('a verdict that rests on no unknown fact stays when one is learnt, and one that changes is found', () => {
    const { broken, firm, unmarked, marked } = learning(edition, recommend, everyNth(11));
    expect(broken).toBeNull();
    for (const count of [firm, unmarked, marked]) expect(count).toBeGreaterThan(500);
    // Reads an unknown volume as low, and says that it read a low one.
    const guessing = learning(
      edition,
      (facts) => recommend(facts.tumorVolume === 'unknown' ? { ...facts, tumorVolume: 'low' } : facts),
      everyNth(11),
    );
    expect(guessing.broken?.facts.tumorVolume).toBe('unknown');
  });

  test('each step of each rule decides somewhere, and none is shadowed', () => {
    const steps = stepsOf(edition);
    expect(steps.length).toBeGreaterThan(80);
    expect(steps.filter(({ shadowed }) => shadowed)).toEqual([]);
    expect(steps.filter(({ step, decides }) => decides === 0 && !step.startsWith('otherwise'))).toEqual([]);
  });

  test('a step that says what another has said is found to be shadowed', () => {
    const [first] = edition.rules;
    if (!first) throw new Error('no rule');
    const steps = [...first.steps.slice(0, 1), ...first.steps];
    const found = stepsOf({ ...edition, rules: [{ ...first, steps }], listed: [] });
    expect(found.filter(({ shadowed }) => shadowed).map(({ step }) => step)).toEqual([
      '1 bar nec-different-disease',
      '2 bar nec-different-disease',
    ]);
    expect(found[1]?.decides).toBe(0);
  });
});
