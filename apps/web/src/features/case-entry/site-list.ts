import type { EmbryonicOrigin } from '@consilium/contracts';
import { folded, isMeant } from '@/lib/fold';

/** A code one can choose as the primary site. `everywhere` holds its names in every language, a line each: one searches by them whatever one reads. */
export interface Site {
  readonly code: string;
  readonly origin: EmbryonicOrigin;
  readonly everywhere: string;
}

/** A site as it stands in the list, with its words in the reader's language. */
export interface NamedSite extends Site {
  readonly name: string;
  /** The organ, where the name does not say it. */
  readonly organ: string;
}

/** The sites that a search means: every word of it stands in the code, the name or the organ. */
export const findSites = (sites: readonly NamedSite[], search: string): NamedSite[] =>
  sites.filter(({ code, name, organ, everywhere }) =>
    isMeant(`${code} ${name} ${organ} ${everywhere}`, search),
  );

/** Whether it is a code, and not a text in which no site was recognized. */
export const isSiteCode = (text: string | null): text is string =>
  text !== null && /^C\d{2}\.\d$/u.test(text);

/** The one site that is called so, or else the one that is meant at all. */
export function theSite(found: readonly NamedSite[], search: string): NamedSite | null {
  const typed = folded(search);
  const called = found.filter(({ name, everywhere }) =>
    [name, ...everywhere.split('\n')].some((one) => folded(one) === typed),
  );
  const [only, ...others] = called.length > 0 ? called : found;
  return only && others.length === 0 ? only : null;
}

const WHOLE_CODE = /^c([0-7]\d|80)(\d)$/u;

/** The code that a text says whole, alone or with its site's name as the list writes it; one that is not in the list too. */
export function codeIn(text: string, sites: readonly NamedSite[]): string | null {
  const typed = folded(text);
  const listed = sites.find(
    ({ code, name }) => typed === folded(code) || typed === folded(`${code} ${name}`),
  );
  if (listed) return listed.code;
  const [, group, part] = WHOLE_CODE.exec(typed) ?? [];
  return group === undefined ? null : `C${group}.${part}`;
}
