// Promise: the editor is one file that runs from disk: it loads nothing, keeps maps where the browser does, and else says so.
const fs = require('node:fs');
const path = require('node:path');
const { test, expect } = require('../support/fixtures');
const { Commands } = require('../pages/commands');
const { EditorPage } = require('../pages/editor_page');
const { HomePage, EXAMPLES } = require('../pages/home_page');
const { journey } = require('../support/journey');
const { EDITOR, addressOf, packedIn, addressesIn } = require('../support/files');

const LOOK = 'Ana / Touchpoints / Look';
const CARDS = { [LOOK]: ['Search', 'Ask'] };

test.use({ baseURL: addressOf(EDITOR), offline: true });

let requests;

test.beforeEach(({ context }) => {
  requests = [];
  context.on('request', (request) => requests.push(request.url().split('#')[0]));
});

test('a map that is made in it is there after a reload, and nothing but the file was loaded', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openNew();
  await expect(page).toHaveTitle(/Waymark/);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  const before = await editor.cards();
  await editor.allMaps.click();
  const home = new HomePage(page);
  await home.keepFile(journey({ cards: CARDS }));
  await editor.board.addCard(LOOK, 'Compare');
  await expect(editor.saveState).toContainText('Saved in this browser');
  await editor.reload();
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });
  expect(before).toEqual({});
  await editor.allMaps.click();
  await home.reload();
  expect(await home.titles()).toContain('Shop');
  const own = requests.filter((address) => !/^(data|blob):/.test(address));
  expect(new Set(own)).toEqual(new Set([addressOf(EDITOR)]));
});

test('examples and templates are in it', async ({ page }) => {
  const editor = new EditorPage(page);
  const home = new HomePage(page);
  await home.open();
  await home.openExample(EXAMPLES[1]);
  await expect(editor.title).not.toBeEmpty();
  await editor.allMaps.click();
  await page.getByRole('button', { name: /Service blueprint/ }).click();
  await editor.waitUntilShown();
  await expect(page.getByText('Line of visibility').first()).toBeVisible();
});

test('Back, Forward and addresses of maps work', async ({ page }) => {
  const editor = new EditorPage(page);
  const home = new HomePage(page);
  await editor.openMap(journey({ personas: ['Ana', 'Bo'], cards: CARDS }));
  await editor.tab('Bo').click();
  const address = page.url();
  await editor.allMaps.click();
  await expect(home.tile('Shop')).toBeVisible();
  await page.goBack();
  await expect(editor.board.canvas).toBeVisible();
  expect(page.url()).toBe(address);
  await page.goForward();
  await expect(home.tile('Shop')).toBeVisible();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(editor.tab('Bo')).toHaveAttribute('aria-selected', 'true');
});

test('all views are there', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: CARDS }));
  for (const name of ['Outline', 'Action plan', 'Insight', 'Personas', 'Canvas']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('.view-area')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

/** Chromium hands what a page has stored to the process of another page a moment later: waits until that has happened. */
async function untilStored(context) {
  const other = await context.newPage();
  await expect(async () => {
    await other.goto(addressOf(EDITOR));
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 1_000 });
  }).toPass();
  await other.close();
}

test('whoever moves the file finds maps and colors again', async ({ page, context, problems }, info) => {
  const editor = new EditorPage(page);
  const home = new HomePage(page);
  await editor.openMap(journey({ cards: CARDS }));
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await new Commands(page).run('Appearance');
  await page.getByRole('dialog').getByText('Dark', { exact: true }).click();
  await page.keyboard.press('Escape');
  await untilStored(context);
  problems.allow(/request to another origin: GET file:/);
  const moved = info.outputPath('moved here.html');
  fs.copyFileSync(EDITOR, moved);
  await page.goto(addressOf(moved));
  await home.waitUntilReady();
  await expect(home.tile('Shop')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('it makes pages of maps, which hold the whole editor', async ({ page, newContext }, info) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: CARDS }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(editor.dialog.getByText('Link', { exact: true })).toHaveCount(0);
  await editor.dialog.getByText('Stand-alone page', { exact: true }).click();
  const coming = page.waitForEvent('download');
  await editor.answer('Download');
  const saved = info.outputPath('page.html');
  await (await coming).saveAs(saved);

  const other = await newContext({ baseURL: addressOf(saved), offline: true });
  const reader = new EditorPage(await other.newPage());
  await reader.open();
  await expect(reader.title).toHaveText('Shop');
  await expect(reader.board.card('Ask')).toBeVisible();
  await reader.editCopy();
  await reader.board.addCard(LOOK, 'Compare');
  await expect(reader.saveState).toHaveAttribute('data-save-state', 'saved');
  await reader.allMaps.click();
  await expect(new HomePage(reader.page).tile('Shop')).toBeVisible();
});

test('where the browser stores nothing it says so and works on', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  const editor = new EditorPage(page);
  const home = new HomePage(page);
  await editor.open();
  await expect(home.banner).toContainText('does not keep maps');
  await editor.openFile(journey({ cards: CARDS }));
  await editor.editCopy();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'memory');
  expect(await editor.cards()).toEqual(CARDS);
});

test('nothing in it names an address', () => {
  const html = fs.readFileSync(EDITOR, 'utf8');
  const packed = packedIn(html);
  const names = Object.keys(packed);
  for (const name of ['app.wasm', 'app.js', 'app.css', 'page.html', 'samples/coffee-maker.journey.json', 'templates/public-service.journey.json']) {
    expect(names).toContain(name);
  }
  const shell = html.replace(/ id="waymark-app">[^<]+</, '');
  expect(addressesIn(shell)).toEqual([]);
  for (const name of names.filter((it) => !it.endsWith('.wasm') && !path.dirname(it).startsWith('samples'))) {
    expect(addressesIn(Buffer.from(packed[name]).toString('utf8')), name).toEqual([]);
  }
});
