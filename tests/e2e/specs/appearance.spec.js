// Promise: the app has the colors of the system until the reader chooses others, and keeps what was chosen.
const { test, expect } = require('../support/fixtures');
const { HomePage } = require('../pages/home_page');
const { EditorPage } = require('../pages/editor_page');
const { Commands } = require('../pages/commands');
const { expectAccessible } = require('../support/axe');
const { journey } = require('../support/journey');

const LIGHT = 'rgb(246, 245, 242)';
const DARK = 'rgb(20, 23, 28)';
const MAP = journey({
  cards: { 'Ana / Touchpoints / Look': [{ title: 'Search', sentiment: 1 }], 'Ana / Touchpoints / Buy': [{ title: 'Order', sentiment: -2 }] },
});

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const choice = (page, name) => page.getByRole('radio', { name });
const button = (page) => page.getByRole('button', { name: 'Appearance' });

/** Which of the two colors the browser's own bar has now. */
const barColor = (page) =>
  page.evaluate(() => {
    const metas = [...document.querySelectorAll('meta[name=theme-color]')];
    return metas.find((meta) => matchMedia(meta.media).matches)?.content;
  });

test('I56 light, dark or as the system, kept for later visits and there before the app', async ({ page }) => {
  const home = new HomePage(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await home.open();
  expect(await ground(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe(DARK);

  await button(page).click();
  await expect(choice(page, 'As the system')).toBeChecked();
  await choice(page, 'Light').click();
  expect(await ground(page)).toBe(LIGHT);
  expect(await barColor(page)).toBe('#f6f5f2');
  await page.keyboard.press('Escape');
  await expect(button(page)).toBeFocused();

  await page.route('**/*.wasm', () => {});
  await page.goto('about:blank');
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#boot')).toBeVisible();
  expect(await ground(page)).toBe(LIGHT);
  await page.unroute('**/*.wasm');

  await home.open();
  await button(page).click();
  await expect(choice(page, 'Light')).toBeChecked();
  await choice(page, 'As the system').click();
  expect(await ground(page)).toBe(DARK);
  expect(await barColor(page)).toBe('#14171c');
});

test('I56 another tab takes along what is chosen', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await new HomePage(page).open();
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await new HomePage(other).open();
  await button(page).click();
  await choice(page, 'Dark').click();
  await expect.poll(() => ground(other)).toBe(DARK);
});

test('the editor has it as a button and as a command, by keys', async ({ page }) => {
  const editor = new EditorPage(page);
  const commands = new Commands(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await editor.openMap(MAP);
  await expect(button(page)).toBeVisible();
  await editor.board.card('Search').click();
  await commands.run('appear');
  await expect(page.getByRole('dialog', { name: 'Appearance' })).toBeVisible();
  await expect(choice(page, 'As the system')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Dark')).toBeChecked();
  expect(await ground(page)).toBe(DARK);
  await page.keyboard.press('Escape');
  await expect(editor.board.card('Search')).toBeFocused();
});

test.describe('more contrast', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`draws stronger lines and darker words, in ${colorScheme} colors, and breaks no rule`, async ({ page }) => {
      const editor = new EditorPage(page);
      await page.emulateMedia({ colorScheme });
      await editor.openMap(MAP);
      const look = () =>
        page.evaluate(() => {
          const style = (selector) => getComputedStyle(document.querySelector(selector));
          return { words: style('.status-counts').color, ink: style('body').color, curve: parseFloat(style('.curve-line').strokeWidth) };
        });
      const before = await look();
      expect(before.words).not.toBe(before.ink);
      await button(page).click();
      await page.getByRole('checkbox', { name: /More contrast/ }).check();
      const after = await look();
      expect(after.words).toBe(after.ink);
      expect(after.curve).toBeGreaterThan(before.curve);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expectAccessible(page);
      await editor.reload();
      expect(await look()).toEqual(after);
    });
  }

  test('is there without being chosen where the system asks for it', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(MAP);
    await page.emulateMedia({ contrast: 'more' });
    const words = () => page.evaluate(() => getComputedStyle(document.querySelector('.status-counts')).color);
    expect(await words()).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
  });
});
