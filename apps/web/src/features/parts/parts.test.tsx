import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NextIntlClientProvider } from 'next-intl';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PARTS } from './parts';

const web = join(import.meta.dirname, '../../..');
const ui = join(web, 'src', 'ui');
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
/** Of which fields are made; nobody uses them by themselves. */
const INSIDE = ['DialogFrame', 'FieldHead', 'FieldProblem', 'LimitCount'];

it('every part of the design system stands on the page', () => {
  const parts = readdirSync(ui)
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [...read(ui, name).matchAll(/^export (?:function|const) ([A-Z]\w*[a-z]\w*)/gmu)])
    .map(([, name]) => name);
  const samples = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => read(import.meta.dirname, name));
  expect(parts.length).toBeGreaterThan(30);
  const missing = parts.filter((part) => !samples.some((text) => new RegExp(`<${part}\\b`, 'u').test(text)));
  expect(missing).toEqual(INSIDE);
});

it('the page is none in a build: only files that are pages in development lie under app/dev', () => {
  const pages = readdirSync(join(web, 'src', 'app', 'dev'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.includes('.'),
  );
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter((name) => !/(^|\/)(page|layout|route)\.dev\.tsx$/u.test(name))).toEqual([]);
  expect(read(web, 'next.config.ts')).toContain(
    "pageExtensions: process.env.NODE_ENV === 'development' ? ['ts', 'tsx', 'dev.tsx'] : ['ts', 'tsx'],",
  );
});

it.each(['en', 'ko'])('every part is drawn in %s, and no word is missing', (locale) => {
  const messages = Object.fromEntries(
    ['clinical', 'common', 'error', 'guideline'].map((name) => [
      name,
      JSON.parse(read(join(web, 'messages', locale), `${name}.json`)),
    ]),
  );
  const missing: string[] = [];
  const empty = PARTS.filter(({ Sample }) => {
    const page = renderToString(
      <NextIntlClientProvider
        locale={locale}
        messages={messages}
        timeZone="Asia/Seoul"
        onError={({ message }) => missing.push(message)}
      >
        <Sample />
      </NextIntlClientProvider>,
    );
    return page === '';
  });
  expect(missing).toEqual([]);
  expect(empty).toEqual([]);
});
