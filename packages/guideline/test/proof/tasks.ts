import { edition, recommend } from '../../src/index';
import { controls } from './controls';
import { learning } from './learning';
import { leftOut } from './left-out';
import { mutantsOf } from './mutations';
import { dimensionsOf, sizeOf } from './space';
import { stepsOf } from './steps';
import { coveringSubset, everyPriorSetCovered } from './subset';
import { trials, type Uncaught } from './trial';
import { casesBetween, type Walk, walk } from './walk';

/** A piece of the proof that runs by itself, in whatever process; pieces of one kind add up. */
export type Task =
  | { readonly kind: 'walk'; readonly from: number; readonly to: number }
  | { readonly kind: 'mutants'; readonly from: number; readonly to: number }
  | { readonly kind: 'prior-sets' | 'left-out' | 'learning' | 'steps' | 'controls' };

export type Found =
  | { readonly kind: 'walk' | 'prior-sets'; readonly walk: Walk }
  | {
      readonly kind: 'mutants';
      readonly tried: number;
      readonly caught: Readonly<Record<string, number>>;
      readonly uncaught: readonly Uncaught[];
    }
  | { readonly kind: 'left-out'; readonly found: ReturnType<typeof leftOut> }
  | { readonly kind: 'learning'; readonly found: ReturnType<typeof learning> }
  | { readonly kind: 'steps'; readonly found: ReturnType<typeof stepsOf> }
  | { readonly kind: 'controls'; readonly found: ReturnType<typeof controls> };

/** The whole proof in pieces, the long ones first. */
export function allTasks(): Task[] {
  const pieces = (kind: 'walk' | 'mutants', size: number, each: number): Task[] =>
    Array.from({ length: Math.ceil(size / each) }, (_, n) => ({
      kind,
      from: n * each,
      to: Math.min(size, (n + 1) * each),
    }));
  return [
    { kind: 'steps' },
    { kind: 'prior-sets' },
    { kind: 'left-out' },
    { kind: 'learning' },
    { kind: 'controls' },
    ...pieces('mutants', mutantsOf(edition).length, 60),
    ...pieces('walk', sizeOf(dimensionsOf(edition)), 60_000),
  ];
}

/** Runs pieces of the proof; what they share is made once. */
export function runner(): (task: Task) => Found {
  const once = <Value>(make: () => Value): (() => Value) => {
    let made: { value: Value } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const dimensions = once(() => dimensionsOf(edition));
  const cases = once(() => coveringSubset(edition));
  const mutants = once(() => mutantsOf(edition));
  const tryOn = once(() => trials(edition, cases()));
  return (task) => {
    switch (task.kind) {
      case 'walk':
        return { kind: 'walk', walk: walk(recommend, casesBetween(dimensions(), task.from, task.to)) };
      case 'prior-sets':
        return { kind: 'prior-sets', walk: walk(recommend, everyPriorSetCovered(edition)) };
      case 'left-out':
        return { kind: 'left-out', found: leftOut(edition, recommend, cases()) };
      case 'learning':
        return { kind: 'learning', found: learning(edition, recommend, cases()) };
      case 'steps':
        return { kind: 'steps', found: stepsOf(edition) };
      case 'controls':
        return { kind: 'controls', found: controls(recommend, cases()) };
      case 'mutants':
        return mutantsFound(mutants().slice(task.from, task.to), tryOn());
    }
  };
}

/** Tries mutants, and sums up what caught them and which were not. */
export function mutantsFound(
  mutants: readonly ReturnType<typeof mutantsOf>[number][],
  tryOn: ReturnType<typeof trials>,
): Extract<Found, { kind: 'mutants' }> {
  const caught: Record<string, number> = {};
  const uncaught: Uncaught[] = [];
  for (const mutant of mutants) {
    const trial = tryOn(mutant);
    if (trial.caughtBy) caught[trial.caughtBy] = (caught[trial.caughtBy] ?? 0) + 1;
    else uncaught.push(trial.uncaught);
  }
  return { kind: 'mutants', tried: mutants.length, caught, uncaught };
}
