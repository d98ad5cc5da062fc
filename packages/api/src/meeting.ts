import {
  addAgendaItem,
  checkIn,
  checkOut,
  closeMeeting,
  deferItem,
  getMeeting,
  listMeetings,
  meetingCalendar,
  openMeeting,
  orderAgenda,
  presentItem,
  removeAgendaItem,
  rescheduleMeeting,
  scheduleMeeting,
} from '@consilium/application';
import { command, query, router } from './trpc';

export const meetingRouter = router({
  list: query(listMeetings),
  get: query(getMeeting),
  calendar: query(meetingCalendar),
  schedule: command(scheduleMeeting),
  reschedule: command(rescheduleMeeting),
  addItem: command(addAgendaItem),
  removeItem: command(removeAgendaItem),
  orderAgenda: command(orderAgenda),
  open: command(openMeeting),
  close: command(closeMeeting),
  presentItem: command(presentItem),
  checkIn: command(checkIn),
  checkOut: command(checkOut),
  deferItem: command(deferItem),
});
