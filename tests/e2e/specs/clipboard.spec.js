// Promise: cards can be copied, cut and pasted within a map, between maps and between tabs, and text becomes cards.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { pointIn, frame } = require('../support/input');
const { journey } = require('../support/journey');

const MAP = journey({
  stages: ['Look', 'Buy', 'Use'],
  cards: {
    'Ana / Touchpoints / Look': [{ title: 'Search', sentiment: -1, channel: 'web' }, 'Ask', 'Compare'],
    'Ana / Touchpoints / Buy': ['Order'],
    'Ana / Thoughts / Look': ['Hm'],
  },
});
const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const USE = 'Ana / Touchpoints / Use';

let editor;
let board;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  await editor.openMap(MAP);
});

async function select(titles) {
  await board.card(titles[0]).click();
  for (const title of titles.slice(1)) await board.card(title).click({ modifiers: ['ControlOrMeta'] });
}

/** Gives the focus to the "+" of a cell. */
async function goTo(cell) {
  await (await board.addButton(cell)).focus();
}

async function clipboardText(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('I49 copied cards are pasted below the card with the focus, with all that is written on them', async ({ page }) => {
  await select(['Search', 'Compare']);
  await editor.hearAnnouncements();
  await editor.press('Control+c');
  expect(await editor.takeAnnouncements()).toEqual(['Copied 2 cards']);
  expect(await clipboardText(page)).toBe('Search\nCompare');
  await board.card('Order').focus();
  await editor.press('Control+v');
  const map = await editor.exported({ byKey: true });
  expect(await editor.cards({ byKey: true })).toMatchObject({ [LOOK]: ['Search', 'Ask', 'Compare'], [BUY]: ['Order', 'Search', 'Compare'] });
  expect(map.cards.filter((card) => card.title === 'Search').map((card) => card.channel)).toEqual(['web', 'web']);
  await editor.press('Control+z');
  await editor.expectNothingToUndo();
});

test('I49 cut cards leave and come back where they are pasted', async () => {
  await select(['Ask', 'Compare']);
  await editor.press('Control+x');
  expect(await editor.cards({ byKey: true })).toMatchObject({ [LOOK]: ['Search'] });
  await goTo(USE);
  await editor.press('Control+v');
  expect(await editor.cards({ byKey: true })).toMatchObject({ [LOOK]: ['Search'], [USE]: ['Ask', 'Compare'] });
});

test('I49 cards go from one tab and map to another', async ({ page, context }) => {
  await select(['Search']);
  await editor.press('Control+c');
  const other = await context.newPage();
  const there = new EditorPage(other);
  await there.openMap(journey({ title: 'Other', personas: ['Eve'], stages: ['Start'], cards: { 'Eve / Touchpoints / Start': ['First'] } }));
  await there.board.card('First').focus();
  await there.press('Control+v');
  const map = await there.exported({ byKey: true });
  expect(map.cards.find((card) => card.title === 'Search')).toMatchObject({ sentiment: -1, channel: 'web' });
});

test('I42 several pasted lines become a card each, or one card', async ({ page }) => {
  await page.evaluate(() => navigator.clipboard.writeText('- First idea\n- Second idea\n\n- Third idea'));
  await goTo(USE);
  await editor.press('Control+v');
  expect((await editor.cards({ byKey: true }))[USE]).toEqual(['First idea', 'Second idea', 'Third idea']);
  await editor.message('Added 3 cards, one for each line').getByRole('button', { name: 'Make it one card' }).click();
  expect((await editor.cards({ byKey: true }))[USE]).toEqual(['- First idea']);
  await editor.undoButton.click();
  await editor.expectNothingToUndo();
});

test('I42 text that is pasted into a field stays text', async ({ page }) => {
  await page.evaluate(() => navigator.clipboard.writeText('one\ntwo'));
  await board.card('Order').click();
  await editor.inspector.field('Notes').click();
  await page.keyboard.press('Control+v');
  await expect(editor.inspector.field('Notes')).toHaveValue('one\ntwo');
  expect((await editor.cards())[BUY]).toEqual(['Order']);
});

test('a paste where no card can lie says that a place is needed', async () => {
  await select(['Search']);
  await editor.press('Control+c');
  await board.stage('Buy').focus();
  await editor.press('Control+v');
  await expect(editor.message('Choose a card or a cell first')).toBeVisible();
});

test('a rectangle over the empty board selects what it touches', async ({ page }) => {
  const cell = await board.cell(BUY);
  const from = await pointIn(cell, { x: 0.9, y: 0.95 });
  const to = await pointIn(board.card('Search'), { x: 0.5, y: 0.5 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await frame(page);
  await expect(page.locator('[data-band]')).toBeVisible();
  await expect(page.locator('[data-card][aria-current="true"]')).toHaveCount(4);
  await page.mouse.up();
  await expect(page.locator('[data-band]')).toBeHidden();
  await expect(editor.announcer).toContainText('4 cards selected');
  await editor.press('Delete');
  const cards = await editor.cards({ byKey: true });
  expect([cards[LOOK], cards[BUY]]).toEqual([undefined, undefined]);
});

test('a rectangle scrolls the board at its edge and selects what comes there', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 420 });
  await editor.press('Escape');
  const { canvas } = board;
  const box = await canvas.boundingBox();
  const from = await pointIn(await board.cell(BUY), { x: 0.9, y: 0.62 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, box.y + box.height - 30, { steps: 4 });
  await frame(page);
  expect(await canvas.evaluate((it) => it.scrollTop)).toBe(0);
  await page.mouse.move(from.x - 80, box.y + box.height + 20, { steps: 4 });
  await expect.poll(() => canvas.evaluate((it) => it.scrollTop)).toBeGreaterThan(60);
  const scrolled = await canvas.evaluate((it) => it.scrollTop);
  const height = await page.locator('[data-band]').evaluate((it) => it.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(scrolled);
  await page.mouse.up();
  const still = await canvas.evaluate((it) => it.scrollTop);
  await page.waitForTimeout(200);
  expect(await canvas.evaluate((it) => it.scrollTop)).toBe(still);
});

test('Escape gives a rectangle up, and a click on the empty board selects nothing', async ({ page }) => {
  await select(['Search']);
  const from = await pointIn(await board.cell(BUY), { x: 0.9, y: 0.95 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 300, from.y - 150, { steps: 6 });
  await frame(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('[data-card][aria-current="true"] .card-title')).toHaveText(['Search']);
  await page.mouse.click(from.x, from.y);
  await expect(page.locator('[data-card][aria-current="true"]')).toHaveCount(0);
});
