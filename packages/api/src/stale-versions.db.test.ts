import { type ErrorCode, errorStatus } from '@consilium/contracts';
import {
  isMutation,
  keysOf,
  openStage,
  overtaken,
  procedures,
  type Stage,
  schemaOf,
  seenBefore,
} from '@consilium/testing/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ remembersSessions: true });
});
afterAll(() => stage?.close());

const saysWhatWasSeen = procedures.flatMap((path) =>
  keysOf(schemaOf(path)).flatMap((key) => (seenBefore.test(key) ? [`${path} ${key}`] : [])),
);

describe('Who acts on what another has changed meanwhile', () => {
  it('has a case for each procedure and key that says what was seen', () => {
    expect(Object.keys(overtaken).sort()).toEqual(saysWhatWasSeen.sort());
  });

  for (const [name, play] of Object.entries(overtaken))
    it(`is told what is there now, and nothing is written: ${name}`, async () => {
      const { by, input, code, now } = await play(stage.home);
      const [path = ''] = name.split(' ');
      const session = await stage.signIn(by);
      const before = await stage.fingerprint();
      const answer = await stage.call(path, { ...input }, session);
      const told = isMutation(path) ? answer.body : firstRefusal(answer.body);
      expect(told).toMatchObject(
        isMutation(path)
          ? { error: { data: { code, details: now, httpStatus: 409 } } }
          : { code, details: now },
      );
      expect(errorStatus[code satisfies ErrorCode]).toBe(409);
      expect(await stage.fingerprint()).toEqual(before);
      expect(stage.logged.splice(0)).toEqual([]);
    });
});

/** A preview is no act: it shows the document, and says first why it can't be signed. */
const firstRefusal = (body: unknown) =>
  (body as { result: { data: { refusals: readonly unknown[] } } }).result.data.refusals[0];
