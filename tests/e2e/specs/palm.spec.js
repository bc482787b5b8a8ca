// Promise: the hand that holds a pen may rest on the glass. While the pen presses or drags, fingers do nothing.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Plan } = require('../pages/plan');
const { journey } = require('../support/journey');
const input = require('../support/input');

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

const STAGES = Array.from({ length: 8 }, (_, index) => `Stage ${index + 1}`);
const FROM = 'Ana / Touchpoints / Stage 1';
const TO = 'Ana / Touchpoints / Stage 2';
const CARDS = { [FROM]: ['Search', 'Compare', 'Ask'], [TO]: ['Order'] };
const MOVED = { [FROM]: ['Search', 'Compare'], [TO]: ['Ask', 'Order'] };

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
});

async function openCards() {
  await editor.openMap(journey({ stages: STAGES, cards: CARDS }));
}

/** The pen has lifted “Ask” by its handle and holds it over “Order”. */
async function lifted(page) {
  const { from, to } = await board.ends(board.handle(board.card('Ask')), board.above('Order'));
  const pen = await input.press(page, from, { kind: 'pen' });
  await pen.moveTo(to);
  await expect(board.lifted).toHaveCount(1);
  return pen;
}

async function expectDropped() {
  await expect(board.lifted).toHaveCount(0);
  expect(await editor.cards()).toEqual(MOVED);
  await expect(editor.undoButton).toHaveAccessibleName('Undo move “Ask”');
}

test('a palm that taps, swipes or pinches does not disturb the drag', async ({ page }) => {
  await openCards();
  const search = await input.pointIn(board.card('Search'));
  const pen = await lifted(page);
  const before = await board.scrollPlace();
  const zoom = await page.locator('.zoom-value').textContent();
  await input.tap(page, search);
  const low = { x: 500, y: 800 };
  await input.tap(page, low);
  await input.swipe(page, low, { x: 150, y: 700 });
  await input.twoFingers(page, [low, { x: 560, y: 800 }], [{ x: 400, y: 800 }, { x: 700, y: 800 }]);
  await expect(board.lifted).toHaveCount(1);
  await expect(board.card('Search')).not.toHaveAttribute('aria-current', 'true');
  await expect(editor.inspector.panel).toBeHidden();
  expect(await board.scrollPlace()).toEqual(before);
  expect(await page.locator('.zoom-value').textContent()).toBe(zoom);
  await pen.release();
  await expectDropped();
});

test('a palm on a card drags nothing, however long it rests', async ({ page }) => {
  await openCards();
  const search = await input.pointIn(board.card('Search'));
  const pen = await lifted(page);
  const palm = await input.touchHold(page, search, { hold: 600 });
  await palm.moveTo({ x: search.x + 40, y: search.y + 300 });
  await palm.cancel();
  await expect(board.lifted).toHaveCount(1);
  await pen.release();
  await expectDropped();
});

test('a palm that goes up after the pen does not tap', async ({ page }) => {
  await openCards();
  const search = await input.pointIn(board.card('Search'));
  const pen = await lifted(page);
  const palm = await input.touchHold(page, search, { hold: 20 });
  await pen.release();
  await expectDropped();
  await palm.release();
  await input.frame(page);
  await expect(board.card('Search')).not.toHaveAttribute('aria-current', 'true');
  await expect(editor.inspector.panel).toBeHidden();
  // The next finger is a finger again.
  await input.tap(page, await input.pointIn(board.card('Compare')));
  await expect(board.card('Compare')).toHaveAttribute('aria-current', 'true');
});

test('a palm on the bar below presses nothing', async ({ page }) => {
  await openCards();
  const add = await input.pointIn(page.getByRole('button', { name: 'Add touchpoint', exact: true }));
  const pen = await lifted(page);
  await input.tap(page, add);
  await expect(board.titleField).toHaveCount(0);
  await expect(board.lifted).toHaveCount(1);
  await pen.release();
  await expectDropped();
});

test('a palm does not keep a pen that rests from lifting', async ({ page }) => {
  await openCards();
  const { from, to } = await board.ends(board.card('Ask'), board.above('Order'));
  const search = await input.pointIn(board.card('Search'));
  const before = await board.scrollPlace();
  const pen = await input.press(page, from, { kind: 'pen' });
  await input.swipe(page, search, { x: search.x - 100, y: search.y + 60 });
  await expect(board.lifted).toHaveCount(1);
  expect(await board.scrollPlace()).toEqual(before);
  await pen.moveTo(to);
  await pen.release();
  await expectDropped();
});

for (const [how, hold] of Object.entries({ 'has just come down': 0, 'has lifted a card already': 600 })) {
  test(`a palm that ${how} gives way to the pen`, async ({ page }) => {
    await openCards();
    const { from, to } = await board.ends(board.handle(board.card('Ask')), board.above('Order'));
    const palm = await input.touchHold(page, await input.pointIn(board.card('Search')), { hold });
    const pen = await input.press(page, from, { kind: 'pen' });
    await pen.moveTo(to);
    await expect(board.card('Ask')).toHaveClass(/lifted/);
    await expect(board.lifted).toHaveCount(1);
    await palm.release();
    await expect(board.lifted).toHaveCount(1);
    await expect(board.card('Search')).not.toHaveAttribute('aria-current', 'true');
    await pen.release();
    await expectDropped();
  });
}

test('a face on the curve follows the pen beside a palm', async ({ page }) => {
  await openCards();
  const from = await input.pointIn(board.face('Order'));
  const search = await input.pointIn(board.card('Search'));
  const pen = await input.press(page, from, { kind: 'pen' });
  await pen.moveTo({ x: from.x, y: from.y - 20 });
  await input.tap(page, search);
  await pen.moveTo({ x: from.x, y: from.y - 60 });
  await pen.release();
  const map = await editor.exported();
  expect(map.cards.find((card) => card.title === 'Order').sentiment).toBe(2);
  await expect(board.card('Search')).not.toHaveAttribute('aria-current', 'true');
});

test('a point of the action plan follows the pen beside a palm', async ({ page }) => {
  const rated = (title, impact, effort) => ({ title, kind: 'opportunity', impact, effort });
  const cards = { 'Opportunities / Stage 1': [rated('Live chat', 3, 4), rated('Video', 2, 2)] };
  await editor.openMap(journey({ stages: STAGES, cards }));
  const plan = new Plan(page);
  await plan.open();
  const { from, to } = await plan.ends(plan.handle('Live chat'), plan.spot(5, 4));
  const other = await input.pointIn(plan.button('Video'));
  const before = await plan.scrollPlace();
  const pen = await input.press(page, from, { kind: 'pen' });
  await pen.moveTo(to);
  await expect(plan.point('Live chat')).toHaveClass(/lifted/);
  await input.tap(page, other);
  await input.swipe(page, other, { x: other.x, y: other.y - 150 });
  await input.twoFingers(page, [other, { x: other.x + 80, y: other.y }], [other, { x: other.x + 200, y: other.y }]);
  await expect(plan.point('Live chat')).toHaveClass(/lifted/);
  expect(await plan.scrollPlace()).toEqual(before);
  await pen.release();
  await plan.expectAt('Live chat', 5, 4);
  await plan.expectAt('Video', 2, 2);
});
