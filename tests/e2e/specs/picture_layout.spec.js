// Promise: what a picture shows of a map stands where the canvas shows it: boxes, faces and every line of text.
const fs = require('node:fs/promises');
const path = require('node:path');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { everyLook } = require('../support/every_look');
const { KINDS, onCanvas, inDrawing, boxDifferences, lineDifferences } = require('../support/board_geometry');

const ROOT = path.join(__dirname, '../../..');
const EVERY_LOOK = 'every look';
const MAPS = {
  [EVERY_LOOK]: everyLook,
  'every field': () => read('tests/fixtures/v1/every_field'),
  'a service blueprint without cards': () => read('public/templates/service-blueprint'),
  'two personas': () => read('public/templates/retail-omnichannel'),
  'the coffee maker': () => read('public/samples/coffee-maker'),
  'the employee benefits': () => read('public/samples/employee-benefits'),
  'the hotel': () => read('public/samples/hotel-check-in'),
  'the open library': () => read('public/samples/open-library'),
};

// A picture has the columns of a board of 1440 px, beside which stands the inspector. So high that nothing scrolls.
test.use({ viewport: { width: 1760, height: 4000 } });

let editor;

test.beforeEach(async ({ page }) => {
  // The drawing that pixels are made of never leaves the page.
  await page.addInitScript(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob.type.startsWith('image/svg+xml')) window.drawn = blob;
      return make.call(URL, blob);
    };
  });
  editor = new EditorPage(page);
});

async function read(name) {
  return JSON.parse(await fs.readFile(path.join(ROOT, `${name}.journey.json`), 'utf8'));
}

/** Opens a map as its readers see it: buttons that add something, and the room for them, are no part of it. */
async function openToRead(page, name) {
  await editor.openMap(await MAPS[name]());
  await page.getByRole('combobox', { name: 'What may be changed' }).selectOption('Read only');
  await expect(page.locator('.board .add-card:visible')).toHaveCount(0);
}

/** The file of this format. */
async function exported(page, format) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: format }).check();
  const coming = page.waitForEvent('download');
  await editor.answer('Download');
  return (await coming).path();
}

/** The drawing of which the pixels are made. */
async function drawnForPixels(page) {
  await exported(page, 'Picture (PNG)');
  return page.evaluate(() => window.drawn.text());
}

/** The words of each card, without the spaces at which lines are broken, up to where dots stand for the rest. */
function wordsByCard({ lines }) {
  const words = {};
  for (const { card, text } of lines.filter((line) => line.card)) words[card] = (words[card] ?? '') + text.replace(/\s/g, '');
  return words;
}

// Not in these maps: Thai and other scripts whose words only a dictionary tells apart (their lines are broken
// elsewhere), words that a browser hyphenates (this one has no dictionary), and texts of more than six lines in
// headers and facts, which a picture cuts. All else is the same to the pixel, or this fails.
for (const name of Object.keys(MAPS)) {
  test(`the picture of ${name} has everything where the canvas has it`, async ({ page, context }) => {
    await openToRead(page, name);
    const canvas = await onCanvas(page);
    const drawn = await inDrawing(context, await drawnForPixels(page));
    // What one map does not have is compared on another one; this one has everything.
    if (name === EVERY_LOOK) expect(new Set(canvas.boxes.map((box) => box.kind))).toEqual(new Set(Object.keys(KINDS)));
    expect.soft(boxDifferences(canvas, drawn)).toEqual([]);
    expect.soft(lineDifferences(canvas, drawn)).toEqual([]);
  });
}

test('a drawing for other programs, whose fonts may be wider, says the same on cards that are as wide and no lower', async ({ page, context }) => {
  await openToRead(page, EVERY_LOOK);
  const canvas = await onCanvas(page);
  const svg = await fs.readFile(await exported(page, 'Drawing (SVG)'), 'utf8');
  const drawn = await inDrawing(context, svg);
  const cards = ({ boxes }) => boxes.filter((box) => box.kind === 'card');
  const sides = (box) => [box.name, Math.round(box.x), Math.round(box.width)];
  expect(cards(drawn).map(sides).sort()).toEqual(cards(canvas).map(sides).sort());
  const heights = Object.fromEntries(cards(canvas).map((card) => [card.name, card.height]));
  for (const card of cards(drawn)) expect(card.height).toBeGreaterThan(heights[card.name] - 1);
  const said = wordsByCard(canvas);
  for (const [card, words] of Object.entries(wordsByCard(drawn))) {
    const [before, ...after] = words.split('…');
    expect(said[card].startsWith(before)).toBe(true);
    expect(said[card].endsWith(after.join(''))).toBe(true);
  }
});

test('who edits a map sees its cards as in the picture, with room to add one below them', async ({ page }) => {
  const inCells = () => page.locator('.board [data-card]').evaluateAll((cards) => cards.map((card) => {
    const [box, cell] = [card.getBoundingClientRect(), card.closest('.cell').getBoundingClientRect()];
    return [card.dataset.card, box.x, box.y - cell.y, box.width, box.height];
  }));
  await editor.openMap(everyLook());
  const edited = await inCells();
  await page.getByRole('combobox', { name: 'What may be changed' }).selectOption('Read only');
  await expect(page.locator('.board .add-card:visible')).toHaveCount(0);
  const same = (number) => (typeof number === 'number' ? expect.closeTo(number, 1) : number);
  expect(await inCells()).toEqual(edited.map((card) => card.map(same)));
});
