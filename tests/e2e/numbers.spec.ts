import { expect, test } from './support/test';
import { wordsOf } from './support/words';

type Outcome =
  | { readonly read: string }
  | { readonly same: true }
  | { readonly refused: string; readonly offer?: string };
const is = (read: string): Outcome => ({ read });
const no = (refused: string, offer?: string): Outcome => ({ refused, ...(offer ? { offer } : {}) });

/** What real people typed into the form of a case, and what it is. */
const typed: readonly (readonly [string, string, Outcome])[] = [
  ['ki67Percent', '2,5', is('2.5')],
  ['ki67Percent', '0,5', is('0.5')],
  ['ki67Percent', '19,5', is('19.5')],
  ['ki67Percent', '２．５', is('2.5')],
  ['ki67Percent', '15 %', is('15')],
  ['ki67Percent', ' 8.5 %\n', is('8.5')],
  ['ki67Percent', '12', { same: true }],
  ['ki67Percent', '<3', no('range')],
  ['ki67Percent', '15-20', no('range')],
  ['ki67Percent', '2-3', no('range')],
  ['ki67Percent', 'approx. 3', no('approximate', '3')],
  ['ki67Percent', '약 3', no('approximate', '3')],
  ['ki67Percent', '1e2', no('unreadable')],
  ['ki67Percent', '-1', no('negative')],
  ['ki67Percent', '150', no('outOfBounds')],
  ['ki67Percent', '낮음', no('unreadable')],
  ['mitoses', '<2', no('range')],
  ['mitoses', '>20', no('range')],
  ['mitoses', '4/2', no('fraction')],
  ['mitoses', '4/10HPF', is('4')],
  ['mitoses', '3 per 10 HPF', is('3')],
  ['hepaticInvolvementPercent', '25-50', no('range')],
  ['egfr', '>90', no('range')],
  ['hemoglobin', '119', no('outOfBounds', '11.9')],
  ['hemoglobin', '9,5', is('9.5')],
  ['platelets', '176000', no('outOfBounds', '176')],
  ['platelets', '182,000', is('182')],
];

const bounds: Record<string, { readonly min: string; readonly max: string }> = {
  ki67Percent: { min: '0', max: '100' },
  hemoglobin: { min: '0', max: '30' },
  platelets: { min: '0', max: '3000' },
};
const words = (fact: string, refusal: string) => wordsOf(`common.number.${refusal}`, bounds[fact]);

test('a number is read as what was written, or refused in words, and never another', async ({ as }) => {
  const page = await as('coordinator');
  await page.goto('/cases/new');
  const place = (fact: string) => page.locator(`#fact-${fact}`);
  const input = (fact: string) => place(fact).getByRole('textbox').first();
  const enter = async (fact: string, text: string) => {
    await input(fact).fill('');
    await input(fact).focus();
    // As a paste does it: at once, whatever keys there are.
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab');
  };
  for (const [fact, text, outcome] of typed)
    await test.step(`${fact}: ${JSON.stringify(text)}`, async () => {
      await enter(fact, text);
      // What was typed stands as it was typed; a line break is none in a field of one line.
      await expect(input(fact)).toHaveValue(text.replace('\n', ''));
      const refused = 'refused' in outcome;
      if (refused) await expect(place(fact).getByText(words(fact, outcome.refused))).toBeVisible();
      await expect(input(fact).and(page.locator('[aria-invalid=true]'))).toHaveCount(refused ? 1 : 0);
      const value = 'read' in outcome ? outcome.read : '';
      await expect(place(fact).locator('[aria-live=polite]')).toHaveText(
        'read' in outcome ? wordsOf('common.number.readAs', { value }) : '',
      );
      if (!('offer' in outcome) || !outcome.offer) return;
      await place(fact)
        .getByRole('button', { name: wordsOf('common.number.take', { value: outcome.offer }) })
        .click();
      await expect(input(fact)).toHaveValue(outcome.offer);
      await expect(place(fact).getByText(words(fact, outcome.refused))).toHaveCount(0);
    });
  // A unit that was written with a count is its unit.
  await enter('mitoses', '4/2 mm2');
  await expect(place('mitoses').locator('[aria-live=polite]')).toHaveText(
    wordsOf('common.number.readAs', { value: '4' }),
  );
  await expect(
    page.getByRole('radio', { name: wordsOf('guideline.factValue.mitosesUnit.2mm2') }),
  ).toBeChecked();

  await test.step('what can not be read is not saved, and stays; what stands in the field that is typed into is saved', async () => {
    await enter('ki67Percent', '15-20');
    await enter('hepaticInvolvementPercent', '');
    await enter('egfr', '24');
    await page.keyboard.press('Control+s');
    await expect(
      page.getByText(wordsOf('entry.problem.fact-invalid', { about: 'Ki-67' })).first(),
    ).toBeVisible();
    await expect(input('ki67Percent')).toHaveValue('15-20');
    await expect(page).toHaveURL(/\/cases\/new$/u);
    await input('ki67Percent').fill('2,5');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/\/cases\/[\da-f-]{36}\/edit/u);
    await expect(page.getByText(wordsOf('entry.unsaved'))).toHaveCount(0);
    await page.reload();
    const stored = {
      ki67Percent: '2.5',
      mitoses: '4',
      hepaticInvolvementPercent: '',
      egfr: '24',
      hemoglobin: '9.5',
      platelets: '182',
    };
    for (const [fact, value] of Object.entries(stored)) await expect(input(fact)).toHaveValue(value);
    await expect(
      page.getByRole('radio', { name: wordsOf('guideline.factValue.mitosesUnit.2mm2') }),
    ).toBeChecked();
    await expect(page.getByText(wordsOf('entry.unsaved'))).toHaveCount(0);
  });
});

test('a site is taken by its code or the one thing it is called; what is neither stays, said, and is not saved', async ({
  as,
}) => {
  const page = await as('coordinator');
  await page.goto('/cases/new');
  const site = page.locator('#fact-primarySite');
  const picker = site.getByRole('combobox');
  const enter = async (text: string, key: 'Tab' | 'Enter') => {
    await picker.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press(key);
  };
  const notChosen = site.getByText(wordsOf('entry.site.notChosen'));
  for (const [text, key, code] of [
    ['C17.2', 'Tab', 'C17.2'],
    ['C25.1', 'Enter', 'C25.1'],
    ['췌장꼬리', 'Tab', 'C25.2'],
    ['caecum', 'Enter', 'C18.0'],
    ['terminal ileum', 'Tab', 'C17.2'],
    ['Ｃ２５．１', 'Tab', 'C25.1'],
  ] as const)
    await test.step(text, async () => {
      await enter(text, key);
      await expect(picker).toHaveValue(new RegExp(`^${code.replace('.', '[.]')} `, 'u'));
      await expect(notChosen).toHaveCount(0);
    });
  await enter('췌장', 'Tab');
  await expect(picker).toHaveValue('췌장');
  await expect(notChosen).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(
    page.getByRole('link', { name: wordsOf('entry.problem.fact-invalid', { about: 'Primary site' }) }),
  ).toBeVisible();
  await expect(page).toHaveURL(/\/cases\/new$/u);
  await enter('c25.2', 'Tab');
  await expect(notChosen).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/cases\/[\da-f-]{36}\/edit/u);
  await page.reload();
  await expect(picker).toHaveValue(/^C25[.]2 /u);
});
