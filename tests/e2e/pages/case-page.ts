import type { CaseId } from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { expect } from '../support/test';

/** A case after its submission, as the coordinator keeps it right. */
export class CasePage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Corrects the primary site: a new version of the facts, and a new recommendation. */
  async correctSite(caseId: CaseId, site: string) {
    await this.page.goto(`/cases/${caseId}/edit`);
    const picker = this.page.getByRole('combobox', { name: /Primary site/u });
    await picker.fill(site);
    await this.page.getByRole('option', { name: site }).first().click();
    await expect(picker).toHaveValue(new RegExp(`^${site.replace('.', '\\.')} `, 'u'));
    await this.page.getByRole('button', { name: 'Save corrections' }).click();
    await this.page.waitForURL(`/cases/${caseId}`);
  }

  async expectBoardMark() {
    await expect(
      this.page.getByText('Board decision required').filter({ visible: true }).first(),
    ).toBeVisible();
  }
}
