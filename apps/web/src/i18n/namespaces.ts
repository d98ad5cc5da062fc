/** Every catalogue of messages/<locale>/: a new file is named here too (a test compares). */
export const NAMESPACES = [
  'cases',
  'clinical',
  'common',
  'decisions',
  'error',
  'event',
  'guideline',
  'keys',
  'nav',
  'room',
  'signIn',
  'today',
] as const;
