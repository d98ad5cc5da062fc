import { setFeeRule as decide } from '@consilium/board';
import { setFeeRuleInput } from '@consilium/contracts';
import { loadFeeRules } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordRule } from '../record-rule';

/** The fee's tiers of a board from a day on (administrator). A rule that is in force, or was, stays as it is. */
export const setFeeRule = defineCommand({
  name: 'board.setFeeRule',
  input: setFeeRuleInput,
  output: z.object({}),
  run: (ctx, { boardId, idempotencyKey: _key, ...rule }) =>
    recordRule(ctx, boardId, loadFeeRules, rule, decide),
});
