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
 * A key by its place on the keyboard, so that it works while a Korean layout is on: `g t` -> `KeyG KeyT`, `?` -> `Shift+Slash`,
 * `$mod+k` -> `$mod+KeyK`.
 */
const placeOf = (name: string): string =>
  name
    .replace('?', 'Shift+Slash')
    .replace('/', 'Slash')
    .replace(/(?<![\w$])[a-z](?!\w)/gu, (letter) => `Key${letter.toUpperCase()}`);

/**
 * Page-wide keys: `{ j: next, 'g t': goToday, '$mod+k': palette }` (`$mod` is Ctrl, or Cmd on a Mac). They rest while someone types;
 * those with `$mod` work then too.
 */
export function useHotkeys(bindings: Record<string, () => void>, enabled = true): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const names = Object.keys(bindings).join('|');
  useEffect(() => {
    if (!enabled || names === '') return;
    const map = names.split('|').map((name) => [
      placeOf(name),
      (event: KeyboardEvent) => {
        if (name.includes('$mod') ? event.isComposing : keysRest(event)) return;
        event.preventDefault();
        latest.current[name]?.();
      },
    ]);
    return tinykeys(window, Object.fromEntries(map), { ignore: () => false });
  }, [names, enabled]);
}
