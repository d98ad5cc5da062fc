import { readFileSync } from 'node:fs';
import {
  BOARD_REASONS,
  embryonicOriginSchema,
  missingItemSchema,
  recommendationFlagSchema,
  strengthSchema,
  THERAPY_IDS,
  therapyClassSchema,
  traceFactSchema,
  whoGradeSchema,
} from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { edition, leavesOf, SITE_CODES } from '../src/index';

type Catalogue = Record<string, Record<string, unknown>>;
const read = (language: string): Catalogue =>
  JSON.parse(
    readFileSync(new URL(`../../../apps/web/messages/${language}/guideline.json`, import.meta.url), 'utf8'),
  ) as Catalogue;

const rules = [...edition.rules, ...edition.listed];
const conditions = [
  ...edition.gates.map((gate) => gate.when),
  ...rules.flatMap((rule) => [...rule.steps, ...rule.caveats].map(({ when }) => when)),
  ...rules.flatMap((rule) =>
    rule.steps.flatMap((step) => (step.step === 'offer' && step.softened ? [step.softened.when] : [])),
  ),
];
const WANTED: Record<string, readonly string[]> = {
  therapy: THERAPY_IDS,
  therapyClass: therapyClassSchema.options,
  strength: strengthSchema.options,
  boardReason: BOARD_REASONS,
  flag: recommendationFlagSchema.options,
  reason: Object.keys(edition.reasons),
  caveat: Object.keys(edition.caveats),
  condition: conditions.flatMap(leavesOf).map(({ key }) => key),
  origin: embryonicOriginSchema.options,
  grade: whoGradeSchema.options,
  fact: traceFactSchema.options,
  missing: missingItemSchema.options.map((item) => item.replaceAll('.', '-')),
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
