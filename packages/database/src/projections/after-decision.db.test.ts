import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hospital, openHospital } from '../../test/hospital';

let hospital: Hospital;
beforeAll(async () => {
  hospital = await openHospital();
});
afterAll(() => hospital?.shut());

const lutathera = { therapy: null, label: 'Lutathera', therapyClass: 'radioligand' } as const;
const everolimus = { therapy: 'everolimus', label: '', therapyClass: 'targeted' } as const;

/** A foregut case with a decision: by consensus, or on a closed ballot for a radioligand in which these people voted. */
async function decided(voters: readonly string[] | null) {
  const { board } = hospital;
  const room = await board.roomWith('foregut');
  const ballot = voters && (await board.openBallot(room));
  for (const voter of voters ?? []) if (ballot) await board.vote(voter, ballot);
  if (ballot) await board.close(ballot);
  const { decisionId } = await board.sign(room, null, [everolimus]);
  return { room, ballotId: ballot?.ballotId ?? null, decisionId };
}

describe('the database by itself', () => {
  it('takes an addendum of words, and one with a radioligand on its ballot', async () => {
    const { board } = hospital;
    const { room, ballotId, decisionId } = await decided(['nuclear', 'oncologist']);
    await expect(board.amend(room, decisionId)).resolves.toBeDefined();
    await expect(
      board.amend(room, decisionId, { therapies: [lutathera], ballotId, text: 'Lutathera after all.' }),
    ).resolves.toBeDefined();
  });

  it.each([
    ['without a ballot', ['nuclear'], { therapies: [lutathera] }, false, 'needs a ballot that lists it'],
    [
      'without nuclear medicine',
      ['oncologist'],
      { therapies: [lutathera] },
      true,
      'needs a ballot that lists it',
    ],
    [
      'under another class',
      ['nuclear'],
      { therapies: [{ ...lutathera, therapyClass: 'other' as const }] },
      true,
      'must be coded',
    ],
    ['in words alone', ['nuclear'], { text: 'Begin Lutathera.' }, true, 'must be coded'],
  ])('refuses an addendum with a radioligand outside midgut %s', async (_how, voters, added, named, why) => {
    const { room, ballotId, decisionId } = await decided(voters);
    const on = named ? ballotId : null;
    await expect(hospital.board.amend(room, decisionId, { ...added, ballotId: on })).rejects.toThrow(why);
  });

  it('refuses an addendum to what no longer holds, and a second decision that names no first', async () => {
    const { board } = hospital;
    const { room, ballotId, decisionId } = await decided(['nuclear']);
    const again = () =>
      board.record('coordinator', [
        {
          type: 'case.re-presented',
          v: 1,
          subject: { caseId: room.caseId, meetingId: room.meetingId },
          public: { caseId: room.caseId, meetingId: room.meetingId, decisionId, code: 'new-findings' },
          sealed: { text: '' },
        },
      ]);
    await again();
    await expect(board.sign(room, ballotId, [lutathera])).rejects.toThrow('the one it supersedes');
    await expect(board.sign(room, null, [lutathera], decisionId)).rejects.toThrow('needs a ballot');
    const { decisionId: second } = await board.sign(room, ballotId, [lutathera], decisionId);
    await expect(board.amend(room, decisionId)).rejects.toThrow('the decision that holds');
    await expect(board.amend(room, second)).resolves.toBeDefined();
  });

  it('takes dissent from those alone who had a say, once each', async () => {
    const { board } = hospital;
    const byConsensus = await decided(null);
    // The chair alone had checked in.
    await expect(board.dissent('nuclear', byConsensus.room, byConsensus.decisionId)).rejects.toThrow(
      'had a say',
    );
    await expect(board.dissent('chair', byConsensus.room, byConsensus.decisionId)).resolves.toBeDefined();
    await expect(board.dissent('chair', byConsensus.room, byConsensus.decisionId)).rejects.toThrow();
  });

  it('refuses to withdraw what is open or decided', async () => {
    const { board } = hospital;
    const { room } = await decided(null);
    await expect(board.withdraw('coordinator', room)).rejects.toThrow('open or decided');
    const open = await board.roomWith('foregut');
    await expect(board.withdraw('coordinator', open)).rejects.toThrow('open or decided');
    await expect(board.withdraw('coordinator', await board.submittedCase('foregut'))).resolves.toBeDefined();
  });
});
