import type { Strength } from '@consilium/contracts';
import type { Verdict } from './engine';
import { FALSE, isOpen, itemsIn, type Outlook, possibleOf, TRUE, truthsIn, UNKNOWN } from './outlook';
import type { Offer, TherapyRule } from './rule';

// The ways a rule can have been read so far, a bit each: nothing waits (1), an offer waits (2), a requirement waits (4), both wait (8).
// An offer that waits moves 1 to 2 and 4 to 8; a requirement that waits moves 1 to 4 and 2 to 8.
const START = 1;
const UNBLOCKED = 3;
const OFFER_WAITS = 10;
const waiting = (ways: number): number => ((ways & 5) << 1) | (ways & OFFER_WAITS);
const blocked = (ways: number): number => ((ways & UNBLOCKED) << 2) | (ways & ~UNBLOCKED);

// No named functions inside these: they run for every rule of every case, and a bundler may wrap each at every call.

const isOffer = (verdict: Verdict, strength: Strength, board: Offer['board']): boolean =>
  verdict.kind === 'offered' &&
  verdict.entry.strength === strength &&
  verdict.entry.boardDecision.reasons[0] === board;

/** Whether an offer's own word could become another than the verdict's. */
function offersElsewhere({ strength, softened, board }: Offer, soft: number, verdict: Verdict): boolean {
  const truths = truthsIn(soft);
  return (
    (truths !== TRUE && !isOffer(verdict, strength, board)) ||
    ((truths & TRUE) !== 0 && !isOffer(verdict, softened?.strength ?? strength, board))
  );
}

/**
 * Marks a verdict as provisional where learning what is unknown could change it (its kind, strength or board reason), with the missing
 * items that would. Every way the rule could be read is followed: a place moves the verdict when its answer is open and some end that can
 * be reached from it on is another. Places after the one that decides now matter only once an earlier one was moved.
 *
 * `gates` are the answers at the gates before the rule, none before a work-up or resection. `decidedAt` is the place that decides now, gates
 * counted first, then steps; infinite where the rule was read to its end.
 */
export function marked(
  verdict: Verdict,
  rule: TherapyRule,
  gates: readonly number[],
  decidedAt: number,
  outlook: Outlook,
): Verdict {
  const { kind } = verdict;
  /** What was open so far, at places that matter now; and what of it leads elsewhere. */
  let open = 0;
  let moving = 0;
  let ways = START;
  let place = 0;
  for (const answer of gates) {
    if (place <= decidedAt && isOpen(answer)) open |= answer;
    if (
      ((answer & FALSE) !== 0 && kind !== 'excluded') ||
      ((answer & UNKNOWN) !== 0 && kind !== 'undetermined')
    ) {
      moving |= open;
    }
    place += 1;
    if ((answer & TRUE) === 0) {
      ways = 0;
      break;
    }
  }
  for (const step of rule.steps) {
    if (ways === 0 || (open === 0 && place > decidedAt)) break;
    const answer = possibleOf(step.when, outlook);
    if (place <= decidedAt && isOpen(answer)) open |= answer;
    if (step.step === 'bar') {
      if ((answer & TRUE) !== 0 && kind !== 'excluded') moving |= open;
      if (truthsIn(answer) === TRUE) ways = 0;
    } else if (step.step === 'require') {
      if ((answer & FALSE) !== 0 && kind !== 'excluded') moving |= open;
      ways = (answer & TRUE ? ways : 0) | (answer & UNKNOWN ? blocked(ways) : 0);
    } else {
      if (answer & TRUE) {
        const soft = step.softened ? possibleOf(step.softened.when, outlook) : FALSE;
        if ((ways & UNBLOCKED) !== 0 && offersElsewhere(step, soft, verdict)) {
          moving |= place === decidedAt && isOpen(soft) ? open | soft : open;
        } else if ((ways & ~UNBLOCKED) !== 0 && kind !== 'undetermined') moving |= open;
      }
      ways = (answer & FALSE ? ways : 0) | (answer & UNKNOWN ? waiting(ways) : 0);
    }
    place += 1;
  }
  if (
    ((ways & OFFER_WAITS) !== 0 && kind !== 'undetermined') ||
    ((ways & ~OFFER_WAITS) !== 0 && kind !== 'excluded')
  ) {
    moving |= open;
  }
  if (moving !== 0) {
    verdict.entry.provisional = true;
    verdict.entry.couldOverturn = itemsIn(moving);
  }
  return verdict;
}
