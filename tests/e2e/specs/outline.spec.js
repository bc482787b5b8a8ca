// Promise: the outline shows every card as a row and every field as a column, and edits them in place.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Outline } = require('../pages/outline');
const { cardIn, journey } = require('../support/journey');
const { expectAccessible } = require('../support/axe');
const input = require('../support/input');

const MAP = journey({
  personas: ['Ana', 'Bo'],
  cards: {
    'Ana / Touchpoints / Look': [{ title: 'Search', sentiment: 1, notes: 'On a phone' }, 'Compare'],
    'Ana / Touchpoints / Buy': [{ title: 'Pay', sentiment: -2, owner: 'Ina' }],
    'Bo / Actions / Look': ['Asks a friend'],
    'Opportunities / Buy': [{ title: 'Fewer steps', kind: 'opportunity', impact: 5, effort: 2 }],
  },
});
const ORDER = ['Search', 'Compare', 'Pay', 'Asks a friend', 'Fewer steps'];

let editor;
let outline;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  outline = new Outline(page);
});

async function openOutline() {
  await editor.openMap(MAP);
  await outline.open();
}

test('rows stand in reading order and can be sorted by any column', async () => {
  await openOutline();
  expect(await outline.titles()).toEqual(ORDER);
  await outline.header('sentiment').getByRole('button').click();
  await expect(outline.header('sentiment')).toHaveAttribute('aria-sort', 'ascending');
  expect((await outline.titles()).slice(0, 3)).toEqual(['Pay', 'Compare', 'Search']);
  await outline.header('sentiment').getByRole('button').click();
  await expect(outline.header('sentiment')).toHaveAttribute('aria-sort', 'descending');
  expect((await outline.titles()).slice(0, 3)).toEqual(['Search', 'Compare', 'Pay']);
  await outline.header('sentiment').getByRole('button').click();
  expect(await outline.titles()).toEqual(ORDER);
});

test('a word in any cell and a lane narrow the rows, and the count says so', async () => {
  await openOutline();
  await expect(outline.count).toHaveText('5 cards');
  await outline.find.fill('phone');
  await expect(outline.count).toHaveText('1 of 5 cards');
  expect(await outline.titles()).toEqual(['Search']);
  await outline.find.fill('');
  await outline.lane.selectOption('Touchpoints');
  await expect(outline.count).toHaveText('3 of 5 cards');
  await outline.find.fill('zebra');
  await outline.view.getByRole('button', { name: 'Show all cards' }).click();
  await expect(outline.count).toHaveText('5 cards');
});

test('text is edited in place, kept by a reload, and taken back by undo', async () => {
  await openOutline();
  await outline.edit('Compare', 'title');
  await editor.page.keyboard.type('Compare prices');
  await editor.page.keyboard.press('Enter');
  await expect(outline.cell('Compare prices', 'title')).toBeFocused();
  await outline.edit('Compare prices', 'notes');
  await editor.page.keyboard.type('Takes long');
  await editor.page.keyboard.press('Tab');
  await expect(outline.editor).toHaveCount(0);
  await expect(outline.cell('Compare prices', 'notes')).toHaveText('Takes long');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await editor.reload();
  await expect(outline.cell('Compare prices', 'notes')).toHaveText('Takes long');
});

test('a choice is made from a list and a mark by a box', async () => {
  await openOutline();
  await outline.edit('Search', 'channel');
  await outline.editor.selectOption('App');
  await expect(outline.cell('Search', 'channel')).toHaveText('App');
  await editor.undoButton.click();
  await expect(outline.cell('Search', 'channel')).not.toHaveText('App');
});

test('keys alone find, edit and leave a cell', async ({ page }) => {
  await openOutline();
  await outline.cell('Search', 'title').click({ position: { x: 12, y: 12 } });
  await editor.press('ArrowDown');
  await expect(outline.cell('Compare', 'title')).toBeFocused();
  await editor.press('Control+End');
  await expect(outline.row('Fewer steps').locator(':focus')).toHaveCount(1);
  await editor.press('Home');
  await expect(outline.cell('Fewer steps', 'title')).toBeFocused();
  await editor.press('F2');
  await expect(outline.editor).toBeFocused();
  await page.keyboard.type('Nothing');
  await editor.press('Escape');
  await expect(outline.cell('Fewer steps', 'title')).toBeFocused();
  await expect(outline.cell('Fewer steps', 'title')).toHaveText('Fewer steps');
  await editor.expectNothingToUndo();
  await expect(outline.grid.locator('[tabindex="0"]')).toHaveCount(1);
});

test('selecting a row selects its card', async () => {
  await openOutline();
  await outline.cell('Pay', 'owner').click({ position: { x: 12, y: 12 } });
  await expect(editor.inspector.heading).toHaveText('Touchpoint');
  await expect(editor.inspector.field('Owner')).toHaveValue('Ina');
  await expect(outline.row('Pay')).toHaveAttribute('aria-selected', 'true');
});

test('Enter on a place moves the card, and the row follows', async ({ page }) => {
  await openOutline();
  await outline.cell('Compare', 'stage').click();
  await page.keyboard.press('Enter');
  await editor.dialog.getByRole('combobox', { name: 'Stage' }).selectOption('Use');
  await editor.answer('Move');
  await expect(outline.cell('Compare', 'stage')).toHaveText('Use');
  await expect(outline.row('Compare').locator(':focus')).toHaveCount(1);
  expect(await outline.titles()).toEqual(['Search', 'Pay', 'Compare', 'Asks a friend', 'Fewer steps']);
});

test('the menu of a row shows its card on the canvas', async () => {
  await openOutline();
  await editor.openMenu('Pay');
  await editor.choose('Show on the canvas');
  await expect(editor.board.card('Pay')).toBeFocused();
});

test('what makes no sense in a cell is not kept, and that is said', async ({ page }) => {
  await openOutline();
  await outline.columnsButton.click();
  await outline.view.getByRole('checkbox', { name: 'Votes' }).check();
  await page.keyboard.press('Escape');
  await outline.edit('Pay', 'votes');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(editor.message('“many” does not fit into Votes')).toBeVisible();
  await editor.expectNothingToUndo();
});

test('columns come and go', async ({ page }) => {
  await openOutline();
  await expect(outline.header('due')).toHaveCount(0);
  await outline.columnsButton.click();
  await outline.view.getByRole('checkbox', { name: 'Due' }).check();
  await expect(outline.header('due')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(outline.columnsButton).toBeFocused();
});

test('cards are added and deleted here', async () => {
  await openOutline();
  await outline.view.getByRole('button', { name: 'Add card' }).click();
  await editor.dialog.getByRole('textbox', { name: 'Title' }).fill('Reads reviews');
  await editor.dialog.getByRole('combobox', { name: 'Lane' }).selectOption('Thoughts');
  await editor.dialog.getByRole('combobox', { name: 'Stage' }).selectOption('Use');
  await editor.answer('Add card');
  await expect(outline.cell('Reads reviews', 'title')).toBeFocused();
  expect((await editor.cards())['Ana / Thoughts / Use']).toEqual(['Reads reviews']);
  await outline.cell('Reads reviews', 'title').click({ position: { x: 12, y: 12 } });
  await editor.press('Delete');
  await expect(outline.row('Reads reviews')).toHaveCount(0);
  await editor.message('Reads reviews').getByRole('button', { name: 'Undo' }).click();
  await expect(outline.row('Reads reviews')).toHaveCount(1);
});

test('columns, order and filters are as they were after a reload and on coming back', async ({ page }) => {
  await openOutline();
  await outline.columnsButton.click();
  await outline.view.getByRole('checkbox', { name: 'Due' }).check();
  await outline.view.getByRole('checkbox', { name: 'Notes' }).uncheck();
  await page.keyboard.press('Escape');
  await outline.header('sentiment').getByRole('button').click();
  await outline.lane.selectOption('Touchpoints');
  await outline.find.fill('a');
  const expectAsLeft = async () => {
    await expect(outline.header('due')).toBeVisible();
    await expect(outline.header('notes')).toHaveCount(0);
    await expect(outline.header('sentiment')).toHaveAttribute('aria-sort', 'ascending');
    await expect(outline.find).toHaveValue('a');
    await expect(outline.count).toHaveText('3 of 5 cards');
    expect(await outline.titles()).toEqual(['Pay', 'Compare', 'Search']);
  };
  await expectAsLeft();
  await editor.reload();
  await expectAsLeft();
  await page.locator('[data-view="canvas"]').click();
  await outline.open();
  await expectAsLeft();
  await editor.expectNothingToUndo();
});

test('a look that makes no sense is not kept', async ({ page }) => {
  await openOutline();
  await outline.find.fill('phone');
  await expect(outline.count).toHaveText('1 of 5 cards');
  const key = () => page.evaluate(() => Object.keys(localStorage).find((key) => key.includes(':outline:')));
  await expect.poll(key).toBeTruthy();
  await page.evaluate((key) => localStorage.setItem(key, 'order up\nlane 7\n\u0000columns ,,,'), await key());
  await editor.reload();
  await expect(outline.count).toHaveText('5 cards');
  expect(await outline.titles()).toEqual(ORDER);
});

test('an empty map says what belongs here', async () => {
  await editor.openNew();
  await outline.open();
  await expect(outline.view).toContainText('No cards yet');
});

test('thousands of cards are drawn as far as they are seen', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `Card ${at + 1}`);
  await editor.openMap(journey({ cards: { 'Ana / Touchpoints / Look': many } }));
  await outline.open();
  await expect(outline.grid).toHaveAttribute('aria-rowcount', '3001');
  expect(await outline.grid.locator('[data-row-card]').count()).toBeLessThan(80);
  await outline.cell('Card 1', 'title').first().click({ position: { x: 12, y: 12 } });
  await editor.press('Control+End');
  await expect(outline.row('Card 3000').locator(':focus')).toHaveCount(1);
  await expect(outline.row('Card 3000')).toHaveAttribute('aria-rowindex', '3001');
});

test('axe finds nothing at rest, while editing and with the list of columns', async ({ page }) => {
  await openOutline();
  await expectAccessible(page);
  await outline.edit('Search', 'notes');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await outline.columnsButton.click();
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('rows are cards, and two taps edit', async ({ page }) => {
    await openOutline();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const cell = outline.cell('Search', 'owner');
    await input.tap(page, await input.pointIn(cell));
    await expect(cell).toBeFocused();
    await input.tap(page, await input.pointIn(cell));
    await expect(outline.editor).toBeFocused();
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    await expect(cell).toContainText('Ada');
    expect(cardIn(await editor.exported({ byKey: true }), 'Search').owner).toBe('Ada');
    await expectAccessible(page);
  });
});
