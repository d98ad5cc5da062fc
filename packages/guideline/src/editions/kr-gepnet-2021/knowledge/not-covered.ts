import type { NotCovered } from '../../../knowledge';
import {
  ADVANCED,
  all,
  EP_USED,
  FUNCTIONAL,
  IN_SCOPE,
  NEC,
  NET_G1_G2,
  NET_G3,
  PROGRESSIVE,
  RESECTABLE,
  SSA_USED,
  SSTR_POSITIVE,
  used,
} from '../conditions';
import { APPENDIX, NAIVE_OR_STABLE, OUT_OF_SCOPE } from './questions';

const topic = (id: string, text: string, statements: string[], when: NotCovered['when']): NotCovered => ({
  id,
  kind: 'topic',
  text,
  statements,
  when,
});
const definition = (
  id: string,
  text: string,
  statements: string[],
  when: NotCovered['when'],
): NotCovered => ({ id, kind: 'definition', text, statements, when });

/** What the source is silent on (T16, T20, T21). The answer to each is "not covered": nothing is inferred. */
export const NOT_COVERED: readonly NotCovered[] = [
  topic(
    'other-primary-site',
    'Not covered: tumors of lung, bronchus, thymus, esophagus, anus, liver, gallbladder or bile duct.',
    ['S3'],
    OUT_OF_SCOPE,
  ),
  topic(
    'hormonal-symptom-control',
    'Not covered: control of hormonal symptoms, carcinoid syndrome and carcinoid heart disease.',
    ['S2'],
    all(IN_SCOPE, FUNCTIONAL),
  ),
  topic(
    'ssa-after-progression',
    'Not covered: going on with an analog, raising its dose or changing to the other one after progression.',
    ['S28'],
    all(IN_SCOPE, SSA_USED, PROGRESSIVE),
  ),
  topic(
    'prrt-retreatment',
    'Not covered: a further course of 177Lu-DOTATATE after an earlier one.',
    ['S51'],
    all(IN_SCOPE, used('lu177-dotatate')),
  ),
  topic(
    'goblet-cell',
    'Not covered: goblet cell adenocarcinoma of the appendix, which is no NET. Check the histology.',
    ['S9'],
    APPENDIX,
  ),
  topic('minen', 'Not covered: mixed neuroendocrine-non-neuroendocrine neoplasm (MiNEN).', ['S9'], null),
  topic(
    'adjuvant',
    'Not covered: adjuvant therapy and follow-up after resection.',
    ['S5'],
    all(IN_SCOPE, RESECTABLE),
  ),
  topic(
    'watch-and-wait',
    'Not covered: observation without treatment, and its criteria.',
    ['S28'],
    all(IN_SCOPE, ADVANCED, NET_G1_G2, NAIVE_OR_STABLE),
  ),
  topic(
    'local-criteria',
    'Not covered: who benefits from liver-directed therapy or palliative surgery.',
    ['S71'],
    all(IN_SCOPE, ADVANCED),
  ),
  topic(
    'sequence',
    'Not covered: the order of lines after progression; few trials compare the options.',
    ['S7', 'S70'],
    all(IN_SCOPE, ADVANCED, PROGRESSIVE),
  ),
  topic(
    'second-line-carcinoma',
    'Not covered: a proven second line after etoposide-cisplatin.',
    ['S63'],
    all(NEC, EP_USED),
  ),
  topic(
    'net-g3-sequence',
    'Not covered: which regimen comes first in NET G3, and what follows it.',
    ['S67', 'S69'],
    NET_G3,
  ),
  topic('pregnancy', 'Not covered: treatment in pregnancy.', ['S3'], null),
  topic('organ-function', 'Not covered: impaired kidney, liver or marrow function.', ['S3'], null),
  topic('performance-status', 'Not covered: performance status (ECOG) and comorbidity.', ['S3'], null),
  topic('dose-adjustment', 'Not covered: dose adjustment.', ['S3'], null),
  definition(
    'progression-undefined',
    'The source does not say what counts as progressive: no time window, no RECIST rule.',
    ['S42', 'S51'],
    all(IN_SCOPE, PROGRESSIVE),
  ),
  definition(
    'sstr-threshold-undefined',
    'The source does not say which uptake counts as SSTR-positive: no Krenning score.',
    ['S43', 'S46'],
    all(IN_SCOPE, SSTR_POSITIVE),
  ),
  definition(
    'volume-undefined',
    'The source gives no figure for a high tumor volume; the percentages of liver involvement it quotes describe trial populations.',
    ['S23', 'S28'],
    all(IN_SCOPE, ADVANCED, NET_G1_G2),
  ),
  definition(
    'lines-undefined',
    'The source does not say how earlier lines are counted.',
    ['S57'],
    all(IN_SCOPE, ADVANCED, PROGRESSIVE),
  ),
];
