import { expect, test } from 'vitest';
import { createAttempts } from './attempt';

const counter = () => {
  let count = 0;
  return () => {
    count += 1;
    return `key-${count}`;
  };
};

test('the same contents sent again before an answer keep their key', () => {
  const attempts = createAttempts(counter());
  expect(attempts.keyFor({ vote: 1 })).toBe('key-1');
  expect(attempts.keyFor({ vote: 1 })).toBe('key-1');
});

test('other contents, or the same after an answer, bear a new key', () => {
  const attempts = createAttempts(counter());
  attempts.keyFor({ vote: 1 });
  expect(attempts.keyFor({ vote: 2 })).toBe('key-2');
  attempts.settle();
  expect(attempts.keyFor({ vote: 2 })).toBe('key-3');
});
