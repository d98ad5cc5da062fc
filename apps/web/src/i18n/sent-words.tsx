'use client';
import type { AbstractIntlMessages } from 'next-intl';
import { type ReactNode, use } from 'react';
import { MoreWords } from './more-words';
import { untilThere } from './until-there';
import { wordsBeingDrawn } from './words-being-drawn';

const asked = new Map<string, Promise<AbstractIntlMessages>>();

function fetchWords(address: string): Promise<AbstractIntlMessages> {
  const found = asked.get(address);
  if (found) return found;
  const fetched = untilThere(async (): Promise<AbstractIntlMessages> => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} instead of words`);
    return answer.json();
  });
  asked.set(address, fetched);
  // After a failed request the next use asks again.
  fetched.catch(() => asked.delete(address));
  return fetched;
}

/**
 * What is inside has the words of this address, which a browser keeps for good. It waits for them as it waits for its code: what the
 * server drew stands until then.
 */
export function SentWords({ address, children }: { address: string; children: ReactNode }) {
  const words = typeof window === 'undefined' ? wordsBeingDrawn().get(address) : use(fetchWords(address));
  // Then the browser draws it, with words; names of words would be read as such.
  if (!words) throw new Error(`no words are at ${address}`);
  return <MoreWords messages={words}>{children}</MoreWords>;
}
