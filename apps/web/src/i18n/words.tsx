import type { AbstractIntlMessages } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ComponentType, ReactNode } from 'react';
import { MoreWords } from './more-words';

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

/** What is inside has these words in the browser, besides those around it. @param of a folder of `src/app`, or `layout FOLDER`. */
export async function Words({ of, children }: { of: string; children: ReactNode }) {
  const messages = await getMessages();
  const { guidelineContent: _, ...all } = messages as AbstractIntlMessages;
  const paths = PAGES[of];
  return <MoreWords messages={paths ? pick(messages, paths) : all}>{children}</MoreWords>;
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
