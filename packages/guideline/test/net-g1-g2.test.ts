import type { CaseFacts } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { adviceFor, boardReasons, caveatsOn, NAIVE, NEC, NET_G3, verdictOn } from './build';

type Row = [changes: Partial<CaseFacts>, verdict: string];
const COMBINATION = 'everolimus-octreotide-combination';

describe('R4: somatostatin analogs', () => {
  const stable = 'stable' as const;
  it.each<Row>([
    [NAIVE, 'recommended'],
    [{}, 'recommended'],
    [{ diseaseStatus: stable }, 'recommended'],
    [{ sstr: 'unknown' }, 'recommended'],
    [{ sstr: 'negative' }, 'excluded: ssa-sstr-negative'],
    [{ tumorVolume: 'intermediate' }, 'recommended'],
    [{ tumorVolume: 'unknown' }, 'recommended'],
    [{ tumorVolume: 'high' }, 'should-not-be-precluded'],
    [{ ki67Percent: 15 }, 'recommended'],
    [{ primarySite: 'C17.0' }, 'excluded: octreotide-midgut-only'],
    [{ primarySite: 'C25.1' }, 'excluded: octreotide-midgut-only'],
    [{ primarySite: 'C20.9' }, 'excluded: octreotide-midgut-only'],
    [{ primarySite: 'C18.1' }, 'recommended'],
    [{ primarySite: 'C18.4' }, 'waits: primarySite.subsite'],
    [{ primarySite: 'C18.9', sstr: 'unknown', tumorVolume: 'unknown' }, 'waits: primarySite.subsite'],
    [{ primarySite: 'C18.9', sstr: 'negative' }, 'excluded: ssa-sstr-negative'],
    [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: true }, 'excluded: octreotide-unknown-primary'],
    [{ priorTherapies: ['lanreotide-autogel'] }, 'excluded: ssa-used-before'],
    [{ priorTherapies: ['octreotide-lar'] }, 'excluded: ssa-used-before'],
    [{ ...NAIVE, priorTherapies: ['octreotide-lar'] }, 'excluded: ssa-used-before'],
    [{ priorTherapies: [COMBINATION] }, 'excluded: ssa-used-before'],
    [{ diseaseStatus: stable, priorTherapies: [COMBINATION] }, 'excluded: ssa-used-before'],
    [{ diseaseStatus: stable, priorTherapies: ['everolimus'] }, 'recommended'],
    [{ diseaseStatus: stable, priorTherapies: ['lanreotide-autogel'] }, 'excluded: ssa-used-before'],
    [{ diseaseStatus: stable, priorTherapies: ['octreotide-lar', COMBINATION] }, 'recommended'],
    [
      {
        diseaseStatus: stable,
        priorTherapies: ['octreotide-lar'],
        sstr: 'negative',
        tumorVolume: 'high',
        primarySite: 'C20.9',
      },
      'recommended',
    ],
    [NET_G3, 'excluded: grade-1-2-only'],
    [{ ...NET_G3, diseaseStatus: stable, priorTherapies: ['octreotide-lar'] }, 'excluded: grade-1-2-only'],
    [NEC, 'excluded: nec-different-disease'],
  ])('octreotide LAR with %j: %s', (changes, verdict) => {
    expect(verdictOn('octreotide-lar', changes)).toBe(verdict);
  });

  it.each<Row>([
    [{ primarySite: 'C16.2' }, 'recommended'],
    [{ primarySite: 'C18.4' }, 'recommended'],
    [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: true }, 'recommended'],
    [{ tumorVolume: 'high' }, 'should-not-be-precluded'],
    [{ sstr: 'negative' }, 'excluded: ssa-sstr-negative'],
    [{ diseaseStatus: stable, priorTherapies: ['octreotide-lar'] }, 'excluded: ssa-used-before'],
    [{ diseaseStatus: stable, priorTherapies: ['octreotide-lar', 'lanreotide-autogel'] }, 'recommended'],
    [{ diseaseStatus: stable, priorTherapies: ['lanreotide-autogel', COMBINATION] }, 'recommended'],
  ])('lanreotide with %j: %s', (changes, verdict) => {
    expect(verdictOn('lanreotide-autogel', changes)).toBe(verdict);
  });

  it('carries its caveats', () => {
    const continued = adviceFor({ diseaseStatus: stable, priorTherapies: ['octreotide-lar'] }).options[0];
    expect(continued?.caveats).toContain('continuation, derived');
    expect(caveatsOn('lanreotide-autogel', { ki67Percent: 10.1 })).toEqual(['ssa-few-data-ki67-over-10']);
    expect(caveatsOn('lanreotide-autogel', { ki67Percent: 10 })).toEqual([]);
    expect(caveatsOn('lanreotide-autogel', { functional: true })).toEqual(['ssa-functional']);
    expect(caveatsOn('lanreotide-autogel', { functional: null })).toEqual(['functional-not-known']);
    expect(caveatsOn('lanreotide-autogel', { tumorVolume: 'unknown' })).toEqual(['ssa-volume-unknown']);
    expect(caveatsOn('lanreotide-autogel', { primarySite: 'C16.2' })).toEqual(['table-2-stomach']);
    for (const site of ['C18.0', 'C18.2', 'C18.3']) {
      expect(caveatsOn('octreotide-lar', { primarySite: site })).toEqual(['table-2-proximal-colon']);
    }
    expect(caveatsOn('octreotide-lar', { primarySite: 'C18.1' })).toEqual([]);
  });

  it('carries them on a continuation too, whose strength they leave as it is', () => {
    const continuing = {
      diseaseStatus: stable,
      priorTherapies: ['octreotide-lar', 'lanreotide-autogel'],
      ki67Percent: 12,
      functional: true,
      tumorVolume: 'unknown',
    } satisfies Partial<CaseFacts>;
    const shared = ['ssa-few-data-ki67-over-10', 'ssa-volume-unknown', 'ssa-functional'];
    const derived = ['continuation-derived', 'continuation-not-stated'];
    expect(caveatsOn('lanreotide-autogel', { ...continuing, primarySite: 'C16.2' })).toEqual([
      ...derived,
      ...shared,
      'table-2-stomach',
    ]);
    expect(caveatsOn('octreotide-lar', { ...continuing, primarySite: 'C18.0' })).toEqual([
      ...derived,
      ...shared,
      'table-2-proximal-colon',
    ]);
    expect(verdictOn('octreotide-lar', { ...continuing, tumorVolume: 'high' })).toBe('recommended');
  });
});

describe('R5 and R6: everolimus and sunitinib', () => {
  const rows: Row[] = [
    [{}, 'generally-recommended'],
    [{ sstr: 'unknown', tumorVolume: 'unknown', ki67Percent: null }, 'generally-recommended'],
    [NAIVE, 'excluded: no-trigger-for-targeted'],
    [{ diseaseStatus: 'stable' }, 'excluded: no-trigger-for-targeted'],
    [{ ...NAIVE, sstr: 'negative' }, 'could-be-used'],
    [{ ...NAIVE, tumorVolume: 'high' }, 'could-be-used'],
    [{ ...NAIVE, ki67Percent: 10.1 }, 'could-be-used'],
    [{ ...NAIVE, ki67Percent: 10 }, 'excluded: no-trigger-for-targeted'],
    [{ ...NAIVE, mitosesPer10Hpf: 15 }, 'excluded: no-trigger-for-targeted'],
    [{ ...NAIVE, ki67Percent: 15, sstr: 'unknown', tumorVolume: 'unknown' }, 'could-be-used'],
    [{ ...NAIVE, sstr: 'unknown' }, 'waits: sstr'],
    [{ ...NAIVE, tumorVolume: 'unknown' }, 'waits: tumorVolume'],
    [{ ...NAIVE, ki67Percent: null }, 'waits: ki67Percent'],
    [
      { ...NAIVE, ki67Percent: null, sstr: 'unknown', tumorVolume: 'unknown' },
      'waits: ki67Percent tumorVolume sstr',
    ],
    [NET_G3, 'excluded: esmo-listed-no-data'],
    [NEC, 'excluded: nec-different-disease'],
  ];
  it.each(rows)('both in the pancreas with %j: %s', (changes, verdict) => {
    expect(verdictOn('everolimus', { primarySite: 'C25.1', ...changes })).toBe(verdict);
    expect(verdictOn('sunitinib', { primarySite: 'C25.1', ...changes })).toBe(verdict);
  });

  it('are not offered again, everolimus not after the combination either', () => {
    const primarySite = 'C25.1';
    expect(verdictOn('everolimus', { primarySite, priorTherapies: ['everolimus'] })).toBe(
      'excluded: used-before',
    );
    expect(verdictOn('everolimus', { primarySite, priorTherapies: [COMBINATION] })).toBe(
      'excluded: used-before',
    );
    expect(verdictOn('sunitinib', { primarySite, priorTherapies: ['sunitinib'] })).toBe(
      'excluded: used-before',
    );
    expect(verdictOn('sunitinib', { primarySite, priorTherapies: [COMBINATION] })).toBe(
      'generally-recommended',
    );
    expect(verdictOn('everolimus', { ...NAIVE, sstr: 'unknown', priorTherapies: ['everolimus'] })).toBe(
      'excluded: used-before',
    );
  });

  it('sunitinib is for the pancreas alone', () => {
    for (const primarySite of ['C16.2', 'C17.0', 'C17.2', 'C18.4', 'C26.9']) {
      expect(verdictOn('sunitinib', { primarySite })).toBe('excluded: pancreas-only');
      expect(verdictOn('everolimus', { primarySite })).toBe('generally-recommended');
    }
    expect(verdictOn('sunitinib', { primarySite: 'C80.9', unknownPrimaryGepSuspected: true })).toBe(
      'excluded: pancreas-only',
    );
    expect(verdictOn('sunitinib', { ...NAIVE, sstr: 'unknown' })).toBe('excluded: pancreas-only');
  });

  it('functional is a caveat of everolimus, not of sunitinib', () => {
    const changes = { primarySite: 'C25.1', functional: true } as const;
    expect(caveatsOn('everolimus', changes)).toEqual(['everolimus-functional']);
    expect(caveatsOn('sunitinib', changes)).toEqual([]);
    expect(caveatsOn('everolimus', { primarySite: 'C25.1' })).toEqual([]);
    expect(verdictOn(COMBINATION, changes)).toBe('excluded: combination-missed-endpoint');
  });
});

describe('R7: 177Lu-DOTATATE', () => {
  it.each<Row>([
    [{}, 'recommended'],
    [{ primarySite: 'C18.0' }, 'recommended'],
    [{ primarySite: 'C25.4' }, 'cautious-board-only'],
    [{ primarySite: 'C17.0' }, 'cautious-board-only'],
    [{ primarySite: 'C20.9' }, 'cautious-board-only'],
    [{ primarySite: 'C18.5' }, 'cautious-board-only'],
    [{ primarySite: 'C26.9' }, 'cautious-board-only'],
    [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: true }, 'cautious-board-only'],
    [{ sstr: 'unknown' }, 'waits: sstr'],
    [{ sstr: 'unknown', primarySite: 'C18.9' }, 'waits: sstr'],
    [{ sstr: 'unknown', primarySite: 'C25.1' }, 'waits: sstr'],
    [{ sstr: 'unknown', primarySite: 'C80.9', unknownPrimaryGepSuspected: true }, 'waits: sstr'],
    [{ sstr: 'negative' }, 'excluded: prrt-sstr-negative'],
    [NAIVE, 'excluded: not-progressive'],
    [{ diseaseStatus: 'stable', sstr: 'unknown' }, 'excluded: not-progressive'],
    [{ priorTherapies: ['lu177-dotatate'] }, 'excluded: used-before'],
    [{ priorTherapies: ['lu177-dotatate'], sstr: 'unknown' }, 'excluded: used-before'],
    [{ tumorVolume: 'unknown', ki67Percent: null }, 'recommended'],
    [NET_G3, 'excluded: esmo-listed-no-data'],
    [NEC, 'excluded: nec-different-disease'],
  ])('with %j: %s', (changes, verdict) => {
    expect(verdictOn('lu177-dotatate', changes)).toBe(verdict);
  });

  it.each<[Partial<CaseFacts>, string[]]>([
    [{}, []],
    [{ primarySite: 'C25.4' }, ['guideline:prrt-non-midgut']],
    [{ primarySite: 'C18.7' }, ['guideline:prrt-non-midgut']],
    [{ primarySite: 'C18.4' }, ['safety:origin-ambiguous']],
    [{ primarySite: 'C17.9' }, ['safety:origin-ambiguous']],
    [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: true }, ['safety:prrt-origin-not-established']],
  ])('with %j the option and the case name %j', (changes, reasons) => {
    const advice = adviceFor(changes);
    const option = advice.options.find(({ therapy }) => therapy === 'lu177-dotatate');
    expect(option?.boardDecision).toEqual({ required: reasons.length > 0, reasons });
    expect(advice.boardDecisionReasons).toEqual(reasons);
    expect(advice.boardDecisionRequired).toBe(reasons.length > 0);
  });

  it('says when no analog was used before', () => {
    expect(caveatsOn('lu177-dotatate')).toEqual(['no-prior-ssa']);
    expect(caveatsOn('lu177-dotatate', { priorTherapies: ['octreotide-lar'] })).toEqual([]);
    expect(caveatsOn('lu177-dotatate', { priorTherapies: [COMBINATION] })).toEqual([]);
    expect(caveatsOn('lu177-dotatate', { functional: true, priorTherapies: ['octreotide-lar'] })).toEqual([
      'prrt-carcinoid-crisis',
    ]);
  });

  it.each<[Partial<CaseFacts>, string[]]>([
    [{}, []],
    [{ stage: 'localized-resectable' }, []],
    [{ primarySite: 'C25.1', ...NAIVE }, ['guideline:prrt-non-midgut']],
    [{ primarySite: 'C25.1', ...NET_G3 }, ['guideline:prrt-non-midgut']],
    [{ primarySite: 'C20.9', stage: 'localized-resectable' }, ['guideline:prrt-non-midgut']],
    [{ primarySite: 'C34.1' }, ['guideline:prrt-non-midgut']],
    [{ primarySite: 'C33.9' }, ['guideline:prrt-non-midgut']],
    [{ primarySite: 'C18.4', sstr: 'negative' }, ['safety:origin-ambiguous']],
    [{ primarySite: 'C22.0' }, ['safety:prrt-origin-not-established']],
    [{ primarySite: 'C80.9' }, ['safety:prrt-origin-not-established']],
    [{ primarySite: 'C80.9', unknownPrimaryGepSuspected: false }, ['safety:prrt-origin-not-established']],
    [
      { primarySite: 'C16.2', differentiation: 'poor' },
      ['guideline:prrt-non-midgut', 'safety:pathology-contradiction'],
    ],
  ])('R7b: proposed with %j the board reasons are %j', (changes, reasons) => {
    const proposed = { ...changes, proposedTherapies: ['lu177-dotatate' as const] };
    expect(boardReasons(proposed)).toEqual(reasons);
    expect(verdictOn('lu177-dotatate', proposed)).not.toBe('none');
    expect(boardReasons({ ...changes, proposedTherapies: ['everolimus'] })).not.toContain(
      'guideline:prrt-non-midgut',
    );
  });

  it('R7b: what is not offered stands as excluded or undetermined', () => {
    const proposedTherapies = ['lu177-dotatate' as const];
    expect(verdictOn('lu177-dotatate', { primarySite: 'C34.1', proposedTherapies })).toBe(
      'excluded: out-of-scope',
    );
    expect(verdictOn('lu177-dotatate', { primarySite: 'C80.9', proposedTherapies })).toBe(
      'waits: unknownPrimaryGepSuspected',
    );
    expect(verdictOn('lu177-dotatate', { stage: 'localized-resectable', proposedTherapies })).toBe(
      'excluded: resectable',
    );
  });
});

describe('R8: cytotoxic chemotherapy', () => {
  const after = (...priorTherapies: CaseFacts['priorTherapies']) => ({ priorTherapies });
  it.each<Row>([
    [{}, 'excluded: no-ground-for-chemotherapy'],
    [after('octreotide-lar'), 'feasible-option'],
    [after('lanreotide-autogel'), 'feasible-option'],
    [after('everolimus'), 'feasible-option'],
    [after('sunitinib'), 'feasible-option'],
    [after('lu177-dotatate'), 'feasible-option'],
    [after(COMBINATION), 'feasible-option'],
    [after('captem'), 'excluded: no-ground-for-chemotherapy'],
    [after('liver-directed-therapy'), 'excluded: no-ground-for-chemotherapy'],
    [{ ...after('octreotide-lar'), diseaseStatus: 'stable' }, 'excluded: no-ground-for-chemotherapy'],
    [{ ...after('octreotide-lar'), tumorVolume: 'high' }, 'feasible-option'],
    [{ ...after('octreotide-lar'), tumorVolume: 'unknown', ki67Percent: null }, 'feasible-option'],
    [{ tumorVolume: 'high' }, 'could-be-used'],
    [{ ...NAIVE, tumorVolume: 'high' }, 'could-be-used'],
    [{ ...NAIVE, ki67Percent: 10.1 }, 'could-be-used'],
    [{ ...NAIVE, ki67Percent: 10 }, 'excluded: no-ground-for-chemotherapy'],
    [{ ...NAIVE, sstr: 'negative' }, 'excluded: no-ground-for-chemotherapy'],
    [{ tumorVolume: 'unknown' }, 'waits: tumorVolume'],
    [{ ki67Percent: null }, 'waits: ki67Percent'],
    [{ tumorVolume: 'unknown', ki67Percent: 12 }, 'could-be-used'],
    [{ ...after('cytotoxic-chemotherapy', 'octreotide-lar'), tumorVolume: 'high' }, 'excluded: used-before'],
    [NET_G3, 'excluded: net-g3-named-only'],
    [NEC, 'excluded: nec-different-disease'],
  ])('with %j: %s', (changes, verdict) => {
    expect(verdictOn('cytotoxic-chemotherapy', changes)).toBe(verdict);
  });

  it('says that "could be used" stands in the text alone', () => {
    expect(caveatsOn('cytotoxic-chemotherapy', { tumorVolume: 'high' })).toEqual(['cytotoxic-text-only']);
    expect(caveatsOn('cytotoxic-chemotherapy', after('octreotide-lar'))).toEqual([]);
  });
});

describe('R9: CAPTEM', () => {
  const after: Partial<CaseFacts> = { priorTherapies: ['everolimus'] };
  it.each<Row>([
    [after, 'excluded: captem-no-ground'],
    [{ ...after, tumorVolume: 'high' }, 'could-be-preferred'],
    [{ ...after, tumorVolume: 'high', primarySite: 'C25.1' }, 'could-be-preferred'],
    [{ ...after, primarySite: 'C25.1' }, 'feasible-option'],
    [{ ...after, primarySite: 'C25.1', tumorVolume: 'unknown' }, 'feasible-option'],
    [{ ...after, tumorVolume: 'unknown' }, 'waits: tumorVolume'],
    [{ ...after, tumorVolume: 'unknown', diseaseStatus: 'stable' }, 'excluded: not-progressive'],
    [{ tumorVolume: 'high' }, 'excluded: no-prior-line'],
    [{ tumorVolume: 'high', priorTherapies: ['cytotoxic-chemotherapy'] }, 'excluded: no-prior-line'],
    [{ tumorVolume: 'high', priorTherapies: [COMBINATION] }, 'could-be-preferred'],
    [{ ...after, tumorVolume: 'high', diseaseStatus: 'stable' }, 'excluded: not-progressive'],
    [{ tumorVolume: 'high', priorTherapies: ['everolimus', 'captem'] }, 'excluded: used-before'],
    [{ ...after, ...NET_G3, tumorVolume: 'high' }, 'excluded: esmo-listed-no-data'],
    [{ ...after, ...NEC, tumorVolume: 'high' }, 'excluded: nec-different-disease'],
  ])('with %j: %s', (changes, verdict) => {
    expect(verdictOn('captem', changes)).toBe(verdict);
  });
});
