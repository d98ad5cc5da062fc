import { previewRecommendationInput, previewRecommendationOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { advise } from '../advise';

/** The recommendation of facts that are not saved: nothing is written, and no case is named. */
export const previewRecommendation = defineQuery({
  name: 'case.previewRecommendation',
  input: previewRecommendationInput,
  output: previewRecommendationOutput,
  run: async (_context, input) => {
    const { recommendation, blocking } = advise(input.facts);
    return { recommendation, blocking: [...blocking] };
  },
});
