import type { MissingItem } from '@consilium/contracts';

/** A missing item's key in the catalogue, where '.' would nest. */
export const missingKey = (item: MissingItem): string => item.replace('.', '-');
