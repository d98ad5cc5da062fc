import { recommendationSchema } from '@consilium/contracts';
import { THERAPY_IDS, therapyClassOf } from '@consilium/contracts/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommend } from '../src/index';
import { caseFacts } from './arbitrary';

const WITHOUT_VERDICT = new Set(['surgery', 'local', 'work-up']);
const SYSTEMIC = THERAPY_IDS.filter((id) => !WITHOUT_VERDICT.has(therapyClassOf(id)));
const UNKNOWN = new Set<unknown>([null, 'unknown', 'ambiguous', 'indeterminate']);

function always(holds: (facts: Parameters<typeof recommend>[0]) => void, numRuns = 5_000): void {
  fc.assert(fc.property(caseFacts, holds), { numRuns });
}

describe('in every case', { timeout: 60_000 }, () => {
  it('177Lu-DOTATATE outside midgut is offered with a required board decision, or not at all', () => {
    always((facts) => {
      const advice = recommend(facts);
      const option = advice.options.find(({ therapy }) => therapy === 'lu177-dotatate');
      if (advice.embryonicOrigin === 'midgut') return;
      if (option) expect(option.boardDecision.required).toBe(true);
      if (option || facts.proposedTherapies?.includes('lu177-dotatate')) {
        expect(advice.boardDecisionRequired).toBe(true);
      }
    });
  });

  it('no condition is false because of an unknown, and the trace is never empty', () => {
    always((facts) => {
      const advice = recommend(facts);
      const verdicts = [...advice.options, ...advice.excluded, ...advice.undetermined];
      const read = [...advice.trace, ...verdicts.flatMap(({ trace }) => trace)];
      // Two expectations a case: one per condition would outlast the test's time on a busy machine.
      expect(verdicts.filter(({ trace }) => trace.length === 0)).toEqual([]);
      expect(read.filter(({ held, value }) => held === false && UNKNOWN.has(value))).toEqual([]);
    });
  });

  it('a systemic therapy used before is offered only as the continuation of an analog in stable disease', () => {
    always((facts) => {
      const advice = recommend(facts);
      const expanded = facts.priorTherapies.flatMap((id) =>
        id === 'everolimus-octreotide-combination' ? [id, 'everolimus', 'octreotide-lar'] : [id],
      );
      for (const { therapy, caveatCodes } of advice.options) {
        if (!SYSTEMIC.includes(therapy) || !expanded.includes(therapy)) continue;
        expect(therapyClassOf(therapy)).toBe('somatostatin-analog');
        expect(facts.diseaseStatus).toBe('stable');
        expect(facts.priorTherapies).toContain(therapy);
        expect(caveatCodes).toContain('continuation-derived');
      }
    });
  });

  it('every systemic therapy has exactly one verdict', () => {
    always((facts) => {
      const advice = recommend(facts);
      const verdicts = [...advice.options, ...advice.excluded, ...advice.undetermined].map(
        ({ therapy }) => therapy,
      );
      expect(verdicts.filter((id) => SYSTEMIC.includes(id)).sort()).toEqual([...SYSTEMIC].sort());
    });
  });

  it('the answer passes its schema and asks for a board exactly when it names a reason', () => {
    always((facts) => {
      const advice = recommend(facts);
      expect(recommendationSchema.parse(advice)).toEqual(advice);
      expect(advice.boardDecisionRequired).toBe(advice.boardDecisionReasons.length > 0);
      for (const { boardDecision } of advice.options) {
        expect(boardDecision.required).toBe(boardDecision.reasons.length > 0);
        for (const reason of boardDecision.reasons) expect(advice.boardDecisionReasons).toContain(reason);
      }
    }, 2_000);
  });

  it('the answer is the same for the same facts, for listed twice and for another order', () => {
    always((facts) => {
      const advice = recommend(facts);
      expect(recommend(facts)).toEqual(advice);
      const twice = recommend({
        ...facts,
        priorTherapies: [...facts.priorTherapies, ...facts.priorTherapies],
      });
      expect(twice).toEqual(advice);
      const turned = recommend({ ...facts, priorTherapies: [...facts.priorTherapies].reverse() });
      expect(turned.options.map(({ trace: _trace, ...option }) => option)).toEqual(
        advice.options.map(({ trace: _trace, ...option }) => option),
      );
    }, 1_000);
  });

  it('the hepatic percentage changes nothing, and functional no verdict', () => {
    always((facts) => {
      const advice = recommend(facts);
      expect(recommend({ ...facts, hepaticInvolvementPercent: 80 })).toEqual(advice);
      const functional = recommend({ ...facts, functional: true });
      expect(functional.options.map(({ therapy, strength }) => [therapy, strength])).toEqual(
        advice.options.map(({ therapy, strength }) => [therapy, strength]),
      );
      expect(functional.boardDecisionReasons).toEqual(advice.boardDecisionReasons);
    }, 1_000);
  });
});
