import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine, type NestedCondition } from 'json-rules-engine';
import type { Known, RuleTable, TwoValued } from './two-valued';

/** Other rule engines with the tables of `two-valued.ts`, translated once and by rule, each in the form it is fastest in. */

/** A leaf as one comparison with a fact. */
type Comparison =
  | { readonly kind: 'in'; readonly fact: string; readonly values: readonly unknown[] }
  | { readonly kind: 'above'; readonly fact: string; readonly than: number }
  | { readonly kind: 'holds'; readonly fact: 'prior' | 'used'; readonly anyOf: readonly string[] };
type Tree = Comparison | { readonly kind: 'all' | 'any' | 'not'; readonly of: readonly Tree[] };

function treeOf(condition: TwoValued, sites: readonly string[]): Tree {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'not':
      return { kind: condition.kind, of: condition.of.map((part) => treeOf(part, sites)) };
    case 'is':
      return { kind: 'in', fact: condition.fact, values: condition.oneOf };
    case 'ki67-above':
      return { kind: 'above', fact: 'ki67Percent', than: condition.percent };
    case 'site': {
      // No engine has a fast prefix test: the codes of the subset stand in full.
      const values = sites.filter((site) => condition.codes.some((code) => site.startsWith(code)));
      return { kind: 'in', fact: 'primarySite', values };
    }
    case 'used':
      return {
        kind: 'holds',
        fact: condition.counting === 'itself' ? 'prior' : 'used',
        anyOf: condition.therapies,
      };
    default:
      throw new Error(`No two-valued form of ${condition.kind}`);
  }
}

/** Answers the cases it is given, therapy by therapy in the order of the tables. */
export interface Peer {
  readonly name: string;
  readonly answer: (cases: readonly Known[]) => Promise<string[][]> | string[][];
}

export function jsonLogic(tables: readonly RuleTable[], sites: readonly string[]): Peer {
  const logic = (tree: Tree): unknown => {
    switch (tree.kind) {
      case 'all':
        return { and: tree.of.map(logic) };
      case 'any':
        return { or: tree.of.map(logic) };
      case 'not':
        return { '!': tree.of.map(logic) };
      case 'in':
        return tree.values.length === 1
          ? { '===': [{ var: tree.fact }, tree.values[0]] }
          : { in: [{ var: tree.fact }, tree.values] };
      case 'above':
        return { '>': [{ var: tree.fact }, tree.than] };
      case 'holds': {
        const asked = tree.anyOf.map((id) => ({ in: [id, { var: tree.fact }] }));
        return asked.length === 1 ? asked[0] : { or: asked };
      }
    }
  };
  const rules = tables.map(({ rows, otherwise }) => ({
    if: [...rows.flatMap(({ when, answer }) => [logic(both(when, sites)), answer]), otherwise],
  }));
  const run = new LogicEngine().build(rules) as (known: Known) => string[];
  return { name: 'json-logic-engine, built', answer: (cases) => cases.map((known) => run(known)) };
}

function both(when: readonly TwoValued[], sites: readonly string[]): Tree {
  const trees = when.map((condition) => treeOf(condition, sites));
  return trees.length === 1 ? (trees[0] as Tree) : { kind: 'all', of: trees };
}

export function jsonRules(tables: readonly RuleTable[], sites: readonly string[]): Peer {
  const nested = (tree: Tree): NestedCondition => {
    switch (tree.kind) {
      case 'all':
        return { all: tree.of.map(nested) };
      case 'any':
        return { any: tree.of.map(nested) };
      case 'not':
        return { not: nested(tree.of[0] as Tree) };
      case 'in':
        return tree.values.length === 1
          ? { fact: tree.fact, operator: 'equal', value: tree.values[0] }
          : { fact: tree.fact, operator: 'in', value: tree.values };
      case 'above':
        return { fact: tree.fact, operator: 'greaterThan', value: tree.than };
      case 'holds':
        return { any: tree.anyOf.map((value) => ({ fact: tree.fact, operator: 'contains', value })) };
    }
  };
  const engine = new Engine();
  tables.forEach(({ rows }, table) => {
    rows.forEach(({ when, answer }, row) => {
      const trees = when.map((condition) => nested(treeOf(condition, sites)));
      engine.addRule({ conditions: { all: trees }, event: { type: answer, params: { table, row } } });
    });
  });
  const one = async (known: Known): Promise<string[]> => {
    const answers = tables.map(({ otherwise }) => otherwise);
    const first = tables.map(() => Number.POSITIVE_INFINITY);
    // All rows that hold fire; of each table the topmost counts. Priorities, which would order them, make it slower.
    for (const { type, params } of (await engine.run({ ...known })).events) {
      const { table, row } = params as { table: number; row: number };
      if (row >= (first[table] ?? 0)) continue;
      first[table] = row;
      answers[table] = type;
    }
    return answers;
  };
  return {
    name: 'json-rules-engine',
    answer: async (cases) => {
      const answers: string[][] = [];
      for (const known of cases) answers.push(await one(known));
      return answers;
    },
  };
}

const asText = (value: unknown): string => JSON.stringify(value);

function zenExpression(tree: Tree): string {
  switch (tree.kind) {
    case 'all':
      return tree.of.map((part) => `(${zenExpression(part)})`).join(' and ');
    case 'any':
      return tree.of.map((part) => `(${zenExpression(part)})`).join(' or ');
    case 'not':
      return `not (${zenExpression(tree.of[0] as Tree)})`;
    case 'in':
      return tree.values.length === 1
        ? `${tree.fact} == ${asText(tree.values[0])}`
        : `${tree.fact} in [${tree.values.map(asText).join(', ')}]`;
    case 'above':
      return `${tree.fact} > ${tree.than}`;
    case 'holds':
      return tree.anyOf.map((id) => `${asText(id)} in ${tree.fact}`).join(' or ');
  }
}

/** A decision graph: what comes in goes through each of these nodes and out. */
const ends = (middle: readonly { readonly id: string; readonly [key: string]: unknown }[]) => ({
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
    ...middle,
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
  ],
  edges: middle.flatMap(({ id }) => [
    { id: `in-${id}`, sourceId: 'in', targetId: id },
    { id: `${id}-out`, sourceId: id, targetId: 'out' },
  ]),
});

/** As one node of expressions: each table a chain of `? :`. */
function zenExpressions(tables: readonly RuleTable[], sites: readonly string[]) {
  const expressions = tables.map(({ rows, otherwise }, at) => ({
    id: `e${at}`,
    key: `t${at}`,
    value: rows.reduceRight(
      (rest, { when, answer }) => `(${zenExpression(both(when, sites))}) ? ${asText(answer)} : (${rest})`,
      asText(otherwise),
    ),
  }));
  return ends([{ id: 'e', type: 'expressionNode', name: 'e', content: { expressions } }]);
}

/** As decision tables with the first hit, one node for each therapy. */
function zenTables(tables: readonly RuleTable[], sites: readonly string[]) {
  const nodes = tables.map(({ rows, otherwise }, at) => ({
    id: `t${at}`,
    type: 'decisionTableNode',
    name: `t${at}`,
    content: {
      hitPolicy: 'first',
      inputs: [{ id: 'i', name: 'when' }],
      outputs: [{ id: 'o', name: 'answer', field: `t${at}` }],
      rules: [
        ...rows.map(({ when, answer }, row) => ({
          _id: `${at}-${row}`,
          i: zenExpression(both(when, sites)),
          o: asText(answer),
        })),
        { _id: `${at}-otherwise`, i: '', o: asText(otherwise) },
      ],
    },
  }));
  return ends(nodes);
}

/** zen in both forms, each awaited one by one and with 32 in flight. */
export function zen(tables: readonly RuleTable[], sites: readonly string[]): readonly Peer[] {
  const engine = new ZenEngine();
  const forms = { expressions: zenExpressions(tables, sites), tables: zenTables(tables, sites) };
  return Object.entries(forms).flatMap(([form, content]): Peer[] => {
    const decision = engine.createDecision(Buffer.from(JSON.stringify(content)));
    const one = async (known: Known): Promise<string[]> => {
      const { result } = (await decision.evaluate(known)) as { result: Record<string, string> };
      return tables.map((_table, at) => result[`t${at}`] ?? 'none');
    };
    const together = (flight: number) => async (cases: readonly Known[]) => {
      const answers: string[][] = [];
      for (let at = 0; at < cases.length; at += flight) {
        answers.push(...(await Promise.all(cases.slice(at, at + flight).map(one))));
      }
      return answers;
    };
    return [
      { name: `zen-engine, ${form}, awaited`, answer: together(1) },
      { name: `zen-engine, ${form}, 32 in flight`, answer: together(32) },
    ];
  });
}
