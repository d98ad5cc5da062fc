import { type Application, castVote, getMeeting, openBallot } from '@consilium/application';
import type { BallotOptionInput } from '@consilium/contracts';
import type { CalledMeeting, Demo } from './demo';
import type { DemoPersonKey } from './people';
import { demoChoice } from './play-meeting';

const asked = 'pancreas-sstr-negative';
const options: readonly BallotOptionInput[] = [
  { source: 'recommendation', therapy: 'sunitinib' },
  { source: 'recommendation', therapy: 'everolimus' },
  { source: 'free', label: 'CAPTEM', therapyClass: 'chemotherapy' },
];
const votes: readonly (readonly [DemoPersonKey, readonly string[], string])[] = [
  ['surgery', ['sunitinib', 'everolimus'], ''],
  ['gastro', ['everolimus'], '혈압을 고려하면 everolimus가 낫습니다.'],
];

/** A ballot by approval that runs until the eve of next week's meeting: some have voted, most have not. */
export async function playAsynchronousBallot(
  demo: Demo,
  application: Application,
  { meetingId, items }: CalledMeeting,
  deadlineLocal: string,
): Promise<void> {
  const itemId = items.get(asked);
  if (itemId === undefined) throw new Error(`${asked} is not on the agenda`);
  const snapshotId = await demo.snapshotOf(demo.caseId(asked));
  const { ballotId } = await demo.act('chair', openBallot, {
    itemId,
    snapshotId,
    visibility: 'veiled',
    options: [...options],
    method: 'approval',
    deadlineLocal,
  });
  const view = await application.query(getMeeting, demo.actor('chair'), { meetingId });
  const listed = view.asynchronousBallots.flatMap(({ ballot }) => ballot.options);
  for (const [who, named, reason] of votes)
    await demo.act(who, castVote, { ballotId, choice: demoChoice(named, listed, 'approval'), reason });
}
