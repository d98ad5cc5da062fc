import { Prisma } from '../generated/client';
import { type ReadOnlyTransaction, reading, type Transaction } from './transaction';

const writes =
  /\b(?:insert|update|delete|merge|truncate|alter|drop|create|grant|revoke|copy|call|do|into)\b/iu;

/** Whether SQL begins as a SELECT and has no word of writing in it; row locks are reading. */
export const readsOnly = (sql: string): boolean =>
  /^\s*select\b/iu.test(sql) && !writes.test(sql.replace(/\bfor\s+(?:no\s+key\s+)?update\b/giu, ''));

const readingNames: ReadonlySet<string> = new Set(reading);
const refuse = (name: string) => {
  throw new TypeError(`${name} is not for reading: domain rows are written by work.record alone`);
};

/**
 * Enforces `ReadOnlyTransaction` at run time: models have their reading methods, `$queryRaw` takes a SELECT, and anything else on the
 * client throws TypeError.
 */
export function readingOnly(tx: Transaction): ReadOnlyTransaction {
  return new Proxy(tx, {
    get(target, name) {
      if (typeof name === 'symbol' || name === 'then') return Reflect.get(target, name);
      if (name === '$queryRaw')
        return (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
          const whole = 'raw' in query ? Prisma.sql(query, ...values) : query;
          return readsOnly(whole.sql) ? target.$queryRaw(whole) : refuse('this SQL');
        };
      const model: unknown = Reflect.get(target, name);
      if (name.startsWith('$') || typeof model !== 'object' || model === null) return refuse(name);
      return new Proxy(model, {
        get: (delegate, method) =>
          typeof method === 'symbol' || readingNames.has(method)
            ? Reflect.get(delegate, method)
            : refuse(`${name}.${method}`),
      });
    },
  });
}
