import { submitCase as decide } from '@consilium/board';
import { submitCaseInput, submitCaseOutput } from '@consilium/contracts';
import { loadCaseContent } from '@consilium/database';
import { defineCommand } from '../../command';
import { activeEdition } from '../../edition/active-edition';
import { notFound } from '../../errors';
import { lockCase } from '../../meeting/load-meeting';
import { advise } from '../advise';
import { resourceOf } from '../case-resource';
import { recordAdvised } from '../record-advised';

/** Hands a draft to the board with its first recommendation. */
export const submitCase = defineCommand({
  name: 'case.submit',
  input: submitCaseInput,
  output: submitCaseOutput,
  run: async (context, input) => {
    const state = await lockCase(context, input.caseId);
    context.authorize('case.submit', resourceOf(state));
    const content = await loadCaseContent(context.work, input.caseId);
    if (content === null) throw notFound();
    const { facts, question } = content;
    const advised = advise(facts, await activeEdition(context));
    if (question.trim() === '') {
      context.refuse({ ok: false, code: 'case/not-complete', details: { missing: 'question' } });
    }
    const outcome = decide(
      state,
      { version: input.version, advice: advised.advice },
      await context.decideContext(state.boardId),
    );
    const { version, snapshotId } = await recordAdvised(context, state, outcome, advised);
    if (snapshotId === null) throw new Error('a submission made no recommendation');
    return { version, snapshotId };
  },
});
