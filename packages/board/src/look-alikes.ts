// Letters that are read as Latin ones. Not all of Unicode's confusables: those that a keyboard or a copied text brings.
const looksLike: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'вʙ',
  c: 'сϲᴄ',
  d: 'ԁᴅđ',
  e: 'еεᴇ',
  g: 'ɡɢ',
  h: 'нһηʜħ',
  i: 'іιıɪ',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'ⅼłʟӏ',
  m: 'мᴍ',
  n: 'νɴ',
  o: 'оοøᴏ',
  p: 'рρᴘ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτᴛŧ',
  u: 'υᴜ',
  v: 'ѵᴠ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ᴢ',
};
const latinOf = new Map(
  Object.entries(looksLike).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
const leftToRightOverridden = /[\u202D\u202E\u2066-\u2068]/u;

/**
 * Words as a reader sees them, for comparing: compatibility forms, accents, look-alike letters of other scripts and characters that
 * are not shown are undone, in lower case. Korean syllables come out whole, from single letters too.
 */
export function asRead(text: string): string {
  const shown = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const bare = shown
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return [...bare].map((character) => latinOf.get(character) ?? character).join('');
}

/** The ways in which one text can be read: also backwards, where characters turn the direction of writing. */
export const readings = (text: string): readonly string[] =>
  leftToRightOverridden.test(text) ? [asRead(text), asRead([...text].reverse().join(''))] : [asRead(text)];

/** Words of a reading, with one space between them and no signs. */
export const wordsOf = (reading: string): string => reading.replace(/[^\p{L}\p{N}]+/gu, ' ');
