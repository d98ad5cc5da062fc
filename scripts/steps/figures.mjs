import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../program.mjs';

/** @typedef {{ name: string, seconds: number, passed: number }} Figure */

const PAGE = join(ROOT, 'docs', 'testing.md');
const TABLE = /(?<=<!-- figures -->\n)[\s\S]*?(?=<!-- end of figures -->)/;
/** A step of a few seconds varies by more than a third of itself. */
const LEAST_SECONDS = 10;

/** @param {string} name */
function recorded(name) {
  const table = TABLE.exec(readFileSync(PAGE, 'utf8'))?.[0] ?? '';
  const row = new RegExp(`^\\| ${name} \\| (\\d+) \\|`, 'm').exec(table);
  return row ? Number(row[1]) : null;
}

/**
 * A remark where a step of a whole run takes a third longer than is on record; else nothing. Alone, a step has the machine to itself.
 * @param {Figure} figure
 * @param {boolean} whole
 */
export function hasGrown({ name, seconds }, whole) {
  const before = recorded(name);
  if (!whole || before === null || seconds < LEAST_SECONDS || seconds < (before * 4) / 3) return '';
  return `, a third or more above the ${before} s on record`;
}

/**
 * Writes the table of docs/testing.md anew.
 * @param {readonly Figure[]} figures
 * @param {number} total
 */
export function record(figures, total) {
  const rows = figures.map(({ name, seconds, passed }) => `| ${name} | ${Math.round(seconds)} | ${passed} |`);
  const sum = figures.reduce((all, { passed }) => all + passed, 0);
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
  const table = [
    `On ${new Date().toISOString().slice(0, 10)}, ${machine}; steps run side by side, so that they add up to more than the whole.`,
    '',
    '| step | seconds | tests |',
    '|---|---|---|',
    ...rows,
    `| **all** | **${Math.round(total)}** | **${sum}** |`,
    '',
  ].join('\n');
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(TABLE, table));
}
