import { rescheduleMeetingInput } from '@consilium/contracts';
import { keysOf, marker } from '@consilium/testing/api';
import {
  answers,
  either,
  inShort,
  ledTo,
  notAForm,
  notFromHere,
  plain,
  refused,
  type Stand,
  spoiltForms,
  status,
} from '../support/attempts';
import { multipart, send, type Told, written } from '../support/doors';
import { expect } from '../support/test';

/** The form of a meeting, as its page sends it by a script. */
export async function trySaveMeeting(stand: Stand) {
  const { attempts, cookies, form, meetingId } = stand;
  for (const key of keysOf(rescheduleMeetingInput))
    expect(key === 'startsAtLocal' ? 'date' in form && 'time' in form : key in form, key).toBe(true);
  const path = `/schedule/${meetingId}/edit`;
  const cookie = cookies.coordinator;
  const state = JSON.stringify({
    values: {},
    errors: {},
    problem: null,
    nextTime: null,
    idempotencyKey: '',
    attempt: 0,
  });
  // In React's order: the form's fields, then what refers to them.
  const asAction = (fields: Readonly<Record<string, string>>, first = state) =>
    written([
      ...Object.entries(fields).map(([name, value]) => [`_1_${name}`, value] as const),
      ['0', `[${first},"$K1"]`],
    ]);
  const headers = { ...multipart, 'next-action': `${stand.ids['saveMeeting']}` };
  const back = answers(/"errors":\{"|"problem":\{"code":"(?!internal)/u);
  for (const [what, spoilt] of spoiltForms({ ...form, idempotencyKey: crypto.randomUUID() })) {
    const fresh = what.startsWith('idempotencyKey')
      ? spoilt
      : { ...spoilt, idempotencyKey: crypto.randomUUID() };
    const sent = { cookie, headers, body: asAction(fresh) };
    const before = await attempts.written();
    const told = await attempts.try(
      what,
      path,
      sent,
      either(back, ledTo(`/meetings/${meetingId}`), refused),
      true,
    );
    if (told.location === '' && (await attempts.written()) !== before)
      attempts.wrong.push(`${what}: refused, and written`);
    // What was entered stands in the form that comes back.
    if (
      told.location === '' &&
      told.status === 200 &&
      !what.startsWith('title') &&
      !told.text.includes(form['title'] ?? '')
    )
      attempts.wrong.push(`${what}: what was entered is gone`);
  }
  for (const first of ['null', '7', '{}', '"x"', '{"attempt":{}}', '{"values":null,"attempt":1e308}'])
    await attempts.try(
      `a state that is none: ${first}`,
      path,
      { cookie, headers, body: asAction({}, first) },
      back,
    );
  for (const body of ['[]', '[null,null]', '["x","y"]'])
    await attempts.try(body, path, { cookie, headers: { ...headers, ...plain }, body }, back);
  for (const [what, sent] of [...notAForm, ...notFromHere])
    await attempts.try(what, path, {
      cookie,
      body: asAction(form),
      ...sent,
      headers: { ...headers, ...sent.headers },
    });
  for (const other of [undefined, `next-auth.session-token=${marker}`, cookies.ended])
    await attempts.try(
      'nobody',
      path,
      { cookie: other, headers, body: asAction(form) },
      answers(/"code":"auth\/signed-out"/u),
    );
  await asPlainForm(stand, path);

  // A double click: both at once, with one key, make one meeting.
  const { meetingId: _, ...fields }: Readonly<Record<string, string>> = {
    ...form,
    idempotencyKey: crypto.randomUUID(),
  };
  const click = () =>
    send(attempts.base, '/schedule/new', { method: 'POST', cookie, headers, body: asAction(fields) });
  const [one, twin] = await Promise.all([click(), click()]);
  expect.soft(one?.location).toMatch(/^\/meetings\//u);
  expect.soft(one?.location).toBe(twin?.location);
  await attempts.written();
}

/** The form as a browser sends it that runs no script: its page is drawn anew with what was entered. */
async function asPlainForm({ attempts, cookies, form }: Stand, path: string) {
  const cookie = cookies.coordinator;
  const page = await send(attempts.base, path, { cookie });
  const unescaped = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const own = [...page.text.matchAll(/<input[^>]*name="(\$ACTION_[^"]*)"[^>]*>/gu)].map(
    ([input, name]) => [unescaped(`${name}`), unescaped(/value="([^"]*)"/u.exec(input)?.[1] ?? '')] as const,
  );
  expect(own.length).toBeGreaterThan(2);
  const script = `</script><script>${marker}</script>`;
  const drawn = (told: Told) =>
    told.status === 200 &&
    told.text.includes('aria-invalid="true"') &&
    !told.text.includes(`<script>${marker}`)
      ? null
      : inShort(told);
  for (const [what, spoilt] of Object.entries({
    'no title': { ...form, title: '' },
    'a script, and no day': { ...form, title: script, date: '' },
    'a day that is none': { ...form, date: '2026-02-31' },
    'a chair that is none': { ...form, chairId: `"><img src=x>${marker}` },
  }))
    await attempts.try(
      what,
      path,
      { cookie, headers: multipart, body: written([...own, ...Object.entries(spoilt)]) },
      drawn,
    );
  for (const [name, value] of own)
    if (value !== '')
      for (const bad of ['', '{', '[]', '{"id":"x","bound":null}', '["$9"]']) {
        const fields = own.map((each) => (each[0] === name ? ([name, bad] as const) : each));
        // Without a state the page is drawn from what was entered alone.
        const readable = name.endsWith('KEY') || (name.endsWith(':1') && bad === '[]');
        const good = readable ? status(200, 303) : refused;
        await attempts.try(
          `${name}=${bad}`,
          path,
          { cookie, headers: multipart, body: written([...fields, ['title', '']]) },
          good,
        );
      }
  for (const [what, sent] of [...notAForm, ...notFromHere])
    await attempts.try(`plain form: ${what}`, path, {
      cookie,
      body: written(own),
      ...sent,
      headers: { ...multipart, ...sent.headers },
    });
}
