import { demoPassword, expect, test } from './support/test';

const email = 'kim.dohyun@demo.consilium.test';

test('what a browser or a password manager fills in before the script runs is what is sent', async ({
  stranger,
}) => {
  const page = await stranger();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/sign-in?to=%2Fcases#found', { waitUntil: 'commit' });
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(demoPassword);
  letGo();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('input[name=email]')).toHaveValue(email);
  const button = page.locator('button[type=submit]').last();
  await test.step('Back from the page that came after it finds a form that can be sent again', async () => {
    await page.route('**/sign-in/enter', () => {});
    await button.click();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(button).not.toHaveAttribute('aria-disabled');
    await page.unroute('**/sign-in/enter');
  });
  await button.click();
  await expect(page).toHaveURL(/\/cases#found$/u);
});
