import type { Json } from '@consilium/contracts';

export type JsonObject = { readonly [key: string]: Json };

// A row's content is not trusted: a value of another type than expected reads as empty, so that its comparison fails.
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
export const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
export const textsOf = (value: Json | undefined): readonly string[] => listOf(value).map(textOf);
