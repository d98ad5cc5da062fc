// A small application of its own, run to be killed: eight voters change their votes as fast as they can, and every key is told before it is
// sent and again when it is acknowledged. No browser and no HTTP; the commands, the transaction and the journal are the product's own.
import { castVote, openBallot } from '@consilium/application';
import { openHouse } from '@consilium/application/testing/house';

const voters = [
  'chair',
  'deputy',
  'surgery',
  'nuclear',
  'radiology',
  'pathology',
  'gastro',
  'oncology',
] as const;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const house = await openHouse();
const room = await house.openRoom('pancreas-prrt', voters);
const view = await house.room('chair', room);
const { ballotId } = await house.act('chair', openBallot, {
  itemId: room.itemId,
  snapshotId: room.snapshotId,
  visibility: 'veiled',
  options: [{ source: 'free', label: 'Surveillance', therapyClass: 'other' }],
});
say({ ready: true, database: house.server.name, stream: `board:${view.boardId}`, ballotId });

async function voteOn(who: (typeof voters)[number], turn: number): Promise<void> {
  const idempotencyKey = crypto.randomUUID();
  say({ sent: idempotencyKey });
  const { revision } = await house.act(who, castVote, {
    ballotId,
    choice: { kind: turn % 2 === 0 ? 'against' : 'abstain' },
    reason: '',
    idempotencyKey,
  });
  say({ acknowledged: idempotencyKey, voter: house.as(who).userId, revision });
  return voteOn(who, turn + 1);
}
await Promise.all(voters.map((who) => voteOn(who, 0)));
