// Promise: a page that ends loses nothing that was shown as saved if it crashed, and nothing at all if it was closed or left.
//
// `CRASH_TRIALS=50 cargo xtask e2e ended_page` lets it crash as often as a release should, and ends it at more moments after an
// edit; the suite does it a few times.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey, idOf } = require('../support/journey');

const CRASH_TRIALS = Number(process.env.CRASH_TRIALS ?? 3);
const LOOK = 'Ana / Touchpoints / Look';
const ADDRESS = `#/map/${idOf('map', 'Shop')}`;
/** Moments from right after an edit to after it was saved by the clock alone. */
const STEP_MS = process.env.CRASH_TRIALS ? 10 : 40;
const DELAYS_MS = Array.from({ length: 400 / STEP_MS + 1 }, (_, step) => step * STEP_MS);

async function openShop(context) {
  const editor = new EditorPage(await context.newPage());
  await editor.open(ADDRESS);
  await editor.waitUntilShown();
  return editor;
}

/** Writes a card as fast as keys come, and waits for nothing. */
async function writeCard(editor, title) {
  await (await editor.board.addButton(LOOK)).click();
  await expect(editor.board.titleField).toBeFocused();
  await editor.page.keyboard.type(title);
  await editor.page.keyboard.press('Enter');
}

async function crash(page) {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

/** Ways to end a page that tell it so, as people do it. What is not stored yet is asked about; they want to go all the same. */
const ENDS = [
  async function closed(page) {
    page.on('dialog', (dialog) => dialog.accept());
    const isClosed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await isClosed;
  },
  async function left(page) {
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto('about:blank');
    await page.close();
  },
];

test(`F49 a tab that crashes ${CRASH_TRIALS} times loses nothing that was shown as saved`, async ({ context, page }) => {
  test.setTimeout(60_000 + CRASH_TRIALS * 20_000);
  let editor = new EditorPage(page);
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  const titles = ['Search'];
  for (let trial = 1; trial <= CRASH_TRIALS; trial += 1) {
    const title = `Edit ${trial}`;
    await writeCard(editor, title);
    await expect(editor.board.card(title)).toBeVisible();
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    titles.push(title);
    await crash(editor.page);
    editor = await openShop(context);
    expect((await editor.cards())[LOOK]).toEqual(titles);
  }
});

test('F50 a page that is closed or left 0 to 400 ms after an edit loses nothing', async ({ context, page }) => {
  test.setTimeout(300_000);
  let editor = new EditorPage(page);
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  for (const [trial, delay] of DELAYS_MS.entries()) {
    const end = ENDS[trial % ENDS.length];
    const title = `Edit, ${end.name} after ${delay} ms`;
    await writeCard(editor, title);
    await editor.page.waitForTimeout(delay);
    await end(editor.page);
    editor = await openShop(context);
    await expect(editor.board.card(title)).toBeVisible();
  }
  const written = DELAYS_MS.map((delay, trial) => `Edit, ${ENDS[trial % ENDS.length].name} after ${delay} ms`);
  expect((await editor.cards())[LOOK]).toEqual(['Search', ...written]);
});
