import * as contracts from '@consilium/contracts';
import { procedures, schemaOf, unbounded } from '@consilium/testing/api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** What comes in beside the procedures: sign-in, one-time links, exports. */
const contractInputs = Object.entries(contracts).flatMap(([name, value]) =>
  /Input(?:Schema)?$|^newPasswordSchema$|^linkTokenSchema$/u.test(name) && value instanceof z.ZodType
    ? ([[name, value]] as const)
    : [],
);

describe('Everything that comes in has a least and a most:', () => {
  it.each(procedures)('%s', (path) => {
    expect(unbounded(schemaOf(path))).toEqual([]);
  });
  it.each(contractInputs)('%s', (_name, schema) => {
    expect(unbounded(schema)).toEqual([]);
  });

  it('the guard finds each kind that has none', () => {
    const open = z.strictObject({
      version: z.number().int().min(0),
      weight: z.number().nullable(),
      name: z.string(),
      day: z.iso.date().optional(),
      at: z.iso.datetime(),
      local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u),
      list: z.array(z.uuid()),
      record: z.record(z.string().max(9), z.boolean()),
    });
    expect(unbounded(open).map((each) => each.split(':')[0])).toEqual(Object.keys(open.shape));
  });
});
