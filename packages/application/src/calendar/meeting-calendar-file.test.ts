import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarMeeting, meetingCalendarFile } from './meeting-calendar-file';

const meeting: CalendarMeeting = {
  id: '0197f6a0-0000-7000-8000-000000000001',
  title: '정기 회의; GEP-NET, 11월\nBEGIN:VALARM',
  boardName: 'GEP-NET Board',
  startsAt: '2026-11-29T22:30:00.000Z',
  endsAt: '2026-11-29T23:30:00.000Z',
  timeZone: 'Asia/Seoul',
  place: '본관 3층, 회의실 A; 왼쪽',
  link: 'https://meet.example.org/room?id=1,2;3',
  agendaCount: 5,
  sequence: 2,
  cancelled: false,
};
const stamp = '2026-11-23T01:02:03.456Z';

function parse(body: string) {
  const calendar = new ICAL.Component(ICAL.parse(body));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('the calendar file of a meeting', () => {
  it('is read back at the same instant, in the zone of the meeting', () => {
    const { event } = parse(meetingCalendarFile(meeting, 'ko', stamp));
    expect(event.startDate.toJSDate().toISOString()).toBe(meeting.startsAt);
    expect(event.endDate.toJSDate().toISOString()).toBe(meeting.endsAt);
    expect(event.startDate.zone.tzid).toBe('Asia/Seoul');
    expect(event.startDate.hour).toBe(7);
  });

  it('holds across a change to winter time in another zone', () => {
    const { event } = parse(
      meetingCalendarFile(
        {
          ...meeting,
          timeZone: 'Europe/Berlin',
          startsAt: '2026-10-26T06:30:00.000Z',
          endsAt: '2026-10-26T07:30:00.000Z',
        },
        'en',
        stamp,
      ),
    );
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-10-26T06:30:00.000Z');
    expect(event.startDate.hour).toBe(7);
  });

  it('keeps its UID and raises its SEQUENCE when the meeting is moved', () => {
    const before = parse(meetingCalendarFile(meeting, 'en', stamp));
    const after = parse(meetingCalendarFile({ ...meeting, sequence: 3 }, 'en', stamp));
    expect(after.event.uid).toBe(before.event.uid);
    expect([before.event.sequence, after.event.sequence]).toEqual([2, 3]);
    expect(before.calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(before.component.getFirstProperty('dtstamp')?.toICALString()).toBe('DTSTAMP:20261123T010203Z');
  });

  it('cannot be made to hold more than one event or an alarm by what people write', () => {
    const { calendar, component, event } = parse(
      meetingCalendarFile(
        { ...meeting, link: 'https://meet.example.org/\r\nATTENDEE:mailto:x@example.org' },
        'ko',
        stamp,
      ),
    );
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(component.getAllSubcomponents()).toHaveLength(0);
    expect(component.getAllProperties('attendee')).toHaveLength(0);
    expect(event.summary).toBe(`GEP-NET Board: ${meeting.title}`);
    expect(event.location).toBe(meeting.place);
  });

  it('says how many cases are on the agenda, and in lines of at most 75 octets', () => {
    const body = meetingCalendarFile(meeting, 'ko', stamp);
    expect(parse(body).event.description).toContain('증례 5건');
    expect(Math.max(...body.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(parse(meetingCalendarFile(meeting, 'en', stamp)).event.description).toContain('Agenda: 5 cases');
  });

  it('of a meeting in UTC says so', () => {
    const body = meetingCalendarFile({ ...meeting, timeZone: 'UTC' }, 'en', stamp);
    expect(body).toContain('DTSTART:20261129T223000Z\r\nDTEND:20261129T233000Z\r\n');
    expect(body).not.toContain('VTIMEZONE');
  });

  it('names its zone as the time zone database does now, the same in the event and in the block', () => {
    const body = meetingCalendarFile({ ...meeting, timeZone: 'Europe/Kiev' }, 'en', stamp);
    const names = [...body.matchAll(/TZID[=:]([^:\r\n]+)/gu)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['Europe/Kyiv']));
  });

  it('is written in UTC where the clocks show its beginning or end twice', () => {
    const repeated = { startsAt: '2026-10-25T00:30:00.000Z', endsAt: '2026-10-25T01:30:00.000Z' };
    const body = meetingCalendarFile({ ...meeting, ...repeated, timeZone: 'Europe/Berlin' }, 'en', stamp);
    expect(body).toContain('DTSTART:20261025T003000Z\r\nDTEND:20261025T013000Z\r\n');
  });
});
