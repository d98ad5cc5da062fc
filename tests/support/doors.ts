import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');
const web = join(repository, 'apps', 'web');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name));

/** Every route handler of the application, as `POST /sign-out`; a parameter stands as its folder is named. */
export function routeHandlers(): string[] {
  const app = join(web, 'src', 'app');
  return filesIn(app)
    .filter((file) => file.endsWith('/route.ts'))
    .flatMap((file) => {
      const path = relative(app, file)
        .replace(/\/route\.ts$/u, '')
        .replaceAll(/\(\w+\)\//gu, '');
      const methods = readFileSync(file, 'utf8').matchAll(
        /\b(?:as|function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gu,
      );
      return [...methods].map(([, method]) => `${method} /${path}`);
    })
    .sort();
}

/** Every file that is, or holds, a server action: a browser may call it with anything, and there shall be none. */
export const serverActions = (): string[] =>
  filesIn(join(web, 'src')).filter((file) => /^\s*['"]use server['"]/mu.test(readFileSync(file, 'utf8')));

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData | URLSearchParams | Uint8Array | undefined;
  /** The session's cookie; none where it is left out. */
  readonly cookie?: string | undefined;
}
export interface Told {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  /** The cookies it sets. */
  readonly cookies: readonly string[];
}

const boundary = '----consilium-bad-forms';
export const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };
/** A form as a browser writes it, also with what a browser would not write. */
export const written = (fields: Iterable<readonly [string, string]>): string =>
  `${[...fields]
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')}--${boundary}--\r\n`;

/** Sends as our own page would, but for what is said otherwise; follows nothing. */
export async function send(base: string, path: string, { cookie, headers, ...init }: Sent): Promise<Told> {
  const { host: _, ...own } = { origin: base, host: '', ...headers };
  const all = Object.fromEntries(
    Object.entries({ ...own, ...(cookie === undefined ? {} : { cookie }) }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const response = await fetch(`${base}${path}`, {
    redirect: 'manual',
    ...(init as RequestInit),
    headers: all,
  });
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    text: await response.text(),
    cookies: response.headers.getSetCookie(),
  };
}
