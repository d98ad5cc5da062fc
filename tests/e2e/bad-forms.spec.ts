import { readFileSync } from 'node:fs';
import { meetingViewSchema } from '@consilium/contracts';
import { marker } from '@consilium/testing/api';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { actions } from './doors/actions';
import { routes } from './doors/routes';
import { Api, done } from './support/api';
import { Attempts, type Stand } from './support/attempts';
import { actionIds, routeHandlers, send, serverActions } from './support/doors';
import { callMeeting } from './support/scene';
import { serverDatabase, serverLog } from './support/server-data';
import { expect, test } from './support/test';

const tried = { ...routes, ...actions };
const cookieOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

test('every route handler and every server action there is has its row here', () => {
  expect(Object.keys(tried).sort()).toEqual([...routeHandlers(), ...serverActions()].sort());
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
    const called = await callMeeting(coordinator, `Forms ${Date.now()}`, []);
    const { meetingId, boardId } = called;
    const meeting = await new Api(coordinator).ask('meeting.get', { meetingId }, meetingViewSchema);
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
      ...{ boardId, meetingId: checkedIn.meetingId, ids: actionIds() },
      form: {
        ...{
          title: meeting.title,
          date: meeting.startsAtLocal.slice(0, 10),
          time: meeting.startsAtLocal.slice(11),
        },
        ...{
          timeZone: meeting.timeZone,
          durationMinutes: '60',
          place: 'Room',
          link: 'https://meet.example/1',
        },
        ...{
          chairId: meeting.chairId,
          memberIds: meeting.chairId,
          meetingId,
          boardId,
          idempotencyKey: crypto.randomUUID(),
        },
      },
    };
    const logBefore = readFileSync(serverLog(), 'utf8').length;
    await attempts.written();
    for (const [door, tryIt] of Object.entries(tried))
      await test.step(door, () => tryIt(door === 'saveMeeting' ? { ...stand, meetingId } : stand));
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
