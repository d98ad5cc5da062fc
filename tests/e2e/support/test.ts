import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { startServer } from './server';

/** The demo's people that tests act as, by the account they sign in with; see the README's table. */
const mailboxes = {
  chair: 'park.seoyeon',
  deputy: 'yoon.taeyoung',
  coordinator: 'kim.dohyun',
  surgery: 'lee.junho',
  nuclear: 'choi.eunji',
  radiology: 'jung.minjae',
  pathology: 'han.jiwoo',
  oncology: 'seo.dongwook',
  referrer: 'lim.haneul',
  auditor: 'shin.yerin',
  administrator: 'cho.sungmin',
  administrator2: 'moon.gaeun',
} as const;
export type Who = keyof typeof mailboxes;
export const demoPassword = 'consilium-demo';

interface Look {
  readonly locale?: 'en' | 'ko';
  readonly viewport?: { width: number; height: number };
  readonly colorScheme?: 'light' | 'dark';
}

interface Entrance extends Look {
  /** A session of its own, as on a second device; else a browser goes on with the session that person has. */
  readonly anew?: boolean;
}

interface Fixtures {
  /** Opens a browser of its own that nobody has signed in to. */
  stranger: (look?: Look) => Promise<Page>;
  /** Opens a browser of its own for a person of the demo board, signed in, on the first page. */
  as: (who: Who, entrance?: Entrance) => Promise<Page>;
}

type Session = Awaited<ReturnType<BrowserContext['cookies']>>;
/** Who has signed in at this worker's server: a password's hash costs a second of a small machine. */
const sessions = new Map<Who, Session>();

export const test = base.extend<Fixtures, { readonly server: string }>({
  server: [
    async ({ browserName: _ }, use, { workerIndex }) => {
      const { url, stop } = await startServer(workerIndex);
      await use(url);
      await stop();
    },
    // On a fresh machine its database is made first.
    { scope: 'worker', auto: true, timeout: 180_000 },
  ],
  baseURL: ({ server }, use) => use(server),
  stranger: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ locale = 'en', viewport, colorScheme } = {}) => {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        ...(viewport ? { viewport } : {}),
        ...(colorScheme ? { colorScheme } : {}),
        locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
        timezoneId: 'Asia/Seoul',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  as: async ({ stranger }, use) => {
    await use(async (who, { anew = false, ...look } = {}) => {
      const page = await stranger(look);
      const context = page.context();
      const session = anew ? undefined : sessions.get(who);
      if (session) {
        await context.addCookies(session);
        await page.goto('/');
      }
      // No session yet, or it was ended meanwhile.
      if (!session || new URL(page.url()).pathname === '/sign-in') {
        await signIn(page, who);
        sessions.set(
          who,
          (await context.cookies()).filter(({ httpOnly }) => httpOnly),
        );
      }
      return page;
    });
  },
});

/** By the form, as a person does. */
async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(`${mailboxes[who]}@demo.consilium.test`);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.locator('form:has(input[name=password]) button[type=submit]').first().click();
  await page.waitForURL('/');
}

export { expect };
