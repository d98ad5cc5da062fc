import type { Condition } from './conditions';
import type { Truth } from './logic';
import type { TherapyRule } from './rule';

/** Which steps of a rule gave its answer; numbers are places in `steps`. */
export type Decision =
  | { readonly kind: 'excluded'; readonly by: number | 'otherwise' }
  | { readonly kind: 'offered'; readonly by: number }
  | {
      readonly kind: 'undetermined';
      /** The offer that would stand once what is required is known; null where the rule was read to its end. */
      readonly by: number | null;
      /** The steps that are unknown and for which the answer waits. */
      readonly waitsAt: readonly number[];
    };

/**
 * Reads one rule from top to bottom. The first step that decides gives the answer; an unknown bar bars nothing; an unknown
 * requirement lets nothing be offered; an offer that is unknown lets later steps decide. What still waits at the end is undetermined.
 */
export function decide(rule: TherapyRule, heldOf: (when: Condition) => Truth): Decision {
  const requiring: number[] = [];
  const waiting: number[] = [];
  // Counted here: `entries()` makes a pair for each step of each case.
  let place = -1;
  for (const step of rule.steps) {
    place += 1;
    const held = heldOf(step.when);
    if (step.step === 'bar') {
      if (held === true) return { kind: 'excluded', by: place };
    } else if (step.step === 'require') {
      if (held === false) return { kind: 'excluded', by: place };
      if (held === 'unknown') requiring.push(place);
    } else if (held === true) {
      return requiring.length > 0
        ? { kind: 'undetermined', by: place, waitsAt: requiring }
        : { kind: 'offered', by: place };
    } else if (held === 'unknown') {
      waiting.push(place);
    }
  }
  return waiting.length > 0
    ? { kind: 'undetermined', by: null, waitsAt: [...requiring, ...waiting] }
    : { kind: 'excluded', by: 'otherwise' };
}
