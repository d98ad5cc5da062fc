import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pancreas, untreated } from './support/cases';
import { callMeeting, openRoom } from './support/scene';
import { expectSound } from './support/sound';
import { expect, test } from './support/test';

type Words = { readonly [key: string]: string | Words };

/** The screen's words in one language: `room.defer.submit`. */
function wordsOf(locale: 'en' | 'ko') {
  const folder = join(import.meta.dirname, '..', '..', 'apps', 'web', 'messages', locale);
  return (path: string, values: { readonly [name: string]: string } = {}): string => {
    const [file = '', ...keys] = path.split('.');
    let at: string | Words = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as Words;
    for (const key of keys) at = typeof at === 'string' ? '' : (at[key] ?? '');
    if (typeof at !== 'string' || at === '') throw new Error(`no words ${path}`);
    return at.replace(/\{(?<name>\w+)\}/gu, (_, name: string) => values[name] ?? '');
  };
}

for (const locale of ['en', 'ko'] as const) {
  const words = wordsOf(locale);
  const press = async (page: Page, path: string, values?: { readonly [name: string]: string }) =>
    page.getByRole('button', { name: words(path, values), exact: true }).click();
  const inDialog = (page: Page) => page.getByRole('dialog');
  const dismiss = async (page: Page) => {
    await inDialog(page)
      .getByRole('button', { name: words('common.close'), exact: true })
      .first()
      .click();
    await expect(inDialog(page)).toBeHidden();
  };
  /** Opens a dialog by its button, looks at it, and closes it. */
  const lookAt = async (page: Page, path: string, more?: () => Promise<void>) => {
    await press(page, path);
    await expect(inDialog(page)).toBeVisible();
    await more?.();
    await expectSound(page, path, locale);
    await dismiss(page);
  };

  test(`no serious finding of axe in the room and its dialogs, ${locale}, light and dark`, async ({ as }) => {
    test.setTimeout(360_000);
    const desk = await as('coordinator', { locale });
    const chair = await as('chair', { locale });
    const called = await callMeeting(desk, `Accessible ${locale}`, [pancreas, untreated]);
    const [flagged, plain] = called.cases;
    if (!flagged || !plain) throw new Error('two cases were called');
    await openRoom(chair, called);
    await chair.goto(called.address);
    const current = chair.locator('[aria-current=step]');

    await test.step('an open ballot', async () => {
      await press(chair, 'room.agenda.present', { pseudonym: flagged.pseudonym });
      await expect(current).toContainText(flagged.pseudonym);
      await lookAt(chair, 'room.openBallot', async () => {
        await press(chair, 'room.open.addFree');
      });
      await press(chair, 'room.openBallot');
      await inDialog(chair)
        .getByRole('button', { name: words('room.open.submit'), exact: true })
        .click();
      await expect(inDialog(chair)).toBeHidden();
      await expect(chair.getByRole('radiogroup', { name: words('room.ballot.yourVote') })).toBeVisible();
      await expectSound(chair, 'room, open ballot', locale);
      await lookAt(chair, 'case.action.recuse');
      await lookAt(chair, 'case.action.reveal');
    });

    await test.step('a closed ballot, and a decision that is refused', async () => {
      await press(chair, 'room.ballot.close');
      await expect(chair.getByRole('heading', { name: words('room.ballot.title.closed') })).toBeVisible();
      await expectSound(chair, 'room, closed ballot', locale);
      await lookAt(chair, 'room.deferItem');
      await lookAt(chair, 'room.recordDecision', async () => {
        await press(chair, 'room.decide.addAction');
        await press(chair, 'room.decide.addDissent');
        await inDialog(chair).getByText(words('room.decide.relations.departs'), { exact: true }).click();
        await press(chair, 'room.decide.review');
        await expect(inDialog(chair).getByRole('alert').first()).toBeVisible();
      });
    });

    await test.step('a decision to be signed', async () => {
      await press(chair, 'room.agenda.present', { pseudonym: plain.pseudonym });
      await expect(current).toContainText(plain.pseudonym);
      await lookAt(chair, 'room.recordDecision', async () => {
        await inDialog(chair).getByRole('checkbox').first().check({ force: true });
        await inDialog(chair)
          .getByRole('textbox', { name: words('room.decide.rationale') })
          .fill('S4');
        await inDialog(chair).locator('#decision-responsible button').first().click();
        await chair.getByRole('option').first().click();
        await press(chair, 'room.decide.review');
        await expect(inDialog(chair).getByLabel(words('room.decide.password'))).toBeVisible();
      });
    });

    await test.step('around the room', async () => {
      await desk.keyboard.press('Shift+Slash');
      await expectSound(desk, 'keys', locale);
      await dismiss(desk);
      await desk.keyboard.press('Control+k');
      await inDialog(desk)
        .getByRole('searchbox')
        .or(inDialog(desk).getByRole('textbox'))
        .fill(plain.pseudonym);
      await expect(inDialog(desk).getByRole('menuitem', { name: plain.pseudonym })).toBeVisible();
      await expectSound(desk, 'palette', locale);
      await desk.keyboard.press('Escape');
      await expect(inDialog(desk)).toBeHidden();
      const next = await callMeeting(desk, `Accessible ${locale}, next`, []);
      await desk.goto(next.address);
      await lookAt(desk, 'schedule.addCase.open');
    });
  });
}
