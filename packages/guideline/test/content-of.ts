import { createHash } from 'node:crypto';
import { canonical, type Edition } from '../src/index';

/** The content of an edition as one canonical JSON text. The functions that read its tables are code, covered by tests. */
export function contentOf(edition: Edition): string {
  const { contentHash: _contentHash, ...content } = edition;
  return canonical(content);
}

/** What an edition states as its `contentHash`. */
export const hashOf = (edition: Edition): string =>
  `sha256:${createHash('sha256').update(contentOf(edition)).digest('hex')}`;
