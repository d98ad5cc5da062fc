'use client';
import type { ComponentType, ReactNode } from 'react';
import { LateWords, withLateWords } from '@/i18n/late-words';
import { Skeleton } from '@/ui';

const CONTENT = ['evidence', 'guideline', 'guidelineContent'] as const;

/** What is inside reads the guideline's content and its evidence. */
export function ContentWords({ children }: { children: ReactNode }) {
  return (
    <LateWords of={CONTENT} waiting={<Skeleton lines={4} />}>
      {children}
    </LateWords>
  );
}

/** A part about the guideline's content, fetched when it is first shown. */
export const withContent = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  waiting: ReactNode,
) => withLateWords(CONTENT, load, waiting);
