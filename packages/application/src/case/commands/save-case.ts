import { saveCase as decide } from '@consilium/board';
import { saveCaseInput, saveCaseOutput } from '@consilium/contracts';
import { loadCaseContent, loadTherapyNames } from '@consilium/database';
import { defineCommand } from '../../command';
import { activeEdition } from '../../edition/active-edition';
import { notFound } from '../../errors';
import { createIdentityVault } from '../../identity/vault';
import { lockCase } from '../../meeting/load-meeting';
import { advise, NOT_ASKED } from '../advise';
import { resourceOf } from '../case-resource';
import { recordAdvised } from '../record-advised';

/**
 * Saves a draft, or corrects submitted facts: then the guideline answers anew, the earlier snapshot stays, and an open ballot on the
 * case is voided, all in this unit of work.
 */
export const saveCase = defineCommand({
  name: 'case.save',
  input: saveCaseInput,
  output: saveCaseOutput,
  run: async (context, input) => {
    const state = await lockCase(context, input.caseId);
    context.authorize('case.save', resourceOf(state));
    const current = await loadCaseContent(context.work, input.caseId);
    if (current === null) throw notFound();
    const { type, question, facts, version, identity } = input;
    const therapyNames = await loadTherapyNames(context.work);
    const advised = state.status === 'draft' ? NOT_ASKED : advise(facts, await activeEdition(context));
    const outcome = decide(
      state,
      current,
      {
        ...{ type, question, facts, version, therapyNames },
        withIdentity: identity !== null,
        advice: advised.advice,
      },
      await context.decideContext(state.boardId),
    );
    const recorded = await recordAdvised(context, state, outcome, advised);
    if (identity !== null) {
      await context.work.saveIdentity(
        input.caseId,
        createIdentityVault(context.keys).seal(input.caseId, identity),
      );
    }
    return recorded;
  },
});
