import { setQuorumRule as decide } from '@consilium/board';
import { setQuorumRuleInput } from '@consilium/contracts';
import { loadQuorumRules } from '@consilium/database';
import { z } from 'zod';
import { defineCommand } from '../../command';
import { recordRule } from '../record-rule';

/** A quorum rule of a board from a day on (administrator). A rule that is in force, or was, stays as it is. */
export const setQuorumRule = defineCommand({
  name: 'board.setQuorumRule',
  input: setQuorumRuleInput,
  output: z.object({}),
  run: (ctx, { boardId, idempotencyKey: _key, ...rule }) =>
    recordRule(ctx, boardId, loadQuorumRules, rule, decide),
});
