import type { Page } from '@playwright/test';
import { expect } from '../support/test';

/** Meetings as the coordinator plans them. */
export class SchedulePage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Schedules a meeting for an hour from now, with everyone invited; answers its address. */
  async schedule(title: string, chair: string): Promise<string> {
    await this.page.goto('/schedule/new');
    await this.page.getByLabel('Title').fill(title);
    const start = new Date(Date.now() + 60 * 60_000);
    const seoul = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Seoul',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(start);
    const [date = '', time = ''] = seoul.split(' ');
    await this.page.locator('input[name=date]').fill(date);
    await this.page.locator('input[name=time]').fill(time);
    await this.page.locator('select[name=chairId]').selectOption({ label: chair });
    for (const box of await this.page.locator('input[name=memberIds]').all())
      await box.check({ force: true });
    await this.page.getByRole('button', { name: 'Schedule meeting' }).click();
    await this.page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/u);
    return new URL(this.page.url()).pathname;
  }

  async addCase(pseudonym: string) {
    await this.page.getByRole('button', { name: 'Add a case' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Find a case' }).fill(pseudonym);
    await dialog.getByRole('button', { name: `Add ${pseudonym} to the agenda` }).click();
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('link', { name: pseudonym })).toBeVisible();
  }
}
