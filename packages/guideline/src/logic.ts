/** Kleene's strong three-valued logic: `unknown` is an answer, never a weak form of `false`. */
export type Truth = boolean | 'unknown';

/** False as soon as one is false; true only when all are true. Nothing at all is true. */
export function allOf(truths: readonly Truth[]): Truth {
  let result: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** True as soon as one is true; false only when all are false. Nothing at all is false. */
export function anyOf(truths: readonly Truth[]): Truth {
  let result: Truth = false;
  for (const truth of truths) {
    if (truth === true) return true;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}
