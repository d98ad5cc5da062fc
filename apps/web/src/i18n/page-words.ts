import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Which words each page sends to the browser: those that its client components ask for, found in their source before the build. A page's
 * document then carries its own words and no others; nobody keeps a list. Read by next.config.ts; see words.tsx for what it is used for.
 */
const SOURCE = path.resolve(import.meta.dirname, '..');
/** Never with a page: see late-words.tsx. */
const LATE = 'guidelineContent';

interface Module {
  readonly isClient: boolean;
  /** What it imports, with the names it takes; no names: everything. */
  readonly imports: readonly { readonly from: string; readonly names: readonly string[] | null }[];
  readonly words: readonly string[];
}

const modules = new Map<string, Module>();

function resolve(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/')
    ? path.join(SOURCE, specifier.slice(2))
    : specifier.startsWith('.')
      ? path.resolve(path.dirname(from), specifier)
      : null;
  if (base === null) return null;
  return [`${base}.tsx`, `${base}.ts`, path.join(base, 'index.ts')].find((file) => existsSync(file)) ?? null;
}

/** `{ a, type B, c as d }` -> a, c */
const namesIn = (clause: string): string[] =>
  clause
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => part.split(/\s+as\s+/u)[0] ?? part);

function read(file: string): Module {
  const known = modules.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const imports: Module['imports'][number][] = [];
  const add = (specifier: string, names: readonly string[] | null) => {
    const from = resolve(file, specifier);
    if (from && names?.length !== 0) imports.push({ from, names });
  };
  for (const [, kind = '', clause = '', from = ''] of text.matchAll(
    /^(?:import|export)\s+(type\s+)?([\w*\s{},]+?)\s+from\s+'([^']+)'/gmu,
  )) {
    const braces = /\{([^}]*)\}/u.exec(clause)?.[1];
    if (kind === '') add(from, braces === undefined || !clause.startsWith('{') ? null : namesIn(braces));
  }
  // What comes late brings its words itself.
  const isLate = /with(?:Content|LateWords)\(/u.test(text);
  for (const [, from = ''] of isLate ? [] : text.matchAll(/import\(\s*'([^']+)'\s*\)/gu)) add(from, null);
  const found = { isClient: /^'use client'/u.test(text), imports, words: wordsIn(text, file) };
  modules.set(file, found);
  return found;
}

/**
 * The paths of the catalogues that a source asks for. `useTranslations('a')` asks for all of `a`, unless everything asked of it names its
 * next part: then for `a.part`.
 */
export function wordsIn(source: string, file = 'source'): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return [...text.matchAll(/(?:const\s+(\w+)\s*=\s*)?useTranslations\((?:'([\w.]+)')?\)/gu)].flatMap(
    ([, name, scope]) => {
      const parts = name === undefined ? null : partsAsked(text, name);
      const whole = scope === undefined ? [] : [scope];
      if (scope !== undefined && (parts === null || scope.includes('.'))) return whole;
      if (parts === null)
        throw new Error(`${file}: useTranslations() of everything needs keys that are written out.`);
      return parts.map((part) => [...whole, ...part].slice(0, 2).join('.'));
    },
  );
}

/** The first two parts of each key that `name` is called with; null where it is used in another way, or a key begins with a variable. */
function partsAsked(text: string, name: string): string[][] | null {
  const parts: string[][] = [];
  for (const { index } of text.matchAll(new RegExp(`(?<![\\w.'"\`$-])${name}\\b`, 'gu'))) {
    const after = text.slice(index + name.length);
    if (/^\s*=\s*useTranslations/u.test(after)) continue;
    const call = /^(?:\.(?:rich|has|markup))?\(/u.exec(after);
    if (!call) return null;
    const keys = keysIn(firstArgument(after.slice(call[0].length)));
    if (keys === null) return null;
    parts.push(...keys);
  }
  return parts;
}

function firstArgument(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (depth === 0 && (sign === ',' || sign === ')')) return text.slice(0, at);
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
  }
  return text;
}

/** Every key in an argument: `'a.b'`, `` `a.b.${c}` ``, or one of them by a condition. A literal that is no key names nothing, and does no harm. */
function keysIn(argument: string): string[][] | null {
  const literal = [...argument.replace(/\$\{[^}]*\}/gu, '').matchAll(/'([\w.-]+)'/gu)].map(
    ([, key = '']) => key,
  );
  const template = [...argument.matchAll(/`([^`$]*)[^`]*`/gu)].map(([, key = '']) => key);
  // A key that begins with a variable, or is one.
  if (template.some((key) => key === '') || literal.length + template.length === 0) return null;
  return [...literal, ...template].map((key) => key.split('.').filter(Boolean).slice(0, 2));
}

/** The words that the client components reached from these files ask for. */
function reach(files: readonly string[]): string[] {
  const words = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string, inBrowser: boolean, names: readonly string[] | null) => {
    const here = read(file);
    const client = inBrowser || here.isClient;
    const barrel = file.endsWith('/index.ts') && names !== null;
    const key = `${client} ${file} ${barrel ? names.join() : ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (client) for (const word of here.words) words.add(word);
    for (const { from, names: taken } of here.imports) {
      if (barrel && taken !== null && !taken.some((name) => names.includes(name))) continue;
      visit(from, client, taken);
    }
  };
  for (const file of files) if (existsSync(file)) visit(file, false, null);
  words.delete(LATE);
  return [...words]
    .filter((word) => !word.startsWith(`${LATE}.`))
    .filter((word, _, all) => !all.some((other) => word.startsWith(`${other}.`)))
    .sort();
}

const covers = (known: readonly string[], word: string): boolean =>
  known.some((one) => one === word || word.startsWith(`${one}.`));

/**
 * By folder below `src/app`: under `layout FOLDER` the words of what stands around its pages, and under `FOLDER` those that its page has
 * besides.
 */
export function pageWords(): Record<string, readonly string[]> {
  const app = path.join(SOURCE, 'app');
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
  const foldersOf = (name: string) => files.filter((file) => path.basename(file) === name).map(path.dirname);
  const layouts = new Map(
    foldersOf('layout.tsx').map((folder) => {
      const parts = ['layout.tsx', 'error.tsx', 'not-found.tsx', 'loading.tsx'];
      return [folder, reach(parts.map((name) => path.join(app, folder, name)))];
    }),
  );
  const pages = foldersOf('page.tsx').map((folder) => {
    const around = [...layouts].filter(
      ([one]) => one === '.' || folder === one || folder.startsWith(`${one}/`),
    );
    const known = around.flatMap(([, words]) => words);
    return [
      folder,
      reach([path.join(app, folder, 'page.tsx')]).filter((word) => !covers(known, word)),
    ] as const;
  });
  return Object.fromEntries([
    ...[...layouts].map(([folder, words]) => [`layout ${folder}`, words]),
    ...pages,
  ]);
}
