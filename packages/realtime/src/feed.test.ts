import { expect, test, vi } from 'vitest';
import { createFeed } from './feed';

/** A stream that grows, and a feed over it; `grow` may or may not be signalled. */
function follow(options: { failReads?: number } = {}) {
  let head = 0;
  let failures = options.failReads ?? 0;
  const delivered: number[] = [];
  const errors: unknown[] = [];
  const feed = createFeed(
    {
      heads: async () => new Map([['s', head]]),
      rowsAfter: async (_stream, seq, limit) => {
        if (failures-- > 0) throw new Error('the database is away');
        return Array.from({ length: Math.min(limit, head - seq) }, (_, index) => ({ seq: seq + 1 + index }));
      },
    },
    (_stream, rows) => {
      delivered.push(...rows.map((row) => row.seq));
    },
    { pollMs: 5, onError: (error) => errors.push(error) },
  );
  return {
    feed,
    delivered,
    errors,
    grow: (by: number) => {
      head += by;
    },
  };
}

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

test('a lost signal costs a poll and no row', async () => {
  const { feed, delivered, grow } = follow();
  await feed.follow('s');
  grow(450);
  await vi.waitFor(() => expect(delivered).toEqual(upTo(450)));
  feed.stop();
});

test('signals that come many times at once hand each row on once', async () => {
  const { feed, delivered, grow } = follow();
  await feed.follow('s');
  for (let round = 0; round < 50; round += 1) {
    grow(1);
    feed.signal('s');
    feed.signal('s');
  }
  await vi.waitFor(() => expect(delivered).toEqual(upTo(50)));
  feed.stop();
});

test('a read that fails is told and made good by the next poll', async () => {
  const { feed, delivered, errors, grow } = follow({ failReads: 3 });
  await feed.follow('s');
  grow(2);
  feed.signal('s');
  await vi.waitFor(() => expect(delivered).toEqual([1, 2]));
  expect(errors).toHaveLength(3);
  feed.stop();
});
