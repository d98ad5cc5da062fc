import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const folder = process.env.CONSILIUM_TEST_DIR ?? join(import.meta.dirname, '..', '.data', 'e2e');

export default defineConfig({
  testDir: 'e2e',
  outputDir: join(folder, 'results'),
  // Several browsers of one meeting are load enough for two cores; each worker has a server of its own.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // What people would wait for, on a machine that does other things too.
  expect: { timeout: 20_000 },
  use: {
    // A control that never comes is told at once, and not by the whole test's time.
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Asia/Seoul',
    viewport: { width: 1440, height: 900 },
    // A trace of seven browsers costs more than the test; a picture of what was there when it failed is kept.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CONSILIUM_BROWSER ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
