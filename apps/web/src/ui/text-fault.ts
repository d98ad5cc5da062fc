import { asProse, lengthOf, unkeptAt } from '@consilium/contracts/values';

/** What of a text the server would not keep: letters beyond the limit, or a character that can't be seen, and what stands before it. */
export type TextFault =
  | { readonly kind: 'too-long'; readonly over: number; readonly max: number }
  | { readonly kind: 'unkept'; readonly after: string };

const SHOWN = 24;

/** @param max the most letters; Infinity where there is no limit. */
export function textFault(text: string, max: number): TextFault | null {
  const kept = asProse(text);
  const at = unkeptAt(kept);
  if (at >= 0)
    return {
      kind: 'unkept',
      after:
        kept
          .slice(Math.max(0, at - SHOWN), at)
          .split('\n')
          .at(-1) ?? '',
    };
  const over = lengthOf(text) - max;
  return over > 0 ? { kind: 'too-long', over, max } : null;
}

/** Whether the server would keep it as it stands. */
export const isKept = (text: string, max: number): boolean => textFault(text, max) === null;

/** How many letters of the limit are used, where it comes near; null before. */
export function usedOf(text: string, max: number): number | null {
  const used = lengthOf(text);
  return used > max * 0.8 ? used : null;
}
