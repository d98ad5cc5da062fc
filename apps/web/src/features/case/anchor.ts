import type { Anchor } from '@consilium/contracts';

export const WHOLE_CASE: Anchor = { kind: 'case' };

/** Whether two anchors are one place. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'fact') return b.kind === 'fact' && a.key === b.key;
  if (a.kind === 'option') return b.kind === 'option' && a.therapy === b.therapy;
  if (a.kind === 'passage')
    return b.kind === 'passage' && a.field === b.field && a.start === b.start && a.end === b.end;
  return true;
}

/** The id of the element an anchor points at, where the page shows it. */
export function placeOf(anchor: Anchor): string {
  if (anchor.kind === 'fact') return `fact-${anchor.key}`;
  if (anchor.kind === 'option') return `option-${anchor.therapy}`;
  if (anchor.kind === 'passage') return `text-${anchor.field}`;
  return 'case';
}
