import { captem, cytotoxicChemotherapy, streptozocin } from './chemotherapy';
import {
  etoposideCisplatin,
  fluorouracilBased,
  folfiri,
  folfox,
  ipilimumabNivolumab,
  irinotecanCisplatin,
} from './grade-3';
import { resection, sstrImaging } from './listed';
import { lu177Dotatate } from './radioligand';
import { lanreotideAutogel, octreotideLar } from './somatostatin-analogs';
import { everolimus, everolimusWithOctreotide, sunitinib } from './targeted';

/** Every systemic therapy: each has exactly one verdict in every case. The order is the order of listing. */
export const RULES = [
  octreotideLar,
  lanreotideAutogel,
  everolimus,
  sunitinib,
  lu177Dotatate,
  cytotoxicChemotherapy,
  captem,
  fluorouracilBased,
  etoposideCisplatin,
  irinotecanCisplatin,
  folfox,
  folfiri,
  ipilimumabNivolumab,
  streptozocin,
  everolimusWithOctreotide,
];

export const LISTED = [sstrImaging, resection];
