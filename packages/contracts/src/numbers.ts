import { z } from 'zod';

/** A version: how often a record was saved; bounded by its column of four bytes. */
export const versionSchema = z.int().min(0).max(2_147_483_647);
/** A sequence in a stream of the journal: a column of eight bytes, bounded by the largest exact number. */
export const sequenceSchema = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
