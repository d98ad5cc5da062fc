import type { Page } from '@playwright/test';
import { expect } from '../support/test';

export interface Entry {
  readonly question: string;
  readonly site: string;
  readonly differentiation: 'Well' | 'Poor';
  readonly ki67: string;
  readonly mitoses: string;
  readonly sstr: 'Positive' | 'Negative';
  readonly volume: 'Low' | 'Intermediate' | 'High';
  readonly stage: 'Metastatic' | 'Locally advanced';
  readonly course: 'Progressive' | 'Stable' | 'Treatment-naive';
  readonly prior: readonly string[];
}

/** A case as a referrer enters it. */
export class EntryPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Picks one of a few cards by its first words. */
  private async pick(fact: string, words: string) {
    await this.page
      .locator(`#fact-${fact}`)
      .getByText(new RegExp(`^${words}`, 'u'))
      .first()
      .click();
  }

  private async type(fact: string, value: string) {
    const input = this.page.locator(`#fact-${fact} input`).first();
    await input.fill(value);
    await input.blur();
  }

  async open() {
    await this.page.goto('/cases/new');
  }

  async fill(entry: Entry) {
    await this.page.getByRole('textbox', { name: 'Question to the board' }).fill(entry.question);
    await this.page.getByRole('combobox', { name: /Primary site/u }).fill(entry.site);
    await this.page
      .getByRole('option', { name: new RegExp(entry.site.replace('.', '\\.'), 'u') })
      .first()
      .click();
    await this.pick('differentiation', entry.differentiation);
    await this.type('ki67Percent', entry.ki67);
    await this.type('mitoses', entry.mitoses);
    await this.pick('sstr', entry.sstr);
    await this.pick('tumorVolume', entry.volume);
    await this.pick('stage', entry.stage);
    await this.pick('diseaseStatus', entry.course);
    for (const therapy of entry.prior) {
      await this.page.getByRole('button', { name: 'Add a line of treatment' }).click();
      const line = this.page.locator('#fact-priorLines li').last();
      await line
        .getByRole('button', { name: /Treatment/u })
        .first()
        .click();
      await this.page.getByRole('option', { name: therapy }).first().click();
    }
  }

  /** Submits and answers the case's address. */
  async submit(): Promise<string> {
    await this.page.getByRole('button', { name: 'Submit to the board' }).click();
    await this.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/u);
    return new URL(this.page.url()).pathname;
  }

  async expectBoardMark() {
    await expect(
      this.page.getByText('Board decision required').filter({ visible: true }).first(),
    ).toBeVisible();
  }
}
