// Promise: a screen loads what it needs and no more; the rest is there before it is wanted, and if it does not come, that is said and nothing is lost.
const { test, expect } = require('../support/fixtures');
const { HomePage } = require('../pages/home_page');
const { EditorPage } = require('../pages/editor_page');
const { Commands } = require('../pages/commands');
const { FindBar } = require('../pages/find_bar');
const { cardsOf, journey } = require('../support/journey');

const shop = () => journey({ cards: { 'Ana / Touchpoints / Look': ['Search'] } });
const file = (part) => `**/${part}-*.wasm`;
const NOT_LOADED = 'could not be loaded';

/** Holds back what a first screen must not need. */
async function holdBack(page, ...parts) {
  for (const part of parts) await page.route(file(part), () => {});
}

/** Waits until all parts are here. */
async function everythingIsLoaded(page) {
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').filter((it) => it.responseEnd > 0).map((it) => it.name).join());
  for (const part of ['/home-', '/editor-', '/panels-', '/editor-panels-', '/home-panels-']) {
    await expect.poll(loaded).toContain(part);
  }
}

test.describe('the first screen', () => {
  test('Home stands without the editor and the panels', async ({ page }) => {
    await holdBack(page, 'editor', 'panels', 'editor-panels');
    const home = new HomePage(page);
    await home.open();
    await expect(home.newMapButton).toBeVisible();
  });

  test('a stored map stands without Home and the panels', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(shop());
    const { hash } = new URL(page.url());
    await holdBack(page, 'home', 'panels', 'home-panels');
    await page.goto('about:blank');
    await editor.open(hash);
    await expect(editor.board.canvas).toContainText('Search');
  });
});

test.describe('style sheets of later screens', () => {
  /** Where every element stands and how it is drawn, of those that can be seen. The inspector's fields come later. */
  const drawn = (page) =>
    page.evaluate(() => {
      const isFirst = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.inspector > *');
      const seen = [...document.querySelectorAll('body *')].filter(isFirst);
      return seen.map((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        const { color, backgroundColor, borderTopWidth, stroke, fill, font } = getComputedStyle(it);
        return [it.localName, it.getAttribute('class'), x, y, width, height, color, backgroundColor, borderTopWidth, stroke, fill, font].join(' ');
      });
    });

  for (const width of [1280, 390]) {
    test(`are not missed on Home, ${width} px wide`, async ({ page, newContext }) => {
      await page.setViewportSize({ width, height: 800 });
      const home = new HomePage(page);
      await home.open();
      const whole = await drawn(page);
      const other = await (await newContext({ viewport: { width, height: 800 } })).newPage();
      for (const sheet of ['editor', 'later']) await other.route(`**/${sheet}-*.css`, () => {});
      await new HomePage(other).open();
      expect(await drawn(other)).toEqual(whole);
    });
  }

  test('are not missed on the canvas, and those of another view are waited for', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(shop());
    await editor.reload();
    const whole = await drawn(page);
    const { hash } = new URL(page.url());
    await page.route('**/later-*.css', () => {});
    await editor.reload();
    const without = await drawn(page);
    expect(without.filter((line) => !whole.includes(line))).toEqual([]);
    expect(without).toHaveLength(whole.length);

    let send;
    const asked = new Promise((resolve) => {
      send = resolve;
    });
    await page.unroute('**/later-*.css');
    await page.route('**/later-*.css', (route) => send(route));
    await page.goto('about:blank');
    await page.goto(`./${hash}/outline`, { waitUntil: 'commit' });
    const sheet = await asked;
    await expect(page.locator('#boot')).toBeVisible();
    await sheet.continue();
    await expect(page.getByRole('heading', { name: 'Outline' })).toBeVisible();
  });
});

test('a screen that comes late has the focus, so that the next Tab leads into it', async ({ page }) => {
  let send;
  const asked = new Promise((resolve) => {
    send = resolve;
  });
  const home = new HomePage(page);
  await page.route(/\/editor-[0-9a-f]+\.wasm/, (route) => send(route));
  await home.open();
  await home.newMapButton.focus();
  await page.keyboard.press('Enter');
  const part = await asked;
  await expect(home.newMapButton).toBeHidden();
  await part.continue();
  const editor = new EditorPage(page);
  await editor.waitUntilShown();
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('what is typed before its field is here', () => {
  let editor;
  let held;

  /** The code of panels comes when a test says so. */
  test.beforeEach(async ({ page }) => {
    editor = new EditorPage(page);
    held = [];
    await editor.openMap(shop());
    await page.route(file('panels'), (route) => held.push(route));
    await editor.reload();
    await editor.board.card('Search').focus();
  });

  async function sendIt(page) {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const route of held) await route.continue();
    await page.unroute(file('panels'));
  }

  test('is in the field of the commands then, and does nothing before', async ({ page }) => {
    const commands = new Commands(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nouk');
    for (const key of ['Backspace', 'Backspace', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type('tl');
    await expect(commands.dialog).toHaveCount(0);
    await sendIt(page);
    await expect(commands.field).toHaveValue('notl');
    await expect(commands.field).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(commands.field).toHaveValue('not');
    await page.keyboard.press('Escape');
    expect(await editor.cards()).toEqual(cardsOf(shop()));
  });

  test('is what the find bar looks for, and adds no card', async ({ page }) => {
    const find = new FindBar(page);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('sear');
    await sendIt(page);
    await expect(find.field).toHaveValue('sear');
    await expect(find.field).toBeFocused();
    await page.keyboard.type('ch');
    await expect(find.field).toHaveValue('search');
    await expect(find.count).toHaveText('1 of 1');
    expect(await editor.cards()).toEqual(cardsOf(shop()));
  });

  test('is given up by Escape, and so is the dialog', async ({ page }) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await editor.board.write('Ask');
    await sendIt(page);
    // All of the panels' code is here when the bar is.
    await new FindBar(page).open();
    await page.keyboard.press('Escape');
    await expect(new Commands(page).dialog).toHaveCount(0);
    expect(Object.values(await editor.cards()).flat()).toContain('Ask');
  });

  test('is given up when the code does not come: its keys press what is offered', async ({ page, problems }) => {
    problems.allow(/ERR_FAILED|Failed to fetch/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('x');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const route of held) await route.abort();
    await page.unroute(file('panels'));
    const failed = page.locator('.dialog-place').getByRole('alert');
    await expect(failed).toContainText(NOT_LOADED);
    await expect(failed.getByRole('button', { name: 'Retry' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(new Commands(page).field).toBeFocused();
    await expect(new Commands(page).field).toHaveValue('');
  });
});

test('once everything is loaded the app works without the network', async ({ page, context, problems }) => {
  // The browser asks for the page's icon again whenever the title changes.
  problems.allow(/ERR_INTERNET_DISCONNECTED .*icon-/);
  const home = new HomePage(page);
  const editor = new EditorPage(page);
  await editor.openMap(shop());
  await everythingIsLoaded(page);
  await context.setOffline(true);
  await editor.inspector.type('Title', 'Market');
  await editor.allMaps.click();
  await home.tile('Market').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await home.dialog.getByLabel('Title').fill('Shop again');
  await home.dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(home.tile('Shop again')).toBeVisible();
  await home.newMapButton.click();
  await expect(editor.board.canvas).toBeVisible();
});

test.describe('when a part does not come', () => {
  test.beforeEach(({ problems }) => problems.allow(/console error/));

  test('a screen says so, and Retry shows it', async ({ page }) => {
    await page.route(file('home'), (route) => route.abort());
    const home = new HomePage(page);
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(NOT_LOADED);
    await page.unroute(file('home'));
    await page.getByRole('button', { name: 'Retry' }).click();
    await home.waitUntilReady();
    await expect(home.newMapButton).toBeVisible();
  });

  test('a panel says so; editing and saving go on, and Retry shows it', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(shop());
    await page.route(file('panels'), (route) => route.abort());
    await editor.reload();
    await expect(editor.inspector.panel.getByRole('alert')).toContainText(NOT_LOADED);
    await editor.board.canvas.getByText('Search').click();
    await page.keyboard.press('+');
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await page.unroute(file('panels'));
    await editor.inspector.button('Retry').click();
    await expect(editor.inspector.field('Title')).toHaveValue('Search');
    await editor.reload();
    await expect(editor.board.canvas).toContainText('Search');
    await expect(editor.undoButton).toHaveAttribute('aria-disabled', 'true');
  });

  test('a panel of a map that is only read can be tried again', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(shop());
    await page.getByRole('combobox', { name: 'What may be changed' }).selectOption('Read only');
    await page.route(file('panels'), (route) => route.abort());
    await editor.reload();
    await expect(editor.inspector.panel.getByRole('alert')).toContainText(NOT_LOADED);
    await page.unroute(file('panels'));
    await editor.inspector.button('Retry').click();
    await expect(editor.inspector.field('Title')).toHaveValue('Shop');
    await expect(editor.inspector.field('Title')).toBeDisabled();
  });

  test('a view says so, and Retry by keys leaves the focus in the main part', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(shop());
    await page.route(file('views'), (route) => route.abort());
    await editor.reload();
    await page.locator('[data-view="outline"]').click();
    const failed = page.locator('.view-area').getByRole('alert');
    await expect(failed).toContainText(NOT_LOADED);
    await page.unroute(file('views'));
    await failed.getByRole('button', { name: 'Retry' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Outline' })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('a dialog says so and can be given up or tried again', async ({ page }) => {
    const home = new HomePage(page);
    await new EditorPage(page).openMap(shop());
    await page.route(file('panels'), (route) => route.abort());
    await home.open();
    await page.reload();
    await page.goto('./#/');
    const ask = async () => {
      await home.tile('Shop').getByRole('button').click();
      await page.getByRole('menuitem', { name: 'Rename…' }).click();
      await expect(page.getByRole('alert')).toContainText(NOT_LOADED);
    };
    await ask();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await ask();
    await page.unroute(file('panels'));
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(home.dialog.getByLabel('Title')).toHaveValue('Shop');
  });

  test('a new map says so, and Retry makes it', async ({ page }) => {
    await page.route(file('panels'), (route) => route.abort());
    const home = new HomePage(page);
    await home.open();
    await home.newMapButton.click();
    await expect(home.message(NOT_LOADED)).toBeVisible();
    await page.unroute(file('panels'));
    await home.message(NOT_LOADED).getByRole('button', { name: 'Retry' }).click();
    await new EditorPage(page).waitUntilShown();
  });
});
