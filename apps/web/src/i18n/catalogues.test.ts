import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorStatus } from '@consilium/contracts/values';
import { expect, test } from 'vitest';
import { NAMESPACES } from './namespaces';

type Tree = { readonly [key: string]: string | Tree };

const folder = path.resolve(import.meta.dirname, '../../messages');
const files = (locale: string) =>
  readdirSync(path.join(folder, locale))
    .filter((name) => name.endsWith('.json'))
    .sort();
const read = (locale: string, file: string): Tree =>
  JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8'));

const leaves = (tree: Tree, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...leaves(value, `${prefix}${key}.`)],
    ),
  );

/**
 * Names a message takes, as ICU nests them: inside `{count, plural, one {…}}` the braces are messages again, not names. Tags of rich text
 * count too.
 */
function placeholders(message: string): string[] {
  const names = new Set([...message.matchAll(/<(\w+)>/gu)].map((match) => `<${match[1]}>`));
  let depth = 0;
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === '}') depth -= 1;
    if (message[at] !== '{') continue;
    if (depth % 2 === 0) names.add(/^\s*(\w+)/u.exec(message.slice(at + 1))?.[1] ?? '?');
    depth += 1;
  }
  return [...names].sort();
}

test('the catalogues of both languages are the ones that are loaded', () => {
  const names = NAMESPACES.map((name) => `${name}.json`).sort();
  expect(files('en')).toEqual(names);
  expect(files('ko')).toEqual(names);
});

test.each(files('en'))('%s has the same keys with the same placeholders in English and Korean', (file) => {
  const english = leaves(read('en', file));
  const korean = leaves(read('ko', file));
  expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, message] of english)
    expect([key, placeholders(korean.get(key) ?? '')]).toEqual([key, placeholders(message)]);
});

test.each(['en', 'ko'])('every error code has its words in %s', (locale) => {
  const words = leaves(read(locale, 'error.json'));
  for (const code of Object.keys(errorStatus))
    expect([code, words.has(code.replaceAll('/', '.'))]).toEqual([code, true]);
});
