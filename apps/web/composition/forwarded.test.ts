import { expect, it } from 'vitest';
import { settleForwarded } from './forwarded';

const addressOf = (forwarded: string | undefined, proxies: number) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  settleForwarded(headers, '10.0.0.1', proxies);
  return headers['x-forwarded-for' as never];
};

it('without a trusted proxy is the socket’s own, whatever the client says', () => {
  for (const sent of [undefined, '', '203.0.113.9', '1.1.1.1, 2.2.2.2'])
    expect(addressOf(sent, 0)).toBe('10.0.0.1');
});
it('behind trusted proxies is what the outermost of them wrote, and nothing before it', () => {
  expect(addressOf('6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
  expect(addressOf('6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  expect(addressOf('2001:db8::9', 1)).toBe('2001:db8::9');
});
it('is the socket’s own where the proxies wrote none, or what is no address', () => {
  expect(addressOf(undefined, 1)).toBe('10.0.0.1');
  expect(addressOf('203.0.113.9', 2)).toBe('10.0.0.1');
  expect(addressOf('unknown', 1)).toBe('10.0.0.1');
});
