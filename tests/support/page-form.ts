import { send, type Told } from './doors';

export interface PageForm {
  readonly method: string;
  readonly action: string;
  /** What its fields hold by themselves. */
  readonly fields: Readonly<Record<string, string>>;
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
const read = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** A form as it stands in a page's document, found by the name of one of its fields: what a browser sends that runs no script. */
export function formIn(document: string, field: string): PageForm {
  for (const [, tag = '', inside = ''] of document.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gu)) {
    const named = [...inside.matchAll(/<(?:input|textarea|button)\b[^>]*>/gu)].map(([found]) => found);
    const fields = Object.fromEntries(
      named
        .filter((found) => !found.startsWith('<button') && attribute(found, 'name') !== undefined)
        .map((found) => [`${attribute(found, 'name')}`, read(attribute(found, 'value'))]),
    );
    if (named.some((found) => attribute(found, 'name') === field))
      return { method: attribute(tag, 'method') ?? 'get', action: attribute(tag, 'action') ?? '', fields };
  }
  throw new Error(`No form of this document has a field ${field}.`);
}

/** Sends a form of a page with these values, urlencoded, as a browser without a script does. */
export const sendForm = (
  base: string,
  { action, fields }: PageForm,
  values: Readonly<Record<string, string>>,
  cookie?: string,
): Promise<Told> =>
  send(base, action, {
    method: 'POST',
    cookie,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, ...values }).toString(),
  });
