import { IN_SCOPE, POORLY_DIFFERENTIATED, RESECTABLE, SSA_USED, SSTR_NOT_KNOWN } from '../conditions';
import { excludedIf, needed, offeredIf, type Rule } from '../rule-words';

/** R2, S18: receptor imaging is listed as a work-up while the status is unknown, in resectable disease too. */
export const sstrImaging: Rule = {
  rule: 'R2',
  therapy: 'sstr-imaging',
  steps: [
    needed(IN_SCOPE, 'out-of-scope', 'S3'),
    excludedIf(POORLY_DIFFERENTIATED, 'sstr-not-needed', 'S60'),
    offeredIf(SSTR_NOT_KNOWN, 'recommended', ['S18'], { caveats: ['imaging-68ga-preferred'] }),
  ],
  otherwise: { reason: 'sstr-known', statements: ['S18'] },
  caveats: [{ when: SSA_USED, on: true, caveat: 'imaging-ssa-interferes' }],
};

/** R3, S5: resection cures localized disease, whatever the grade. */
export const resection: Rule = {
  rule: 'R3',
  therapy: 'surgery-or-endoscopic-resection',
  steps: [needed(IN_SCOPE, 'out-of-scope', 'S3'), offeredIf(RESECTABLE, 'curative-treatment', ['S5'])],
  otherwise: { reason: 'not-resectable', statements: ['S5', 'S6'] },
  caveats: [],
};
