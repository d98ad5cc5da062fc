import { type ErrorCode, errorStatus } from '@consilium/contracts';
import {
  isMutation,
  keysOf,
  openTestApi,
  overtaken,
  procedures,
  schemaOf,
  seenBefore,
  type TestApi,
} from '@consilium/testing/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ remembersSessions: true });
});
afterAll(() => api?.close());

const saysWhatWasSeen = procedures.flatMap((path) =>
  keysOf(schemaOf(path)).flatMap((key) => (seenBefore.test(key) ? [`${path} ${key}`] : [])),
);

describe('Who acts on what another has changed meanwhile', () => {
  it('has a case for each procedure and key that says what was seen', () => {
    expect(Object.keys(overtaken).sort()).toEqual(saysWhatWasSeen.sort());
  });

  for (const [name, play] of Object.entries(overtaken))
    it(`is told what is there now, and nothing is written: ${name}`, async () => {
      const { by, input, code, now } = await play(api.home);
      const [path = ''] = name.split(' ');
      const session = await api.signIn(by);
      const before = await api.fingerprint();
      const answer = await api.call(path, { ...input }, session);
      const told = isMutation(path) ? answer.body : firstRefusal(answer.body);
      expect(told).toMatchObject(
        isMutation(path)
          ? { error: { data: { code, details: now, httpStatus: 409 } } }
          : { code, details: now },
      );
      expect(errorStatus[code satisfies ErrorCode]).toBe(409);
      expect(await api.fingerprint()).toEqual(before);
      expect(api.logged.splice(0)).toEqual([]);
    });
});

/** A preview changes nothing: it is answered with the document and with the reasons why it can't be signed, the first of which counts. */
const firstRefusal = (body: unknown) =>
  (body as { result: { data: { refusals: readonly unknown[] } } }).result.data.refusals[0];
