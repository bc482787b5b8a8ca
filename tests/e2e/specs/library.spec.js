// Promise: Home keeps all maps in order: to rename, copy, delete, bring back and take along.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage, EXAMPLES } = require('../pages/home_page');
const { journey, cardsOf } = require('../support/journey');

const CARDS = { 'Ana / Touchpoints / Look': ['Search'] };

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
});

/** Home with these maps. */
async function openLibrary(...titles) {
  await home.open();
  const maps = titles.map((title) => journey({ title, cards: CARDS }));
  if (maps.length > 1) {
    await home.openFiles(...maps);
    await home.answer('Close');
  } else {
    await home.keepFile(maps[0]);
    await editor.allMaps.click();
  }
  await expect(home.tiles).toHaveCount(titles.length);
}

async function downloaded(page, act) {
  const coming = page.waitForEvent('download');
  await act();
  return fs.readFile(await (await coming).path(), 'utf8');
}

test('an empty browser is offered three ways to begin', async ({ page }) => {
  await home.open();
  await expect(home.newMapButton).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
  await page.getByRole('button', { name: 'Try an example' }).click();
  await editor.waitUntilShown();
  await expect(editor.title).toHaveText('Buying a coffee maker');
});

for (const name of EXAMPLES) {
  test(`the example “${name}” opens as a map of one’s own`, async () => {
    await home.open();
    await home.openExample(name);
    await expect(editor.title).toHaveText(name);
    await expect(editor.board.canvas.locator('[data-card]').first()).toBeVisible();
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    const map = await editor.exported();
    expect(map.cards.length).toBeGreaterThan(20);
    await editor.allMaps.click();
    await home.openExample(name);
    await editor.allMaps.click();
    await expect(home.tiles).toHaveCount(2);
  });
}

test('a tile tells what its map holds', async () => {
  await openLibrary('Shop');
  await expect(home.tile('Shop')).toContainText('1 persona · 3 stages · 1 card');
  await expect(home.tile('Shop')).toContainText('Current state');
});

test('the title of a tile breaks between its words', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const name = 'Hotel check-in, as a blueprint';
  await home.open();
  await home.openExample(name);
  await editor.allMaps.click();
  const lines = await home.tile(name).getByRole('link', { name }).evaluate((link) => {
    const text = link.firstChild;
    const range = document.createRange();
    const at = text.data.indexOf('check-in');
    range.setStart(text, at);
    range.setEnd(text, at + 'check-in'.length);
    return new Set([...range.getClientRects()].map((box) => box.top)).size;
  });
  expect(lines).toBe(1);
});

test('the map saved last comes first', async () => {
  await openLibrary('One', 'Two');
  await home.openMap('One');
  await editor.board.addCard('Ana / Touchpoints / Buy', 'Order');
  await editor.allMaps.click();
  await expect.poll(() => home.titles()).toEqual(['One', 'Two']);
});

test('a map is renamed', async ({ page }) => {
  await openLibrary('Shop');
  await home.choose('Shop', 'Rename…');
  const field = home.dialog.getByLabel('Title');
  await expect(field).toBeFocused();
  await field.fill('Market');
  await page.keyboard.press('Enter');
  await expect(home.dialog).toHaveCount(0);
  await expect(home.tile('Market')).toBeVisible();
  await home.reload();
  await home.openMap('Market');
  expect((await editor.exported()).map.title).toBe('Market');
});

test('a map is duplicated, and the copy goes its own way', async () => {
  await openLibrary('Shop');
  await home.choose('Shop', 'Duplicate');
  await expect(home.tile('Shop (copy)')).toBeVisible();
  await home.openMap('Shop (copy)');
  await editor.board.addCard('Ana / Touchpoints / Look', 'Ask');
  await editor.allMaps.click();
  await home.openMap('Shop');
  expect(await editor.cards()).toEqual(CARDS);
});

test('a map is deleted after a question, and comes back by “Undo”', async ({ page }) => {
  await openLibrary('One', 'Two');
  await home.choose('One', 'Delete…');
  await expect(home.dialog).toContainText('Delete “One”?');
  await home.answer('Cancel');
  await expect(home.tiles).toHaveCount(2);
  await home.choose('One', 'Delete…');
  await home.answer('Delete');
  await expect(home.tile('One')).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await home.message('Deleted “One”.').getByRole('button', { name: 'Undo' }).click();
  await home.openMap('One');
  expect(await editor.cards()).toEqual(CARDS);
});

test('a deleted map is gone after a reload', async () => {
  await openLibrary('One', 'Two');
  await home.choose('One', 'Delete…');
  await home.answer('Delete');
  await home.reload();
  expect(await home.titles()).toEqual(['Two']);
});

test('a map is downloaded without being opened', async ({ page }) => {
  await openLibrary('Shop');
  const text = await downloaded(page, () => home.choose('Shop', 'Download JSON'));
  expect(cardsOf(JSON.parse(text))).toEqual(CARDS);
});

test('all maps are downloaded as one file, which opens in an empty browser', async ({ page, newContext }) => {
  await openLibrary('One', 'Two', 'Three');
  const text = await downloaded(page, () => page.getByRole('button', { name: 'Download all maps' }).click());
  const other = new HomePage(await (await newContext()).newPage());
  await other.open();
  await other.openFiles(text);
  await other.answer('Close');
  expect((await other.titles()).sort()).toEqual(['One', 'Three', 'Two']);
});

test('the meter tells how full the storage is', async ({ page }) => {
  await home.open();
  await expect(home.storageUsed).toHaveText('0.0 of 5.2 million characters');
  const notes = 'x'.repeat(20_000);
  const cards = Array.from({ length: 10 }, (_, index) => ({ title: `Card ${index}`, notes }));
  await home.keepFile(journey({ cards: { 'Ana / Touchpoints / Look': cards } }));
  await editor.allMaps.click();
  await expect(home.storageUsed).toHaveText('0.2 of 5.2 million characters');
  const meter = page.getByRole('progressbar', { name: 'Storage' });
  expect(await meter.evaluate((bar) => bar.position)).toBeCloseTo(0.04, 2);
});

test('another tab’s new map is listed', async ({ context }) => {
  await openLibrary('Shop');
  const other = new HomePage(await context.newPage());
  await other.open();
  await other.keepFile(journey({ title: 'Market' }));
  await expect(home.tile('Market')).toBeVisible();
});
