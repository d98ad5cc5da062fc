import type { CaseFacts } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { adviceFor, boardReasons, NAIVE, NEC, NET_G3, verdictOn } from './build';

const optionsOf = (changes: Partial<CaseFacts>) =>
  adviceFor(changes).options.map(({ therapy, strength }) => `${therapy} ${strength}`);

describe('R10: NET G3', () => {
  it('could be treated by 5-FU-based chemotherapy or etoposide-cisplatin, in any status', () => {
    for (const diseaseStatus of ['treatment-naive', 'stable', 'progressive'] as const) {
      const advice = adviceFor({ ...NET_G3, diseaseStatus, priorTherapies: ['everolimus'] });
      expect(advice.options.map(({ therapy, strength }) => `${therapy} ${strength}`)).toEqual([
        '5fu-based-chemotherapy could-be-used',
        'etoposide-cisplatin could-be-used',
      ]);
      expect(advice.flags).toContain('no-proven-standard-systemic-therapy');
      expect(advice.undetermined).toEqual([]);
      expect(advice.boardDecisionReasons).toEqual([]);
    }
  });

  it('does not offer what was used, and has no option left after both', () => {
    expect(optionsOf({ ...NET_G3, priorTherapies: ['etoposide-cisplatin'] })).toEqual([
      '5fu-based-chemotherapy could-be-used',
    ]);
    expect(verdictOn('irinotecan-cisplatin', { ...NET_G3, priorTherapies: ['etoposide-cisplatin'] })).toBe(
      'excluded: nec-only',
    );
    const both = { ...NET_G3, priorTherapies: ['etoposide-cisplatin', '5fu-based-chemotherapy'] } as const;
    for (const diseaseStatus of ['stable', 'progressive'] as const) {
      expect(boardReasons({ ...both, diseaseStatus, priorTherapies: [...both.priorTherapies] })).toEqual([
        'safety:no-option-left',
      ]);
    }
    expect(
      boardReasons({ ...both, sstr: 'unknown', ki67Percent: 60, priorTherapies: [...both.priorTherapies] }),
    ).toEqual(['safety:ki67-over-55-in-well-differentiated', 'safety:no-option-left']);
  });

  it('Ki-67 strictly above 55 is a matter for the board', () => {
    const reason = 'safety:ki67-over-55-in-well-differentiated';
    expect(boardReasons({ ...NET_G3, ki67Percent: 55 })).toEqual([]);
    expect(boardReasons({ ...NET_G3, ki67Percent: 55.1 })).toEqual([reason]);
    expect(boardReasons({ ...NET_G3, ki67Percent: null })).toEqual([]);
    expect(boardReasons({ ...NEC, ki67Percent: 80 })).toEqual([]);
    expect(optionsOf({ ...NET_G3, ki67Percent: 90 })).toHaveLength(2);
    const options = adviceFor({ ...NET_G3, ki67Percent: 90 }).options;
    expect(
      options.every(({ boardDecision }) => !boardDecision.required && boardDecision.reasons.length === 0),
    ).toBe(true);
  });
});

describe('R11: NEC', () => {
  it('is treated by etoposide-cisplatin, in any status, whatever else was used', () => {
    for (const diseaseStatus of ['treatment-naive', 'stable', 'progressive'] as const) {
      expect(
        optionsOf({ ...NEC, diseaseStatus, priorTherapies: ['irinotecan-cisplatin', 'captem'] }),
      ).toEqual(['etoposide-cisplatin standard-of-care']);
    }
    expect(verdictOn('irinotecan-cisplatin', NEC)).toBe('excluded: first-line-is-ep');
    expect(verdictOn('5fu-based-chemotherapy', NEC)).toBe('excluded: net-g3-only');
    expect(verdictOn('streptozocin-5fu', NEC)).toBe('excluded: nec-different-disease');
    expect(verdictOn('streptozocin-5fu', NET_G3)).toBe('excluded: grade-1-2-only');
    expect(adviceFor(NEC).flags).toEqual([]);
  });

  it('has no proven second line, and then no option', () => {
    const once = { ...NEC, priorTherapies: ['etoposide-cisplatin' as const] };
    expect(optionsOf(once)).toEqual(['irinotecan-cisplatin limited-modest-activity']);
    expect(boardReasons(once)).toEqual(['safety:no-proven-second-line']);
    expect(adviceFor(once).options[0]?.boardDecision).toEqual({ required: false, reasons: [] });
    const twice = {
      ...NEC,
      priorTherapies: ['etoposide-cisplatin' as const, 'irinotecan-cisplatin' as const],
    };
    expect(optionsOf(twice)).toEqual([]);
    expect(boardReasons({ ...twice, ...NAIVE })).toEqual([
      'safety:no-proven-second-line',
      'safety:no-option-left',
    ]);
    expect(verdictOn('folfox', once)).toBe('excluded: not-available-in-korea');
    expect(verdictOn('ipilimumab-nivolumab', once)).toBe('excluded: investigational');
  });
});

describe('R12: no option left', () => {
  const allUsed: CaseFacts['priorTherapies'] = [
    'lanreotide-autogel',
    'everolimus',
    'sunitinib',
    'lu177-dotatate',
    'cytotoxic-chemotherapy',
    'captem',
  ];
  it('is said of progressive NET G1-2, a work-up aside, something undetermined or not', () => {
    expect(boardReasons({ priorTherapies: allUsed })).toEqual(['safety:no-option-left']);
    expect(boardReasons({ priorTherapies: allUsed, sstr: 'unknown' })).toEqual(['safety:no-option-left']);
    const waiting = {
      sstr: 'unknown',
      priorTherapies: allUsed.filter((id) => id !== 'lu177-dotatate'),
    } as const;
    expect(verdictOn('lu177-dotatate', waiting)).toBe('waits: sstr');
    expect(boardReasons(waiting)).toEqual(['safety:no-option-left']);
  });

  it('is not said of NET G1-2 that does not progress, nor where the grade is unsettled', () => {
    expect(boardReasons({ diseaseStatus: 'treatment-naive', priorTherapies: allUsed })).toEqual([]);
    expect(boardReasons({ ki67Percent: null, mitosesPer10Hpf: null, priorTherapies: allUsed })).toEqual([]);
  });
});

describe('flags on how the case was reported', () => {
  it('a count per 2 mm2 is flagged and not converted', () => {
    const advice = adviceFor({ mitosesUnit: '2mm2', ki67Percent: null, mitosesPer10Hpf: 2 });
    expect(advice).toMatchObject({ whoGrade: 'NET-G2', flags: ['mitoses-per-2mm2'] });
    expect(adviceFor({ mitosesUnit: '10hpf' }).flags).toEqual([]);
  });

  it('axes that disagree are accepted, with a flag; imaging and resection count for nothing', () => {
    expect(adviceFor({ ...NAIVE, priorTherapies: ['captem'] }).flags).toEqual([
      'treatment-naive-with-prior-therapies',
    ]);
    expect(
      adviceFor({ ...NAIVE, priorTherapies: ['sstr-imaging', 'surgery-or-endoscopic-resection'] }).flags,
    ).toEqual([]);
    expect(adviceFor({ diseaseStatus: 'stable' }).flags).toEqual(['stable-without-prior-therapies']);
    expect(adviceFor({ diseaseStatus: 'stable', priorTherapies: ['palliative-surgery'] }).flags).toEqual([]);
  });
});
