/** Endings of files that are pages and routes. `page.dev.tsx` is one in `npm run dev` alone: a build does not know it. */
export const pageExtensions = (environment: string | undefined): string[] => [
  'ts',
  'tsx',
  ...(environment === 'development' ? ['dev.tsx'] : []),
];
