import { randomUUID } from 'node:crypto';
import type { DecidedTherapy, OptionId } from '@consilium/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBallot } from '../../test/ballot-events';
import { type Hospital, openHospital } from '../../test/hospital';
import { loadBallot, loadBallotForClosing } from './load-ballot';

let hospital: Hospital;
beforeAll(async () => {
  hospital = await openHospital();
});
afterAll(() => hospital.shut());

/** How many votes and sealed choices of others a person can select by SQL from a ballot. */
const peek = (name: string, { ballotId }: OpenBallot, voter: string) => {
  const { asActorInSql, board } = hospital;
  return asActorInSql(board.person(name), async (sql) => {
    const of = [ballotId, board.person(voter).userId];
    const votes = await sql.query('SELECT choice FROM vote WHERE ballot_id = $1 AND user_id = $2', of);
    const sealed = await sql.query(
      'SELECT value, salt FROM journal_sealed WHERE ballot_id = $1 AND author_id = $2',
      of,
    );
    return [votes.rowCount, sealed.rowCount];
  });
};

describe('a veiled ballot', () => {
  it('lets nobody but the voter select a choice, or what would open it, before the close', async () => {
    const { board } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', ballot);
    for (const name of ['chair', 'coordinator', 'oncologist', 'auditor', 'referrer']) {
      expect(await peek(name, ballot, 'nuclear'), name).toEqual([0, 0]);
    }
    expect(await peek('nuclear', ballot, 'nuclear')).toEqual([1, 2]);
    await board.close(ballot);
    for (const name of ['chair', 'coordinator', 'oncologist', 'auditor']) {
      expect(await peek(name, ballot, 'nuclear'), name).toEqual([1, 2]);
    }
    expect(await peek('referrer', ballot, 'nuclear')).toEqual([0, 0]);
  });

  it('opens last votes at the close, and never the second thoughts before them', async () => {
    const { board } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', ballot);
    await board.vote('nuclear', ballot, { kind: 'against' }, 2);
    await board.close(ballot);
    for (const name of ['chair', 'oncologist', 'auditor'])
      expect(await peek(name, ballot, 'nuclear'), name).toEqual([1, 2]);
    expect(await peek('nuclear', ballot, 'nuclear')).toEqual([1, 4]);
  });

  it('stays veiled when it is voided', async () => {
    const { board } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', ballot);
    const { caseId, meetingId, ballotId } = ballot;
    await board.record('chair', [
      {
        type: 'ballot.voided',
        v: 1,
        subject: { caseId, meetingId },
        public: { ballotId, caseId, meetingId, cause: 'chair' },
        sealed: { reason: 'A mistake.' },
      },
    ]);
    expect(await peek('chair', ballot, 'nuclear')).toEqual([0, 0]);
    await expect(board.vote('oncologist', ballot)).rejects.toThrow('the ballot is not open');
  });

  it('shows who has voted while it is open, and all to the chair who closes it, and to no other', async () => {
    const { board, database } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', ballot);
    await board.vote('oncologist', ballot, { kind: 'against' });
    await board.vote('oncologist', ballot, { kind: 'abstain' }, 2);
    const nuclear = board.person('nuclear').userId;
    const oncologist = board.person('oncologist').userId;
    const seen = await database.unitOfWork.as(board.person('nuclear'), (work) =>
      loadBallot(work, ballot.ballotId),
    );
    expect(new Set(seen?.votedUserIds)).toEqual(new Set([nuclear, oncologist]));
    expect(seen?.votes.map(({ userId }) => userId)).toEqual([nuclear]);

    const closing = (name: string) =>
      database.unitOfWork.as(board.person(name), async (work) => {
        const loaded = await loadBallotForClosing(work, ballot.ballotId);
        const afterwards = await loadBallot(work, ballot.ballotId);
        return { loaded, after: afterwards?.votes.length };
      });
    const { loaded, after } = await closing('chair');
    expect(loaded?.ballot.votes).toHaveLength(2);
    expect(loaded?.openings.find(({ userId }) => userId === oncologist)?.choice).toEqual({ kind: 'abstain' });
    expect(after).toBe(0);
    for (const name of ['coordinator', 'auditor']) {
      expect((await closing(name)).loaded).toMatchObject({ openings: [], ballot: { votes: [] } });
    }
  });
});

describe('a ballot', () => {
  it('takes no vote after its close, however they race: each is in before it or refused', async () => {
    const { board, database } = hospital;
    for (let round = 0; round < 6; round += 1) {
      const ballot = await board.openBallot(await board.roomWith());
      const voters = ['chair', 'nuclear', 'oncologist'];
      const casts = voters.map((name) =>
        board.vote(name, ballot).then(
          ({ seq }) => seq,
          (error: Error) => {
            expect(error.message).toContain('the ballot is not open');
            return null;
          },
        ),
      );
      const counted = database.unitOfWork.as(board.person('chair'), async (work) => {
        await work.lock('ballot', ballot.ballotId, 'update');
        const loaded = await loadBallotForClosing(work, ballot.ballotId);
        const chair = board.person('chair');
        const { seq } = await work.record(
          board.stream,
          { id: chair.userId, role: 'chair', session: chair.sessionId },
          [board.closeEvent(ballot)],
        );
        return { votes: loaded?.ballot.votes.length, seq };
      });
      const close = await counted;
      const acknowledged = (await Promise.all(casts)).filter((seq) => seq !== null);
      expect(acknowledged).toHaveLength(close.votes ?? -1);
      for (const seq of acknowledged) expect(seq).toBeLessThan(close.seq);
    }
  });

  it('keeps one vote of one person on two devices, and the last one counts', async () => {
    const { board, database } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    const both = await Promise.allSettled([
      board.vote('nuclear', ballot, { kind: 'against' }),
      board.vote('nuclear', ballot, { kind: 'abstain' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = both.filter((one) => one.status === 'rejected');
    expect(String(lost?.reason)).toContain('lost every attempt');
    const votes = await database.unitOfWork.as(board.person('nuclear'), (work) =>
      work.db.vote.count({ where: { ballotId: ballot.ballotId } }),
    );
    expect(votes).toBe(1);
  });

  it('takes a vote for what it lists only', async () => {
    const { board } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    const unlisted = { kind: 'option', optionId: randomUUID() as OptionId } as const;
    await expect(board.vote('nuclear', ballot, unlisted)).rejects.toThrow('does not list that option');
  });

  it('takes votes of its electors only, and no second ballot beside it', async () => {
    const { board } = hospital;
    const room = await board.roomWith();
    const ballot = await board.openBallot(room);
    await expect(board.vote('coordinator', ballot)).rejects.toThrow();
    await expect(board.openBallot(room)).rejects.toThrow(/[Uu]nique/);
  });

  it('is frozen: neither its options nor its electorate change, nor a closed one at all', async () => {
    const { asActorInSql, board } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    const chair = board.person('chair');
    const tried = (statement: string) =>
      asActorInSql(chair, (sql) => sql.query(statement, [ballot.ballotId]));
    await expect(tried("UPDATE ballot SET options = '[1]' WHERE id = $1")).rejects.toThrow('is frozen');
    await expect(tried("UPDATE elector SET specialty = 'pathology' WHERE ballot_id = $1")).rejects.toThrow(
      'frozen at the opening',
    );
    await expect(
      tried(
        `INSERT INTO elector SELECT ballot_id, '${board.person('coordinator').userId}', board_id, case_id, 'nuclear-medicine'
         FROM elector WHERE ballot_id = $1 LIMIT 1`,
      ),
    ).rejects.toThrow('frozen at the opening');
    await board.close(ballot);
    await expect(tried('UPDATE ballot SET quorate = true WHERE id = $1')).rejects.toThrow('it is over');
  });
});

describe('a decision for a radioligand', () => {
  const lutathera: DecidedTherapy = { therapy: null, label: 'Lutathera', therapyClass: 'radioligand' };
  const guard = 'a radioligand outside midgut needs a ballot';

  for (const origin of ['foregut', 'hindgut', 'ambiguous', 'unknown'] as const) {
    it(`is refused by the database without a ballot where the origin is ${origin}`, async () => {
      const { board } = hospital;
      const room = await board.roomWith(origin);
      await expect(board.sign(room, null, [lutathera])).rejects.toThrow(guard);
    });
  }

  it('is refused when nuclear medicine did not vote, or abstained only', async () => {
    const { board } = hospital;
    const silent = await board.openBallot(await board.roomWith());
    await board.vote('oncologist', silent);
    await board.close(silent);
    await expect(board.sign(silent, silent.ballotId, [lutathera])).rejects.toThrow(guard);
    const abstained = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', abstained, { kind: 'abstain' });
    await board.close(abstained);
    await expect(board.sign(abstained, abstained.ballotId, [lutathera])).rejects.toThrow(guard);
  });

  it('is refused on a ballot that is open, not quorate, without the option, or of another case', async () => {
    const { board } = hospital;
    const open = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', open);
    await expect(board.sign(open, open.ballotId, [lutathera])).rejects.toThrow('closed, quorate');
    await board.close(open, false);
    await expect(board.sign(open, open.ballotId, [lutathera])).rejects.toThrow('closed, quorate');

    const without = await board.openBallot(await board.roomWith(), { therapyClass: 'targeted' });
    await board.vote('nuclear', without);
    await board.close(without);
    await expect(board.sign(without, without.ballotId, [lutathera])).rejects.toThrow(guard);

    const good = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', good);
    await board.close(good);
    const elsewhere = await board.roomWith();
    await expect(board.sign(elsewhere, good.ballotId, [lutathera])).rejects.toThrow('closed, quorate');
  });

  it('is refused where the ballot lists it in other words, or the nuclear physician is recused since', async () => {
    const { board } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', ballot);
    await board.close(ballot);
    await expect(
      board.sign(ballot, ballot.ballotId, [{ ...lutathera, label: '177Lu-DOTATOC' }]),
    ).rejects.toThrow(guard);
    await expect(
      board.sign(ballot, ballot.ballotId, [{ ...lutathera, therapy: 'lu177-dotatate', label: '' }]),
    ).rejects.toThrow(guard);
    const { userId } = board.person('nuclear');
    await board.record('nuclear', [
      {
        type: 'case.recusal-declared',
        v: 1,
        subject: { caseId: ballot.caseId, userId },
        public: { caseId: ballot.caseId, userId },
        sealed: { reason: '' },
      },
    ]);
    await expect(board.sign(ballot, ballot.ballotId, [lutathera])).rejects.toThrow(guard);
  });

  it('is refused in words that are not coded', async () => {
    const { board } = hospital;
    const room = await board.roomWith();
    for (const label of ['Lutathera', '¹⁷⁷Lu-DOTATATE', 'ＰＲＲＴ', '루 타 테 라']) {
      const uncoded: DecidedTherapy = { therapy: null, label, therapyClass: 'other' };
      await expect(board.sign(room, null, [uncoded]), label).rejects.toThrow('must be coded');
    }
  });

  it('is refused on a snapshot that was made midgut past the journal', async () => {
    const { board, asActorInSql } = hospital;
    const { caseId, meetingId, itemId } = await board.roomWith('foregut');
    const chair = board.person('chair');
    const signed = asActorInSql(chair, async (sql) => {
      const made = randomUUID();
      await sql.query(
        `INSERT INTO recommendation_snapshot SELECT $2, case_id, board_id, facts_version, facts, recommendation, hash, edition,
           content_hash, 'midgut', board_decision_reasons, created_at FROM recommendation_snapshot WHERE case_id = $1`,
        [caseId, made],
      );
      await sql.query('UPDATE "case" SET current_snapshot_id = $2 WHERE id = $1', [caseId, made]);
      await sql.query('SET CONSTRAINTS ALL IMMEDIATE');
      await sql.query(
        `INSERT INTO decision (id, board_id, case_id, meeting_id, item_id, snapshot_id, document, sha256, therapies, therapy_classes,
           actions, relation, board_decision_reasons, dissent_count, responsible_id, due_on, signer_id, signer_name, signer_role,
           meaning, reauthentication, signed_at, stream, seq, hash)
         SELECT gen_random_uuid(), $1, $2, $3, $4, $5, '{}', repeat('e', 64), $6, '{radioligand}', '{}', 'follows', '{}', 0, $7,
           now(), $7, 'chair', 'chair', 'decided', 'password', now(), stream, seq, hash FROM journal_head WHERE stream = $8`,
        [board.id, caseId, meetingId, itemId, made, JSON.stringify([lutathera]), chair.userId, board.stream],
      );
    });
    await expect(signed).rejects.toThrow(guard);
  });

  it('is opened, closed and signed by a chair alone', async () => {
    const { board, asActorInSql } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', ballot);
    const close = asActorInSql(board.person('nuclear'), (sql) =>
      sql.query(
        "UPDATE ballot SET closed_at = now(), quorate = true, tally = '{}', quorum_at_close = '{}' WHERE id = $1",
        [ballot.ballotId],
      ),
    );
    await expect(close).rejects.toThrow('for a chair');
    const second = await board.roomWith();
    const open = asActorInSql(board.person('nuclear'), (sql) =>
      sql.query(
        `INSERT INTO ballot SELECT gen_random_uuid(), board_id, $2, $3, $4, $5, visibility, options, quorum_at_opening, opened_by,
           opened_at FROM ballot WHERE id = $1`,
        [ballot.ballotId, second.meetingId, second.itemId, second.caseId, second.snapshotId],
      ),
    );
    await expect(open).rejects.toThrow('for a chair');
    const other = board.person('chair');
    await board.close(ballot);
    const sign = asActorInSql(board.person('coordinator'), (sql) =>
      sql.query(
        `INSERT INTO decision (id, board_id, case_id, meeting_id, item_id, snapshot_id, document, sha256, therapies, relation,
           dissent_count, responsible_id, due_on, signer_id, signer_name, signer_role, meaning, reauthentication, signed_at, stream,
           seq, hash)
         SELECT gen_random_uuid(), $1, $2, $3, $4, $5, '{}', repeat('e', 64), '[]', 'follows', 0, $6, now(), $6, 'x', 'chair', 'decided',
           'password', now(), stream, seq, hash FROM journal_head WHERE stream = $7`,
        [
          board.id,
          ballot.caseId,
          ballot.meetingId,
          ballot.itemId,
          ballot.snapshotId,
          other.userId,
          board.stream,
        ],
      ),
    );
    await expect(sign).rejects.toThrow('for a chair');
  });

  it('is refused when its class is not told, but its therapy is', async () => {
    const { board } = hospital;
    const room = await board.roomWith();
    const hidden: DecidedTherapy = { therapy: 'lu177-dotatate', label: '', therapyClass: 'targeted' };
    await expect(board.sign(room, null, [hidden])).rejects.toThrow(guard);
  });

  it('is taken with its ballot, and in a midgut case without one', async () => {
    const { board, database } = hospital;
    const ballot = await board.openBallot(await board.roomWith());
    await board.vote('nuclear', ballot, { kind: 'against' });
    await board.vote('oncologist', ballot);
    await board.close(ballot);
    const { seq, hash } = await board.sign(ballot, ballot.ballotId, [lutathera]);
    const midgut = await board.roomWith('midgut');
    await board.sign(midgut, null, [lutathera]);
    const decision = await database.unitOfWork.as(board.person('auditor'), (work) =>
      work.db.decision.findFirst({ where: { caseId: ballot.caseId } }),
    );
    expect(decision).toMatchObject({ seq: BigInt(seq), hash });
  });
});
