import type { Remark } from '../../../knowledge';
import { ADVANCED, all, IN_SCOPE, RESECTABLE } from '../conditions';

/** Local treatment as far as the source speaks of it (S5, S71). The ids are therapies'. */
export const LOCAL: readonly Remark[] = [
  {
    id: 'surgery-or-endoscopic-resection',
    text: 'Curative treatment of resectable tumors; many recur.',
    statements: ['S5'],
    when: all(IN_SCOPE, RESECTABLE),
  },
  {
    id: 'liver-directed-therapy',
    text: 'Could be part of the management of advanced disease; the source gives no criteria, the board judges.',
    statements: ['S71'],
    when: all(IN_SCOPE, ADVANCED),
  },
  {
    id: 'palliative-surgery',
    text: 'Could be part of the management of advanced disease; the source gives no criteria, the board judges.',
    statements: ['S71'],
    when: all(IN_SCOPE, ADVANCED),
  },
];
