import { expect, test } from 'vitest';
import { preferredLocale } from './locale';

test('the language with the highest weight that the product speaks wins', () => {
  expect(preferredLocale('de-DE,de;q=0.9,en;q=0.5,ko;q=0.8')).toBe('ko');
  expect(preferredLocale('en-US,ko;q=0.9')).toBe('en');
});

test('a language with weight 0 is not wanted', () => {
  expect(preferredLocale('ko;q=0,en;q=0.1')).toBe('en');
});

test('an unknown language or none reads English', () => {
  expect(preferredLocale('fr')).toBe('en');
  expect(preferredLocale(null)).toBe('en');
});
