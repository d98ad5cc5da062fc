import {
  type Application,
  getCase,
  previewAddendum,
  recordDissent,
  rePresentCase,
  reportImplementation,
  signAddendum,
} from '@consilium/application';
import type { DecisionId } from '@consilium/contracts';
import type { DayAt } from './cases/demo-case';
import type { CalledMeeting, Demo } from './demo';
import type { DemoMeeting } from './meetings/demo-meeting';
import type { DemoSequel } from './meetings/sequels';
import { demoPassword } from './people';

/** The decision that holds on a case, newest first in its view. */
async function standingDecision(demo: Demo, application: Application, key: string): Promise<DecisionId> {
  const { decisions } = await application.query(getCase, demo.actor('chair'), {
    caseId: demo.caseId(key),
  });
  const [newest] = decisions;
  if (newest === undefined) throw new Error(`the demo has not decided ${key}`);
  return newest.id;
}

/** Plays what became of a decision, as whoever it concerned did. */
export async function playSequel(
  demo: Demo,
  application: Application,
  day: DayAt,
  sequel: DemoSequel,
): Promise<void> {
  const decisionId = await standingDecision(demo, application, sequel.case);
  const { by, report, dissent, addendum } = sequel;
  if (report) await demo.act(by, reportImplementation, { decisionId, on: day(-sequel.daysAgo), ...report });
  if (dissent) await demo.act(by, recordDissent, { decisionId, reason: dissent });
  if (!addendum) return;
  const draft = {
    decisionId,
    snapshotId: await demo.snapshotOf(demo.caseId(sequel.case)),
    ballotId: null,
    text: addendum.text,
    therapies: [],
    actions: [...addendum.actions],
    relation: { kind: 'follows' as const },
    againstMajority: null,
    responsiblePhysicianId: null,
    dueOn: day(addendum.dueInDays - sequel.daysAgo),
  };
  const { sha256 } = await application.query(previewAddendum, demo.actor(by), { draft });
  await demo.act(by, signAddendum, { draft, sha256, password: demoPassword });
}

/** Puts decided cases on a meeting's agenda again, behind the new ones. */
export async function rePresentCases(
  demo: Demo,
  meeting: DemoMeeting,
  called: CalledMeeting,
): Promise<CalledMeeting> {
  const items = new Map(called.items);
  for (const item of meeting.items) {
    if (item.again === undefined) continue;
    const { itemId } = await demo.act('coordinator', rePresentCase, {
      meetingId: called.meetingId,
      caseId: demo.caseId(item.case),
      ...item.again,
    });
    items.set(item.case, itemId);
  }
  return { ...called, items };
}
