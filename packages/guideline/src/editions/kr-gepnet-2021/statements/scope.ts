import type { Statement } from '../../../rule';
import { ADVANCED, all, IN_SCOPE, RESECTABLE } from '../conditions';

/** Scope and definitions, S1 to S8. */
export const SCOPE: readonly Statement[] = [
  {
    id: 'S1',
    place: 'Introduction, paragraph 1',
    kind: 'definition',
    text: 'Origins: bronchus, stomach, duodenum and pancreas are foregut; ileum, jejunum, cecum and proximal colon midgut; distal colon and rectum hindgut.',
  },
  {
    id: 'S2',
    place: 'Introduction, paragraph 2',
    kind: 'definition',
    text: 'A tumor is functional when it causes symptoms by hormone excess, otherwise non-functional; most advanced GEP-NETs are non-functional.',
  },
  {
    id: 'S3',
    place: 'Title, Introduction, Conclusion',
    kind: 'definition',
    text: 'The scope is systemic treatment of advanced GEP-NETs in Korea, where regulation and practice differ from elsewhere.',
  },
  {
    id: 'S4',
    place: 'Introduction',
    kind: 'background',
    text: 'Korean frequencies by site (4,951 reports of 29 hospitals): rectum 48.0%, stomach 14.6%, pancreas 8.7%, colon 7.9%, small intestine 7.7%. One centre (n=371): hindgut 38.3%, pancreas 16.2%, foregut 13.5%, midgut 4.9%. United States: gastrointestinal 51%, lung 27%, pancreas 6%.',
  },
  {
    id: 'S5',
    place: 'Introduction, paragraph 3',
    kind: 'definition',
    conditions: all(IN_SCOPE, RESECTABLE),
    text: 'Resectable disease is treated with curative intent by surgery or endoscopic resection. Many recur; 20-28% have metastases at diagnosis (Korea: 8.1% locally advanced, 18.1% metastatic).',
  },
  {
    id: 'S6',
    place: 'Introduction, paragraph 3',
    kind: 'definition',
    conditions: all(IN_SCOPE, ADVANCED),
    text: 'Locally advanced and metastatic disease is mainly treated by systemic therapy.',
  },
  {
    id: 'S7',
    place: 'Introduction',
    kind: 'limitation',
    text: 'Randomized comparisons are few; the best first line and the best sequence are uncertain.',
  },
  {
    id: 'S8',
    place: 'Introduction',
    kind: 'background',
    text: 'Usual symptoms are pain, nausea, vomiting and anemia; the liver is the usual site of metastases.',
  },
];
