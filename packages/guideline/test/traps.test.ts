import type { CaseFacts } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { edition, whatStandsBeside } from '../src/index';
import { adviceFor, boardReasons, buildFacts, caveatsOn, NAIVE, NEC, NET_G3, verdictOn } from './build';

const { conflicts, notCovered, trials, koreanStatus } = edition.knowledge;
const conflict = (id: string) => conflicts.find((item) => item.id === id);
const trial = (id: string) => trials.find((item) => item.id === id);

/** Ids of the conflicts, or of the topics left open, that are known to touch a case. */
const touched = (changes: Partial<CaseFacts> = {}): string[] =>
  whatStandsBeside(edition, buildFacts(changes))
    .conflicts.filter(({ touches }) => touches === true)
    .map(({ item }) => item.id);
const open = (changes: Partial<CaseFacts> = {}): string[] =>
  whatStandsBeside(edition, buildFacts(changes))
    .notCovered.filter(({ touches }) => touches === true)
    .map(({ item }) => item.id);

const STOMACH = { primarySite: 'C16.2' } as const;
const DUODENUM = { primarySite: 'C17.0' } as const;
const CECUM = { primarySite: 'C18.0' } as const;
const APPENDIX = { primarySite: 'C18.1' } as const;
const RECTUM = { primarySite: 'C20.9' } as const;
const PANCREAS = { primarySite: 'C25.1' } as const;
const LUNG = { primarySite: 'C34.1' } as const;
/** After an analog, as NETTER-1 had it. */
const AFTER_SSA = { priorTherapies: ['octreotide-lar'] } as const satisfies Partial<CaseFacts>;
const after = (changes: Partial<CaseFacts>): Partial<CaseFacts> => ({
  ...changes,
  priorTherapies: [...AFTER_SSA.priorTherapies],
});

describe('contradictions and traps of the source', () => {
  it('T1: a bronchial NET is foregut and gets no everolimus for it', () => {
    expect(adviceFor(LUNG)).toMatchObject({ embryonicOrigin: 'foregut', inScope: false, options: [] });
    expect(verdictOn('everolimus', LUNG)).toBe('excluded: out-of-scope');
    expect(touched(LUNG)).toEqual(['T1']);
    expect(trial('RADIANT-4')?.population).toMatch(/lung/u);
  });

  it('T2: the pancreas is foregut, and is still asked for by itself', () => {
    expect(adviceFor(PANCREAS).embryonicOrigin).toBe('foregut');
    expect(boardReasons(after(PANCREAS))).toEqual(['guideline:prrt-non-midgut']);
    expect(verdictOn('sunitinib', PANCREAS)).toBe('generally-recommended');
    expect(verdictOn('sunitinib', STOMACH)).toBe('excluded: pancreas-only');
    expect(touched(PANCREAS)).toContain('T2');
  });

  it('T3: in the duodenum PRRT goes to the board and octreotide LAR is not for it, whatever Table 2 marks', () => {
    expect(verdictOn('lu177-dotatate', after(DUODENUM))).toBe('cautious-board-only');
    expect(caveatsOn('lu177-dotatate', after(DUODENUM))).toContain('table-2-duodenum');
    expect(verdictOn('octreotide-lar', { ...DUODENUM, ...NAIVE })).toBe('excluded: octreotide-midgut-only');
    expect(touched(DUODENUM)).toContain('T3');
  });

  it('T4: the appendix, without an origin in the text, is midgut', () => {
    expect(adviceFor(APPENDIX).embryonicOrigin).toBe('midgut');
    expect(verdictOn('octreotide-lar', { ...APPENDIX, ...NAIVE })).toBe('recommended');
    expect(touched(APPENDIX)).toContain('T4');
  });

  it('T5: in cecum and proximal colon the text (midgut) is followed and the row of Table 2 is shown', () => {
    for (const primarySite of ['C18.0', 'C18.2', 'C18.3']) {
      expect(verdictOn('octreotide-lar', { primarySite, ...NAIVE })).toBe('recommended');
      expect(verdictOn('lu177-dotatate', after({ primarySite }))).toBe('recommended');
      expect(caveatsOn('lu177-dotatate', after({ primarySite }))).toContain('table-2-proximal-colon');
      expect(touched({ primarySite })).toContain('T5');
    }
    expect(touched(CECUM)).not.toContain('T11');
  });

  it('T6: the stomach gets lanreotide by the opinion, though Table 2 marks everolimus alone', () => {
    expect(verdictOn('lanreotide-autogel', { ...STOMACH, ...NAIVE })).toBe('recommended');
    expect(caveatsOn('lanreotide-autogel', { ...STOMACH, ...NAIVE })).toContain('table-2-stomach');
    expect(touched(STOMACH)).toContain('T6');
  });

  it('T7: the status words of Table 2 keep lanreotide from no treatment-naive patient, nor octreotide from a stable one', () => {
    expect(verdictOn('lanreotide-autogel', NAIVE)).toBe('recommended');
    expect(verdictOn('octreotide-lar', { diseaseStatus: 'stable' })).toBe('recommended');
    expect(touched(NAIVE)).toContain('T7');
  });

  it('T8: everolimus in the pancreas rests on RADIANT-3, not on the reference of Table 2', () => {
    expect(verdictOn('everolimus', PANCREAS)).toBe('generally-recommended');
    expect(trial('RADIANT-3')).toMatchObject({
      reference: '[11]',
      population: expect.stringMatching(/pancreatic/u),
    });
    expect(trial('RADIANT-4')?.population).not.toMatch(/pancrea/u);
    expect(touched(PANCREAS)).toContain('T8');
  });

  it('T9: "well-differentiated" does not give PRRT to a NET G3', () => {
    expect(verdictOn('lu177-dotatate', after(NET_G3))).toBe('excluded: esmo-listed-no-data');
    expect(touched(NET_G3)).toContain('T9');
  });

  it('T10: PRRT asks for SSTR-positive, which the opinion leaves out, and remarks on a missing analog', () => {
    expect(verdictOn('lu177-dotatate', { sstr: 'negative' })).toBe('excluded: prrt-sstr-negative');
    expect(verdictOn('lu177-dotatate', { sstr: 'unknown' })).toBe('waits: sstr');
    expect(caveatsOn('lu177-dotatate')).toContain('no-prior-ssa');
    expect(caveatsOn('lu177-dotatate', AFTER_SSA)).not.toContain('no-prior-ssa');
    expect(touched()).toContain('T10');
  });

  it('T11: octreotide LAR is for the midgut, though a general sentence names it for all', () => {
    for (const site of [STOMACH, PANCREAS, RECTUM]) {
      expect(verdictOn('octreotide-lar', { ...site, ...NAIVE })).toBe('excluded: octreotide-midgut-only');
      expect(touched({ ...site, ...NAIVE })).toContain('T11');
    }
  });

  it('T12: PROMID is shown with time to progression', () => {
    expect(trial('PROMID')).toMatchObject({ comparison: { endpoint: 'TTP' }, conflicts: ['T7', 'T12'] });
    expect(touched(NAIVE)).toContain('T12');
  });

  it('T13: the everolimus arm of RADIANT-3 stands as printed, 204, with what is known beside it', () => {
    expect(trial('RADIANT-3')).toMatchObject({ patients: 410, conflicts: expect.arrayContaining(['T13']) });
    expect(trial('RADIANT-3')?.arms[0]?.patients).toBe(204);
    expect(conflict('T13')?.known?.text).toMatch(/207/u);
  });

  it('T14: CAPTEM has a randomized trial of 144 patients, and no phase is put into the mouth of the source', () => {
    expect(trial('KUNZ-E2211')).toMatchObject({ design: 'randomized', phase: null, patients: 144 });
    expect(conflict('T14')?.known?.text).toMatch(/phase II/u);
    expect(touched(PANCREAS)).toContain('T14');
  });

  it('T15: a Ki-67 of exactly 10.0 is not above 10', () => {
    expect(verdictOn('everolimus', { ...NAIVE, ki67Percent: 10 })).toBe('excluded: no-trigger-for-targeted');
    expect(verdictOn('everolimus', { ...NAIVE, ki67Percent: 10.1 })).toBe('could-be-used');
    expect(touched({ ...NAIVE, ki67Percent: 10 })).toContain('T15');
    expect(conflict('T15')?.known?.text).toMatch(/below 10%/u);
  });

  it('T16: no percentage of the liver makes a tumor volume', () => {
    const low = { ...NAIVE, tumorVolume: 'low' } as const;
    for (const hepaticInvolvementPercent of [null, 0, 30, 100])
      expect(adviceFor({ ...low, hepaticInvolvementPercent })).toEqual(adviceFor(low));
    expect(
      adviceFor({ ...NAIVE, tumorVolume: 'unknown', hepaticInvolvementPercent: 90 }).missingData,
    ).toContain('tumorVolume');
    expect(open(NAIVE)).toContain('volume-undefined');
  });

  it('T17: a Ki-67 of 55 is no grade boundary: strictly above it the board is called, the grade stays', () => {
    const well = { ...NET_G3, ki67Percent: 55 } as const;
    expect(boardReasons(well)).toEqual([]);
    expect(boardReasons({ ...well, ki67Percent: 55.1 })).toEqual([
      'safety:ki67-over-55-in-well-differentiated',
    ]);
    expect(adviceFor({ ...well, ki67Percent: 90 }).whoGrade).toBe('NET-G3');
    expect(adviceFor({ ...NEC, ki67Percent: 30 }).whoGrade).toBe('NEC');
    expect(touched(NEC)).toContain('T17');
  });

  it('T18: in NET G3 etoposide-cisplatin could be used and may be suboptimal: both are shown', () => {
    expect(verdictOn('etoposide-cisplatin', NET_G3)).toBe('could-be-used');
    expect(caveatsOn('etoposide-cisplatin', NET_G3)).toContain('ep-may-be-suboptimal');
    expect(touched(NET_G3)).toContain('T18');
  });

  it('T19: 5-FU-based chemotherapy in NET G3 comes with an availability that is not stated', () => {
    expect(verdictOn('5fu-based-chemotherapy', NET_G3)).toBe('could-be-used');
    expect(caveatsOn('5fu-based-chemotherapy', NET_G3)).toContain('5fu-availability-not-stated');
    expect(verdictOn('folfox', NEC)).toBe('excluded: not-available-in-korea');
    expect(koreanStatus.filter((item) => item.of.includes('5fu-based-chemotherapy'))).toEqual([]);
    expect(touched(NET_G3)).toContain('T19');
  });

  it('T20: what counts as progressive, SSTR-positive or a line is not defined, and said to be so', () => {
    expect(open()).toEqual(
      expect.arrayContaining(['progression-undefined', 'sstr-threshold-undefined', 'lines-undefined']),
    );
    expect(notCovered.filter(({ kind }) => kind === 'definition')).toHaveLength(4);
  });

  it('T21: what the source has no recommendation for is answered "not covered"', () => {
    expect(open({ functional: true })).toContain('hormonal-symptom-control');
    expect(open({ functional: false })).not.toContain('hormonal-symptom-control');
    expect(open(AFTER_SSA)).toContain('ssa-after-progression');
    expect(verdictOn('octreotide-lar', AFTER_SSA)).toBe('excluded: ssa-used-before');
    const treated = { priorTherapies: ['octreotide-lar', 'lu177-dotatate'] } as const;
    expect(open({ priorTherapies: [...treated.priorTherapies] })).toContain('prrt-retreatment');
    expect(verdictOn('lu177-dotatate', { priorTherapies: [...treated.priorTherapies] })).toBe(
      'excluded: used-before',
    );
    expect(open(APPENDIX)).toContain('goblet-cell');
    expect(open({ stage: 'localized-resectable' })).toContain('adjuvant');
    expect(open(NAIVE)).toContain('watch-and-wait');
    expect(open()).toEqual(
      expect.arrayContaining([
        'minen',
        'pregnancy',
        'organ-function',
        'performance-status',
        'dose-adjustment',
      ]),
    );
    for (const { kind, text } of notCovered) if (kind === 'topic') expect(text).toMatch(/^Not covered: /u);
  });

  it('T22: the Korean status of 177Lu-DOTATATE is shown as printed, dated, and marked as out of date', () => {
    const [status] = koreanStatus.filter((item) => item.of.includes('lu177-dotatate'));
    expect(status).toMatchObject({ approved: 'no', asOf: '2020-12-29', staleBy: 'T22' });
    expect(verdictOn('lu177-dotatate', AFTER_SSA)).toBe('recommended');
    expect(touched()).toContain('T22');
  });

  it('T23: the higher index makes the grade, Ki-67 alone is read where a statement says above 10%', () => {
    expect(adviceFor({ ki67Percent: 2, mitosesPer10Hpf: 5 }).whoGrade).toBe('NET-G2');
    expect(verdictOn('everolimus', { ...NAIVE, ki67Percent: 2, mitosesPer10Hpf: 18 })).toBe(
      'excluded: no-trigger-for-targeted',
    );
    expect(touched()).toContain('T23');
  });
});

it('each conflict says both places, what is followed and why, and can touch a case', () => {
  for (const item of conflicts) {
    const words = [item.title, item.one.place, item.one.says, item.other.place, item.other.says];
    expect(
      [...words, item.followed, item.why].every((text) => text !== ''),
      item.id,
    ).toBe(true);
    expect(item.one.says).not.toBe(item.other.says);
    expect(item.when, item.id).not.toBeNull();
  }
});
