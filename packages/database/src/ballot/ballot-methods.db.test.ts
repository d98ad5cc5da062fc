import type { Choice, DecidedTherapy } from '@consilium/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hospital, openHospital } from '../../test/hospital';

let hospital: Hospital;
beforeAll(async () => {
  hospital = await openHospital();
});
afterAll(() => hospital?.shut());

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();
const everolimus: DecidedTherapy = { therapy: null, label: 'Lutathera', therapyClass: 'targeted' };

describe('a vote in the database', () => {
  it('is cast in its ballot’s method only', async () => {
    const { board } = hospital;
    for (const [method, kind] of [
      ['single', 'option'],
      ['approval', 'approval'],
      ['ranked', 'ranking'],
    ] as const) {
      const ballot = await board.openBallot(await board.roomWith(), { method });
      const { optionId } = ballot;
      const choices: readonly Choice[] = [
        { kind: 'option', optionId },
        { kind: 'approval', optionIds: [optionId] },
        { kind: 'ranking', optionIds: [optionId] },
      ];
      for (const choice of choices.filter((one) => one.kind !== kind))
        await expect(board.vote('nuclear', ballot, choice), method).rejects.toThrow('in another way');
      const [right] = choices.filter((one) => one.kind === kind);
      await board.vote('nuclear', ballot, right);
      await board.vote('oncologist', ballot, { kind: 'abstain' });
    }
  });

  it('names options that are listed, each once, and at least one', async () => {
    const { board } = hospital;
    const ballot = await board.openBallot(await board.roomWith(), { method: 'ranked' });
    const { optionId, ballotId } = ballot;
    for (const optionIds of [[ballotId as never], [optionId, optionId]])
      await expect(board.vote('nuclear', ballot, { kind: 'ranking', optionIds })).rejects.toThrow(
        'named twice',
      );
    await expect(board.vote('nuclear', ballot, { kind: 'ranking', optionIds: [] })).rejects.toThrow(
      'vote_choice',
    );
  });

  it('does not count from the deadline on', async () => {
    const { board, asActorInSql } = hospital;
    const ballot = await board.openBallot(await board.roomWith(), { deadline: inAWeek() });
    await board.vote('nuclear', ballot);
    const oncologist = board.person('oncologist');
    const late = asActorInSql(oncologist, (sql) =>
      sql.query(
        `INSERT INTO vote (ballot_id, user_id, board_id, case_id, choice, reason, revision, cast_at)
         VALUES ($1, $2, $3, $4, '{"kind": "abstain"}', '', 1, now() + interval '8 days')`,
        [ballot.ballotId, oncologist.userId, board.id, ballot.caseId],
      ),
    );
    await expect(late).rejects.toThrow('the deadline has passed');
  });
});

describe('an asynchronous ballot in the database', () => {
  it('has a deadline after its opening, and no other ballot has one', async () => {
    const { board, asActorInSql } = hospital;
    const past = board.openBallot(await board.roomWith(), { deadline: '2026-01-01T00:00:00.000Z' });
    await expect(past).rejects.toThrow('ballot_deadline');
    const ballot = await board.openBallot(await board.roomWith());
    const moved = asActorInSql(board.person('chair'), (sql) =>
      sql.query(
        `UPDATE ballot SET timing = 'asynchronous', deadline = now() + interval '1 day' WHERE id = $1`,
        [ballot.ballotId],
      ),
    );
    await expect(moved).rejects.toThrow('frozen');
  });

  it('carries no radioligand outside midgut, though nuclear medicine voted in it', async () => {
    const { board } = hospital;
    const ballot = await board.openBallot(await board.roomWith(), { deadline: inAWeek() });
    for (const name of ['chair', 'nuclear', 'oncologist']) await board.vote(name, ballot);
    await board.close(ballot);
    const lutathera: DecidedTherapy = { ...everolimus, therapyClass: 'radioligand' };
    await expect(board.sign(ballot, ballot.ballotId, [lutathera])).rejects.toThrow(
      'carries no required board decision',
    );
  });

  it('carries a decision where none is required', async () => {
    const { board } = hospital;
    const room = await board.roomWith('midgut');
    const ballot = await board.openBallot(room, { deadline: inAWeek(), therapyClass: 'targeted' });
    await board.vote('nuclear', ballot);
    await board.close(ballot);
    await board.sign(ballot, ballot.ballotId, [everolimus]);
  });
});
