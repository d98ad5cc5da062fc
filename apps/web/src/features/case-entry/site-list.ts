import type { EmbryonicOrigin } from '@consilium/contracts';

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

/** Letters as one types them: no case, no points, no space. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s.]/gu, '');

/** The sites that a search means: every word of it stands in the code, the name or the organ. */
export function findSites(sites: readonly NamedSite[], search: string): NamedSite[] {
  const words = search.split(/\s+/u).map(plain).filter(Boolean);
  return sites.filter(({ code, name, organ, english }) => {
    const text = plain(`${code} ${name} ${organ} ${english}`);
    return words.every((word) => text.includes(word));
  });
}
