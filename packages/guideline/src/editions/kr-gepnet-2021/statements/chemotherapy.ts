import type { Statement } from '../../../rule';
import {
  ADVANCED,
  all,
  HIGH_VOLUME,
  IN_SCOPE,
  NET_G1_G2,
  PANCREAS,
  PRIOR_LINE,
  PROGRESSIVE,
} from '../conditions';

/** Cytotoxic chemotherapy in grade 1-2 NET, S54 to S59. */
export const CHEMOTHERAPY: readonly Statement[] = [
  {
    id: 'S54',
    place: 'Cytotoxic chemotherapy',
    kind: 'background',
    text: 'No large randomized trials; regimens on 5-FU or doxorubicin are in wide use, mostly for progressive disease.',
  },
  {
    id: 'S55',
    place: 'Cytotoxic chemotherapy',
    kind: 'status',
    status: ['streptozocin'],
    text: 'Streptozocin with 5-FU had some effect in small studies; it is not available in Korea.',
  },
  {
    id: 'S56',
    place: 'Cytotoxic chemotherapy; Table 1',
    kind: 'evidence',
    evidence: ['CAPTEM-SINGLE-ARM', 'KUNZ-E2211'],
    text: 'CAPTEM: response 70% in a single arm; against temozolomide in 144 pancreatic NET G1-2 (72/72) response 33.3 against 27.8%, PFS 22.7 against 14.4 months, HR 0.58 (0.36-0.93).',
  },
  {
    id: 'S57',
    place: 'Cytotoxic chemotherapy, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'feasible-option',
    conditions: all(IN_SCOPE, ADVANCED, NET_G1_G2, PROGRESSIVE, PRIOR_LINE),
    text: 'Chemotherapy for disease that progresses on an approved therapy (analog or targeted).',
  },
  {
    id: 'S58',
    place: 'Cytotoxic chemotherapy, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'could-be-preferred',
    conditions: all(IN_SCOPE, ADVANCED, NET_G1_G2, HIGH_VOLUME),
    evidence: ['CAPTEM-SINGLE-ARM', 'KUNZ-E2211'],
    text: 'CAPTEM responds well, above all in the pancreas, and could be preferred for high tumor volume.',
  },
  {
    id: 'S59',
    place: 'Cytotoxic chemotherapy, expert opinion',
    kind: 'status',
    conditions: PANCREAS,
    status: ['captem'],
    text: 'Korea, as of the source: CAPTEM is available for advanced pancreatic NET and not reimbursed; other sites are not mentioned.',
  },
];
