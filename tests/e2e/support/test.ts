import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Who } from '../../support/people';
import { startTestServer } from '../../support/test-server';
import { signIn, type Visitor } from '../../support/visitor';

export { demoPassword, type Who } from '../../support/people';

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
  /** A person of the demo board without a browser. */
  visitor: (who: Who) => Promise<Visitor>;
  /** Opens a browser of its own for a person of the demo board, signed in, where nothing is shown yet. */
  as: (who: Who, entrance?: Entrance) => Promise<Page>;
}

/** Who has signed in at this worker's server: a password's hash costs a second of a small machine. */
const sessions = new Map<Who, Visitor>();

/**
 * Browsers by what they look like, which nobody uses now: what is built need not be fetched and compiled anew for each. A browser is given
 * out without a cookie, and nothing else is kept in it.
 */
const idle = new Map<string, BrowserContext[]>();

export const test = base.extend<Fixtures, { readonly server: string; readonly ownServer: boolean }>({
  /** A file that says so has a server, and a worker, that no other file uses. */
  ownServer: [false, { scope: 'worker', option: true }],
  server: [
    async ({ browserName: _ }, use, { workerIndex }) => {
      // With CONSILIUM_BASE_URL it is the server at that address, for a single worker.
      const given = process.env['CONSILIUM_BASE_URL'];
      if (given) return use(given);
      const { url, adminUrl, stop } = await startTestServer(`e2e-${workerIndex}`);
      process.env['CONSILIUM_TEST_DATABASE'] = adminUrl;
      await use(url);
      await stop();
    },
    // On a fresh machine its database is made first.
    { scope: 'worker', auto: true, timeout: 180_000 },
  ],
  baseURL: ({ server }, use) => use(server),
  stranger: async ({ browser, baseURL }, use, info) => {
    const used: (readonly [string, BrowserContext])[] = [];
    await use(async ({ locale = 'en', viewport, colorScheme } = {}) => {
      const look = {
        ...(baseURL ? { baseURL } : {}),
        ...(viewport ? { viewport } : {}),
        ...(colorScheme ? { colorScheme } : {}),
        locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
        timezoneId: 'Asia/Seoul',
        reducedMotion: 'reduce' as const,
      };
      const key = JSON.stringify(look);
      const context = idle.get(key)?.pop() ?? (await browser.newContext(look));
      await context.clearCookies();
      used.push([key, context]);
      return arriving(await context.newPage());
    });
    for (const [key, context] of used) {
      if (info.status !== info.expectedStatus) await context.close();
      else {
        for (const page of context.pages()) await page.close();
        idle.set(key, [...(idle.get(key) ?? []), context]);
      }
    }
  },
  visitor: async ({ server }, use) => {
    await use(async (who) => {
      const kept = sessions.get(who);
      // None yet, or it was ended meanwhile.
      const visitor = kept && (await kept.isSignedIn()) ? kept : await signIn(server, who);
      sessions.set(who, visitor);
      return visitor;
    });
  },
  as: async ({ stranger, visitor, server }, use) => {
    await use(async (who, { anew = false, ...look } = {}) => {
      const { cookie } = anew ? await signIn(server, who) : await visitor(who);
      const page = await stranger(look);
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: server, httpOnly: true }]);
      // An address of the server, and nothing to draw.
      await page.goto('/api/health/live');
      return page;
    });
  },
});

/**
 * In the page: whether all that the server streamed stands in its place. Until then it waits, hidden, at the document's end. Where React has
 * meanwhile drawn a place by itself, nothing comes for what was sent: there every sentence would stand twice, once hidden, so it goes. And
 * whether React has taken over what can be used behind the sign-in: code and words come after the document, and a test types sooner than a hand.
 */
function hasArrived(): boolean {
  const waiting = '[hidden][id^="S:"]';
  const places = [...document.querySelectorAll('template[id^="B:"], template[id^="P:"]')];
  if (places.some((place) => !place.closest(waiting))) return false;
  for (const unclaimed of document.querySelectorAll(waiting)) unclaimed.remove();
  const controls = [...document.querySelectorAll('#content :is(a, button, input, select, textarea)')];
  return controls.every((one) => Object.keys(one).some((key) => key.startsWith('__reactProps')));
}

/** A page that is gone to only once it stands. */
function arriving(page: Page): Page {
  const settled = () => page.waitForFunction(hasArrived, undefined, { polling: 50 });
  const after = async <Answer>(going: Promise<Answer>) => {
    const answer = await going;
    await settled();
    return answer;
  };
  const { goto, reload, waitForURL } = page;
  page.goto = (...args) => after(goto.apply(page, args));
  page.reload = (...args) => after(reload.apply(page, args));
  page.waitForURL = (...args) => after(waitForURL.apply(page, args));
  return page;
}

export { expect };
