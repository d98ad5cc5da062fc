import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { pancreas } from '../support/cases';
import { callMeeting, openRoom } from '../support/scene';
import { signIn, Visitor } from '../support/visitor';
import { testServer } from './server';

const { url } = testServer();
/** In brotli, kB, with what the demo's board holds and what a run before has added; aimed at: docs/benchmarks.md. */
const budgets = {
  'sign-in': 10,
  today: 20,
  cases: 20,
  case: 20,
  room: 20,
  decisions: 20,
  audit: 20,
} as const;
type Page = keyof typeof budgets;
let pages: Record<Page, readonly [visitor: Visitor, path: string]>;

beforeAll(async () => {
  const nobody = new Visitor(url, '');
  const [chair, auditor, coordinator] = await Promise.all([
    signIn(url, 'chair'),
    signIn(url, 'auditor'),
    signIn(url, 'coordinator'),
  ]);
  const called = await callMeeting(coordinator, 'Weighed', [pancreas]);
  await openRoom(chair, called);
  pages = {
    'sign-in': [nobody, '/sign-in'],
    today: [chair, '/'],
    cases: [chair, '/cases'],
    case: [chair, `/cases/${called.cases[0]?.caseId}`],
    room: [chair, called.address],
    decisions: [chair, '/decisions'],
    audit: [auditor, '/audit'],
  };
});

/** The answer as it travels, in brotli. */
function travelled(visitor: Visitor, path: string) {
  return new Promise<Buffer>((resolve, reject) => {
    const headers = { cookie: visitor.cookie, 'accept-encoding': 'br' };
    request(`${url}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    })
      .on('error', reject)
      .end();
  });
}

it.each(Object.keys(budgets) as Page[])(
  '%s: document and font are no heavier than they were made',
  async (page) => {
    const document = await travelled(...pages[page]);
    expect(document.length / 1000).toBeLessThan(budgets[page]);
    // As React's stream names what is fetched with the document.
    const fonts = [
      ...brotliDecompressSync(document)
        .toString()
        .matchAll(/:HL\[\\"([^"]+\.woff2)\\",\\"font\\"/gu),
    ];
    expect(fonts).toHaveLength(1);
    const font = await travelled(pages[page][0], fonts[0]?.[1] ?? '');
    expect(font.length / 1000).toBeLessThan(20);
  },
);

it.each(Object.keys(budgets) as Page[])(
  '%s: all that it says can be painted at once, with no script to reveal it or to choose its colours',
  async (page) => {
    const document = brotliDecompressSync(await travelled(...pages[page])).toString();
    const body = document.slice(document.indexOf('<body'));
    const words = body.slice(0, body.indexOf('<script'));
    expect(words).toContain('<h1');
    expect(words).not.toContain('class="skeleton');
    expect(body).not.toMatch(/<div hidden="?"? id="S:/u);
  },
);

it('the theme that somebody chose stands in every document', async () => {
  const [chair, path] = pages.today;
  const themeOf = async ({ base, cookie }: Visitor) => {
    const page = await new Visitor(base, cookie).send(path);
    return /<html[^>]* data-theme="([a-z]+)"/u.exec(await page.text())?.[1];
  };
  expect(await themeOf(chair)).toBeUndefined();
  for (const [chosen, shown] of [
    ['projector', 'projector'],
    ['dark', 'dark'],
    ['neon', undefined],
    ['system', undefined],
  ] as const) {
    const body = new URLSearchParams({ theme: chosen });
    const { headers } = await chair.send('/preferences', { method: 'POST', body });
    const [kept = ''] = headers.getSetCookie().map((one) => one.split(';')[0]);
    expect([chosen, await themeOf(new Visitor(url, `${chair.cookie}; ${kept}`))]).toEqual([chosen, shown]);
  }
});

it('a room that was just opened warns of no lost connection', async () => {
  const document = brotliDecompressSync(await travelled(...pages.room)).toString();
  expect(document).toContain('Connecting');
  expect(document).not.toContain('What you see may be behind');
});

it('the words of a page come beside its document, the same for everybody, and are kept for good', async () => {
  const [chair, path] = pages.room;
  const document = brotliDecompressSync(await travelled(chair, path)).toString();
  const addresses = [...document.matchAll(/href="(\/words\?[^"]+)"/gu)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  expect(addresses).toHaveLength(2);
  for (const address of addresses) {
    const answer = await fetch(`${url}${address}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Object.keys((await answer.json()) as object).length).toBeGreaterThan(2);
    const older = await fetch(`${url}${address.replace(/version=.*/u, 'version=older')}`);
    expect([older.status, older.headers.get('cache-control')]).toEqual([200, 'no-store']);
  }
});
