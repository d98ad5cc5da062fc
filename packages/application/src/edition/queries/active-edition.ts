import { activeEditionInput, activeEditionOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { findActiveEdition, namedEdition } from '../active-edition';

/** The edition that answers now, for everyone who is signed in; null where this build does not hold it. */
export const readActiveEdition = defineQuery({
  name: 'edition.active',
  input: activeEditionInput,
  output: activeEditionOutput,
  async run(context) {
    const active = await findActiveEdition(context);
    return { active: active && namedEdition(active) };
  },
});
