// Promise: a map can be left at any moment. What was put off then comes too late, and does nothing to the map that is shown next.
const { test, expect } = require('../support/fixtures');
const { Commands } = require('../pages/commands');
const { EditorPage } = require('../pages/editor_page');
const { FindBar } = require('../pages/find_bar');
const { Outline } = require('../pages/outline');
const { Plan } = require('../pages/plan');
const { Presentation } = require('../pages/presentation');
const { Versions } = require('../pages/versions');
const { holdBack, letGo } = require('../support/held_back');
const { frame, pointIn, press, session, withTouch } = require('../support/input');
const { journey, cardsOf, idOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const many = Array.from({ length: 12 }, (_, index) => `Step ${index}`);
const MAP = journey({ cards: { [LOOK]: ['Search', 'Ask', ...many], 'Opportunities / Look': ['Faster'] } });
const NEXT = journey({ title: 'Library', cards: { [LOOK]: ['Borrow'], 'Opportunities / Look': ['Later'] } });
const PICTURE = { name: 'face.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };

/** Goes to the next map, as from a link or by Back. Nothing of the page is waited for. */
const leave = (page) => page.evaluate((address) => { location.hash = address; }, `#/map/${idOf('map', 'Library')}`);

async function openCommands(editor) {
  await editor.press('Control+k');
  await expect(new Commands(editor.page).field).toBeFocused();
}

/** How many versions of the map that is left are kept. */
const countVersions = (page) =>
  page.evaluate(async (map) => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(`:map:${map}`));
    return (await window.waymarkSnapshots.list(key)).length;
  }, idOf('map', 'Shop'));

/**
 * What is going on when the map is left. `prepare` comes before anything is held back, `meanwhile` when the next map is
 * shown, `after` when nothing is held back any more.
 */
const ROWS = [
  {
    name: 'a dialog that closes',
    prepare: async ({ editor, page }) => {
      await editor.press('F1');
      await expect(editor.dialog).toBeVisible();
      await page.evaluate(() => document.activeElement.blur());
    },
    act: ({ page }) => page.keyboard.press('Escape'),
    // What had the focus may be drawn anew in this very moment.
    meanwhile: ({ page }) => page.evaluate(() => setTimeout(() => document.activeElement.blur())),
  },
  { name: 'a map that is fitted', act: ({ page }) => page.keyboard.press('Shift+Digit1') },
  { name: 'a selection that is fitted', act: ({ page }) => page.keyboard.press('Shift+Digit2') },
  {
    name: 'a zoom by the wheel',
    prepare: async ({ editor, page }) => {
      const at = await pointIn(editor.board.card('Ask'));
      await page.mouse.move(at.x, at.y);
      await page.keyboard.down('Control');
    },
    act: ({ page }) => page.mouse.wheel(0, -100),
    after: ({ page }) => page.keyboard.up('Control'),
  },
  { name: 'a board that scrolls', act: ({ editor }) => editor.board.canvas.evaluate((board) => board.scrollTo(0, 60)) },
  {
    name: 'a drag by the mouse',
    prepare: async (the) => {
      the.from = await pointIn(the.editor.board.card('Ask'));
      the.to = await the.editor.board.inside(BUY)();
      the.mouse = await press(the.page, the.from);
      await the.mouse.moveTo(the.to);
      await expect(the.editor.board.lifted).toHaveCount(1);
    },
    act: ({ page, from }) => page.mouse.move(from.x, from.y),
    after: ({ mouse }) => mouse.release(),
  },
  {
    name: 'a finger that rests on a card',
    prepare: async (the) => {
      await withTouch(the.page);
      the.at = await pointIn(the.editor.board.card('Ask'));
    },
    act: async ({ page, at }) =>
      (await session(page)).send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...at, id: 0 }] }),
    after: async ({ page }) =>
      (await session(page)).send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  },
  {
    name: 'a rectangle that is drawn',
    prepare: async (the) => {
      the.from = await the.editor.board.inside('Ana / Touchpoints / Use')();
      the.mouse = await press(the.page, the.from);
      await the.mouse.moveTo({ x: the.from.x - 80, y: the.from.y + 40 });
      await expect(the.page.locator('[data-band].shown')).toHaveCount(1);
    },
    act: ({ page, from }) => page.mouse.move(from.x - 20, from.y + 20),
    after: async ({ mouse }) => {
      await mouse.moveTo({ x: 300, y: 300 }, { steps: 2 });
      await mouse.release();
    },
  },
  {
    name: 'a search that has not begun',
    prepare: ({ page }) => new FindBar(page).open(),
    act: ({ page }) => page.keyboard.type('Sea'),
  },
  { name: 'a card that is deleted', act: ({ page }) => page.keyboard.press('Delete') },
  { name: 'an undo', act: ({ page }) => page.keyboard.press('Control+z') },
  { name: 'a menu that opens', act: ({ page }) => page.keyboard.press('Shift+F10') },
  { name: 'a title that is edited', act: ({ page }) => page.keyboard.press('F2') },
  { name: 'a card that is duplicated', act: ({ page }) => page.keyboard.press('Control+d') },
  {
    name: 'a presentation that begins',
    act: ({ page }) => new Presentation(page).mode.selectOption('Present'),
  },
  {
    name: 'a card that is deleted in the outline',
    prepare: async ({ page }) => {
      const outline = new Outline(page);
      await outline.open();
      await outline.cell('Ask', 'title').click({ position: { x: 12, y: 12 } });
    },
    act: ({ page }) => page.keyboard.press('Delete'),
  },
  {
    name: 'an opportunity that is dragged on the plan',
    prepare: async (the) => {
      const plan = new Plan(the.page);
      await plan.open();
      const { from, to } = await plan.ends(plan.handle('Faster'), plan.spot(3, 3));
      the.mouse = await press(the.page, from);
      the.at = to;
      await the.mouse.moveTo(to);
    },
    act: ({ page, at }) => page.mouse.move(at.x + 5, at.y + 5),
    after: ({ mouse }) => mouse.release(),
  },
  {
    name: 'a field beside the canvas, below a dialog',
    prepare: async ({ editor }) => {
      await editor.inspector.field('Title').click();
      await openCommands(editor);
    },
  },
  {
    name: 'the field of the find bar, below a dialog',
    prepare: async ({ page, editor }) => {
      await new FindBar(page).open();
      await openCommands(editor);
    },
  },
  {
    name: 'a cell of the outline, below a dialog',
    prepare: async ({ page, editor }) => {
      const outline = new Outline(page);
      await outline.open();
      await outline.cell('Ask', 'title').click({ position: { x: 12, y: 12 } });
      await openCommands(editor);
    },
  },
  {
    name: 'a presentation below a dialog',
    prepare: async ({ page, editor }) => {
      await new Presentation(page).begin();
      await editor.press('F1');
      await expect(editor.dialog.filter({ hasText: 'Keyboard shortcuts' })).toBeVisible();
    },
  },
  {
    name: 'a version that is restored',
    prepare: async (the) => {
      the.versions = new Versions(the.editor);
      await the.versions.open();
      await the.versions.keep('Before');
      the.count = await countVersions(the.page);
    },
    act: ({ versions }) => versions.named('Before').getByRole('button', { name: 'Restore' }).click(),
    // Today's state is kept first. What is asked of the browser after that is answered after what the app asked.
    after: async ({ page, count }) => {
      await expect.poll(() => countVersions(page)).toBe(count + 1);
      await countVersions(page);
    },
  },
];

for (const { name, prepare = () => {}, act = () => {}, meanwhile = () => {}, after = () => {} } of ROWS) {
  test(`${name}, and another map is opened`, async ({ page }) => {
    const editor = new EditorPage(page);
    const the = { page, editor };
    await editor.openMap(NEXT);
    await editor.openMap(MAP);
    await editor.board.addCard(LOOK, 'Compare');
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await prepare(the);
    await holdBack(page);
    await act(the);
    await leave(page);
    await expect(editor.title).toHaveText('Library');
    await meanwhile(the);
    await letGo(page);
    await after(the);
    await frame(page);
    // What is offered would be done to another map than the one that is shown.
    expect(await page.locator('[data-toast]').allTextContents()).toEqual([]);
    await expect(editor.board.canvas).toHaveCSS('--zoom', '1');
    expect(await editor.cards()).toEqual(cardsOf(NEXT));
  });
}

test('a picture that is ready too late is said to be missing', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(NEXT);
  await editor.openMap(MAP);
  await editor.tab('Ana').click();
  await expect(editor.inspector.heading).toHaveText('Persona');
  await holdBack(page);
  await editor.inspector.panel.locator('input[type=file]').setInputFiles(PICTURE);
  await leave(page);
  await expect(editor.title).toHaveText('Library');
  await letGo(page);
  await expect(editor.message('“face.png” was not added: its map was closed before it was ready.')).toBeVisible();
});

test('the menu of a row goes with its table', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(MAP);
  const outline = new Outline(page);
  await outline.open();
  await outline.row('Ask').getByRole('button', { name: /^More actions/ }).click();
  await expect(editor.menu).toBeVisible();
  await page.goBack();
  await expect(editor.board.card('Ask')).toBeVisible();
  await expect(editor.menu).toHaveCount(0);
});

test('code that comes too late does nothing', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(NEXT);
  await editor.openMap(MAP);
  const held = [];
  await page.route('**/panels-*.wasm', (route) => held.push(route));
  await editor.reload();
  await editor.board.card('Ask').focus();
  await page.keyboard.press('Control+d');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await leave(page);
  await expect(editor.title).toHaveText('Library');
  const came = page.waitForResponse(/\/panels-[0-9a-f]+\.wasm/);
  for (const route of held) await route.continue();
  await page.unroute('**/panels-*.wasm');
  await (await came).finished();
  // All that is loaded ahead of its use comes after it.
  await new FindBar(page).open();
  expect(await editor.cards()).toEqual(cardsOf(NEXT));
});
