// Promise: a drag is easy to start, never starts by accident, shows where it lands, and can always be called off.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey } = require('../support/journey');
const input = require('../support/input');
const { setHidden } = require('../support/visibility');

test.use({ viewport: { width: 1600, height: 1200 } });

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const CARDS = { [LOOK]: ['Search', 'Compare', 'Ask'], [BUY]: ['Order'] };

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  await editor.openMap(journey({ cards: CARDS }));
});

async function expectUnchanged() {
  await expect(board.lifted).toHaveCount(0);
  await expect(board.preview).not.toHaveClass(/shown/);
  await expect(board.indicator).not.toHaveClass(/shown/);
  expect(await editor.cards()).toEqual(CARDS);
  await editor.expectNothingToUndo();
}

test('I1 3 px are a click, which selects', async ({ page }) => {
  const at = await input.pointIn(board.card('Compare'));
  const mouse = await input.press(page, at);
  await mouse.moveTo({ x: at.x + 3, y: at.y }, { steps: 3 });
  await expect(board.lifted).toHaveCount(0);
  await mouse.release();
  await expect(board.card('Compare')).toHaveAttribute('aria-current', 'true');
  await expectUnchanged();
});

test('I2 4 px lift the card', async ({ page }) => {
  const at = await input.pointIn(board.card('Compare'));
  const mouse = await input.press(page, at);
  await mouse.moveTo({ x: at.x + 4, y: at.y }, { steps: 4 });
  await expect(board.card('Compare')).toHaveClass(/lifted/);
  await mouse.release();
  await expectUnchanged();
});

test('I2 the card stays in its place at 40 % while its copy hangs where it was grabbed', async () => {
  const before = await board.card('Compare').boundingBox();
  const { from, to } = await board.ends(board.card('Compare'), board.above('Order'));
  const mouse = await input.press(editor.page, from);
  await mouse.moveTo(to);
  await expect(board.card('Compare')).toHaveCSS('opacity', '0.4');
  expect(await board.card('Compare').boundingBox()).toEqual(before);
  const copy = await board.preview.boundingBox();
  const grabbed = { x: from.x - before.x, y: from.y - before.y };
  expect(Math.abs(to.x - grabbed.x - copy.x)).toBeLessThanOrEqual(6);
  expect(Math.abs(to.y - grabbed.y - copy.y)).toBeLessThanOrEqual(6);
  await mouse.release();
  await expect(board.card('Compare')).toHaveCSS('opacity', '1');
});

test('I3 a line shows the gap', async () => {
  const mouse = await board.lift(board.card('Ask'), board.below('Search'));
  await expect(board.indicator).toBeVisible();
  const line = await board.indicator.boundingBox();
  const above = await board.card('Search').boundingBox();
  const below = await board.card('Compare').boundingBox();
  const middle = line.y + line.height / 2;
  expect(middle).toBeGreaterThanOrEqual(above.y + above.height - 1);
  expect(middle).toBeLessThanOrEqual(below.y + 1);
  await mouse.release();
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
});

test('I3 over an empty cell only the background shows where the card lands', async () => {
  const mouse = await board.lift(board.card('Ask'), board.inside('Ana / Touchpoints / Use'));
  await expect(board.tint).toHaveClass(/shown/);
  await expect(board.indicator).not.toHaveClass(/shown/);
  await mouse.release();
  expect((await editor.cards())['Ana / Touchpoints / Use']).toEqual(['Ask']);
});

test('nothing is promised over a lane that does not take the card', async () => {
  const mouse = await board.lift(board.card('Ask'), board.inside('Ana / Actions / Look'));
  await expect(board.tint).not.toHaveClass(/shown/);
  await expect(board.indicator).not.toHaveClass(/shown/);
  await mouse.release();
  await expectUnchanged();
});

test('I6 Escape puts the card back and says so', async ({ page }) => {
  const mouse = await board.lift(board.card('Ask'), board.above('Order'));
  await page.keyboard.press('Escape');
  await expect(board.lifted).toHaveCount(0);
  await expect(editor.announcer).toContainText('Move cancelled. “Ask” is back at position 3 of 3');
  await mouse.release();
  await expectUnchanged();
});

test('I6 a release outside of the board puts the card back and says so', async ({ page }) => {
  const { from } = await board.ends(board.card('Ask'), board.above('Order'));
  const mouse = await input.press(page, from);
  await mouse.moveTo(await input.pointIn(editor.title));
  await mouse.release();
  await expect(editor.announcer).toContainText('“Ask” is back at position 3 of 3');
  await expectUnchanged();
});

test('I5 a drop on its own place changes nothing', async ({ page }) => {
  const at = await input.pointIn(board.card('Compare'));
  await input.mouseDrag(page, at, { x: at.x + 10, y: at.y + 6 });
  await expectUnchanged();
});

test('I14 another window and another size call the drag off', async ({ page }) => {
  for (const disturb of [
    () => page.setViewportSize({ width: 1500, height: 1200 }),
    () => page.evaluate(() => window.dispatchEvent(new Event('blur'))),
  ]) {
    const mouse = await board.lift(board.card('Ask'), board.above('Order'));
    await expect(board.lifted).toHaveCount(1);
    await disturb();
    await expect(board.lifted).toHaveCount(0);
    await mouse.release();
    await expectUnchanged();
  }
});

test('I14 a page that goes out of sight puts back what hangs on the mouse', async ({ page }) => {
  const mouse = await board.lift(board.card('Ask'), board.above('Order'));
  await expect(board.lifted).toHaveCount(1);
  await setHidden(page, true);
  await expect(board.lifted).toHaveCount(0);
  await setHidden(page, false);
  await mouse.release();
  await expect(editor.announcer).toContainText('Move cancelled. “Ask” is back at position 3 of 3');
  await expectUnchanged();
  // The next drag works as if nothing had been.
  await board.drag(board.card('Ask'), board.above('Order'));
  expect((await editor.cards())[BUY]).toEqual(['Ask', 'Order']);
});

test('I14 a page that goes out of sight puts back what the keyboard lifted', async ({ page }) => {
  await board.card('Ask').focus();
  await editor.press('Space');
  await editor.press('ArrowRight');
  await expect(board.lifted).toHaveCount(1);
  await setHidden(page, true);
  await expect(board.lifted).toHaveCount(0);
  await setHidden(page, false);
  await editor.press('Space');
  await expect(board.lifted).toHaveCount(1);
  await editor.press('Escape');
  await expectUnchanged();
});

test('I14 another size puts back what the keyboard lifted', async ({ page }) => {
  await board.card('Ask').focus();
  await editor.press('Space');
  await editor.press('ArrowRight');
  await page.setViewportSize({ width: 1200, height: 1600 });
  await expect(board.lifted).toHaveCount(0);
  await expectUnchanged();
});

test('a click after a drag selects nothing', async () => {
  await board.drag(board.card('Ask'), board.above('Order'));
  await expect(board.card('Ask')).toBeFocused();
  await expect(board.card('Order')).not.toHaveAttribute('aria-current', 'true');
  await board.card('Order').click();
  await expect(board.card('Order')).toHaveAttribute('aria-current', 'true');
});

test('I26 the focus is on the card that was moved, also in another stage', async () => {
  await board.drag(board.card('Search'), board.below('Order'));
  await expect(board.card('Search')).toBeFocused();
});

test('the drop is said once, with names and position', async () => {
  await editor.hearAnnouncements();
  await board.drag(board.card('Search'), board.below('Order'));
  await expect.poll(() => editor.announcer.textContent()).toContain('“Search” moved from Look to Buy, position 2 of 2.');
  const heard = await editor.takeAnnouncements();
  expect(heard.filter((sentence) => sentence.includes('moved'))).toHaveLength(1);
});

test('a press on a button of a card, or in the field of its title, drags nothing', async ({ page }) => {
  const button = board.card('Ask').getByRole('button', { name: 'More actions for Ask' });
  await board.card('Ask').hover();
  const mouse = await input.press(page, await input.pointIn(button));
  await mouse.moveTo(await input.pointIn(board.card('Order')));
  await expect(board.lifted).toHaveCount(0);
  await mouse.release();
  await board.card('Ask').getByRole('heading').dblclick();
  await expect(board.titleField).toBeFocused();
  await input.mouseDrag(page, await input.pointIn(board.titleField), await input.pointIn(board.card('Order')));
  await expect(board.titleField).toHaveValue('Ask');
  await page.keyboard.press('Escape');
  await expectUnchanged();
});

test('the right button drags nothing', async ({ page }) => {
  const { from, to } = await board.ends(board.card('Ask'), board.above('Order'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(board.lifted).toHaveCount(0);
  await page.mouse.up({ button: 'right' });
  await page.keyboard.press('Escape');
  await expectUnchanged();
});

test('I19 a double click on a title edits it, with the text selected', async ({ page }) => {
  await board.card('Compare').getByRole('heading').dblclick();
  await expect(board.titleField).toHaveValue('Compare');
  await expect(board.titleField).toBeFocused();
  await page.keyboard.type('Compare prices');
  await page.keyboard.press('Enter');
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Compare prices', 'Ask']);
});

test('I20 a card that was moved flashes, but not for people who want no motion', async ({ page }) => {
  await board.drag(board.card('Ask'), board.above('Order'));
  const animation = () => board.card('Ask').evaluate((card) => getComputedStyle(card, '::after').animationName);
  expect(await animation()).not.toBe('none');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await board.drag(board.card('Ask'), board.above('Search'));
  const duration = await board.card('Ask').evaluate((card) => {
    const style = getComputedStyle(card, '::after');
    return style.animationName === 'none' ? 0 : parseFloat(style.animationDuration);
  });
  expect(duration).toBeLessThanOrEqual(0.001);
});

test.describe('on a board that is larger than the window', () => {
  const stages = Array.from({ length: 12 }, (_, index) => `Stage ${index + 1}`);
  const first = 'Ana / Touchpoints / Stage 1';
  const last = 'Ana / Touchpoints / Stage 12';

  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await editor.keepFile(journey({ title: 'Wide', stages, cards: { [first]: ['Search', 'Ask'] } }));
    await expect(board.stage('Stage 12')).toBeAttached();
  });

  test('I16 the wheel scrolls during a drag', async () => {
    const mouse = await board.lift(board.card('Ask'), board.above('Search'));
    await mouse.wheel(300, 0);
    await expect.poll(async () => (await board.scrollPlace()).x).toBeGreaterThan(100);
    await expect(board.lifted).toHaveCount(1);
    await mouse.release();
  });

  test('I15 near an edge the board scrolls by itself until the pointer leaves', async ({ page }) => {
    const { from } = await board.ends(board.card('Ask'), board.above('Search'));
    const canvas = await board.canvas.boundingBox();
    const mouse = await input.press(page, from);
    await mouse.moveTo({ x: canvas.x + canvas.width - 12, y: from.y });
    const end = await board.canvas.evaluate((it) => it.scrollWidth - it.clientWidth);
    await expect.poll(async () => (await board.scrollPlace()).x, { timeout: 10_000 }).toBeGreaterThanOrEqual(end - 1);
    const target = await input.pointIn(await board.cell(last));
    await mouse.moveTo(target);
    await mouse.release();
    expect(await editor.cards()).toEqual({ [first]: ['Search'], [last]: ['Ask'] });
  });

  test('I15 a stage is dragged past the edge as well', async ({ page }) => {
    const from = await input.pointIn(board.handle(board.stage('Stage 1')));
    const canvas = await board.canvas.boundingBox();
    const mouse = await input.press(page, from);
    await mouse.moveTo({ x: canvas.x + canvas.width - 12, y: from.y });
    const end = await board.canvas.evaluate((it) => it.scrollWidth - it.clientWidth);
    await expect.poll(async () => (await board.scrollPlace()).x, { timeout: 10_000 }).toBeGreaterThanOrEqual(end - 1);
    await mouse.moveTo(await board.after(board.stage('Stage 12'))());
    await mouse.release();
    expect(await editor.stageTitles()).toEqual([...stages.slice(1), 'Stage 1']);
  });
});
