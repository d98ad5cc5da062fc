import type { BoardMembership } from '@consilium/contracts';

/** Shapes what is offered on a board; the right itself is asked of the server by the command. */
export const mayScheduleOn = ({ roles }: BoardMembership): boolean =>
  roles.includes('coordinator') || roles.includes('chair');
