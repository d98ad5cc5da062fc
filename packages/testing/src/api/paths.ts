export type Path = readonly (string | number)[];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const entriesOf = (value: object): [string | number, unknown][] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value);

/** Where ids stand in an input. */
export function idsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return uuid.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return entriesOf(value).flatMap(([key, inner]) => idsIn(inner, [...path, key]));
}

export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);

/** A copy with another value at the path. */
export function replaceAt<Whole>(whole: Whole, path: Path, value: unknown): Whole {
  const [key, ...rest] = path;
  if (key === undefined) return value as Whole;
  const copy = (Array.isArray(whole) ? [...whole] : { ...whole }) as Record<string | number, unknown>;
  copy[key] = replaceAt(copy[key], rest, value);
  return copy as Whole;
}

/** A copy without the value at the path. */
export function removeAt<Whole>(whole: Whole, path: Path): Whole {
  const [key, ...rest] = path;
  if (key === undefined) return whole;
  if (Array.isArray(whole)) return whole.filter((_, index) => index !== key) as Whole;
  const copy = { ...whole } as Record<string | number, unknown>;
  if (rest.length === 0) delete copy[key];
  else copy[key] = removeAt(copy[key], rest);
  return copy as Whole;
}
