import type { BoardId } from '@consilium/contracts';

/** The organization's stream: people, sign-ins, sessions. */
export const organizationStream = 'organization';
/** A board's stream. */
export const boardStream = (boardId: BoardId): string => `board:${boardId}`;

/** The board of a stream; null for the organization's. Throws for any other name. */
export function boardOf(stream: string): BoardId | null {
  if (stream === organizationStream) return null;
  if (!stream.startsWith('board:')) throw new Error(`no such stream: ${stream}`);
  return stream.slice('board:'.length) as BoardId;
}
