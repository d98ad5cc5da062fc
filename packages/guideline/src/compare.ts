import { canonical } from './content';
import type { Edition, TherapyRule } from './rule';
import { boardRuleLines, conditionLines, gateLines, ruleLines } from './text';

/** One line of a readable difference: `+` is new, `-` is gone, a blank is there in both. */
export interface ChangedLine {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

/** A part of an edition that is not the same in another one. */
export interface PartChange {
  /** The key of the edition: `rules`, `gates`, `statements`, … */
  readonly part: string;
  /** Which one of its part: a therapy, a statement's id, a code; empty for a part that is one thing. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly lines: readonly ChangedLine[];
}

/** Lines of both texts in order, by their longest common subsequence. */
export function compareLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const length = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number): number => length[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      (length[row] as number[])[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: ChangedLine[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && before[row] === after[column]) {
      lines.push({ sign: ' ', text: before[row] as string });
      row += 1;
      column += 1;
    } else if (
      column >= after.length ||
      (row < before.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      lines.push({ sign: '-', text: before[row] as string });
      row += 1;
    } else {
      lines.push({ sign: '+', text: after[column] as string });
      column += 1;
    }
  }
  return lines;
}

type Named = ReadonlyMap<string, readonly string[]>;

/** One name once, for several things of one name ("R10", "R10 (2)"). */
function named<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  lines: (item: Item) => string[],
): Named {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const name = nameOf(item);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [count === 1 ? name : `${name} (${count})`, lines(item)];
    }),
  );
}

const nameIn = (item: unknown): string => {
  const { id, key, code } = (typeof item === 'object' && item !== null ? item : {}) as Record<
    string,
    unknown
  >;
  return String(id ?? key ?? code ?? '');
};

/** What has no text of its own: lists by the ids in them, records by their keys, each entry as a line of JSON a field. */
function plainly(value: unknown): Named {
  const lines = (entry: unknown): string[] =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.entries(entry).map(
          ([key, field]) => `${key}: ${typeof field === 'string' ? field : canonical(field)}`,
        )
      : [typeof entry === 'string' ? entry : canonical(entry)];
  if (Array.isArray(value)) return named(value, nameIn, lines);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, entry]) => [key, lines(entry)]));
  }
  return new Map([['', lines(value)]]);
}

/** Every part of an edition's content as named lines of text; its functions and its hash are no content. */
function partsOf(edition: Edition): Map<string, Named> {
  const { contentHash: _hash, readSite: _site, readGrade: _grade, ...content } = edition;
  const parts = new Map(Object.entries(content).map(([part, value]) => [part, plainly(value)]));
  const therapy = (rule: TherapyRule): string => rule.therapy;
  parts.set(
    'gates',
    named(edition.gates, ({ rule }) => rule, gateLines),
  );
  parts.set('listed', named(edition.listed, therapy, ruleLines));
  parts.set('rules', named(edition.rules, therapy, ruleLines));
  parts.set(
    'boardRules',
    named(edition.boardRules, ({ reason }) => reason, boardRuleLines),
  );
  parts.set(
    'flagRules',
    named(
      edition.flagRules,
      ({ flag }) => flag,
      ({ when }) => conditionLines(when),
    ),
  );
  parts.set('optionExpected', new Map([['', conditionLines(edition.optionExpected)]]));
  return parts;
}

/**
 * How one edition reads otherwise than another, part by part in the order of the content, down to the lines of each rule; empty where they
 * say the same. What an edition makes of a case is another question: see `differenceOf`.
 */
export function compareEditions(before: Edition, after: Edition): PartChange[] {
  const [ours, theirs] = [partsOf(before), partsOf(after)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((part) => {
    const [was, is] = [ours.get(part) ?? new Map(), theirs.get(part) ?? new Map()];
    return [...new Set<string>([...was.keys(), ...is.keys()])].flatMap((name): PartChange[] => {
      const lines = compareLines(was.get(name) ?? [], is.get(name) ?? []);
      if (was.has(name) && is.has(name) && lines.every(({ sign }) => sign === ' ')) return [];
      const change = !was.has(name) ? 'added' : !is.has(name) ? 'removed' : 'changed';
      return [{ part, name, change, lines }];
    });
  });
}
