import { readFileSync } from 'node:fs';
import { marker } from '@consilium/testing/api';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { routes } from './doors/routes';
import { Api, done } from './support/api';
import { Attempts, type Stand } from './support/attempts';
import { routeHandlers, send, serverActions } from './support/doors';
import { callMeeting } from './support/scene';
import { serverDatabase, serverLog } from './support/server-data';
import { expect, test } from './support/test';

const cookieOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

test('every route handler there is has its row here, and there is no server action', () => {
  expect(Object.keys(routes).sort()).toEqual(routeHandlers());
  expect(serverActions()).toEqual([]);
});

test('bad input at every form and route: a clear answer, nothing half-done, nothing of it in the log', async ({
  as,
  baseURL,
}) => {
  test.setTimeout(400_000);
  const base = baseURL ?? '';
  const database = new pg.Client({ connectionString: (await serverDatabase()).adminUrl });
  await database.connect();
  try {
    const attempts = new Attempts(base, database);
    const [coordinator, chair, member, auditor] = [
      await as('coordinator'),
      await as('chair'),
      await as('surgery'),
      await as('auditor'),
    ];
    const checkedIn = await callMeeting(coordinator, 'Checking in', []);
    await new Api(chair).act('meeting.open', { meetingId: checkedIn.meetingId }, done);
    const leaving = await as('surgery', { anew: true });
    const ended = await cookieOf(leaving);
    await send(base, '/sign-out', { method: 'POST', cookie: ended });
    const stand: Stand = {
      attempts,
      cookies: {
        coordinator: await cookieOf(coordinator),
        member: await cookieOf(member),
        auditor: await cookieOf(auditor),
        ended,
      },
      ...{ boardId: checkedIn.boardId, meetingId: checkedIn.meetingId },
    };
    const logBefore = readFileSync(serverLog(), 'utf8').length;
    await attempts.written();
    for (const [door, tryIt] of Object.entries(routes)) await test.step(door, () => tryIt(stand));
    await attempts.forgetAttempts();
    expect(attempts.wrong).toEqual([]);
    const logged = readFileSync(serverLog(), 'utf8').slice(logBefore);
    expect(logged.split('\n').filter((line) => /"level":[56]0/u.test(line))).toEqual([]);
    expect(logged).not.toContain(marker);
    expect(attempts.sent).toBeGreaterThan(1000);
  } finally {
    await database.end();
  }
});
