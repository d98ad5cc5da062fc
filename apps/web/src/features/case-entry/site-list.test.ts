import { expect, test, vi } from 'vitest';
import { codeIn, findSites, type NamedSite, theSite } from './site-list';
import { sites as everySite } from './sites';

vi.mock('server-only', () => ({}));

const sites: NamedSite[] = [
  {
    code: 'C25.0',
    origin: 'foregut',
    everywhere: 'Head of the pancreas 췌두부 췌장',
    name: '췌두부',
    organ: '췌장',
  },
  { code: 'C17.2', origin: 'midgut', everywhere: 'Ileum 회장 소장', name: '회장', organ: '소장' },
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

test('a site is found in Korean by whoever reads English', () => {
  const [, ileum] = sites;
  const inEnglish = [{ ...ileum, name: 'Ileum', organ: 'Small intestine' } as NamedSite];
  for (const search of ['회장', '소장']) expect(findSites(inEnglish, search)).toHaveLength(1);
});

test('a whole code is taken as it is typed or pasted, also one that is not in the list', () => {
  for (const text of ['C17.2', 'c172', ' Ｃ１７．２ ', 'C17.2 회장'])
    expect(codeIn(text, sites)).toBe('C17.2');
  expect(codeIn('c48.2', sites)).toBe('C48.2');
  for (const text of ['', 'C17', 'C17.', 'C99.9', 'C17.23', 'C17.2 or C17.1', '회장'])
    expect(codeIn(text, sites)).toBe(null);
});

const listed: NamedSite[] = everySite.map((site) => ({ ...site, name: '', organ: '' }));

test.each([
  ['caecum', 'C18.0'],
  ['cecum', 'C18.0'],
  ['맹장', 'C18.0'],
  ['terminal ileum', 'C17.2'],
  ['말단회장', 'C17.2'],
  ['말단 회장', 'C17.2'],
  ['췌장 꼬리', 'C25.2'],
  ['췌장꼬리', 'C25.2'],
  ['췌장 미부', 'C25.2'],
  ['췌장미부', 'C25.2'],
  ['pancreatic tail', 'C25.2'],
  ['췌장 두부', 'C25.0'],
  ['췌두부', 'C25.0'],
  ['uncinate', 'C25.0'],
  ['췌장 체부', 'C25.1'],
  ['충수', 'C18.1'],
  ['appendix', 'C18.1'],
  ['S상결장', 'C18.7'],
  ['Meckel', 'C17.3'],
  ['직장', 'C20.9'],
  ['rectum', 'C20.9'],
])('%s is called %s', (search, code) => {
  expect(findSites(listed, search).map((site) => site.code)).toContain(code);
});

test('a site that is called so is taken before those that only hold the word; a word of several is none of them', () => {
  const taken = (search: string) => theSite(findSites(listed, search), search)?.code ?? null;
  for (const [search, code] of [
    ['rectum', 'C20.9'],
    ['직장', 'C20.9'],
    ['회장', 'C17.2'],
    ['caecum', 'C18.0'],
    ['췌장', null],
    ['stomach body or tail', null],
  ] as const)
    expect([search, taken(search)]).toEqual([search, code]);
});
