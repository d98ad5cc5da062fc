import type { UserId } from '@consilium/contracts';
import type { Entry } from './entry';

interface Kept {
  readonly entry: Entry;
  readonly base: Entry;
  readonly version: number | null;
}

/**
 * What was typed and not saved when a form was left within this tab (the back key, a shortcut): in memory alone, never in a storage of
 * the browser, and gone with the tab.
 */
const kept = new Map<string, Kept>();

const keyOf = (userId: UserId, caseId: string | null) => `${userId}/${caseId ?? 'new'}`;

export const keep = (userId: UserId, caseId: string | null, unsaved: Kept): void => {
  kept.set(keyOf(userId, caseId), unsaved);
};
export const forget = (userId: UserId, caseId: string | null): void => {
  kept.delete(keyOf(userId, caseId));
};
export const recall = (userId: UserId, caseId: string | null): Kept | null =>
  kept.get(keyOf(userId, caseId)) ?? null;
