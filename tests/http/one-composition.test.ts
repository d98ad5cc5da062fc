import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api, done } from '../support/api';
import { Listener } from '../support/listener';
import { callMeeting } from '../support/scene';
import { signIn } from '../support/visitor';
import { testServer } from './server';

const { url, adminUrl } = testServer();
const patience = { timeout: 20_000, interval: 20 };
const listeners: Listener[] = [];
afterEach(() => {
  for (const each of listeners.splice(0)) each.end();
});

describe('Next’s bundle and the server are one composition', () => {
  it('a mutation by route handler and by tRPC alike reaches every open screen', async () => {
    const [coordinator, chair, member, radiology] = [
      await signIn(url, 'coordinator'),
      await signIn(url, 'chair'),
      await signIn(url, 'surgery'),
      await signIn(url, 'radiology'),
    ];
    const { boardId, meetingId, address } = await callMeeting(coordinator, 'Reaches everyone', []);
    for (const who of [chair, member]) listeners.push(new Listener(who, boardId));
    await vi.waitFor(() => expect(listeners.every(({ isLive }) => isLive)).toBe(true), patience);

    await new Api(chair).act('meeting.open', { meetingId }, done);
    const byForm = await radiology.send(`${address}/check-in`, {
      method: 'POST',
      body: new URLSearchParams({ mode: 'remote', idempotencyKey: crypto.randomUUID() }),
    });
    expect(byForm.status).toBe(303);
    await new Api(member).act('meeting.checkIn', { meetingId, mode: 'in-room', userId: null }, done);
    for (const each of listeners)
      await vi.waitFor(
        () =>
          expect(each.heard.flatMap(({ event }) => (event ? [event.type] : []))).toEqual([
            'meeting.opened',
            'attendance.checked-in',
            'attendance.checked-in',
          ]),
        patience,
      );
    await new Api(chair).act('meeting.close', { meetingId }, done);
  });

  it('the process has one database pool: the server sees as many connections as that pool counts', async () => {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    try {
      await vi.waitFor(async () => {
        const health = await (await fetch(`${url}/api/health`)).json();
        const { rows } = await admin.query(
          "SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'consilium_app' AND datname = 'consilium'",
        );
        expect(rows[0].count).toBe(health.pool.total);
        expect(health.pool.total).toBeGreaterThan(0);
        expect(health.pool.total).toBeLessThanOrEqual(health.pool.max);
      }, patience);
    } finally {
      await admin.end();
    }
  });
});

it('pages for those who work on the product are none of a build', async () => {
  expect((await fetch(`${url}/dev/parts`)).status).toBe(404);
});
