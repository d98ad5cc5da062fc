import { holds } from '../outcome';
import { readsBoard } from './board-actor';
import { onBoard } from './case';
import type { BoardResource } from './resources';
import type { Rule } from './rule';

export const boardPolicy = {
  /** Names and specialties of colleagues, and the board's own name. */
  'board.enter': { see: onBoard, may: onBoard },
  /** People, roles, specialties, quorum rules and editions as they are administered. */
  'people.read': { see: onBoard, may: (who) => holds(who, 'auditor', 'administrator') },
  /** The board's cases that another edition answers otherwise. */
  'edition.read-differences': { see: onBoard, may: readsBoard },
  'people.change': { see: onBoard, may: (who) => holds(who, 'administrator') },
} satisfies Record<string, Rule<BoardResource>>;
