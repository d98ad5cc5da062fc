import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { textFault } from '@/ui/text-fault';

/** Why a contract does not take what stands in a field: a key of the catalogue `common.refused`. */
export type Refusal = 'day' | 'too-long' | 'too-many' | 'unkept' | 'invalid';

function refusalOf(issue: z.core.$ZodIssue): Refusal {
  if (issue.message === 'text/forbidden-characters') return 'unkept';
  if (issue.message === 'text/day-out-of-range') return 'day';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'day';
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too-many' : 'too-long';
  return 'invalid';
}

/** Which fields of a form hold what the contract refuses; none where it is accepted. @param fieldOf where each key of the input is entered. */
export function refusalsOf<Draft extends object, Field extends string>(
  contract: z.ZodType<Draft>,
  input: { readonly [Key in keyof Draft]: unknown },
  fieldOf: { readonly [Key in keyof Draft]-?: Field },
): { readonly [Name in Field]?: Refusal } {
  const refused: { [Name in Field]?: Refusal } = {};
  for (const issue of contract.safeParse(input).error?.issues ?? []) {
    const field = fieldOf[issue.path[0] as keyof Draft];
    refused[field] ??= refusalOf(issue);
  }
  return refused;
}

/** A field of text: what it is called, and the most letters that are kept of it. */
export interface TextLimit {
  readonly label: string;
  readonly max: number;
}

/** Which fields of text hold what can't be kept. */
export function refusedTexts<Field extends string>(
  values: { readonly [Name in Field]?: unknown },
  texts: { readonly [Name in Field]?: TextLimit },
): { readonly [Name in Field]?: Refusal } {
  const refused: { [Name in Field]?: Refusal } = {};
  for (const [field, limit] of Object.entries<TextLimit | undefined>(texts)) {
    const value = values[field as Field];
    const fault = limit && typeof value === 'string' ? textFault(value, limit.max) : null;
    if (fault) refused[field as Field] = fault.kind;
  }
  return refused;
}

/** Refusals in words, each with the name of its field. */
export function useRefusalWords<Field extends string>(labels: { readonly [Name in Field]: string }) {
  const t = useTranslations('common.refused');
  return (refused: { readonly [Name in Field]?: Refusal }): { readonly [Name in Field]?: string } =>
    Object.fromEntries(
      Object.entries<Refusal | undefined>(refused).flatMap(([field, refusal]) =>
        refusal ? [[field, t(refusal, { field: labels[field as Field] })]] : [],
      ),
    ) as { readonly [Name in Field]?: string };
}
