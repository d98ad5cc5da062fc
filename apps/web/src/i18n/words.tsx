import { createHash } from 'node:crypto';
import type { AbstractIntlMessages } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import type { ComponentType, ReactNode } from 'react';
import { preload } from 'react-dom';
import { MoreWords } from './more-words';
import { SentWords } from './sent-words';
import { wordsBeingDrawn } from './words-being-drawn';

/** By page: see page-words.ts. In development a page has all words, so that one can be added without a new start. */
const PAGES: Readonly<Record<string, readonly string[]>> = JSON.parse(process.env['PAGE_WORDS'] ?? '{}');

/** Only what stands at these paths: `['common', 'clinical.role']`. */
export function pick(messages: AbstractIntlMessages, paths: readonly string[]): AbstractIntlMessages {
  const picked: AbstractIntlMessages = {};
  for (const path of paths) {
    const [catalogue = '', part] = path.split('.');
    const whole = messages[catalogue];
    if (typeof whole !== 'object') continue;
    if (part === undefined) picked[catalogue] = whole;
    else if (part in whole)
      picked[catalogue] = { ...(picked[catalogue] as object), [part]: whole[part] as string };
  }
  return picked;
}

/** What works without scripts has its words in its document: signing in, and what stands around all pages. In every language the same. */
const IN_THE_DOCUMENT = /^(?:layout \.$|\(auth\)\/)/u;

/** The words of a folder of `src/app`, or of `layout FOLDER`, in one language; null for a folder that has none, or in development. */
export function wordsOf(of: string, all: AbstractIntlMessages): AbstractIntlMessages | null {
  const paths = Object.hasOwn(PAGES, of) ? PAGES[of] : undefined;
  return paths ? pick(all, paths) : null;
}

/** Where a browser fetches them: the address changes with the words, so that it may keep them. */
export function addressOf(of: string, locale: string, json: string): string {
  const version = createHash('sha256').update(json).digest('base64url').slice(0, 12);
  return `/words?${new URLSearchParams({ of, in: locale, version })}`;
}

const addresses = new Map<string, string>();

/** The address of words that come beside the document; they are then ready to be drawn with. */
function sent(of: string, locale: string, words: AbstractIntlMessages): string {
  const key = `${locale} ${of}`;
  const known = addresses.get(key);
  if (known !== undefined) return known;
  const address = addressOf(of, locale, JSON.stringify(words));
  wordsBeingDrawn().set(address, words);
  addresses.set(key, address);
  return address;
}

/** What is inside has these words in the browser, besides those around it. @param of a folder of `src/app`, or `layout FOLDER`. */
export async function Words({ of, children }: { of: string; children: ReactNode }) {
  const messages: AbstractIntlMessages = await getMessages();
  const words = wordsOf(of, messages);
  if (!words) {
    const { guidelineContent: _, ...all } = messages;
    return <MoreWords messages={all}>{children}</MoreWords>;
  }
  if (IN_THE_DOCUMENT.test(of)) return <MoreWords messages={words}>{children}</MoreWords>;
  const address = sent(of, await getLocale(), words);
  // Needed by the scripts, which come last: style and font go first.
  preload(address, { as: 'fetch', crossOrigin: 'anonymous', fetchPriority: 'low' });
  return <SentWords address={address}>{children}</SentWords>;
}

/** A page with its words. @example export default withWords('(app)/cases', CasesPage) */
export const withWords = <Props extends object>(
  of: string,
  Page: ComponentType<Props> | ((props: Props) => Promise<ReactNode>),
) =>
  function PageWithWords(props: Props) {
    return (
      <Words of={of}>
        <Page {...props} />
      </Words>
    );
  };
