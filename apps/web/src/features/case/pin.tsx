'use client';
import type { Anchor } from '@consilium/contracts';
import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef, useState } from 'react';
import { WHOLE_CASE } from './anchor';

interface Pin {
  /** What the next comment is pinned to. */
  readonly anchor: Anchor;
  /** Pins it here and brings the comment box to the reader. */
  readonly setAnchor: (anchor: Anchor) => void;
  /** Back to the case as a whole. */
  readonly drop: () => void;
  /** Counts how often the comment box was called for; `answered` is the last call that was met. */
  readonly calls: number;
  readonly call: () => void;
  readonly answered: RefObject<number>;
}

const PinContext = createContext<Pin>({
  anchor: WHOLE_CASE,
  setAnchor: () => {},
  drop: () => {},
  calls: 0,
  call: () => {},
  answered: { current: 0 },
});
/** What is typed but not sent, apart from the pin: not every pin is drawn anew at each key. */
const DraftContext = createContext<{ body: string; setBody: (body: string) => void }>({
  body: '',
  setBody: () => {},
});

export const usePin = (): Pin => useContext(PinContext);
export const useDraft = () => useContext(DraftContext);

/** Joins the case's facts, options and passages with the comment box beside them. */
export function PinProvider({ children }: { children: ReactNode }) {
  const [anchor, setAnchor] = useState<Anchor>(WHOLE_CASE);
  const [calls, setCalls] = useState(0);
  const [body, setBody] = useState('');
  const answered = useRef(0);
  const pin = useMemo<Pin>(() => {
    const call = () => setCalls((count) => count + 1);
    return {
      anchor,
      setAnchor: (next) => {
        setAnchor(next);
        call();
      },
      drop: () => setAnchor(WHOLE_CASE),
      calls,
      call,
      answered,
    };
  }, [anchor, calls]);
  const draft = useMemo(() => ({ body, setBody }), [body]);
  return (
    <PinContext value={pin}>
      <DraftContext value={draft}>{children}</DraftContext>
    </PinContext>
  );
}
