// Promise: where the browser lets a page write files, Ctrl+S saves the file that was opened, and never over what
// somebody else wrote meanwhile.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey, cardsOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Ask'] } });

let editor;

/** The file picker answers with a real file that the browser keeps for this page: only the choice is made up. */
test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  await page.addInitScript(() => {
    window.showOpenFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return [await folder.getFileHandle('shop.journey.json')];
    };
  });
  await editor.open();
  await write(page, JSON.stringify(MAP));
  await page.getByRole('button', { name: 'Open file' }).click();
  await editor.editCopy();
  await editor.waitUntilShown();
});

async function write(page, text) {
  await page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('shop.journey.json', { create: true });
    const stream = await handle.createWritable();
    await stream.write(content);
    await stream.close();
  }, text);
}

function read(page) {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('shop.journey.json');
    for (;;) {
      try {
        return await (await handle.getFile()).text();
      } catch (error) {
        // The file was replaced while it was read: what has come in its place is read.
        if (error.name !== 'NotReadableError') throw error;
      }
    }
  });
}

const cardsOnDisk = async (page) => cardsOf(JSON.parse(await read(page)))[LOOK];

test('I65 Control S writes the opened file, again and again', async ({ page }) => {
  await editor.board.addCard(LOOK, 'Compare');
  await editor.press('Control+s');
  await expect(editor.message('Saved to “shop.journey.json”.')).toBeVisible();
  expect(await cardsOnDisk(page)).toEqual(['Search', 'Ask', 'Compare']);
  await editor.board.addCard(LOOK, 'Pay');
  await page.getByRole('button', { name: 'Save file' }).click();
  await expect.poll(() => cardsOnDisk(page)).toEqual(['Search', 'Ask', 'Compare', 'Pay']);
});

test('I65 what somebody else wrote into the file meanwhile is not lost unasked', async ({ page }) => {
  await page.waitForTimeout(20);
  await write(page, JSON.stringify(journey({ cards: { [LOOK]: ['Theirs'] } })));
  await editor.board.addCard(LOOK, 'Compare');
  await editor.press('Control+s');
  const message = editor.message('“shop.journey.json” was changed by somebody else since you opened it.');
  await expect(message).toBeVisible();
  expect(await cardsOnDisk(page)).toEqual(['Theirs']);
  await message.getByRole('button', { name: 'Replace it' }).click();
  await expect.poll(() => cardsOnDisk(page)).toEqual(['Search', 'Ask', 'Compare']);
});

test('I65 a file that may not be written is said to be so, and the map can be downloaded', async ({ page }) => {
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await editor.press('Control+s');
  const message = editor.message('Not saved: “shop.journey.json” may not be written');
  await expect(message).toBeVisible();
  const download = page.waitForEvent('download');
  await message.getByRole('button', { name: 'Download it' }).click();
  expect((await download).suggestedFilename()).toBe('Shop.journey.json');
});

test('I65 that a file was not written is said, too, when the map was left meanwhile', async ({ page }) => {
  await page.evaluate(() => {
    const refused = new DOMException('no', 'NotAllowedError');
    FileSystemFileHandle.prototype.createWritable = () =>
      new Promise((_, reject) => {
        window.refuse = () => reject(refused);
      });
  });
  await editor.press('Control+s');
  await expect.poll(() => page.evaluate(() => typeof window.refuse)).toBe('function');
  await editor.allMaps.click();
  await expect(page.locator('[data-screen="home"]')).toBeVisible();
  await page.evaluate(() => window.refuse());
  const message = editor.message('Not saved: “shop.journey.json” may not be written');
  await expect(message).toBeVisible();
  expect(await message.getByRole('button').allTextContents()).not.toContain('Download it');
});
