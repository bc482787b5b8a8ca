// Promise: a page of one map is one file that shows the map anywhere, keeps what is written, and hands the map on.
const fs = require('node:fs');
const { test, expect } = require('../support/fixtures');
const { AppPage } = require('../pages/app_page');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { FindBar } = require('../pages/find_bar');
const { expectAccessible } = require('../support/axe');
const { journey, cardsOf } = require('../support/journey');
const { template, addressOf, packedIn, addressesIn } = require('../support/files');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({
  cards: {
    [LOOK]: ['Search', { title: 'Ask', sentiment: -1, notes: 'At the counter' }],
    'Opportunities / Buy': ['Sell online'],
  },
});
const HOSTILE = '</script><script>window.intruder = 1</script><!--<script>\u2028';

let newReader;

test.beforeEach(async ({ page, newContext }, info) => {
  /** Exports a map as a page, and opens that in another browser as a double click does. */
  newReader = async (map = MAP, { change = (html) => html, opened = true, ...options } = {}) => {
    const editor = new EditorPage(page);
    await editor.openMap(map);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await editor.dialog.getByText('Stand-alone page', { exact: true }).click();
    const coming = page.waitForEvent('download');
    await editor.answer('Download');
    const saved = info.outputPath('page.html');
    const download = await coming;
    fs.writeFileSync(saved, change(fs.readFileSync(await download.path(), 'utf8')));
    const context = await newContext({ baseURL: addressOf(saved), offline: true, ...options });
    const reader = new EditorPage(await context.newPage());
    reader.file = saved;
    reader.downloadName = download.suggestedFilename();
    if (opened) await reader.open();
    return reader;
  };
});

const downloadMap = (reader) => reader.page.getByRole('button', { name: 'Download the map', exact: true });

test('it shows the map, read only, and nothing else', async () => {
  const reader = await newReader();
  const { page } = reader;
  expect(reader.downloadName).toBe('Shop.html');
  await expect(page).toHaveTitle('Shop - Waymark');
  await expect(reader.title).toHaveText('Shop');
  for (const title of ['Search', 'Ask', 'Sell online']) await expect(reader.board.card(title)).toBeVisible();
  await reader.board.card('Ask').click();
  await expect(reader.inspector.panel).toContainText('At the counter');
  for (const name of ['All maps', 'Export', 'Edit a copy']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await reader.board.card('Search').focus();
  await reader.press('Delete');
  await expect(reader.message('Download it and open the file in Waymark')).toBeVisible();
  await expect(reader.board.card('Search')).toBeVisible();
});

test('it can be searched, looked at in every way and presented', async () => {
  const reader = await newReader();
  const { page } = reader;
  const find = new FindBar(page);
  await find.opener.click();
  await find.field.fill('ask');
  await expect(find.count).toContainText('1');
  await find.close.click();
  for (const name of ['Outline', 'Action plan', 'Insight', 'Personas', 'Canvas']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.locator('.viewer-bar')).toBeHidden();
  // One thing at a press: first what was found and selected, then presenting.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('.viewer-bar')).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('no address leads to anything but the map', async () => {
  const reader = await newReader();
  const { page } = reader;
  for (const hash of ['#/', '#/map/0123456789abcdef0123456789abcdef', '#m1:abc', '#nonsense']) {
    await page.goto(hash);
    await expect(reader.board.card('Ask')).toBeVisible();
    await page.goto('about:blank');
    await reader.open(hash);
    await expect(reader.board.card('Ask')).toBeVisible();
  }
  await reader.openFile(journey({ title: 'Market' }));
  await expect(reader.message('opens no other')).toBeVisible();
  await expect(reader.title).toHaveText('Shop');
});

test('comments survive a reload and leave with the map', async () => {
  const reader = await newReader();
  const { page } = reader;
  await reader.board.card('Ask').click();
  await reader.inspector.panel.getByLabel('Your name').fill('Kim');
  await reader.inspector.panel.getByLabel('New comment').fill('Is this still true?');
  await reader.inspector.panel.getByRole('button', { name: 'Add comment' }).click();
  await expect(reader.inspector.panel).toContainText('Is this still true?');
  await page.waitForTimeout(500);
  page.once('dialog', (dialog) => dialog.accept());
  await reader.reload();
  await reader.board.card('Ask').click();
  await expect(reader.inspector.panel).toContainText('Is this still true?');
  const coming = page.waitForEvent('download');
  await downloadMap(reader).click();
  const map = JSON.parse(fs.readFileSync(await (await coming).path(), 'utf8'));
  expect(cardsOf(map)).toEqual(cardsOf(MAP));
  expect(map.cards.find((card) => card.title === 'Ask').comments[0]).toMatchObject({ author: 'Kim' });
});

test('another page in the same tab shows its own map', async ({ problems }, info) => {
  const reader = await newReader();
  await expect(reader.title).toHaveText('Shop');
  problems.allow(/request to another origin: GET file:/);
  const other = info.outputPath('other.html');
  fs.writeFileSync(other, fs.readFileSync(reader.file, 'utf8').replace('"title": "Shop"', '"title": "Market"'));
  await reader.page.goto(addressOf(other));
  await reader.waitUntilShown();
  await expect(reader.title).toHaveText('Market');
});

test('it works where the browser stores nothing', async () => {
  const reader = await newReader(MAP, { opened: false });
  await reader.page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await reader.open();
  await expect(reader.board.card('Ask')).toBeVisible();
});

test('F41 i13 hostile texts stay texts', async () => {
  const map = journey({ title: HOSTILE, stages: [HOSTILE], cards: { [`Ana / Touchpoints / ${HOSTILE}`]: [HOSTILE] } });
  const reader = await newReader(map);
  await expect(reader.title).toHaveText(HOSTILE.trim());
  expect(await reader.page.evaluate(() => window.intruder)).toBeUndefined();
  const quiet = await newReader(map, { javaScriptEnabled: false, opened: false });
  await quiet.page.goto('');
  await expect(quiet.page.getByRole('heading', { level: 1 })).toHaveText(HOSTILE.trim());
});

test('where no script runs it is a table', async () => {
  const reader = await newReader(MAP, { javaScriptEnabled: false, opened: false });
  const { page } = reader;
  await page.goto('');
  await expect(page.getByRole('heading', { name: 'Ana' })).toBeVisible();
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader')).toHaveText(['Look', 'Buy', 'Use']);
  await expect(table.getByRole('listitem')).toHaveText(['Search (neutral)', 'Ask (bad)']);
  await expect(page.getByRole('listitem').filter({ hasText: 'Sell online' })).toBeVisible();
});

test('a page that is cut off says so and shows the table', async ({ problems }) => {
  problems.allow(/console error: Waymark did not start/);
  const reader = await newReader(MAP, { change: (html) => html.slice(0, -300_000), opened: false });
  await reader.page.goto('');
  await expect(reader.page.getByRole('alert')).toContainText('damaged or incomplete');
  await expect(reader.page.getByRole('table').first()).toContainText('Ask (bad)');
});

test('a page is opened as a map by Waymark', async ({ page }) => {
  const reader = await newReader();
  const home = new HomePage(page);
  await home.open('#/');
  await home.openFiles({ name: 'page.html', mimeType: 'text/html', buffer: fs.readFileSync(reader.file) });
  const editor = new EditorPage(page);
  await editor.waitUntilShown();
  await expect(editor.title).toHaveText('Shop');
  await expect(editor.board.card('Ask')).toBeVisible();
});

test('it breaks no rule of accessibility', async () => {
  const reader = await newReader();
  await expectAccessible(reader.page);
});

test('the template has less than a megabyte and names no address', () => {
  const html = fs.readFileSync(template(), 'utf8');
  expect(fs.statSync(template()).size).toBeLessThanOrEqual(1_000_000);
  const packed = packedIn(html);
  expect(Object.keys(packed).sort()).toEqual(['app.css', 'app.js', 'app.wasm']);
  expect(addressesIn(html.replace(/ id="waymark-app">[^<]+</, ''))).toEqual([]);
  for (const name of ['app.css', 'app.js']) expect(addressesIn(Buffer.from(packed[name]).toString('utf8'))).toEqual([]);
});

test('a template without a map says that there is none', async ({ newContext, problems }) => {
  problems.allow(/console error/);
  const context = await newContext({ baseURL: addressOf(template()), offline: true });
  const app = new AppPage(await context.newPage());
  await app.open();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('This map was not kept');
});
