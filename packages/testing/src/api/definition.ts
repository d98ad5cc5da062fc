import type { z } from 'zod';

export type Schema = z.core.$ZodType;

/** What zod tells of a schema, as far as these tests ask. */
export interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly value?: unknown } };
  }[];
}
export const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition;
