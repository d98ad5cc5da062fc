import type { Problem } from '@/lib/problem';

/** The e-mail of an attempt that was refused, for the form that is shown again. */
export const SIGN_IN_EMAIL = 'sign-in-email';

/** Why a sign-in may be refused: a field left empty, or a code of the contract. */
const problems = [
  'email',
  'password',
  'auth/wrong-credentials',
  'auth/too-many-attempts',
  'invalid-input',
  'internal',
] as const satisfies readonly ('email' | 'password' | Problem['code'])[];
export type SignInProblem = (typeof problems)[number];

/** The problems named in the address, in the order of this list; unknown ones are ignored. */
export const readProblems = (named: unknown): readonly SignInProblem[] =>
  problems.filter((problem) => [named].flat().includes(problem));
