import type { OptionId, Tally } from '@consilium/contracts';

const mostVotes = (tally: Tally): number => Math.max(0, ...tally.options.map((option) => option.votes));

/** Two options, or an option and "against", share the most votes. Never hidden: the document says so. */
export const isTie = (tally: Tally): boolean =>
  mostVotes(tally) > 0 && (tally.leading.length > 1 || tally.against === mostVotes(tally));

/**
 * How what is decided stands to the count. `with`: nothing but a leading option. In a tie every leading option is with the
 * majority, and the chair's choice among them needs no reason. `against`: an option with fewer votes, anything at all where
 * more voted against, or none of the ballot's options where one led.
 */
export function standingToMajority(tally: Tally, decided: readonly OptionId[]): 'with' | 'against' {
  const most = mostVotes(tally);
  if (decided.length === 0) return most === 0 || tally.against >= most ? 'with' : 'against';
  if (most === 0 || tally.against > most) return 'against';
  return decided.every((id) => tally.leading.includes(id)) ? 'with' : 'against';
}
