import { expect, test } from 'vitest';
import { isDefinite, problemOf } from './problem';

test('a code of the contract is kept with its details', () => {
  const error = {
    data: { code: 'decision/required-specialty-did-not-vote', details: { missing: 'pathology' } },
  };
  expect(problemOf(error)).toEqual({
    code: 'decision/required-specialty-did-not-vote',
    details: { missing: 'pathology' },
  });
});

test('an answer that never came is a problem of the network, and may be sent again', () => {
  const problem = problemOf(new TypeError('Failed to fetch'));
  expect(problem.code).toBe('network');
  expect(isDefinite(problem)).toBe(false);
});

test("tRPC's own refusal of an input reads as invalid input", () => {
  expect(problemOf({ data: { code: 'BAD_REQUEST', httpStatus: 400 } }).code).toBe('invalid-input');
  expect(problemOf({ data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 } }).code).toBe('internal');
});

test('a refusal is definite; a lost race is not', () => {
  expect(isDefinite({ code: 'ballot/not-open', details: {} })).toBe(true);
  expect(isDefinite({ code: 'conflict/try-again', details: {} })).toBe(false);
});
