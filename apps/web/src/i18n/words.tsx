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

interface OwnWords {
  readonly words: AbstractIntlMessages;
  readonly json: string;
  /** Changes with the words, so that a browser may keep what it fetched. */
  readonly version: string;
}

/** By language and folder: a build's words do not change. */
const known = new Map<string, OwnWords>();

/**
 * The words of a folder of `src/app`, or of `layout FOLDER`, out of all in one language; null for a folder that has none, and in
 * development.
 */
export function wordsOf(of: string, locale: string, all: AbstractIntlMessages): OwnWords | null {
  const paths = Object.hasOwn(PAGES, of) ? PAGES[of] : undefined;
  if (!paths) return null;
  const key = `${locale} ${of}`;
  const found = known.get(key);
  if (found) return found;
  const words = pick(all, paths);
  const json = JSON.stringify(words);
  const version = createHash('sha256').update(json).digest('base64url').slice(0, 12);
  const own = { words, json, version };
  known.set(key, own);
  return own;
}

/** What is inside has these words in the browser, besides those around it. @param of a folder of `src/app`, or `layout FOLDER`. */
export async function Words({ of, children }: { of: string; children: ReactNode }) {
  const messages: AbstractIntlMessages = await getMessages();
  const locale = await getLocale();
  const own = wordsOf(of, locale, messages);
  if (!own) {
    const { guidelineContent: _, ...all } = messages;
    return <MoreWords messages={all}>{children}</MoreWords>;
  }
  if (IN_THE_DOCUMENT.test(of)) return <MoreWords messages={own.words}>{children}</MoreWords>;
  const address = `/words?${new URLSearchParams({ of, in: locale, version: own.version })}`;
  wordsBeingDrawn().set(address, own.words);
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
