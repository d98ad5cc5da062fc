/** Kleene's strong three-valued logic: `unknown` is an answer, never a weak form of `false`. */
export type Truth = boolean | 'unknown';

/** False as soon as one is false; true only when both are true. */
export function both(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false;
  return one === true && other === true ? true : 'unknown';
}

/** True as soon as one is true; false only when both are false. */
export function either(one: Truth, other: Truth): Truth {
  if (one === true || other === true) return true;
  return one === false && other === false ? false : 'unknown';
}

/** `both` over many. Nothing at all is true. */
export const allOf = (truths: readonly Truth[]): Truth => truths.reduce(both, true);

/** `either` over many. Nothing at all is false. */
export const anyOf = (truths: readonly Truth[]): Truth => truths.reduce(either, false);
