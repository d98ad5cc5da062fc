import { attendanceModeSchema, exportStreamInput, idempotencyKeySchema } from '@consilium/contracts';
import { keysOf, marker } from '@consilium/testing/api';
import { expect } from 'vitest';
import {
  badAddresses,
  either,
  inShort,
  ledTo,
  notAForm,
  notFromHere,
  refused,
  type Stand,
  spoiltForms,
  status,
  type Try,
} from '../../support/attempts';
import { multipart, send, written } from '../../support/doors';
import { trySignIn } from './sign-in';
import { tryForm } from './try-form';
import { tryEnter, tryLink, tryPreferences } from './without-a-session';

async function health({ attempts }: Stand, path: string) {
  for (const cookie of [undefined, `next-auth.session-token=${marker}`])
    await attempts.try('', `${path}?${marker}=%00`, { method: 'GET', cookie }, (told) =>
      told.text.includes(marker) ? inShort(told) : status(200)(told),
    );
  await attempts.try('by POST', path, {}, status(405));
}

/** Each route handler, as `routeHandlers` names it. */
export const routes: Readonly<Record<string, Try>> = {
  // Without Next: packages/api/src/bad-input.db.test.ts.
  'GET /api/trpc/[trpc]': async ({ attempts, cookies }) => {
    for (const address of ['case.get', `case.get?input=${marker}`, 'no.such'])
      await attempts.try('', `/api/trpc/${address}`, { method: 'GET', cookie: cookies.coordinator });
  },
  'POST /api/trpc/[trpc]': async ({ attempts, cookies }) => {
    for (const [what, sent] of notAForm)
      await attempts.try(what, '/api/trpc/me.setLocale', { cookie: cookies.coordinator, ...sent });
  },
  'GET /api/health': (stand) => health(stand, '/api/health'),
  'GET /api/health/live': (stand) => health(stand, '/api/health/live'),
  'GET /api/health/ready': (stand) => health(stand, '/api/health/ready'),
  // Open to everybody: they are the product's own sentences.
  'GET /words': async ({ attempts }) => {
    const asked = [
      '',
      '?in=en',
      '?of=(app)/cases',
      '?in=en&of=__proto__',
      '?in=en&of=toString',
      '?in=__proto__&of=(app)/cases',
      `?in=en&of=${marker}`,
      `?in=${marker}&of=(app)/cases`,
      '?in=en&of=../../package',
      '?in=en&in=ko&of=%00',
    ];
    for (const query of asked) await attempts.try(query, `/words${query}`, { method: 'GET' }, status(404));
  },
  'GET /api/auth/[...nextauth]': async ({ attempts }) => {
    for (const path of ['_log', 'signin', 'error', 'verify-request', 'callback/credentials', 'x', marker])
      await attempts.try('', `/api/auth/${path}`, { method: 'GET' });
    for (const value of [marker, 'x'.repeat(15_500)])
      await attempts.try(
        'a garbage cookie',
        '/api/auth/session',
        { method: 'GET', cookie: `next-auth.session-token=${value}` },
        status(200),
      );
  },
  'POST /api/auth/[...nextauth]': trySignIn,
  'POST /sign-in/enter': tryEnter,
  'POST /welcome/link': (stand) => tryLink(stand, '/welcome/link'),
  'POST /welcome/accept': (stand) => tryLink(stand, '/welcome/accept'),
  'POST /preferences': tryPreferences,
  'GET /meetings/[meetingId]/calendar.ics': async ({ attempts, cookies, meetingId }) => {
    for (const address of badAddresses)
      await attempts.try(address, `/meetings/${address}/calendar.ics`, {
        method: 'GET',
        cookie: cookies.member,
      });
    for (const cookie of [undefined, `next-auth.session-token=${marker}`, cookies.ended])
      await attempts.try(
        'nobody',
        `/meetings/${meetingId}/calendar.ics`,
        { method: 'GET', cookie },
        ledTo('/sign-in'),
      );
  },
  'POST /meetings/[meetingId]/check-in': async (stand) => {
    const { attempts, cookies, meetingId } = stand;
    const path = `/meetings/${meetingId}/check-in`;
    const form = { mode: 'remote', idempotencyKey: crypto.randomUUID() };
    await tryForm(stand, path, cookies.member, form, ledTo('/sign-in'));
    for (const address of badAddresses)
      await attempts.try(address, `/meetings/${address}/check-in`, {
        ...{ cookie: cookies.member, headers: multipart, body: written(Object.entries(form)) },
      });
    // A double tap: both at once, with one key.
    const before = await attempts.written();
    const tap = () =>
      send(attempts.base, path, {
        method: 'POST',
        cookie: cookies.member,
        headers: multipart,
        body: written(Object.entries(form)),
      });
    for (const told of await Promise.all([tap(), tap()]))
      expect.soft(ledTo(`/meetings/${meetingId}`)(told)).toBeNull();
    expect.soft((await attempts.written()) - before).toBe(1);
    for (const [what, spoilt] of spoiltForms(form)) {
      const body = written(Object.entries(spoilt));
      // Whoever is checked in already is led back, as after a second tap.
      const good =
        attendanceModeSchema.safeParse(spoilt['mode']).success &&
        idempotencyKeySchema.safeParse(spoilt['idempotencyKey']).success
          ? either(ledTo(`/meetings/${meetingId}`), status(409))
          : refused;
      await attempts.try(what, path, { cookie: cookies.member, headers: multipart, body }, good);
    }
    await attempts.try('the key of another act', path, {
      ...{ cookie: cookies.member, headers: multipart },
      body: written(Object.entries({ ...form, mode: 'in-room' })),
    });
  },
  'POST /audit/export': async (stand) => {
    const { attempts, cookies, boardId } = stand;
    const form = { boardId, reason: 'For the test.' };
    expect(keysOf(exportStreamInput).every((key) => key in form)).toBe(true);
    await tryForm(stand, '/audit/export', cookies.auditor, form, ledTo('/sign-in'));
    for (const [what, spoilt] of spoiltForms(form)) {
      const body = written(Object.entries(spoilt));
      const taken = exportStreamInput.safeParse(spoilt).success;
      const good = taken ? either(status(200), refused) : either(ledTo('/audit'), refused);
      await attempts.try(what, '/audit/export', { cookie: cookies.auditor, headers: multipart, body }, good);
    }
    const body = written(Object.entries(form));
    await attempts.try(
      'who may not',
      '/audit/export',
      { cookie: cookies.member, headers: multipart, body },
      either(ledTo('/audit'), refused),
    );
  },
  'POST /sign-out': async ({ attempts, cookies }) => {
    for (const [what, sent] of notFromHere)
      await attempts.try(what, '/sign-out', { cookie: cookies.coordinator, ...sent });
    for (const [what, sent] of notAForm)
      await attempts.try(
        what,
        '/sign-out',
        { cookie: cookies.ended, ...sent },
        either(refused, ledTo('/sign-in')),
      );
    for (const cookie of [undefined, `next-auth.session-token=${marker}`, cookies.ended])
      await attempts.try('nobody', '/sign-out', { cookie }, ledTo('/sign-in'));
    await attempts.try(
      'still signed in',
      '/api/trpc/me.get?input=%7B%7D',
      { method: 'GET', cookie: cookies.coordinator },
      status(200),
    );
  },
};
