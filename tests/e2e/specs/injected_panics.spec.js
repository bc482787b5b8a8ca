// Promise: wherever the program fails, its user is told, gets the map as it was saved, and nothing is written any more.
// A build of its own panics where a spec asks for it (`src/platform/fault.rs`).
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { Commands } = require('../pages/commands');
const { EditorPage } = require('../pages/editor_page');
const { FindBar } = require('../pages/find_bar');
const { HomePage } = require('../pages/home_page');
const { frame, pointIn, press, tap, withTouch } = require('../support/input');
const { journey, cardsOf, file, idOf } = require('../support/journey');
const { setHidden } = require('../support/visibility');

const { BASE_URL, FAULTS_URL } = process.env;
const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Ask'] } });
const OTHER = journey({ title: 'Library', cards: { [LOOK]: ['Borrow'] } });
const addressOf = (title) => `#/map/${idOf('map', title)}`;
/** A panic says itself in the console, and the program traps. What it still tries is refused. */
const FAULTS = /a test asked for the fault|RuntimeError|unreachable|did not start|could not be shown/;
const MOST_MS = 500;

const shieldOf = (page) => page.getByRole('dialog', { name: 'Waymark stopped' });
const stored = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

async function aim(page, title) {
  const at = await pointIn(new EditorPage(page).board.card(title));
  await page.mouse.move(at.x, at.y);
}

/** Another tab with the map of this one. */
async function openTab({ context }) {
  const other = new EditorPage(await context.newPage());
  await other.open(addressOf('Shop'));
  await expect(other.elsewhere).toBeVisible();
  return other;
}

/**
 * Where the program panics, and how its user gets there. The card that was written last has the focus before `act`.
 * `prepare` comes before the fault is asked for. `saved` are cards that are stored before the panic, beside those of
 * the map. `isElsewhere` says that the address has left the map.
 */
const ROWS = [
  { name: 'event keydown', act: ({ page }) => page.keyboard.press('?') },
  {
    name: 'event wheel',
    prepare: ({ page }) => aim(page, 'Ask'),
    act: async ({ page }) => {
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
    },
  },
  { name: 'event resize', act: ({ page }) => page.setViewportSize({ width: 1000, height: 700 }) },
  {
    name: 'event storage',
    prepare: async (the) => {
      the.other = await the.context.newPage();
      await new HomePage(the.other).open();
    },
    act: ({ other }) => other.evaluate(() => localStorage.setItem('waymark:spec', 'written by another tab')),
  },
  { name: 'event visibilitychange', act: ({ page }) => setHidden(page, true) },
  {
    name: 'event touchstart',
    prepare: ({ page }) => withTouch(page),
    act: async ({ page, editor }) => tap(page, await pointIn(editor.board.card('Ask'))),
  },
  { name: 'event hashchange', isElsewhere: true, act: ({ page }) => page.goBack() },
  {
    name: 'event paste',
    prepare: ({ page }) => page.keyboard.press('Control+c'),
    act: ({ page }) => page.keyboard.press('Control+v'),
  },
  { name: 'drag Down', prepare: ({ page }) => aim(page, 'Ask'), act: ({ page }) => page.mouse.down() },
  {
    name: 'drag Move',
    act: async ({ page, editor }) => {
      const mouse = await press(page, await pointIn(editor.board.card('Ask')));
      await mouse.moveTo(await editor.board.inside(BUY)());
    },
  },
  {
    name: 'drag Up',
    prepare: async (the) => {
      the.mouse = await press(the.page, await pointIn(the.editor.board.card('Ask')));
      await the.mouse.moveTo(await the.editor.board.inside(BUY)());
      await expect(the.editor.board.lifted).toHaveCount(1);
    },
    act: ({ mouse }) => mouse.release(),
  },
  {
    name: 'drag Arrow',
    prepare: async ({ editor }) => {
      await editor.press('Space');
      await expect(editor.board.lifted).toHaveCount(1);
    },
    act: ({ page }) => page.keyboard.press('ArrowUp'),
  },
  {
    name: 'command AddCards',
    prepare: async ({ page, editor }) => {
      await (await editor.board.addButton(BUY)).click();
      await expect(editor.board.titleField).toBeFocused();
      await page.keyboard.type('Pay');
    },
    act: ({ page }) => page.keyboard.press('Enter'),
  },
  {
    name: 'command SetField',
    prepare: async ({ page, editor }) => {
      await editor.press('F2');
      await expect(editor.board.titleField).toBeFocused();
      await page.keyboard.type(' prices');
    },
    act: ({ page }) => page.keyboard.press('Enter'),
  },
  { name: 'command RemoveCards', act: ({ page }) => page.keyboard.press('Delete') },
  { name: 'history undo', act: ({ page }) => page.keyboard.press('Control+z') },
  {
    name: 'history redo',
    prepare: async ({ editor }) => {
      await editor.press('Control+z');
      await editor.press('Control+y');
      await editor.press('Control+z');
      await expectSaved(editor);
    },
    saved: { [LOOK]: ['Search', 'Ask'] },
    act: ({ editor }) => editor.redoButton.click(),
  },
  { name: 'save TimerRan', act: ({ page }) => page.keyboard.press('Delete') },
  // The journal has answered: what was changed is stored by then.
  { name: 'save Kept', saved: { [LOOK]: ['Search', 'Ask'] }, act: ({ page }) => page.keyboard.press('Delete') },
  { name: 'save Flush', isElsewhere: true, act: ({ editor }) => editor.allMaps.click() },
  { name: 'dialog Export', act: ({ page }) => page.getByRole('button', { name: 'Export', exact: true }).click() },
  {
    name: 'export CsvCards',
    prepare: async ({ page, editor }) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await editor.dialog.getByRole('radio', { name: 'Table of cards (CSV)' }).check();
    },
    act: ({ editor }) => editor.answer('Download'),
  },
  { name: 'view Outline', act: ({ page }) => page.getByRole('button', { name: 'Outline', exact: true }).click() },
  {
    name: 'menu Card',
    act: ({ page }) => page.getByRole('button', { name: 'More actions for Compare', exact: true }).first().click(),
  },
  { name: 'write Card', act: ({ editor }) => editor.board.card('Ask').getByRole('heading').dblclick() },
  {
    name: 'find hits',
    prepare: ({ page }) => new FindBar(page).open(),
    act: ({ page }) => page.keyboard.type('Sea'),
  },
  { name: 'frame zoom', act: ({ page }) => page.getByRole('button', { name: 'Zoom in' }).click() },
  { name: 'file read', act: ({ editor }) => editor.openFile(OTHER) },
  {
    name: 'claim lost',
    prepare: async (the) => {
      the.other = await openTab(the);
    },
    act: ({ other }) => other.elsewhere.getByRole('button', { name: 'Edit here' }).click(),
  },
  {
    name: 'versions listed',
    prepare: ({ page }) => new Commands(page).find('Versions'),
    act: ({ page }) => page.keyboard.press('Enter'),
  },
  {
    name: 'map open',
    prepare: async ({ editor, home }) => {
      await editor.allMaps.click();
      await expect(home.tile('Shop')).toBeVisible();
    },
    act: ({ home }) => home.tile('Shop').getByRole('link', { name: 'Shop', exact: true }).click(),
  },
];

/** What the program does before it draws anything. */
const BEFORE_ANYTHING = { name: 'library list' };

test.use({ baseURL: FAULTS_URL ?? BASE_URL });

/** One page that opens what was downloaded in all tests: starting the app for each would take half of the time. */
let reader;

test.beforeAll(async ({ browser }) => {
  if (!FAULTS_URL) {
    throw new Error('The build that panics on request is missing: run `cargo xtask e2e` without `--no-build` once.');
  }
  reader = new EditorPage(await browser.newPage({ baseURL: BASE_URL }));
  await reader.open();
});

test.afterAll(() => reader?.page.close());

test.beforeEach(({ problems }) => problems.allow(FAULTS));

async function expectSaved(editor) {
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
}

/** Asks the program to panic there, and writes down what is stored then and how long it takes until that is told. */
async function ask(page, name) {
  await page.evaluate((fault) => {
    const { panic } = window.waymarkShield;
    window.waymarkShield.panic = (text) => {
      const began = performance.now();
      const stored = JSON.stringify({ ...localStorage });
      panic(text);
      // When it is open, the next frame draws it; how soon a busy machine draws a frame is not the program's to say.
      const isOpen = Boolean(document.querySelector('dialog#shield[open]'));
      window.fallen = { stored, isOpen, after: performance.now() - began };
    };
    window.waymarkFault = fault;
  }, name);
}

async function downloaded(page, button) {
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  return fs.readFile(await download.path(), 'utf8');
}

/** The file holds these cards, and the release shows them in a browser of its own. */
async function expectOpens(text, cards) {
  expect(cardsOf(JSON.parse(text))).toEqual(cards);
  const titles = Object.values(cards).flat();
  await reader.openFile(text);
  await expect(reader.board.canvas.locator('[data-card]')).toHaveCount(titles.length);
  for (const title of titles) await expect(reader.board.card(title)).toBeVisible();
  await reader.open('#/');
  await expect(reader.board.canvas).toHaveCount(0);
}

for (const { name, prepare, act, saved, isElsewhere } of ROWS) {
  test(`F62 a panic at “${name}” is told at once, and the map is given out as it was saved`, async ({ page, context }) => {
    const the = { page, context, editor: new EditorPage(page), home: new HomePage(page) };
    await the.editor.openMap(MAP);
    await the.editor.board.addCard(LOOK, 'Compare');
    await expectSaved(the.editor);
    await prepare?.(the);
    await ask(page, name);
    await act(the);

    const fallen = await (await page.waitForFunction(() => window.fallen)).jsonValue();
    expect(fallen.isOpen).toBe(true);
    expect(fallen.after).toBeLessThan(MOST_MS);
    const shield = shieldOf(page);
    await expect(shield).toBeVisible();
    await shield.getByText('What happened').click();
    await expect(shield.getByRole('textbox', { name: 'Report' })).toHaveValue(new RegExp(`a test asked for the fault \`${name}\``));

    await shield.getByText('All maps of this browser').click();
    const give = isElsewhere ? 'Download “Shop”' : 'Download the map';
    const text = await downloaded(page, shield.getByRole('button', { name: give }));
    await expectOpens(text, { ...cardsOf(MAP), [LOOK]: ['Search', 'Ask', 'Compare'], ...saved });

    // Longer than any save waits.
    for (const key of ['n', 'Delete', 'Control+z', 'Escape']) await page.keyboard.press(key);
    await page.mouse.click(5, 5);
    await frame(page);
    await page.waitForTimeout(1_200);
    await expect(shield).toBeVisible();
    expect(await stored(page)).toBe(fallen.stored);
  });
}

/** Keeps two maps, and lets the program panic in every page from then on. Answers what is stored. */
async function keepMapsAndAsk(page, name) {
  const home = new HomePage(page);
  await home.open();
  await home.openFiles(MAP, OTHER);
  await expect(home.tiles).toHaveCount(2);
  await page.addInitScript((fault) => {
    window.waymarkFault = fault;
  }, name);
  return stored(page);
}

/** The list of the maps that are stored here has both, as they are. */
async function expectMapsListed(page) {
  const safe = page.getByRole('dialog', { name: 'Waymark did not start' });
  await expect(safe).toBeVisible();
  await expect(new EditorPage(page).ready).toHaveCount(0);
  await expect(page.locator('[data-canvas]')).toHaveCount(0);
  for (const map of [MAP, OTHER]) {
    const text = await downloaded(page, safe.getByRole('button', { name: `Download “${map.map.title}”` }));
    await expectOpens(text, cardsOf(map));
  }
  return safe;
}

test('F63 a map that panics whenever it is opened leads to a list of all maps after two starts, and to Home', async ({ page }) => {
  const home = new HomePage(page);
  const before = await keepMapsAndAsk(page, 'map open');
  // Another hash alone would load nothing.
  await page.goto('about:blank');
  for (const start of [() => page.goto(addressOf('Shop')), () => page.reload()]) {
    await start();
    await expect(shieldOf(page)).toBeVisible({ timeout: 15_000 });
  }
  await page.reload();
  const safe = await expectMapsListed(page);
  expect(await stored(page)).toBe(before);
  await safe.getByRole('button', { name: 'Start without a map' }).click();
  await home.waitUntilReady();
  await expect(home.tile('Shop')).toBeVisible();
  await expect(home.tile('Library')).toBeVisible();
  await expect(shieldOf(page)).toHaveCount(0);
});

test('F63 a panic before anything is drawn is told by the shield, and counts as one start of two', async ({ page }) => {
  const before = await keepMapsAndAsk(page, BEFORE_ANYTHING.name);
  await page.reload();
  await expect(shieldOf(page)).toBeVisible({ timeout: 15_000 });
  await shieldOf(page).getByText('All maps of this browser').click();
  expect(await downloaded(page, shieldOf(page).getByRole('button', { name: 'Download “Library”' }))).toContain('Borrow');
  await shieldOf(page).getByRole('button', { name: 'Reload' }).click();
  await expect(shieldOf(page)).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await expectMapsListed(page);
  expect(await stored(page)).toBe(before);
});
