import { EntryPage } from '../pages/entry-page';
import { RoomPage } from '../pages/room-page';
import { SchedulePage } from '../pages/schedule-page';
import { pancreaticPrrt } from './entries';
import type { OpenAs, Who } from './test';

export interface Stage {
  /** The meeting's and the case's paths. */
  readonly meeting: string;
  readonly case: string;
  readonly chair: RoomPage;
  readonly coordinator: RoomPage;
  readonly members: readonly RoomPage[];
}

/** A meeting under way with a new pancreatic PRRT case before it; the chair and the members given are checked in. */
export async function stageMeeting(as: OpenAs, title: string, who: readonly Who[]): Promise<Stage> {
  const referrer = await as('referrer');
  const entry = new EntryPage(referrer);
  await entry.open();
  await entry.fill(pancreaticPrrt);
  const address = await entry.submit();
  const pseudonym = (await referrer.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';

  const coordinator = await as('coordinator');
  const schedule = new SchedulePage(coordinator);
  const meeting = await schedule.schedule(title, '박서연');
  await schedule.addCase(pseudonym);

  const chair = new RoomPage(await as('chair'));
  await chair.enter(meeting);
  await chair.openMeeting();
  await chair.checkIn();
  const members: RoomPage[] = [];
  for (const one of who) {
    const room = new RoomPage(await as(one));
    await room.enter(meeting);
    await room.checkIn();
    members.push(room);
  }
  await chair.present(pseudonym);
  return { meeting, case: address, chair, coordinator: new RoomPage(coordinator), members };
}
