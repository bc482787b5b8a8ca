// Promise: saving is never in the way of a hand: nothing is written while something is dragged, and seldom while somebody types.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const input = require('../support/input');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
/** As `src/session/saving.rs` has them. */
const [QUIET_MS, LONGEST_WAIT_MS] = [300, 1_000];
const LETTER_MS = 50;

/** Writes down each call that stores something in local storage: its key and when it came, by the clock of the page. */
function noteWrites() {
  const { setItem } = Storage.prototype;
  window.writes = [];
  Storage.prototype.setItem = function (key, text) {
    if (this === localStorage) window.writes.push({ key, at: Date.now() });
    return setItem.call(this, key, text);
  };
}

let editor;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(noteWrites);
  editor = new EditorPage(page);
});

function takeWrites(page) {
  return page.evaluate(() => window.writes.splice(0));
}

test('F61 a drag of 100 moves stores nothing before the drop, and is one write after it', async ({ page }) => {
  await editor.openMap(journey({ cards: { [LOOK]: ['Search', 'Ask'], [BUY]: ['Pay'] } }));
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  const from = await input.pointIn(editor.board.card('Search'));
  const to = await input.pointIn(editor.board.card('Pay'), { x: 0.5, y: 0.8 });
  // How the map is looked at is written when that has rested for a while.
  await expect.poll(async () => (await takeWrites(page)).length, { intervals: [1_000] }).toBe(0);
  const mouse = await input.press(page, from);
  await mouse.moveTo(to, { steps: 100 });
  await expect(editor.board.lifted).not.toHaveCount(0);
  expect(await takeWrites(page)).toEqual([]);
  await mouse.release();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(await editor.cards()).toEqual({ [LOOK]: ['Ask'], [BUY]: ['Pay', 'Search'] });
  expect((await takeWrites(page)).filter(({ key }) => key.includes(':map:'))).toHaveLength(1);
});

test('F61 typing stores the map once a second, and a moment after the last letter', async ({ page }) => {
  await page.clock.install();
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  await editor.board.card('Search').click();
  await (await editor.inspector.unfolded('Notes')).click();
  // From here on time passes only as it is told to, however busy the machine is.
  await page.clock.pauseAt(Date.now() + 60_000);
  await takeWrites(page);
  const letters = (3.5 * LONGEST_WAIT_MS) / LETTER_MS;
  for (let letter = 0; letter < letters; letter += 1) {
    await page.keyboard.type('x');
    await page.clock.runFor(LETTER_MS);
  }
  const ended = await page.evaluate(() => Date.now());
  await page.clock.runFor(2_000);
  const times = (await takeWrites(page)).filter(({ key }) => key.includes(':map:')).map(({ at }) => at);
  expect(times).toHaveLength(4);
  for (const at of [1, 2]) expect(times[at] - times[at - 1]).toBeGreaterThanOrEqual(LONGEST_WAIT_MS);
  expect(times[3] - ended).toBeLessThanOrEqual(QUIET_MS);
});
