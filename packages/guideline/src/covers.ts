import type { TherapyId } from '@consilium/contracts';
import { type Condition, leavesOf } from './conditions';
import type { ShownWhere } from './knowledge';
import type { Edition, TherapyRule } from './rule';

/** What takes a statement up: what decides by it, what shows it, or why neither. */
export interface StatementCover {
  readonly statement: string;
  /** Rules that cite it in a step, an exclusion or a question, as `R7` with the therapy. */
  readonly rules: readonly { readonly rule: string; readonly therapy: TherapyId }[];
  /** Gates before all rules, and reasons of the case as a whole to call the board, by their rule. */
  readonly gates: readonly string[];
  /** Keys of the questions that are asked on its authority. */
  readonly conditions: readonly string[];
  readonly trials: readonly string[];
  readonly koreanStatus: readonly string[];
  readonly adverseEvents: readonly string[];
  readonly conflicts: readonly string[];
  readonly notCovered: readonly string[];
  /** Where a screen shows it beside the browser, which lists every statement. */
  readonly shown: readonly ShownWhere[];
  /** Why it is neither used nor shown; null for all others. */
  readonly leftOut: string | null;
}

/** A rule of the contract (`R5`), with what its answers cite. */
export interface RuleCover {
  readonly rule: string;
  readonly therapies: readonly TherapyId[];
  readonly statements: readonly string[];
  /** Trials its statements report or rest on. */
  readonly trials: readonly string[];
}

/** A trial, with the rules that answer on its therapies. */
export interface TrialCover {
  readonly trial: string;
  readonly statements: readonly string[];
  readonly therapies: readonly TherapyId[];
  readonly rules: readonly string[];
}

/** A therapy, with the rules that answer on it and what is known of it. */
export interface TherapyCover {
  readonly therapy: TherapyId;
  readonly rules: readonly string[];
  readonly statements: readonly string[];
  readonly trials: readonly string[];
}

/** What covers what, in both directions: for the browser and for the table in docs/guideline-coverage.md. */
export interface Covers {
  readonly statements: readonly StatementCover[];
  readonly rules: readonly RuleCover[];
  readonly trials: readonly TrialCover[];
  readonly therapies: readonly TherapyCover[];
}

/** One citation: a part of a rule that names statements. */
interface Citation {
  readonly rule: string;
  readonly therapy: TherapyId;
  readonly statements: readonly string[];
}

const unique = <Item>(items: Iterable<Item>): Item[] => [...new Set(items)];
const asked = (condition: Condition): string[] => leavesOf(condition).map(({ statement }) => statement);

function citationsOf(rule: TherapyRule): Citation[] {
  const of = (statements: readonly string[], name = rule.rule): Citation => ({
    rule: name,
    therapy: rule.therapy,
    statements,
  });
  return [
    ...rule.steps.flatMap((step) => {
      const name = step.step === 'offer' ? (step.rule ?? rule.rule) : rule.rule;
      const softened = step.step === 'offer' ? step.softened : undefined;
      return [
        of([...step.statements, ...asked(step.when)], name),
        ...(softened ? [of([...softened.statements, ...asked(softened.when)], name)] : []),
      ];
    }),
    of(rule.otherwise.statements),
    ...rule.caveats.map((caveat) => of(asked(caveat.when))),
  ];
}

const conditionsOf = (rule: TherapyRule): Condition[] => [
  ...rule.steps.flatMap((step) => [
    step.when,
    ...(step.step === 'offer' && step.softened ? [step.softened.when] : []),
  ]),
  ...rule.caveats.map(({ when }) => when),
];

/** Every condition an edition decides by: of its rules, gates, board and flag rules. */
export function decidingConditions(edition: Edition): Condition[] {
  return [
    ...edition.gates.map(({ when }) => when),
    ...[...edition.rules, ...edition.listed].flatMap(conditionsOf),
    ...edition.boardRules.map(({ when }) => when),
    ...edition.flagRules.map(({ when }) => when),
    edition.optionExpected,
  ];
}

const byNumber = (left: string, right: string): number =>
  Number.parseInt(left.slice(1), 10) - Number.parseInt(right.slice(1), 10) || left.localeCompare(right);

/** Reads the whole edition once and answers what takes up which statement. */
export function whatCovers(edition: Edition): Covers {
  const { knowledge } = edition;
  const citations = [...edition.listed, ...edition.rules].flatMap(citationsOf);
  const questions = decidingConditions(edition).flatMap(leavesOf);
  const { grading: _grading, ...diagnostics } = knowledge.diagnostics;
  const ofWorkUp = new Set([
    ...Object.values(diagnostics)
      .flat()
      .flatMap((item) => ('statement' in item ? [item.statement] : item.statements)),
    'S9',
  ]);

  const statements = edition.statements.map(({ id }): StatementCover => {
    const naming = <Item extends { readonly id: string }>(
      items: readonly Item[],
      of: (item: Item) => readonly string[],
    ) => items.filter((item) => of(item).includes(id)).map((item) => item.id);
    const trials = naming(knowledge.trials, (trial) => trial.statements);
    const koreanStatus = naming(knowledge.koreanStatus, (status) => [status.statement]);
    const adverseEvents = naming(knowledge.adverseEvents, (event) => [event.statement]);
    const conflicts = naming(knowledge.conflicts, ({ one, other }) => [one.statement, other.statement]);
    const notCovered = naming(knowledge.notCovered, (topic) => topic.statements);
    const local = naming(knowledge.local, (remark) => remark.statements);
    const ofTherapy =
      [...trials, ...koreanStatus, ...adverseEvents].length > 0 ||
      knowledge.therapies.some((profile) => profile.statements.includes(id));
    const shown: [ShownWhere, boolean][] = [
      ['diagnostics', ofWorkUp.has(id)],
      ['therapy', ofTherapy],
      ['local', local.length > 0],
      ['conflicts', conflicts.length > 0],
      ['limits', notCovered.length > 0],
      ['browser', knowledge.background.includes(id)],
    ];
    const citing = citations.filter((citation) => citation.statements.includes(id));
    return {
      statement: id,
      rules: unique(citing.map(({ rule, therapy }) => `${rule} ${therapy}`))
        .sort(byNumber)
        .map((text) => {
          const [rule = '', therapy] = text.split(' ');
          return { rule, therapy: therapy as TherapyId };
        }),
      gates: unique([
        ...edition.gates
          .filter((gate) => gate.statements.includes(id) || asked(gate.when).includes(id))
          .map((gate) => gate.rule),
        ...edition.boardRules.filter((rule) => asked(rule.when).includes(id)).map((rule) => rule.rule),
      ]),
      conditions: unique(questions.filter(({ statement }) => statement === id).map(({ key }) => key)),
      trials,
      koreanStatus,
      adverseEvents,
      conflicts,
      notCovered,
      shown: shown.filter(([, holds]) => holds).map(([where]) => where),
      leftOut: knowledge.leftOut[id] ?? null,
    };
  });

  const trialsOf = (ids: readonly string[]): string[] =>
    knowledge.trials.filter((trial) => trial.statements.some((id) => ids.includes(id))).map(({ id }) => id);
  const rules = unique(citations.map(({ rule }) => rule))
    .sort(byNumber)
    .map((rule): RuleCover => {
      const own = citations.filter((citation) => citation.rule === rule);
      const cited = unique(own.flatMap((citation) => citation.statements)).sort(byNumber);
      const therapies = unique(own.map(({ therapy }) => therapy));
      const trials = knowledge.trials
        .filter((trial) => trial.therapies.some((therapy) => therapies.includes(therapy)))
        .map(({ id }) => id);
      return { rule, therapies, statements: cited, trials: unique([...trials, ...trialsOf(cited)]) };
    });
  const rulesOf = (therapy: TherapyId): string[] =>
    rules.filter(({ therapies }) => therapies.includes(therapy)).map(({ rule }) => rule);
  return {
    statements,
    rules,
    trials: knowledge.trials.map(({ id, statements: own, therapies }) => ({
      trial: id,
      statements: own,
      therapies,
      rules: unique(therapies.flatMap(rulesOf)),
    })),
    therapies: knowledge.therapies.map(({ therapy, statements: own, trials }) => ({
      therapy,
      rules: rulesOf(therapy),
      statements: own,
      trials,
    })),
  };
}
