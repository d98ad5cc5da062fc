'use client';
import { useEffect } from 'react';

/** These hold the focus while they are open, and give it back themselves. */
const OVERLAYS = 'dialog,[role=dialog],[role=alertdialog],[role=menu],[role=listbox]';
/** Parts of a page that can take the focus of what stood in them. */
const PARTS = 'form, section, article, aside, nav, main';

function partsAround(element: Element): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (
    let at = element.closest<HTMLElement>(PARTS);
    at;
    at = at.parentElement?.closest<HTMLElement>(PARTS) ?? null
  )
    parts.push(at);
  return parts;
}

/** Out of the page, or out of reach: it can't have the focus any more. */
const isGone = (element: Element | null) =>
  element !== null && (!element.isConnected || element.matches(':disabled'));

/** Focuses an element that the Tab key does not reach, by a `tabindex` that is removed again. */
function focusOnce(part: HTMLElement) {
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}

/**
 * Keeps the place of whoever works by keyboard. Where the focused control leaves the page or is disabled because its act is done (a ballot
 * opened, closed, voted on; a case deferred), the focus goes to the nearest part of the page that is still there, instead of to its top.
 * The next Tab goes on from there. A dialog that came out of another gives the focus back to that one, which is gone: here it goes to what
 * opened the first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: HTMLElement | null = null;
    let inOverlay: Element | null = null;
    let parts: HTMLElement[] = [];
    let frame = 0;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      inOverlay = target.closest(OVERLAYS);
      if (inOverlay) return;
      held = target;
      parts = partsAround(target);
    };
    const keep = () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      // Whoever clicked beside a control has left it on purpose; it is still there.
      if (!isLost) return;
      const part = parts.find((one) => one.isConnected);
      if (isGone(held) && part) focusOnce(part);
      else if (inOverlay?.isConnected === false) held?.focus();
    };
    const watch = new MutationObserver(() => {
      if (!isGone(held) && inOverlay?.isConnected !== false) return;
      cancelAnimationFrame(frame);
      // A dialog that closes gives the focus back a frame later, and only then it is known whether it could.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(keep);
      });
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}
