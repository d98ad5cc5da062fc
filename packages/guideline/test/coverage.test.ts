import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageTable } from '../cli/coverage-table';
import { rulesPage } from '../cli/rules-page';
import { edition, type StatementCover, whatCovers } from '../src/index';

const covers = whatCovers(edition);
const decides = (cover: StatementCover) =>
  cover.rules.length + cover.gates.length + cover.conditions.length > 0;
const of = (id: string) => covers.statements.find(({ statement }) => statement === id);

describe('every statement of the source', () => {
  it('decides, or is shown, or is left out with a reason', () => {
    const lost = covers.statements.filter(
      (cover) => !decides(cover) && cover.shown.length === 0 && cover.leftOut === null,
    );
    expect(lost.map(({ statement }) => statement)).toEqual([]);
    expect(covers.statements).toHaveLength(75);
  });

  it('is left out only where nothing uses or shows it', () => {
    const both = covers.statements.filter(
      (cover) => cover.leftOut !== null && (decides(cover) || cover.shown.length > 0),
    );
    expect(both).toEqual([]);
    expect(Object.keys(edition.knowledge.leftOut)).toEqual(['S75']);
  });

  it('that recommends is used by a rule', () => {
    const idle = edition.statements
      .filter(({ kind }) => kind === 'recommendation')
      .filter(({ id }) => !covers.statements.some((cover) => cover.statement === id && decides(cover)));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('that recommends says for whom', () => {
    const unbound = edition.statements.filter(
      ({ kind, conditions }) => kind === 'recommendation' && conditions === undefined,
    );
    expect(unbound.map(({ id }) => id)).toEqual([]);
  });
});

it('the table in docs/guideline-coverage.md is fresh: `npm run guideline-coverage` writes it', () => {
  const page = readFileSync(new URL('../../../docs/guideline-coverage.md', import.meta.url), 'utf8');
  expect(page).toBe(coverageTable(edition, covers));
});

it('the statements and traps in docs/rules.md are fresh: `npm run guideline-coverage` writes them', () => {
  const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage(page, edition, covers));
});

describe('what covers what', () => {
  it('finds the rules, trials and questions of a statement', () => {
    expect(of('S52')?.rules).toEqual([{ rule: 'R7', therapy: 'lu177-dotatate' }]);
    expect(of('S52')?.conditions).toEqual(['origin-foregut-or-hindgut']);
    expect(of('S46')?.trials).toEqual(['NETTER-1']);
    expect(of('S9')?.gates).toContain('R2');
  });

  it('finds the statements and trials of a rule, a therapy and a trial', () => {
    expect(covers.rules.find(({ rule }) => rule === 'R9')).toMatchObject({
      therapies: ['captem'],
      statements: expect.arrayContaining(['S57', 'S58']),
      trials: expect.arrayContaining(['KUNZ-E2211', 'CAPTEM-SINGLE-ARM']),
    });
    expect(covers.therapies.find(({ therapy }) => therapy === 'sunitinib')).toMatchObject({
      rules: ['R6'],
      trials: ['RAYMOND-2011'],
    });
    expect(covers.trials.find(({ trial }) => trial === 'PROMID')).toMatchObject({
      therapies: ['octreotide-lar'],
      rules: ['R4'],
    });
  });
});
