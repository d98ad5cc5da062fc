import 'server-only';
import { originOf, SITE_CODES } from '@consilium/guideline';
import english from '../../../messages/en/guideline.json';
import type { Site } from './site-list';

const names: Readonly<Record<string, string>> = english.site;

/** The sites a form offers, in the order of the body. */
export const sites: readonly Site[] = SITE_CODES.map((code) => ({
  code,
  origin: originOf(code),
  english: names[code.replace('.', '-')] ?? '',
}));
