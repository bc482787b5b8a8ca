// Promise: on a large map a small overview says where the canvas is, and leads elsewhere by a press or a drag.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { expectAccessible } = require('../support/axe');
const { journey } = require('../support/journey');
const input = require('../support/input');

const STAGES = Array.from({ length: 24 }, (_, index) => `Stage ${index + 1}`);
const CARDS = Object.fromEntries(
  STAGES.map((stage, index) => [`Ana / Touchpoints / ${stage}`, [`Card ${index + 1}a`, `Card ${index + 1}b`]]),
);

let editor;
let board;
let overview;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  overview = page.locator('[data-overview]');
});

const openLarge = () => editor.openMap(journey({ stages: STAGES, cards: CARDS }));

test('a map that is little larger than the screen has none', async () => {
  await editor.openMap(journey());
  await input.frame(editor.page);
  await expect(overview).toHaveCount(0);
});

test('a press and a drag in it move the board', async ({ page }) => {
  await openLarge();
  await expect(overview).toBeVisible();
  const before = await board.scrollPlace();
  const mouse = await input.press(page, await input.pointIn(overview, { x: 0.5, y: 0.5 }));
  const width = await board.canvas.evaluate((canvas) => canvas.scrollWidth - canvas.clientWidth);
  await expect.poll(async () => (await board.scrollPlace()).x).toBeGreaterThan(width * 0.4);
  expect((await board.scrollPlace()).x).toBeLessThan(width * 0.6);
  await mouse.moveTo(await input.pointIn(overview, { x: 0.99, y: 0.5 }));
  await expect.poll(async () => (await board.scrollPlace()).x).toBe(width);
  await mouse.release();
  await expect(board.card('Card 24a')).toBeInViewport();
  expect(before.x).toBe(0);
  await editor.expectNothingToUndo();
});

test('its frame follows the scrolling, and nothing else is drawn anew', async ({ page }) => {
  await openLarge();
  const frame = page.locator('[data-overview-frame]');
  await expect(frame).toBeVisible();
  const before = await frame.boundingBox();
  await overview.evaluate((element) => {
    window.changes = 0;
    const count = (records) => {
      window.changes += records.length;
    };
    new MutationObserver(count).observe(element.querySelector('svg'), { attributes: true, childList: true, subtree: true });
  });
  await board.canvas.evaluate((canvas) => canvas.scrollBy(1500, 0));
  await expect.poll(async () => (await frame.boundingBox()).x).toBeGreaterThan(before.x + 10);
  expect(await page.evaluate(() => window.changes)).toBe(0);
});

test('it comes and goes with the zoom', async ({ page }) => {
  await openLarge();
  await expect(overview).toBeVisible();
  await page.getByRole('button', { name: 'Fit to screen' }).click();
  await editor.choose('Fit map');
  await expect(overview).toHaveCount(0);
  await page.locator('.zoom-value').click();
  await expect(overview).toBeVisible();
});

test('keys and screen readers pass it by', async ({ page }) => {
  await openLarge();
  await expect(overview).toBeVisible();
  await expect(overview).toHaveAttribute('aria-hidden', 'true');
  await expect(overview.locator('a, button, input, [tabindex]')).toHaveCount(0);
  await expectAccessible(page);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('a tap and a swipe in it move the board', async ({ page }) => {
    await openLarge();
    await expect(overview).toBeVisible();
    await input.tap(page, await input.pointIn(overview, { x: 0.5, y: 0.5 }));
    await expect.poll(async () => (await board.scrollPlace()).x).toBeGreaterThan(1000);
    const from = await input.pointIn(overview, { x: 0.5, y: 0.5 });
    await input.swipe(page, from, await input.pointIn(overview, { x: 0.02, y: 0.5 }));
    await expect.poll(async () => (await board.scrollPlace()).x).toBe(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('there is none', async ({ page }) => {
    await openLarge();
    await input.frame(page);
    await expect(overview).toBeHidden();
  });
});
