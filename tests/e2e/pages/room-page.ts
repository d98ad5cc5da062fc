import type { Locator, Page } from '@playwright/test';
import { demoPassword, expect } from '../support/test';

/** The meeting room as one person sees it. */
export class RoomPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async enter(address: string) {
    await this.page.goto(address);
    await expect(this.page.getByText('Live', { exact: true }).first()).toBeVisible();
  }

  async openMeeting() {
    await this.page.getByRole('button', { name: 'Open meeting' }).click();
    await expect(this.page.getByRole('heading', { name: /^Here:/u })).toBeVisible();
  }

  /** The button of a room that is open: before, the plan offers a form with the same words. */
  private async untilOpen() {
    await expect(this.page.getByRole('heading', { name: /^Here:/u })).toBeVisible();
  }

  async closeMeeting() {
    await this.page.getByRole('button', { name: 'Close meeting' }).click();
    await expect(this.page.getByRole('heading', { name: 'Results' })).toBeVisible();
  }

  async checkIn(where: 'in the room' | 'remote' = 'in the room') {
    await this.untilOpen();
    await this.page.getByRole('button', { name: `Check in, ${where}` }).click();
    await expect(this.page.getByRole('button', { name: 'Check out', exact: true })).toBeVisible();
  }

  async checkOut() {
    await this.page.getByRole('button', { name: 'Check out', exact: true }).click();
    await expect(this.page.getByText('You are not checked in.')).toBeVisible();
  }

  /** Checks others in, as the chair or coordinator does for those who came without a browser. */
  async checkOthersIn(...names: readonly string[]) {
    for (const name of names) {
      await this.page.getByRole('button', { name: `Check in ${name}, in the room`, exact: true }).click();
      await expect(this.page.getByRole('button', { name: `Check out ${name}`, exact: true })).toBeVisible();
    }
  }

  /** Someone's line in the attendance says this: `Remote`, `Left`, `Recused`. */
  async expectAttendance(name: string, words: string) {
    await expect(
      this.page
        .locator('section', { has: this.page.getByRole('heading', { name: /^Here:/u }) })
        .locator('li', { hasText: name }),
    ).toContainText(words);
  }

  async present(pseudonym: string) {
    await this.page.getByRole('button', { name: `Present ${pseudonym}` }).click();
    await this.expectPresented(pseudonym);
  }

  async expectPresented(pseudonym: string) {
    await expect(this.current).toContainText(pseudonym);
  }

  /** The agenda's line of the case before the board. */
  get current(): Locator {
    return this.page.locator('[aria-current=step]');
  }

  async expectBoardMark() {
    await expect(this.current.getByText('Board decision required')).toBeVisible();
  }

  /** The dialog of the chair's next ballot; more options can be added before it is opened. */
  async openBallot(free: readonly { label: string; therapyClass: string }[] = []) {
    await this.page.getByRole('button', { name: /^Open (ballot|another ballot)$/u }).click();
    for (const option of free) {
      await this.dialog.getByRole('button', { name: 'Add an option' }).click();
      await this.dialog.getByRole('textbox', { name: 'Option' }).last().fill(option.label);
      await this.dialog
        .getByRole('button', { name: /Therapy class/u })
        .last()
        .click();
      await this.page.getByRole('option', { name: option.therapyClass, exact: true }).click();
    }
    await this.dialog.getByRole('button', { name: 'Open ballot' }).click();
  }

  get ownVote(): Locator {
    return this.page.getByRole('radiogroup', { name: 'Your vote' });
  }

  /** Votes, or changes the vote, and waits until the server has counted this very choice. */
  async vote(choice: string, reason = '') {
    await this.ownVote.getByText(choice, { exact: true }).click();
    if (reason) await this.page.getByRole('textbox', { name: /^Reason/u }).fill(reason);
    const answered = this.page.waitForResponse((response) => response.url().includes('ballot.castVote'));
    await this.page.getByRole('button', { name: /^(Cast|Change) vote$/u }).click();
    await answered;
    await this.expectCounted(choice);
  }

  /** This choice is the counted one: nothing is left to send. */
  async expectCounted(choice: string) {
    await expect(this.page.getByText('Your vote was counted at')).toBeVisible();
    await expect(this.ownVote.getByRole('radio', { name: choice })).toBeChecked();
    await expect(this.page.getByRole('button', { name: 'Change vote' })).toBeDisabled();
  }

  async expectTurnout(voted: number, electors: number) {
    await expect(this.page.getByTestId('turnout')).toHaveText(`${voted} of ${electors} have voted`);
  }

  async expectNoElector() {
    await expect(this.page.getByText('You are not an elector of this ballot.')).toBeVisible();
  }

  async closeBallot() {
    await this.page.getByRole('button', { name: 'Close ballot' }).click();
    await this.expectClosed();
  }

  async expectClosed() {
    await expect(this.page.getByRole('heading', { name: 'Ballot closed' })).toBeVisible();
  }

  /** After the close, the named result shows exactly these choices of a person. */
  async expectVotesOf(name: string, choices: readonly string[]) {
    const result = this.page.locator('details', { hasText: 'Who voted how' });
    await result.getByText('Who voted how').click();
    const lines = result.getByRole('listitem').filter({ hasText: name });
    await expect(lines).toHaveText(choices.map((choice) => `${name}${choice}`));
  }

  async expectVoid(because: string) {
    await expect(this.page.getByRole('heading', { name: 'Ballot void' })).toBeVisible();
    await expect(this.page.getByText(because)).toBeVisible();
  }

  /** Declares one's own conflict of interest on the case before the board. */
  async recuse(reason: string) {
    await this.page.getByRole('button', { name: 'Declare conflict of interest' }).click();
    await this.dialog.getByRole('textbox', { name: /^Reason/u }).fill(reason);
    await this.dialog.getByRole('button', { name: 'Declare conflict' }).click();
    await expect(this.dialog).toBeHidden();
    await expect(this.page.getByText('You declared a conflict of interest on this case')).toBeVisible();
  }

  /** Nothing of the chair's is offered on the case before the board. */
  async expectNotInChair() {
    for (const act of [/^Open (ballot|another ballot)$/u, 'Close ballot', 'Record decision', 'Defer'])
      await expect(this.page.getByRole('button', { name: act, exact: true })).toBeHidden();
  }

  /** Who chairs, as this person reads it. */
  get chairing() {
    return this.page.getByRole('region', { name: 'Who chairs' });
  }

  async handOverChair(reason: string) {
    await this.chairing.getByRole('button', { name: 'Hand over the chair' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await expect(dialog).toContainText('Give the reason');
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await expect(dialog).toBeHidden();
  }

  async defer(reason: string, text = '') {
    await this.page.getByRole('button', { name: 'Defer', exact: true }).click();
    await this.dialog.getByRole('button', { name: /Reason/u }).click();
    await this.page.getByRole('option', { name: reason }).click();
    if (text) await this.dialog.getByRole('textbox', { name: /What is needed/u }).fill(text);
    await this.dialog.getByRole('button', { name: 'Defer case' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Fills the chair's form and goes on to the page that is signed, or to why it can't be. */
  async recordDecision(decision: {
    therapy: string;
    rationale: string;
    responsible: string;
    departs?: string;
  }) {
    await this.page.getByRole('button', { name: 'Record decision' }).click();
    const therapy = this.dialog.getByRole('checkbox', { name: decision.therapy });
    if (!(await therapy.isChecked())) await this.dialog.getByText(decision.therapy, { exact: true }).click();
    await this.dialog.getByRole('textbox', { name: 'Rationale' }).fill(decision.rationale);
    if (decision.departs) {
      await this.dialog.getByText('Departs from it').click();
      await this.dialog.locator('#field-departure button').first().click();
      await this.page.getByRole('option', { name: 'Later evidence' }).click();
      await this.dialog.locator('#field-departure').getByRole('textbox').fill(decision.departs);
    }
    await this.dialog.locator('#field-responsible button').first().click();
    await this.page.getByRole('option', { name: decision.responsible }).click();
    await this.dialog.getByRole('button', { name: 'Review before signing' }).click();
  }

  async sign() {
    await this.dialog.getByLabel('Your password').fill(demoPassword);
    await this.dialog.getByRole('button', { name: 'Sign decision' }).click();
    await expect(this.dialog).toBeHidden();
  }

  async expectDecided() {
    await expect(this.page.getByText('This case is decided')).toBeVisible();
  }

  async expectRefused(words: RegExp) {
    const refusal = this.dialog.getByRole('alert');
    await expect(refusal).toContainText("can't be signed");
    await expect(refusal).toContainText(words);
  }

  /** From a refused decision back to the room. */
  async giveUpDeciding() {
    await this.page.getByRole('button', { name: 'Back to the form' }).click();
    await this.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
