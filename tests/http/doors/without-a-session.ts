import { marker } from '@consilium/testing/api';
import {
  either,
  inShort,
  ledTo,
  refused,
  type Stand,
  spoiltForms,
  status,
  urlencoded,
} from '../../support/attempts';
import { multipart, type Told, written } from '../../support/doors';
import { tryForm } from './try-form';

const asJson = { accept: 'application/json' };
const json = (part: RegExp) => (told: Told) =>
  told.status === 200 && part.test(told.text) ? null : inShort(told);
const noSession = (told: Told) =>
  told.cookies.some((cookie) => /next-auth\.session-token=[^;]/u.test(cookie)) ? 'a session' : null;

/** The sign-in form: what is no e-mail and password leads back to it, and the password is nowhere in the answer. */
export async function tryEnter(stand: Stand) {
  const { attempts } = stand;
  const path = '/sign-in/enter';
  const form = { email: `${marker}@demo.consilium.test`, password: marker, to: '/cases' };
  const back = (told: Told) =>
    ledTo('/sign-in')(told) ?? noSession(told) ?? (told.location.includes(marker) ? 'repeated' : null);
  await tryForm(stand, path, undefined, form, back);
  for (const [what, spoilt] of spoiltForms(form)) {
    const body = written(Object.entries(spoilt));
    await attempts.forgetAttempts();
    await attempts.try(what, path, { headers: multipart, body }, either(back, refused));
  }
  const body = new URLSearchParams(form).toString();
  await attempts.try(
    'by script',
    path,
    { headers: { ...urlencoded, ...asJson }, body },
    json(/"to":"\/sign-in\?/u),
  );
  await attempts.forgetAttempts();
}

/** A one-time link that is none, and passwords that are none. */
export async function tryLink(stand: Stand, path: string) {
  const { attempts } = stand;
  const form = { link: marker, password: 'four words in a row', again: 'four words in a row' };
  const none = json(/"code":"(person\/link-not-valid|auth\/too-many-attempts|invalid-input)"/u);
  const back = path === '/welcome/link' ? none : ledTo('/welcome');
  await tryForm(stand, path, undefined, form, back);
  for (const [what, spoilt] of spoiltForms(form)) {
    await attempts.forgetAttempts();
    const body = written(Object.entries(spoilt));
    await attempts.try(what, path, { headers: multipart, body }, either(back, refused));
    await attempts.try(what, path, { headers: { ...multipart, ...asJson }, body }, either(none, refused));
  }
  await attempts.forgetAttempts();
}

export async function tryPreferences(stand: Stand) {
  const { attempts, boardId } = stand;
  const form = { locale: 'ko', boardId, to: '/guideline' };
  const on = (told: Told) =>
    told.status === 303 && /^\/(guideline)?$/u.test(told.location) ? null : inShort(told);
  await tryForm(stand, '/preferences', undefined, form, on);
  for (const [what, spoilt] of spoiltForms(form))
    await attempts.try(
      what,
      '/preferences',
      { headers: multipart, body: written(Object.entries(spoilt)) },
      either(on, refused),
    );
  await attempts.try('by GET', '/preferences?locale=ko', { method: 'GET' }, status(405));
}
