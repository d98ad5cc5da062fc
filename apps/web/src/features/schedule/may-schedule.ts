import type { BoardMembership } from '@consilium/contracts';

/** Whether to offer scheduling on a board. It decides what is shown; the command asks the policy for the right. */
export const mayScheduleOn = ({ roles }: BoardMembership): boolean =>
  roles.includes('coordinator') || roles.includes('chair');
