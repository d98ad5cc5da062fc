import { expect, it, vi } from 'vitest';
import { keepDeadlines } from './deadlines';

it('looks at once, so that a restart takes up what fell due meanwhile, and again and again', async () => {
  const closeOverdueBallots = vi.fn(async () => 0);
  const end = keepDeadlines({ closeOverdueBallots }, { error: vi.fn() }, 1);
  expect(closeOverdueBallots).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(closeOverdueBallots.mock.calls.length).toBeGreaterThan(3));
  await end();
});

it('tells once of a database that is away, and goes on', async () => {
  const closeOverdueBallots = vi.fn(async () => 0);
  closeOverdueBallots.mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('away'));
  const error = vi.fn();
  const end = keepDeadlines({ closeOverdueBallots }, { error }, 1);
  await vi.waitFor(() => expect(closeOverdueBallots.mock.calls.length).toBeGreaterThan(3));
  await end();
  expect(error).toHaveBeenCalledTimes(1);
});

it('ends only when a round under way has ended, and begins no other', async () => {
  let finish = (_closed: number) => {};
  const closeOverdueBallots = vi.fn(
    () =>
      new Promise<number>((resolve) => {
        finish = resolve;
      }),
  );
  const end = keepDeadlines({ closeOverdueBallots }, { error: vi.fn() }, 1);
  const ended = vi.fn();
  const ending = end().then(ended);
  await Promise.resolve();
  expect(ended).not.toHaveBeenCalled();
  finish(0);
  await ending;
  expect(closeOverdueBallots).toHaveBeenCalledTimes(1);
});
