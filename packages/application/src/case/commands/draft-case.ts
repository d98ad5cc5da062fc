import { draftCase as decide } from '@consilium/board';
import { draftCaseInput, draftCaseOutput } from '@consilium/contracts';
import { loadTherapyNames } from '@consilium/database';
import { defineCommand } from '../../command';
import { createIdentityVault } from '../../identity/vault';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';

/**
 * Begins a case under a fresh pseudonym. If the board has it already, the unique index fails the unit of work, which the executor runs
 * again with another pseudonym.
 */
export const draftCase = defineCommand({
  name: 'case.draft',
  input: draftCaseInput,
  output: draftCaseOutput,
  run: async (context, input) => {
    context.authorize('case.draft', { boardId: input.boardId });
    const { boardId, type, question, facts, identity } = input;
    const pseudonym = context.newPseudonym();
    const therapyNames = await loadTherapyNames(context.work);
    const outcome = decide(
      { boardId, type, question, facts, pseudonym, withIdentity: identity !== null, therapyNames },
      await context.decideContext(boardId),
    );
    const drafted = eventOf(await recordOutcome(context, boardId, outcome), 'case.drafted').public;
    if (identity !== null) {
      await context.work.saveIdentity(
        drafted.caseId,
        createIdentityVault(context.keys).seal(drafted.caseId, identity),
      );
    }
    return { caseId: drafted.caseId, pseudonym, version: drafted.version };
  },
});
