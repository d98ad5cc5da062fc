import {
  administeredBoard,
  administeredBoards,
  boardHistory,
  createBoard,
  endMembership,
  setFeeRule,
  setMembership,
  setQuorumRule,
} from '@consilium/application';
import { command, query, router } from './trpc';

export const boardRouter = router({
  list: query(administeredBoards),
  get: query(administeredBoard),
  history: query(boardHistory),
  create: command(createBoard),
  setMembership: command(setMembership),
  endMembership: command(endMembership),
  setQuorumRule: command(setQuorumRule),
  setFeeRule: command(setFeeRule),
});
