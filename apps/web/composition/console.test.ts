import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { consoleTo } from './console';
import { createLog } from './log';

function watched(level: string) {
  let written = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  const target = { ...console };
  consoleTo(createLog(level, sink), target);
  return { target, written: () => written };
}

it('an error that a library prints is logged by class, code and place, never in its words', () => {
  const { target, written } = watched('info');
  const error = Object.assign(new TypeError('Kim Minsu, 4711 is not unique'), {
    code: 'P2002',
    digest: '77',
    meta: { name: 'Kim Minsu' },
  });
  target.error('⨯', error, { name: 'Kim Minsu' });
  expect(JSON.parse(written())).toMatchObject({
    level: 50,
    digest: '77',
    err: { type: 'TypeError', code: 'P2002' },
  });
  expect(written()).toContain('console.test.ts');
  expect(written()).not.toMatch(/Kim|4711/u);
});

it('words that look like a place in the code are no place', () => {
  const { target, written } = watched('info');
  const error = new Error('first line\n    at Kim Minsu');
  target.error(error);
  expect(written()).not.toContain('Kim');
});

it('what is only said stays out of the log unless it is asked for', () => {
  const quiet = watched('info');
  quiet.target.log('✓ ready');
  expect(quiet.written()).toBe('');
  const loud = watched('debug');
  loud.target.log('✓ ready');
  expect(JSON.parse(loud.written())).toMatchObject({ level: 20, msg: '✓ ready' });
});
