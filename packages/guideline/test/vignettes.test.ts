import { readFileSync } from 'node:fs';
import { recommendationSchema } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { answerValue } from '../src/index';

interface Vignette {
  id: string;
  facts: unknown;
  why: string;
  expect: {
    error?: { code: string; path: string };
    inScope?: boolean;
    whoGrade?: string;
    options?: { therapy: string; strength: string }[];
    excluded?: string[];
    undetermined?: string[];
    boardDecisionRequired?: boolean;
    boardDecisionReasons?: string[];
    missingData?: string[];
  };
}

const vignettes = readFileSync(new URL('./vignettes.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Vignette);

describe('the worked cases', () => {
  it.each(vignettes)('$id: $why', ({ facts, expect: wanted }) => {
    const answer = answerValue(facts);
    if ('error' in answer) {
      expect(answer.error.code).toBe(wanted.error?.code);
      expect(answer.error.issues.map((issue) => issue.path)).toEqual([wanted.error?.path]);
      return;
    }
    expect(wanted.error).toBeUndefined();
    expect(() => recommendationSchema.parse(answer)).not.toThrow();
    expect(answer.inScope).toBe(wanted.inScope);
    expect(answer.whoGrade).toBe(wanted.whoGrade);
    expect(answer.options.map(({ therapy, strength }) => ({ therapy, strength }))).toEqual(wanted.options);
    expect(answer.excluded.map((entry) => entry.therapy)).toEqual(
      expect.arrayContaining(wanted.excluded ?? []),
    );
    expect(answer.undetermined.map((entry) => entry.therapy)).toEqual(
      expect.arrayContaining(wanted.undetermined ?? []),
    );
    expect(answer.boardDecisionRequired).toBe(wanted.boardDecisionRequired);
    expect(answer.boardDecisionReasons).toEqual(wanted.boardDecisionReasons);
    expect(answer.missingData).toEqual(wanted.missingData);
  });
});
