import { writeFileSync } from 'node:fs';
import { edition, whatCovers } from '../src/index';
import { coverageTable } from './coverage-table';

/** Writes docs/guideline-coverage.md anew from the edition's content. */
const page = new URL('../../../docs/guideline-coverage.md', import.meta.url);
writeFileSync(page, coverageTable(edition, whatCovers(edition)));
