/** A text that is sent in bad input and must not stand in any answer or log line. */
export const marker = 'Zq7Geheim';

/** JSON that `JSON.stringify` would not write: a number beyond a double, `__proto__` as a key. */
export class Raw {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
}

/** Writes JSON; the text of a `Raw` goes in unchanged. */
export function write(value: unknown): string {
  const raw: string[] = [];
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (!(inner instanceof Raw)) return inner;
    raw.push(inner.json);
    return `raw:${raw.length - 1}:${marker}`;
  });
  return text.replace(new RegExp(`"raw:(\\d+):${marker}"`, 'gu'), (_all, index) => raw[Number(index)] ?? '');
}

const nested = (depth: number) => new Raw('['.repeat(depth) + ']'.repeat(depth));

/** In place of anything: other kinds, numbers that are none, operators of a query builder, and what reaches for a prototype. */
export const anywhere: Readonly<Record<string, unknown>> = {
  null: null,
  'a boolean': true,
  'a number': 7,
  'a text': marker,
  'an empty text': '',
  'an empty list': [],
  'an empty object': {},
  'a list in a list': [[]],
  'an operator': { not: '' },
  'another operator': { contains: marker },
  'a prototype': new Raw('{"__proto__":{"polluted":true}}'),
  'a constructor': { constructor: { prototype: { polluted: true } } },
  'beyond a double': new Raw('1e309'),
  'beyond it, below zero': new Raw('-1e309'),
  'minus zero': new Raw('-0'),
  'beyond exact integers': new Raw('9007199254740993'),
  'a negative number': -1,
  'a fraction': 0.5,
  'two to the 31st': 2_147_483_648,
  'the name of a prototype': '__proto__',
  'the name of a constructor': 'constructor',
  'an id of nothing': '01990000-0000-7000-8000-000000000000',
  'the nil id': '00000000-0000-0000-0000-000000000000',
};

/** What is only large: in place of whole inputs and of their fields. */
export const large: Readonly<Record<string, unknown>> = {
  'deep nesting': nested(5000),
  'a long list': Array.from({ length: 3000 }, () => ''),
  'almost a megabyte': marker.repeat(100_000),
};

/** In place of texts, days and codes. */
export const texts: Readonly<Record<string, unknown>> = {
  'a blank': ' ',
  'joined emoji': `👩🏽‍⚕️🫥 ${marker}`,
  'Hangul in pieces': '\u1112\u1161\u11ab\u1100\u1173\u11af',
  'half a character': new Raw(`"\\ud800${marker}"`),
  'a NUL': `${marker}\u0000`,
  'a turn of direction': `\u202e${marker}`,
  'nothing to see': '\u200b\u200d\ufeff',
  markup: `<img src=x onerror=alert(1)>${marker}`,
  'a script': `</script><script>${marker}</script>`,
  'a formula': '=1+1',
  'a formula behind a blank': ' @SUM(A1:A9)',
  wildcards: '%_\\',
  'a quote': `'; DROP TABLE app_user; --`,
  'a header': `${marker}\r\nSet-Cookie: a=b`,
  'the year zero': '0000-01-01',
  'the last day': '9999-12-31',
  'no day': '2026-02-31',
  'the first minute': '0000-01-01T00:00',
  'the last minute': '9999-12-31T23:59',
  'the first day that may be': '1900-01-01',
  'the last day that may be': '2199-12-31',
  'the first minute that may be': '2000-01-01T00:00',
  'the last minute that may be': '2099-12-31T23:59',
  'a place in a list': '0000-01-01T00:00:00.000Z_01990000-0000-7000-8000-000000000000',
  'an address with a NUL': `https://board.example/${marker}\u0000`,
  'an address that runs': 'javascript:alert(1)',
};
