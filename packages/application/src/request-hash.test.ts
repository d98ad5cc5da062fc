import { describe, expect, it } from 'vitest';
import { requestHash } from './request-hash';

describe('a request’s hash', () => {
  it('does not depend on the order of keys, on the idempotency key or on secrets', () => {
    const first = requestHash('x.do', { a: 1, b: [true], idempotencyKey: 'k1', password: 'p1' }, [
      'password',
    ]);
    const second = requestHash('x.do', { b: [true], password: 'p2', idempotencyKey: 'k2', a: 1 }, [
      'password',
    ]);
    expect(second).toBe(first);
  });

  it('differs by command and by any other value, and takes what was left out as not there', () => {
    expect(requestHash('x.do', { a: 1 })).not.toBe(requestHash('x.do', { a: 2 }));
    expect(requestHash('x.do', { a: 1 })).not.toBe(requestHash('y.do', { a: 1 }));
    expect(requestHash('x.do', { a: 1, b: undefined })).toBe(requestHash('x.do', { a: 1 }));
  });
});
