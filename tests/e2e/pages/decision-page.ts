import type { Page } from '@playwright/test';
import { demoPassword, expect } from '../support/test';

/** A signed decision, and what comes after it. */
export class DecisionPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** From the register: the newest decision on a case. */
  async open(pseudonym: string) {
    await this.page.goto('/decisions');
    await this.page.getByRole('link', { name: pseudonym }).filter({ visible: true }).first().click();
    await this.page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/u);
  }

  async addAddendum(text: string) {
    await this.page.getByRole('button', { name: 'Add an addendum' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'What is added' }).fill(text);
    await dialog.getByRole('button', { name: 'Review before signing' }).click();
    await dialog.getByLabel('Your password').fill(demoPassword);
    await dialog.getByRole('button', { name: 'Sign addendum' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Puts the decided case on the agenda of a meeting that is named by its title. */
  async rePresent(meeting: string) {
    await this.page.getByRole('button', { name: 'Put before the board again' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.locator('#field-meetingId button').first().click();
    await this.page.getByRole('option', { name: new RegExp(`${meeting}$`, 'u') }).click();
    await dialog.locator('#field-code button').first().click();
    await this.page.getByRole('option', { name: 'Progression' }).click();
    await dialog.getByRole('button', { name: 'Put on the agenda' }).click();
    await expect(dialog).toBeHidden();
  }

  async expectAddendum(text: string) {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  async expectSuperseded() {
    await expect(this.page.getByText('This decision no longer holds')).toBeVisible();
  }
}
