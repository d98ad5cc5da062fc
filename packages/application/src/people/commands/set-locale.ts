import { localeSchema, mutationInput } from '@consilium/contracts';
import { z } from 'zod';
import { defineCommand } from '../../command';

export const setLocaleInput = mutationInput({ locale: localeSchema });

/** One's own language. A preference, not an act: it leaves no event. */
export const setLocale = defineCommand({
  name: 'me.setLocale',
  input: setLocaleInput,
  output: z.object({}),
  run: async ({ actor, work }, { locale }) => {
    await work.people.setLocale(actor.userId, locale);
    return {};
  },
});
