import { recommendationErrorSchema } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../src/index';
import { buildFacts } from './build';

const lineWith = (changes: Record<string, unknown>) => JSON.stringify({ ...buildFacts(), ...changes });

function problem(line: string): { id?: string | undefined; code: string; paths: string[] } {
  const answer = answerLine(line);
  if (answer === null || !('error' in answer)) return { code: 'answered', paths: [] };
  expect(recommendationErrorSchema.parse(answer)).toEqual(answer);
  return { id: answer.id, code: answer.error.code, paths: answer.error.issues.map(({ path }) => path) };
}

describe('a line', () => {
  it.each(['', ' ', '\t', '\r', '\uFEFF'])('that is blank (%j) is skipped', (line) => {
    expect(answerLine(line)).toBeNull();
  });

  it.each(['{nope', "{'a':1}", '{"a":1}}', 'NaN', 'undefined', '{"id":"x"'])('%j is not JSON', (line) => {
    expect(problem(line)).toEqual({ id: undefined, code: 'invalid-json', paths: [''] });
  });

  it('does not repeat what stood in it', () => {
    expect(JSON.stringify(answerLine('{"id":"KIM MINSU"'))).not.toContain('KIM');
  });

  it.each(['[]', 'null', '5', '"x"', 'true'])('%s is JSON and no object', (line) => {
    expect(problem(line)).toEqual({ id: undefined, code: 'invalid-facts', paths: [''] });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ extra: 1 }, 'extra'],
    [{ 'a.b': 1 }, 'a.b'],
    [{ sstr: undefined }, 'sstr'],
    [{ functional: undefined }, 'functional'],
    [{ ki67Percent: undefined }, 'ki67Percent'],
    [{ priorTherapies: undefined }, 'priorTherapies'],
    [{ ki67Percent: -0.1 }, 'ki67Percent'],
    [{ ki67Percent: 100.1 }, 'ki67Percent'],
    [{ ki67Percent: '5' }, 'ki67Percent'],
    [{ mitosesPer10Hpf: -1 }, 'mitosesPer10Hpf'],
    [{ mitosesUnit: null }, 'mitosesUnit'],
    [{ mitosesUnit: 'mm2' }, 'mitosesUnit'],
    [{ sstr: null }, 'sstr'],
    [{ sstr: 'Positive' }, 'sstr'],
    [{ functional: 'unknown' }, 'functional'],
    [{ tumorVolume: null }, 'tumorVolume'],
    [{ stage: 'unknown' }, 'stage'],
    [{ diseaseStatus: 'unknown' }, 'diseaseStatus'],
    [{ hepaticInvolvementPercent: 101 }, 'hepaticInvolvementPercent'],
    [{ priorTherapies: 'everolimus' }, 'priorTherapies'],
    [{ priorTherapies: ['sorafenib'] }, 'priorTherapies.0'],
    [{ priorTherapies: ['captem', null] }, 'priorTherapies.1'],
    [{ proposedTherapies: null }, 'proposedTherapies'],
    [{ proposedTherapies: ['lutathera'] }, 'proposedTherapies.0'],
    [{ primarySite: 'C81.0' }, 'primarySite'],
    [{ primarySite: 'C17' }, 'primarySite'],
    [{ primarySite: 'c17.2' }, 'primarySite'],
    [{ primarySite: 'C17.2\n' }, 'primarySite'],
    [{ primarySite: 'C17.22' }, 'primarySite'],
    [{ primarySite: null }, 'primarySite'],
    [{ unknownPrimaryGepSuspected: true }, 'unknownPrimaryGepSuspected'],
    [{ unknownPrimaryGepSuspected: false }, 'unknownPrimaryGepSuspected'],
    [{ unknownPrimaryGepSuspected: 'yes' }, 'unknownPrimaryGepSuspected'],
  ])('with %j is refused at %s', (changes, path) => {
    expect(problem(lineWith({ id: 'a', ...changes }))).toEqual({
      id: 'a',
      code: 'invalid-facts',
      paths: [path],
    });
  });

  it('names the belief beside other errors, and an id that is no string without echoing it', () => {
    expect(problem(lineWith({ unknownPrimaryGepSuspected: true, ki67Percent: 120 })).paths).toEqual([
      'ki67Percent',
      'unknownPrimaryGepSuspected',
    ]);
    expect(problem(lineWith({ id: 7 }))).toEqual({ id: undefined, code: 'invalid-facts', paths: ['id'] });
  });

  it('refuses numbers JSON can write and no one can count', () => {
    expect(problem(lineWith({}).replace('"mitosesPer10Hpf":3', '"mitosesPer10Hpf":1e999')).paths).toEqual([
      'mitosesPer10Hpf',
    ]);
    expect(problem(`${lineWith({}).slice(0, -1)},"__proto__":{"id":"x"}}`).paths).toEqual(['__proto__']);
  });

  it.each<Record<string, unknown>>([
    { unknownPrimaryGepSuspected: null },
    { hepaticInvolvementPercent: null },
    { hepaticInvolvementPercent: 100 },
    { primarySite: 'C80.9', unknownPrimaryGepSuspected: false },
    { primarySite: 'C00.0' },
    { primarySite: 'C80.0' },
    { ki67Percent: 0, mitosesPer10Hpf: 0.5 },
    { ki67Percent: 100 },
    { mitosesUnit: '2mm2' },
    { priorTherapies: ['captem', 'captem'] },
    { proposedTherapies: [] },
    { id: '' },
  ])('with %j is accepted', (changes) => {
    expect(problem(lineWith(changes)).code).toBe('answered');
  });

  it('echoes the id, and minus zero is zero', () => {
    const answer = answerLine(lineWith({ id: 'ä\u2028' }).replace('"ki67Percent":5', '"ki67Percent":-0'));
    expect(answer?.id).toBe('ä\u2028');
    expect(JSON.stringify(answer)).not.toContain('-0');
    expect(answerLine(lineWith({ ki67Percent: 0, mitosesPer10Hpf: 1 }))).toMatchObject({
      whoGrade: 'NET-G1',
    });
  });

  it('of any text or any JSON gets an answer, and never an exception', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string(), (text) => void answerLine(text)),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.json(), fc.dictionary(fc.string(), fc.jsonValue()), (text, changes) => {
        expect(answerLine(text)).not.toBeNull();
        expect(answerLine(lineWith(changes))).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
