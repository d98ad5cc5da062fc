import 'server-only';
import { originOf, SITE_CODES } from '@consilium/guideline';
import { siteKeysOf } from '@/lib/site';
import english from '../../../messages/en/guideline.json';
import koreanOrgans from '../../../messages/ko/clinical.json';
import korean from '../../../messages/ko/guideline.json';
import { OTHER_NAMES } from './other-names';
import type { Site } from './site-list';

const catalogues: readonly Readonly<Record<string, string>>[] = [
  english.site,
  korean.site,
  koreanOrgans.site,
];

/** The sites a form offers, in the order of the body. */
export const sites: readonly Site[] = SITE_CODES.map((code) => ({
  code,
  origin: originOf(code),
  everywhere: [
    ...catalogues.flatMap((names) => siteKeysOf(code).map((key) => names[key] ?? '')),
    OTHER_NAMES[code]?.replaceAll(', ', '\n') ?? '',
  ].join('\n'),
}));
