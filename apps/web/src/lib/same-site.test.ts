import { expect, test } from 'vitest';
import { fromOwnSite } from './same-site';

const told = (headers: Record<string, string>) =>
  fromOwnSite(new Headers({ host: 'board.example', ...headers }));

test('a form of our own page is taken', () => {
  expect(told({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(told({ origin: 'https://board.example' })).toBe(true);
});

test('a form of another site, a neighbouring host, or one that tells nothing is refused', () => {
  expect(told({ 'sec-fetch-site': 'cross-site', origin: 'https://board.example' })).toBe(false);
  expect(told({ 'sec-fetch-site': 'same-site' })).toBe(false);
  expect(told({ origin: 'https://evil.example' })).toBe(false);
  expect(told({ origin: 'null' })).toBe(false);
  expect(told({})).toBe(false);
});
