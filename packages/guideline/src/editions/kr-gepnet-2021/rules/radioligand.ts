import {
  CECUM_OR_PROXIMAL_COLON,
  DUODENUM,
  FOREGUT_OR_HINDGUT,
  FUNCTIONAL,
  MIDGUT,
  NEC,
  NET_G3,
  ORIGIN_LEFT_OPEN,
  PROGRESSIVE,
  SSA_USED,
  SSTR_POSITIVE,
  UNKNOWN_PRIMARY,
  used,
} from '../conditions';
import { excludedIf, needed, offeredIf, type Rule } from '../rule-words';

/**
 * R7, S51 and S52: 177Lu-DOTATATE in progressive, SSTR-positive NET G1-2. Only a midgut origin goes without a board;
 * every other one, an open or unknown one too, is a board's decision.
 */
export const lu177Dotatate: Rule = {
  rule: 'R7',
  therapy: 'lu177-dotatate',
  steps: [
    excludedIf(NEC, 'nec-different-disease', 'S60'),
    // T9: "well-differentiated" would take in NET G3; the heading, the trial and S67 do not.
    excludedIf(NET_G3, 'esmo-listed-no-data', 'S67'),
    excludedIf(used('lu177-dotatate'), 'used-before', 'S70'),
    needed(PROGRESSIVE, 'not-progressive', 'S51'),
    // T10: the opinion sentence leaves SSTR out; the trial and Table 2 require it.
    needed(SSTR_POSITIVE, 'prrt-sstr-negative', 'S46', 'S74'),
    offeredIf(MIDGUT, 'recommended', ['S51']),
    offeredIf(FOREGUT_OR_HINDGUT, 'cautious-board-only', ['S52'], {
      board: 'guideline:prrt-non-midgut',
      caveats: ['prrt-no-randomized-data'],
    }),
    offeredIf(ORIGIN_LEFT_OPEN, 'cautious-board-only', ['S52', 'S1'], {
      board: 'safety:origin-ambiguous',
      caveats: ['prrt-origin-open'],
    }),
    offeredIf(UNKNOWN_PRIMARY, 'cautious-board-only', ['S52'], {
      board: 'safety:prrt-origin-not-established',
      caveats: ['prrt-origin-unknown'],
    }),
  ],
  otherwise: { reason: 'origin-not-covered', statements: ['S51', 'S52'] },
  caveats: [
    { when: SSA_USED, on: false, caveat: 'no-prior-ssa' },
    { when: FUNCTIONAL, on: true, caveat: 'prrt-carcinoid-crisis' },
    { when: DUODENUM, on: true, caveat: 'table-2-duodenum' },
    { when: CECUM_OR_PROXIMAL_COLON, on: true, caveat: 'table-2-proximal-colon' },
  ],
};
