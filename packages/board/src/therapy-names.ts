import type { TherapyClass } from '@consilium/contracts';
import { asRead, readings, wordsOf } from './look-alikes';

/** A name that an administrator keeps under a class: free words that hold it are coded by that class. */
export interface AddedName {
  readonly therapyClass: TherapyClass;
  readonly name: string;
}

/** What of a name is compared: its letters and digits as they are read. */
export const lettersOf = (name: string): string => wordsOf(asRead(name)).replaceAll(' ', '');

/** A name of so few Latin letters occurs inside other words: it is looked for as a word of its own. */
const shortest = 5;
const isShort = (letters: string) => letters.length < shortest && !/\p{Script=Hangul}/u.test(letters);

/** Digits or Korean may stand right beside a short name, as in `RLT4회`; a digit not beside a digit. */
function asWord(letters: string): RegExp {
  const digit = (at: number) => (/\p{N}/u.test(letters.at(at) ?? '') ? '\\p{N}' : '');
  const spelt = [...letters].join(' ?');
  return new RegExp(`(?<![\\p{Script=Latin}${digit(0)}])${spelt}(?![\\p{Script=Latin}${digit(-1)}])`, 'u');
}

/** The classes whose added names stand in the words, each once, however they are spaced, hyphenated, cased or set. */
export function classesNamed(text: string, added: readonly AddedName[]): TherapyClass[] {
  const read = readings(text).map(wordsOf);
  const named = added.filter(({ name }) => {
    const letters = lettersOf(name);
    if (letters === '') return false;
    const word = isShort(letters) ? asWord(letters) : null;
    return read.some((words) => (word ? word.test(words) : words.replaceAll(' ', '').includes(letters)));
  });
  return [...new Set(named.map(({ therapyClass }) => therapyClass))];
}

/** The classes that words with a name of this class may be coded by. */
export const classesThatMayHold = (therapyClass: TherapyClass): TherapyClass[] =>
  therapyClass === 'radioligand' ? ['radioligand'] : [therapyClass, ...holdsOthers];

/** What holds several therapies, or one in a trial, may hold a name of another class. Not of a radioligand: `radioligand.ts`. */
const holdsOthers: ReadonlySet<TherapyClass> = new Set(['combination', 'clinical-trial', 'radioligand']);

/** The class that an added name asks for where the words are coded by another; null where they may stay so. */
export function classWanted(
  text: string,
  coded: TherapyClass,
  added: readonly AddedName[],
): TherapyClass | null {
  const named = classesNamed(text, added);
  return named.length === 0 || named.includes(coded) || holdsOthers.has(coded) ? null : (named[0] ?? null);
}
