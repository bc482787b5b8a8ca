// Promise: on a tablet everything works by finger: taps write, a hold lifts, and a swipe only scrolls.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey } = require('../support/journey');
const input = require('../support/input');

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const CARDS = { [LOOK]: ['Search', 'Compare', 'Ask'], [BUY]: ['Order'] };

const HOLD = 300;

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
});

async function openCards() {
  await editor.openMap(journey({ cards: CARDS }));
}

async function tapOn(locator) {
  await input.tap(editor.page, await input.pointIn(locator));
}

async function expectUnchanged() {
  await expect(board.lifted).toHaveCount(0);
  expect(await editor.cards()).toEqual(CARDS);
  await editor.expectNothingToUndo();
}

test('a map is begun by taps and typing', async ({ page }) => {
  await editor.open();
  await tapOn(page.getByRole('button', { name: 'New map' }));
  await editor.waitUntilShown();
  const add = await board.addButton('Persona 1 / Touchpoints / Discover');
  await expect(add).toBeVisible();
  await tapOn(add);
  await board.write('Sees an ad');
  await tapOn(await board.addButton('Persona 1 / Touchpoints / Buy'));
  await board.write('Visits the shop');
  expect(await editor.cards()).toEqual({
    'Persona 1 / Touchpoints / Discover': ['Sees an ad'],
    'Persona 1 / Touchpoints / Buy': ['Visits the shop'],
  });
});

test('I9 a hold lifts a card, which then moves without scrolling', async ({ page }) => {
  await openCards();
  const { from, to } = await board.ends(board.card('Ask'), board.above('Order'));
  const before = await board.scrollPlace();
  const finger = await input.touchHold(page, from, { hold: HOLD });
  await expect(board.card('Ask')).toHaveClass(/lifted/);
  await finger.moveTo(to);
  await expect(board.indicator).toHaveClass(/shown/);
  await finger.release();
  expect(await board.scrollPlace()).toEqual(before);
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Compare'], [BUY]: ['Ask', 'Order'] });
  await expect(page.locator('[data-card]:focus')).toHaveCount(0);
});

test('I11 a hold opens no menu and selects no text', async ({ page }) => {
  await openCards();
  const finger = await input.touchHold(page, await input.pointIn(board.card('Ask')), { hold: 900 });
  expect(await page.evaluate(() => window.getSelection().toString())).toBe('');
  await expect(editor.menu).toHaveCount(0);
  await finger.release();
  await expectUnchanged();
});

test('I8 a quick swipe on a card scrolls the board and changes nothing', async ({ page }) => {
  const stages = Array.from({ length: 8 }, (_, index) => `Stage ${index + 1}`);
  const cards = { 'Ana / Touchpoints / Stage 1': ['Search'], 'Ana / Touchpoints / Stage 2': ['Order'] };
  await editor.openMap(journey({ stages, cards }));
  const from = await input.pointIn(board.card('Order'));
  await input.swipe(page, from, { x: from.x - 260, y: from.y });
  await expect.poll(async () => (await board.scrollPlace()).x).toBeGreaterThan(100);
  await expect(board.lifted).toHaveCount(0);
  expect(await editor.cards()).toEqual(cards);
  await editor.expectNothingToUndo();
});

test('I9 a finger that moves before the hold is over scrolls', async ({ page }) => {
  await openCards();
  const from = await input.pointIn(board.card('Ask'));
  const finger = await input.touchHold(page, from, { hold: 100 });
  await finger.moveTo({ x: from.x, y: from.y - 60 }, { steps: 6 });
  await expect(board.lifted).toHaveCount(0);
  await finger.release();
  await expectUnchanged();
});

test('I10 a handle drags at once', async ({ page }) => {
  await openCards();
  const handle = board.handle(board.card('Ask'));
  const { from, to } = await board.ends(handle, board.above('Order'));
  await input.touchDrag(page, from, to, { hold: 0 });
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Compare'], [BUY]: ['Ask', 'Order'] });
});

test('stages are dragged by their handles', async ({ page }) => {
  await openCards();
  const { from, to } = await board.ends(board.handle(board.stage('Buy')), board.before(board.stage('Look')));
  await input.touchDrag(page, from, to, { hold: 0 });
  expect(await editor.stageTitles()).toEqual(['Buy', 'Look', 'Use']);
});

test('I13 a second finger calls the drag off', async ({ page }) => {
  await openCards();
  const { from, to } = await board.ends(board.card('Ask'), board.above('Order'));
  const finger = await input.touchHold(page, from, { hold: HOLD });
  await finger.moveTo(to);
  await expect(board.lifted).toHaveCount(1);
  await finger.join({ x: to.x + 60, y: to.y + 120 });
  await expect(board.lifted).toHaveCount(0);
  await finger.release();
  await expectUnchanged();
});

test('I13 a touch that the browser takes away puts the card back', async ({ page }) => {
  await openCards();
  const { from, to } = await board.ends(board.card('Ask'), board.above('Order'));
  const finger = await input.touchHold(page, from, { hold: HOLD });
  await finger.moveTo(to);
  await expect(board.lifted).toHaveCount(1);
  await finger.cancel();
  await expectUnchanged();
  await expect(editor.announcer).toContainText('Move cancelled');
});

test('I14 a tablet that is turned puts the card back', async ({ page }) => {
  await openCards();
  const { from, to } = await board.ends(board.card('Ask'), board.above('Order'));
  const finger = await input.touchHold(page, from, { hold: HOLD });
  await finger.moveTo(to);
  await expect(board.lifted).toHaveCount(1);
  await page.setViewportSize({ width: 1180, height: 820 });
  await expect(board.lifted).toHaveCount(0);
  await finger.release();
  await expectUnchanged();
  await expect(board.preview).not.toHaveClass(/shown/);
});

test('I11 a tap selects, and the inspector comes up as a sheet at the lower edge', async ({ page }) => {
  await openCards();
  await tapOn(board.card('Compare'));
  await expect(board.card('Compare')).toHaveAttribute('aria-current', 'true');
  await expect(editor.inspector.field('Title')).toHaveValue('Compare');
  await expect(editor.inspector.panel).toBeInViewport();
  const main = await page.getByRole('main').boundingBox();
  const sheetEnd = async () => {
    const { y, height } = await editor.inspector.panel.boundingBox();
    return Math.round(y + height);
  };
  // It moves up for a moment.
  await expect.poll(sheetEnd).toBe(Math.round(main.y + main.height));
  const sheet = await editor.inspector.panel.boundingBox();
  expect(sheet.width).toBe(820);
  expect(sheet.y).toBeGreaterThan(500);
  await tapOn(editor.inspector.closeButton);
  await expect(editor.inspector.panel).not.toBeInViewport();
});

test('feelings are set in the sheet by one tap', async () => {
  await openCards();
  await tapOn(board.card('Compare'));
  await tapOn(editor.inspector.choice('Sentiment', 'very good'));
  const map = await editor.exported();
  expect(map.cards.find((card) => card.title === 'Compare').sentiment).toBe(2);
});

test('I11 a double tap edits a title', async ({ page }) => {
  await openCards();
  const at = await input.pointIn(board.card('Compare').getByRole('heading'));
  await input.tap(page, at);
  await input.tap(page, at);
  await board.write('Compares prices');
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Compares prices', 'Ask']);
});

test('I21 the menu moves a card one step by taps', async ({ page }) => {
  await openCards();
  await tapOn(page.getByRole('button', { name: 'More actions for Ask', exact: true }));
  await tapOn(editor.menu.getByRole('menuitem', { name: 'Move up' }));
  await expect(editor.menu).toHaveCount(0);
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
});

test('I21 “Move to…” moves a card anywhere by taps', async ({ page }) => {
  await openCards();
  await tapOn(page.getByRole('button', { name: 'More actions for Ask', exact: true }));
  await tapOn(editor.menu.getByRole('menuitem', { name: 'Move to…' }));
  await expect(editor.dialog).toBeVisible();
  await editor.dialog.getByLabel('Stage').selectOption('Buy');
  await editor.dialog.getByLabel('Position').selectOption('Position 1 of 2');
  await tapOn(editor.dialog.getByRole('button', { name: 'Move', exact: true }));
  await expect(editor.dialog).toHaveCount(0);
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Compare'], [BUY]: ['Ask', 'Order'] });
});

test('I21 stages and lanes have the same menu', async ({ page }) => {
  await openCards();
  await tapOn(page.getByRole('button', { name: 'More actions for Buy', exact: true }));
  await tapOn(editor.menu.getByRole('menuitem', { name: 'Move left' }));
  expect(await editor.stageTitles()).toEqual(['Buy', 'Look', 'Use']);
  await tapOn(page.getByRole('button', { name: 'More actions for Actions', exact: true }));
  await tapOn(editor.menu.getByRole('menuitem', { name: 'Move up' }));
  expect((await editor.laneTitles()).slice(0, 3)).toEqual(['Touchpoints', 'Actions', 'Emotion']);
});

test('I21 the menu renames, duplicates and deletes by taps', async ({ page }) => {
  await openCards();
  const choose = async (name, item) => {
    await tapOn(page.getByRole('button', { name: `More actions for ${name}`, exact: true }).first());
    await tapOn(editor.menu.getByRole('menuitem', { name: item, exact: true }));
    await expect(editor.menu).toHaveCount(0);
  };
  await choose('Ask', 'Duplicate');
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Compare', 'Ask', 'Ask']);
  await choose('Ask', 'Delete');
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Compare', 'Ask']);
  await choose('Use', 'Delete');
  await tapOn(editor.dialog.getByRole('button', { name: 'Delete', exact: true }));
  expect(await editor.stageTitles()).toEqual(['Look', 'Buy']);
  await choose('Compare', 'Rename');
  await board.write('Weigh');
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Weigh', 'Ask']);
});

test('I21 the menu duplicates a stage and a lane with their cards, by taps', async ({ page }) => {
  await openCards();
  const openMenu = (name) => tapOn(page.getByRole('button', { name: `More actions for ${name}`, exact: true }).first());
  const duplicate = editor.menu.getByRole('menuitem', { name: 'Duplicate', exact: true });
  await openMenu('Look');
  await tapOn(duplicate);
  expect(await editor.stageTitles()).toEqual(['Look', 'Look', 'Buy', 'Use']);
  const { cells } = await editor.exported();
  expect(cells.filter(({ cards }) => cards.length === 3)).toHaveLength(2);
  await tapOn(editor.undoButton);
  expect(await editor.stageTitles()).toEqual(['Look', 'Buy', 'Use']);
  await openMenu('Actions');
  await tapOn(duplicate);
  expect((await editor.laneTitles()).filter((title) => title === 'Actions')).toHaveLength(2);
  // A map has one lane of touchpoints.
  await openMenu('Touchpoints');
  await expect(editor.menu).toBeVisible();
  await expect(duplicate).toHaveCount(0);
});

test.describe('a pen', () => {
  test('I12 drags by the handle at once, and by the card after a hold', async ({ page }) => {
    await openCards();
    const byHandle = await board.ends(board.handle(board.card('Ask')), board.above('Order'));
    await input.penDrag(page, byHandle.from, byHandle.to);
    expect((await editor.cards())[BUY]).toEqual(['Ask', 'Order']);
    const byCard = await board.ends(board.card('Ask'), board.above('Search'));
    await input.penDrag(page, byCard.from, byCard.to, { hold: HOLD });
    expect((await editor.cards())[LOOK]).toEqual(['Ask', 'Search', 'Compare']);
  });
});

test('the sheet of fields has three heights: by drags, taps and keys of its grip', async ({ page }) => {
  await openCards();
  await tapOn(board.card('Search'));
  const { panel } = editor.inspector;
  const grip = panel.getByRole('button', { name: /^Height of the panel/ });
  await expect(grip).toHaveAccessibleName('Height of the panel: half');
  const height = async () => (await panel.boundingBox()).height;
  const half = await height();
  await tapOn(grip);
  await expect(grip).toHaveAccessibleName('Height of the panel: tall');
  expect(await height()).toBeGreaterThan(half * 1.5);
  await input.swipe(page, await input.pointIn(grip), { x: 400, y: 1120 });
  await expect(grip).toHaveAccessibleName('Height of the panel: low');
  expect(await height()).toBeLessThan(half / 2);
  await grip.focus();
  await page.keyboard.press('ArrowUp');
  await expect(grip).toHaveAccessibleName('Height of the panel: half');
  await input.swipe(page, await input.pointIn(grip), { x: 400, y: 120 });
  await expect(grip).toHaveAccessibleName('Height of the panel: tall');
  await page.keyboard.press('ArrowUp');
  await expect(grip).toHaveAccessibleName('Height of the panel: tall');
  await page.keyboard.press('Enter');
  await expect(grip).toHaveAccessibleName('Height of the panel: low');
});
