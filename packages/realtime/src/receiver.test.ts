import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveMessage } from './protocol';
import { createReceiver } from './receiver';

const message = (seq: number): LiveMessage => ({ stream: 'board:x', seq, event: null });

describe('the receiver', () => {
  test('applies every row once and in order, whatever is repeated, late or lost on the way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 }), { maxLength: 60 }),
        (batches) => {
          const applied: number[] = [];
          const receiver = createReceiver((row) => applied.push(row.seq));
          receiver.startAt(0);
          for (const batch of batches) {
            if (receiver.receive(batch.map(message)) === 'gap') {
              const after = receiver.last() ?? 0;
              const upTo = Math.max(...batch);
              receiver.receive(
                Array.from({ length: upTo - after }, (_, index) => message(after + 1 + index)),
              );
            }
          }
          expect(applied).toEqual(applied.map((_, index) => index + 1));
        },
      ),
    );
  });

  test('says that a row is missing and applies nothing beyond it', () => {
    const applied: number[] = [];
    const receiver = createReceiver((row) => applied.push(row.seq));
    receiver.startAt(3);
    expect(receiver.receive([message(4), message(6)])).toBe('gap');
    expect(applied).toEqual([4]);
    expect(receiver.last()).toBe(4);
  });
});
