// The arguments of a server action, as React's client writes them: JSON, in which texts that begin with `$` stand for what JSON has no
// words for. React's reader throws on what no client of ours sends, and Next answers that as a fault of the server.

const maxArguments = 8;
const maxDepth = 20;

/** What such a text may stand for: itself, undefined, a number, an earlier part of the same arguments. */
const plain = /^\$(\$|undefined$|NaN$|-?Infinity$|-0$)/u;
/** Besides, where fields come with it: a form among them. */
const withFields = /^\$K[0-9a-f]{1,4}$/u;

/** Whether this text is the arguments of an action; `alone`: no fields come with it. */
export function isArguments(text: string, alone: boolean): boolean {
  const found = parsed(text);
  return Array.isArray(found) && found.length <= maxArguments && isKnown(found, alone, 0, found);
}

function isKnown(value: unknown, alone: boolean, depth: number, whole: unknown): boolean {
  if (typeof value === 'string')
    return (
      !value.startsWith('$') || plain.test(value) || (!alone && withFields.test(value)) || leads(value, whole)
    );
  if (typeof value !== 'object' || value === null) return true;
  return depth < maxDepth && Object.values(value).every((inner) => isKnown(inner, alone, depth + 1, whole));
}

/** `$0:1:title`: what stands there already, which a client sends once. */
function leads(value: string, whole: unknown): boolean {
  if (!/^\$0(:\w+)+$/u.test(value)) return false;
  const [, ...path] = value.split(':');
  const found = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    whole,
  );
  return typeof found === 'object' && found !== null;
}

/**
 * Whether a field of a plain form is one that Next can read: one of the person's, or the action's own, which names an action and the state
 * it was drawn with.
 */
export function isFormReference(name: string, value: unknown): boolean {
  if (!name.startsWith('$ACTION_')) return true;
  if (/^\$ACTION_(REF_\d+|KEY)$/u.test(name)) return typeof value === 'string';
  if (!/^\$ACTION_\d+:\d+$/u.test(name) || typeof value !== 'string') return false;
  const found = parsed(value);
  if (name.endsWith(':0')) {
    const { id, bound } = (found ?? {}) as { id?: unknown; bound?: unknown };
    return typeof id === 'string' && /^[0-9a-f]{42}$/u.test(id) && /^\$@\d+$/u.test(String(bound));
  }
  return isArguments(value, true);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
