'use client';
import { EDITIONS } from '@consilium/guideline';
import { BrowserChangelog } from '@/features/guideline/browser-trials';
import { ContentWords } from '@/features/guideline/content-words';

/** What an edition of this build changed, in clinical words; nothing where the build does not hold it. */
export default function Changelog({ contentHash }: { contentHash: string }) {
  const found = EDITIONS.find((one) => one.contentHash === contentHash);
  return found ? (
    <ContentWords>
      <BrowserChangelog edition={found.edition} />
    </ContentWords>
  ) : null;
}
