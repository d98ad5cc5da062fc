import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { landingOf, ownPage, signInFor } from './own-page';

const app = join(import.meta.dirname, '..', 'app');
const routes = (file: string) =>
  readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.split('/').at(-1) === file)
    .map((name) => `/${name.slice(0, -file.length - 1)}`.replaceAll(/\/\(\w+\)/gu, '') || '/')
    .map((path) => path.replaceAll(/\[[^\]]+\]/gu, '01990000-0000-7000-8000-000000000000'));

test('every page is one to land on, but those of the signed out', () => {
  const pages = routes('page.tsx');
  expect(pages).toContain('/');
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) {
    expect([page, ownPage(page)]).toEqual([page, page]);
    const land = page === '/sign-in' || page === '/welcome' ? '/' : page;
    expect([page, landingOf(page)]).toEqual([page, land]);
  }
});

test('no route that answers with no page is ever landed on', () => {
  const handlers = routes('route.ts');
  expect(handlers.length).toBeGreaterThan(8);
  for (const handler of handlers) expect([handler, ownPage(handler)]).toEqual([handler, null]);
});

test('a page keeps its query', () => {
  for (const page of [
    '/cases?status=draft&flagged=1',
    '/guideline?tab=trials',
    '/?x=%20',
    '/cases?q=https://a.b',
  ])
    expect(landingOf(page)).toBe(page);
});

test('what leads off this site, or may be read so, leads to Today', () => {
  for (const text of [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/%2fevil.example',
    '/%2Fevil.example',
    '/%5cevil.example',
    '/%09/evil.example',
    '/.//evil.example',
    '/cases/..//evil.example',
    '/cases//evil.example',
    'https://evil.example',
    'https:evil.example',
    'HTTPS://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/@evil.example/..',
    'evil.example',
    '/cases#//evil',
    '/cases?a b',
    '/cases?a\r\nset-cookie: x=y',
    `/cases?${'x'.repeat(3000)}`,
    '',
    null,
    undefined,
    7,
    ['/cases', '//evil.example'],
  ])
    expect([text, landingOf(text)]).toEqual([text, '/']);
});

test('the way to the sign-in page says where one was, and nothing where that is Today', () => {
  expect(signInFor('/cases?status=draft')).toBe('/sign-in?to=%2Fcases%3Fstatus%3Ddraft');
  expect(signInFor('/meetings/x', { expired: true })).toBe('/sign-in?reason=expired&to=%2Fmeetings%2Fx');
  expect(signInFor('/')).toBe('/sign-in');
  expect(signInFor('/sign-in?to=%2Fcases')).toBe('/sign-in');
});
