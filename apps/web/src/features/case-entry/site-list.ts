import type { EmbryonicOrigin } from '@consilium/contracts';
import { isMeant } from '@/lib/fold';

/** A code one can choose as the primary site. `english` lets the list be searched in English whatever the reader's language. */
export interface Site {
  readonly code: string;
  readonly origin: EmbryonicOrigin;
  readonly english: string;
}

/** A site as it stands in the list, with its words in the reader's language. */
export interface NamedSite extends Site {
  readonly name: string;
  /** The organ, where the name does not say it. */
  readonly organ: string;
}

/** The sites that a search means: every word of it stands in the code, the name or the organ. */
export const findSites = (sites: readonly NamedSite[], search: string): NamedSite[] =>
  sites.filter(({ code, name, organ, english }) => isMeant(`${code} ${name} ${organ} ${english}`, search));
