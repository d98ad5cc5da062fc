const first = '1900-01-01';
const last = '2199-12-31';
/** Year, month, day, between them what people write between them; the year in two digits or four. */
const parted = /^(\d{4}|\d{2})[-./\s]+(\d{1,2})[-./\s]+(\d{1,2})\.?$/u;
const packed = /^(\d{4}|\d{2})(\d{2})(\d{2})$/u;

/** Of two digits 70 to 99 are of the last century: a pathologist's `98` is 1998, and nobody plans for 2070. */
const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

/**
 * The day that was written, as `2026-11-03`: the year comes first, as everywhere in the product. `2026-11-3`, `26/11/03`, `2026.11.03.`,
 * `20261103` and `2026년 11월 3일` are that day. Null where it is no day of 1900 to 2199, or could be two: `11/3/2026`.
 */
export function readDay(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[년월]/gu, '-')
    .replace(/일/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim();
  const [, digits, month, day] = parted.exec(plain) ?? packed.exec(plain) ?? [];
  if (digits === undefined || month === undefined || day === undefined) return null;
  const instant = new Date(Date.UTC(yearOf(digits), Number(month) - 1, Number(day)));
  const read = `${yearOf(digits)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const exists = instant.toISOString().slice(0, 10) === read;
  return exists && read >= first && read <= last ? read : null;
}

/** Whether it is a day already: what is not read yet is passed on as it was typed, and must not be taken for one. */
export const isDay = (text: string | null): text is string => text !== null && readDay(text) === text;
