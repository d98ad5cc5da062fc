import type { Locator, Page } from '@playwright/test';
import { expectSound } from '../support/sound';
import { expect } from '../support/test';
import { wordsOf } from '../support/words';

type Values = { readonly [name: string]: string };

/** A page whose language may be either: its buttons are named by their place in the catalogues. */
export class AnyLanguage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async press(path: string, values?: Values) {
    await this.page.getByRole('button', { name: wordsOf(path, values) }).click();
  }

  async inDialog(path: string) {
    await this.dialog.getByRole('button', { name: wordsOf(path) }).click();
  }

  async dismiss() {
    await this.inDialogFirst('common.close');
    await expect(this.dialog).toBeHidden();
  }

  /** Opens a dialog by its button, does something in it, looks at it with axe, and closes it. */
  async lookAt(path: string, more?: () => Promise<void>, values?: Values) {
    await this.press(path, values);
    await expect(this.dialog).toBeVisible();
    await more?.();
    await expectSound(this.page, path);
    await this.dismiss();
  }

  /** The dialog's own cross comes before a button of the same words at its foot. */
  private async inDialogFirst(path: string) {
    await this.dialog
      .getByRole('button', { name: wordsOf(path) })
      .first()
      .click();
  }
}
