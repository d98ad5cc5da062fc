import { describe, expect, test } from 'vitest';
import { buildEvent, buildStream, sha256 } from '../test/build-stream';
import { chain, emptyHead, headAfter, linkFault } from './chain';
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

test('a head is followed by the next row and no other', () => {
  const head = headAfter(first);
  expect(linkFault(second.envelope, head)).toBeNull();
  expect(linkFault(first.envelope, head)).toBe('wrong-sequence');
  expect(linkFault(second.envelope, { ...head, hash: 'f'.repeat(64) })).toBe('broken-link');
  expect(linkFault(second.envelope, { ...head, stream: 'board:two' })).toBe('wrong-stream');
});
