import { readFileSync } from 'node:fs';
import { invitePersonOutput, issueLinkOutput } from '@consilium/contracts';
import pg from 'pg';
import { expect, it } from 'vitest';
import { Api } from '../support/api';
import { send } from '../support/doors';
import { formIn, sendForm } from '../support/page-form';
import { demoPassword } from '../support/people';
import { signIn } from '../support/visitor';
import { startBeside, testServer } from './server';

const { url: base, adminUrl, log } = testServer();
// A form as a browser sends it that runs no script.
const email = 'kim.dohyun@demo.consilium.test';
const right = { email, password: demoPassword };
const formAt = async (base: string, path: string, cookie?: string) => {
  const { text } = await send(base, path, { cookie });
  return { text, form: formIn(text, 'password') };
};

it('without a script one signs in by POST, and lands on the page one had asked for', async () => {
  const asked = await send(base, '/cases?status=draft', {});
  expect(asked.location).toBe('/sign-in?to=%2Fcases%3Fstatus%3Ddraft');
  const { form } = await formAt(base, asked.location);
  expect(form.method).toBe('post');
  const done = await sendForm(base, form, right);
  expect([done.status, done.location]).toEqual([303, '/cases?status=draft']);
  const cookie = done.cookies.map((one) => one.split(';')[0]).join('; ');
  expect(done.cookies.join()).toMatch(/next-auth\.session-token=[^;]+;.*HttpOnly/iu);
  expect((await send(base, done.location, { cookie })).status).toBe(200);
  // Who is signed in already is led on.
  expect((await send(base, asked.location, { cookie })).location).toBe('/cases?status=draft');
});

it('a link that leads elsewhere leads to Today', async () => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%2f/evil.example',
    '/sign-out',
    '/sign-in',
  ])
    for (const form of [
      (await formAt(base, `/sign-in?to=${encodeURIComponent(to)}`)).form,
      { action: '/sign-in/enter', method: 'post', fields: { to } },
    ])
      expect([to, (await sendForm(base, form, right)).location]).toEqual([to, '/']);
});

it('a refusal shows on the form again, with the e-mail and without the password', async () => {
  const before = readFileSync(log, 'utf8').length;
  const wrong = 'a-password-nobody-has';
  const typed = 'somebody@hospital.example';
  const { form } = await formAt(base, '/sign-in?to=%2Fdecisions');
  for (const [values, words] of [
    [{ email: typed, password: wrong }, 'E-mail or password is wrong'],
    [{ email: typed, password: '' }, 'Enter your password'],
    [{ email: '', password: wrong }, 'Enter your e-mail address'],
  ] as const) {
    const refused = await sendForm(base, form, values);
    expect(refused.status).toBe(303);
    expect(refused.location).toMatch(/^\/sign-in\?to=%2Fdecisions&problem=/u);
    expect(refused.location + refused.cookies.join()).not.toContain(wrong);
    expect(refused.location).not.toContain('hospital');
    const cookie = refused.cookies.map((one) => one.split(';')[0]).join('; ');
    const again = await formAt(base, refused.location, cookie);
    expect(again.text).toContain(words);
    expect(again.text).not.toContain(wrong);
    expect(again.form.fields).toMatchObject({ email: values.email, password: '', to: '/decisions' });
  }
  const logged = readFileSync(log, 'utf8').slice(before);
  expect(logged).not.toContain(wrong);
  expect(logged).not.toContain(typed);
});

it('guesses are counted and refused here as at every door, and each refusal stands in the access log', {
  timeout: 240_000,
}, async () => {
  const database = new pg.Client({ connectionString: adminUrl });
  await database.connect();
  // A process of its own: those alike are written when their minute or their process ends (record-access.ts), and this one can be ended.
  const beside = await startBeside();
  try {
    const refusals = async () => {
      const { rows } = await database.query(
        `SELECT code, sum(count)::int AS n FROM access_log WHERE act = 'auth.signIn' GROUP BY code`,
      );
      return (code: string): number => rows.find((row) => row.code === code)?.n ?? 0;
    };
    await database.query('DELETE FROM rate_limit');
    const before = await refusals();
    const { form } = await formAt(beside.url, '/sign-in');
    const guess = () => sendForm(beside.url, form, { email: 'guessed@hospital.example', password: 'wrong' });
    for (let n = 0; n < 10; n += 1) expect((await guess()).location).toContain('wrong-credentials');
    expect((await guess()).location).toContain('too-many-attempts');
    await beside.stop();
    const after = await refusals();
    const more = (code: string) => after(code) - before(code);
    expect([more('auth/wrong-credentials'), more('auth/too-many-attempts')]).toEqual([10, 1]);
  } finally {
    await beside.stop();
    await database.query('DELETE FROM rate_limit');
    await database.end();
  }
});

it('without a script a one-time link is pasted, sets a password once, and is nowhere in the answers', async () => {
  const administrator = new Api(await signIn(base, 'administrator'));
  const person = {
    name: 'Pasted Link',
    email: `pasted-${Date.now()}@hospital.example`,
    administrator: false,
  };
  const { userId } = await administrator.act('people.invite', person, invitePersonOutput);
  const { token } = await administrator.act('people.issueLink', { userId }, issueLinkOutput);
  const { text } = await send(base, '/welcome', {});
  const form = formIn(text, 'link');
  const link = `${base}/welcome#${token}`;
  const password = 'four words in a row';
  const set = (values: Readonly<Record<string, string>>) => sendForm(base, form, { link, ...values });
  for (const [values, words] of [
    [{ password: 'short', again: 'short' }, 'at least 12 characters'],
    [{ password, again: `${password}!` }, 'The two passwords differ'],
    [{ password, again: password }, 'Your password is set'],
    [{ password, again: password }, 'This link is not valid'],
  ] as const) {
    const answer = await set(values);
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/welcome\?/u)]);
    expect(answer.location + answer.text).not.toContain(token);
    expect((await send(base, answer.location, {})).text).toContain(words);
  }
  const { form: entrance } = await formAt(base, '/sign-in');
  expect((await sendForm(base, entrance, { email: person.email, password })).location).toBe('/');
});

it('without a script the language is chosen by a form, which leads back to the page', async () => {
  const { text } = await send(base, '/sign-in?to=%2Fcases', {});
  const chosen = await sendForm(base, formIn(text, 'locale'), { locale: 'ko' });
  expect([chosen.status, chosen.location]).toEqual([303, '/sign-in?to=%2Fcases']);
  const cookie = chosen.cookies.map((one) => one.split(';')[0]).join('; ');
  expect((await send(base, chosen.location, { cookie })).text).toContain('lang="ko"');
});
