// Promise: a table that people have becomes a map once they have said what its columns mean; a table of Waymark's own
// comes back without a question.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { journey, file } = require('../support/journey');
const { settled } = require('../support/settled');

const LOOK = 'Ana / Touchpoints / Look';
const STEPS = 'Phase;Step;Rating (1-5);Who\nSearch;Google it;4;Ana\nSearch;Ask a friend;5;Ana\nBuy;Wait in line;1;Bo\n';

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a table is guessed, corrected and made a map', async ({ page }) => {
  await home.open();
  await home.openFiles(file(STEPS, 'steps.csv'));
  await expect(home.dialog).toContainText('Make a map of “steps.csv”');
  await expect(home.dialog).toContainText('This makes a map with 2 stages, 1 persona, 1 lane and 3 cards.');
  await expectAccessible(page);
  const stage = home.dialog.getByLabel('What “Phase” means');
  await expect(stage.locator('option:checked')).toHaveText('Stage');
  await home.dialog.getByLabel('What “Who” means').selectOption('Persona');
  await expect(home.dialog).toContainText('This makes a map with 2 stages, 2 personas');
  await home.answer('Make a map');
  await editor.waitUntilShown();
  for (const title of ['Google it', 'Ask a friend', 'Wait in line']) await expect(editor.board.card(title)).toBeVisible();
  const exported = await editor.exported();
  expect(exported.map.title).toBe('steps');
  expect(exported.stages.map((it) => it.title)).toEqual(['Search', 'Buy']);
  expect(exported.cards.find((card) => card.title === 'Wait in line')).toMatchObject({ sentiment: -2 });
  expect(exported.personas.map((persona) => persona.name)).toEqual(['Ana', 'Bo']);
});

test('Cancel leaves everything as it is', async ({ page }) => {
  await home.open();
  await home.openFiles(file(STEPS, 'steps.csv'));
  await home.answer('Cancel');
  await expect(home.dialog).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':map:')))).toEqual([]);
});

test('cells pasted from a spreadsheet are a table, lines are a list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await home.open();
  const paste = async (text) => {
    await page.evaluate((it) => navigator.clipboard.writeText(it), text);
    await page.keyboard.press('Control+v');
  };
  await paste(STEPS.replaceAll(';', '\t'));
  await expect(home.dialog).toContainText('Make a map of “Clipboard”');
  await home.answer('Cancel');
  await paste('Search\nCompare\nPay\n');
  await editor.waitUntilShown();
  await expect(editor.board.card('Compare')).toBeVisible();
});

test('I73 the map leaves as a table of cards and comes back without a question', async ({ page }, testInfo) => {
  await editor.openMap(journey({ cards: { [LOOK]: [{ title: '=1+1', notes: 'a "b"\nc', sentiment: 2 }, 'Ask'] } }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: 'Table of cards (CSV)' }).check();
  await expect(editor.dialog.getByRole('region', { name: 'Preview' })).toContainText("'=1+1");
  const coming = page.waitForEvent('download');
  await editor.answer('Download');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Shop.csv');
  const path = testInfo.outputPath('Shop.csv');
  await download.saveAs(path);
  const bytes = await fs.readFile(path);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  await editor.allMaps.click();
  await home.fileInput.setInputFiles(path);
  await editor.waitUntilShown();
  const card = (await editor.exported()).cards.find((it) => it.title === '=1+1');
  expect(card).toMatchObject({ notes: 'a "b"\nc', sentiment: 2 });
});

test('what a table cannot hold is counted before', async ({ page }) => {
  const map = journey({ cards: { [LOOK]: [{ title: 'Ask', owner: 'Kim', notes: 'x' }] } });
  await editor.openMap(map);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(editor.dialog.locator('.export-losses')).toHaveText('Nothing is lost: it holds everything on the map.');
  await editor.dialog.getByRole('radio', { name: 'Table of the map (CSV)' }).check();
  await expect(editor.dialog.locator('.export-losses')).toContainText(/1 owner.*1 note cannot be kept in Table of the map/);
  await expectAccessible(page);
});

test('the map leaves as a workbook, whose code is loaded when it is asked for', async ({ page }, testInfo) => {
  await editor.openMap(journey({ cards: { [LOOK]: [{ title: '=1+1', notes: 'x' }, 'Ask'] } }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: 'Workbook (XLSX)' }).check();
  await expect(editor.dialog.locator('.export-losses')).toHaveText('Nothing is lost: it holds everything on the map.');
  await expectAccessible(page);
  const coming = page.waitForEvent('download');
  await editor.answer('Download');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Shop.xlsx');
  const path = testInfo.outputPath('Shop.xlsx');
  await download.saveAs(path);
  const bytes = await fs.readFile(path);
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  for (const part of ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']) expect(bytes.includes(part)).toBe(true);
});

test('a table is parted by semicolons where spreadsheets expect them', async ({ page }) => {
  await editor.openMap(journey({ cards: { [LOOK]: ['Ask'] } }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: 'Table of the map (CSV)' }).check();
  const preview = editor.dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Touchpoints,Ask');
  await editor.dialog.getByRole('radio', { name: 'Semicolon' }).check();
  await expect(preview).toContainText('Touchpoints;Ask');
});

test('the map leaves as a report that reads as a document', async ({ page }, testInfo) => {
  await editor.openMap(journey({ cards: { [LOOK]: [{ title: 'Ask <b>', sentiment: -2, notes: 'It *hurts*' }] } }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: 'Report (Markdown)' }).check();
  await expect(editor.dialog.getByRole('region', { name: 'Preview' })).toContainText('# Shop');
  await expectAccessible(page);
  const coming = page.waitForEvent('download');
  await editor.answer('Download');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Shop.md');
  const path = testInfo.outputPath('Shop.md');
  await download.saveAs(path);
  const text = await fs.readFile(path, 'utf8');
  for (const part of ['# Shop', '## The journey', '## Where it hurts', '**Ask &lt;b>**', 'It \\*hurts\\*']) expect(text).toContain(part);
});

test('the list of formats stays where it is, whichever is chosen', async ({ page }) => {
  await editor.openMap(journey({ cards: { [LOOK]: ['Ask'] } }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const link = editor.dialog.getByRole('radio', { name: 'Link' });
  await expect(link).toBeVisible();
  await settled(page);
  const place = await link.boundingBox();
  for (const name of ['Picture (PNG)', 'Print or PDF', 'Workbook (XLSX)', 'CJML', 'Link']) {
    await editor.dialog.getByRole('radio', { name }).check();
    expect(await link.boundingBox()).toEqual(place);
  }
});
