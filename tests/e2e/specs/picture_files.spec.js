// Promise: a map leaves as a picture or on paper that shows what the canvas shows, and a picture opens as the map again.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { expectAccessible } = require('../support/axe');
const { journey, cardsOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const CARDS = { [LOOK]: ['Search', { title: 'Ask <b>', sentiment: -1 }], 'Opportunities / Buy': ['Sell online'] };
const MAP = journey({ cards: CARDS });

let editor;

test.use({ viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  await editor.openMap(MAP);
});

async function made(page, format, testInfo, choose = async () => {}) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: format }).check();
  await choose();
  const coming = page.waitForEvent('download');
  await editor.answer('Download');
  const download = await coming;
  const path = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

for (const [format, ending] of [['Drawing (SVG)', 'svg'], ['Picture (PNG)', 'png']]) {
  test(`I73 ${format} carries the map and opens as it again`, async ({ page, newContext }, testInfo) => {
    const path = await made(page, format, testInfo);
    expect(path).toMatch(new RegExp(`Shop\\.${ending}$`));
    const other = new EditorPage(await (await newContext()).newPage());
    await other.open();
    await other.page.locator('input[data-open-file]').setInputFiles(path);
    await other.editCopy();
    await other.waitUntilShown();
    expect(await other.cards()).toEqual(cardsOf(MAP));
  });

  test(`I73 ${format} leaves the map out where that is chosen`, async ({ page }, testInfo) => {
    const path = await made(page, format, testInfo, () => editor.dialog.getByLabel('Carry the map in the picture').uncheck());
    await page.locator('input[data-open-file]').setInputFiles(path);
    await expect(editor.dialog).toContainText('The file could not be opened');
  });
}

test('the drawing opens alone, shows the cards of a cell below each other, and runs nothing', async ({ page, context }, testInfo) => {
  const path = await made(page, 'Drawing (SVG)', testInfo);
  const text = await fs.readFile(path, 'utf8');
  expect(text).not.toMatch(/<script|foreignObject|<style/);
  const alone = await context.newPage();
  await alone.setContent(text.slice(text.indexOf('<svg')));
  const box = (title) => alone.locator('text').filter({ hasText: title }).first().boundingBox();
  const [look, buy, search, ask] = [await box('Look'), await box('Buy'), await box('Search'), await box('Ask <b>')];
  expect(ask.x).toBeCloseTo(search.x, 0);
  expect(ask.y).toBeGreaterThan(search.y + search.height);
  expect(search.y).toBeGreaterThan(look.y + look.height);
  expect(buy.x).toBeGreaterThan(search.x + search.width);
});

/** What is on the pages that are printed now: for each its size in points and its words. */
async function printed(page, path) {
  await page.locator('.print-sheet').evaluateAll((all) => Promise.all(all.map((image) => image.decode())));
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await fs.readFile(path)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const [, , width, height] = sheet.view;
    pages.push({ width, height, words: (await sheet.getTextContent()).items.map((item) => item.str).join('') });
  }
  return pages;
}

test('I74 the map is printed on A4, A3 and Letter, lying, with its headers and nothing of the app', async ({ page }, testInfo) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: 'Print or PDF' }).check();
  await expectAccessible(page);
  for (const [paper, width, height] of [['A4', 842, 595], ['A3', 1191, 842], ['Letter', 792, 612]]) {
    await editor.dialog.getByRole('radio', { name: paper, exact: true }).click();
    const images = page.locator('.print-sheet');
    await expect(images).not.toHaveCount(0);
    const pages = await printed(page, testInfo.outputPath(`${paper}.pdf`));
    expect(pages.length).toBe(await images.count());
    for (const sheet of pages) {
      expect(Math.abs(sheet.width - width)).toBeLessThan(2);
      expect(Math.abs(sheet.height - height)).toBeLessThan(2);
    }
    const words = pages.map((sheet) => sheet.words).join('');
    for (const text of ['Search', 'Ask', 'Look', 'Touchpoints']) expect(words).toContain(text);
    expect(words).not.toContain('Export');
  }
});

test('I74 each persona has a sheet of paper of its own, and so has the action plan', async ({ page }, testInfo) => {
  const map = journey({
    personas: ['Ana', 'Bo'],
    cards: { 'Opportunities / Buy': [{ title: 'One price', kind: 'opportunity', impact: 5, effort: 1, owner: 'Kim' }] },
  });
  map.id = 'd'.repeat(32);
  map.personas[0].goals = ['Pay without worry'];
  await editor.openMap(map);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: 'Print or PDF' }).check();
  for (const part of ['Map', 'Persona sheets', 'Action plan']) await editor.dialog.getByRole('checkbox', { name: part, exact: true }).click();
  await expect(editor.dialog).toContainText('With a sheet per persona and the action plan');
  await expectAccessible(page);
  const pages = await printed(page, testInfo.outputPath('sheets.pdf'));
  expect(pages.length).toBe(3);
  const [ana, bo, plan] = pages.map((sheet) => sheet.words);
  expect(ana).toContain('Ana');
  expect(ana).toContain('Pay without worry');
  expect(bo).toContain('Bo');
  expect(plan).toContain('Action plan of Shop');
  expect(plan).toContain('One price');
  expect(plan).toContain('Kim');
  for (const sheet of pages) expect(Math.round(sheet.width)).toBe(842);
});
