import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Words = { readonly [key: string]: string | Words };

const folder = join(import.meta.dirname, '..', '..', '..', 'apps', 'web', 'messages');

function wordsIn(locale: 'en' | 'ko', path: string): string {
  const [file = '', ...keys] = path.split('.');
  let at: string | Words = JSON.parse(readFileSync(join(folder, locale, `${file}.json`), 'utf8')) as Words;
  for (const key of keys) at = typeof at === 'string' ? '' : (at[key] ?? '');
  if (typeof at !== 'string' || at === '') throw new Error(`no words ${path} in ${locale}`);
  return at;
}

/**
 * The screen's words by their place in the catalogues, `room.defer.submit`, in whichever language the screen speaks now. `values` fill
 * what stands in braces.
 */
export function wordsOf(path: string, values: { readonly [name: string]: string } = {}): RegExp {
  const either = (['en', 'ko'] as const).map((locale) =>
    wordsIn(locale, path)
      .replace(/\{(?<name>\w+)\}/gu, (_, name: string) => values[name] ?? '')
      .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`),
  );
  return new RegExp(`^(?:${either.join('|')})$`, 'u');
}
