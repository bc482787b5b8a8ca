// Promise: where the system sets the colors, controls, focus, selection and feelings can still be told apart.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey } = require('../support/journey');

test.use({ forcedColors: 'active', viewport: { width: 1440, height: 900 } });

const LOOK = 'Ana / Touchpoints / Look';
const FEELINGS = [-2, -1, 0, 1, 2];
const MAP = journey({
  cards: { [LOOK]: FEELINGS.map((sentiment) => ({ title: `Feels ${sentiment}`, sentiment })) },
});

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
});

/** How an element looks where shadows and most grounds are gone. */
function look(locator) {
  return locator.evaluate((element) => {
    const style = getComputedStyle(element);
    const edge = (side) => (style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]));
    return {
      ground: style.backgroundColor,
      ink: style.color,
      edge: Math.min(...['Top', 'Right', 'Bottom', 'Left'].map(edge)),
      edgeColor: style.borderTopColor,
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      outlineColor: style.outlineColor,
    };
  });
}

/** What of a look tells one thing from another. */
function marks({ ground, edge, edgeColor, outline, outlineColor }) {
  return [ground, edge > 0 && edgeColor, edge, outline > 0 && outlineColor, outline].join(' ');
}

async function expectDifferent(one, other) {
  expect(marks(await look(one))).not.toBe(marks(await look(other)));
}

test('buttons, fields and cards have edges', async ({ page }) => {
  await editor.openMap(MAP);
  await board.card('Feels 0').click();
  const things = [
    editor.downloadButton,
    editor.undoButton,
    page.getByRole('tablist'),
    board.card('Feels 0'),
    board.stage('Look').locator('.stage-card'),
    editor.inspector.field('Title'),
    editor.inspector.field('Channel'),
    editor.inspector.field('Notes'),
    editor.inspector.choice('Online or offline', 'Online').locator('xpath=..'),
    editor.inspector.choice('Sentiment', 'bad'),
    editor.inspector.button('Delete'),
  ];
  const paper = await look(page.locator('body'));
  for (const thing of things) {
    const { edge, edgeColor } = await look(thing);
    expect(edge, `the edge of ${thing}`).toBeGreaterThanOrEqual(1);
    expect(edgeColor, `the edge of ${thing}`).not.toBe(paper.ground);
  }
  await editor.openMenu('Feels 0');
  expect((await look(editor.menu)).edge).toBeGreaterThanOrEqual(1);
  await editor.choose('Move to…');
  expect((await look(editor.dialog)).edge).toBeGreaterThanOrEqual(1);
  await page.keyboard.press('Escape');
});

test('I32 the focus has a ring of its own color', async ({ page }) => {
  await editor.openMap(MAP);
  const ring = async () => look(page.locator(':focus'));
  await editor.allMaps.focus();
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    const { outline, outlineColor, ground } = await ring();
    expect(outline).toBeGreaterThanOrEqual(2);
    expect(outlineColor).not.toBe(ground);
  }
  await board.card('Feels 0').focus();
  await editor.press('ArrowDown');
  expect((await ring()).outline).toBeGreaterThanOrEqual(2);
  await editor.press('m');
  await expect(editor.menu).toBeVisible();
  await editor.press('ArrowDown');
  expect((await ring()).outline).toBeGreaterThanOrEqual(2);
});

test('what is selected, chosen or shown differs from what is not', async ({ page }) => {
  await editor.openMap(MAP);
  await board.card('Feels 0').click();
  // The focus is elsewhere, so that its ring is not what makes the difference.
  await editor.allMaps.focus();
  await expectDifferent(board.card('Feels 0'), board.card('Feels 1'));
  const choice = (name) => editor.inspector.choice('Sentiment', name);
  await expectDifferent(choice('neutral'), choice('good'));
  const mode = (name) => editor.inspector.choice('Online or offline', name);
  await mode('Online').click();
  await editor.allMaps.focus();
  await expectDifferent(mode('Online'), mode('Offline'));
  await expectDifferent(editor.tab('All personas'), editor.tab('Ana'));
  await board.stage('Look').click({ position: { x: 30, y: 40 } });
  await editor.allMaps.focus();
  await expectDifferent(board.stage('Look').locator('.stage-card'), board.stage('Buy').locator('.stage-card'));
  const swatch = (name) => editor.inspector.choice('Color', name);
  await swatch('Teal').click();
  await editor.allMaps.focus();
  await expectDifferent(swatch('Teal'), swatch('Rose'));
  await board.lane('Actions').click({ position: { x: 60, y: 14 } });
  await editor.allMaps.focus();
  await expectDifferent(board.lane('Actions'), board.lane('Thoughts'));
  await expect(page.locator('[data-color="teal"].stage-card')).toHaveCount(1);
});

test('I33 feelings differ by their faces, drawn in a color that can be seen', async () => {
  await editor.openMap(MAP);
  const faces = [];
  for (const feeling of FEELINGS) {
    const face = board.card(`Feels ${feeling}`).locator('.face');
    await expect(face).toBeVisible();
    const { drawing, stroke, ground } = await face.evaluate((svg) => {
      const mouth = [...svg.querySelectorAll('path')].at(-1);
      const card = svg.closest('.card');
      const isGround = (element) => getComputedStyle(element).fill;
      const circle = svg.querySelector('circle');
      return {
        drawing: svg.innerHTML,
        stroke: getComputedStyle(mouth).stroke,
        ground: isGround(circle) === 'none' ? getComputedStyle(card).backgroundColor : isGround(circle),
      };
    });
    expect(stroke).not.toBe('none');
    expect(stroke).not.toBe(ground);
    faces.push(drawing);
  }
  expect(new Set(faces).size).toBe(FEELINGS.length);
  const line = board.canvas.locator('.curve-line').first();
  const { stroke, ground } = await line.evaluate((path) => ({
    stroke: getComputedStyle(path).stroke,
    ground: getComputedStyle(path.closest('[data-canvas]')).backgroundColor,
  }));
  expect(stroke).not.toBe('none');
  expect(stroke).not.toBe(ground);
});

test('what is dragged, and where it would land, can be seen', async () => {
  await editor.openMap(MAP);
  const mouse = await board.lift(board.card('Feels 2'), board.above('Feels -2'));
  await expect(board.indicator).toHaveClass(/shown/);
  const { ground } = await look(board.indicator);
  const paper = await look(board.canvas);
  expect(ground).not.toBe(paper.ground);
  expect((await look(board.preview.locator('.card'))).edge).toBeGreaterThanOrEqual(1);
  await mouse.release();
});

test('Home shows tiles, the meter and its buttons', async ({ page }) => {
  const home = new HomePage(page);
  await editor.openMap(MAP);
  await editor.allMaps.click();
  for (const thing of [home.tile('Shop'), home.newMapButton, page.getByRole('button', { name: 'Open file' })]) {
    expect((await look(thing)).edge, `the edge of ${thing}`).toBeGreaterThanOrEqual(1);
  }
  const curve = home.tile('Shop').locator('.curve-line');
  expect(await curve.evaluate((path) => getComputedStyle(path).stroke)).not.toBe('none');
});
