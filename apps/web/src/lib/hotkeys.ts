'use client';
import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null);

/** A key belongs to the widget that has the focus, not to the page. */
const inWidget = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]') !== null;

/** Keys rest while someone types, an IME composes, or a dialog is open. */
export const keysRest = (event: KeyboardEvent): boolean =>
  event.isComposing || event.defaultPrevented || typing(event.target) || inWidget(event.target);

/**
 * Page-wide keys. Name letters by their place (`KeyG KeyT`), so that they work with a Korean layout too; `$mod+KeyK` for Ctrl or Cmd.
 * Bindings with a modifier work while typing as well.
 */
export function useHotkeys(bindings: Record<string, () => void>, enabled = true): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const names = Object.keys(bindings).join('|');
  useEffect(() => {
    if (!enabled) return;
    const map = names.split('|').map((name) => [
      name,
      (event: KeyboardEvent) => {
        if (name.includes('$mod') ? event.isComposing : keysRest(event)) return;
        event.preventDefault();
        latest.current[name]?.();
      },
    ]);
    return tinykeys(window, Object.fromEntries(map), { ignore: () => false });
  }, [names, enabled]);
}
