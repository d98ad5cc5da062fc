import { classesThatMayHold, lettersOf } from '@consilium/board';
import { previewTherapyNameInput, previewTherapyNameOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';

/** What a name would find as soon as it is kept: numbers alone, of every board (administrator). */
export const previewTherapyName = defineQuery({
  name: 'therapy.previewName',
  input: previewTherapyNameInput,
  output: previewTherapyNameOutput,
  async run(ctx, { therapyClass, name }) {
    ctx.authorizeOrganization('change');
    const letters = lettersOf(name);
    if (letters.length < 3) return { ballots: 0, cases: 0 };
    const coded = classesThatMayHold(therapyClass);
    const [found] = await ctx.work.db.$queryRaw<{ ballots: number; cases: number }[]>`
      SELECT ballots, cases FROM consilium_name_found(${letters}, ${coded}::text[])`;
    const { ballots, cases } = found ?? { ballots: 0, cases: 0 };
    return { ballots, cases: therapyClass === 'radioligand' ? cases : 0 };
  },
});
