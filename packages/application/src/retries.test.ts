import { describe, expect, it } from 'vitest';
import { AppError } from './errors';
import { withRetries } from './retries';

const failing = (times: number, error: unknown) => {
  const calls = { count: 0 };
  const work = async () => {
    calls.count += 1;
    if (calls.count <= times) throw error;
    return 'done';
  };
  return { work, calls };
};

describe('a unit of work', () => {
  it('is done anew after a deadlock, however deep the database’s code is wrapped', async () => {
    const deadlock = Object.assign(new Error('raw query failed'), {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { originalCode: '40P01' } } },
    });
    const { work, calls } = failing(2, deadlock);
    expect(await withRetries(work)).toBe('done');
    expect(calls.count).toBe(3);
  });

  it('is not done anew after a refusal or a bug', async () => {
    for (const error of [new AppError('forbidden'), new TypeError('bug')]) {
      const { work, calls } = failing(1, error);
      await expect(withRetries(work)).rejects.toBe(error);
      expect(calls.count).toBe(1);
    }
  });

  it('ends in conflict/try-again when five attempts failed', async () => {
    const { work, calls } = failing(9, Object.assign(new Error(), { code: 'P2034' }));
    await expect(withRetries(work)).rejects.toMatchObject({ code: 'conflict/try-again' });
    expect(calls.count).toBe(5);
  });
});
