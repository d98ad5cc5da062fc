import { z } from 'zod';

/** How often a thing was saved: a column of four bytes. */
export const versionSchema = z.int().min(0).max(2_147_483_647);
/** A place in a stream of the journal: a column of eight bytes, as far as a number is exact. */
export const sequenceSchema = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
