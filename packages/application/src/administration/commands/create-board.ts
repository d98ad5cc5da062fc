import { foundBoard } from '@consilium/board';
import { type BoardId, canonicalZone, createBoardInput, createBoardOutput } from '@consilium/contracts';
import { readWallTime } from '../../calendar/wall-time';
import { defineCommand } from '../../command';
import { AppError } from '../../errors';
import { recordAdministration } from '../administer';

/** A new board (administrator). Throws `invalid-input` for a time zone that is none. */
export const createBoard = defineCommand({
  name: 'board.create',
  input: createBoardInput,
  output: createBoardOutput,
  async run(ctx, { name, timeZone }) {
    ctx.authorizeOrganization('change');
    const reading = readWallTime('2026-01-01T12:00', timeZone);
    if (reading.kind === 'unknown-zone') throw new AppError('invalid-input', { timeZone: 'unknown' });
    await ctx.work.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`board/${name}`}, 0))::text`;
    const nameTaken = (await ctx.work.db.board.count({ where: { name } })) > 0;
    const boardId = ctx.newId() as BoardId;
    await recordAdministration(
      ctx,
      foundBoard({ nameTaken }, { boardId, name, timeZone: canonicalZone(timeZone) }),
    );
    return { boardId };
  },
});
