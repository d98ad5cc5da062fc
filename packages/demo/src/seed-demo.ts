import { type Application, dayOf, readWallTime } from '@consilium/application';
import type { BoardId, SnapshotId } from '@consilium/contracts';
import type { Database } from '@consilium/database';
import { pastCases } from './cases/decided';
import type { DayAt } from './cases/demo-case';
import { todayCases } from './cases/today';
import { draftCases, nextWeekCases, submittedCases } from './cases/waiting';
import type { DemoClock } from './clock';
import { type Demo, openDemo } from './demo';
import { foundOrganization } from './found-organization';
import { currentAnnotations, earlierAnnotations } from './meetings/annotations';
import { pastMeetings } from './meetings/past';
import { sequels } from './meetings/sequels';
import { demoTimeZone } from './people';
import { playAsynchronousBallot } from './play-asynchronous-ballot';
import { annotate, enterCases } from './play-cases';
import { agendaOf, callMeeting, playMeeting } from './play-meeting';
import { playSequel, rePresentCases } from './play-sequels';
import { todaysSlot } from './todays-slot';

export interface SeedOptions {
  /** The instant that is "today": the database's, when the demo is made. */
  readonly now: Date;
  /** The clock that `database` was made with. */
  readonly clock: DemoClock;
  readonly newId: () => string;
  readonly onProgress?: (words: string) => void;
}

const dayLong = 86_400_000;

/**
 * Makes the demo board with its people, cases in all states, meetings held and to come. All but the organization itself is done by its people
 * through the application's commands, so that journal, receipts, rules and signatures are real. Wants an empty, migrated database.
 */
export async function seedDemo(
  application: Application,
  database: Database,
  { now, clock, newId, onProgress = () => undefined }: SeedOptions,
): Promise<{ readonly boardId: BoardId }> {
  const day: DayAt = (offset) =>
    dayOf(new Date(now.getTime() + offset * dayLong).toISOString(), demoTimeZone);
  /** So many days ago, at a wall time in Seoul. */
  const at = (offset: number, time: string): Date => instantOf(`${day(offset)}T${time}`);

  clock.set(at(-60, '09:00'));
  const organization = await foundOrganization(database, newId, Number(day(0).slice(0, 4)));
  const { boardId } = organization;
  const demo = openDemo(application, clock, organization.actors, newId, (caseId) =>
    database.unitOfWork.as(organization.actors.get('chair') ?? { service: 'seed' }, async (work) => {
      const found = await work.db.case.findUniqueOrThrow({ where: { id: caseId } });
      return found.currentSnapshotId as SnapshotId;
    }),
  );

  /** What became of decisions, from one day to a later one, in days ago. */
  const playSequels = async (from: number, until: number) => {
    for (const [index, sequel] of sequels.entries()) {
      if (sequel.daysAgo > from || sequel.daysAgo <= until) continue;
      clock.set(at(-sequel.daysAgo, `09:${String(10 + index)}`));
      await playSequel(demo, application, day, sequel);
    }
  };
  let played = Number.POSITIVE_INFINITY;
  for (const meeting of pastMeetings) {
    await playSequels(played, meeting.daysAgo + 5);
    played = meeting.daysAgo + 5;
    onProgress(`${meeting.title}, ${day(-meeting.daysAgo)}`);
    const keys = agendaOf(meeting);
    const cases = [...pastCases, ...todayCases].filter((one) => keys.includes(one.key));
    clock.set(at(-meeting.daysAgo - 5, '10:00'));
    await enterCases(demo, boardId, day, cases, { submitted: true });
    const called = await callMeeting(
      demo,
      boardId,
      `${day(-meeting.daysAgo)}T${meeting.startsAtTime}`,
      meeting,
      keys,
    );
    const agenda = await rePresentCases(demo, meeting, called);
    await annotate(
      demo,
      day,
      cases,
      earlierAnnotations.filter((one) => keys.includes(one.case)),
    );
    clock.set(at(-meeting.daysAgo, meeting.startsAtTime));
    await playMeeting(demo, application, day, meeting, agenda);
  }
  await playSequels(played, 5);

  onProgress(`cases of ${day(0)}`);
  await makeThePresent(demo, application, boardId, day, at, now);
  clock.set(null);
  return { boardId };
}

async function makeThePresent(
  demo: Demo,
  application: Application,
  boardId: BoardId,
  day: DayAt,
  at: (offset: number, time: string) => Date,
  now: Date,
): Promise<void> {
  const { clock } = demo;
  clock.set(at(-5, '10:00'));
  const fresh = todayCases.filter((one) => !demo.cases.has(one.key));
  await enterCases(demo, boardId, day, [...fresh, ...nextWeekCases], { submitted: true });
  clock.set(at(-3, '10:00'));
  const room = {
    durationMinutes: 90,
    place: '본관 3층 다학제회의실',
    link: 'https://meet.example.org/gepnet',
    chair: 'chair',
  } as const;
  const title = '정기 다학제 회의 (격주)';
  await callMeeting(
    demo,
    boardId,
    todaysSlot(now, demoTimeZone),
    { title, ...room },
    todayCases.map((one) => one.key),
  );
  const nextWeek = await callMeeting(
    demo,
    boardId,
    `${day(7)}T07:30`,
    { title, ...room },
    nextWeekCases.map((one) => one.key),
  );
  clock.set(at(-2, '13:00'));
  await annotate(demo, day, [...todayCases, ...nextWeekCases], currentAnnotations);
  await enterCases(demo, boardId, day, submittedCases, { submitted: true });
  await playAsynchronousBallot(demo, application, nextWeek, `${day(6)}T18:00`);
  clock.set(at(-1, '16:00'));
  await enterCases(demo, boardId, day, draftCases, { submitted: false });
}

function instantOf(local: string): Date {
  const reading = readWallTime(local, demoTimeZone);
  if (reading.kind !== 'exact') throw new Error(`${local} is no time in ${demoTimeZone}`);
  return new Date(reading.instant);
}
