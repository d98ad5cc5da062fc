import { describe, expect, test } from 'vitest';
import { buildEvent, buildStream, sha256 } from '../test/build-stream';
import { chain, emptyHead, headAfter, verifyRow } from './chain';
import { seal } from './commitment';

const stream = buildStream();
stream.append(buildEvent('meeting.opened'));
stream.append(buildEvent('meeting.closed', { public: { carriedOver: [] } }));
const [first, second] = stream.rows;
if (first === undefined || second === undefined) throw new Error('two rows were appended');

describe('the chain', () => {
  test('starts at 64 zeros and links each row to the hash before', () => {
    expect(first.envelope.prev).toBe('0'.repeat(64));
    expect(second.envelope.prev).toBe(first.hash);
    expect([first.envelope.seq, second.envelope.seq]).toEqual([1, 2]);
  });

  test('hashes the canonical text of the envelope', () => {
    expect(sha256(new TextEncoder().encode(first.bytes))).toBe(first.hash);
    expect(JSON.parse(first.bytes)).toEqual(first.envelope);
  });

  test('refuses to build a row that could not be verified', () => {
    const event = seal(sha256, buildEvent('meeting.opened'), () => '0'.repeat(32));
    const actor = first.envelope.actor;
    const build = (at: string, open = {}) =>
      chain(sha256, emptyHead('board:one'), { ...event, public: { ...open } }, { at, actor });
    expect(() => build('23 November')).toThrow('at');
    expect(() => build('2026-11-23T07:30:00.000Z', { lost: undefined })).toThrow('public.lost');
    expect(build('2026-11-23T07:30:00.000Z').envelope.seq).toBe(1);
  });
});

describe('verifying one row', () => {
  const head = headAfter(first);

  test('accepts the next row and no other', () => {
    expect(verifyRow(sha256, second, head)).toBeNull();
    expect(verifyRow(sha256, first, head)).toBe('wrong-sequence');
    expect(verifyRow(sha256, second, { ...head, hash: 'f'.repeat(64) })).toBe('broken-link');
    expect(verifyRow(sha256, second, { ...head, stream: 'board:two' })).toBe('wrong-stream');
  });

  test('finds changed content, also an added key', () => {
    const { envelope, hash } = second;
    expect(verifyRow(sha256, { envelope: { ...envelope, public: {} }, hash }, head)).toBe('changed');
    const more = { ...envelope, note: 'added' };
    expect(verifyRow(sha256, { envelope: more, hash }, head)).toBe('changed');
  });
});
