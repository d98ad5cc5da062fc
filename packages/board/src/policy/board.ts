import { holds, readsBoard } from './board-actor';
import { onBoard } from './case';
import type { BoardResource } from './resources';
import type { Rule } from './rule';

export const boardPolicy = {
  /** Names and specialties of colleagues, the board's own name, and that something happens: of each event `visibleTo` judges. */
  'board.enter': { see: onBoard, may: onBoard },
  /** All of the board's work, and not the cases alone that one referred. */
  'board.read': { see: onBoard, may: readsBoard },
  /** People, roles, specialties, quorum rules and editions as they are administered. */
  'people.read': { see: onBoard, may: (who) => holds(who, 'auditor', 'administrator') },
  /** The board's cases that another edition answers otherwise. */
  'edition.read-differences': { see: onBoard, may: readsBoard },
  'people.change': { see: onBoard, may: (who) => holds(who, 'administrator') },
} satisfies Record<string, Rule<BoardResource>>;
