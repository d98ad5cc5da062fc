'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';

/** The lists on the screen. */
const onScreen = new Set<(page: string) => void>();

/** A page was asked for by the menu, its key or the palette: where its list is on the screen, narrowed, it is shown whole. */
export const askedFor = (page: string): void => {
  for (const tell of onScreen) tell(page);
};

/** What this entry of the browser's history keeps besides its address. */
const kept = (): object => {
  const filters: unknown = window.history.state?.filters;
  return typeof filters === 'object' && filters !== null ? filters : {};
};

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
    setFilters((now) => ({ ...now, ...kept() }));
  }, []);
  // From the whole list back to the narrowed one: both are this page.
  const takeEntry = useEffectEvent(() => {
    const { searchParams } = new URL(window.location.href);
    setFilters({ ...read(Object.fromEntries(searchParams)), ...kept() });
  });
  const begin = useEffectEvent((page: string) => {
    if (page === window.location.pathname) setFilters(read({}));
  });
  useEffect(() => {
    const tell = (page: string) => begin(page);
    const back = () => takeEntry();
    onScreen.add(tell);
    window.addEventListener('popstate', back);
    return () => {
      onScreen.delete(tell);
      window.removeEventListener('popstate', back);
    };
  }, []);
  const change = (next: Filters) => {
    setFilters(next);
    window.history.replaceState({ filters: next }, '', write(next));
  };
  return [filters, change];
}
