import { signInInputSchema } from '@consilium/contracts';
import { keysOf, marker, texts, write } from '@consilium/testing/api';
import { expect } from 'vitest';
import {
  either,
  inShort,
  notAForm,
  notFromHere,
  parsed,
  refused,
  type Stand,
  status,
  urlencoded,
} from '../../support/attempts';
import type { Told } from '../../support/doors';

export async function trySignIn({ attempts, cookies }: Stand) {
  const path = '/api/auth/callback/credentials';
  const got = await fetch(`${attempts.base}/api/auth/csrf`);
  const cookie = got.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { csrfToken } = (await got.json()) as { csrfToken: string };
  const form = { csrfToken, json: 'true', email: `${marker}@demo.consilium.test`, password: marker };
  expect(keysOf(signInInputSchema).every((key) => key in form)).toBe(true);
  const noSession = (told: Told) =>
    told.status === 401 && !told.text.includes(marker) ? null : inShort(told);
  await attempts.forgetAttempts();
  for (const name of keysOf(signInInputSchema)) {
    const { [name]: _, ...rest } = form as Record<string, string>;
    await attempts.try(
      `${name} missing`,
      path,
      { cookie, headers: urlencoded, body: new URLSearchParams(rest).toString() },
      noSession,
    );
    for (const [what, value] of Object.entries(texts)) {
      const text = typeof value === 'string' ? value : String(parsed(write(value)));
      const body = new URLSearchParams({ ...rest, [name]: text }).toString();
      await attempts.try(`${name}: ${what}`, path, { cookie, headers: urlencoded, body }, noSession);
    }
    const long = new URLSearchParams({ ...rest, [name]: marker.repeat(100_000) }).toString();
    await attempts.try(
      `${name}: almost a megabyte`,
      path,
      { cookie, headers: urlencoded, body: long },
      noSession,
    );
  }
  await attempts.forgetAttempts();
  for (const [what, sent] of notAForm)
    await attempts.try(what, path, { cookie, ...sent }, either(refused, noSession, status(302)));
  for (const [what, sent] of notFromHere)
    await attempts.try(what, path, {
      cookie,
      body: new URLSearchParams(form).toString(),
      headers: { ...urlencoded, ...sent.headers },
    });
  for (const name of ['_log', 'signout', 'signin/credentials', 'session', 'callback/other'])
    await attempts.try(name, `/api/auth/${name}`, {
      cookie: cookies.member,
      headers: urlencoded,
      body: `level=error&code=${marker}`,
    });
  const { csrfToken: __, ...without } = form;
  const body = new URLSearchParams(without).toString();
  await attempts.try(
    'no token',
    path,
    { cookie, headers: urlencoded, body },
    either(status(200, 302), noSession),
  );
}
