import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { anywhere, large, marker, Raw, texts, write } from './bad-values';
import { definitionOf, type Schema } from './definition';
import { at, type Path, removeAt, replaceAt } from './paths';

/** The schema below what only says that it may be absent, null or rewritten. */
function core(schema: Schema): Schema {
  const { innerType, in: inner } = definitionOf(schema);
  const below = innerType ?? inner;
  return below === undefined ? schema : core(below);
}

/** The keys that an input may hold, at any depth and in each variant, each once: `version`, `draft.snapshotId`, `options.therapy`. */
export function keysOf(schema: Schema): readonly string[] {
  const found = new Set<string>();
  const within = (of: Schema, path: readonly string[]): void => {
    const { shape, element, options } = definitionOf(core(of));
    if (element !== undefined) within(element, path);
    for (const option of options ?? []) within(option, path);
    for (const [key, inner] of Object.entries(shape ?? {})) {
      found.add([...path, key].join('.'));
      within(inner, [...path, key]);
    }
  };
  within(schema, []);
  return [...found];
}

/** A value of the kind a schema asks for; its limits are not looked at. */
function sampleOf(schema: Schema): unknown {
  const { type, format, shape, element, options, entries, values } = definitionOf(core(schema));
  if (type === 'object')
    return Object.fromEntries(Object.entries(shape ?? {}).map(([key, inner]) => [key, sampleOf(inner)]));
  if (type === 'array') return element ? [sampleOf(element)] : [];
  if (type === 'union') return options?.[0] ? sampleOf(options[0]) : null;
  if (type === 'enum') return Object.values(entries ?? {})[0];
  if (type === 'literal') return values?.[0];
  if (type === 'number') return 1;
  if (type === 'boolean') return true;
  if (format === 'uuid') return randomUUID();
  return format === 'date' ? '2026-11-24' : 'text';
}

/** The least and the most that a number may be, where its schema says so: what is taken must be read back. */
function limitsOf(schema: Schema): Readonly<Record<string, number>> {
  const limits = (definitionOf(schema).checks ?? []).map(
    ({ _zod: { def } }) => [def.check, def.value] as const,
  );
  return Object.fromEntries(
    limits.filter((limit): limit is readonly [string, number] => typeof limit[1] === 'number'),
  );
}

const latest = ['2199-12-31', '9999-12-31', '2099-12-31T23:59', '9999-12-31T23:59'];

/** The most that each field takes, all at once: an end that follows from a beginning and a length is to be read back too. */
function atItsMost(schema: Schema, valid: unknown): unknown {
  const { shape } = definitionOf(core(schema));
  return Object.entries(shape ?? {}).reduce((whole, [key, inner]) => {
    const { type } = definitionOf(core(inner));
    const tried = type === 'number' ? Object.values(limitsOf(core(inner))) : type === 'string' ? latest : [];
    const taken = tried.filter((value) => (inner as z.ZodType).safeParse(value).success);
    const most = type === 'number' ? Math.max(...(taken as number[])) : taken.at(-1);
    return taken.length === 0 ||
      (type === 'string' && (inner as z.ZodType).safeParse('any text at all').success)
      ? whole
      : replaceAt(whole, [key], most);
  }, valid);
}

export interface Spoilt {
  readonly what: string;
  /** The body as it is sent. */
  readonly body: string;
}

/**
 * Every way to spoil a valid input that its schema lets one think of: each field, at any depth and of each variant, missing, of another
 * kind, or of an impossible value; keys that nobody asked for; a key twice. `known` holds the nested schemas that were gone through already.
 */
export function* spoil(schema: Schema, valid: unknown, known: Set<Schema>): Generator<Spoilt> {
  yield { what: 'the same key twice', body: `${write(valid).slice(0, -1)},"idempotencyKey":{"not":""}}` };
  yield { what: 'each field at its most', body: write(atItsMost(schema, valid)) };
  yield* within(schema, valid, []);

  function* put(path: Path, whole: unknown, values: Readonly<Record<string, unknown>>): Generator<Spoilt> {
    for (const [what, value] of Object.entries(values))
      yield { what: `${path.join('.') || 'all of it'}: ${what}`, body: write(replaceAt(whole, path, value)) };
  }

  function* within(of: Schema, whole: unknown, path: Path): Generator<Spoilt> {
    const inner = core(of);
    const { type, format, shape, element, options } = definitionOf(inner);
    if (shape !== undefined || element !== undefined || options !== undefined) {
      if (path.length > 0 && known.has(inner)) return;
      known.add(inner);
    }
    yield* put(path, whole, anywhere);
    if (path.length < 2) yield* put(path, whole, large);
    if (type === 'string' && format !== 'uuid') yield* put(path, whole, texts);
    if (type === 'number') yield* put(path, whole, limitsOf(inner));
    if (shape !== undefined) yield* withinObject(shape, whole, path);
    if (element !== undefined)
      yield* within(element, replaceAt(whole, path, [sampleOf(element)]), [...path, 0]);
    for (const option of options ?? []) yield* within(option, replaceAt(whole, path, sampleOf(option)), path);
  }

  function* withinObject(
    shape: Readonly<Record<string, Schema>>,
    whole: unknown,
    path: Path,
  ): Generator<Spoilt> {
    const here = at(whole, path);
    const object = typeof here === 'object' && here !== null ? here : {};
    const extra = { role: 'chair', createdAt: '2020-01-01T00:00:00.000Z', [marker]: marker };
    yield {
      what: `${path.join('.')}: keys of another`,
      body: write(replaceAt(whole, path, { ...object, ...extra })),
    };
    const reaching = `${write(object).slice(0, -1)},"__proto__":{"polluted":true}}`.replace('{,', '{');
    yield {
      what: `${path.join('.')}: a prototype as a key`,
      body: write(replaceAt(whole, path, new Raw(reaching))),
    };
    for (const [key, inner] of Object.entries(shape)) {
      yield { what: `${[...path, key].join('.')}: missing`, body: write(removeAt(whole, [...path, key])) };
      const present = key in object ? whole : replaceAt(whole, [...path, key], sampleOf(inner));
      yield* within(inner, present, [...path, key]);
    }
  }
}
