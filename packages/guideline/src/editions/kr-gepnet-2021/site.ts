import type { CaseFacts, EmbryonicOrigin } from '@consilium/contracts';
import type { SiteFinding } from '../../facts';

/** In scope, by ICD-O-3 category or code (R1). An unknown primary (C80.9) is judged apart. */
const SCOPE_CODES = ['C16', 'C17', 'C18', 'C19.9', 'C20.9', 'C25', 'C26.0', 'C26.8', 'C26.9'];

const FOREGUT = ['C16', 'C17.0', 'C25'];
const MIDGUT = ['C17.1', 'C17.2', 'C17.3', 'C18.0', 'C18.1', 'C18.2', 'C18.3'];
const HINDGUT = ['C18.6', 'C18.7', 'C19.9', 'C20.9'];
/** Codes too coarse to tell the origin: a more exact one would. */
export const UNSPECIFIC = [
  ...['C17.4', 'C17.5', 'C17.6', 'C17.7', 'C17.8', 'C17.9'],
  ...['C18.8', 'C18.9', 'C26.0', 'C26.8', 'C26.9'],
];
/** Transverse colon and splenic flexure: the source does not say where "proximal" ends, and no code would tell. */
export const UNDIVIDED = ['C18.4', 'C18.5'];
/** Bronchus and trachea are foregut (S1) and not GEP (T1). */
const FOREGUT_OUT_OF_SCOPE = ['C33', 'C34'];

/** The table of origins as content: it is part of the edition's hash. */
export const SITE_TABLE = {
  inScope: SCOPE_CODES,
  foregut: FOREGUT,
  midgut: MIDGUT,
  hindgut: HINDGUT,
  unspecific: UNSPECIFIC,
  undivided: UNDIVIDED,
  foregutOutOfScope: FOREGUT_OUT_OF_SCOPE,
} as const;

const under = (site: string, codes: readonly string[]): boolean =>
  codes.some((code) => site.startsWith(code));

/** The embryonic origin the source gives a site code; `unknown` where it names none. */
export function originOf(site: string): EmbryonicOrigin {
  if (under(site, FOREGUT) || under(site, FOREGUT_OUT_OF_SCOPE)) return 'foregut';
  if (under(site, MIDGUT)) return 'midgut';
  if (under(site, HINDGUT)) return 'hindgut';
  if (under(site, UNSPECIFIC) || under(site, UNDIVIDED)) return 'ambiguous';
  return 'unknown';
}

/** Scope and origin of a case (R1). */
export function readSite(facts: Pick<CaseFacts, 'primarySite' | 'unknownPrimaryGepSuspected'>): SiteFinding {
  const site = facts.primarySite;
  const inScope = site === 'C80.9' ? (facts.unknownPrimaryGepSuspected ?? null) : under(site, SCOPE_CODES);
  return { inScope, origin: originOf(site), subsiteMissing: under(site, UNSPECIFIC) };
}

const codes = (category: string, digits: string): string[] =>
  [...digits].map((digit) => `${category}.${digit}`);

/** The codes a form offers, in the order of the body; any other valid code is accepted too. */
export const SITE_CODES: readonly string[] = [
  ...codes('C16', '012345689'),
  ...codes('C17', '012389'),
  ...codes('C18', '0123456789'),
  'C19.9',
  'C20.9',
  ...codes('C25', '01234789'),
  ...codes('C26', '089'),
  'C80.9',
  ...codes('C15', '9'),
  ...codes('C21', '018'),
  'C22.0',
  'C23.9',
  ...codes('C24', '01'),
  'C33.9',
  ...codes('C34', '012389'),
  'C37.9',
];
