import { castVote, closeBallot, openBallot, voidBallot } from '@consilium/application';
import { command, router } from './trpc';

export const ballotRouter = router({
  open: command(openBallot),
  castVote: command(castVote),
  close: command(closeBallot),
  void: command(voidBallot),
});
