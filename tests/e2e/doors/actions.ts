import { previewRecommendationInput } from '@consilium/contracts';
import { anywhere, large, marker, spoil, texts, write } from '@consilium/testing/api';
import {
  type Attempts,
  answers,
  either,
  notAForm,
  notFromHere,
  parsed,
  plain,
  refused,
  type Stand,
  status,
  type Try,
} from '../support/attempts';
import { pancreas } from '../support/cases';
import type { Told } from '../support/doors';
import { trySaveMeeting } from './save-meeting';

/** What stands in place of an action's arguments. */
async function tryArguments(
  attempts: Attempts,
  path: string,
  headers: Readonly<Record<string, string>>,
  cookie: string | undefined,
  good: (told: Told) => string | null,
) {
  for (const body of [
    '',
    '{',
    'null',
    '{}',
    '["$1"]',
    '["$Ssymbol"]',
    '["$K1"]',
    `${'['.repeat(3000)}${']'.repeat(3000)}`,
    `[${'1,'.repeat(2000)}1]`,
  ])
    await attempts.try(`arguments ${body.slice(0, 20)}`, path, { cookie, headers, body });
  for (const value of Object.values(anywhere)) {
    const body = `[${write(value)}]`;
    await attempts.try(
      `an argument ${body.slice(0, 40)}`,
      path,
      { cookie, headers, body },
      either(good, refused),
    );
  }
  for (const [what, sent] of [...notAForm, ...notFromHere])
    await attempts.try(what, path, {
      cookie,
      body: '["x"]',
      ...sent,
      headers: { ...headers, ...sent.headers },
    });
  await attempts.try('an action there is not', path, {
    cookie,
    headers: { ...headers, 'next-action': 'f'.repeat(42) },
    body: '[]',
  });
}

async function tryLink({ attempts, ids }: Stand, action: string, count: number) {
  const headers = { ...plain, 'next-action': `${ids[action]}` };
  const notValid = answers(/"code":"(person\/link-not-valid|auth\/too-many-attempts|invalid-input)"/u);
  await attempts.forgetAttempts();
  for (const [what, value] of Object.entries({ ...texts, ...large }))
    await attempts.try(
      what,
      '/welcome',
      { headers, body: `[${Array(count).fill(write(value)).join()}]` },
      either(notValid, refused),
    );
  await attempts.forgetAttempts();
  await tryArguments(attempts, '/welcome', headers, undefined, notValid);
  await attempts.forgetAttempts();
}

async function tryPreference({ attempts, cookies, ids, boardId }: Stand, action: string) {
  const headers = { ...plain, 'next-action': `${ids[action]}` };
  await tryArguments(attempts, '/', headers, cookies.coordinator, status(200));
  for (const value of Object.values({ ...texts, boardId }))
    await attempts.try(
      `${write(value)}`,
      '/',
      { cookie: cookies.coordinator, headers, body: `[${write(value)}]` },
      status(200),
    );
}

/** Each server action by its name. */
export const actions: Readonly<Record<string, Try>> = {
  saveMeeting: trySaveMeeting,
  previewRecommendation: async ({ attempts, cookies, ids }) => {
    const headers = { ...plain, 'next-action': `${ids['previewRecommendation']}` };
    const path = '/cases/new';
    const nothing = answers(/^1:null$/mu);
    const known = new Set<never>();
    for (const { what, body } of spoil(
      previewRecommendationInput,
      { facts: pancreas.facts },
      known as never,
    )) {
      // The same schema stands behind tRPC, where every value is tried.
      if (!/: (missing|an empty object|keys of another)$/u.test(what)) continue;
      const facts = (parsed(body) as { facts?: unknown } | null)?.facts;
      const input = previewRecommendationInput.safeParse({ facts });
      const args = JSON.stringify([facts]);
      await attempts.try(
        what,
        path,
        { cookie: cookies.coordinator, headers, body: args },
        either(refused, input.success ? status(200) : nothing),
      );
    }
    for (const cookie of [undefined, `next-auth.session-token=${marker}`, cookies.ended])
      await attempts.try(
        'nobody',
        path,
        { cookie, headers, body: JSON.stringify([pancreas.facts]) },
        nothing,
      );
    await tryArguments(attempts, path, headers, cookies.coordinator, nothing);
  },
  readLink: (stand) => tryLink(stand, 'readLink', 1),
  acceptLink: (stand) => tryLink(stand, 'acceptLink', 2),
  rememberLocale: (stand) => tryPreference(stand, 'rememberLocale'),
  rememberBoard: (stand) => tryPreference(stand, 'rememberBoard'),
};
