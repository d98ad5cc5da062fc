import type { Page } from '@playwright/test';
import { demoPassword, expect } from '../support/test';

/** The meeting room as one person sees it. */
export class RoomPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async enter(address: string) {
    await this.page.goto(address);
    await expect(this.page.getByText('Live', { exact: true }).first()).toBeVisible();
  }

  async openMeeting() {
    await this.page.getByRole('button', { name: 'Open meeting' }).click();
    await expect(this.page.getByRole('heading', { name: /^Here:/u })).toBeVisible();
  }

  async checkIn(where: 'in the room' | 'remote' = 'in the room') {
    await this.page.getByRole('button', { name: `Check in, ${where}` }).click();
    await expect(this.page.getByRole('button', { name: 'Check out', exact: true })).toBeVisible();
  }

  async present(pseudonym: string) {
    await this.page.getByRole('button', { name: `Present ${pseudonym}` }).click();
    await expect(this.page.locator('[aria-current=step]')).toContainText(pseudonym);
  }

  /** The dialog of the chair's next ballot; more options can be added before it is opened. */
  async openBallot(free: readonly { label: string; therapyClass: string }[] = []) {
    await this.page.getByRole('button', { name: /^Open (ballot|another ballot)$/u }).click();
    const dialog = this.page.getByRole('dialog');
    for (const option of free) {
      await dialog.getByRole('button', { name: 'Add an option' }).click();
      await dialog.getByRole('textbox', { name: 'Option' }).last().fill(option.label);
      await dialog
        .getByRole('button', { name: /Therapy class/u })
        .last()
        .click();
      await this.page.getByRole('option', { name: option.therapyClass, exact: true }).click();
    }
    await dialog.getByRole('button', { name: 'Open ballot' }).click();
  }

  async vote(choice: string) {
    await this.page.getByRole('radiogroup', { name: 'Your vote' }).getByText(choice, { exact: true }).click();
    await this.page.getByRole('button', { name: /^(Cast|Change) vote$/u }).click();
    await expect(this.page.getByText('Your vote was counted at')).toBeVisible();
  }

  async expectTurnout(voted: number, electors: number) {
    await expect(this.page.getByTestId('turnout')).toHaveText(`${voted} of ${electors} have voted`);
  }

  async closeBallot() {
    await this.page.getByRole('button', { name: 'Close ballot' }).click();
    await expect(this.page.getByRole('heading', { name: 'Ballot closed' })).toBeVisible();
  }

  /** Fills the chair's form and goes on to the page that is signed, or to why it can't be. */
  async recordDecision(decision: {
    therapy: string;
    rationale: string;
    responsible: string;
    departs?: string;
  }) {
    await this.page.getByRole('button', { name: 'Record decision' }).click();
    const dialog = this.page.getByRole('dialog');
    const therapy = dialog.getByRole('checkbox', { name: decision.therapy });
    if (!(await therapy.isChecked())) await dialog.getByText(decision.therapy, { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Rationale' }).fill(decision.rationale);
    if (decision.departs) {
      await dialog.getByText('Departs from it').click();
      await dialog.locator('#decision-departure button').first().click();
      await this.page.getByRole('option', { name: 'Later evidence' }).click();
      await dialog.locator('#decision-departure').getByRole('textbox').fill(decision.departs);
    }
    await dialog.locator('#decision-responsible button').first().click();
    await this.page.getByRole('option', { name: decision.responsible }).click();
    await dialog.getByRole('button', { name: 'Review before signing' }).click();
  }

  async sign() {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Your password').fill(demoPassword);
    await dialog.getByRole('button', { name: 'Sign decision' }).click();
    await expect(dialog).toBeHidden();
  }

  async expectRefused(words: RegExp) {
    const refusal = this.page.getByRole('dialog').getByRole('alert');
    await expect(refusal).toContainText("can't be signed");
    await expect(refusal).toContainText(words);
  }
}
