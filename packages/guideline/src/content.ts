import type { Edition } from './rule';

/** JSON with its keys sorted, functions and what is undefined left out: equal for equal content. `JSON.parse` reads it back. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined && typeof part !== 'function')
      .sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * The content of an edition as one canonical JSON text, keys sorted: rules, gates, texts and statements. Hashed with
 * SHA-256 it is the edition's `contentHash`. The functions that read the tables are code, covered by tests.
 */
export function contentOf(edition: Edition): string {
  const { contentHash: _contentHash, ...content } = edition;
  return canonical(content);
}
