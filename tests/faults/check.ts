import type { Tally } from '@consilium/contracts';
import type { Final, History, VoteEvent } from './history';
import { answered, grouped, named, type Operation, operationsOf, sameJson, sorted } from './operations';

/**
 * What must hold. V1 an acknowledged vote is there, once; V2 one effective vote per voter; V3 nothing after the close, one close; V4 a vote
 * acknowledged before the close counts; V5 every tally is the count of the journal's votes up to the close; V6 an act is wholly there or wholly
 * absent, and a retry answers the first outcome; V7 dense sequence; V8 a voter's later vote is the later revision; V9 the chain and its
 * openings verify; L nobody is refused or kept waiting without a reason.
 */
export type Invariant = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'V9' | 'L';
export interface Finding {
  readonly invariant: Invariant;
  readonly text: string;
}

/** Compares the final state with every request and answer; an empty list means that every invariant holds. */
export function check(history: History, final: Final): Finding[] {
  const casts = operationsOf(history, 'cast');
  const closes = operationsOf(history, 'close');
  return [
    ...acknowledgedVotes(casts, final),
    ...effectiveVotes(final),
    ...theClose(casts, closes, final),
    ...tallies(final),
    ...wholeOrAbsent(casts, final),
    ...firstOutcomes([...casts, ...closes], final),
    ...sequence(final),
    ...orderOfVoters(casts),
    ...chain(final),
    ...refusals(casts, closes),
    ...overtaken(history),
  ];
}

const found = (invariant: Invariant, text: string): Finding => ({ invariant, text });
function acknowledgedVotes(casts: readonly Operation[], final: Final): Finding[] {
  return casts.flatMap(({ key, voter, choice, acknowledged }) => {
    if (!acknowledged) return [];
    const findings: Finding[] = [];
    const { revision, castAt } = answered(acknowledged.answer);
    const receipts = final.receipts.filter((receipt) => receipt.key === key && receipt.voter === voter);
    if (receipts.length !== 1)
      findings.push(found('V1', `acknowledged vote ${key} has ${receipts.length} receipts`));
    const events = final.events.filter((event) => event.voter === voter && event.revision === revision);
    const [event] = events;
    if (events.length !== 1 || !event) {
      findings.push(
        found(
          'V1',
          `acknowledged vote ${key} (revision ${revision}) is ${events.length} times in the journal`,
        ),
      );
    } else if (named(event.choice) !== named(choice) || event.at !== castAt) {
      findings.push(
        found(
          'V1',
          `acknowledged vote ${key} for ${named(choice)} at ${castAt} stands as ${named(event.choice)} at ${event.at}`,
        ),
      );
    }
    return findings;
  });
}

/** Each voter's last event, of those up to `until`. */
function lastVotes(events: readonly VoteEvent[], until = Number.POSITIVE_INFINITY): Map<string, VoteEvent> {
  return new Map(
    events
      .filter(({ seq }) => seq < until)
      .sort((one, other) => one.seq - other.seq)
      .map((event) => [event.voter, event]),
  );
}

function effectiveVotes(final: Final): Finding[] {
  const findings: Finding[] = [];
  for (const [voter, events] of grouped(final.events, (event) => event.voter)) {
    const revisions = events.sort((one, other) => one.seq - other.seq).map(({ revision }) => revision);
    if (revisions.some((revision, index) => revision !== index + 1))
      findings.push(found('V2', `the revisions of ${voter} are ${revisions.join(', ')}`));
    if (!final.electors.includes(voter)) findings.push(found('V2', `${voter} voted and is no elector`));
  }
  const last = lastVotes(final.events);
  for (const voter of new Set([...last.keys(), ...final.votes.map((vote) => vote.voter)])) {
    const rows = final.votes.filter((vote) => vote.voter === voter);
    const [row] = rows;
    const event = last.get(voter);
    if (
      rows.length !== 1 ||
      row?.revision !== event?.revision ||
      named(row?.choice ?? null) !== named(event?.choice ?? null)
    )
      findings.push(
        found(
          'V2',
          `${voter} has ${rows.length} votes in the table, the last of revision ${row?.revision} for ${named(row?.choice ?? null)}; the journal's last is revision ${event?.revision} for ${named(event?.choice ?? null)}`,
        ),
      );
  }
  return findings;
}

function theClose(casts: readonly Operation[], closes: readonly Operation[], final: Final): Finding[] {
  const findings: Finding[] = [];
  const acknowledged = closes.flatMap((operation) => operation.acknowledged ?? []);
  const [close, ...more] = final.closes;
  if (more.length > 0) findings.push(found('V3', `the ballot was closed ${final.closes.length} times`));
  if (acknowledged.length > 0 && !close)
    findings.push(found('V3', 'a close was acknowledged and is not in the journal'));
  if (closes.filter((operation) => operation.acknowledged).length > 1)
    findings.push(found('V3', 'two closes of the one ballot were acknowledged'));
  if (final.closed !== (close !== undefined) || (final.api.status === 'closed') !== final.closed)
    findings.push(
      found(
        'V3',
        `half closed: row ${final.closed}, journal ${close !== undefined}, API ${final.api.status}`,
      ),
    );
  if (!close) return findings;
  for (const event of final.events)
    if (event.seq > close.seq)
      findings.push(found('V3', `the vote in row ${event.seq} stands after the close in row ${close.seq}`));
  const told = Math.min(...acknowledged.map((attempt) => attempt.t1));
  const begun = Math.min(...closes.map((operation) => operation.begun));
  for (const { key, voter, begun: castBegun, acknowledged: ok } of casts) {
    if (!ok) continue;
    if (castBegun > told)
      findings.push(found('V3', `vote ${key} began after the close was told, and was taken`));
    const opening = close.openings.find((one) => one.userId === voter);
    const counted = final.events.find((event) => event.seq === opening?.seq && event.voter === voter);
    if (ok.t1 < begun && (counted?.revision ?? 0) < answered(ok.answer).revision)
      findings.push(found('V4', `vote ${key}, acknowledged before the close began, was not counted`));
  }
  return findings;
}

/** The journal's own tally: each elector's last vote up to the close. */
function fold(final: Final, until: number): Tally {
  const choices = [...lastVotes(final.events, until).values()].map(({ choice }) => named(choice));
  const of = (name: string) => choices.filter((choice) => choice === name).length;
  const options = final.options.map((optionId) => ({ optionId, votes: of(optionId) }));
  const most = Math.max(0, ...options.map(({ votes }) => votes));
  return {
    options,
    against: of('against'),
    abstain: of('abstain'),
    notVoted: final.electors.length - choices.length,
    leading: options.filter(({ votes }) => most > 0 && votes === most).map(({ optionId }) => optionId),
  } as Tally;
}

const tallyText = ({ options, leading, ...others }: Tally): string =>
  sorted({
    ...others,
    options: Object.fromEntries(options.map(({ optionId, votes }) => [optionId, votes])),
    leading: [...leading].sort(),
  });

function tallies(final: Final): Finding[] {
  const [close] = final.closes;
  if (!close) return [];
  const findings: Finding[] = [];
  const folded = fold(final, close.seq);
  for (const [where, tally] of [
    ['journal', close.tally],
    ['ballot row', final.tally],
    ['API', final.api.tally],
  ] as const)
    if (tally === null || tallyText(tally) !== tallyText(folded))
      findings.push(
        found(
          'V5',
          `the ${where} says ${tally && tallyText(tally)}, the fold of the journal ${tallyText(folded)}`,
        ),
      );
  const last = lastVotes(final.events, close.seq);
  for (const voter of final.electors) {
    const event = last.get(voter);
    const shown = final.api.votes.find((vote) => vote.voter === voter);
    const own = final.api.own.find((vote) => vote.voter === voter);
    const opening = close.openings.find((one) => one.userId === voter);
    const said = [shown?.choice ?? null, own?.choice ?? null, opening?.choice ?? null].map(named);
    if (said.some((choice) => choice !== named(event?.choice ?? null)) || own?.revision !== event?.revision)
      findings.push(
        found(
          'V5',
          `the vote of ${voter} in row ${event?.seq} for ${named(event?.choice ?? null)} is shown, told and opened as ${said.join(', ')}, revision ${own?.revision}`,
        ),
      );
  }
  return findings;
}

function wholeOrAbsent(casts: readonly Operation[], final: Final): Finding[] {
  const findings: Finding[] = [];
  const receipts = final.receipts.filter((receipt) => receipt.command === 'ballot.castVote');
  const unmatched = new Set(final.events);
  for (const { key, voter, outcome } of receipts) {
    const { revision } = answered(outcome);
    const event = final.events.find((one) => one.voter === voter && one.revision === revision);
    const operation = casts.find((one) => one.key === key && one.voter === voter);
    if (!event) findings.push(found('V6', `receipt ${key} has no vote in the journal`));
    else unmatched.delete(event);
    if (!operation) findings.push(found('V6', `receipt ${key} is of a request that nobody made`));
    else if (event && named(event.choice) !== named(operation.choice))
      findings.push(
        found('V6', `${key} asked for ${named(operation.choice)}, the journal has ${named(event.choice)}`),
      );
  }
  for (const event of unmatched)
    findings.push(found('V6', `the vote in row ${event.seq} (revision ${event.revision}) has no receipt`));
  for (const { key, attempts, voter } of casts)
    if (
      attempts.every((attempt) => attempt.result === 'fail') &&
      receipts.some((one) => one.key === key && one.voter === voter)
    )
      findings.push(found('V6', `vote ${key} was refused and is there`));
  return findings;
}

function firstOutcomes(operations: readonly Operation[], final: Final): Finding[] {
  return operations.flatMap(({ key, voter, attempts, misuses, acknowledged }) => {
    const findings: Finding[] = [];
    if (acknowledged) {
      const others = attempts.filter(
        (one) => one.result === 'ok' && !sameJson(one.answer, acknowledged.answer),
      );
      if (others.length > 0)
        findings.push(
          found(
            'V6',
            `a retry of ${key} was answered ${sorted(others[0]?.answer)}, at first ${sorted(acknowledged.answer)}`,
          ),
        );
      const refused = attempts.find(
        (one) => one.result === 'fail' && one.t0 > acknowledged.t1 && one.code !== 'conflict/try-again',
      );
      if (refused)
        findings.push(found('V6', `a retry of the acknowledged ${key} was refused: ${refused.code}`));
      const receipt = final.receipts.find((one) => one.key === key && one.voter === voter);
      if (receipt && !sameJson(receipt.outcome, acknowledged.answer))
        findings.push(
          found(
            'V6',
            `receipt ${key} keeps ${sorted(receipt.outcome)}, told was ${sorted(acknowledged.answer)}`,
          ),
        );
    }
    for (const misuse of misuses)
      if (misuse.result === 'ok')
        findings.push(found('V6', `key ${key} was taken for a second, other choice`));
    return findings;
  });
}

function sequence({ sequences, head }: Final): Finding[] {
  const gap = sequences.findIndex((seq, index) => seq !== index + 1);
  if (gap >= 0) return [found('V7', `row ${sequences[gap]} stands at place ${gap + 1}`)];
  return head === sequences.length
    ? []
    : [found('V7', `the head says ${head}, the rows are ${sequences.length}`)];
}

function orderOfVoters(casts: readonly Operation[]): Finding[] {
  const findings: Finding[] = [];
  const told = casts.flatMap(({ acknowledged: ok, ...rest }) =>
    ok ? { ...rest, told: ok.t1, revision: answered(ok.answer).revision } : [],
  );
  for (const mine of grouped(told, ({ voter }) => voter).values())
    for (const earlier of mine)
      for (const later of mine)
        if (earlier.told < later.begun && earlier.revision >= later.revision)
          findings.push(
            found(
              'V8',
              `vote ${later.key} (revision ${later.revision}) was begun after ${earlier.key} (revision ${earlier.revision}) was told`,
            ),
          );
  return findings;
}

function chain(final: Final): Finding[] {
  const findings: Finding[] = [];
  if (final.chain !== 'intact') findings.push(found('V9', final.chain));
  if (!final.api.journalIntact) findings.push(found('V9', 'the audit page finds the journal changed'));
  return findings;
}

/** Reasons for which a vote may be refused: the ballot's end, its own key's misuse, and a plain request to try again. */
function refusals(casts: readonly Operation[], closes: readonly Operation[]): Finding[] {
  const closing = Math.min(...closes.map((operation) => operation.begun));
  const findings: Finding[] = [];
  for (const { key, attempts, misuses } of casts) {
    for (const { result, code, t1 } of attempts)
      if (result === 'fail' && code !== 'conflict/try-again' && !(code === 'ballot/not-open' && t1 > closing))
        findings.push(found('L', `vote ${key} was refused for no reason: ${code}`));
    for (const { result, code } of misuses)
      if (result === 'fail' && code !== 'conflict/idempotency-key-reused' && code !== 'conflict/try-again')
        findings.push(found('L', `the misuse of key ${key} was refused for another reason: ${code}`));
  }
  return findings;
}

/** No act waits while others come and go without end: locks and connections are given in the order of asking, or nearly. */
const overtakenAtMost = 100;

function overtaken(history: History): Finding[] {
  return history.flatMap(({ act, key, t0, t1 }) => {
    const passed = history.filter((other) => other.result === 'ok' && other.t0 > t0 && other.t1 < t1).length;
    if (passed <= overtakenAtMost) return [];
    return found(
      'L',
      `${act} ${key} waited ${Math.round(t1 - t0)} ms while ${passed} later acts came and went`,
    );
  });
}
