import { readFileSync } from 'node:fs';
import { embryonicOriginSchema, strengthSchema, traceFactSchema } from '@consilium/contracts';
import {
  BOARD_REASONS,
  MISSING_ITEMS,
  RECOMMENDATION_FLAGS,
  THERAPY_CLASSES,
  THERAPY_IDS,
  WHO_GRADES,
} from '@consilium/contracts/values';
import { describe, expect, it } from 'vitest';
import { decidingConditions, EDITIONS, edition, leavesOf, SITE_CODES } from '../src/index';
import { contentTexts, shownConditions } from './content-texts';

type Catalogue = Record<string, Record<string, unknown>>;
const read = (language: string, name = 'guideline'): Catalogue =>
  JSON.parse(
    readFileSync(new URL(`../../../apps/web/messages/${language}/${name}.json`, import.meta.url), 'utf8'),
  ) as Catalogue;

const conditions = EDITIONS.flatMap((built) => [
  ...decidingConditions(built.edition),
  ...shownConditions(built.edition),
]);
const WANTED: Record<string, readonly string[]> = {
  therapy: THERAPY_IDS,
  therapyClass: THERAPY_CLASSES,
  strength: strengthSchema.options,
  boardReason: BOARD_REASONS,
  flag: RECOMMENDATION_FLAGS,
  reason: Object.keys(edition.reasons),
  caveat: Object.keys(edition.caveats),
  condition: conditions.flatMap(leavesOf).map(({ key }) => key),
  origin: embryonicOriginSchema.options,
  grade: WHO_GRADES,
  fact: traceFactSchema.options,
  missing: MISSING_ITEMS.map((item) => item.replaceAll('.', '-')),
  statement: edition.statements.map(({ id }) => id),
  site: SITE_CODES.map((code) => code.replaceAll('.', '-')),
};

describe.each(['en', 'ko'])('the %s catalogue of the guideline', (language) => {
  const catalogue = read(language);
  it.each(Object.keys(WANTED))('names every %s', (section) => {
    const missing = (WANTED[section] ?? []).filter((key) => !catalogue[section]?.[key]);
    expect(missing).toEqual([]);
  });

  it('has no key with a dot, which would be read as nesting', () => {
    const keys = Object.values(catalogue).flatMap((section) => Object.keys(section));
    expect(keys.filter((key) => key.includes('.'))).toEqual([]);
  });
});

it('both languages have the same keys', () => {
  const keysOf = (catalogue: Catalogue) =>
    Object.entries(catalogue).flatMap(([section, texts]) =>
      Object.keys(texts).map((key) => `${section}.${key}`),
    );
  expect(keysOf(read('ko'))).toEqual(keysOf(read('en')));
});

it('the English reasons and statements are the words of the edition', () => {
  expect(read('en').reason).toEqual(edition.reasons);
  expect(read('en').statement).toEqual(
    Object.fromEntries(edition.statements.map(({ id, text }) => [id, text])),
  );
});

describe('the catalogue of what stands beside the rules', () => {
  const english = read('en', 'guidelineContent');
  const korean = read('ko', 'guidelineContent');
  const wordsOf = (part: unknown, path = ''): [string, string][] =>
    typeof part === 'string'
      ? [[path, part]]
      : Object.entries(part as object).flatMap(([key, value]) => wordsOf(value, `${path}/${key}`));

  it('is in English word for word what the edition and the later evidence say', () => {
    // Where a later edition says something else under the same id, it needs an id of its own: decisions keep their words.
    const texts = EDITIONS.map((built) => contentTexts(built.edition));
    const { change: _change, ...rest } = contentTexts(edition);
    for (const { change: _its, ...others } of texts) expect(others).toEqual(rest);
    const { laterEvidence, ...said } = english;
    const { notice: _notice, ...items } = laterEvidence ?? {};
    expect({ ...said, laterEvidence: items }).toEqual({
      ...rest,
      change: Object.assign({}, ...texts.map(({ change }) => change)),
    });
  });

  it('says of the later evidence that no clinician has reviewed it and that it changes nothing', () => {
    expect(english.laterEvidence?.notice).toMatch(/No clinician has reviewed/u);
    expect(english.laterEvidence?.notice).toMatch(/no option, no strength and no board flag/u);
  });

  it('has in Korean every word, and Korean words but for names that stay in Latin script', () => {
    const latin = wordsOf(korean).filter(([, words]) => !/[가-힣]/u.test(words));
    expect(wordsOf(korean).map(([path]) => path)).toEqual(wordsOf(english).map(([path]) => path));
    expect(latin.filter(([path]) => !/^\/(place|tracer|biomarker|conflict\/T\d+)\b/u.test(path))).toEqual([]);
    expect(latin.filter(([path]) => /\/(one|other|followed|why|title|known)$/u.test(path))).toEqual([]);
  });

  it('keeps every figure in Korean', () => {
    const figures = (words: string): string[] => words.replaceAll('Ki-67', '').match(/\d+(?:\.\d+)?/gu) ?? [];
    const koreanWords = new Map([...wordsOf(korean), ...wordsOf(read('ko').statement)]);
    for (const [path, words] of [...wordsOf(english), ...wordsOf(read('en').statement)]) {
      // Korean may have more of them: its months and lines of therapy are figures too.
      const kept = figures(koreanWords.get(path) ?? '');
      expect([path, figures(words).filter((figure) => !kept.includes(figure))]).toEqual([path, []]);
    }
  });
});
