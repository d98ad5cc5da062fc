import {
  type AgendaItemId,
  addAgendaItemOutput,
  type BoardId,
  boardPeopleOutput,
  type CaseId,
  draftCaseOutput,
  type MeetingId,
  meetingViewSchema,
  meViewSchema,
  scheduleMeetingOutput,
  submitCaseOutput,
} from '@consilium/contracts';
import { Api, type Caller, done } from './api';
import type { CaseContent } from './cases';

interface CalledCase {
  readonly caseId: CaseId;
  readonly pseudonym: string;
  readonly itemId: AgendaItemId;
}

interface CalledMeeting {
  readonly boardId: BoardId;
  readonly meetingId: MeetingId;
  /** Of its room. */
  readonly address: string;
  readonly cases: readonly CalledCase[];
}

/** In an hour, as the board's wall shows it. */
function soonInSeoul(): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Seoul',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(Date.now() + 60 * 60_000))
    .replace(' ', 'T');
}

/** A case entered and submitted by this person, of a patient of its own. */
export async function enterCase(author: Caller, { question, facts }: CaseContent) {
  const desk = new Api(author);
  const { memberships } = await desk.ask('me.get', {}, meViewSchema);
  const identity = { patientName: '가나다', recordNumber: `E2E-${crypto.randomUUID()}` };
  const { caseId, pseudonym, version } = await desk.act(
    'case.draft',
    { boardId: memberships[0]?.boardId, type: 'follow-up', question, facts, identity },
    draftCaseOutput,
  );
  await desk.act('case.submit', { caseId, version }, submitCaseOutput);
  return { caseId, pseudonym };
}

/**
 * A meeting with these cases on its agenda, everyone invited and the demo's chair in the chair: scheduled, not yet open. `author` enters
 * and submits the cases.
 */
export async function callMeeting(
  coordinator: Caller,
  title: string,
  contents: readonly CaseContent[],
  author: Caller = coordinator,
): Promise<CalledMeeting> {
  const api = new Api(coordinator);
  const me = await api.ask('me.get', {}, meViewSchema);
  const boardId = me.memberships[0]?.boardId;
  if (!boardId) throw new Error('The coordinator is on no board.');
  const { people } = await api.ask('people.list', { boardId }, boardPeopleOutput);
  const voters = people.filter(({ specialty, roles }) => specialty !== null && !roles.includes('referrer'));
  const chair = people.find(({ name }) => name === '박서연');
  if (!chair) throw new Error('The demo has no chair.');
  const { meetingId } = await api.act(
    'meeting.schedule',
    {
      boardId,
      title,
      startsAtLocal: soonInSeoul(),
      timeZone: 'Asia/Seoul',
      durationMinutes: 60,
      place: '',
      link: '',
      chairId: chair.userId,
      memberIds: voters.map(({ userId }) => userId),
    },
    scheduleMeetingOutput,
  );
  const cases: CalledCase[] = [];
  for (const content of contents) {
    const { caseId, pseudonym } = await enterCase(author, content);
    const { itemId } = await api.act('meeting.addItem', { meetingId, caseId }, addAgendaItemOutput);
    cases.push({ caseId, pseudonym, itemId });
  }
  return { boardId, meetingId, address: `/meetings/${meetingId}`, cases };
}

/** Opens the meeting, and checks everyone in who is invited. */
export async function openRoom(chair: Caller, { meetingId }: CalledMeeting): Promise<void> {
  const api = new Api(chair);
  await api.act('meeting.open', { meetingId }, done);
  const { attendees } = await api.ask('meeting.get', { meetingId }, meetingViewSchema);
  for (const { userId } of attendees)
    await api.act('meeting.checkIn', { meetingId, mode: 'in-room', userId }, done);
}
