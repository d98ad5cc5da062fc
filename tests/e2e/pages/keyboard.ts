import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** Where a step of the tab key has led: whether it is there, whether one sees it, and where the rest lies. */
interface Stop {
  readonly isThere: boolean;
  readonly isSeen: boolean;
  readonly isBefore: boolean;
  readonly what: string;
}

function lookAround(target: Element): Stop {
  const at = document.activeElement ?? document.body;
  const outlined = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  return {
    isThere: at === target,
    // A radio or checkbox is drawn by its label. Past its last stop the tab key begins anew at the page itself.
    isSeen: at === document.body || outlined(at) || outlined(at.closest('label')),
    isBefore: Boolean(at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING),
    what: at.outerHTML.slice(0, 200),
  };
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
    let stop = await target.evaluate(lookAround);
    const key = stop.isBefore ? 'Shift+Tab' : 'Tab';
    for (let steps = 0; !stop.isThere; steps += 1) {
      expect(steps, 'steps of the tab key').toBeLessThan(150);
      await this.press(key);
      stop = await target.evaluate(lookAround);
      expect(stop.isSeen, `the focus is seen on ${stop.what}`).toBe(true);
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
