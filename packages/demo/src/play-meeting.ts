import {
  type Application,
  addAgendaItem,
  castVote,
  checkIn,
  closeBallot,
  closeMeeting,
  declareRecusal,
  deferItem,
  getMeeting,
  openBallot,
  openMeeting,
  presentItem,
  previewDecision,
  scheduleMeeting,
  signDecision,
} from '@consilium/application';
import {
  type AgendaItemId,
  type BallotId,
  type BallotMethod,
  type BallotOption,
  type BallotOptionInput,
  type BoardId,
  type Choice,
  type DecidedTherapy,
  type DecisionDraft,
  type MeetingId,
  type SnapshotId,
  therapyClassOf,
} from '@consilium/contracts';
import type { DayAt } from './cases/demo-case';
import type { CalledMeeting, Demo } from './demo';
import type { DemoBallot, DemoDecision, DemoItem, DemoMeeting } from './meetings/demo-meeting';
import { type DemoPersonKey, demoAccounts, demoPassword, demoTimeZone } from './people';

const entries = <Value>(of: Partial<Record<DemoPersonKey, Value>>) =>
  Object.entries(of) as [DemoPersonKey, Value][];

/** Calls a meeting and puts cases on its agenda, as the coordinator does; everyone who may attend is invited. */
export async function callMeeting(
  demo: Demo,
  boardId: BoardId,
  startsAtLocal: string,
  meeting: Pick<DemoMeeting, 'title' | 'durationMinutes' | 'place' | 'link' | 'chair'>,
  caseKeys: readonly string[],
): Promise<CalledMeeting> {
  const invited = demoAccounts.filter(
    (account) => account.roles.includes('member') || account.key === 'coordinator',
  );
  const { meetingId } = await demo.act('coordinator', scheduleMeeting, {
    boardId,
    title: meeting.title,
    startsAtLocal,
    timeZone: demoTimeZone,
    durationMinutes: meeting.durationMinutes,
    place: meeting.place,
    link: meeting.link,
    chairId: demo.actor(meeting.chair).userId,
    memberIds: invited.map((account) => demo.actor(account.key).userId),
  });
  const items = new Map<string, AgendaItemId>();
  for (const key of caseKeys) {
    const added = await demo.act('coordinator', addAgendaItem, { meetingId, caseId: demo.caseId(key) });
    items.set(key, added.itemId);
  }
  return { meetingId, items };
}

/** Plays a meeting from its opening to its close. */
export async function playMeeting(
  demo: Demo,
  application: Application,
  day: DayAt,
  meeting: DemoMeeting,
  { meetingId, items }: CalledMeeting,
): Promise<void> {
  const { chair } = meeting;
  await demo.act(chair, openMeeting, { meetingId });
  for (const who of meeting.inRoom)
    await demo.act(who, checkIn, { meetingId, mode: 'in-room', userId: null });
  for (const who of meeting.remote) await demo.act(who, checkIn, { meetingId, mode: 'remote', userId: null });
  for (const item of meeting.items) {
    const itemId = items.get(item.case);
    if (itemId === undefined) throw new Error(`${item.case} is not on the agenda`);
    await playItem(demo, application, day, meeting, meetingId, itemId, item);
  }
  demo.clock.pass(120);
  await demo.act(chair, closeMeeting, { meetingId });
}

async function playItem(
  demo: Demo,
  application: Application,
  day: DayAt,
  meeting: DemoMeeting,
  meetingId: MeetingId,
  itemId: AgendaItemId,
  item: DemoItem,
): Promise<void> {
  const caseId = demo.caseId(item.case);
  if (item.deferral === undefined && item.decision === undefined) return;
  demo.clock.pass(180);
  await demo.act(meeting.chair, presentItem, { itemId });
  if (item.recused !== undefined) {
    await demo.act(item.recused.who, declareRecusal, { caseId, reason: item.recused.reason });
  }
  if (item.deferral !== undefined) await demo.act(meeting.chair, deferItem, { itemId, ...item.deferral });
  if (item.decision === undefined) return;
  demo.clock.pass(240);
  const snapshotId = await demo.snapshotOf(caseId);
  const ballotId =
    item.ballot === undefined
      ? null
      : await playBallot(demo, application, meeting.chair, meetingId, itemId, snapshotId, item.ballot);
  const draft = draftOf(demo, day, meeting, item.decision, { itemId, snapshotId, ballotId });
  await sign(demo, application, meeting.chair, draft);
}

async function playBallot(
  demo: Demo,
  application: Application,
  chair: DemoPersonKey,
  meetingId: MeetingId,
  itemId: AgendaItemId,
  snapshotId: SnapshotId,
  ballot: DemoBallot,
): Promise<BallotId> {
  const options = ballot.options.map(
    (option): BallotOptionInput =>
      typeof option === 'string'
        ? { source: 'recommendation', therapy: option }
        : { source: 'free', label: option.label, therapyClass: option.therapyClass },
  );
  const { ballotId } = await demo.act(chair, openBallot, {
    itemId,
    snapshotId,
    visibility: ballot.visibility,
    options,
    method: ballot.method ?? 'single',
  });
  const view = await application.query(getMeeting, demo.actor(chair), { meetingId });
  for (const [who, [choice, reason]] of entries(ballot.votes)) {
    await demo.act(who, castVote, {
      ballotId,
      choice: demoChoice(choice, view.ballot?.options ?? [], ballot.method),
      reason,
    });
  }
  await demo.act(chair, closeBallot, { ballotId });
  return ballotId;
}

/** The choice that a demo's vote names in words. */
export function demoChoice(
  named: string | readonly string[],
  options: readonly BallotOption[],
  method: BallotMethod = 'single',
): Choice {
  if (named === 'against' || named === 'abstain') return { kind: named };
  const optionIds = [named].flat().map((name) => {
    const option = options.find((one) => one.therapy === name || one.label === name);
    if (option === undefined) throw new Error(`the demo votes for ${name}, which is not on the ballot`);
    return option.id;
  });
  const [optionId] = optionIds;
  if (method === 'single' && optionId !== undefined) return { kind: 'option', optionId };
  return { kind: method === 'approval' ? 'approval' : 'ranking', optionIds };
}

function draftOf(
  demo: Demo,
  day: DayAt,
  meeting: DemoMeeting,
  decision: DemoDecision,
  on: { itemId: AgendaItemId; snapshotId: SnapshotId; ballotId: BallotId | null },
): DecisionDraft {
  const therapies = decision.therapies.map(
    (option): DecidedTherapy =>
      typeof option === 'string'
        ? { therapy: option, label: '', therapyClass: therapyClassOf(option) }
        : { therapy: null, label: option.label, therapyClass: option.therapyClass },
  );
  return {
    ...on,
    therapies,
    actions: [...decision.actions],
    rationale: decision.rationale,
    relation:
      decision.departs === undefined ? { kind: 'follows' } : { kind: 'departs', reason: decision.departs },
    againstMajority: decision.againstMajority ?? null,
    dissent: entries(decision.dissent ?? {}).map(([who, reason]) => ({
      userId: demo.actor(who).userId,
      reason,
    })),
    responsiblePhysicianId: demo.actor(decision.responsible).userId,
    dueOn: day(decision.dueInDays - meeting.daysAgo),
    nextReviewOn: decision.reviewInDays === undefined ? null : day(decision.reviewInDays - meeting.daysAgo),
  };
}

async function sign(
  demo: Demo,
  application: Application,
  chair: DemoPersonKey,
  draft: DecisionDraft,
): Promise<void> {
  demo.clock.pass(90);
  const shown = await application.query(previewDecision, demo.actor(chair), { draft });
  await demo.act(chair, signDecision, { draft, sha256: shown.sha256, password: demoPassword });
}

/** The cases that are new on an agenda, in their order. */
export const agendaOf = (meeting: DemoMeeting): readonly string[] =>
  meeting.items.filter((item) => item.again === undefined).map((item) => item.case);
