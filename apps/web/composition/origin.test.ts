import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './origin';

const publicUrl = 'https://board.example/';

describe('our own origin', () => {
  it.each([
    ['https://board.example', 'board.example'],
    ['https://board.example', 'app:3000'],
    ['https://board.example', undefined],
    ['http://localhost:3000', 'localhost:3000'],
    ['http://127.0.0.1:3000', '127.0.0.1:3000'],
  ])('is %s where the host is %s', (origin, host) => expect(isOwnOrigin(origin, host, publicUrl)).toBe(true));
  it.each([
    ['https://evil.example', 'board.example'],
    ['https://board.example.evil.example', 'board.example'],
    ['https://evil.example/board.example', 'app:3000'],
    ['https://board.example@evil.example', 'board.example'],
    ['http://board.example', 'app:3000'],
    ['https://board.example:8443', 'board.example'],
    ['null', 'board.example'],
    ['', ''],
    ['file:///', ''],
    ['ftp://board.example', 'board.example'],
    ['chrome-extension://board.example', 'board.example'],
  ])('is not %s where the host is %s', (origin, host) =>
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(false),
  );
});
