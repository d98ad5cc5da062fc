'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The time zone of the reader's own device; null on the server, which can't know it. */
export const useReaderZone = (): string | null =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
