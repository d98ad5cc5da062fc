import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const email = 'new.person@hospital.example';
const name = 'Newcomer Kim';
const password = 'four words in a row';

async function signInAs(page: Page) {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form:has(input[name=password]) button[type=submit]').first().click();
  await page.waitForURL('/');
}

test('an invited person sets a password, sees nothing without a role, the board with one, and is out when disabled', async ({
  as,
  browser,
  baseURL,
}) => {
  const administrator = await as('administrator');
  await administrator.goto('/');
  await administrator
    .getByRole('link', { name: /^Admin/u })
    .first()
    .click();
  await administrator.getByRole('button', { name: 'Invite a person' }).click();
  await administrator.getByLabel('Name', { exact: true }).fill(name);
  await administrator.getByLabel('E-mail address').fill(email);
  // The list can't be read anew: the link, which is shown once, comes all the same.
  await administrator.route(/people\.administered/u, (route) => route.abort());
  await administrator.getByRole('button', { name: 'Create the account' }).click();
  await administrator.getByRole('button', { name: 'Make the link' }).click();
  const link = (await administrator.locator('[data-link]').textContent()) ?? '';
  expect(link).toMatch(/\/welcome#[\w-]{43}$/u);
  await administrator.unroute(/people\.administered/u);
  await administrator.getByRole('button', { name: 'Done' }).click();
  await expect(administrator.locator('[data-link]')).toHaveCount(0);

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'en-GB' });
  const person = await context.newPage();
  const requested: string[] = [];
  person.on('request', (request) => requested.push(request.url()));
  const token = link.split('#')[1] ?? '';
  await person.goto(`/welcome#${token}`);
  await person.locator('#password input, input#password').fill('too short');
  await person.getByRole('button', { name: 'Set the password' }).click();
  await expect(person.getByText('at least 12 characters').first()).toBeVisible();
  await person.locator('#password input, input#password').fill(password);
  await person.locator('#again input, input#again').fill(password);
  await person.getByRole('button', { name: 'Set the password' }).click();
  await expect(person.getByText('Your password is set')).toBeVisible();
  expect(requested.filter((url) => new URL(url).href.replace(/#.*/u, '').includes(token))).toEqual([]);
  expect(person.url()).not.toContain(token);

  await test.step('the link works once', async () => {
    const again = await context.newPage();
    await again.goto(`/welcome#${token}`);
    await expect(again.getByText('This link is not valid').first()).toBeVisible();
    await again.close();
  });

  await signInAs(person);
  await expect(person.getByText('You are not on a board yet')).toBeVisible();
  await expect(person.getByRole('link', { name: 'Cases' })).toHaveCount(0);

  await test.step('a role opens the board by itself', async () => {
    await administrator.getByRole('link', { name: 'Boards' }).click();
    await administrator.getByRole('link', { name: /GEP-NET Board/u }).click();
    await administrator.getByRole('button', { name: 'Add a person' }).click();
    await administrator.getByRole('button', { name: /Person/u }).click();
    await administrator.getByRole('option', { name: new RegExp(name, 'u') }).click();
    await administrator.getByRole('button', { name: /Specialty/u }).click();
    await administrator.getByRole('option', { name: 'Surgery' }).click();
    await expect(administrator.getByText('Reads every case of the board.')).toBeVisible();
    await expect(administrator.getByText('Votes in ballots that open from now on.')).toBeVisible();
    await administrator.getByRole('button', { name: 'Save the change' }).click();
    await expect(administrator.getByText(name, { exact: true })).toBeVisible();
    await expect(person.getByRole('link', { name: 'Cases' }).first()).toBeVisible();
    await expect(person.getByText('Live', { exact: true }).first()).toBeVisible();
  });

  await test.step('a fee rule says what it changes before it is saved', async () => {
    await administrator.getByRole('button', { name: 'New fee rule' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByLabel('Specialists needed').first().fill('2');
    await dialog.getByLabel('Name of the tier').first().fill('Two specialists');
    await dialog.getByLabel('Name of the tier').first().press('Tab');
    await expect(dialog.getByText('Two specialists: at least 2 specialists')).toBeVisible();
    await dialog.getByRole('button', { name: 'Set the rule' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(administrator.getByText('Two specialists: at least 2 specialists')).toBeVisible();
  });

  await test.step('a name of a radioligand is kept, refused a second time, and ended', async () => {
    await administrator.getByRole('link', { name: 'Therapies' }).click();
    const add = administrator.getByRole('button', { name: /^Add a name: Radioligand/u });
    const dialog = administrator.getByRole('dialog');
    await add.click();
    await dialog.getByLabel('Name').fill('ITM-11');
    await expect(dialog.getByText(/No ballot on a case still to be decided/u)).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep the name' }).click();
    await expect(administrator.getByText('ITM-11', { exact: true })).toBeVisible();
    await add.click();
    await dialog.getByLabel('Name').fill('itm 11');
    await dialog.getByRole('button', { name: 'Keep the name' }).click();
    await expect(dialog.getByText('This name is kept already.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await administrator.getByRole('button', { name: 'End the name ITM-11' }).click();
    await dialog.getByRole('button', { name: 'End the name' }).click();
    await expect(administrator.getByText('1 name that has ended')).toBeVisible();
  });

  await test.step('disabled, they are out by themselves', async () => {
    await administrator.getByRole('link', { name: 'People' }).click();
    await administrator.getByRole('button', { name: `Disable ${name}` }).click();
    await expect(administrator.getByText('1 open session ends at once.')).toBeVisible();
    await administrator.getByRole('button', { name: 'Disable the account' }).click();
    await expect(person).toHaveURL(/\/sign-in/u);
  });
  await context.close();
});
