import type { Problem } from '@/lib/problem';

/** Whose one-time link it is. */
export interface LinkHolder {
  readonly name: string;
  readonly email: string;
}
export type LinkAnswer =
  | ({ readonly ok: true } & LinkHolder)
  | { readonly ok: false; readonly problem: Problem };

export const MIN_PASSWORD = 12;
const MAX_PASSWORD = 512;

/** What is wrong with a password that was typed twice: a message of the catalogue `welcome`. */
export type PasswordFault = 'tooShort' | 'tooLong' | 'differs';
export function faultOf(password: string, again: string): PasswordFault | null {
  if (password.length < MIN_PASSWORD) return 'tooShort';
  if (password.length > MAX_PASSWORD) return 'tooLong';
  return password === again ? null : 'differs';
}
