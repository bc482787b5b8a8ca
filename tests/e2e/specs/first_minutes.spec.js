// Promise: somebody who never saw Waymark gets a map with few strokes. An action is a press of a key or of the mouse, a
// drag, or the typing of one title.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { pointIn, frame } = require('../support/input');

const STAGES = ['Notice', 'Compare', 'Buy', 'Use', 'Return'];
const TOUCHPOINTS = ['Ad', 'Friend', 'Shop', 'Reviews', 'Price list', 'Checkout', 'Receipt', 'Manual', 'Hotline', 'Parcel'];

let editor;
let board;
let actions;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  actions = 0;
  await editor.open();
});

async function key(name, times = 1) {
  for (let nth = 0; nth < times; nth += 1) {
    await editor.press(name);
    actions += 1;
  }
}

async function type(page, text) {
  await page.keyboard.type(text);
  actions += 1;
}

async function click(locator) {
  await locator.click();
  actions += 1;
}

test('ten titled touchpoints by keys take at most 45 actions', async ({ page }) => {
  const start = page.getByRole('button', { name: 'New map' });
  while (!(await start.evaluate((button) => button === document.activeElement))) await key('Tab');
  await key('Enter');
  await editor.waitUntilShown();
  while (!(await page.evaluate(() => document.activeElement.closest('[data-canvas]')))) await key('Tab');
  while (!(await page.evaluate(() => document.activeElement.closest('[data-add]')))) await key('ArrowDown');
  // Tab leads on from stage to stage; n writes a card below the one with the focus.
  await key('Enter');
  for (const [at, title] of TOUCHPOINTS.slice(0, 3).entries()) {
    await type(page, title);
    await key(at < 2 ? 'Tab' : 'Enter');
  }
  for (const [at, title] of TOUCHPOINTS.slice(3).entries()) {
    await key(at % 3 === 0 ? 'Home' : 'ArrowRight');
    await key('n');
    await type(page, title);
    await key('Enter');
  }
  const cards = await editor.cards({ byKey: true });
  const inStage = (nth) => TOUCHPOINTS.filter((_, at) => at % 3 === nth).sort();
  expect(Object.values(cards).map((titles) => [...titles].sort())).toEqual([inStage(0), inStage(1), inStage(2)]);
  expect(actions, 'actions by keys').toBeLessThanOrEqual(45);
});

test('a persona, five stages and ten touchpoints, three of them moved, and the file take at most 60 actions by mouse besides typing', async ({ page }) => {
  let typed = 0;
  const write = async (text) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    typed += 1;
  };
  await click(page.getByRole('button', { name: 'New map' }));
  await editor.waitUntilShown();
  await click(page.locator('[data-persona]').first());
  await page.locator('[data-persona]').first().dblclick();
  actions += 1;
  await page.keyboard.press('Control+a');
  await write('Ana');
  for (const stage of STAGES.slice(3)) {
    await click(page.getByRole('button', { name: 'Add stage' }));
    await write(stage);
  }
  const stageIds = await page.locator('[data-stage]').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-stage')));
  expect(stageIds).toHaveLength(5);
  const first = page.locator('[data-lane-kind="touchpoints"]').first();
  for (const [at, title] of TOUCHPOINTS.entries()) {
    await click(first.locator(`[data-cell-stage="${stageIds[at % 5]}"] [data-add]`));
    await write(title);
  }
  for (const [title, stage] of [['Ad', 2], ['Friend', 3], ['Shop', 4]]) {
    const from = await pointIn(board.card(title));
    const to = await pointIn(first.locator(`[data-cell-stage="${stageIds[stage]}"]`), { x: 0.5, y: 0.2 });
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 10 });
    await frame(page);
    await page.mouse.up();
    actions += 1;
  }
  const map = await editor.exported();
  actions += 1;
  expect(map.cards).toHaveLength(10);
  expect(map.personas[0].name).toBe('Ana');
  expect(actions).toBeLessThanOrEqual(60);
  expect(typed).toBe(13);
});
