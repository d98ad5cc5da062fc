import { EP_USED, NEC, NET_G1_G2, NET_G3, used } from '../conditions';
import { excludedIf, needed, offeredIf, type Rule } from '../rule-words';

/** R10: NET G3 has no proven standard; 5-FU-based chemotherapy could be used. */
export const fluorouracilBased: Rule = {
  rule: 'R10',
  therapy: '5fu-based-chemotherapy',
  steps: [
    excludedIf(NEC, 'net-g3-only', 'S69'),
    excludedIf(NET_G1_G2, 'net-g3-only', 'S69'),
    excludedIf(used('5fu-based-chemotherapy'), 'used-before', 'S70'),
    offeredIf(NET_G3, 'could-be-used', ['S69'], { caveats: ['5fu-availability-not-stated'] }),
  ],
  otherwise: { reason: 'net-g3-only', statements: ['S69'] },
  caveats: [],
};

/** R11 for NEC, where it is the standard of care; R10 for NET G3, where it could be used. */
export const etoposideCisplatin: Rule = {
  rule: 'R11',
  therapy: 'etoposide-cisplatin',
  steps: [
    excludedIf(NET_G1_G2, 'grade-3-only', 'S68', 'S69'),
    excludedIf(EP_USED, 'used-before', 'S63'),
    offeredIf(NEC, 'standard-of-care', ['S68']),
    offeredIf(NET_G3, 'could-be-used', ['S69'], { rule: 'R10', caveats: ['ep-may-be-suboptimal'] }),
  ],
  otherwise: { reason: 'grade-3-only', statements: ['S68', 'S69'] },
  caveats: [],
};

/** R11: after etoposide-cisplatin nothing is proven; irinotecan-cisplatin showed modest activity. */
export const irinotecanCisplatin: Rule = {
  rule: 'R11',
  therapy: 'irinotecan-cisplatin',
  steps: [
    needed(NEC, 'nec-only', 'S64'),
    excludedIf(used('irinotecan-cisplatin'), 'used-before', 'S70'),
    needed(EP_USED, 'first-line-is-ep', 'S68'),
    offeredIf(NEC, 'limited-modest-activity', ['S63', 'S64'], {
      caveats: ['irinotecan-single-arm', 'irinotecan-not-reimbursed'],
    }),
  ],
  otherwise: { reason: 'nec-only', statements: ['S64'] },
  caveats: [],
};

const unavailable = (therapy: 'folfox' | 'folfiri'): Rule => ({
  rule: 'R11',
  therapy,
  steps: [excludedIf(NEC, 'not-available-in-korea', 'S63')],
  otherwise: { reason: 'nec-only', statements: ['S63'] },
  caveats: [],
});

export const folfox = unavailable('folfox');
export const folfiri = unavailable('folfiri');

/** S65: no immunotherapy is approved. */
export const ipilimumabNivolumab: Rule = {
  rule: 'R11',
  therapy: 'ipilimumab-nivolumab',
  steps: [excludedIf(NEC, 'investigational', 'S65')],
  otherwise: { reason: 'nec-only', statements: ['S65'] },
  caveats: [],
};
