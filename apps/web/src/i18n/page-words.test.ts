import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pageWords, wordsIn } from './page-words';

const app = path.resolve(import.meta.dirname, '../app');
const folders = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map(path.dirname)
  .filter((folder) => !folder.startsWith('dev'));

test.each([
  [
    'all that is asked names its part',
    `const t = useTranslations('nav'); t('skip'); t(\`go.\${id}\`)`,
    ['nav.skip', 'nav.go'],
  ],
  ['a key is a variable', "const t = useTranslations('nav'); t(id)", ['nav']],
  ['a key begins with a variable', `const t = useTranslations('nav'); t(\`\${id}Hint\`)`, ['nav']],
  ['it is handed on', "const t = useTranslations('nav'); say(t)", ['nav']],
  [
    'one of two keys',
    "const t = useTranslations('nav'); t(open ? 'a' : 'b', { x: 'y' })",
    ['nav.a', 'nav.b'],
  ],
  ['a part of a catalogue', "const role = useTranslations('clinical.role'); role(id)", ['clinical.role']],
  ['without a catalogue', "const t = useTranslations(); t('nav.account')", ['nav.account']],
  [
    'the name stands in a comment',
    "const t = useTranslations('nav'); // what t is\n t('skip')",
    ['nav.skip'],
  ],
])('what a component asks for: %s', (_, source, words) => {
  expect(wordsIn(source.replace(' // ', '\n// '))).toEqual(words);
});

test('every page sends words of its own, and none that stand around it', () => {
  const found = pageWords();
  const around = found['layout (app)'] ?? [];
  expect(around).toContain('keys');
  for (const folder of folders) {
    expect([folder, found[folder] !== undefined]).toEqual([folder, true]);
    if (folder.startsWith('(app)'))
      expect([folder, found[folder]?.filter((word) => around.includes(word))]).toEqual([folder, []]);
  }
  expect(found['(app)']?.some((word) => word.startsWith('today'))).toBe(true);
  expect(found['(auth)/sign-in']?.some((word) => /^(today|room|audit|guideline)/u.test(word))).toBe(false);
});

test.each(folders)('the page of %s brings them', (folder) => {
  const source = readFileSync(path.join(app, folder, 'page.tsx'), 'utf8');
  expect(source).toMatch(new RegExp(`withWords\\(\\s*'${folder.replace(/[()[\]]/gu, '\\$&')}'`, 'u'));
});
