import pg from 'pg';
import { RoomPage } from './pages/room-page';
import { SchedulePage } from './pages/schedule-page';
import { serverDatabase } from './support/server-data';
import { expect, test } from './support/test';

test('a mutation by route handler and by tRPC alike reaches every open browser', async ({ as }) => {
  test.setTimeout(180_000);
  const coordinator = await as('coordinator');
  const member = await as('surgery');
  const radiology = await as('radiology');
  await member.goto('/schedule');
  await radiology.goto('/schedule');
  for (const page of [member, radiology])
    await expect(page.getByText('Live', { exact: true }).first()).toBeVisible();

  const title = `Reaches everyone ${Date.now()}`;
  const address = await test.step('tRPC: the schedule form', async () => {
    const path = await new SchedulePage(coordinator).schedule(title, '박서연');
    for (const page of [member, radiology]) await expect(page.getByText(title).first()).toBeVisible();
    return path;
  });

  const chair = new RoomPage(await as('chair'));
  await chair.enter(address);
  await chair.openMeeting();
  await member.goto(address);
  await expect(member.getByRole('heading', { name: /^Here: 0/u })).toBeVisible();

  await test.step('route handler: the plain check-in form', async () => {
    const here = new URL(member.url());
    const response = await radiology.request.post(`${address}/check-in`, {
      form: { mode: 'remote', idempotencyKey: crypto.randomUUID() },
      headers: { origin: here.origin },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(303);
    for (const page of [chair.page, member])
      await expect(page.getByRole('heading', { name: /^Here: 1/u })).toBeVisible();
  });

  await test.step('tRPC: checking in by the button', async () => {
    await new RoomPage(member).checkIn();
    await expect(chair.page.getByRole('heading', { name: /^Here: 2/u })).toBeVisible();
  });
  await chair.page.getByRole('button', { name: 'Close meeting' }).click();
  await expect(member.getByText('Held').or(member.getByText('Closed')).first()).toBeVisible();
});

test('the process has one database pool: the server sees as many connections as that pool counts', async ({
  request,
  baseURL,
}) => {
  const { adminUrl } = await serverDatabase();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await expect(async () => {
      const health = await (await request.get(`${baseURL}/api/health`)).json();
      const { rows } = await admin.query(
        "SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'consilium_app' AND datname = 'consilium'",
      );
      expect(rows[0].count).toBe(health.pool.total);
      expect(health.pool.total).toBeGreaterThan(0);
      expect(health.pool.total).toBeLessThanOrEqual(health.pool.max);
    }).toPass({ timeout: 15_000 });
  } finally {
    await admin.end();
  }
});

test('pages for those who work on the product are none of a build', async ({ request, baseURL }) => {
  expect((await request.get(`${baseURL}/dev/parts`)).status()).toBe(404);
});
