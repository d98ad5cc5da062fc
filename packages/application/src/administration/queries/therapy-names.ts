import { authorizeOrganization } from '@consilium/board';
import { therapyNameSchema, therapyNamesInput, therapyNamesOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';

const byName = new Intl.Collator(['ko', 'en']);

/** The names that free words are or were coded by, beside the built-in ones (administrator; auditors read). */
export const therapyNames = defineQuery({
  name: 'therapy.names',
  input: therapyNamesInput,
  output: therapyNamesOutput,
  async run(ctx) {
    ctx.authorizeOrganization('read');
    const rows = await ctx.work.db.therapyName.findMany({
      include: { adder: { select: { name: true } }, ender: { select: { name: true } } },
      orderBy: { validFrom: 'asc' },
    });
    return {
      names: rows
        .flatMap((row) =>
          ctx.readable('name', row.id, () =>
            therapyNameSchema.parse({
              nameId: row.id,
              therapyClass: row.therapyClass,
              name: row.name,
              since: row.validFrom.toISOString(),
              addedBy: row.adder.name,
              ended: row.validTo ? { at: row.validTo.toISOString(), by: row.ender?.name ?? '' } : null,
            }),
          ),
        )
        .sort((one, other) => byName.compare(one.name, other.name)),
      mayChange: authorizeOrganization('change', ctx.actor) === 'allowed',
    };
  },
});
