/** A unit that may be written after a number. */
export interface NumberUnit {
  readonly id: string;
  /** How it is written, in small letters after NFKC, as the source of a regular expression. */
  readonly written: string;
  /** How many of it make one of the field's own unit; 1 if it is that. */
  readonly per: number;
  /** Counts whole things, so that a comma parts thousands; and thousands that are too much for the field's own unit were given in this one: platelets of 182,000. */
  readonly isCount?: boolean;
}

export interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
  readonly units?: readonly NumberUnit[];
}

/** As the guideline's contract has it: both ends of `from` and `to` belong to it, those of `below` and `above` do not. */
export type NumberRange =
  | { readonly from: number; readonly to?: number }
  | { readonly below: number }
  | { readonly above: number };

/** Why no number could be read: a code of the catalogue `common.number`. */
export type NumberRefusal =
  | 'unreadable'
  | 'ambiguous'
  | 'approximate'
  | 'fraction'
  | 'negative'
  | 'reversed'
  | 'outOfBounds'
  | 'notWhole'
  | 'tooPrecise';

export type NumberRead =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'range'; readonly range: NumberRange; readonly unit: string | null }
  /** `offers`: what may have been meant, for the writer to choose. */
  | { readonly kind: 'refused'; readonly why: NumberRefusal; readonly offers: readonly number[] };

/** Whether it is a number: not empty, and not NaN, which stands for what can't be read. */
export const isNumber = (value: number | null): value is number => value !== null && !Number.isNaN(value);

/** Places after the point that a clinical value may have. */
const PLACES = 6;
const refused = (why: NumberRefusal, offers: readonly number[] = []): NumberRead => ({
  kind: 'refused',
  why,
  offers,
});

/**
 * One spelling for each sign; null where a sign changes what is read (a superscript, a fraction in one letter, an order of letters turned around).
 * Marks that take no room are left out, but none between figures, where it may stand for what was lost.
 */
function plainOf(text: string): string | null {
  const plain = text
    .replace(/m²/gu, 'm2')
    .replace(/10⁹/gu, '10^9')
    .replace(/10³/gu, '10^3')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, '');
  if (/\d[\u200B-\u200F\u2060\uFEFF]+\d/u.test(text)) return null;
  if (/[\p{No}\u202A-\u202E\u2066-\u2069]/u.test(plain)) return null;
  return plain
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[∼〜]/gu, '~')
    .replace(/[≤≦⩽]|=<|<=/gu, '≤')
    .replace(/[≥≧⩾]|=>|>=/gu, '≥')
    .replace(/[×*]/gu, 'x')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The numbers that a row of figures may be: two where a comma may part thousands or stand for the point. */
function figuresOf(text: string): { readings: readonly number[]; isSure: boolean } | null {
  // A point may have been lost: `05`.
  if (/^0\d/u.test(text)) return { readings: [Number(text.replace(',', '.')), Number.NaN], isSure: false };
  const sure = (written: string) => ({ readings: [Number(written)], isSure: true });
  if (/^(?:\d+\.?\d*|\.\d+)$/u.test(text)) return sure(text);
  if (/^(?:\d+,(?:\d{1,2}|\d{4,})|0+,\d+)$/u.test(text)) return sure(text.replace(',', '.'));
  if (/^[1-9]\d{0,2},\d{3}$/u.test(text))
    return {
      readings: [Number(text.replace(',', '')), Number(text.replace(',', '.'))],
      isSure: false,
    };
  if (/^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/u.test(text))
    return sure(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)$/u.test(text))
    return sure(text.replaceAll('.', '').replace(',', '.'));
  // Or two numbers, one after the other.
  if (/^[1-9]\d{0,2}(?: \d{3})+$/u.test(text))
    return { readings: [Number(text.replaceAll(' ', '')), Number.NaN], isSure: false };
  return null;
}

const placesOf = (text: string) => /[.,](\d*)\D*$/u.exec(text)?.[1]?.length ?? 0;

/** The unit at the end of a text, and what stands before it. */
function withoutUnit(text: string, units: readonly NumberUnit[]): { body: string; unit: NumberUnit | null } {
  for (const unit of units) {
    const body = new RegExp(`^(.*\\d[.,]?)\\s*(?:${unit.written})$`, 'u').exec(text)?.[1];
    if (body !== undefined) return { body, unit };
  }
  return { body: text, unit: null };
}

/** A single amount in the field's own unit; null where it is none at all. */
function amountOf(text: string, said: NumberUnit | null, rule: NumberRule): NumberRead | null {
  const own = withoutUnit(text, rule.units ?? []);
  const unit = own.unit ?? said;
  const written = figuresOf(own.body);
  if (written === null) return null;
  const figures = unit?.isCount ? { readings: written.readings.slice(0, 1), isSure: true } : written;
  const isIn = (value: number) => value >= rule.min && value <= rule.max;
  const others = (rule.units ?? []).filter(({ per }) => per !== 1);
  const read = figures.readings.map((reading) => {
    if (unit) return { value: reading / unit.per, unit: unit.id };
    const meant =
      isIn(reading) || !own.body.includes(',')
        ? undefined
        : others.find(({ isCount, per }) => isCount && isIn(reading / per));
    return meant ? { value: reading / meant.per, unit: meant.id } : { value: reading, unit: null };
  });
  const possible = read.filter(({ value }) => isIn(value));
  const [first] = possible;
  const values = [...new Set(possible.map(({ value }) => value))];
  const isSure = figures.isSure || (values.length === 1 && possible.length === read.length);
  if (first === undefined)
    return refused(
      'outOfBounds',
      unit ? [] : others.flatMap(({ per }) => figures.readings.map((one) => one / per)).filter(isIn),
    );
  if (!isSure) return refused('ambiguous', values);
  if (rule.isWhole && !Number.isInteger(first.value)) return refused('notWhole');
  if (placesOf(own.body) > PLACES) return refused('tooPrecise');
  return { kind: 'number', ...first };
}

const bounds: readonly (readonly [RegExp, (end: number) => NumberRange])[] = [
  [/^(?:<|below|under|less than)\s*(.+)$|^(.+?)\s*미만$/u, (below) => ({ below })],
  [/^(?:≤|up to|at most)\s*(.+)$|^(.+?)\s*이하$/u, (to) => ({ from: 0, to })],
  [/^(?:>|above|over|more than)\s*(.+)$|^(.+?)\s*초과$/u, (above) => ({ above })],
  [/^(?:≥|at least)\s*(.+)$|^(.+?)\s*이상$/u, (from) => ({ from })],
];
const roughly =
  /^(?:약|대략|approximately|approx\.?|about|around|circa|ca\.?|c\.|~|≈|±)\s*(.+)$|^(.+?)\s*(?:정도|쯤|가량|내외|\?)$/u;
const between = /^(.+?)\s*(?:-|~|\bto\b|에서)\s*(.+)$/u;

/**
 * The number or range that was written, and never another: `2,5`, `２．５`, `15 %`, `<3`, `15-20`, `12/10 HPF`. What could be two numbers, is about
 * one, or is out of bounds is refused, with what may have been meant. A range without a value (`20-15`, below 0) is refused too.
 */
export function readNumber(text: string, rule: NumberRule): NumberRead {
  const plain = plainOf(text);
  if (plain === '') return { kind: 'empty' };
  if (plain === null) return refused('unreadable');
  const units = rule.units ?? [];
  const single = amountOf(plain, null, rule);
  if (single) return single;

  for (const [written, rangeOf] of bounds) {
    const match = written.exec(plain);
    const end = match && amountOf(match[1] ?? match[2] ?? '', null, rule);
    if (!end) continue;
    if (end.kind !== 'number') return end;
    const range = rangeOf(end.value);
    const isVoid = ('below' in range && end.value <= rule.min) || ('above' in range && end.value >= rule.max);
    return isVoid ? refused('outOfBounds') : { kind: 'range', range, unit: end.unit };
  }

  const rough = roughly.exec(plain);
  const about = rough && amountOf(rough[1] ?? rough[2] ?? '', null, rule);
  if (about) return about.kind === 'number' ? refused('approximate', [about.value]) : about;

  const { body, unit } = withoutUnit(plain, units);
  const [, left = '', right = ''] = between.exec(body) ?? [];
  const from = amountOf(left, unit, rule);
  const to = amountOf(right, unit, rule);
  if (from && to) {
    if (from.kind !== 'number') return from;
    if (to.kind !== 'number') return to;
    if (from.value > to.value) return refused('reversed');
    return from.value === to.value
      ? to
      : { kind: 'range', range: { from: from.value, to: to.value }, unit: to.unit };
  }
  if (plain.startsWith('-') && amountOf(plain.slice(1).trim(), null, rule)) return refused('negative');
  if (/^[\d.,]+\s*\/\s*[\d.,]+/u.test(plain)) return refused('fraction');
  return refused('unreadable');
}
