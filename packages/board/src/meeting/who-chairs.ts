import type { BallotTiming, RefusalCode, UserId } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { type BoardPerson, type Refused, refuse } from '../outcome';
import { isChair } from '../policy/board-actor';
import { attending, type MeetingState } from './state';

/** The part of a meeting by which it is known who chairs. */
export type ChairedMeeting = Pick<MeetingState, 'chairId' | 'handedOverTo' | 'attendance'>;
type Item = Pick<CaseState, 'recusedUserIds'>;

/** Who holds the chair of a meeting: its own, or to whom it was handed over. */
export const chairOf = (meeting: Pick<ChairedMeeting, 'chairId' | 'handedOverTo'>): UserId =>
  meeting.handedOverTo ?? meeting.chairId;

/** Why the chair passes to a deputy on an item: its holder is recused, or not here. Null while the holder keeps it. */
export function passedOn(meeting: ChairedMeeting, item: Item): 'recused' | 'not-here' | null {
  const holder = chairOf(meeting);
  if (item.recusedUserIds.includes(holder)) return 'recused';
  return attending(meeting).includes(holder) ? null : 'not-here';
}

/**
 * Whether someone chairs an item: its holder unless recused; a deputy who is here and not recused, once the chair has passed on. A holder
 * who did not check in may still act: whoever acts is there.
 */
export function chairsItem(meeting: ChairedMeeting, item: Item, person: BoardPerson): boolean {
  if (!isChair(person) || item.recusedUserIds.includes(person.userId)) return false;
  if (person.userId === chairOf(meeting)) return true;
  return passedOn(meeting, item) !== null && attending(meeting).includes(person.userId);
}

/** Who could take the chair of an item: others with the role of chair who are here and not recused. */
export function deputiesFor(
  meeting: ChairedMeeting,
  item: Item,
  people: readonly BoardPerson[],
): BoardPerson[] {
  const here = attending(meeting);
  return people.filter(
    (person) =>
      isChair(person) &&
      person.userId !== chairOf(meeting) &&
      here.includes(person.userId) &&
      !item.recusedUserIds.includes(person.userId),
  );
}

/** Why someone may not do a chair's act on an item; null where they may. `whenRecused` is the act's own code for the recused. */
export function refuseChairing(
  meeting: ChairedMeeting,
  item: Item,
  actor: BoardPerson,
  whenRecused: RefusalCode,
): Refused | null {
  if (!isChair(actor)) return refuse('forbidden');
  if (item.recusedUserIds.includes(actor.userId)) return refuse(whenRecused);
  if (chairsItem(meeting, item, actor)) return null;
  const details = { chairId: chairOf(meeting) };
  return refuse(
    passedOn(meeting, item) === null ? 'meeting/not-chairing' : 'meeting/deputy-not-here',
    details,
  );
}

/**
 * Why someone may not open, close or void a ballot. One in the meeting is who chairs'; an asynchronous one runs beside it, also while no
 * meeting is open and nobody chairs, and is any chair's of the board who is not recused.
 */
export function refuseBallotAct(
  timing: BallotTiming,
  meeting: ChairedMeeting,
  item: Item,
  actor: BoardPerson,
): Refused | null {
  if (timing === 'meeting') return refuseChairing(meeting, item, actor, 'ballot/recused');
  if (!isChair(actor)) return refuse('forbidden');
  return item.recusedUserIds.includes(actor.userId) ? refuse('ballot/recused') : null;
}

/** In which capacity someone chairs an item; null where they do not. */
export function capacityOf(
  meeting: ChairedMeeting,
  item: Item,
  person: BoardPerson,
): {
  readonly role: 'chair' | 'deputy-chair';
  readonly because: 'own' | 'handed-over' | 'recused' | 'not-here';
} | null {
  if (!chairsItem(meeting, item, person)) return null;
  if (person.userId === meeting.chairId && chairOf(meeting) === meeting.chairId)
    return { role: 'chair', because: 'own' };
  if (person.userId === chairOf(meeting)) return { role: 'deputy-chair', because: 'handed-over' };
  return { role: 'deputy-chair', because: passedOn(meeting, item) ?? 'not-here' };
}
