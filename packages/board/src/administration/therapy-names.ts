import type { TherapyClass } from '@consilium/contracts';
import { refuse } from '../outcome';
import { namesRadioligand } from '../radioligand';
import { type AddedName, lettersOf } from '../therapy-names';
import { type AdministrationOutcome, administered } from './outcome';

/**
 * A name to code free words by, beside the built-in ones, from now on. What the built-in names of radioligands hold already is refused
 * under every class: under their own it says nothing new, under another it would say something else.
 */
export function addTherapyName(
  state: { readonly names: readonly AddedName[] },
  added: { readonly nameId: string; readonly therapyClass: TherapyClass; readonly name: string },
): AdministrationOutcome {
  const letters = lettersOf(added.name);
  // Two letters occur everywhere, a number alone is a dose.
  if (letters.length < 3 || !/\p{L}/u.test(letters)) return refuse('therapy-name/too-short');
  if (namesRadioligand(added.name, [])) return refuse('therapy-name/built-in');
  const known = state.names.find(({ name }) => lettersOf(name) === letters);
  if (known) return refuse('therapy-name/known', { therapyClass: known.therapyClass });
  return administered({ type: 'therapy-name.added', v: 1, subject: {}, public: { ...added }, sealed: {} });
}

/** Ends an added name. It stays on the record, and what was coded by it stays coded. Built-in names have no end. */
export function endTherapyName(held: {
  readonly nameId: string;
  readonly therapyClass: TherapyClass;
  readonly name: string;
  readonly ended: boolean;
}): AdministrationOutcome {
  if (held.ended) return refuse('conflict/stale-version');
  const { ended: _ended, ...name } = held;
  return administered({ type: 'therapy-name.ended', v: 1, subject: {}, public: name, sealed: {} });
}
