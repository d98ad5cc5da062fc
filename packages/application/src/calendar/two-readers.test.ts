import { knownZones } from '@consilium/contracts';
import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { meetingCalendarFile } from './meeting-calendar-file';

const begin = Temporal.Instant.from('2026-11-01T00:00:00Z');
const months = 24;
const around = [-90, -30, 0, 30, 90];
const minuteMs = 60_000;

/** Beginnings of meetings in a zone: about every change of its clocks and in each month; where they never change, in each season. */
function beginnings(zone: string): number[] {
  const first = begin.toZonedDateTimeISO(zone).with({ hour: 7, minute: 30 });
  const last = first.add({ months });
  const found: number[] = [];
  let change = first.getTimeZoneTransition('next');
  const step = change === null ? 6 : 1;
  for (let month = 0; month < months; month += step)
    found.push(first.add({ months: month }).epochMilliseconds);
  while (change !== null && change.epochMilliseconds <= last.epochMilliseconds) {
    const at = change.epochMilliseconds;
    found.push(...around.map((minutes) => at + minutes * minuteMs));
    change = change.getTimeZoneTransition('next');
  }
  return found;
}

/** Reads by the file's own VTIMEZONE. */
function readByBlock(body: string): [number, number] {
  const calendar = new ICAL.Component(ICAL.parse(body));
  const event = calendar.getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no event');
  const { startDate, endDate } = new ICAL.Event(event);
  return [startDate.toJSDate().getTime(), endDate.toJSDate().getTime()];
}

/** Reads by what its own database knows under the zone's name. */
function readByName(body: string): [number, number] {
  const event = Object.values(sync.parseICS(body)).find((each) => each?.type === 'VEVENT');
  if (event?.type !== 'VEVENT' || !event.end) throw new Error('no event');
  return [event.start.getTime(), event.end.getTime()];
}

const iso = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString());

const meeting = {
  ...{ id: '0197f6a0-0000-7000-8000-000000000001', title: 'Board', boardName: 'GEP-NET' },
  ...{ place: '', link: '', agendaCount: 0, sequence: 0, cancelled: false },
};

describe('In every zone that is offered, over two years,', () => {
  it('two calendars of others read a meeting’s file at our instants', { timeout: 60_000 }, () => {
    const wrong: string[] = [];
    for (const zone of knownZones())
      for (const start of beginnings(zone)) {
        const meant: [number, number] = [start, start + 60 * minuteMs];
        const [startsAt = '', endsAt = ''] = iso(meant);
        const body = meetingCalendarFile(
          { ...meeting, startsAt, endsAt, timeZone: zone },
          'en',
          '2026-11-01T00:00:00.000Z',
        );
        for (const read of [readByBlock, readByName]) {
          const found = iso(read(body));
          if (found.join() !== iso(meant).join())
            wrong.push(`${zone} ${read.name}: ${found.join('–')} instead of ${startsAt}–${endsAt}`);
        }
      }
    expect(wrong).toEqual([]);
  });
});
