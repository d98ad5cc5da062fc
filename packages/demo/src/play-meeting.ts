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
import type { DemoBallot, DemoDecision, DemoItem, DemoMeeting } from './meetings/demo-meeting';
import { type DemoPersonKey, demoAccounts, demoPassword, demoTimeZone } from './people';
import type { CalledMeeting, Stage } from './stage';

const entries = <Value>(of: Partial<Record<DemoPersonKey, Value>>) =>
  Object.entries(of) as [DemoPersonKey, Value][];

/** Calls a meeting and puts cases on its agenda, as the coordinator does; everyone who may attend is invited. */
export async function callMeeting(
  stage: Stage,
  boardId: BoardId,
  startsAtLocal: string,
  meeting: Pick<DemoMeeting, 'title' | 'durationMinutes' | 'place' | 'link' | 'chair'>,
  caseKeys: readonly string[],
): Promise<CalledMeeting> {
  const invited = demoAccounts.filter(
    (account) => account.roles.includes('member') || account.key === 'coordinator',
  );
  const { meetingId } = await stage.act('coordinator', scheduleMeeting, {
    boardId,
    title: meeting.title,
    startsAtLocal,
    timeZone: demoTimeZone,
    durationMinutes: meeting.durationMinutes,
    place: meeting.place,
    link: meeting.link,
    chairId: stage.actor(meeting.chair).userId,
    memberIds: invited.map((account) => stage.actor(account.key).userId),
  });
  const items = new Map<string, AgendaItemId>();
  for (const key of caseKeys) {
    const added = await stage.act('coordinator', addAgendaItem, { meetingId, caseId: stage.caseId(key) });
    items.set(key, added.itemId);
  }
  return { meetingId, items };
}

/** Plays a meeting from its opening to its close. */
export async function playMeeting(
  stage: Stage,
  application: Application,
  day: DayAt,
  meeting: DemoMeeting,
  { meetingId, items }: CalledMeeting,
): Promise<void> {
  const { chair } = meeting;
  await stage.act(chair, openMeeting, { meetingId });
  for (const who of meeting.inRoom)
    await stage.act(who, checkIn, { meetingId, mode: 'in-room', userId: null });
  for (const who of meeting.remote)
    await stage.act(who, checkIn, { meetingId, mode: 'remote', userId: null });
  for (const item of meeting.items) {
    const itemId = items.get(item.case);
    if (itemId === undefined) throw new Error(`${item.case} is not on the agenda`);
    await playItem(stage, application, day, meeting, meetingId, itemId, item);
  }
  stage.clock.pass(120);
  await stage.act(chair, closeMeeting, { meetingId });
}

async function playItem(
  stage: Stage,
  application: Application,
  day: DayAt,
  meeting: DemoMeeting,
  meetingId: MeetingId,
  itemId: AgendaItemId,
  item: DemoItem,
): Promise<void> {
  const caseId = stage.caseId(item.case);
  if (item.deferral === undefined && item.decision === undefined) return;
  stage.clock.pass(180);
  await stage.act(meeting.chair, presentItem, { itemId });
  if (item.recused !== undefined) {
    await stage.act(item.recused.who, declareRecusal, { caseId, reason: item.recused.reason });
  }
  if (item.deferral !== undefined) await stage.act(meeting.chair, deferItem, { itemId, ...item.deferral });
  if (item.decision === undefined) return;
  stage.clock.pass(240);
  const snapshotId = await stage.snapshotOf(caseId);
  const ballotId =
    item.ballot === undefined
      ? null
      : await playBallot(stage, application, meeting.chair, meetingId, itemId, snapshotId, item.ballot);
  const draft = draftOf(stage, day, meeting, item.decision, { itemId, snapshotId, ballotId });
  await sign(stage, application, meeting.chair, draft);
}

async function playBallot(
  stage: Stage,
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
  const { ballotId } = await stage.act(chair, openBallot, {
    itemId,
    snapshotId,
    visibility: ballot.visibility,
    options,
    method: ballot.method ?? 'single',
  });
  const view = await application.query(getMeeting, stage.actor(chair), { meetingId });
  for (const [who, [choice, reason]] of entries(ballot.votes)) {
    await stage.act(who, castVote, {
      ballotId,
      choice: demoChoice(choice, view.ballot?.options ?? [], ballot.method),
      reason,
    });
  }
  await stage.act(chair, closeBallot, { ballotId });
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
  stage: Stage,
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
      userId: stage.actor(who).userId,
      reason,
    })),
    responsiblePhysicianId: stage.actor(decision.responsible).userId,
    dueOn: day(decision.dueInDays - meeting.daysAgo),
    nextReviewOn: decision.reviewInDays === undefined ? null : day(decision.reviewInDays - meeting.daysAgo),
  };
}

async function sign(
  stage: Stage,
  application: Application,
  chair: DemoPersonKey,
  draft: DecisionDraft,
): Promise<void> {
  stage.clock.pass(90);
  const shown = await application.query(previewDecision, stage.actor(chair), { draft });
  await stage.act(chair, signDecision, { draft, sha256: shown.sha256, password: demoPassword });
}

/** The cases that are new on an agenda, in their order. */
export const agendaOf = (meeting: DemoMeeting): readonly string[] =>
  meeting.items.filter((item) => item.again === undefined).map((item) => item.case);
