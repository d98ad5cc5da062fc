import { z } from 'zod';
import { AS_TYPED, asLine, asProse, unkeptAt } from './plain-text';

const clean = (value: string) => unkeptAt(value) < 0;

/** One line of text, trimmed and NFC-normalized before it is measured. */
export const lineSchema = (max: number) =>
  z
    .string()
    .max(max * AS_TYPED)
    .transform(asLine)
    .pipe(
      z
        .string()
        .max(max)
        .refine((value) => clean(value) && !/[\r\n]/u.test(value), { error: 'text/forbidden-characters' }),
    );

/** A line that may not be empty. */
export const requiredLineSchema = (max: number) => lineSchema(max).pipe(z.string().min(1));

/** Free text over several lines, NFC-normalized. */
export const proseSchema = (max: number) =>
  z
    .string()
    .max(max * AS_TYPED)
    .transform(asProse)
    .pipe(z.string().max(max).refine(clean, { error: 'text/forbidden-characters' }));

/** Prose that may not be empty. */
export const requiredProseSchema = (max: number) => proseSchema(max).pipe(z.string().min(1));

/** A calendar day, `2026-11-23`, of the years 1900 to 2199: days beyond are slips of a keyboard, and some no database can hold. */
export const daySchema = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', { error: 'text/day-out-of-range' });
/**
 * Wall time in a zone that is told beside it, `2026-11-30T07:30`: what people agree on, whatever the server's zone is. Of the years 2000 to
 * 2099: no board met before, nobody plans beyond, and a meeting's end or an offset never leads out of what an instant may be.
 */
export const wallTimeSchema = z
  .string()
  .length(16)
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u)
  .refine((time) => time >= '2000' && time < '2100', { error: 'text/time-out-of-range' });
/** An instant in UTC, `2026-11-23T07:30:00.000Z`, of the years that days are of. */
export const instantSchema = z.iso
  .datetime()
  .refine((instant) => instant >= '1900' && instant < '2200', { error: 'text/time-out-of-range' });
