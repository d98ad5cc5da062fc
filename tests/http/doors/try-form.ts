import { marker } from '@consilium/testing/api';
import { notAForm, notFromHere, type Stand, status, urlencoded } from '../../support/attempts';
import { multipart, type Told, written } from '../../support/doors';

/**
 * What every form of a plain route is tried with; `form` is a valid one, sent with this cookie. `unknown` says what answers whoever has no
 * session.
 */
export async function tryForm(
  { attempts, cookies }: Stand,
  path: string,
  cookie: string | undefined,
  form: Readonly<Record<string, string>>,
  unknown: (told: Told) => string | null,
) {
  for (const [what, sent] of notAForm) await attempts.try(what, path, { cookie, ...sent });
  for (const [what, sent] of notFromHere)
    await attempts.try(what, path, {
      cookie,
      body: written(Object.entries(form)),
      headers: { ...multipart, ...sent.headers },
    });
  for (const [what, other] of [
    ['no cookie', undefined],
    ['a garbage cookie', `next-auth.session-token=${marker}`],
    ['a cookie of 16 kB', `next-auth.session-token=${'x'.repeat(15_500)}`],
    ['an ended session', cookies.ended],
  ] as const)
    await attempts.try(
      what,
      path,
      { cookie: other, headers: multipart, body: written(Object.entries(form)) },
      unknown,
    );
  await attempts.try(
    'a cookie beyond all',
    path,
    { cookie: 'x'.repeat(20_000), headers: urlencoded },
    status(431),
  );
}
