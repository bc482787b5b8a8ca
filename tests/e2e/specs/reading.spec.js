// Promise: who opens files sees that they are being read, can go on meanwhile, and never sees it for nothing.
const { test, expect } = require('../support/fixtures');
const { expectAccessible } = require('../support/axe');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, file } = require('../support/journey');

const ONE = file(journey({ title: 'One' }), 'one.json');
const TWO = file(journey({ title: 'Two' }), 'two.json');

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
});

/** Every file waits for `window.disk.give()`, or for `window.disk.fail()`. */
async function withSlowDisk(page) {
  await page.addInitScript(() => {
    const read = Blob.prototype.arrayBuffer;
    window.disk = {};
    Blob.prototype.arrayBuffer = function slowly() {
      return new Promise((give, fail) => {
        window.disk = { give: () => give(read.call(this)), fail: () => fail(new Error('The disk is gone.')) };
      });
    };
  });
}

/** Writes down from now on what is said about reading, and whether a frame showed it. */
async function noteReadings(page) {
  await home.reading.evaluate((status) => {
    window.readings = [];
    const note = () => {
      const words = status.textContent;
      if (words === (window.readings.at(-1)?.words ?? '')) return;
      const reading = { words, isDrawn: false };
      window.readings.push(reading);
      requestAnimationFrame(() => {
        reading.isDrawn = status.textContent === words;
      });
    };
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => window.readings);
}

test('files that take long are named one after the other, and nothing is blocked meanwhile', async ({ page }) => {
  await withSlowDisk(page);
  await home.open();
  await home.openFiles(ONE, TWO);
  await expect(home.reading).toHaveText('Reading “one.json”, 1 of 2…');
  await expect(home.reading).toHaveRole('status');
  await expectAccessible(page);
  await home.newMapButton.click();
  await editor.waitUntilShown();
  await page.evaluate(() => window.disk.give());
  await expect(home.reading).toHaveText('Reading “two.json”, 2 of 2…');
  await editor.board.addCard('Persona 1 / Touchpoints / Buy', 'Order');
  await page.evaluate(() => window.disk.give());
  await expect(home.report).toContainText('Two');
  await expect(home.reading).toBeEmpty();
});

test('a file that cannot be read ends it as well', async ({ page }) => {
  await withSlowDisk(page);
  await home.open();
  await home.openFiles(ONE);
  await expect(home.reading).toHaveText('Reading “one.json”…');
  await page.evaluate(() => window.disk.fail());
  await expect(home.report).toContainText('The browser could not read it.');
  await expect(home.reading).toBeEmpty();
});

test('a large file is named before the page is busy with it', async ({ page }) => {
  const notes = 'x'.repeat(20_000);
  const cards = Array.from({ length: 200 }, (_, index) => ({ title: `Card ${index}`, notes }));
  const large = journey({ title: 'Large', cards: { 'Ana / Touchpoints / Look': cards } });
  await home.open();
  const readings = await noteReadings(page);
  await home.openFiles(file(large, 'large.json'));
  await editor.waitUntilShown();
  expect(await readings()).toEqual([
    { words: 'Reading “large.json”…', isDrawn: true },
    { words: '', isDrawn: true },
  ]);
});

test('of a small file nothing flashes up', async ({ page }) => {
  await home.open();
  const readings = await noteReadings(page);
  await home.openFiles(ONE);
  await editor.waitUntilShown();
  expect(await readings()).toEqual([]);
});
