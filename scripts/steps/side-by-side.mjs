/** @import { Result, Step } from './step.d.mts' */

/**
 * Runs steps in their order, at most `lanes` at once, and each only after the one it needs.
 * @param {readonly Step[]} steps
 * @param {number} lanes
 * @param {(step: Step) => Promise<Result>} run
 */
export async function sideBySide(steps, lanes, run) {
  const waiting = [...steps];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  /** @type {Map<string, Result>} */
  const ended = new Map();
  for (;;) {
    const next = waiting.find(({ after }) => !after || ended.has(after));
    if (next && running.size < lanes) {
      waiting.splice(waiting.indexOf(next), 1);
      const needed = next.after ? ended.get(next.after) : undefined;
      const result =
        needed && needed.failed > 0
          ? Promise.resolve({ passed: 0, failed: 1, report: `It needs ${next.after}, which failed.` })
          : run(next);
      running.set(
        next.name,
        result.then((found) => {
          ended.set(next.name, found);
          running.delete(next.name);
        }),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else return ended;
  }
}
