import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories, live } from './histories';
import { brokenPromises } from './invariants';
import { SEED } from './taken-away';
import { rules } from './world';

const RUNS = 12_000;
const LONGEST = 90;

describe('Whatever people do, in whatever order', () => {
  it(`every promise holds over ${RUNS} histories, and they are not empty ones`, () => {
    const happened = new Map<string, number>();
    const count = (what: string) => happened.set(what, (happened.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(histories(LONGEST), (history) => {
        const world = live(rules, history);
        expect(brokenPromises(world.log)).toEqual([]);
        for (const { event } of world.log) {
          count(event.type);
          if (event.type === 'ballot.voided') count(`voided by ${event.public.cause}`);
          if (event.type === 'ballot.closed') count(`quorate ${event.public.quorum.quorate}`);
          if (event.type === 'decision.addendum-signed') {
            const { snapshot, therapies } = event.sealed.document;
            const radioligand = therapies.some((one) => one.therapyClass === 'radioligand');
            if (radioligand && snapshot.embryonicOrigin !== 'midgut')
              count('addendum with a radioligand outside midgut');
          }
          if (event.type === 'ballot.opened' && event.v === 2)
            count(`opened ${event.public.method} ${event.public.timing}`);
          if (event.type !== 'decision.signed') continue;
          if (event.sealed.document.chairing?.because === 'recused') count('by a deputy, the chair recused');
          if (event.sealed.document.chairing?.because === 'handed-over')
            count('by a deputy, after a hand-over');
          const { snapshot, ballot } = event.sealed.document;
          if (event.public.therapyClasses.includes('radioligand') && snapshot.embryonicOrigin !== 'midgut')
            count('radioligand outside midgut');
          if (!ballot) count('consensus');
          if (event.sealed.document.supersedes) count('superseding decision');
          if (
            event.sealed.document.supersedes &&
            event.public.therapyClasses.includes('radioligand') &&
            snapshot.embryonicOrigin !== 'midgut'
          )
            count('superseding decision with a radioligand outside midgut');
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // A property over histories in which nothing happens would hold as well.
    for (const what of [
      'radioligand outside midgut',
      'consensus',
      'opened approval meeting',
      'opened ranked asynchronous',
      'voided by new-facts',
      'voided by new-recusal',
      'voided by chair',
      'quorate true',
      'quorate false',
      'meeting.closed',
      'meeting.item-deferred',
      'meeting.chair-handed-over',
      'meeting.member-invited',
      'by a deputy, the chair recused',
      'by a deputy, after a hand-over',
      'decision.addendum-signed',
      'superseding decision',
      'decision.dissented',
      'decision.implementation-reported',
      'case.re-presented',
      'case.withdrawn',
    ])
      expect([what, (happened.get(what) ?? 0) >= 50]).toEqual([what, true]);
    for (const rare of [
      'addendum with a radioligand outside midgut',
      'superseding decision with a radioligand outside midgut',
    ])
      expect([rare, (happened.get(rare) ?? 0) >= 15]).toEqual([rare, true]);
  }, 300_000);
});
