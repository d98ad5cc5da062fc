import type { TherapyId } from '@consilium/contracts';
import { THERAPY_IDS } from '@consilium/contracts/values';
import { describe, expect, it } from 'vitest';
import { edition, whatStandsBeside } from '../src/index';
import { buildFacts, NAIVE } from './build';

const { statements, knowledge } = edition;
const { trials, koreanStatus, adverseEvents, therapies, diagnostics, conflicts, changelog } = knowledge;
const trial = (id: string) => trials.find((item) => item.id === id);
const profile = (therapy: TherapyId) => therapies.find((item) => item.therapy === therapy);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('the trials', () => {
  it.each([
    ['PROMID', [42, 43], [null, null], [14.3, 6], 'TTP', 0.34, [0.2, 0.59]],
    ['CLARINET', [101, 103], [null, null], ['not-reached', 18], 'PFS', 0.47, [0.3, 0.73]],
    ['RADIANT-3', [204, 203], [5, 2], [11, 4.6], 'PFS', 0.35, [0.27, 0.45]],
    ['RADIANT-4', [205, 97], [2, 1], [11, 3.9], 'PFS', 0.48, [0.35, 0.67]],
    ['RAYMOND-2011', [86, 85], [9.3, 0], [11.4, 5.5], 'PFS', 0.42, [0.26, 0.66]],
    ['NETTER-1', [116, 113], [18, 3], ['not-reached', 8.4], 'PFS', 0.21, [0.13, 0.33]],
    ['KUNZ-E2211', [72, 72], [33.3, 27.8], [22.7, 14.4], 'PFS', 0.58, [0.36, 0.93]],
  ])('%s has the figures of Table 1', (id, patients, responses, medians, endpoint, hazardRatio, ci) => {
    const found = trial(id);
    expect(found?.arms.map((arm) => arm.patients)).toEqual(patients);
    expect(found?.arms.map((arm) => arm.responsePercent)).toEqual(responses);
    expect(found?.arms.map((arm) => arm.medianMonths)).toEqual(medians);
    expect(found?.comparison).toMatchObject({ endpoint, hazardRatio, ci95: { low: ci[0], high: ci[1] } });
    expect(found?.statements).toContain('S73');
  });

  it('RADIANT-2 missed its endpoint by a one-sided p of 0.026 against 0.025, and no interval is printed', () => {
    expect(trial('RADIANT-2')?.comparison).toEqual({
      endpoint: 'PFS',
      hazardRatio: 0.77,
      ci95: null,
      p: { value: 0.026, sided: 1, threshold: 0.025 },
      metPrimaryEndpoint: false,
    });
  });

  it('COMPETE and NETTER-2 are awaited: no figures of theirs stand in the edition', () => {
    for (const id of ['COMPETE', 'NETTER-2'])
      expect(trial(id)).toMatchObject({ state: 'awaited', arms: [], comparison: null, findings: [] });
  });

  it('etoposide-cisplatin has its retrospective series, n=305', () => {
    expect(trial('NORDIC-NEC')?.arms[0]).toMatchObject({
      patients: 305,
      responsePercent: 31,
      medianMonths: 4,
      medianOverallSurvivalMonths: 12,
    });
  });

  it('are cited by the statements that report them', () => {
    for (const { id, statements: own } of trials)
      for (const statement of own)
        expect([statement, statements.find((item) => item.id === statement)?.evidence]).toEqual([
          statement,
          expect.arrayContaining([id]),
        ]);
  });
});

describe('what stands beside a therapy', () => {
  it('is there for every therapy', () => {
    expect(therapies.map(({ therapy }) => therapy)).toEqual(THERAPY_IDS);
  });

  it.each<[TherapyId, string, string, string]>([
    ['octreotide-lar', 'yes', 'yes', 'yes'],
    ['lanreotide-autogel', 'yes', 'yes', 'yes'],
    ['everolimus', 'yes', 'yes', 'yes'],
    ['sunitinib', 'yes', 'yes', 'yes'],
    ['lu177-dotatate', 'no', 'yes', 'no'],
    ['captem', 'not-stated', 'yes', 'no'],
    ['irinotecan-cisplatin', 'not-stated', 'yes', 'no'],
    ['streptozocin-5fu', 'not-stated', 'no', 'not-stated'],
    ['folfox', 'not-stated', 'no', 'not-stated'],
  ])(
    '%s in Korea: approved %s, available %s, reimbursed %s, dated',
    (therapy, approved, available, reimbursed) => {
      const [status] = koreanStatus.filter((item) => item.of.includes(therapy));
      expect(status).toMatchObject({ approved, available, reimbursed, asOf: '2020-12-29' });
    },
  );

  it('everolimus: stomatitis 40-64%, hyperglycemia in diabetes, pneumonitis that may threaten life', () => {
    const events = adverseEvents.filter((event) => event.therapies.includes('everolimus'));
    expect(ids(events)).toEqual(['stomatitis', 'hyperglycemia', 'pneumonitis']);
    expect(events[0]).toMatchObject({
      allGradesPercent: { low: 40, high: 64 },
      grade34Percent: { low: 3, high: 19 },
    });
    expect(events[1]).toMatchObject({
      allGradesPercent: { low: 10, high: 13 },
      grade34Percent: { low: 3, high: 5 },
      note: expect.stringMatching(/diabetes/u),
    });
    expect(events[2]).toMatchObject({
      grade34Percent: { low: 1, high: 2 },
      note: expect.stringMatching(/life-threatening/u),
    });
  });

  it('177Lu-DOTATATE: marrow, kidney and carcinoid crisis, without figures the source has not', () => {
    expect(profile('lu177-dotatate')?.adverseEvents).toEqual([
      'myelosuppression',
      'renal-impairment',
      'carcinoid-crisis',
    ]);
    for (const event of adverseEvents.filter(({ statement }) => statement === 'S48'))
      expect([event.allGradesPercent, event.grade34Percent]).toEqual([null, null]);
  });
});

describe('diagnostics', () => {
  it('the grading table has the edges of Table 3, and NEC those of NET G3', () => {
    const [g1, g2, g3, nec] = diagnostics.grading;
    expect(g1?.ki67Percent).toMatchObject({ high: 3, highIncluded: false });
    expect(g2?.ki67Percent).toEqual({ low: 3, lowIncluded: true, high: 20, highIncluded: true });
    expect(g2?.mitosesPer10Hpf).toEqual({ low: 2, lowIncluded: true, high: 20, highIncluded: true });
    expect(nec?.ki67Percent).toEqual(g3?.ki67Percent);
    expect(nec?.differentiation).toBe('poor');
  });

  it('warns of 111In imaging where an analog was given, and not otherwise', () => {
    const remarks = (changes: Parameters<typeof buildFacts>[0]) =>
      ids(whatStandsBeside(edition, buildFacts(changes)).imagingRemarks.map(({ item }) => item));
    expect(remarks({ priorTherapies: ['octreotide-lar'] })).toContain('in111-under-ssa');
    expect(remarks({ priorTherapies: ['everolimus'] })).not.toContain('in111-under-ssa');
  });

  it('no marker is asked for by a rule, and the pairing with symptoms is marked as ours', () => {
    expect(diagnostics.biomarkers.map(({ name }) => name)).toEqual([
      'Chromogranin A',
      'Gastrin',
      'Insulin',
      'Glucagon',
      'VIP',
      '5-HIAA',
    ]);
    expect(diagnostics.biomarkers.every(({ pairing }) => pairing === 'ours')).toBe(true);
  });
});

describe('beside one case', () => {
  it('only conflicts that touch it are shown', () => {
    const touching = (site: string) =>
      ids(
        whatStandsBeside(edition, buildFacts({ primarySite: site, ...NAIVE })).conflicts.map(
          ({ item }) => item,
        ),
      );
    expect(touching('C17.0')).toEqual(expect.arrayContaining(['T3', 'T11']));
    expect(touching('C17.0')).not.toContain('T6');
    expect(touching('C16.2')).toEqual(expect.arrayContaining(['T6', 'T11']));
    expect(touching('C34.1')).toEqual(['T1']);
  });

  it('an open question is shown as open: a grade that is not known may touch NET G3', () => {
    const { conflicts: open } = whatStandsBeside(
      edition,
      buildFacts({ ki67Percent: null, mitosesPer10Hpf: null }),
    );
    expect(open.find(({ item }) => item.id === 'T9')?.touches).toBe('unknown');
  });

  it('local therapy is named in advanced disease, without criteria', () => {
    expect(ids(whatStandsBeside(edition, buildFacts()).local.map(({ item }) => item))).toEqual([
      'liver-directed-therapy',
      'palliative-surgery',
    ]);
  });
});

it('ids are unique in every list, and what points to a list finds it', () => {
  for (const list of [trials, koreanStatus, adverseEvents, conflicts, knowledge.notCovered])
    expect(new Set(ids(list)).size).toBe(list.length);
  const known = new Set(statements.map(({ id }) => id));
  const cited = [
    ...trials.flatMap((item) => item.statements),
    ...therapies.flatMap((item) => item.statements),
    ...conflicts.flatMap(({ one, other }) => [one.statement, other.statement]),
    ...knowledge.notCovered.flatMap((item) => item.statements),
    ...knowledge.background,
  ];
  expect(cited.filter((id) => !known.has(id))).toEqual([]);
  const listed = (wanted: readonly string[], list: readonly { readonly id: string }[]) =>
    wanted.filter((id) => !ids(list).includes(id));
  expect(
    listed(
      statements.flatMap(({ evidence = [] }) => evidence),
      trials,
    ),
  ).toEqual([]);
  expect(
    listed(
      statements.flatMap(({ status = [] }) => status),
      koreanStatus,
    ),
  ).toEqual([]);
  expect(
    listed(
      statements.flatMap((item) => item.adverseEvents ?? []),
      adverseEvents,
    ),
  ).toEqual([]);
  expect(
    listed(
      trials.flatMap((item) => item.conflicts),
      conflicts,
    ),
  ).toEqual([]);
});

it('the changelog begins with the version of the edition, and each is a SemVer', () => {
  expect(changelog[0]?.version).toBe(edition.edition);
  for (const { version, date } of changelog) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/u);
  }
});

it('nothing is called Figure 1', () => {
  expect(JSON.stringify([statements, knowledge])).not.toMatch(/fig(?:ure|\.)? ?1\b/iu);
});
