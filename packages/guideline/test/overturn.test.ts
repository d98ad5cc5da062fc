import type { CaseFacts, MissingItem } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition, recommend } from '../src/index';
import { caseFacts } from './arbitrary';
import { adviceFor, NAIVE } from './build';
import { type Completion, completionsByHand, type Marked, verdicts } from './completions';
import { caseAt, dimensionsOf, sizeOf } from './proof/space';

const dimensions = dimensionsOf(edition);

/** Beyond this a case has so much unknown that trying all of it takes seconds; smaller ones meet the same rules. */
const MOST = 500;

/** Random cases and such of the whole space, with all that learning could make of each. */
function* cases(): Generator<{ facts: CaseFacts; now: Map<string, Marked>; futures: Completion[] }> {
  const random = fc.sample(caseFacts, { numRuns: 350, seed: 20_210_402 });
  const spread = Array.from({ length: 600 }, (_, n) =>
    caseAt(dimensions, (n * 102_953) % sizeOf(dimensions)),
  );
  for (const facts of [...random, ...spread]) {
    const futures = completionsByHand(facts);
    if (futures.length > 1 && futures.length <= MOST)
      yield { facts, now: verdicts(recommend(facts)), futures };
  }
}

describe('a verdict that is not provisional', { timeout: 60_000 }, () => {
  it('is changed by nothing that may be learned, and a provisional one by something that it names', () => {
    const counts = { verdicts: 0, provisional: 0, changed: 0 };
    const wrong: unknown[] = [];
    for (const { facts, now, futures } of cases()) {
      const changed = new Set<string>();
      for (const future of futures) {
        const then = verdicts(recommend(future.facts));
        for (const [therapy, { verdict, provisional, couldOverturn }] of now) {
          if (then.get(therapy)?.verdict === verdict) continue;
          changed.add(therapy);
          const isNamed = couldOverturn.some((item: MissingItem) => future.learned.has(item));
          if (!provisional || !isNamed) wrong.push([therapy, verdict, facts, [...future.learned]]);
        }
      }
      for (const [therapy, { provisional }] of now) {
        counts.verdicts += 1;
        if (provisional) counts.provisional += 1;
        // As tight as can be: what is marked can in truth be changed.
        if (provisional && !changed.has(therapy)) wrong.push([therapy, 'marked in vain', facts]);
      }
      counts.changed += changed.size;
    }
    expect(wrong).toEqual([]);
    expect(counts.provisional).toBeGreaterThan(700);
    expect(counts.verdicts - counts.provisional).toBeGreaterThan(3_000);
    expect(counts.changed).toBe(counts.provisional);
  });
});

const overturn = (therapy: string, changes: Partial<CaseFacts>): readonly MissingItem[] | 'settled' => {
  const found = verdicts(adviceFor(changes)).get(therapy);
  return found?.provisional ? found.couldOverturn : 'settled';
};

describe('what could overturn a verdict', () => {
  it.each<[string, string, Partial<CaseFacts>, readonly MissingItem[] | 'settled']>([
    ['nothing where all is known', 'lu177-dotatate', {}, 'settled'],
    ['the receptor, PRRT that waits for it', 'lu177-dotatate', { sstr: 'unknown' }, ['sstr']],
    ['the receptor, an analog that is offered without it', 'octreotide-lar', { sstr: 'unknown' }, ['sstr']],
    ['not the receptor, everolimus in progression', 'everolimus', { sstr: 'unknown' }, 'settled'],
    [
      'all three grounds, everolimus without progression',
      'everolimus',
      { ...NAIVE, sstr: 'unknown', tumorVolume: 'unknown', ki67Percent: null },
      ['ki67Percent', 'tumorVolume', 'sstr'],
    ],
    [
      'the volume, how strongly an analog is said',
      'lanreotide-autogel',
      { tumorVolume: 'unknown' },
      ['tumorVolume'],
    ],
    [
      'the volume, how strongly CAPTEM is said',
      'captem',
      { primarySite: 'C25.1', priorTherapies: ['everolimus'], tumorVolume: 'unknown' },
      ['tumorVolume'],
    ],
    [
      'not a mitotic count beside a Ki-67 of grade 3, what is ruled out for any',
      'folfox',
      { mitosesPer10Hpf: null },
      'settled',
    ],
    [
      'a mitotic count, what rests on grade 2 by Ki-67 alone',
      'everolimus',
      { mitosesPer10Hpf: null },
      ['mitosesPer10Hpf'],
    ],
    [
      'differentiation, what rests on its being taken as good',
      'everolimus',
      { differentiation: 'unknown' },
      ['differentiation'],
    ],
    [
      'nothing, where known indices are two grades apart',
      'everolimus',
      { differentiation: 'unknown', ki67Percent: 1, mitosesPer10Hpf: 25 },
      'settled',
    ],
    ['the subsite, the board for PRRT', 'lu177-dotatate', { primarySite: 'C17.9' }, ['primarySite.subsite']],
    ['nothing, where no code would tell', 'lu177-dotatate', { primarySite: 'C18.4' }, 'settled'],
    [
      'the belief alone, while the scope is open',
      'lu177-dotatate',
      { primarySite: 'C80.9', unknownPrimaryGepSuspected: null, sstr: 'unknown' },
      ['unknownPrimaryGepSuspected'],
    ],
    [
      'nothing, once resection is the treatment',
      'lu177-dotatate',
      { stage: 'localized-resectable', sstr: 'unknown' },
      'settled',
    ],
    ['its own answer, the imaging', 'sstr-imaging', { sstr: 'unknown' }, ['sstr']],
    ['functional overturns nothing', 'octreotide-lar', { functional: null }, 'settled'],
  ])('%s', (_words, therapy, changes, expected) => {
    expect(overturn(therapy, changes)).toEqual(expected);
  });
});
