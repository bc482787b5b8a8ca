// Promise: a map can be guarded against being moved about, and against being changed at all.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Commands } = require('../pages/commands');
const { Outline } = require('../pages/outline');
const { Presentation } = require('../pages/presentation');
const { expectAccessible } = require('../support/axe');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Ask'] } });

let editor;
let board;
let mode;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  mode = page.getByRole('combobox', { name: 'What may be changed' });
  await editor.openMap(MAP);
});

/** Tries everything that would move, add or delete something. */
async function tryToMove(page) {
  await board.drag(board.card('Search'), board.inside('Ana / Touchpoints / Use'));
  await board.card('Search').focus();
  for (const key of ['Alt+ArrowRight', 'Delete', 'Control+d', 'n']) await editor.press(key);
  await expect(board.titleField).toHaveCount(0);
  await editor.press('Space');
  await expect(board.lifted).toHaveCount(0);
}

test('I57 a locked layout lets nobody move, add or delete; writing and feelings go on', async ({ page }) => {
  await mode.selectOption('Layout locked');
  await tryToMove(page);
  await expect(editor.message('The layout is locked').first()).toBeVisible();
  await expect(board.canvas.getByRole('button', { name: /^Add / })).toHaveCount(0);
  expect(await editor.cards({ byKey: true })).toEqual({ [LOOK]: ['Search', 'Ask'] });
  await editor.expectNothingToUndo();
  await board.card('Search').focus();
  await editor.press('+');
  await editor.press('Enter');
  await page.keyboard.type('Search on a phone');
  await editor.press('Enter');
  await board.card('Ask').click();
  await editor.inspector.type('Notes', 'Says a participant');
  await editor.openMenu('Ask');
  await expect(editor.menu.getByRole('menuitem')).toContainText(['Rename', 'Show fields']);
  await expect(editor.menu.getByRole('menuitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  const cards = (await editor.exported()).cards;
  expect(cards.map((card) => [card.title, card.sentiment ?? 0, card.notes])).toEqual(
    expect.arrayContaining([['Search on a phone', 1, undefined], ['Ask', 0, 'Says a participant']]),
  );
});

test('I57 a map that is read only cannot be changed, and can be read whole', async ({ page }) => {
  const before = (await editor.exported()).cards;
  await mode.selectOption('Read only');
  await tryToMove(page);
  await board.card('Search').focus();
  await editor.press('+');
  await editor.press('Enter');
  await expect(board.titleField).toHaveCount(0);
  await board.card('Search').click();
  await expect(editor.inspector.field('Notes')).toBeDisabled();
  await expect(editor.message('read only').first()).toBeVisible();
  expect((await editor.exported()).cards).toEqual(before);
  const outline = new Outline(page);
  await outline.open();
  await outline.cell('Search', 'title').click({ position: { x: 12, y: 12 } });
  await editor.press('Enter');
  await expect(outline.editor).toHaveCount(0);
});

test('presenting changes nothing, and brings the mode from before back', async ({ page }) => {
  const show = new Presentation(page);
  await mode.selectOption('Layout locked');
  await show.begin();
  await editor.press('Escape');
  await expect(show.root).toHaveCount(0);
  await expect(mode).toHaveValue('Layout locked');
  await mode.selectOption('Editing');
  const outline = new Outline(page);
  await outline.open();
  await new Commands(page).run('Present');
  await expect(show.root).toBeFocused();
  await show.end.click();
  await expect(mode).toHaveValue('Editing');
  await expect(outline.view).toBeVisible();
  await editor.expectNothingToUndo();
  // Whoever opens the map next finds it as it was.
  await show.begin();
  await page.reload();
  await editor.waitUntilReady();
  await expect(show.root).toHaveCount(0);
  await expect(mode).toHaveValue('Editing');
});

test('the mode is kept for the map after a reload, and editing comes back', async ({ page }) => {
  await mode.selectOption('Layout locked');
  await page.reload();
  await editor.waitUntilShown();
  await expect(mode).toHaveValue('Layout locked');
  await mode.selectOption('Editing');
  await board.card('Search').focus();
  await editor.press('Delete');
  expect(await editor.cards({ byKey: true })).toEqual({ [LOOK]: ['Ask'] });
});

for (const name of ['Layout locked', 'Read only']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await mode.selectOption(name);
      await board.card('Search').click();
      await expectAccessible(page);
    });
  }
}
