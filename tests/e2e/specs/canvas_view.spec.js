// Promise: the canvas is zoomed and moved as in other tools, by wheel, fingers, keys and buttons, and nothing jumps.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey } = require('../support/journey');
const input = require('../support/input');

const STAGES = Array.from({ length: 8 }, (_, index) => `Stage ${index + 1}`);
const cellOf = (stage) => `Ana / Touchpoints / Stage ${stage}`;
const CARDS = Object.fromEntries(
  STAGES.map((_, index) => [cellOf(index + 1), Array.from({ length: 12 }, (__, card) => `Card ${index + 1}.${card + 1}`)]),
);
const MIDDLE = 'Card 4.7';

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  await editor.openMap(journey({ stages: STAGES, cards: CARDS }));
  await editor.hearAnnouncements();
});

const zoom = async () => Number.parseInt(await editor.page.locator('.zoom-value').textContent(), 10);

/** Scrolls a card to where there is room around it, and answers its middle. */
async function centered(title) {
  await board.card(title).evaluate((card) => card.scrollIntoView({ block: 'center', inline: 'center' }));
  await input.frame(editor.page);
  return input.pointIn(board.card(title));
}

/** How far the middle of a card is from a point, in px. */
async function distance(title, point) {
  const box = await board.card(title).boundingBox();
  return Math.hypot(box.x + box.width / 2 - point.x, box.y + box.height / 2 - point.y);
}

async function turnWheel(point, down, { key = 'Control', times = 1 } = {}) {
  const { page } = editor;
  await page.mouse.move(point.x, point.y);
  if (key) await page.keyboard.down(key);
  for (let turn = 0; turn < times; turn += 1) {
    await page.mouse.wheel(0, down);
    await input.frame(page);
    await input.frame(page);
  }
  if (key) await page.keyboard.up(key);
  await input.frame(page);
}

test.describe('I51 zoom at the pointer', () => {
  test('I51 Ctrl and the wheel zoom, and the point under the pointer stays where it is', async () => {
    const at = await centered(MIDDLE);
    await turnWheel(at, -100, { times: 3 });
    expect(await zoom()).toBeGreaterThan(150);
    expect(await distance(MIDDLE, at)).toBeLessThan(2);
    await turnWheel(at, 100, { times: 4 });
    expect(await zoom()).toBeLessThan(85);
    expect(await distance(MIDDLE, at)).toBeLessThan(2);
  });

  test('I51 Command and the wheel zoom as well', async () => {
    const at = await centered(MIDDLE);
    await turnWheel(at, -100, { key: 'Meta' });
    expect(await zoom()).toBe(122);
  });

  test('I51 a pinch on a trackpad, which comes in small steps, stays at the pointer', async () => {
    const at = await centered(MIDDLE);
    await turnWheel(at, -2, { times: 30 });
    expect(await zoom()).toBeGreaterThan(170);
    expect(await distance(MIDDLE, at)).toBeLessThan(2);
  });

  test('I51 zoom ends at 25 % and at 300 %', async () => {
    const at = await centered(MIDDLE);
    await turnWheel(at, -400, { times: 8 });
    expect(await zoom()).toBe(300);
    expect(await distance(MIDDLE, at)).toBeLessThan(3);
    await turnWheel(at, 400, { times: 16 });
    expect(await zoom()).toBe(25);
  });

  test('I51 headers that stay in sight are no obstacle', async () => {
    await centered(MIDDLE);
    const at = await input.pointIn(board.stage('Stage 4'));
    await turnWheel(at, -100, { times: 2 });
    const box = await board.stage('Stage 4').boundingBox();
    expect(Math.abs(box.x + box.width / 2 - at.x)).toBeLessThan(2);
  });

  test('I51 the page itself is zoomed beside the board only', async ({ page }) => {
    await page.evaluate(() => {
      window.turns = [];
      window.addEventListener('wheel', (event) => window.turns.push(event.defaultPrevented));
    });
    await turnWheel(await centered(MIDDLE), -100);
    await turnWheel(await input.pointIn(editor.title), -100);
    await turnWheel(await centered(MIDDLE), 100, { key: null });
    expect(await page.evaluate(() => window.turns)).toEqual([true, false, false]);
  });

  test('I51 text is laid out at its size and not blown up', async () => {
    const at = await centered(MIDDLE);
    await turnWheel(at, -400, { times: 8 });
    const title = board.card(MIDDLE).getByRole('heading');
    expect(await title.evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))).toBeGreaterThan(0);
    for (const locator of [board.canvas, board.card(MIDDLE)]) await expect(locator).toHaveCSS('transform', 'none');
    const { height } = await title.boundingBox();
    expect(height).toBeGreaterThan(40);
  });

  test('I51 cards are dragged on a zoomed board', async () => {
    const at = await centered(MIDDLE);
    await turnWheel(at, 100, { times: 4 });
    const size = await board.card(MIDDLE).boundingBox();
    const mouse = await board.lift(board.card(MIDDLE), board.above('Card 5.7'));
    const copy = await board.preview.locator('.card').boundingBox();
    expect(Math.abs(copy.width - size.width)).toBeLessThan(2);
    expect(Math.abs(copy.height - size.height)).toBeLessThan(2);
    await mouse.release();
    const cards = await editor.cards();
    expect(cards[cellOf(5)][6]).toBe(MIDDLE);
  });
});

test.describe('I51 two fingers', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  const around = (point, apart) => [
    { x: point.x - apart / 2, y: point.y },
    { x: point.x + apart / 2, y: point.y },
  ];

  test('I51 a pinch zooms at the fingers, and the page keeps its size', async ({ page }) => {
    const at = await centered(MIDDLE);
    await input.twoFingers(page, around(at, 100), around(at, 200));
    await expect.poll(zoom).toBe(200);
    expect(await distance(MIDDLE, at)).toBeLessThan(3);
    await input.twoFingers(page, around(at, 200), around(at, 80));
    await expect.poll(zoom).toBe(80);
    expect(await page.evaluate(() => window.visualViewport.scale)).toBe(1);
    expect(await editor.cards()).toEqual(CARDS);
  });

  test('I51 two fingers side by side move the board', async ({ page }) => {
    const at = await centered(MIDDLE);
    const to = { x: at.x - 120, y: at.y - 60 };
    await input.twoFingers(page, around(at, 120), around(to, 120));
    expect(await zoom()).toBe(100);
    expect(await distance(MIDDLE, to)).toBeLessThan(4);
  });

  test('I51 one finger scrolls as ever', async ({ page }) => {
    const at = await centered(MIDDLE);
    const before = await board.scrollPlace();
    await input.swipe(page, at, { x: at.x - 200, y: at.y });
    await expect.poll(async () => (await board.scrollPlace()).x).toBeGreaterThan(before.x + 100);
    expect(await zoom()).toBe(100);
  });
});

test.describe('I52 keys and buttons', () => {
  test('I52 Ctrl with =, - and 0 zooms about the middle, and the zoom is said once it rests', async () => {
    await board.card(MIDDLE).click();
    for (const key of ['Control+Equal', 'Control+Equal', 'Control+Minus']) await editor.press(key);
    await expect.poll(zoom).toBe(125);
    await expect(editor.announcer).toContainText('Zoom 125 %');
    const said = await editor.takeAnnouncements();
    expect(said.filter((words) => words.startsWith('Zoom'))).toEqual(['Zoom 125 %']);
    await editor.press('Control+Digit0');
    await expect.poll(zoom).toBe(100);
    await editor.press('Control+NumpadAdd');
    await expect.poll(zoom).toBe(125);
  });

  test('I52 Shift+1 shows the whole map, Shift+2 what is selected', async ({ page }) => {
    await board.card(MIDDLE).click();
    await editor.press('Shift+Digit1');
    await input.frame(page);
    await expect.poll(zoom).toBeLessThan(80);
    for (const title of ['Card 1.1', 'Card 8.6']) await expect(board.card(title)).toBeInViewport({ ratio: 1 });
    await editor.press('Shift+Digit2');
    await expect.poll(zoom).toBe(200);
    await expect(board.card(MIDDLE)).toBeInViewport({ ratio: 1 });
    const [card, canvas] = [await board.card(MIDDLE).boundingBox(), await board.canvas.boundingBox()];
    expect(Math.abs(card.y + card.height / 2 - canvas.y - canvas.height / 2)).toBeLessThan(canvas.height / 4);
  });

  test('I52 Shift+2 shows several cards, or a whole stage', async ({ page }) => {
    await board.card('Card 2.1').click();
    await board.card('Card 4.6').click({ modifiers: ['Control'] });
    await editor.press('Shift+Digit2');
    for (const title of ['Card 2.1', 'Card 4.6']) await expect(board.card(title)).toBeInViewport({ ratio: 1 });
    await editor.press('Control+Digit0');
    await board.stage('Stage 3').click({ position: { x: 60, y: 14 } });
    await editor.press('Shift+Digit2');
    await input.frame(page);
    await expect(board.stage('Stage 3')).toBeInViewport({ ratio: 1 });
  });

  test('I52 Shift+2 without a selection says so', async () => {
    await board.card(MIDDLE).click();
    await editor.press('Escape');
    await editor.press('Shift+Digit2');
    await expect(editor.announcer).toContainText('Nothing is selected.');
    expect(await zoom()).toBe(100);
  });

  test('I52 the keys are those of the board: elsewhere they type and zoom the page', async ({ page }) => {
    await page.evaluate(() => {
      window.prevented = [];
      window.addEventListener('keydown', (event) => {
        if (!['Shift', 'Control'].includes(event.key)) window.prevented.push(event.defaultPrevented);
      });
    });
    await editor.title.focus();
    await editor.press('Shift+Digit1');
    await editor.press('Control+Equal');
    expect(await zoom()).toBe(100);
    await board.card(MIDDLE).dblclick();
    await expect(board.titleField).toBeFocused();
    await page.keyboard.press('Shift+Digit1');
    await expect(board.titleField).not.toHaveValue(MIDDLE);
    expect(await zoom()).toBe(100);
    await page.keyboard.press('Control+Equal');
    expect(await zoom()).toBe(100);
    expect(await page.evaluate(() => window.prevented)).not.toContain(true);
  });

  test('I52 buttons do the same', async ({ page }) => {
    const button = (name) => page.getByRole('button', { name, exact: true });
    await button('Zoom in').click();
    await expect.poll(zoom).toBe(125);
    await button('Zoom out').click();
    await button('Zoom out').click();
    await expect.poll(zoom).toBe(80);
    await page.locator('.zoom-value').click();
    await expect.poll(zoom).toBe(100);
    await button('Fit to screen').click();
    await editor.choose('Fit map');
    await expect.poll(zoom).toBeLessThan(80);
    await expect(board.card('Card 8.6')).toBeInViewport({ ratio: 1 });
    await expect(button('Fit to screen')).toBeFocused();
    await board.card('Card 8.6').click();
    await button('Fit to screen').click();
    await editor.choose('Fit selection');
    await expect.poll(zoom).toBe(200);
  });
});

test.describe('I53 moving the board by hand', () => {
  const MOVE = { x: -150, y: -90 };
  const moved = (at) => ({ x: at.x + MOVE.x, y: at.y + MOVE.y });

  async function expectMoved(before) {
    const after = await board.scrollPlace();
    expect({ x: after.x - before.x, y: after.y - before.y }).toEqual({ x: -MOVE.x, y: -MOVE.y });
    expect(await editor.cards()).toEqual(CARDS);
    await editor.expectNothingToUndo();
  }

  test('I53 Space and a drag move the board, even from a card', async ({ page }) => {
    const at = await centered(MIDDLE);
    await board.card('Card 4.2').focus();
    const before = await board.scrollPlace();
    await page.keyboard.down('Space');
    await expect(board.canvas).toHaveCSS('cursor', 'grab');
    const mouse = await input.press(page, at);
    await mouse.moveTo(moved(at));
    await expect(board.canvas).toHaveCSS('cursor', 'grabbing');
    await mouse.release();
    await expect(board.canvas).toHaveCSS('cursor', 'grab');
    await page.keyboard.up('Space');
    await expect(board.canvas).not.toHaveAttribute('data-hand');
    await expect(board.lifted).toHaveCount(0);
    // The click at the end of it selects nothing else.
    await expect(board.card(MIDDLE)).not.toHaveAttribute('aria-current');
    await expectMoved(before);
  });

  test('I53 so they do while nothing has the focus', async ({ page }) => {
    const at = await centered(MIDDLE);
    const before = await board.scrollPlace();
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.down('Space');
    await input.mouseDrag(page, at, moved(at));
    await page.keyboard.up('Space');
    await expectMoved(before);
  });

  test('I53 so does the middle button', async ({ page }) => {
    const at = await centered(MIDDLE);
    const before = await board.scrollPlace();
    await page.mouse.move(at.x, at.y);
    await page.mouse.down({ button: 'middle' });
    const to = moved(at);
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await expect(board.canvas).toHaveCSS('cursor', 'grabbing');
    await page.mouse.up({ button: 'middle' });
    await expectMoved(before);
  });

  test('I53 Space alone lifts when it comes up, and not after a press in between', async ({ page }) => {
    const at = await centered(MIDDLE);
    await board.card(MIDDLE).focus();
    await page.keyboard.down('Space');
    await input.frame(page);
    await expect(board.lifted).toHaveCount(0);
    await page.keyboard.up('Space');
    await expect(board.card(MIDDLE)).toHaveClass(/lifted/);
    await editor.press('Escape');
    await expect(board.lifted).toHaveCount(0);
    await page.keyboard.down('Space');
    await page.mouse.click(at.x, at.y);
    await page.keyboard.up('Space');
    await input.frame(page);
    await expect(board.lifted).toHaveCount(0);
    await editor.expectNothingToUndo();
  });

  test('I53 the wheel alone scrolls', async () => {
    const at = await centered('Card 1.1');
    await board.canvas.evaluate((element) => element.scrollTo(0, 0));
    await turnWheel(at, 120, { key: null });
    await expect.poll(async () => (await board.scrollPlace()).y).toBe(120);
    expect(await zoom()).toBe(100);
  });
});

test('I54 headers of stages and lanes stay in sight while the board scrolls and zooms', async () => {
  for (const step of [0, 1]) {
    if (step === 1) await turnWheel(await centered(MIDDLE), -100, { times: 2 });
    await board.canvas.evaluate((element) => element.scrollTo(500, 250));
    await input.frame(editor.page);
    const canvas = await board.canvas.boundingBox();
    const stage = await board.stage('Stage 4').boundingBox();
    const lane = await board.lane('Touchpoints').boundingBox();
    expect(Math.abs(stage.y - canvas.y)).toBeLessThan(2);
    expect(Math.abs(lane.x - canvas.x)).toBeLessThan(2);
    await expect(board.lane('Touchpoints').locator('.lane-title')).toBeInViewport();
  }
});

test('I62 scroll and zoom are the same after a reload', async () => {
  await turnWheel(await centered(MIDDLE), -100);
  await board.canvas.evaluate((element) => element.scrollTo(640, 210));
  await editor.page.waitForTimeout(600);
  const before = await board.scrollPlace();
  await editor.reload();
  expect(await zoom()).toBe(122);
  await expect.poll(() => board.scrollPlace()).toEqual(before);
});
