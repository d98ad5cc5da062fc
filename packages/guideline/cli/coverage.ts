import { readFileSync, writeFileSync } from 'node:fs';
import { edition, whatCovers } from '../src/index';
import { coverageTable } from './coverage-table';
import { rulesPage } from './rules-page';

// Writes docs/guideline-coverage.md, and the tables of statements and traps in docs/rules.md, anew from the edition's content.
const docs = new URL('../../../docs/', import.meta.url);
const covers = whatCovers(edition);
writeFileSync(new URL('guideline-coverage.md', docs), coverageTable(edition, covers));
const rules = new URL('rules.md', docs);
writeFileSync(rules, rulesPage(readFileSync(rules, 'utf8'), edition, covers));
