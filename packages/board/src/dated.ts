import { type Refused, refuse } from './outcome';

/** What holds from a calendar day (`2026-01-01`) until the next one's. */
export interface Dated {
  readonly validFrom: string;
}

/** Of dated rules the one in force on a day: the latest that began on it or before; `fallback` where none did. */
export function inForceAt<Rule extends Dated>(rules: readonly Rule[], day: string, fallback: Rule): Rule {
  return rules
    .filter((rule) => rule.validFrom <= day)
    .reduce((latest, rule) => (rule.validFrom >= latest.validFrom ? rule : latest), fallback);
}

/**
 * Why a rule may not begin on a day, if so. One that is in force, or was, never changes: a day that has gone cannot begin a rule, and
 * today's rule stays once it has begun. A rule that is still to come may be put anew.
 */
export function refuseBeginning(
  noun: 'quorum-rule' | 'fee-rule',
  rules: readonly Dated[],
  { validFrom }: Dated,
  today: string,
): Refused | null {
  if (validFrom < today) return refuse(`${noun}/in-the-past`);
  if (validFrom === today && rules.some((one) => one.validFrom === today)) return refuse(`${noun}/in-force`);
  return null;
}

export type DatedConsequence =
  | { readonly code: 'from-today' | 'from-later' | 'replaces-planned' }
  | { readonly code: 'until'; readonly day: string };

/** What a rule from its day on replaces, and until when it holds: `until` is the next rule's day, null where none is planned. */
export function datedChange<Rule extends Dated>(
  rules: readonly Rule[],
  { validFrom }: Dated,
  today: string,
  fallback: Rule,
): {
  readonly before: Rule;
  readonly until: string | null;
  readonly consequences: readonly DatedConsequence[];
} {
  const before = inForceAt(rules, validFrom, fallback);
  const until =
    rules
      .map((rule) => rule.validFrom)
      .filter((day) => day > validFrom)
      .sort()[0] ?? null;
  const consequences: DatedConsequence[] = [{ code: validFrom === today ? 'from-today' : 'from-later' }];
  if (before.validFrom === validFrom) consequences.push({ code: 'replaces-planned' });
  if (until !== null) consequences.push({ code: 'until', day: until });
  return { before, until, consequences };
}
