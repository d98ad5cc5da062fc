import { previewRecommendationInput, previewRecommendationOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { activeEdition } from '../../edition/active-edition';
import { advise } from '../advise';
import { missingEffects } from '../missing-effects';

/** The recommendation of facts that are not saved: nothing is written, and no case is named. */
export const previewRecommendation = defineQuery({
  name: 'case.previewRecommendation',
  input: previewRecommendationInput,
  output: previewRecommendationOutput,
  run: async (context, input) => {
    const { recommendation, blocking } = advise(input.facts, await activeEdition(context));
    const missing = recommendation === null ? [] : missingEffects(recommendation, input.facts);
    return { recommendation, missing, blocking: [...blocking] };
  },
});
