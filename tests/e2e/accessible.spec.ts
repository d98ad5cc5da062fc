import {
  boardsOutput,
  listCasesOutput,
  listDecisionsOutput,
  listMeetingsOutput,
  meViewSchema,
} from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { Api } from '../support/api';
import { routesOf } from './support/routes';
import { expectSound } from './support/sound';
import { expect, test, type Who } from './support/test';

/** Whose eyes every page is looked at with; more than once where it is another page for another person. */
const readers: { readonly [route: string]: readonly (Who | 'stranger')[] } = {
  '/': ['coordinator', 'administrator', 'referrer', 'auditor'],
  '/admin': ['administrator'],
  '/admin/boards': ['administrator', 'auditor'],
  '/admin/boards/[boardId]': ['administrator', 'auditor', 'coordinator'],
  '/admin/editions': ['administrator', 'auditor'],
  '/admin/therapies': ['administrator', 'auditor'],
  '/audit': ['auditor', 'referrer'],
  '/cases': ['coordinator', 'referrer'],
  '/cases/[caseId]': ['coordinator', 'auditor', 'referrer'],
  '/cases/[caseId]/edit': ['coordinator'],
  '/cases/editions': ['coordinator', 'auditor', 'referrer'],
  '/cases/new': ['referrer'],
  '/decisions': ['coordinator'],
  '/decisions/[decisionId]': ['coordinator', 'auditor', 'referrer'],
  '/decisions/[decisionId]/answer': ['referrer'],
  '/guideline': ['referrer'],
  '/meetings/[meetingId]': ['coordinator', 'auditor', 'surgery'],
  '/schedule': ['coordinator'],
  '/schedule/[meetingId]/edit': ['coordinator'],
  '/schedule/new': ['coordinator'],
  '/sign-in': ['stranger'],
  '/welcome': ['stranger'],
};

test('every page of the application has its readers here', () => {
  expect(Object.keys(readers).sort()).toEqual(routesOf());
});

/** Ids to fill in addresses with, of things this person may read. */
async function idsFor(page: Page, who: Who): Promise<{ readonly [name: string]: string | undefined }> {
  const api = new Api(page);
  if (who === 'administrator') {
    const { boards } = await api.ask('board.list', {}, boardsOutput);
    return { boardId: boards[0]?.boardId };
  }
  const boardId = (await api.ask('me.get', {}, meViewSchema)).memberships[0]?.boardId;
  const { decisions } = await api.ask('decision.list', { boardId }, listDecisionsOutput);
  const { items } = await api.ask(
    'case.list',
    { boardId, status: ['submitted'], limit: 200 },
    listCasesOutput,
  );
  const { meetings } = await api.ask('meeting.list', { boardId }, listMeetingsOutput);
  const [decision] = decisions;
  return {
    boardId,
    decisionId: decision?.id,
    // A decided one, with all that came after.
    caseId: decision?.caseId,
    openCaseId: items[0]?.id,
    meetingId: meetings.find(({ status }) => status === 'scheduled')?.id,
  };
}

async function goTo(page: Page, address: string) {
  await page.goto(address);
  await expect(page.locator('h1').first()).toBeVisible();
}

/** Nothing scrolls sideways on a phone. */
async function expectFits(page: Page, address: string) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${address}, pixels too wide for a phone`).toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}

for (const who of new Set(Object.values(readers).flat())) {
  test(`no serious finding of axe on any page of ${who}, in both languages, light and dark; none scrolls sideways on a phone`, async ({
    as,
    stranger,
  }) => {
    test.setTimeout(240_000);
    const page = who === 'stranger' ? await stranger() : await as(who);
    const ids: { readonly [name: string]: string | undefined } =
      who === 'stranger' ? {} : await idsFor(page, who);
    for (const [route, people] of Object.entries(readers)) {
      if (!people.includes(who)) continue;
      await test.step(route, async () => {
        const address = route.replace(/\[(?<name>\w+)\]/u, (_, name: string) => {
          const id = route === '/cases/[caseId]/edit' ? ids['openCaseId'] : ids[name];
          if (!id) throw new Error(`${who} has no ${name}`);
          return id;
        });
        await goTo(page, address);
        expect(new URL(page.url()).pathname).toBe(address);
        await expectSound(page, `${who}, ${route}`);
        await expectFits(page, address);
      });
    }
  });
}

test('where there is no such page, and where one breaks, it is said without a serious finding of axe', async ({
  as,
}) => {
  const page = await as('coordinator');
  await goTo(page, `/cases/${crypto.randomUUID()}`);
  await expectSound(page, 'no such case');
  await goTo(page, '/no/such/page');
  await expectSound(page, 'no such page');
  // A page that fails in the browser.
  await page.addInitScript(() => {
    Intl.DateTimeFormat.prototype.formatToParts = () => {
      throw new Error('broken on purpose');
    };
  });
  await goTo(page, '/schedule');
  await expect(page.getByRole('main').getByRole('alert').or(page.getByRole('alert')).first()).toBeVisible();
  await expectSound(page, 'a page that broke');
});
