// Promise: on a screen for fingers, what is pressed most often lies at the lower edge, large and never covered.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey } = require('../support/journey');
const input = require('../support/input');

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const CARDS = { [LOOK]: ['Search', 'Compare'], [BUY]: ['Order'] };

let editor;
let bar;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  const button = (name) => page.locator('.statusbar').getByRole('button', { name });
  bar = {
    undo: button(/^Undo/),
    redo: button(/^Redo/),
    add: button('Add touchpoint'),
    zoomOut: button('Zoom out'),
    zoomIn: button('Zoom in'),
  };
});

async function tapOn(locator) {
  await input.tap(editor.page, await input.pointIn(locator));
}

async function write(title) {
  await expect(editor.board.titleField).toBeFocused();
  await editor.page.keyboard.type(title);
  await editor.page.keyboard.press('Enter');
  await expect(editor.board.titleField).toHaveCount(0);
}

/** Nothing else is drawn where a thing is: its middle and its corners are its own. */
async function expectUncovered(locator) {
  const isOwn = await locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 6, top + 6],
      [right - 6, bottom - 6],
    ];
    return points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
  expect(isOwn).toBe(true);
}

for (const [width, height] of [
  [820, 1180],
  [1024, 768],
  [390, 844],
  [844, 390],
]) {
  test(`${width}x${height}: all of it is large, on the screen, and there once`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await editor.openMap(journey({ cards: CARDS }));
    for (const [name, button] of Object.entries(bar)) {
      await expect(button, name).toBeVisible();
      const box = await button.boundingBox();
      expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(44);
      expect(box.x, name).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, name).toBeLessThanOrEqual(width);
      expect(box.y + box.height, name).toBeLessThanOrEqual(height);
      expect(box.y, name).toBeGreaterThan(height - 110);
      await expectUncovered(button);
    }
    for (const name of [/^Undo\b/, /^Redo\b/, 'Zoom in', 'Zoom out']) {
      await expect(page.getByRole('button', { name })).toHaveCount(1);
    }
  });
}

test('a touchpoint is added below the selected card, and the next one below that', async () => {
  await editor.openMap(journey({ cards: CARDS }));
  await tapOn(editor.board.card('Search'));
  await tapOn(bar.add);
  await write('Ask');
  await tapOn(bar.add);
  await expect(editor.board.titleField).toBeFocused();
  await editor.page.keyboard.type('Wait');
  // Saved by the tap that begins the next one.
  await tapOn(bar.add);
  await write('Leave');
  expect(await editor.cards()).toEqual({ ...CARDS, [LOOK]: ['Search', 'Ask', 'Wait', 'Leave', 'Compare'] });
});

test('with nothing selected it goes to the first cell that is seen', async () => {
  const stages = Array.from({ length: 9 }, (_, index) => `Stage ${index + 1}`);
  await editor.openMap(journey({ stages, cards: { 'Ana / Touchpoints / Stage 1': ['Search'] } }));
  await editor.board.canvas.evaluate((board) => board.scrollTo({ left: 5000, behavior: 'instant' }));
  await tapOn(bar.add);
  await write('Late');
  const cards = await editor.cards();
  const place = Object.keys(cards).find((cell) => cards[cell].includes('Late'));
  expect(place).toMatch(/Touchpoints \/ Stage [67]$/);
});

test('undo and redo say which step, and act', async () => {
  await editor.openMap(journey({ cards: CARDS }));
  await expect(bar.undo).toHaveAttribute('aria-disabled', 'true');
  await tapOn(editor.board.card('Order'));
  await tapOn(bar.add);
  await write('Pay');
  await expect(bar.undo).toHaveAccessibleName('Undo add “Pay”');
  await tapOn(bar.undo);
  expect(await editor.cards()).toEqual(CARDS);
  await expect(bar.redo).toHaveAccessibleName('Redo add “Pay”');
  await tapOn(bar.redo);
  expect((await editor.cards())[BUY]).toEqual(['Order', 'Pay']);
});

test('zoom steps by taps', async ({ page }) => {
  await editor.openMap(journey({ cards: CARDS }));
  const zoom = () => page.locator('.zoom-value').textContent();
  await tapOn(bar.zoomIn);
  await expect.poll(zoom).toBe('125 %');
  await tapOn(bar.zoomOut);
  await expect.poll(zoom).toBe('100 %');
});

test('nothing is added while the layout is locked', async ({ page }) => {
  await editor.openMap(journey({ cards: CARDS }));
  await page.getByLabel('What may be changed').selectOption('Layout locked');
  await expect(bar.add).toHaveAttribute('aria-disabled', 'true');
  await tapOn(bar.add);
  await expect(editor.message('The layout is locked.')).toBeVisible();
  await expect(editor.board.titleField).toHaveCount(0);
});

test('other views keep undo, and leave out what belongs to the canvas', async ({ page }) => {
  await editor.openMap(journey({ cards: CARDS }));
  await tapOn(page.getByRole('button', { name: 'Insight' }));
  await expect(bar.add).toHaveCount(0);
  await expect(bar.zoomIn).toHaveCount(0);
  await expect(bar.undo).toBeVisible();
  await expect(bar.redo).toBeVisible();
});

for (const [width, height] of [
  [820, 1180],
  [390, 844],
]) {
  test(`${width}x${height}: with the sheet open a message covers neither the bar nor the grip`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await editor.openMap(journey({ cards: CARDS }));
    await tapOn(editor.board.card('Compare'));
    await expect(editor.inspector.field('Title')).toBeVisible();
    await page.keyboard.press('Delete');
    await expect(editor.message('Deleted “Compare”.')).toBeVisible();
    await tapOn(editor.board.card('Search'));
    const grip = editor.inspector.panel.getByRole('button', { name: /^Height of the panel/ });
    await expectUncovered(grip);
    for (const button of Object.values(bar)) await expectUncovered(button);
  });
}

test('the tallest sheet ends above the bar', async ({ page }) => {
  await editor.openMap(journey({ cards: CARDS }));
  await tapOn(editor.board.card('Compare'));
  const grip = editor.inspector.panel.getByRole('button', { name: /^Height of the panel/ });
  await tapOn(grip);
  await expect(grip).toHaveAccessibleName('Height of the panel: tall');
  const top = async () => (await page.locator('.statusbar').boundingBox()).y;
  const end = async () => {
    const { y, height } = await editor.inspector.panel.boundingBox();
    return y + height;
  };
  await expect.poll(async () => Math.round((await end()) - (await top()))).toBe(0);
  await expectUncovered(grip);
});

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

  test('undo stands in the bar above, and cards are added in their cells', async ({ page }) => {
    await editor.openMap(journey({ cards: CARDS }));
    await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(bar.undo).toHaveCount(0);
    await expect(bar.add).toHaveCount(0);
    await expect(bar.zoomIn).toBeVisible();
  });
});
