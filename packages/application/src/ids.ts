import { v7 } from 'uuid';

/** A UUID of version 7: sorts by time, so that indexes grow at their end. */
export const newId = (): string => v7();
