import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** How far a place is: which way, at least how many stops of the tab key, and what of the stops so far could not be seen. */
interface Way {
  readonly isThere: boolean;
  readonly isBefore: boolean;
  readonly stops: number;
  readonly unseen: readonly string[];
}

declare global {
  interface Window {
    unseenStops?: string[];
  }
}

/** From then on each stop of the focus is looked at as it is reached: whether its outline, or its label's, can be seen. */
function lookAtStops() {
  if (window.unseenStops) return;
  const unseen: string[] = [];
  window.unseenStops = unseen;
  const outlined = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  let byTab = false;
  document.addEventListener('keydown', ({ key }) => {
    byTab = key === 'Tab';
  });
  document.addEventListener('keyup', () => {
    const at = document.activeElement ?? document.body;
    // A radio or checkbox is drawn by its label. Past its last stop the tab key begins anew at the page itself.
    const isSeen = at === document.body || outlined(at) || outlined(at.closest('label'));
    if (byTab && !isSeen) unseen.push(at.outerHTML.slice(0, 200));
  });
}

function lookAround(target: Element): Way {
  const at = document.activeElement ?? document.body;
  const isBefore = Boolean(at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING);
  const [first, last] = isBefore ? [target, at] : [at, target];
  // What surely is a stop: a radio may stand for its group, and what is hidden or in another layer for nothing. Where nothing has the focus,
  // the browser alone knows where the next step begins.
  const candidates =
    at === document.body
      ? []
      : document.querySelectorAll('a[href], button:not(:disabled), summary, input[type=text]');
  const stops = [...candidates].filter(
    (one) =>
      one instanceof HTMLElement &&
      one.tabIndex >= 0 &&
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.closest('[inert], [aria-hidden=true]') &&
      first.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING &&
      last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING,
  ).length;
  return { isThere: at === target, isBefore, stops, unseen: window.unseenStops?.splice(0) ?? [] };
}

/** A person without a mouse. */
export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string) {
    await this.page.keyboard.type(words);
  }

  /** Goes there by the tab key, forwards or back; each stop on the way can be seen. */
  async reach(target: Locator) {
    await expect(target).toBeVisible();
    await this.page.evaluate(lookAtStops);
    let way = await target.evaluate(lookAround);
    for (let steps = 0; !way.isThere; ) {
      expect(steps, 'steps of the tab key').toBeLessThan(150);
      // As many as there surely are between here and there, and one by one at the end.
      const sure = Math.max(1, way.stops);
      for (let step = 0; step < sure; step += 1) await this.press(way.isBefore ? 'Shift+Tab' : 'Tab');
      steps += sure;
      way = await target.evaluate(lookAround);
      expect(way.unseen, 'stops on the way that cannot be seen').toEqual([]);
    }
  }

  async activate(target: Locator) {
    await this.reach(target);
    await this.press('Enter');
  }

  /** Opens a list by its button and takes what begins with these letters; without them, its first line. */
  async choose(list: Locator, firstLetters = '') {
    await this.activate(list);
    const options = this.page.getByRole('listbox');
    await expect(options).toBeVisible();
    if (firstLetters) await this.type(firstLetters);
    else await this.press('ArrowDown');
    await this.press('Enter');
    await expect(options).toBeHidden();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A dialog, or what had the focus, is gone, and the reader's place is not. */
  async expectPlaceKept() {
    await expect(this.page.getByRole('dialog')).toBeHidden();
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? 'BODY'))
      .not.toBe('BODY');
  }
}
