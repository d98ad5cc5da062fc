import type { Envelope, Json } from '@consilium/contracts';
import { commitment, isSalt, type Sha256 } from './commitment';
import { type JsonObject, listOf, objectOf, textOf, textsOf } from './json-parts';
import { roundsFault } from './runoff-check';

/** A false statement about a ballot in rows whose hashes are right. */
interface BallotFault {
  readonly problem: 'opening' | 'tally';
  readonly detail: string;
}

interface CastVote {
  readonly seq: number;
  readonly at: string;
  readonly commitment: string | undefined;
  /** Shown at once in a named ballot; null while veiled. */
  readonly choice: Json;
}

/** The kind of choice that each voting method asks for. Version 1 of the events had single votes only. */
const kindAsked: Readonly<Record<string, string>> = {
  single: 'option',
  approval: 'approval',
  ranked: 'ranking',
};
const versions: ReadonlySet<number> = new Set([1, 2]);

interface OpenBallot {
  readonly method: string;
  /** '' where there is none. */
  readonly deadline: string;
  readonly options: ReadonlySet<string>;
  readonly electors: ReadonlySet<string>;
  /** Each elector's last vote. */
  readonly votes: Map<string, CastVote>;
}

const setOf = (values: Json | undefined, key: string) =>
  new Set(listOf(values).map((value) => textOf(objectOf(value)[key])));

/**
 * Follows the ballots of a stream row by row; keeps only the open ones in memory. `check` answers null, or how a `ballot.closed` row
 * disagrees with the votes before it: each voter must be opened once, with the sequence, salt and choice of their last vote, and the
 * tally must be the count of the openings.
 */
export function createBallotLedger(hash: Sha256): { check(envelope: Envelope): BallotFault | null } {
  const ballots = new Map<string, OpenBallot>();
  return {
    check(envelope) {
      if (!versions.has(envelope.eventVersion)) return null;
      const id = textOf(envelope.public.ballotId);
      switch (envelope.type) {
        case 'ballot.opened':
          ballots.set(id, {
            method: envelope.eventVersion === 1 ? 'single' : textOf(envelope.public.method),
            deadline: textOf(envelope.public.deadline),
            options: setOf(envelope.public.options, 'id'),
            electors: setOf(envelope.public.electorate, 'userId'),
            votes: new Map(),
          });
          return null;
        case 'vote.cast':
          ballots.get(id)?.votes.set(textOf(envelope.public.userId), {
            seq: envelope.seq,
            at: envelope.at,
            commitment: envelope.sealed.choice,
            choice: envelope.public.choice ?? null,
          });
          return null;
        case 'ballot.voided':
          ballots.delete(id);
          return null;
        case 'ballot.closed': {
          const ballot = ballots.get(id);
          ballots.delete(id);
          if (ballot === undefined) {
            return { problem: 'opening', detail: 'it closes a ballot that no row before it has open' };
          }
          return closeFault(hash, ballot, envelope.public);
        }
        default:
          return null;
      }
    },
  };
}

function closeFault(hash: Sha256, ballot: OpenBallot, closed: JsonObject): BallotFault | null {
  const opened = new Set<string>();
  const choices: JsonObject[] = [];
  for (const value of listOf(closed.openings)) {
    const opening = objectOf(value);
    const voter = textOf(opening.userId);
    const detail = opened.has(voter)
      ? 'this voter is opened twice'
      : openingFault(hash, ballot, ballot.votes.get(voter), opening);
    if (detail !== null) {
      return { problem: 'opening', detail: `in the opening of the vote of ${voter || 'nobody'}, ${detail}` };
    }
    opened.add(voter);
    choices.push(objectOf(opening.choice));
  }
  for (const [voter, vote] of ballot.votes) {
    if (!opened.has(voter)) {
      return { problem: 'opening', detail: `the vote of ${voter} (row ${vote.seq}) is not opened` };
    }
  }
  const detail = tallyFault(ballot, choices, objectOf(closed.tally));
  return detail === null ? null : { problem: 'tally', detail };
}

function openingFault(
  hash: Sha256,
  ballot: OpenBallot,
  vote: CastVote | undefined,
  opening: JsonObject,
): string | null {
  if (vote === undefined) return 'no such vote was cast in this ballot';
  if (!ballot.electors.has(textOf(opening.userId))) return 'the voter is not in the electorate';
  if (ballot.deadline !== '' && vote.at >= ballot.deadline)
    return `row ${vote.seq} is later than the deadline`;
  if (opening.seq !== vote.seq) return `row ${vote.seq} holds the last vote, the opening names another`;
  const choice = objectOf(opening.choice);
  if (!isSalt(opening.salt) || commitment(hash, opening.salt, choice) !== vote.commitment) {
    return `choice and salt do not give the commitment in row ${vote.seq}`;
  }
  if (vote.choice !== null && !sameChoice(objectOf(vote.choice), choice)) {
    return `the choice shown openly in row ${vote.seq} is another`;
  }
  if (choice.kind === 'against' || choice.kind === 'abstain') return null;
  const named = namedIn(choice);
  return choice.kind === kindAsked[ballot.method] &&
    named.length > 0 &&
    new Set(named).size === named.length &&
    named.every((option) => ballot.options.has(option))
    ? null
    : 'the choice is none of the ballot';
}

/** The options a choice names, in its order. */
function namedIn(choice: JsonObject): readonly string[] {
  if (choice.kind === 'option') return [textOf(choice.optionId)];
  return choice.kind === 'approval' || choice.kind === 'ranking' ? textsOf(choice.optionIds) : [];
}

function sameChoice(one: JsonObject, other: JsonObject): boolean {
  return one.kind === other.kind && namedIn(one).join() === namedIn(other).join();
}

function tallyFault(ballot: OpenBallot, choices: readonly JsonObject[], tally: JsonObject): string | null {
  const votes = new Map([...ballot.options].map((option) => [option, 0]));
  const named = choices.map(namedIn).filter((options) => options.length > 0);
  for (const options of named) {
    // A ranking counts here by its first preference; the rounds tell the rest.
    for (const option of ballot.method === 'ranked' ? options.slice(0, 1) : options)
      votes.set(option, (votes.get(option) ?? 0) + 1);
  }
  const counted = new Map<string, Json | undefined>();
  for (const value of listOf(tally.options)) {
    const option = textOf(objectOf(value).optionId);
    if (counted.has(option) || !votes.has(option))
      return 'the tally counts an option twice, or one not listed';
    counted.set(option, objectOf(value).votes);
  }
  for (const [option, count] of votes) {
    if ((counted.get(option) ?? 0) !== count) return `the tally of option ${option} is not what was voted`;
  }
  const leadingFault =
    ballot.method === 'ranked'
      ? roundsFault(ballot.options, named, listOf(tally.rounds), textsOf(tally.leading))
      : mostVotesFault(votes, textsOf(tally.leading));
  if (leadingFault !== null) return leadingFault;
  if (ballot.method === 'approval' && tally.approving !== named.length) {
    return 'the number of those who approved of something is not what was voted';
  }
  const of = (kind: string) => choices.filter((choice) => choice.kind === kind).length;
  if (tally.against !== of('against')) return 'the tally of votes against is not what was voted';
  if (tally.abstain !== of('abstain')) return 'the tally of abstentions is not what was voted';
  return tally.notVoted === ballot.electors.size - choices.length
    ? null
    : 'the number of electors who did not vote is not what the electorate says';
}

function mostVotesFault(votes: ReadonlyMap<string, number>, claimed: readonly string[]): string | null {
  const most = [...votes.values()].reduce((one, other) => Math.max(one, other), 0);
  const leading = [...votes].filter(([, count]) => count > 0 && count === most).map(([option]) => option);
  return claimed.length === leading.length && leading.every((option) => claimed.includes(option))
    ? null
    : 'the leading options are not those with the most votes';
}
