import { demoPassword, expect } from '../support/test';
import { Keyboard } from './keyboard';
import type { RoomPage } from './room-page';

/** The meeting room, without a mouse. */
export class KeyboardRoom {
  readonly keys: Keyboard;
  readonly room: RoomPage;
  constructor(room: RoomPage) {
    this.room = room;
    this.keys = new Keyboard(room.page);
  }

  async present(pseudonym: string) {
    await this.keys.activate(this.keys.button(`Present ${pseudonym}`));
    await this.room.expectPresented(pseudonym);
    await this.keys.expectPlaceKept();
  }

  async openBallot() {
    await this.keys.activate(this.keys.button(/^Open (ballot|another ballot)$/u));
    await this.keys.activate(this.room.dialog.getByRole('button', { name: 'Open ballot' }));
    await this.keys.expectPlaceKept();
  }

  /** By `v` to the vote, and by the arrows, round if need be, to a choice; then it is cast or changed. */
  async vote(choice: string) {
    const radio = this.room.ownVote.getByRole('radio', { name: choice });
    await expect(radio).toBeVisible();
    await this.keys.press('v', 'Space');
    for (let steps = 0; !(await radio.isChecked()); steps += 1) {
      expect(steps, 'steps of the arrow key').toBeLessThan(20);
      await this.keys.press('ArrowDown');
    }
    await this.keys.activate(this.keys.button(/^(Cast|Change) vote$/u));
    await this.room.expectCounted(choice);
    await this.keys.expectPlaceKept();
  }

  async closeBallot() {
    await this.keys.activate(this.keys.button('Close ballot'));
    await this.room.expectClosed();
    await this.keys.expectPlaceKept();
  }

  /** Records and signs; `therapy` where none is chosen already. */
  async decide(rationale: string, therapy?: string) {
    const { dialog } = this.room;
    await this.keys.activate(this.keys.button('Record decision'));
    if (therapy) {
      await this.keys.reach(dialog.getByRole('checkbox', { name: therapy }));
      await this.keys.press('Space');
    }
    await this.keys.reach(dialog.getByRole('textbox', { name: 'Rationale' }));
    await this.keys.type(rationale);
    await this.keys.choose(dialog.locator('#field-responsible button'));
    await this.keys.activate(dialog.getByRole('button', { name: 'Review before signing' }));
    await expect(dialog.getByLabel('Your password')).toBeFocused();
    await this.keys.type(demoPassword);
    await this.keys.press('Enter');
    await this.room.expectDecided();
    await this.keys.expectPlaceKept();
  }

  /** Declares one's own conflict of interest on the case before the board. */
  async recuse(reason: string) {
    await this.keys.activate(this.keys.button('Declare conflict of interest'));
    await this.keys.reach(this.room.dialog.getByRole('textbox', { name: /^Reason/u }));
    await this.keys.type(reason);
    await this.keys.activate(this.room.dialog.getByRole('button', { name: 'Declare conflict' }));
    await expect(this.room.page.getByText('You declared a conflict of interest on this case')).toBeVisible();
    await this.keys.expectPlaceKept();
  }

  async defer(firstLetters: string) {
    await this.keys.activate(this.keys.button('Defer'));
    await this.keys.choose(this.room.dialog.getByRole('button', { name: /Reason/u }), firstLetters);
    await this.keys.activate(this.room.dialog.getByRole('button', { name: 'Defer case' }));
    await expect(this.room.current).toContainText('Deferred');
    await this.keys.expectPlaceKept();
  }

  /** Only who is here can take it; where that is one person, there is nothing to choose. */
  async handOverChair(reason: string) {
    await this.keys.activate(this.room.chairing.getByRole('button', { name: 'Hand over the chair' }));
    await this.keys.reach(this.room.dialog.getByLabel('Reason'));
    await this.keys.type(reason);
    await this.keys.activate(this.room.dialog.getByRole('button', { name: 'Hand over' }));
    await this.keys.expectPlaceKept();
  }
}
