/** What stands beside an option, in plain words, by code. */
export const CAVEATS = {
  'continuation-derived': 'continuation, derived',
  'continuation-not-stated':
    'The source does not state how long to go on; staying on a tolerated analog while stable is derived.',
  'ssa-few-data-ki67-over-10': 'Few prospective data on somatostatin analogs with a Ki-67 above 10%.',
  'ssa-volume-unknown':
    'The tumor volume is not known: the recommendation is for low or intermediate volume; with high volume an analog should merely not be precluded.',
  'ssa-functional':
    'Functional tumor: the statements are on tumor control; control of the syndrome is not covered.',
  'functional-not-known': 'It is not known whether the tumor is functional.',
  'table-2-stomach':
    'Conflict in the source: Table 2 marks everolimus alone for the stomach, the expert opinion gives lanreotide for all GEP-NETs. The opinion is followed.',
  'table-2-proximal-colon':
    'Conflict in the source: midgut by its text, but the large-intestine row of Table 2 does not mark this therapy. The text is followed.',
  'table-2-duodenum':
    'Conflict in the source: Table 2 marks this therapy for the small intestine, the text counts the duodenum as foregut. The text is followed.',
  'everolimus-functional':
    'Functional tumor: RADIANT-4 enrolled non-functioning tumors; RADIANT-2, in carcinoid syndrome, missed its primary endpoint.',
  'no-prior-ssa': 'No prior somatostatin analog: NETTER-1 enrolled patients who had progressed on one.',
  'prrt-carcinoid-crisis': 'Functional tumor: carcinoid crisis has been described under this therapy.',
  'prrt-no-randomized-data':
    'No randomized data outside the midgut: cautiously, and only by decision of a qualified multidisciplinary tumor board.',
  'prrt-origin-open':
    'The site does not tell whether the origin is midgut: treated as needing a board decision.',
  'prrt-origin-unknown': 'The origin is not established: treated as needing a board decision.',
  'cytotoxic-text-only': 'Stated in the text only, not in an expert-opinion box.',
  'captem-korea-pancreas': 'Availability in Korea is stated for pancreatic NET only.',
  'captem-volume-unknown': 'The tumor volume is not known: with high volume it could be preferred.',
  'ep-may-be-suboptimal':
    'The source also reports that etoposide-cisplatin may be suboptimal in NET G3 (Ki-67 below 55%).',
  '5fu-availability-not-stated':
    'FOLFOX and FOLFIRI are called unavailable in Korea for carcinoma; availability for NET G3 is not stated.',
  'irinotecan-single-arm': 'One single-arm phase 2 trial of 18 patients; the line of therapy is not stated.',
  'irinotecan-not-reimbursed':
    'Available in Korea, not reimbursed for advanced carcinoma at the source’s date.',
  'imaging-68ga-preferred':
    '68Ga PET/CT is more sensitive and quicker than 111In imaging; at the source’s date it was available in Korea, not reimbursed.',
  'imaging-ssa-interferes': 'A therapeutic somatostatin analog can interfere with 111In imaging.',
} as const;

export type CaveatCode = keyof typeof CAVEATS;
