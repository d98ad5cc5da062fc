import { readFileSync } from 'node:fs';
import { marker } from '@consilium/testing/api';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, done } from '../support/api';
import { Attempts, type Stand } from '../support/attempts';
import { routeHandlers, send, serverActions } from '../support/doors';
import { callMeeting } from '../support/scene';
import { signIn } from '../support/visitor';
import { routes } from './doors/routes';
import { testServer } from './server';

const { url, adminUrl, log } = testServer();
const database = new pg.Client({ connectionString: adminUrl });
const attempts = new Attempts(url, database);
let stand: Stand;
let logBefore: number;

beforeAll(async () => {
  await database.connect();
  const [coordinator, chair, member, auditor, leaving] = [
    await signIn(url, 'coordinator'),
    await signIn(url, 'chair'),
    await signIn(url, 'surgery'),
    await signIn(url, 'auditor'),
    await signIn(url, 'surgery'),
  ];
  const checkedIn = await callMeeting(coordinator, 'Checking in', []);
  await new Api(chair).act('meeting.open', { meetingId: checkedIn.meetingId }, done);
  await send(url, '/sign-out', { method: 'POST', cookie: leaving.cookie });
  stand = {
    attempts,
    cookies: {
      coordinator: coordinator.cookie,
      member: member.cookie,
      auditor: auditor.cookie,
      ended: leaving.cookie,
    },
    ...{ boardId: checkedIn.boardId, meetingId: checkedIn.meetingId },
  };
  logBefore = readFileSync(log, 'utf8').length;
  await attempts.written();
});
afterAll(async () => {
  await attempts.forgetAttempts();
  await database.end();
});

describe('Bad input at every form and route: a clear answer, nothing half-done:', () => {
  it('every route handler there is has its row here, and there is no server action', () => {
    expect(Object.keys(routes).sort()).toEqual(routeHandlers());
    expect(serverActions()).toEqual([]);
  });

  for (const [door, tryIt] of Object.entries(routes))
    it(door, { timeout: 300_000 }, async () => {
      await tryIt(stand);
      expect(attempts.wrong.splice(0)).toEqual([]);
    });

  it('over a thousand were sent, and nothing of it stands in the log', () => {
    expect(attempts.sent).toBeGreaterThan(1000);
    const logged = readFileSync(log, 'utf8').slice(logBefore);
    expect(logged.split('\n').filter((line) => /"level":[56]0/u.test(line))).toEqual([]);
    expect(logged).not.toContain(marker);
  });
});
