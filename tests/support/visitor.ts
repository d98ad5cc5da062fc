import { demoPassword, mailboxes, type Who } from './people';

/** Someone at the server without a browser: an address and the cookie that says who it is. */
export class Visitor {
  readonly base: string;
  readonly cookie: string;

  constructor(base: string, cookie: string) {
    this.base = base;
    this.cookie = cookie;
  }

  /** Sends as our own page would, but for what `init` says otherwise; follows nothing. */
  send(path: string, init: RequestInit = {}): Promise<Response> {
    const own = { origin: this.base, cookie: this.cookie };
    return fetch(`${this.base}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...own, ...(init.headers as Record<string, string> | undefined) },
    });
  }

  /** Whether the session still holds. */
  async isSignedIn(): Promise<boolean> {
    return (await this.send(`/api/trpc/me.get?input=${encodeURIComponent('{}')}`)).ok;
  }
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

/** A new session of one of the demo's people. */
export async function signIn(base: string, who: Who): Promise<Visitor> {
  const asked = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const email = `${mailboxes[who]}@demo.consilium.test`;
  const answer = await new Visitor(base, cookiesOf(asked)).send('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, json: 'true', email, password: demoPassword }),
  });
  const cookie = cookiesOf(answer)
    .split('; ')
    .find((one) => one.includes('session-token'));
  if (!cookie) throw new Error(`${who} could not sign in: ${answer.status}`);
  return new Visitor(base, cookie);
}
