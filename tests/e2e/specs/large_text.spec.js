// Promise: with text or page at 200 % everything can still be read and done. The board scrolls both ways by nature.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, cardIn } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const MAP = journey({ personas: ['Ana', 'Bo'], cards: { [LOOK]: ['Search', 'Ask'], [BUY]: ['Order'] } });

let home;
let editor;
let board;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
  board = editor.board;
});

/** Names what is cut off or lies outside of the window's width, the content of the board left out. */
function lost(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const problems = [];
    if (root.scrollWidth > root.clientWidth) problems.push(`the page is ${root.scrollWidth} px wide`);
    const name = (element) => `${element.tagName} ${element.className} "${element.textContent.trim().slice(0, 40)}"`;
    const scroller = (element) => element.closest('.tabs, .menu, .palette, [data-canvas], .sr-only, .skip-link, [inert]');
    for (const element of document.querySelectorAll('button, a, label, legend, h1, h2, p, input, select, textarea, [role=radio], [role=tab]')) {
      if (scroller(element) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2) continue;
      if (box.left < -0.5 || box.right > root.clientWidth + 0.5) problems.push(`${name(element)} is outside`);
      const style = getComputedStyle(element);
      // What ends in an ellipsis is whole elsewhere: in the inspector, or as a tooltip.
      const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && !isShortened && !element.matches('input, select, textarea')) problems.push(`${name(element)} is cut`);
    }
    const parts = [...document.querySelectorAll('.topbar > *, .statusbar > *, .thumbs > *, .undo-buttons > *')].map((part) => [part, part.getBoundingClientRect()]);
    const isShown = (part) => getComputedStyle(part).clipPath === 'none' && part.getBoundingClientRect().width > 2;
    for (const [one, a] of parts) {
      for (const [other, b] of parts) {
        const isOver = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        if (one !== other && isOver && [one, other].every(isShown)) problems.push(`${name(one)} lies over ${name(other)}`);
      }
    }
    return problems;
  });
}

/** Fails unless the middle of a thing can be pressed, after scrolling to it. */
async function expectPressable(locator) {
  await locator.scrollIntoViewIfNeeded();
  await locator.click({ trial: true });
}

async function expectHomeWorks(page) {
  await home.open();
  expect(await lost(page)).toEqual([]);
  await home.openFiles(MAP, journey({ title: 'A rather long title of a map that has to fit somewhere' }));
  expect(await lost(page)).toEqual([]);
  await home.answer('Close');
  expect(await lost(page)).toEqual([]);
  await expectPressable(page.getByRole('button', { name: 'Open file' }));
  await expectPressable(page.getByRole('button', { name: 'Download all maps' }));
  await home.choose('Shop', 'Rename…');
  expect(await lost(page)).toEqual([]);
  await home.dialog.getByLabel('Title').fill('Market');
  await home.dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(home.tile('Market')).toBeVisible();
}

async function expectEditorWorks(page) {
  await editor.openMap(MAP);
  expect(await lost(page)).toEqual([]);
  for (const button of [editor.allMaps, editor.title, editor.downloadButton, editor.tab('Bo')]) {
    await expectPressable(button);
  }
  // What sticks to the edges of the board leaves room for a card.
  const room = await board.canvas.evaluate((canvas) => {
    const head = canvas.querySelector('[data-stage]').closest('[role=row]').getBoundingClientRect();
    const lane = canvas.querySelector('[data-lane]').getBoundingClientRect();
    const whole = canvas.getBoundingClientRect();
    return { width: whole.right - lane.right, height: whole.bottom - head.bottom };
  });
  expect(room.width).toBeGreaterThanOrEqual(150);
  expect(room.height).toBeGreaterThanOrEqual(90);
  await board.addCard(LOOK, 'Compare');
  await board.card('Compare').click();
  await editor.inspector.type('Notes', 'With care');
  await editor.inspector.choice('Sentiment', 'very good').click();
  expect(await lost(page)).toEqual([]);
  await editor.inspector.button('Move to…').click();
  expect(await lost(page)).toEqual([]);
  await editor.dialog.getByLabel('Stage').selectOption('Buy');
  await editor.dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await editor.openMenu('Compare');
  const window = page.viewportSize();
  const menu = await editor.menu.boundingBox();
  expect(menu.x >= 0 && menu.x + menu.width <= window.width).toBe(true);
  expect(menu.y >= 0 && menu.y + menu.height <= window.height).toBe(true);
  await editor.choose('Move up');
  await editor.title.click();
  await editor.inspector.button('Lane').click();
  expect(await lost(page)).toEqual([]);
  await editor.dialog.getByRole('button', { name: 'Add lane' }).click();
  await expect(editor.dialog).toHaveCount(0);
  const map = await editor.exported();
  expect(cardIn(map, 'Compare')).toMatchObject({ sentiment: 2, notes: 'With care' });
  expect(map.lanes).toHaveLength(7);
  await editor.undoButton.click();
  expect((await editor.cards())[BUY]).toEqual(['Compare', 'Order']);
}

test.describe('the page at 200 % on a small laptop', () => {
  test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });

  test('I56 Home works', async ({ page }) => expectHomeWorks(page));
  test('I56 the editor works', async ({ page }) => expectEditorWorks(page));
});

test.describe('the page at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('I56 Home works', async ({ page }) => expectHomeWorks(page));
});

for (const [name, size] of [['a desktop', { width: 1280, height: 800 }], ['a tablet', { width: 820, height: 1180 }]]) {
  test.describe(`text at 200 % on ${name}`, () => {
    test.use({ viewport: size });

    test.beforeEach(async ({ page }) => {
      // What the browser's own setting for the size of text does.
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    });

    test('I56 it is twice as large', async ({ page }) => {
      await home.open();
      expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(32);
    });

    test('I56 Home works', async ({ page }) => expectHomeWorks(page));
    test('I56 the editor works', async ({ page }) => expectEditorWorks(page));
  });
}
