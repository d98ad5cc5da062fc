'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/**
 * What a list is narrowed to, kept with its place in the browser's history, so that Back shows the same list. The address holds what
 * `write` puts there, for links; words that must not stand in an address (they may be a record number) are kept in the entry's own state,
 * which goes nowhere. `read` and `write` may be new functions at each call.
 */
export function useAddressFilters<Filters extends object>(
  read: (query: Record<string, string>) => Filters,
  write: (filters: Filters) => string,
): readonly [Filters, (filters: Filters) => void] {
  // As it is now, which after Back is not as it was when the page was built.
  const query = useSearchParams();
  const [filters, setFilters] = useState(() => read(Object.fromEntries(query)));
  useEffect(() => {
    const kept: unknown = window.history.state?.filters;
    if (typeof kept === 'object' && kept !== null) setFilters((now) => ({ ...now, ...kept }));
  }, []);
  const change = (next: Filters) => {
    setFilters(next);
    window.history.replaceState({ filters: next }, '', write(next));
  };
  return [filters, change];
}
