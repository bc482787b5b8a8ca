// Promise: several cards can be selected and treated as one.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { expectAccessible } = require('../support/axe');
const input = require('../support/input');
const { journey } = require('../support/journey');

const MAP = journey({
  stages: ['Look', 'Buy', 'Use'],
  cards: {
    'Ana / Touchpoints / Look': ['Search', 'Ask', 'Compare'],
    'Ana / Touchpoints / Buy': ['Order'],
    'Ana / Thoughts / Look': ['Hm'],
  },
});
const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const USE = 'Ana / Touchpoints / Use';

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  await editor.openMap(MAP);
});

async function expectSelected(page, titles) {
  const selected = page.locator('[data-card][aria-current="true"] .card-title');
  await expect(selected).toHaveText(titles);
}

async function select(titles) {
  await board.card(titles[0]).click();
  for (const title of titles.slice(1)) await board.card(title).click({ modifiers: ['ControlOrMeta'] });
}

/** Drags a card into a cell with the mouse. */
async function drag(page, title, cell, keys = []) {
  const from = await input.pointIn(board.card(title));
  const to = await input.pointIn(await board.cell(cell), { x: 0.5, y: 0.1 });
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await input.frame(page);
}

test('I48 a click selects, Ctrl+click toggles, Shift+click ranges, Ctrl+A takes all, Escape clears', async ({ page }) => {
  await board.card('Search').click();
  await expectSelected(page, ['Search']);
  await board.card('Compare').click({ modifiers: ['ControlOrMeta'] });
  await expectSelected(page, ['Search', 'Compare']);
  await board.card('Search').click({ modifiers: ['ControlOrMeta'] });
  await expectSelected(page, ['Compare']);
  await board.card('Search').click({ modifiers: ['Shift'] });
  await expectSelected(page, ['Search', 'Ask', 'Compare']);
  await board.card('Order').click({ modifiers: ['Shift'] });
  await expectSelected(page, ['Search', 'Ask', 'Compare', 'Order']);
  await board.card('Hm').focus();
  await editor.press('Control+a');
  await expectSelected(page, ['Search', 'Ask', 'Compare', 'Order', 'Hm']);
  await editor.press('Escape');
  await expectSelected(page, []);
  await expect(board.card('Hm')).toBeFocused();
});

test('I17 selected cards move together in their order; the preview shows how many', async ({ page }) => {
  await select(['Compare', 'Search']);
  await drag(page, 'Compare', USE);
  await expect(board.preview).toHaveAttribute('data-count', '2');
  await expect(board.lifted).toHaveCount(2);
  await page.mouse.up();
  expect(await editor.cards()).toMatchObject({ [LOOK]: ['Ask'], [USE]: ['Search', 'Compare'] });
  await editor.undoButton.click();
  expect(await editor.cards()).toMatchObject({ [LOOK]: ['Search', 'Ask', 'Compare'] });
  await editor.expectNothingToUndo();
});

test('I18 a drag with Alt copies instead of moving', async ({ page }) => {
  await drag(page, 'Search', BUY, ['Alt']);
  await expect(page.locator('.status-words')).toContainText('Copying “Search”');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  expect(await editor.cards()).toMatchObject({ [LOOK]: ['Search', 'Ask', 'Compare'], [BUY]: ['Search', 'Order'] });
  await editor.undoButton.click();
  await editor.expectNothingToUndo();
});

test('a card that is not selected moves alone, and a drag of it leaves the others', async ({ page }) => {
  await select(['Search', 'Compare']);
  await drag(page, 'Ask', USE);
  await expect(board.lifted).toHaveCount(1);
  await page.mouse.up();
  expect(await editor.cards()).toMatchObject({ [LOOK]: ['Search', 'Compare'], [USE]: ['Ask'] });
});

test('keys select a range, lift it and move it', async ({ page }) => {
  await board.card('Search').focus();
  await editor.press('ArrowDown');
  await editor.press('Shift+ArrowDown');
  await expectSelected(page, ['Ask', 'Compare']);
  await expect(board.card('Compare')).toBeFocused();
  await editor.press('Space');
  await editor.press('ArrowRight');
  await editor.press('ArrowRight');
  await editor.press('Space');
  expect(await editor.cards({ byKey: true })).toMatchObject({ [LOOK]: ['Search'], [USE]: ['Ask', 'Compare'] });
  await editor.press('Alt+ArrowLeft');
  expect(await editor.cards({ byKey: true })).toMatchObject({ [BUY]: ['Ask', 'Compare', 'Order'] });
});

test('Ctrl+Space adds one card after the other by keys', async ({ page }) => {
  await board.card('Search').focus();
  await editor.press('Control+Space');
  await board.card('Order').focus();
  await editor.press('Control+Space');
  await expectSelected(page, ['Search', 'Order']);
});

test('deleting and duplicating take all selected cards, each as one step', async ({ page }) => {
  await select(['Search', 'Order']);
  await editor.hearAnnouncements();
  await editor.press('Control+d');
  expect(await editor.cards({ byKey: true })).toMatchObject({
    [LOOK]: ['Search', 'Search', 'Ask', 'Compare'],
    [BUY]: ['Order', 'Order'],
  });
  expect((await editor.takeAnnouncements())[0]).toContain('Duplicated 2 cards');
  await editor.press('Delete');
  expect(await editor.cards({ byKey: true })).toMatchObject({ [LOOK]: ['Search', 'Ask', 'Compare'], [BUY]: ['Order'] });
  await expect(editor.message('2 cards')).toBeVisible();
  await editor.press('Control+z');
  await editor.press('Control+z');
  await editor.expectNothingToUndo();
});

test('the menu and the inspector of several cards say so', async ({ page }) => {
  await select(['Search', 'Ask', 'Compare']);
  await expect(editor.inspector.panel.getByRole('heading', { level: 2 })).toHaveText('3 cards');
  await expectAccessible(page);
  await editor.openMenu('Ask');
  await expect(editor.menu.getByRole('menuitem')).toContainText(['Duplicate 3 cards', 'Move right', 'Delete 3 cards']);
  await editor.choose('Delete 3 cards');
  expect((await editor.cards())[LOOK]).toBeUndefined();
  await editor.undoButton.click();
  await editor.inspector.panel.getByRole('button', { name: 'Duplicate' }).click();
  expect((await editor.cards())[LOOK]).toHaveLength(6);
});
