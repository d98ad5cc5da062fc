import type { Actor } from '@consilium/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hospital, openHospital } from '../../test/hospital';

let hospital: Hospital;
let meetingId: string;
let deputy: Actor;
beforeAll(async () => {
  hospital = await openHospital();
  deputy = await hospital.board.enroll('deputy', ['chair'], 'pathology');
  ({ meetingId } = await hospital.board.roomWith('foregut'));
});
afterAll(() => hospital?.shut());

const give = (who: Actor, to: Actor) =>
  hospital.asActorInSql(who, (sql) =>
    sql
      .query('UPDATE meeting SET handed_over_to = $1 WHERE id = $2', [to.userId, meetingId])
      .then(({ rowCount }) => rowCount),
  );

it('the chair is handed over by its holder or a coordinator', async () => {
  const { board } = hospital;
  expect(await give(board.person('chair'), deputy)).toBe(1);
  expect(await give(board.person('coordinator'), deputy)).toBe(1);
  await expect(give(deputy, deputy)).rejects.toThrow(/by a coordinator or by who holds it/);
  await expect(give(board.person('nuclear'), deputy)).rejects.toThrow(/by a coordinator or by who holds it/);
  expect(await give(hospital.other.person('chair'), deputy)).toBe(0);
});

it('the chair goes to nobody without the role on this board', async () => {
  const { board, other } = hospital;
  for (const to of [board.person('nuclear'), other.person('chair')])
    await expect(give(board.person('coordinator'), to)).rejects.toThrow(/goes to a chair of the board/);
});
