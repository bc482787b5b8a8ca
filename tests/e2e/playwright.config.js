// How the specs run. `cargo xtask e2e` builds the release, serves it and names it in BASE_URL.
const { defineConfig } = require('@playwright/test');

const { BASE_URL, CHROMIUM } = process.env;
if (!BASE_URL || !CHROMIUM) {
  throw new Error('Run the specs with `cargo xtask e2e`: it serves the release build and finds the browser.');
}

const isRoot = process.getuid?.() === 0;

module.exports = defineConfig({
  testDir: 'specs',
  testMatch: '*.spec.js',
  outputDir: 'results',
  // Trees of screens as text, to be read by people.
  snapshotPathTemplate: '{testDir}/../snapshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // A test that fails now and then is a fault to find, not to repeat.
  retries: 0,
  forbidOnly: true,
  // Generous: a machine that is busy is no fault of the app. What takes how long is the benchmark's to say.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Says at the end what failed and why, where those look who read a long log.
  reporter: 'list',
  use: {
    baseURL: BASE_URL,
    // Those who test the worker allow it (support/site.js).
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Chromium's sandbox refuses to run as root, as in a container.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
});
