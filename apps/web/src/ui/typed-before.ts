'use client';
import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/**
 * Takes what was typed into a line of the page before the script took over: React leaves it on the screen and knows nothing of it. For
 * searches alone: what a browser puts back into a form after a reload may lie in another field.
 * @param around what the line stands in.
 */
export function useTypedBefore(
  around: RefObject<HTMLElement | null>,
  value: string,
  onChange: (typed: string) => void,
): void {
  const take = useEffectEvent(() => {
    const typed = around.current?.querySelector('input')?.value ?? value;
    if (typed !== value) onChange(typed);
  });
  useLayoutEffect(() => take(), []);
}
