import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Covers, Edition } from '../src/index';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const content = 'packages/guideline/src/editions/kr-gepnet-2021';
const traps = 'packages/guideline/test/traps.test.ts';

/** A place that docs/rules.md names: words, and the file in which they stand. */
const place = (words: string, file: string): string => `[${words}](../${file})`;

/** The file of a folder that holds these words. */
function fileWith(words: string, folder: string): string {
  const name = readdirSync(repository + folder).find((file) =>
    readFileSync(`${repository}${folder}/${file}`, 'utf8').includes(words),
  );
  if (!name) throw new Error(`No file of ${folder} holds ${words}`);
  return `${folder}/${name}`;
}

const row = (...cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** Each statement in our words, and what decides by it: rules and gates by their ids, questions by their keys. */
function statementRows(edition: Edition, { statements }: Covers): string[] {
  return edition.statements.map(({ id, place: where, text }) => {
    const cover = statements.find(({ statement }) => statement === id);
    const deciders = [
      ...new Set([...(cover?.gates ?? []), ...(cover?.rules ?? []).map(({ rule }) => rule)]),
      ...(cover?.conditions ?? []).map((key) => `\`${key}\``),
    ];
    const words = `id: '${id}'`;
    return row(
      id,
      text,
      where,
      deciders.join(', ') || 'shown only',
      place(words, fileWith(words, `${content}/statements`)),
    );
  });
}

/** Each contradiction with the reading that is followed. */
function trapRows({ knowledge: { conflicts } }: Edition): string[] {
  const number = (id: string) => Number(id.slice(1));
  return [...conflicts]
    .sort((one, other) => number(one.id) - number(other.id))
    .map(({ id, title, followed, why }) => {
      const words = `id: '${id}'`;
      const kept = [place(words, fileWith(words, `${content}/knowledge`)), place(`it('${id}:`, traps)];
      return row(id, `${title}. Followed: ${followed} ${why}`, kept.join(', '));
    });
}

/** docs/rules.md with its generated tables written anew; what people wrote in it stays. */
export function rulesPage(page: string, edition: Edition, covers: Covers): string {
  const tables = {
    statements: [
      row('id', 'sentence', 'place in the source', 'decides in', 'kept in'),
      '|---|---|---|---|---|',
      ...statementRows(edition, covers),
    ],
    traps: [row('id', 'the trap, and what is followed', 'kept in'), '|---|---|---|', ...trapRows(edition)],
  };
  return Object.entries(tables).reduce((text, [name, lines]) => {
    const [begin, end] = [
      `<!-- ${name}: written by npm run guideline-coverage -->`,
      `<!-- end of ${name} -->`,
    ];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/rules.md has no place for ${name}`);
    return `${text.slice(0, from)}${begin}\n${lines.join('\n')}\n${text.slice(to)}`;
  }, page);
}
