// Promise: every view looks as its picture in docs/pictures shows it, at four sizes, light and dark.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage, EXAMPLES } = require('../pages/home_page');
const { Commands } = require('../pages/commands');
const { Presentation } = require('../pages/presentation');
const { expectPicture } = require('../support/pictures');
const input = require('../support/input');
const { idOf } = require('../support/journey');

const TOUCH = { hasTouch: true, isMobile: true };
const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  landscape: { viewport: { width: 1024, height: 768 }, ...TOUCH },
  tablet: { viewport: { width: 820, height: 1180 }, ...TOUCH },
  phone: { viewport: { width: 390, height: 844 }, ...TOUCH },
};
/** When each visit begins: the bar says when a map was saved. */
const BEGIN = Date.UTC(2026, 10, 22, 14, 3);

let home;
let editor;

test.beforeEach(async ({ page }) => {
  await page.addInitScript((begin) => {
    const shift = begin - Date.now();
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts) {
        if (parts.length === 0) super(Real.now() + shift);
        else super(...parts);
      }

      static now() {
        return Real.now() + shift;
      }
    };
  }, BEGIN);
  home = new HomePage(page);
  editor = new EditorPage(page);
});

/** Presses what is there with a finger or the mouse. */
async function press(page, locator, hasTouch) {
  await locator.scrollIntoViewIfNeeded();
  if (hasTouch) await input.tap(page, await input.pointIn(locator));
  else await locator.click();
}

/** Opens all examples, the first one last, so that Home has maps. */
async function openAll() {
  await home.open();
  for (const name of [...EXAMPLES].reverse()) {
    await home.openExample(name);
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await editor.allMaps.click();
    await expect(home.tile(name)).toBeVisible();
  }
}

async function look(page, view) {
  await page.evaluate((name) => {
    location.hash = `${location.hash.replace(/\/[a-z]+$/, '')}${name && `/${name}`}`;
  }, view);
  const shown = view ? page.locator('.view-title').last() : editor.board.canvas;
  await expect(shown).toBeVisible();
}

for (const [size, { hasTouch = false, ...options }] of Object.entries(SIZES)) {
  for (const scheme of ['light', 'dark']) {
    test.describe(`${size}, ${scheme}`, () => {
      test.use({ ...options, hasTouch, colorScheme: scheme });
      const picture = (page, name) => expectPicture(page, `${size}/${name}-${scheme}`);

      test('Home', async ({ page }) => {
        await home.open();
        await picture(page, 'home-new');
        await openAll();
        await picture(page, 'home');
        await page.getByRole('button', { name: 'Appearance' }).click();
        await expect(home.dialog).toBeVisible();
        await picture(page, 'appearance');
      });

      test('a map that is not here', async ({ page }) => {
        await page.goto(`./#/map/${idOf('map', 'Nowhere')}`);
        await expect(page.locator('[data-screen="missing"]')).toBeVisible();
        await picture(page, 'missing');
      });

      test('the editor', async ({ page }) => {
        await editor.openExample(EXAMPLES[0]);
        await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
        await picture(page, 'editor');
        await press(page, editor.board.canvas.locator('[data-card]').nth(1), hasTouch);
        await expect(editor.inspector.field('Title')).toBeVisible();
        await picture(page, 'inspector');
        await page.getByRole('button', { name: /^Find and filter/ }).click();
        await expect(page.locator('[data-find]')).toBeVisible();
        await page.keyboard.type('machine');
        // Not what the first letters of the word find.
        await expect(page.locator('.find-count')).toHaveText('1 of 7');
        await picture(page, 'find');
      });

      test('menus and dialogs', async ({ page }) => {
        await editor.openExample(EXAMPLES[0]);
        const card = editor.board.canvas.locator('[data-card]').first();
        await press(page, card.locator('[data-menu]'), hasTouch);
        await expect(editor.menu).toBeVisible();
        await picture(page, 'menu');
        await editor.choose('Move to…');
        await expect(editor.dialog).toBeVisible();
        await picture(page, 'dialog');
        await editor.press('Escape');
        const commands = new Commands(page);
        await commands.button.click();
        await expect(commands.field).toBeFocused();
        await picture(page, 'commands');
        await editor.press('Escape');
        await editor.press('F1');
        await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
        await picture(page, 'shortcuts');
      });

      test('the other views of a map', async ({ page }) => {
        await editor.openExample(EXAMPLES[1]);
        await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
        await picture(page, 'several');
        for (const view of ['outline', 'plan', 'insight', 'personas']) {
          await look(page, view);
          await picture(page, view);
        }
      });

      test('what leaves the map, and how it is presented', async ({ page }) => {
        await editor.openExample(EXAMPLES[1]);
        await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await editor.dialog.getByRole('radio', { name: 'Report (Markdown)' }).check();
        await expect(editor.dialog.getByRole('region', { name: 'Preview' })).toContainText('## Personas');
        // Choosing may have scrolled the list of formats.
        await editor.dialog.locator('*').evaluateAll((all) => all.forEach((it) => it.scrollTo(0, 0)));
        await picture(page, 'export');
        await page.keyboard.press('Escape');
        const show = new Presentation(page);
        await new Commands(page).run('Present');
        await expect(show.root).toBeFocused();
        const names = await show.names();
        const placeOf = (start) => names.findIndex((name) => name.startsWith(start)) + 1;
        const slides = { title: 1, stage: 3, together: placeOf('All journeys'), plan: placeOf('What we can do') };
        for (const [name, place] of Object.entries(slides)) {
          await page.keyboard.type(`${place}`);
          await page.keyboard.press('Enter');
          await show.expectAt(place);
          // The presenter's buttons are gone then.
          await expect(show.root).toHaveAttribute('data-resting', '');
          await picture(page, `slide-${name}`);
        }
      });

      test('a map that is new', async ({ page }) => {
        await home.open();
        await home.newMapButton.click();
        await expect(editor.board.canvas).toBeVisible();
        await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
        await picture(page, 'new-canvas');
        for (const view of ['outline', 'plan', 'insight', 'personas']) {
          await look(page, view);
          await picture(page, `new-${view}`);
        }
      });

      test('a map beside its future', async ({ page }) => {
        await editor.openExample(EXAMPLES[0]);
        await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
        await editor.allMaps.click();
        await home.choose(EXAMPLES[0], 'Plan its future');
        await home.openMap(`Future of ${EXAMPLES[0]}`);
        await editor.board.canvas.locator('[data-card]').first().focus();
        await page.keyboard.press('+');
        await page.keyboard.press('Alt+ArrowRight');
        await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
        await look(page, 'compare');
        await picture(page, 'compare');
      });
    });
  }
}
