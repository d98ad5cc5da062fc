'use client';
import dynamic from 'next/dynamic';
import { type AbstractIntlMessages, useLocale } from 'next-intl';
import { type ComponentType, type ReactNode, Suspense, use } from 'react';
import { MoreWords } from './more-words';
import { untilThere } from './until-there';

interface File {
  readonly default: Record<string, unknown>;
}
/** Catalogues too large to come with every page that might show something of them. */
const FILES = {
  en: {
    error: () => import('../../messages/en/error.json'),
    event: () => import('../../messages/en/event.json'),
    evidence: () => import('../../messages/en/evidence.json'),
    guideline: () => import('../../messages/en/guideline.json'),
    guidelineContent: () => import('../../messages/en/guidelineContent.json'),
  },
  ko: {
    error: () => import('../../messages/ko/error.json'),
    event: () => import('../../messages/ko/event.json'),
    evidence: () => import('../../messages/ko/evidence.json'),
    guideline: () => import('../../messages/ko/guideline.json'),
    guidelineContent: () => import('../../messages/ko/guidelineContent.json'),
  },
} satisfies Record<string, Record<string, () => Promise<File>>>;
type Catalogue = keyof (typeof FILES)['en'];

const asked = new Map<string, Promise<AbstractIntlMessages>>();

/** Catalogues, fetched the first time somebody opens something that needs them. */
function fetchWords(locale: string, catalogues: readonly Catalogue[]): Promise<AbstractIntlMessages> {
  const key = `${locale} ${catalogues.join()}`;
  const found = asked.get(key);
  if (found) return found;
  const files = FILES[locale === 'ko' ? 'ko' : 'en'];
  const fetched = untilThere(() =>
    Promise.all(catalogues.map(async (name) => [name, ((await files[name]()) as File).default] as const)),
  ).then((words) => Object.fromEntries(words) as AbstractIntlMessages);
  asked.set(key, fetched);
  // After a failed request the next use asks again.
  fetched.catch(() => asked.delete(key));
  return fetched;
}

function WithWords({ of, children }: { of: readonly Catalogue[]; children: ReactNode }) {
  return <MoreWords messages={use(fetchWords(useLocale(), of))}>{children}</MoreWords>;
}

/** What is inside reads these catalogues; `waiting` stands in its place until they are there. */
export function LateWords({
  of,
  waiting,
  children,
}: {
  of: readonly Catalogue[];
  waiting: ReactNode;
  children: ReactNode;
}) {
  return (
    <Suspense fallback={waiting}>
      <WithWords of={of}>{children}</WithWords>
    </Suspense>
  );
}

/** A part that is fetched when it is first shown, and these catalogues with it; a page that has it does not bring its words. */
export function withLateWords<Props extends object>(
  of: readonly Catalogue[],
  load: () => Promise<{ default: ComponentType<Props> }>,
  waiting: ReactNode,
) {
  const Part = dynamic(load, { ssr: false, loading: () => waiting });
  return (props: Props) => (
    <LateWords of={of} waiting={waiting}>
      <Part {...props} />
    </LateWords>
  );
}
