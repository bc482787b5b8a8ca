// Promise: all maps travel as one file, and come back from it as they were.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';

/** The maps that the browser stores, without when they were saved and which states of them have left as a file. */
async function storedMaps(page) {
  const entries = Object.entries(await page.evaluate(() => ({ ...localStorage })));
  const body = (text) => text.slice(text.indexOf('\n') + 1).replace(/"lineage":\[[^\]]*\]/, '"lineage":[]');
  const maps = entries.filter(([key]) => key.includes(':map:')).map(([key, text]) => [key, body(text)]);
  return Object.fromEntries(maps.sort());
}

test('a file of all maps restores an empty browser, byte by byte but for what has left it', async ({ page, newContext }) => {
  const home = new HomePage(page);
  const editor = new EditorPage(page);
  await home.open();
  for (const title of ['Shop', 'Märkte 日本 🛒', '<b>bold</b>']) {
    const cards = [{ title: 'Search', sentiment: 2, notes: 'Two\nlines', channel: 'search' }, 'Ask'];
    await home.keepFile({ ...journey({ title, cards: { [LOOK]: cards } }), 'from a later version': [1, { two: null }] });
    await editor.board.addCard(LOOK, 'Compare');
    await editor.allMaps.click();
  }
  await home.openExample('Hotel check-in, as a blueprint');
  await editor.allMaps.click();
  await expect(home.tiles).toHaveCount(4);
  const before = await storedMaps(page);
  expect(Object.keys(before)).toHaveLength(4);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all maps' }).click();
  const download = await coming;
  const buffer = await fs.readFile(await download.path());

  const there = new HomePage(await (await newContext()).newPage());
  await there.open();
  await there.openFiles({ name: download.suggestedFilename(), mimeType: 'application/json', buffer });
  await expect(there.tiles).toHaveCount(4);
  expect(await storedMaps(there.page)).toEqual(before);
});
