import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

test('the last entry counts, which the nearest hop wrote, not what the client claims before it', () => {
  expect(clientAddress({ 'x-forwarded-for': '1.1.1.1, 203.0.113.9' })).toBe('203.0.113.9');
});

test('a request without an address is counted as unknown', () => {
  expect(clientAddress({})).toBe('unknown');
});
