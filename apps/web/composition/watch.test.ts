import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { watchOver } from './watch';

it('looks after the server again and again, and tells once of a start that fails', async () => {
  const ensureRunning = vi.fn(async () => {});
  ensureRunning.mockRejectedValueOnce(new Error('no')).mockRejectedValueOnce(new Error('no'));
  const error = vi.fn();
  const end = watchOver({ ensureRunning }, { error }, 1);
  await vi.waitFor(() => expect(ensureRunning.mock.calls.length).toBeGreaterThan(3));
  await end();
  expect(error).toHaveBeenCalledTimes(1);
  const calls = ensureRunning.mock.calls.length;
  await pause(20);
  expect(ensureRunning.mock.calls.length).toBe(calls);
});

it('ends only when a start under way has ended', async () => {
  let finish = () => {};
  const ensureRunning = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const end = watchOver({ ensureRunning }, { error: vi.fn() }, 1);
  await vi.waitFor(() => expect(ensureRunning).toHaveBeenCalled());
  let ended = false;
  const ending = end().then(() => {
    ended = true;
  });
  await pause(20);
  expect(ended).toBe(false);
  finish();
  await ending;
  expect(ensureRunning).toHaveBeenCalledTimes(1);
});
