import { z } from 'zod';
import { UNREADABLE_KINDS } from './values';

/** A stored row that a list could not show: what it is, and a reference that says nothing of it, to report it by. */
export const unreadableRowSchema = z.object({ kind: z.enum(UNREADABLE_KINDS), reference: z.string() });
export type UnreadableRow = z.infer<typeof unreadableRowSchema>;

/** Part of every list's answer; what fills it is `QueryContext.readable`. */
export const unreadableSchema = z.array(unreadableRowSchema).default([]);
