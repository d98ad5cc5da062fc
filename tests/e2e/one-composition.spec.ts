import { join } from 'node:path';
import { startEmbedded } from '@consilium/database';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { RoomPage } from './pages/room-page';
import { SchedulePage } from './pages/schedule-page';
import { expect, test } from './support/test';

/** Marks a page's memory: the mark is gone where the page was loaded again. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { loadedOnce: true }));
const isMarked = (page: Page) => page.evaluate(() => 'loadedOnce' in globalThis);

test('a mutation by server action, by route handler and by tRPC alike reaches every open browser without reload', async ({
  as,
}) => {
  const coordinator = await as('coordinator');
  const chair = new RoomPage(await as('chair'));
  const member = await as('surgery');
  const auditor = await as('auditor');
  const watchers = [member, auditor];
  for (const page of watchers) {
    await page.goto('/schedule');
    await expect(page.getByText('Live', { exact: true }).first()).toBeVisible();
    await mark(page);
  }

  const title = `Reaches everyone ${Date.now()}`;
  const address = await test.step('server action: the schedule form', async () => {
    const path = await new SchedulePage(coordinator).schedule(title, '박서연');
    for (const page of watchers) await expect(page.getByText(title).first()).toBeVisible();
    return path;
  });
  for (const page of watchers) {
    await page.getByRole('main').getByRole('link', { name: title }).first().click();
    await page.waitForURL(address);
  }
  await chair.enter(address);
  await chair.openMeeting();

  await test.step('route handler: the plain check-in form', async () => {
    for (const page of watchers) await expect(page.getByRole('heading', { name: /^Here: 0/u })).toBeVisible();
    const radiology = await as('radiology');
    const response = await radiology.request.post(`${address}/check-in`, {
      form: { mode: 'remote', idempotencyKey: crypto.randomUUID() },
      headers: { origin: new URL(member.url()).origin },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(303);
    for (const page of [chair.page, ...watchers])
      await expect(page.getByRole('heading', { name: /^Here: 1/u })).toBeVisible();
  });
  await chair.page.getByRole('button', { name: 'Close meeting' }).click();
  for (const page of watchers) await expect(page.getByText('Held', { exact: true }).first()).toBeVisible();

  await test.step('tRPC: a comment', async () => {
    await coordinator.goto('/cases');
    const link = coordinator.locator('main a[href^="/cases/"]:not([href$="/new"])').first();
    const path = (await link.getAttribute('href')) ?? '';
    await link.click();
    for (const page of watchers) {
      await page.getByRole('navigation', { name: 'Main navigation' }).getByText('Cases').first().click();
      await page.locator(`main a[href="${path}"]`).first().click();
      await expect(page.getByRole('region', { name: 'Discussion' })).toBeVisible();
    }
    const words = `Seen by all at once ${Date.now()}`;
    await coordinator.locator('#comment').fill(words);
    await coordinator.getByRole('button', { name: 'Send comment' }).click();
    for (const page of watchers) await expect(page.getByText(words)).toBeVisible();
  });
  for (const page of watchers) expect(await isMarked(page)).toBe(true);
});

test('the process has one database pool: the server sees as many connections as that pool counts', async ({
  request,
}) => {
  const data = process.env.CONSILIUM_SERVER_DATA;
  if (!data) throw new Error('CONSILIUM_SERVER_DATA names the data folder of the server under test.');
  const embedded = await startEmbedded({ dataDir: join(data, 'postgres'), share: true });
  const admin = new pg.Client({ connectionString: embedded.adminUrl });
  await admin.connect();
  try {
    await expect(async () => {
      const health = await (await request.get('/api/health')).json();
      // Whoever else were connected to the application's database, as whatever role, would be counted here too.
      const { rows } = await admin.query(
        "SELECT application_name AS name FROM pg_stat_activity WHERE datname = 'consilium' AND backend_type = 'client backend'",
      );
      expect(rows).toEqual(Array.from({ length: health.pool.total }, () => ({ name: 'consilium' })));
      expect(health.pool.total).toBeGreaterThan(0);
      expect(health.pool.total).toBeLessThanOrEqual(health.pool.max);
    }).toPass({ timeout: 15_000 });
  } finally {
    await admin.end();
  }
});
