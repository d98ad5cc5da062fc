/**
 * The one table of expected errors: code -> HTTP status (tRPC's code follows from it). The i18n key is the code itself, in the
 * catalogue `error`, with '/' as nesting. What one may not know of is `not-found`; seen but not allowed is `forbidden`.
 */
export const errorStatus = {
  'auth/signed-out': 401,
  'auth/wrong-credentials': 401,
  'auth/too-many-attempts': 429,
  'auth/password-wrong': 403,
  'not-found': 404,
  forbidden: 403,
  'invalid-input': 400,
  'conflict/stale-version': 409,
  'conflict/idempotency-key-reused': 409,
  'conflict/try-again': 409,
  'case/not-complete': 422,
  'case/not-editable': 422,
  'case/wrong-state': 422,
  'case/already-on-an-agenda': 422,
  'case/radioligand-must-be-coded': 422,
  'case/already-recused': 422,
  'annotation/already-resolved': 422,
  'annotation/anchor-not-in-snapshot': 422,
  'meeting/wrong-state': 422,
  'meeting/item-not-on-agenda': 422,
  'meeting/item-wrong-state': 422,
  'meeting/order-does-not-match': 409,
  'meeting/not-invited': 422,
  'meeting/already-checked-in': 422,
  'meeting/not-checked-in': 422,
  'meeting/in-the-past': 422,
  'meeting/ballot-still-open': 422,
  'meeting/not-chairing': 422,
  'meeting/deputy-not-here': 422,
  'meeting/not-a-chair': 422,
  'meeting/already-chairs': 422,
  'meeting/recused-from-chair': 422,
  'meeting/already-invited': 422,
  'meeting/not-a-voter': 422,
  'ballot/meeting-not-open': 422,
  'ballot/item-not-current': 422,
  'ballot/already-open': 422,
  'ballot/no-options': 422,
  'ballot/option-not-recommended': 422,
  'ballot/radioligand-must-be-coded': 422,
  'ballot/must-be-veiled': 422,
  'ballot/no-electors': 422,
  'ballot/not-open': 422,
  'ballot/voided': 422,
  'ballot/not-an-elector': 422,
  'ballot/recused': 422,
  'ballot/unknown-option': 422,
  'ballot/choice-not-of-method': 422,
  'ballot/deadline-passed': 422,
  'ballot/deadline-not-ahead': 422,
  'meeting/item-was-voted-on': 422,
  'decision/asynchronous-ballot': 422,
  'decision/not-on-current-snapshot': 409,
  'decision/document-changed': 409,
  'decision/case-already-decided': 422,
  'decision/nothing-decided': 422,
  'decision/ballot-required': 422,
  'decision/ballot-not-closed': 422,
  'decision/ballot-of-another-case': 422,
  'decision/ballot-on-earlier-snapshot': 422,
  'decision/ballot-not-quorate': 422,
  'decision/option-not-on-ballot': 422,
  'decision/radioligand-without-nuclear-medicine-vote': 422,
  'decision/radioligand-must-be-coded': 422,
  'decision/required-specialty-did-not-vote': 422,
  'decision/against-majority-needs-reason': 422,
  'decision/departure-needs-reason': 422,
  'decision/dissenter-not-an-elector': 422,
  'decision/recused': 422,
  'decision/superseded': 422,
  'decision/already-dissented': 422,
  'decision/report-needs-reason': 422,
  'decision/reported-in-the-future': 422,
  'case/decided-before': 422,
  'case/item-is-presented': 422,
  'person/e-mail-taken': 422,
  'person/disabled': 422,
  'person/not-disabled': 422,
  'person/own-account': 422,
  'person/last-administrator': 422,
  'person/link-not-valid': 403,
  'membership/not-on-board': 422,
  'board/name-taken': 422,
  'quorum-rule/in-the-past': 422,
  'quorum-rule/in-force': 422,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Refusals that pure code may answer with, as values. */
export type RefusalCode = Exclude<
  ErrorCode,
  | 'internal'
  | 'invalid-input'
  | 'auth/signed-out'
  | 'auth/wrong-credentials'
  | 'auth/too-many-attempts'
  | 'auth/password-wrong'
>;

/**
 * Facts of a refusal that its reader may see (specialties, counts): never patient data.
 * For example `{ missingSpecialties: 'nuclear-medicine' }`; lists are joined by ','.
 */
export type ErrorDetails = Readonly<Record<string, string | number>>;
