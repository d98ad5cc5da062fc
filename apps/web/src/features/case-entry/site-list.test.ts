import { expect, test } from 'vitest';
import { findSites, type NamedSite } from './site-list';

const sites: NamedSite[] = [
  { code: 'C25.0', origin: 'foregut', english: 'Head of the pancreas', name: '췌두부', organ: '췌장' },
  { code: 'C17.2', origin: 'midgut', english: 'Ileum', name: '회장', organ: '소장' },
];
const codes = (search: string) => findSites(sites, search).map(({ code }) => code);

test('a site is found by its code with or without the point, its name, its organ, and in English', () => {
  for (const search of ['c250', 'C25.0', '췌두', '췌장', 'pancreas head'])
    expect(codes(search)).toEqual(['C25.0']);
});

test('an empty search lists all, a word that stands nowhere none', () => {
  expect(codes(' ')).toHaveLength(2);
  expect(codes('lung')).toEqual([]);
});
