/** Every catalogue of messages/<locale>/: a new file is named here too (a test compares). */
export const NAMESPACES = [
  'audit',
  'case',
  'cases',
  'clinical',
  'common',
  'decisions',
  'entry',
  'error',
  'event',
  'guideline',
  'keys',
  'nav',
  'room',
  'schedule',
  'signIn',
  'today',
] as const;
