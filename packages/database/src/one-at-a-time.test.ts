import type { SqlDriverAdapter, SqlQuery, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils';
import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

const names = { provider: 'postgres', adapterName: 'fake' } as const;
const query = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });
const nothing: SqlResultSet = { columnNames: [], columnTypes: [], rows: [] };

/** A connection that tells of the beginning and the end of each query, and fails where it is asked to. */
async function transactionOn(seen: string[]): Promise<Transaction> {
  const answer = async ({ sql }: SqlQuery) => {
    seen.push(`${sql} asked`);
    await new Promise(setImmediate);
    seen.push(`${sql} answered`);
    if (sql === 'bad') throw new Error('refused');
  };
  const transaction = {
    ...names,
    options: { usePhantomQuery: false },
    queryRaw: async (asked: SqlQuery) => answer(asked).then(() => nothing),
    executeRaw: async (asked: SqlQuery) => answer(asked).then(() => 1),
  } as Transaction;
  const adapter = { ...names, startTransaction: async () => transaction } as unknown as SqlDriverAdapter;
  const connected = await oneAtATime({ ...names, connect: async () => adapter }).connect();
  return connected.startTransaction();
}

it('queries asked side by side in one transaction reach the connection one after the other, in their order', async () => {
  const seen: string[] = [];
  const transaction = await transactionOn(seen);
  await Promise.all([
    transaction.queryRaw(query('a')),
    transaction.executeRaw(query('b')),
    transaction.queryRaw(query('c')),
  ]);
  expect(seen).toEqual(['a asked', 'a answered', 'b asked', 'b answered', 'c asked', 'c answered']);
});

it('one that fails tells its own caller, and the next goes on', async () => {
  const transaction = await transactionOn([]);
  const [first, second] = await Promise.allSettled([
    transaction.queryRaw(query('bad')),
    transaction.executeRaw(query('ROLLBACK')),
  ]);
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'refused' } });
  expect(second).toEqual({ status: 'fulfilled', value: 1 });
});
