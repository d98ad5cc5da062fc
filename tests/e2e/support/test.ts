import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/** The demo's people that tests act as, by the account they sign in with; see the README's table. */
const mailboxes = {
  chair: 'park.seoyeon',
  coordinator: 'kim.dohyun',
  surgery: 'lee.junho',
  nuclear: 'choi.eunji',
  radiology: 'jung.minjae',
  pathology: 'han.jiwoo',
  oncology: 'seo.dongwook',
  referrer: 'lim.haneul',
  auditor: 'shin.yerin',
  administrator: 'cho.sungmin',
} as const;
export type Who = keyof typeof mailboxes;
export const demoPassword = 'consilium-demo';

export interface Look {
  readonly locale?: 'en' | 'ko';
  readonly viewport?: { width: number; height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Of someone who has signed in already. */
  readonly session?: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** Opens a browser of its own for a person of the demo board, signed in. */
export type OpenAs = (who: Who, look?: Look) => Promise<Page>;

interface Fixtures {
  as: OpenAs;
  /** A browser of its own where nobody has signed in. */
  anonymous: Page;
}

export function serverUrl(): string {
  const url = process.env.CONSILIUM_BASE_URL;
  if (!url) throw new Error('The server of the test run is not up.');
  return url;
}

/** A context of its own, signed in from `session` where one is given. */
export function openContext(
  browser: Browser,
  { locale = 'en', viewport, colorScheme, session }: Look = {},
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: serverUrl(),
    ...(viewport ? { viewport } : {}),
    ...(colorScheme ? { colorScheme } : {}),
    ...(session ? { storageState: session } : {}),
    locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
  });
}

/** Signs people in, each in a browser of their own, and closes all of them at the end. */
export async function withBrowsers(browser: Browser, use: (as: OpenAs) => Promise<void>): Promise<void> {
  const contexts: BrowserContext[] = [];
  try {
    await use(async (who, look) => {
      const context = await openContext(browser, look);
      contexts.push(context);
      const page = await context.newPage();
      await signIn(page, who);
      return page;
    });
  } finally {
    for (const context of contexts) await context.close();
  }
}

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, use) => use(serverUrl()),
  as: async ({ browser }, use) => withBrowsers(browser, use),
  anonymous: async ({ browser }, use) => {
    const context = await openContext(browser);
    await use(await context.newPage());
    await context.close();
  },
});

/** By the form, as a person does. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(`${mailboxes[who]}@demo.consilium.test`);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL('/');
}

export { expect };
