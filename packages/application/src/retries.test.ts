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
const wrapped = (originalCode: string) =>
  Object.assign(new Error('raw query failed'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { originalCode } } },
  });

describe('a unit of work', () => {
  it('is done anew after a lost race for a unique row, however deep the code is wrapped', async () => {
    for (const error of [wrapped('23505'), Object.assign(new Error(), { code: 'P2002' })]) {
      const { work, calls } = failing(2, error);
      expect(await withRetries(work)).toBe('done');
      expect(calls.count).toBe(3);
    }
  });

  it('is not done anew after a refusal or a bug', async () => {
    for (const error of [new AppError('forbidden'), new TypeError('bug')]) {
      const { work, calls } = failing(1, error);
      await expect(withRetries(work)).rejects.toBe(error);
      expect(calls.count).toBe(1);
    }
  });

  it('ends in conflict/try-again after five lost races, and at once when there was no lock, time or connection', async () => {
    const race = failing(9, wrapped('23505'));
    await expect(withRetries(race.work)).rejects.toMatchObject({ code: 'conflict/try-again' });
    expect(race.calls.count).toBe(5);
    const conflict = Object.assign(new Error(), { name: 'WriteConflict' });
    for (const error of [wrapped('55P03'), conflict]) {
      const { work, calls } = failing(9, error);
      await expect(withRetries(work)).rejects.toMatchObject({ code: 'conflict/try-again' });
      expect(calls.count).toBe(1);
    }
  });
});
