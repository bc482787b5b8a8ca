// Promise: a map travels as a file without loss, and a file that is no map changes nothing and says why.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, file, cardsOf, idOf } = require('../support/journey');
const { fileChooser, withoutFilePickers } = require('../support/input');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', { title: 'Ask', sentiment: -1 }], 'Opportunities / Buy': ['Sell online'] } });

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
});

/** The stored maps by their keys. */
function storedMaps(page) {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes(':map:'))));
}

/** Drags files from outside over the window and lets go. */
async function dropFiles(page, paths) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver']) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await expect(page.getByText('Drop to open')).toBeVisible();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 300, y: 300, data });
  await expect(page.getByText('Drop to open')).toHaveCount(0);
}

async function written(testInfo, name, text) {
  const path = testInfo.outputPath(name);
  await fs.writeFile(path, text);
  return path;
}

test('a downloaded map opens in another browser and is downloaded there as the same bytes', async ({ newContext }, testInfo) => {
  const text = await (async () => {
    await editor.openMap(MAP);
    await editor.board.addCard(LOOK, 'Compare');
    return editor.exportedText();
  })();
  expect(cardsOf(JSON.parse(text))[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
  const path = await written(testInfo, 'Shop.journey.json', text);

  const other = await newContext();
  const otherEditor = new EditorPage(await other.newPage());
  await otherEditor.open();
  await otherEditor.page.locator('input[data-open-file]').setInputFiles(path);
  await otherEditor.editCopy();
  await otherEditor.waitUntilShown();
  expect(await otherEditor.exportedText()).toBe(text);
});

test('the file is named after the map', async ({ page }) => {
  await editor.openMap(journey({ title: 'Fahrräder & more: "2026"' }));
  const coming = page.waitForEvent('download');
  await editor.downloadButton.click();
  expect((await coming).suggestedFilename()).toMatch(/^Fahrr.*2026\.journey\.json$/);
});

test('I65 without file pickers Control S downloads, Control O asks for a file', async ({ page }) => {
  await withoutFilePickers(page);
  await editor.openMap(MAP);
  expect(cardsOf(await editor.exported({ byKey: true }))[LOOK]).toEqual(['Search', 'Ask']);
  const chooser = await fileChooser(page, () => page.keyboard.press('Control+o'));
  await chooser.setFiles(file(journey({ title: 'Other' })));
  await expect(editor.title).toHaveText('Other');
});

test('“Open file” asks for files', async ({ page }) => {
  await withoutFilePickers(page);
  await home.open();
  const chooser = await fileChooser(page, () => page.getByRole('button', { name: 'Open file' }).click());
  await chooser.setFiles(file(MAP));
  await expect(editor.title).toHaveText('Shop');
});

test('I66 a file that is dropped onto the window opens', async ({ page }, testInfo) => {
  await home.open();
  await dropFiles(page, [await written(testInfo, 'shop.json', JSON.stringify(MAP))]);
  await expect(editor.title).toHaveText('Shop');
  await dropFiles(page, [await written(testInfo, 'other.json', JSON.stringify(journey({ title: 'Other' })))]);
  await expect(editor.title).toHaveText('Other');
});

test('a map that is pasted opens', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await home.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(MAP));
  await page.keyboard.press('Control+v');
  await expect(editor.title).toHaveText('Shop');
  await editor.editCopy();
  expect(await editor.cards()).toEqual(cardsOf(MAP));
});

test('F28 several files are opened at once, and each is judged by itself', async ({ page }) => {
  await home.open();
  await home.openFiles(journey({ title: 'One' }), journey({ title: 'Two' }), file('nonsense', 'notes.txt'));
  await expect(home.dialog).toBeVisible();
  await expect(home.report).toContainText('One');
  await expect(home.report).toContainText('Two');
  await expect(home.report).toContainText('notes.txt');
  await home.answer('Close');
  await expect(home.dialog).toHaveCount(0);
  expect((await home.titles()).sort()).toEqual(['One', 'Two']);
  expect(Object.keys(await storedMaps(page))).toHaveLength(2);
});

test('several maps in one file are opened', async () => {
  const maps = ['One', 'Two', 'Three'].map((title) => journey({ title }));
  await home.open();
  await home.openFiles({ format: 'waymark-library', version: 1, maps });
  await expect(home.dialog).toBeVisible();
  await home.answer('Close');
  expect((await home.titles()).sort()).toEqual(['One', 'Three', 'Two']);
});

test.describe('I67 a map that is here already', () => {
  const changed = journey({ cards: { [LOOK]: ['Search', 'Ask', 'Pay'] } });

  test.beforeEach(async () => {
    await editor.openMap(MAP);
    await editor.board.addCard(LOOK, 'Compare');
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await editor.openFile(changed);
    await editor.editACopy.click();
    await expect(editor.dialog).toContainText('You already have this map');
  });

  test('F19 “Cancel” keeps what is here', async ({ page }) => {
    await editor.answer('Cancel');
    await expect(editor.editACopy).toBeVisible();
    await page.goBack();
    expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
    expect(Object.keys(await storedMaps(page))).toHaveLength(1);
  });

  test('F19 “Keep both” adds the one from the file as a copy', async ({ page }) => {
    await editor.answer('Keep both');
    await expect(editor.title).toHaveText('Shop (copy)');
    expect(await editor.cards()).toEqual(cardsOf(changed));
    await editor.allMaps.click();
    expect((await home.titles()).sort()).toEqual(['Shop', 'Shop (copy)']);
    await home.openMap('Shop');
    expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
    expect(Object.keys(await storedMaps(page))).toHaveLength(2);
  });

  test('F19 “Replace” puts the one from the file in its place', async ({ page }) => {
    await editor.answer('Replace');
    await expect(editor.board.card('Pay')).toBeVisible();
    expect(await editor.cards()).toEqual(cardsOf(changed));
    await editor.reload();
    expect(await editor.cards()).toEqual(cardsOf(changed));
    expect(Object.keys(await storedMaps(page))).toHaveLength(1);
  });

  const undoReplace = async () => {
    await home.message('Replaced “Shop” with the one from the file.').getByRole('button', { name: 'Undo' }).click();
  };

  test('“Undo” after “Replace” puts the former one back, with its history', async ({ page }) => {
    await editor.answer('Replace');
    await expect(editor.board.card('Pay')).toBeVisible();
    await undoReplace();
    await expect(editor.message('“Shop” is here again as it was.')).toBeVisible();
    await expect(editor.board.card('Compare')).toBeVisible();
    expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
    await editor.undoButton.click();
    expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask']);
    await editor.redoButton.click();
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await editor.reload();
    expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
    expect(Object.keys(await storedMaps(page))).toHaveLength(1);
  });

  test('“Replace” can be undone from Home, too', async ({ page }) => {
    await editor.answer('Replace');
    await expect(editor.board.card('Pay')).toBeVisible();
    await editor.allMaps.click();
    await expect(home.tiles).toHaveCount(1);
    await undoReplace();
    await expect(home.message('“Shop” is here again as it was.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Shop' })).toBeFocused();
    await home.openMap('Shop');
    expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
  });

  test('“Undo” waits until the report on repairs is read', async () => {
    await editor.answer('Cancel');
    const repaired = structuredClone(changed);
    repaired.cards[0].sentiment = 7;
    await editor.openFile(repaired);
    await expect(editor.dialog).toContainText('1 thing was repaired so that it could open:');
    await editor.answer('Close');
    await editor.editACopy.click();
    await editor.answer('Replace');
    await undoReplace();
    await expect(editor.board.card('Compare')).toBeVisible();
  });

  test('whoever goes on with the new one is not offered to lose that', async () => {
    await editor.answer('Replace');
    await editor.board.addCard(LOOK, 'Return');
    await expect(editor.message('Replaced')).toHaveCount(0);
  });

  test('where the new one was changed in another tab, the former one comes back as a copy', async ({ context }) => {
    await editor.answer('Replace');
    await expect(editor.board.card('Pay')).toBeVisible();
    const other = new HomePage(await context.newPage());
    await other.open();
    await other.openMap('Shop');
    const otherEditor = new EditorPage(other.page);
    await otherEditor.editHere();
    await otherEditor.board.addCard(LOOK, 'Return');
    await expect(otherEditor.saveState).toHaveAttribute('data-save-state', 'saved');
    await undoReplace();
    await expect(editor.message('the former one is back as a copy')).toBeVisible();
    await expect(editor.title).toHaveText('Shop (copy)');
    expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
    await other.page.reload();
    await otherEditor.waitUntilReady();
    expect((await otherEditor.cards())[LOOK]).toEqual(['Search', 'Ask', 'Pay', 'Return']);
  });
});

test.describe('a map whose file would be too large to be opened again', () => {
  // Lists in lists take much more room when they are indented.
  const nested = Array.from({ length: 100 }).reduce((list) => [list], Array.from({ length: 90_000 }, () => 0));
  const large = (title) => file(JSON.stringify({ ...journey({ title }), measurements: nested }), `${title}.json`);
  const words = (size, limit) => new RegExp(`${size}\\.\\d MiB, and ${limit} MiB is the limit\\.`);

  test('is downloaded with a warning that stays', async ({ page }, testInfo) => {
    await editor.openMap(large('Large'));
    const text = await editor.exportedText();
    expect(text.length).toBeGreaterThan(16 * 1024 * 1024);
    const message = editor.message('Downloaded “Large.journey.json”, but Waymark could not open it again.');
    await expect(message).toContainText(words(17, 16));
    await expect(message).toContainText('Shorten the map or split it in two');
    await editor.allMaps.click();
    await expect(message).toBeVisible();
    await message.getByRole('button', { name: 'Dismiss' }).click();
    const coming = page.waitForEvent('download');
    await home.choose('Large', 'Download JSON');
    await coming;
    await expect(message).toBeVisible();
    await home.fileInput.setInputFiles(await written(testInfo, 'large.json', text));
    await expect(home.report).toContainText(words(17, 16));
  });

  test('is warned of in “Download all maps” as well', async ({ page }) => {
    await home.open();
    await home.openFiles(large('One'), large('Two'));
    await home.answer('Close');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all maps' }).click();
    await coming;
    const message = home.message('Downloaded “waymark-maps.journey.json”, but Waymark could not open it again.');
    await expect(message).toContainText(words('3\\d', 32));
    await expect(message).toContainText('Download the maps one by one instead.');
  });
});

test.describe('I68 a file that cannot be opened says why and changes nothing:', () => {
  const text = JSON.stringify(MAP, null, 2);
  const broken = (change) => {
    const map = structuredClone(MAP);
    change(map);
    return JSON.stringify(map, null, 2);
  };
  const refusals = [
    ['an empty file', '', 'This file is empty.'],
    ['a text', 'A journey begins with a step.', 'This file is not valid JSON'],
    ['a comma too much', text.replace('"version": 1,', '"version": 1,,'), /not valid JSON: .* at line 3, column \d+, near/],
    ['a truncated map', text.slice(0, text.length / 2), /This file is incomplete: it ends at line \d+\./],
    ['an HTML page', '<!doctype html><title>Not found</title>', 'This is an HTML page, not a map.'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'This is a PNG image, not a map.'],
    ['a drawing of another program', '{"type":"excalidraw","elements":[]}', 'This looks like an Excalidraw file, not a Waymark map.'],
    ['a list', '[1, 2]', 'This is a JSON list without the format name "waymark-journey", not a Waymark map.'],
    ['a newer version', broken((map) => { map.version = 7; }), 'This map was made by a newer Waymark, version 7; please update.'],
    ['a field twice', text.replace('"version": 1,', '"version": 1,\n  "version": 1,'), 'version: this field stands there twice'],
    ['a wrong type', broken((map) => { map.stages[1].title = { de: 'Kauf' }; }), 'stages[1].title: expected text, found'],
    ['a missing list', broken((map) => { delete map.stages; }), 'stages: expected'],
    ['a file of more than 16 MiB', text + ' '.repeat(16 * 1024 * 1024), /This file is too large: it has 16\.\d MiB, and 16 MiB is the limit\./],
  ];
  for (const [what, content, words] of refusals) {
    test(what, async ({ page }, testInfo) => {
      const path = await written(testInfo, 'strange.json', content);
      await home.open();
      await home.keepFile(journey({ title: 'Mine' }));
      await editor.allMaps.click();
      await expect(home.tile('Mine')).toBeVisible();
      const before = await storedMaps(page);
      await home.fileInput.setInputFiles(path);
      await expect(home.dialog).toContainText('The file could not be opened');
      await expect(home.report).toContainText('strange.json');
      await expect(home.report).toContainText(words);
      await home.answer('Close');
      await expect(home.dialog).toHaveCount(0);
      expect(await home.titles()).toEqual(['Mine']);
      expect(await storedMaps(page)).toEqual(before);
    });
  }
});

test('a map in UTF-16 opens', async () => {
  await home.open();
  const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON.stringify(MAP), 'utf16le')]);
  await home.keepFile({ name: 'windows.json', mimeType: 'application/json', buffer });
  expect(await editor.cards()).toEqual(cardsOf(MAP));
});

test('a map that can be repaired opens and lists every repair', async () => {
  const map = structuredClone(MAP);
  map.cards[0].sentiment = 7;
  map.cards[1].channel = 'fax';
  map.stages[0].phase = 'someday';
  map.cells[0].cards.push(idOf('card', 'Gone'));
  await home.open();
  await home.openFiles(map);
  await expect(editor.dialog).toContainText('4 things were repaired so that it could open:');
  const repairs = editor.dialog.locator('[data-repair]');
  await expect(repairs).toHaveCount(4);
  for (const words of [
    'cards[0].sentiment: 7 is out of range, set to 2.',
    'cards[1].channel: "fax" is unknown, kept as the name of another channel.',
    'stages[0].phase: "someday" is unknown, set to',
    'cells[0].cards: 1 entry of cards that are not there, left out.',
  ]) {
    await expect(repairs.filter({ hasText: words })).toHaveCount(1);
  }
  await editor.answer('Close');
  await expect(editor.title).toHaveText('Shop');
  await editor.editCopy();
  expect(await editor.cards()).toEqual(cardsOf(MAP));
});

test('fields of other programs are kept', async () => {
  const map = structuredClone(MAP);
  map.workshop = { room: 12 };
  map.cards[0].priority = 'high';
  map.stages[0].weather = ['sun', null, 1.50];
  await editor.openMap(map);
  await editor.board.addCard(LOOK, 'Compare');
  const exported = await editor.exported();
  expect(exported.workshop).toEqual({ room: 12 });
  expect(exported.cards.find((card) => card.title === 'Search').priority).toBe('high');
  expect(exported.stages[0].weather).toEqual(['sun', null, 1.5]);
});
