import type { z } from 'zod';
import { definitionOf, type Schema } from './definition';

const asks = (schema: Schema, check: string) =>
  (definitionOf(schema).checks ?? []).some(({ _zod }) => _zod.def.check === check);
const takes = (schema: Schema, value: unknown) => (schema as z.ZodType).safeParse(value).success;

/** Kinds of time written as text: what a schema of the kind takes, and what no calendar, database or reader holds. */
const times = [
  { usual: '2026-11-30', beyond: ['0000-01-01', '0001-01-01', '9999-12-31'] },
  { usual: '2026-11-30T07:30', beyond: ['0000-01-01T00:00', '0001-01-01T00:00', '9999-12-31T23:59'] },
  {
    usual: '2026-11-30T07:30:00.000Z',
    beyond: ['0000-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  },
];

function wrongWithText(schema: Schema): string | null {
  if (takes(schema, 'x'.repeat(100_001))) return 'a text of any length';
  if (takes(schema, 'any text at all')) return null;
  const beyond = times.filter(({ usual }) => takes(schema, usual)).flatMap((time) => time.beyond);
  const taken = beyond.find((time) => takes(schema, time));
  return taken === undefined ? null : `a time without bounds: ${taken}`;
}

/** Numbers, texts, times, lists and records of an input without a least and a most, by their path: `facts.ki67Percent: …`. */
export function unbounded(schema: Schema, path: readonly string[] = []): readonly string[] {
  const told = (what: string) => [`${path.join('.')}: ${what}`];
  const { type, shape, element, options, keyType, valueType, innerType, in: inner } = definitionOf(schema);
  if (type === 'string' || (inner !== undefined && definitionOf(inner).type === 'string')) {
    const wrong = wrongWithText(schema);
    return wrong === null ? [] : told(wrong);
  }
  if (type === 'number')
    return asks(schema, 'greater_than') && asks(schema, 'less_than') ? [] : told('a number without bounds');
  if (type === 'array')
    return [
      ...(asks(schema, 'max_length') ? [] : told('a list of any length')),
      ...(element === undefined ? [] : unbounded(element, [...path, '0'])),
    ];
  if (type === 'record')
    return [
      ...(keyType !== undefined && definitionOf(keyType).type === 'enum' ? [] : told('a record of any size')),
      ...(valueType === undefined ? [] : unbounded(valueType, [...path, '*'])),
    ];
  if (type === 'any' || type === 'unknown' || type === 'bigint' || type === 'date')
    return told(`any ${type}`);
  const below = innerType ?? inner;
  if (below !== undefined) return unbounded(below, path);
  if (options !== undefined) return options.flatMap((option) => unbounded(option, path));
  return Object.entries(shape ?? {}).flatMap(([key, part]) => unbounded(part, [...path, key]));
}
