import { anywhere, large, marker, texts, write } from '@consilium/testing/api';
import type pg from 'pg';
import { multipart, type Sent, send, type Told, written } from './doors';

/** An id of the right form that nothing has. */
export const nowhere = '01990000-0000-7000-8000-000000000000';
export const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

/** What may come in place of a field's text. What JSON tells apart, a form doesn't: of other kinds, a few stand for all. */
export const typed: readonly (readonly [string, string])[] = [
  ...Object.entries(texts),
  ...(
    [
      'a number',
      'an empty text',
      'an empty object',
      'a prototype',
      'beyond a double',
      'a negative number',
    ] as const
  ).map((what) => [what, anywhere[what]] as const),
  ...(['a fraction', 'an id of nothing'] as const).map((what) => [what, anywhere[what]] as const),
  ['almost a megabyte', large['almost a megabyte']] as const,
].map(([what, value]) => [what, typeof value === 'string' ? value : write(value)]);
/** What may stand in an address where an id is expected. */
export const badAddresses = ['x', '%00', '%E0%A4%A', '%3Cscript%3E', '..%2f..', nowhere, 'a'.repeat(3000)];

/** Each with what makes a form of it broken, or another's. */
export const notAForm: readonly (readonly [string, Sent])[] = [
  ['JSON', { headers: { 'content-type': 'application/json' }, body: '{}' }],
  ['plain text', { headers: { 'content-type': 'text/plain' }, body: marker }],
  ['no type', { headers: { 'content-type': '' }, body: marker }],
  ['no boundary', { headers: { 'content-type': 'multipart/form-data' }, body: '--x' }],
  ['broken off', { headers: multipart, body: written([['mode', marker]]).slice(0, -9) }],
  ['nothing in it', { headers: multipart, body: '' }],
  ['more than a megabyte', { headers: urlencoded, body: `reason=${marker.repeat(120_000)}` }],
];
/** What marks a form as sent by a foreign page. */
export const notFromHere: readonly (readonly [string, Sent])[] = [
  ['another site', { headers: { origin: 'https://evil.example' } }],
  ['an origin that is none', { headers: { origin: 'null' } }],
  ['no origin', { headers: { origin: '' } }],
  ['across sites', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a neighbour', { headers: { 'sec-fetch-site': 'same-site' } }],
];

/** What was sent to the running server, and what was wrong with its answers. */
export class Attempts {
  readonly wrong: string[] = [];
  sent = 0;
  readonly base: string;
  private readonly database: pg.Client;
  private events = 0;

  constructor(base: string, database: pg.Client) {
    this.base = base;
    this.database = database;
  }

  async forgetAttempts() {
    await this.database.query('DELETE FROM rate_limit');
  }

  /** How many rows the journals have: every act leaves at least one. */
  async written(): Promise<number> {
    const { rows } = await this.database.query('SELECT sum(seq)::int AS n FROM journal_head');
    this.events = rows[0].n;
    return this.events;
  }

  /**
   * Sends it. A clear answer is a refusal in words, a way on, or what `good` takes; never a fault, and what was sent stands in none but
   * in a form that comes back. With `writes` left out, nothing may be written.
   */
  async try(
    what: string,
    path: string,
    sent: Sent,
    good: (told: Told) => string | null = refused,
    writes = false,
  ) {
    this.sent += 1;
    const before = this.events;
    const told = await send(this.base, path, { method: 'POST', ...sent });
    const found = told.status >= 500 || /^\w+:E\{/mu.test(told.text) ? `a fault, ${told.status}` : good(told);
    if (found !== null) this.wrong.push(`${path.slice(0, 60)}: ${what}: ${found}`);
    if ((await this.written()) !== before && !writes)
      this.wrong.push(`${path.slice(0, 60)}: ${what}: something was written`);
    return told;
  }
}

/** An answer in one line, for a failure's report. */
export const inShort = ({ status, location, text }: Told) => `${status} ${location} ${text.slice(0, 80)}`;
/** A refusal in words, that doesn't say again what was sent. */
export const refused = (told: Told) =>
  told.status >= 400 && told.status < 500 && told.text.trim().length > 10 && !told.text.includes(marker)
    ? null
    : inShort(told);
/** A way on to this path. */
export const ledTo = (path: string) => (told: Told) =>
  told.status < 400 && told.location.split(/[?;]/u)[0]?.replace(/^https?:\/\/[^/]+/u, '') === path
    ? null
    : inShort(told);
export const either =
  (...ways: ((told: Told) => string | null)[]) =>
  (told: Told) =>
    ways.some((way) => way(told) === null) ? null : inShort(told);
export const status =
  (...known: number[]) =>
  (told: Told) =>
    known.includes(told.status) ? null : inShort(told);

/** What a door is tried with. */
export interface Stand {
  readonly attempts: Attempts;
  readonly cookies: Readonly<Record<'coordinator' | 'member' | 'auditor' | 'ended', string>>;
  readonly boardId: string;
  readonly meetingId: string;
}

/** Tries one door with all it may be given. */
export type Try = (stand: Stand) => Promise<void>;

/** A form by its fields: each missing, and each holding whatever may come. */
export function* spoiltForms(
  fields: Readonly<Record<string, string>>,
): Generator<readonly [string, Readonly<Record<string, string>>]> {
  for (const name of Object.keys(fields)) {
    const { [name]: _, ...rest } = fields;
    yield [`${name} missing`, rest];
    for (const [what, value] of typed) yield [`${name}: ${what}`, { ...fields, [name]: value }];
  }
}

export const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};
