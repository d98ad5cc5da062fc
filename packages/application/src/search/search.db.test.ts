import { readFileSync } from 'node:fs';
import type { CaseId, ClinicalFacts, listCasesInput, listDecisionsInput } from '@consilium/contracts';
import {
  demoPassword,
  draftFor,
  openTestOrganization,
  type TestOrganization,
} from '@consilium/testing/organization';
import { buildFacts } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { draftCase } from '../case/commands/draft-case';
import { listCases } from '../case/queries/list-cases';
import { signAddendum } from '../decision/commands/sign-addendum';
import { signDecision } from '../decision/commands/sign-decision';
import { listDecisions } from '../decision/queries/list-decisions';
import { previewAddendum } from '../decision/queries/preview-addendum';
import { previewDecision } from '../decision/queries/preview-decision';

vi.setConfig({ testTimeout: 60_000 });

let organization: TestOrganization;
let first: { caseId: CaseId };
let decided: { caseId: CaseId; decisionId: string };

const everyone = ['chair', 'surgery', 'nuclear', 'pathology', 'radiology'] as const;
const texts: Partial<ClinicalFacts> = {
  summary: '수술 후 10년, Ki‑67 지수 4 %. [¹⁷⁷Lu]Lu‑DOTA‑TATE 4 cycles given elsewhere.',
  comorbidity: 'Chronic kidney disease',
  patientWish: '집에서 지내고 싶어 함',
  syndrome: '카르시노이드',
  priorLines: [
    { therapy: null, label: 'Interferon-α', startedOn: null, endedOn: null, outcome: 'progression' },
  ],
};

beforeAll(async () => {
  organization = await openTestOrganization();
  first = await organization.submitCase('pancreas-prrt', texts);
  // One that holds none of it.
  await organization.submitCase('ileum-volume-missing', { summary: '', comorbidity: '', patientWish: '' });

  const room = await organization.openRoom('ileum-prrt-today', everyone, {
    ...{ summary: '', comorbidity: '', proposedTherapies: [] },
  });
  const draft = draftFor(organization, room, null, 'folfiri', {
    therapies: [{ therapy: 'folfiri', label: '', therapyClass: 'chemotherapy' }],
    actions: ['ESD 후 추적 내시경'],
    rationale: '내분비내과와 상의하여 빠르게 자라는 병변을 먼저 치료합니다.',
    relation: { kind: 'departs', reason: { code: 'board-judgement', text: '빠른 진행' } },
  });
  const { sha256 } = await organization.ask('chair', previewDecision, { draft });
  const { decisionId } = await organization.act('chair', signDecision, {
    draft,
    sha256,
    password: demoPassword,
  });
  decided = { caseId: room.caseId, decisionId };
}, 120_000);
afterAll(() => organization?.close());

const cases = async (
  search: string,
  more: Partial<z.input<typeof listCasesInput>> = {},
  who: Parameters<TestOrganization['as']>[0] = 'coordinator',
) => {
  const { items } = await organization.ask(who, listCases, {
    boardId: organization.boardId,
    search,
    ...more,
  });
  return items.map(({ id }) => id);
};
const decisions = async (search: string, more: Partial<z.input<typeof listDecisionsInput>> = {}) => {
  const { boardId } = organization;
  const found = await organization.ask('coordinator', listDecisions, { boardId, search, ...more });
  return found.decisions.map(({ id }) => id);
};

describe('a search of the cases', () => {
  it.each([
    ['a word of the summary', '10년'],
    ['a part of a word', 'sewher'],
    ['an index as Word writes it', 'Ki‑67'],
    ['the same with a plain hyphen', 'KI-67'],
    ['the same in one word', 'ki67'],
    ['the same in full width', 'Ｋｉ－６７'],
    ['an isotope with its mass raised', '¹⁷⁷Lu'],
    ['the same, element first', 'Lu-177'],
    ['the same, mass first', '177Lu-DOTATATE'],
    ['the same with its element doubled', '[177Lu]Lu-DOTA-TATE'],
    ['a comorbidity, words in another order', 'disease kidney'],
    ['the wish of the patient, without the space', '집에서지내'],
    ['the syndrome', '카르시노이드'],
    ['an earlier therapy in words', 'interferon α'],
    ['a zero-width space within a word', 'Chro\u200Bnic'],
  ])('finds %s: %s', async (_what, search) => expect(await cases(search)).toEqual([first.caseId]));

  it.each([
    ['the site in English', 'pancreas'],
    ['the site in Korean, two syllables', '췌장'],
    ['the site by its code', 'c25.0'],
    ['its referrer', '임하늘'],
    ['a part of the referrer’s name', '하늘'],
  ])('finds %s: %s', async (_what, search) => expect(await cases(search)).toContain(first.caseId));

  it('finds a case by the words of its decision', async () => {
    for (const search of ['FOLFIRI', 'ESD', '내분비내과'])
      expect(await cases(search)).toEqual([decided.caseId]);
  });

  it('takes one syllable and one letter as they stand, and LIKE’s own characters', async () => {
    expect(await cases('집')).toEqual([first.caseId]);
    expect(await cases('지수 4 %')).toEqual([first.caseId]);
    expect(await cases('뷁')).toEqual([]);
    expect(await cases('10_')).toEqual([]);
  });

  it('finds by words within a filter', async () => {
    expect(await cases('Ki67', { status: ['submitted'] })).toEqual([first.caseId]);
    expect(await cases('Ki67', { status: ['decided'] })).toEqual([]);
  });

  it('follows a correction: what is no more written is no more found', async () => {
    const words = () =>
      organization.sql<{ words: string }>('SELECT words FROM case_search WHERE case_id = $1', [first.caseId]);
    expect((await words())[0]?.words).toContain('ki67');
    await organization.sql(`UPDATE "case" SET facts = facts || '{"summary": "다른 말"}' WHERE id = $1`, [
      first.caseId,
    ]);
    expect(await cases('ki67')).toEqual([]);
    expect(await cases('다른말')).toEqual([first.caseId]);
    await organization.sql(
      `UPDATE "case" SET facts = facts || jsonb_build_object('summary', $2::text) WHERE id = $1`,
      [first.caseId, texts.summary],
    );
  });

  it('finds a record number that was indexed by an older rule, once its index is made anew, which changes nothing else', async () => {
    const { caseId } = await organization.act('referrer2', draftCase, {
      ...{ boardId: organization.boardId, type: 'new', question: '', facts: buildFacts() },
      identity: { patientName: '선우은숙', recordNumber: 'SNU-55\u200B-0001' },
    });
    const identity = () =>
      organization.sql(
        'SELECT patient_name, record_number, key_id, saved_at FROM case_identity WHERE case_id = $1',
        [caseId],
      );
    await organization.sql(
      `UPDATE case_identity SET blind_index = '\\x00', index_rule = 1 WHERE case_id = $1`,
      [caseId],
    );
    const before = await identity();
    expect(await cases('SNU-55-0001')).toEqual([]);
    expect(await organization.application.renewIndexes()).toBe(false);
    expect(await cases('SNU-55-0001')).toEqual([caseId]);
    expect(await identity()).toEqual(before);
    await expect(
      organization.sql(`DO $$ BEGIN
        PERFORM set_config('app.service', 'identities', true);
        UPDATE case_identity SET patient_name = '' WHERE case_id = '${caseId}';
      END $$`),
    ).rejects.toThrow('an index is made anew, nothing else');
    expect(await identity()).toEqual(before);
  });

  it('holds no identifier, and finds none of another board or another referrer', async () => {
    const { boardId } = organization;
    const { caseId } = await organization.act('referrer2', draftCase, {
      ...{
        boardId,
        type: 'new',
        question: '희귀한 낱말',
        facts: { ...buildFacts(), summary: '뜻밖의 소견' },
      },
      identity: { patientName: '남궁민수', recordNumber: 'SNU-44-0001' },
    });
    const stored = await organization.sql('SELECT words FROM case_search WHERE words LIKE ANY ($1)', [
      ['%남궁%', '%440001%', '%snu44%'],
    ]);
    expect(stored).toEqual([]);
    expect(await cases('남궁민수')).toEqual([]);
    expect(await cases('SNU\u200B-44-0001')).toEqual([caseId]);
    expect(await cases('뜻밖의', {}, 'referrer')).toEqual([]);
    expect(await cases('뜻밖의', {}, 'referrer2')).toEqual([caseId]);
    const stranger = { ...organization.as('coordinator'), userId: organization.as('administrator').userId };
    const past = await organization.database.unitOfWork.as(
      stranger,
      ({ db }) =>
        db.$queryRaw`SELECT * FROM consilium_find_cases(${boardId}::uuid, '', NULL, NULL, false, NULL, NULL, '{}', 10)`,
    );
    expect(past).toEqual([]);
    await expect(
      organization.database.unitOfWork.as(
        organization.as('coordinator'),
        ({ db }) => db.$queryRaw`SELECT words FROM case_search`,
      ),
    ).rejects.toThrow();
  });
});

describe('a search of the decisions', () => {
  it.each([
    'FOLFIRI',
    'folfiri esd',
    'ESD',
    '내분비',
    '빠르게 자라는',
    '항암화학',
    'chemotherapy',
    '박서연',
    '정기회의',
  ])('finds what stands in one: %s', async (search) =>
    expect(await decisions(search)).toEqual([decided.decisionId]),
  );

  it('finds nothing that stands in none', async () => expect(await decisions('everolimus')).toEqual([]));

  it('reads an addendum too, and the day that it sets', async () => {
    const { snapshotId } = (
      await organization.sql<{ snapshotId: string }>(
        'SELECT current_snapshot_id AS "snapshotId" FROM "case" WHERE id = $1',
        [decided.caseId],
      )
    )[0] as { snapshotId: string };
    const draft = {
      ...{ decisionId: decided.decisionId as never, snapshotId: snapshotId as never, ballotId: null },
      ...{
        text: 'DPYD 유전자 검사를 먼저 합니다.',
        therapies: [],
        actions: [],
        relation: { kind: 'follows' } as const,
      },
      ...{ againstMajority: null, responsiblePhysicianId: null, dueOn: '2026-01-02' },
    };
    const { sha256 } = await organization.ask('chair', previewAddendum, { draft });
    await organization.act('chair', signAddendum, { draft, sha256, password: demoPassword });
    expect(await decisions('dpyd')).toEqual([decided.decisionId]);
    expect(await decisions('', { implementation: 'overdue' })).toEqual([decided.decisionId]);
    expect(await decisions('', { implementation: 'done' })).toEqual([]);
  });
});

it('searches stored codes by the names that the screens give them', async () => {
  const stored = await organization.sql<{ kind: string; code: string; en: string; ko: string }>(
    'SELECT * FROM search_name',
  );
  const catalogue = (language: string, file: string) =>
    JSON.parse(
      readFileSync(
        new URL(`../../../../apps/web/messages/${language}/${file}.json`, import.meta.url),
        'utf8',
      ),
    );
  const [en, ko] = ['en', 'ko'].map((language) => ({
    site: catalogue(language, 'clinical').site,
    therapy: catalogue(language, 'guideline').therapy,
    class: catalogue(language, 'guideline').therapyClass,
  }));
  const shown = (['site', 'therapy', 'class'] as const).flatMap((kind) =>
    Object.keys(en?.[kind])
      .filter((code) => kind !== 'site' || /^C\d/u.test(code))
      .map((code) => ({
        ...{ kind, code: kind === 'site' ? code.replace('-', '.') : code },
        ...{ en: en?.[kind][code], ko: ko?.[kind][code] },
      })),
  );
  const inOrder = (names: typeof stored) =>
    names.map((one) => JSON.stringify([one.kind, one.code, one.en, one.ko])).sort();
  expect(inOrder(stored)).toEqual(inOrder(shown));
});
