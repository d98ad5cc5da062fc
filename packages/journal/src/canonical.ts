import type { Json } from '@consilium/contracts';
import canonicalize from 'canonicalize';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical text of a JSON value: RFC 8785 (keys sorted by UTF-16 units, ECMAScript numbers, no white space).
 * Throws TypeError, naming the place but never the value, for what JSON cannot hold: undefined, NaN, infinities, functions, dates
 * and other instances, lone surrogates.
 */
export function canonicalBytes(value: Json): string {
  assertJson(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not JSON at $');
  return text;
}

// The library drops undefined and calls toJSON; in a journal both would hide a bug behind a valid hash.
function assertJson(value: unknown, place: string): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (LONE_SURROGATE.test(value)) throw new TypeError(`lone surrogate at ${place}`);
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number at ${place}`);
      return;
    case 'object':
      if (value === null) return;
      break;
    default:
      throw new TypeError(`not JSON at ${place}`);
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) assertJson(value[index], `${place}[${index}]`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`not plain JSON at ${place}`);
  for (const [key, member] of Object.entries(value)) {
    if (LONE_SURROGATE.test(key)) throw new TypeError(`lone surrogate in a key at ${place}`);
    assertJson(member, `${place}.${key}`);
  }
}

/**
 * Whether a text that was parsed into `value` is its canonical form. Quick for nearly all texts: if JSON.stringify gives the same text
 * back, numbers, strings and keys are spelt canonically, and only the order of the keys is left to check.
 */
export function isCanonicalText(text: string, value: Json): boolean {
  // JSON.stringify escapes lone surrogates and reorders number-like keys: such texts are canonicalized and compared.
  if (!text.includes('\\ud') && JSON.stringify(value) === text && hasSortedKeys(value)) return true;
  return canonicalBytes(value) === text;
}

function hasSortedKeys(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedKeys);
  let before: string | null = null;
  for (const [key, member] of Object.entries(value)) {
    if ((before !== null && before >= key) || !hasSortedKeys(member)) return false;
    before = key;
  }
  return true;
}
