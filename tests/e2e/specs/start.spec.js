// Promise: the page opens as plain static files from any sub-path, and says so when it cannot.
const { test, expect } = require('../support/fixtures');
const { AppPage } = require('../pages/app_page');

test('the app starts and takes its start screen away', async ({ page }) => {
  const app = new AppPage(page);
  await app.open();
  await expect(app.bootScreen).toHaveCount(0);
  await expect(page).toHaveTitle(/Waymark/);
});

test('F68 the page keeps a strict policy: no inline script runs, and whatever the policy stops fails a test', async ({ page, problems }) => {
  await new AppPage(page).open();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
  });
  expect(await page.evaluate(() => window.intruder)).toBeUndefined();
  await expect.poll(() => problems.unexpected.join()).toContain('policy violation: script-src');
  problems.allow(/policy violation: script-src|console error: .*Content Security Policy/);
  expect(problems.unexpected).toEqual([]);
  // Styles and programs of the app would be told like scripts.
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => problems.unexpected.join()).toContain('policy violation: style-src');
  problems.allow(/policy violation: style-src/);
});

test('the app has an icon of every size that it names', async ({ page }) => {
  await page.goto('./');
  const manifest = await page.locator('link[rel=manifest]').getAttribute('href');
  const { name, icons } = await (await page.request.get(new URL(manifest, page.url()).href)).json();
  expect(name).toBe('Waymark');
  const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  const named = [...icons, { src: touch, sizes: '180x180' }, { src: await page.locator('link[rel=icon]').getAttribute('href') }];
  for (const { src, sizes } of named) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes ?? size);
  }
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test.describe('when loading fails', () => {
  for (const [name, answer, words] of [
    ['a file is missing', (route) => route.fulfill({ status: 404, body: 'gone' }), 'missing on the server'],
    ['the connection breaks', (route) => route.abort(), 'Check your connection'],
    ['the module is damaged', (route) => route.fulfill({ contentType: 'application/wasm', body: 'x' }), 'as it should be'],
  ]) {
    test(`${name}: the start screen says what to do`, async ({ page, problems }) => {
      problems.allow(/console error: .*(Waymark did not start|Failed to load resource|integrity)/);
      await page.route('**/*.wasm', answer);
      await page.goto('./');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Waymark could not start');
      await expect(alert).toContainText(words);
      await expect(alert).toContainText('not affected');
      await page.unroute('**/*.wasm');
      await page.getByRole('button', { name: 'Reload' }).click();
      await new AppPage(page).waitUntilReady();
    });
  }
});

test.describe('F44 code that is not as it was built does not run', () => {
  const intruder = 'window.intruder = true;';
  const [boot, program, parts] = [/\/boot-[^/]+\.js$/, /\/waymark-[^/]+\.js$/, /\/parts-[^/]+\.js$/];
  for (const [what, address, addition, importer] of [
    ['the loader', boot, intruder],
    ['a script beside the app', /\/journal-[^/]+\.js$/, intruder],
    ['the script of the program', program, intruder],
    ['the script of the program, imported after its preload was refused', program, intruder, boot],
    ['the script that loads parts', parts, intruder],
    ['the script that loads parts, imported after its preload was refused', parts, intruder, program],
    ['the module', /_bg\.wasm$/, '\0'],
    ['a part of the module', /\/home-[0-9a-f]+\.wasm$/, '\0'],
    ['a style sheet', /\/styles-[^/]+\.css$/, 'html { opacity: 0.5; }'],
  ]) {
    test(what, async ({ page, problems }) => {
      problems.allow(/integrity|console error: .*(Waymark did not start|Failed to fetch|Failed to load)|page error: .*Failed to fetch/);
      await page.route(address, async (route) => {
        const response = await route.fetch();
        const body = Buffer.concat([await response.body(), Buffer.from(addition)]);
        // What is not to be kept is asked for anew, even if it has just been refused.
        const headers = { ...response.headers(), 'cache-control': 'no-store' };
        await route.fulfill({ response, headers, body });
      });
      const refusal = page.waitForEvent('console', (message) => message.text().includes('integrity'));
      if (importer) {
        await page.route(importer, async (route) => {
          await refusal;
          await route.continue();
        });
      }
      await page.goto('./');
      await refusal;
      await expect(page.getByText(/could not (start|be loaded)/).or(page.locator('html[data-ready]')).first()).toBeVisible();
      expect(await page.evaluate(() => [window.intruder, getComputedStyle(document.documentElement).opacity])).toEqual([undefined, '1']);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the start screen says what the app needs', async ({ page }) => {
    await page.goto('./');
    // By its place: Playwright's search by text passes over this element.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByText('Loading Waymark')).toBeHidden();
  });
});
