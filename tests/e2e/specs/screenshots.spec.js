// Promise: the pictures of the documentation show the app as it is. They are made anew by every run.
const path = require('node:path');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage, EXAMPLES } = require('../pages/home_page');
const input = require('../support/input');

const FOLDER = path.join(__dirname, '../../../docs/screenshots');
const DESKTOP = { width: 1440, height: 900 };
const TABLET = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };

async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Opens all examples, the first one last, and waits until their messages are gone. */
async function openAll(page) {
  const home = new HomePage(page);
  const editor = new EditorPage(page);
  await home.open();
  for (const name of [...EXAMPLES].reverse()) {
    await home.openExample(name);
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await editor.allMaps.click();
    await expect(home.tile(name)).toBeVisible();
  }
  return home;
}

for (const scheme of ['light', 'dark']) {
  test.describe(`in ${scheme} colors`, () => {
    test.use({ colorScheme: scheme, viewport: DESKTOP });

    test('Home of a new visitor', async ({ page }) => {
      await new HomePage(page).open();
      await take(page, `home-empty-${scheme}`);
    });

    test('Home with maps', async ({ page }) => {
      await openAll(page);
      await take(page, `home-${scheme}`);
    });

    test('the editor', async ({ page }) => {
      const editor = new EditorPage(page);
      await editor.openExample(EXAMPLES[0]);
      await editor.board.canvas.locator('[data-card]').nth(1).click();
      await take(page, `editor-${scheme}`);
    });

    test('several personas', async ({ page }) => {
      const editor = new EditorPage(page);
      await editor.openExample(EXAMPLES[1]);
      await take(page, `personas-${scheme}`);
    });

    test('a tablet', async ({ page }) => {
      await page.setViewportSize(TABLET);
      const editor = new EditorPage(page);
      await editor.openExample(EXAMPLES[0]);
      await take(page, `tablet-${scheme}`);
    });

    test('the other views of a map', async ({ page }) => {
      const editor = new EditorPage(page);
      await editor.openExample(EXAMPLES[1]);
      for (const view of ['outline', 'plan', 'insight', 'personas']) {
        await page.locator(`[data-view="${view}"]`).first().click();
        await expect(page).toHaveURL(new RegExp(`/${view}$`));
        await expect(page.locator('.view-title').last()).toBeVisible();
        await take(page, `view-${view}-${scheme}`);
      }
    });
  });
}

test('a card that is dragged', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  const editor = new EditorPage(page);
  await editor.openExample(EXAMPLES[0]);
  const cards = editor.board.canvas.locator('[data-card]');
  const from = await input.pointIn(cards.nth(0));
  const target = await cards.nth(3).boundingBox();
  const mouse = await input.press(page, from);
  await mouse.moveTo({ x: target.x + target.width * 0.6, y: target.y + target.height * 0.9 });
  await expect(editor.board.lifted).toHaveCount(1);
  await take(page, 'drag');
  await mouse.release();
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: TABLET });

  test('a tablet with the inspector open', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openExample(EXAMPLES[0]);
    await input.tap(page, await input.pointIn(editor.board.canvas.locator('[data-card]').first()));
    await expect(editor.inspector.field('Title')).toBeVisible();
    await take(page, 'tablet-inspector');
  });

  test('a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    const editor = new EditorPage(page);
    await editor.openExample(EXAMPLES[0]);
    await take(page, 'phone-editor');
    await editor.allMaps.click();
    await expect(new HomePage(page).tiles).toHaveCount(1);
    await take(page, 'phone-home');
  });
});
