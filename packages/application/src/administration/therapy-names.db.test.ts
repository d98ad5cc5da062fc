import type { BallotOptionInput, TherapyClass } from '@consilium/contracts';
import {
  draftFor,
  openTestOrganization,
  type Room,
  type TestOrganization,
} from '@consilium/testing/organization';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBallot } from '../ballot/commands/open-ballot';
import { voidBallot } from '../ballot/commands/void-ballot';
import { saveCase } from '../case/commands/save-case';
import { getCase } from '../case/queries/get-case';
import { previewDecision } from '../decision/queries/preview-decision';
import { addTherapyName } from './commands/add-therapy-name';
import { endTherapyName } from './commands/end-therapy-name';
import { previewTherapyName } from './queries/preview-therapy-name';
import { therapyNames } from './queries/therapy-names';

let organization: TestOrganization;
let room: Room;
beforeAll(async () => {
  organization = await openTestOrganization();
  room = await organization.openRoom('pancreas-prrt', ['chair', 'surgery', 'nuclear']);
});
afterAll(() => organization.close());

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
type Who = Parameters<TestOrganization['as']>[0];
const add = (name: string, therapyClass: TherapyClass = 'radioligand', as: Who = 'administrator') =>
  organization.act(as, addTherapyName, { therapyClass, name });
const end = (nameId: string, as: Who = 'administrator') => organization.act(as, endTherapyName, { nameId });
const found = (name: string, therapyClass: TherapyClass = 'radioligand', as: Who = 'administrator') =>
  organization.ask(as, previewTherapyName, { therapyClass, name });
const kept = async (as: Who = 'administrator') => (await organization.ask(as, therapyNames, {})).names;
const put = (label: string, therapyClass: TherapyClass) => {
  const options: BallotOptionInput[] = [{ source: 'free', label, therapyClass }];
  const { itemId, snapshotId } = room;
  return organization.act('chair', openBallot, { itemId, snapshotId, visibility: 'veiled', options });
};
const nameEvents = () =>
  organization.sql<{ type: string; said: object }>(
    `SELECT type, envelope->'public' AS said FROM journal_event
     WHERE stream = 'organization' AND type LIKE 'therapy-name.%' ORDER BY seq`,
  );

describe('a name of a radioligand', () => {
  it('holds from its addition on, at ballots, decisions and earlier treatments, and says so before', async () => {
    expect(await found('ITM-11')).toEqual({ ballots: 0, cases: 0 });
    const { ballotId } = await put('n.c.a. ITM 11', 'other');
    expect(await found('ITM-11')).toEqual({ ballots: 1, cases: 0 });
    expect(await found('ITM-11', 'other')).toEqual({ ballots: 0, cases: 0 });

    const { nameId } = await add('ITM-11');
    expect(await kept('auditor')).toMatchObject([
      { nameId, therapyClass: 'radioligand', name: 'ITM-11', addedBy: expect.any(String), ended: null },
    ]);
    await organization.act('chair', voidBallot, { ballotId, reason: 'It must be coded.' });
    expect(await codeOf(put('n.c.a. ITM 11', 'other'))).toBe('ballot/radioligand-must-be-coded');

    const draft = {
      ...draftFor(organization, room, null, 'everolimus'),
      actions: ['Refer for itm11'],
    };
    const { refusals } = await organization.ask('chair', previewDecision, { draft });
    expect(refusals.map(({ code }) => code)).toContain('decision/radioligand-must-be-coded');

    const { caseId } = room;
    const { version, type, question, facts } = await organization.ask('coordinator', getCase, { caseId });
    const line = { therapy: null, label: 'ITM-11, 2 cycles', startedOn: null, endedOn: null };
    const priorLines = [...facts.priorLines, { ...line, outcome: 'unknown' as const }];
    const saving = organization.act('coordinator', saveCase, {
      ...{ caseId, version, type, question, identity: null },
      facts: { ...facts, priorLines },
    });
    expect(await codeOf(saving)).toBe('case/radioligand-must-be-coded');

    await end(nameId);
    expect(await codeOf(end(nameId))).toBe('conflict/stale-version');
    expect(await kept()).toMatchObject([{ nameId, ended: { by: expect.any(String) } }]);
    expect((await nameEvents()).map(({ type }) => type)).toEqual([
      'therapy-name.added',
      'therapy-name.ended',
    ]);
  });

  it('is kept once at a time, of two at once by one', async () => {
    const codes = await Promise.all([codeOf(add('Lutigand')), codeOf(add('LUTI-GAND', 'targeted'))]);
    expect(codes.sort()).toEqual(['done', 'therapy-name/known']);
    expect(await codeOf(add('Lutathera', 'other'))).toBe('therapy-name/built-in');
  });

  it('is asked for by the database too, where the application would not', async () => {
    const { nameId } = await add('Zirkolu');
    const names = async (words: string) =>
      (
        await organization.sql<{ found: boolean }>('SELECT consilium_names_radioligand($1) AS found', [words])
      )[0]?.found;
    expect([await names('Begin ZIRKO-LU now'), await names('Lutathera'), await names('Zirko')]).toEqual([
      true,
      true,
      false,
    ]);
    await end(nameId);
    expect([await names('Zirkolu'), await names('Lutathera')]).toEqual([false, true]);
  });
});

describe('names', () => {
  it('change in nothing but their end, and are never deleted, in the database either', async () => {
    await expect(organization.sql("UPDATE therapy_name SET name = 'x'")).rejects.toThrow('ends once');
    await expect(organization.sql('DELETE FROM therapy_name')).rejects.toThrow();
    const chair = organization.as('chair');
    const by = { id: chair.userId, role: 'chair', session: chair.sessionId } as const;
    const named = { nameId: crypto.randomUUID(), therapyClass: 'other', name: 'PRRT' } as const;
    await expect(
      organization.database.unitOfWork.as(chair, (work) =>
        work.record('organization', by, [
          { type: 'therapy-name.added', v: 1, subject: {}, public: named, sealed: {} },
        ]),
      ),
    ).rejects.toThrow('this is for administrators');
  });

  it('are an administrator’s to keep: an auditor reads them, and nobody else', async () => {
    const before = await nameEvents();
    for (const who of ['chair', 'coordinator', 'surgery', 'referrer', 'auditor'] as const) {
      const codes = [await codeOf(add('Mine', 'other', who)), await codeOf(found('Mine', 'other', who))];
      expect([who, ...codes, await codeOf(end(crypto.randomUUID(), who))]).toEqual([
        ...[who, 'forbidden', 'forbidden', 'forbidden'],
      ]);
      expect(await codeOf(kept(who))).toBe(who === 'auditor' ? 'done' : 'forbidden');
    }
    expect(await nameEvents()).toEqual(before);
  });

  it('open no case to an administrator by being counted', async () => {
    await found('Everolimus', 'targeted');
    const rows = await organization.database.unitOfWork.as(
      organization.as('administrator'),
      async ({ db }) => [await db.ballot.count(), await db.case.count()],
    );
    expect(rows).toEqual([0, 0]);
  });
});
