'use client';
import { tallyOf } from '@consilium/board';
import type { BallotView } from '@consilium/contracts';
import { NamedChoices, TallyOf } from './ballot-result';

/** A named ballot while it runs: the count as it stands, and each choice as it is cast. The close counts anew, and that is the result. */
export function LiveChoices({ ballot }: { ballot: BallotView }) {
  const votes = ballot.electors.flatMap(({ userId, choice }) =>
    choice ? { userId, choice, reason: '', revision: 0 } : [],
  );
  return (
    <div className="flex flex-col gap-3" data-testid="live-choices">
      <TallyOf ballot={ballot} tally={tallyOf({ ...ballot, votes })} />
      <NamedChoices ballot={ballot} isOpen />
    </div>
  );
}
