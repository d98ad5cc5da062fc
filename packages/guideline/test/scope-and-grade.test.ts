import { describe, expect, it } from 'vitest';
import { gradeOf, originOf } from '../src/index';
import { adviceFor, boardReasons, NEC, NET_G3, verdictOn } from './build';

describe('R1: scope and origin', () => {
  it.each([
    ['foregut', true, 'C16.0 C16.7 C16.9 C17.0 C25.0 C25.4 C25.9'],
    ['midgut', true, 'C17.1 C17.2 C17.3 C18.0 C18.1 C18.2 C18.3'],
    ['hindgut', true, 'C18.6 C18.7 C19.9 C20.9'],
    ['ambiguous', true, 'C17.4 C17.5 C17.6 C17.7 C17.8 C17.9 C18.4 C18.5 C18.8 C18.9 C26.0 C26.8 C26.9'],
    ['foregut', false, 'C33.9 C34.0 C34.1 C34.9'],
    ['unknown', false, 'C00.0 C15.9 C19.0 C20.0 C21.0 C21.8 C22.0 C23.9 C24.1 C26.1 C37.9 C77.0 C80.0'],
  ])('%s, in scope %s: %s', (origin, inScope, codes) => {
    for (const code of codes.split(' ')) {
      expect([code, originOf(code)]).toEqual([code, origin]);
      expect([code, adviceFor({ primarySite: code }).inScope]).toEqual([code, inScope]);
    }
  });

  it('asks for the subsite for the unspecific codes, and not for transverse colon and splenic flexure', () => {
    for (const code of 'C17.4 C17.8 C17.9 C18.8 C18.9 C26.0 C26.8 C26.9'.split(' ')) {
      expect(adviceFor({ primarySite: code }).missingData).toEqual(['primarySite.subsite']);
    }
    for (const code of ['C18.4', 'C18.5', 'C26.1', 'C17.2']) {
      expect(adviceFor({ primarySite: code }).missingData).toEqual([]);
    }
  });

  it('out of scope: no grade, no option, nothing missing, everything excluded', () => {
    const lung = adviceFor({
      primarySite: 'C34.1',
      sstr: 'unknown',
      ki67Percent: null,
      tumorVolume: 'unknown',
    });
    expect(lung).toMatchObject({ inScope: false, whoGrade: 'not-applicable', options: [], undetermined: [] });
    expect(lung).toMatchObject({ missingData: [], boardDecisionReasons: [], flags: [] });
    expect(lung.excluded).toHaveLength(15);
    expect(verdictOn('everolimus', { primarySite: 'C34.1' })).toBe('excluded: out-of-scope');
    expect(adviceFor({ primarySite: 'C34.1', stage: 'localized-resectable' }).options).toEqual([]);
  });

  it('an unknown primary is in scope when believed GEP, out when not, and open while unknown', () => {
    const at = (unknownPrimaryGepSuspected?: boolean | null) =>
      adviceFor({
        primarySite: 'C80.9',
        ...(unknownPrimaryGepSuspected === undefined ? {} : { unknownPrimaryGepSuspected }),
      });
    expect(at(true)).toMatchObject({ inScope: true, whoGrade: 'NET-G2', embryonicOrigin: 'unknown' });
    expect(at(false)).toMatchObject({ inScope: false, whoGrade: 'not-applicable', missingData: [] });
    for (const open of [at(null), at()]) {
      expect(open).toMatchObject({ inScope: null, whoGrade: 'not-applicable', options: [], excluded: [] });
      expect(open.missingData).toEqual(['unknownPrimaryGepSuspected']);
      expect(open.undetermined.every(({ needs }) => needs.join() === 'unknownPrimaryGepSuspected')).toBe(
        true,
      );
      expect(open.undetermined).toHaveLength(15);
    }
  });

  it('an open scope names nothing else as missing, lists no imaging and grades nothing', () => {
    const open = adviceFor({ primarySite: 'C80.9', sstr: 'unknown', ki67Percent: 1, mitosesPer10Hpf: 30 });
    expect(open.missingData).toEqual(['unknownPrimaryGepSuspected']);
    expect(open.options).toEqual([]);
    expect(open.boardDecisionReasons).toEqual([]);
    expect(adviceFor({ primarySite: 'C80.9', stage: 'localized-resectable' }).options).toEqual([]);
  });
});

describe('R2: grade', () => {
  const well = (ki67Percent: number | null, mitosesPer10Hpf: number | null) =>
    gradeOf({ differentiation: 'well', ki67Percent, mitosesPer10Hpf });

  it.each([
    [0, 'NET-G1'],
    [2.9, 'NET-G1'],
    [3, 'NET-G2'],
    [20, 'NET-G2'],
    [20.1, 'NET-G3'],
    [100, 'NET-G3'],
  ])('Ki-67 %d %% alone is %s, provisionally', (ki67, grade) => {
    expect(well(ki67, null)).toMatchObject({ grade, settled: true, provisional: true, discordant: false });
  });

  it.each([
    [0, 'NET-G1'],
    [1, 'NET-G1'],
    [1.9, 'NET-G1'],
    [2, 'NET-G2'],
    [20, 'NET-G2'],
    [20.5, 'NET-G3'],
    [21, 'NET-G3'],
  ])('%d mitoses alone are %s', (mitoses, grade) => {
    expect(well(null, mitoses)).toMatchObject({ grade, settled: true });
  });

  it('the higher index is the grade, and a difference is flagged', () => {
    expect(adviceFor({ ki67Percent: 3, mitosesPer10Hpf: 1 })).toMatchObject({
      whoGrade: 'NET-G2',
      flags: ['ki67-mitosis-discordance'],
      boardDecisionRequired: false,
    });
    expect(adviceFor({ ki67Percent: 30, mitosesPer10Hpf: 2 }).whoGrade).toBe('NET-G3');
    expect(adviceFor({ ki67Percent: 3, mitosesPer10Hpf: 2 }).flags).toEqual([]);
  });

  it('without either index the grade is indeterminate, without a board reason', () => {
    for (const differentiation of ['well', 'poor', 'unknown'] as const) {
      const advice = adviceFor({ differentiation, ki67Percent: null, mitosesPer10Hpf: null });
      expect(advice).toMatchObject({ whoGrade: 'indeterminate', boardDecisionReasons: [], excluded: [] });
      expect(advice.undetermined).toHaveLength(15);
      expect(advice.undetermined[0]?.needs).toEqual(
        expect.arrayContaining(['ki67Percent', 'mitosesPer10Hpf']),
      );
    }
  });

  it('poor with less than grade 3 contradicts when both indices are known, and waits for a missing one', () => {
    expect(boardReasons({ differentiation: 'poor', ki67Percent: 20, mitosesPer10Hpf: 20 })).toEqual([
      'safety:pathology-contradiction',
    ]);
    const half = adviceFor({ differentiation: 'poor', ki67Percent: 20, mitosesPer10Hpf: null });
    expect(half).toMatchObject({
      whoGrade: 'indeterminate',
      boardDecisionReasons: [],
      missingData: ['mitosesPer10Hpf'],
    });
    expect(half.undetermined[0]?.needs).toEqual(['mitosesPer10Hpf']);
    expect(adviceFor({ differentiation: 'poor', ki67Percent: null, mitosesPer10Hpf: 21 }).whoGrade).toBe(
      'NEC',
    );
  });

  it('unknown differentiation: grade 1-2 is taken as NET, grade 3 is indeterminate and a matter for the board', () => {
    expect(adviceFor({ differentiation: 'unknown' })).toMatchObject({
      whoGrade: 'NET-G2',
      gradeProvisional: true,
      missingData: ['differentiation'],
    });
    const g3 = adviceFor({ differentiation: 'unknown', ...NET_G3 });
    expect(g3).toMatchObject({
      whoGrade: 'indeterminate',
      boardDecisionReasons: ['safety:grade3-differentiation-unknown'],
      options: [],
      excluded: [],
    });
    expect(g3.undetermined[0]?.needs).toEqual(['differentiation']);
    expect(boardReasons({ differentiation: 'unknown', ki67Percent: 1, mitosesPer10Hpf: 30 })).toEqual([
      'safety:grade3-differentiation-unknown',
    ]);
  });

  it('two grades apart: the grade stands and no therapy rests on it', () => {
    for (const [ki67Percent, mitosesPer10Hpf] of [
      [2, 21],
      [21, 1],
    ] as const) {
      for (const [differentiation, grade] of [
        ['well', 'NET-G3'],
        ['poor', 'NEC'],
      ] as const) {
        const advice = adviceFor({ differentiation, ki67Percent, mitosesPer10Hpf });
        expect(advice).toMatchObject({
          whoGrade: grade,
          boardDecisionReasons: ['safety:ki67-mitosis-discordance-two-grades'],
          flags: ['ki67-mitosis-discordance'],
          options: [],
          excluded: [],
          missingData: [],
        });
        expect(advice.undetermined).toHaveLength(15);
        expect(advice.undetermined.every(({ needs }) => needs.length === 0)).toBe(true);
      }
    }
  });

  it('Ki-67 above 55 two grades from the mitoses adds no reason of R10', () => {
    expect(boardReasons({ ki67Percent: 70, mitosesPer10Hpf: 1 })).toEqual([
      'safety:ki67-mitosis-discordance-two-grades',
    ]);
  });

  it('names what is missing, SSTR unless poorly differentiated, and lists the imaging then, unsettled or not', () => {
    const unknowns = {
      ki67Percent: null,
      mitosesPer10Hpf: null,
      sstr: 'unknown',
      tumorVolume: 'unknown',
    } as const;
    const advice = adviceFor({ ...unknowns, differentiation: 'unknown', functional: null });
    expect(new Set(advice.missingData)).toEqual(
      new Set(['differentiation', 'ki67Percent', 'mitosesPer10Hpf', 'sstr', 'tumorVolume']),
    );
    expect(advice.options.map(({ therapy, strength }) => [therapy, strength])).toEqual([
      ['sstr-imaging', 'recommended'],
    ]);
    expect(adviceFor({ ...NEC, sstr: 'unknown' }).missingData).toEqual([]);
    expect(verdictOn('sstr-imaging', { ...NEC, sstr: 'unknown' })).toBe('none');
    expect(verdictOn('sstr-imaging', { sstr: 'unknown', priorTherapies: ['sstr-imaging'] })).toBe(
      'recommended',
    );
    expect(verdictOn('sstr-imaging', { sstr: 'negative' })).toBe('none');
  });
});

describe('R3: localized, resectable', () => {
  it('is resected whatever the grade, with all systemic therapies excluded', () => {
    for (const grade of [{}, NET_G3, NEC, { ki67Percent: null, mitosesPer10Hpf: null }]) {
      const advice = adviceFor({
        ...grade,
        stage: 'localized-resectable',
        priorTherapies: ['octreotide-lar'],
      });
      expect(advice.options.map(({ therapy, strength }) => [therapy, strength])).toEqual([
        ['surgery-or-endoscopic-resection', 'curative-treatment'],
      ]);
      expect(advice.excluded).toHaveLength(15);
      expect(advice).toMatchObject({ undetermined: [], boardDecisionRequired: false });
    }
  });

  it('keeps the safety reasons of the grade, and the imaging, and none of the later rules', () => {
    const stage = 'localized-resectable' as const;
    expect(boardReasons({ stage, differentiation: 'poor' })).toEqual(['safety:pathology-contradiction']);
    expect(boardReasons({ stage, ki67Percent: 1, mitosesPer10Hpf: 30 })).toEqual([
      'safety:ki67-mitosis-discordance-two-grades',
    ]);
    expect(boardReasons({ stage, ki67Percent: 70, mitosesPer10Hpf: 30 })).toEqual([]);
    expect(boardReasons({ stage, ...NEC, priorTherapies: ['etoposide-cisplatin'] })).toEqual([]);
    expect(adviceFor({ stage, ...NET_G3 }).flags).toEqual([]);
    expect(adviceFor({ stage, sstr: 'unknown' }).options.map(({ therapy }) => therapy)).toEqual([
      'sstr-imaging',
      'surgery-or-endoscopic-resection',
    ]);
  });

  it('is offered again after an earlier resection', () => {
    const changes = {
      stage: 'localized-resectable',
      priorTherapies: ['surgery-or-endoscopic-resection'],
    } as const;
    expect(
      verdictOn('surgery-or-endoscopic-resection', {
        ...changes,
        priorTherapies: [...changes.priorTherapies],
      }),
    ).toBe('curative-treatment');
  });
});
