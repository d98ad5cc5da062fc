import type { OptionId, Tally } from '@consilium/contracts';

/** The votes behind what leads: of a ranked ballot those of the last round. */
const mostVotes = (tally: Tally): number =>
  Math.max(0, ...(tally.rounds?.at(-1)?.votes ?? tally.options).map((option) => option.votes));

/** Two options, or an option and "against", share the most votes. Never hidden: the document says so. */
export const isTie = (tally: Tally): boolean =>
  mostVotes(tally) > 0 && (tally.leading.length > 1 || tally.against === mostVotes(tally));

/** Approval: more than half of those who took a side approved of it. Where each has one vote only what leads can have that. */
function approvedByMost(tally: Tally, id: OptionId): boolean {
  const votes = tally.options.find((option) => option.optionId === id)?.votes ?? 0;
  return tally.approving !== undefined && votes * 2 > tally.approving + tally.against;
}

/**
 * Whether what is decided goes against the count: an option with fewer votes, anything at all where more voted against, or none of the
 * ballot's options where one led. With the majority is nothing but a leading option; of an approval ballot a leading option, and beside
 * it whatever most approved of. In a tie every leading option is with the majority, and the chair's choice among them needs no reason.
 */
export function goesAgainstMajority(tally: Tally, decided: readonly OptionId[]): boolean {
  const most = mostVotes(tally);
  if (decided.length === 0) return most > 0 && tally.against < most;
  if (most === 0 || tally.against > most) return true;
  const leads = (id: OptionId) => tally.leading.includes(id);
  return !decided.some(leads) || !decided.every((id) => leads(id) || approvedByMost(tally, id));
}
