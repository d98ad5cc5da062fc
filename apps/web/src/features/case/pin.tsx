'use client';
import type { Anchor } from '@consilium/contracts';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Pin {
  /** What the next comment is pinned to. */
  readonly anchor: Anchor;
  readonly setAnchor: (anchor: Anchor) => void;
}

const PinContext = createContext<Pin>({ anchor: { kind: 'case' }, setAnchor: () => {} });

export const usePin = (): Pin => useContext(PinContext);

/** Joins the case's facts, options and passages with the comment box beside them. */
export function PinProvider({ children }: { children: ReactNode }) {
  const [anchor, setAnchor] = useState<Anchor>({ kind: 'case' });
  const pin = useMemo(
    () => ({
      anchor,
      setAnchor: (next: Anchor) => {
        setAnchor(next);
        document.getElementById('comment')?.focus();
      },
    }),
    [anchor],
  );
  return <PinContext value={pin}>{children}</PinContext>;
}

/** Whether two anchors are one place. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'fact') return b.kind === 'fact' && a.key === b.key;
  if (a.kind === 'option') return b.kind === 'option' && a.therapy === b.therapy;
  if (a.kind === 'passage')
    return b.kind === 'passage' && a.field === b.field && a.start === b.start && a.end === b.end;
  return true;
}
