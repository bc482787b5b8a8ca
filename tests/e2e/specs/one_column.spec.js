// Promise: on the narrowest screens the outline shows the whole map in one column; nothing is cut off or out of reach.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Outline } = require('../pages/outline');
const { journey } = require('../support/journey');
const { expectAccessible } = require('../support/axe');
const input = require('../support/input');
const { settled } = require('../support/settled');

const WORDS = 'Looks for a shop nearby that has it in stock, reads what others say about it, and asks a friend who knows. ';
const MAP = journey({
  title: 'A map with a rather long title that has to fit somewhere',
  personas: ['Ana', 'Bartholomew Featherstonehaugh'],
  stages: ['Look', 'Bestellungsbestätigung', 'Use'],
  cards: {
    'Ana / Touchpoints / Look': [
      { title: WORDS, sentiment: 1, channel: 'other', channelName: 'Unabhängigkeitserklärungen', notes: WORDS.repeat(3), owner: 'Ina' },
      'Compare',
    ],
    'Bartholomew Featherstonehaugh / Touchpoints / Bestellungsbestätigung': [{ title: 'Pay', sentiment: -2, owner: WORDS }],
    'Ana / Actions / Use': ['W'.repeat(60)],
    'Opportunities / Look': [{ title: 'Fewer steps', kind: 'opportunity', impact: 5, effort: 2 }],
  },
});

test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

async function openOutline(page) {
  const editor = new EditorPage(page);
  const outline = new Outline(page);
  await editor.openMap(MAP);
  await outline.open();
  return outline;
}

/** How far the page and its parts that scroll reach sideways. */
function reach(page) {
  return page.evaluate(() => {
    const sheet = document.querySelector('[data-sheet]');
    return { page: document.documentElement.scrollWidth, sheet: sheet.scrollWidth - sheet.clientWidth };
  });
}

/** What of a cell, or of its text, is not on the screen. */
function hidden(cell) {
  return cell.evaluate((element) => {
    const problems = [];
    const box = element.getBoundingClientRect();
    if (box.left < 0 || box.right > innerWidth || box.width < 44 || box.height < 20) {
      problems.push(`lies from ${box.left} to ${box.right}, ${box.height} high`);
    }
    const text = element.querySelector('.sheet-text');
    if (text && (text.scrollWidth > text.clientWidth || text.scrollHeight > text.clientHeight + 1)) {
      problems.push(`"${text.textContent}" is cut: ${text.scrollWidth}x${text.scrollHeight} in ${text.clientWidth}x${text.clientHeight}`);
    }
    return problems.map((problem) => `${element.dataset.column}: ${problem}`);
  });
}

test('I55 at 320 px every card and every field is there, in one column without scrolling sideways', async ({ page }) => {
  test.setTimeout(90_000);
  const outline = await openOutline(page);
  expect(await reach(page)).toEqual({ page: 320, sheet: 0 });
  const rows = outline.grid.locator('[data-row-card]');
  await expect(rows).toHaveCount(5);
  const boxes = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height })));
  boxes.slice(1).forEach((box, index) => {
    expect(box.x).toBe(boxes[0].x);
    expect(box.y).toBeGreaterThanOrEqual(boxes[index].y + boxes[index].height);
  });
  const columns = await outline.grid.locator('[data-head] [data-column]').count();
  // The sheet with all fields of a card leaves the list little room on so small a screen: it is pulled down.
  await input.tap(page, await input.pointIn(rows.first(), { x: 0.2, y: 0.05 }));
  await page.locator('.sheet-grip').press('ArrowDown');
  await expect(page.locator('[data-inspector]')).toHaveAttribute('data-height', 'low');
  await settled(page);
  const problems = [];
  for (const row of await rows.all()) {
    const cells = await row.locator('[data-column]').all();
    expect(cells).toHaveLength(columns);
    for (const cell of cells) {
      // Whoever taps a cell, or comes to it by keys, reads all of it.
      await cell.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await input.tap(page, await input.pointIn(cell, { x: 0.3, y: 0.2 }));
      await expect(cell).toBeFocused();
      problems.push(...(await hidden(cell)));
    }
  }
  expect(problems).toEqual([]);
  expect(await reach(page)).toEqual({ page: 320, sheet: 0 });
  await expectAccessible(page);
});

test('I55 at 320 px the bar of the outline and its list of columns fit', async ({ page }) => {
  const outline = await openOutline(page);
  await outline.columnsButton.click();
  const inside = async (locator) => {
    const box = await locator.boundingBox();
    expect(box.x >= 0 && box.x + box.width <= 320, `${locator}: ${box.x} to ${box.x + box.width}`).toBe(true);
  };
  for (const box of await outline.view.getByRole('checkbox').all()) {
    await box.scrollIntoViewIfNeeded();
    await inside(box);
  }
  await page.keyboard.press('Escape');
  for (const part of [outline.find, outline.lane, outline.columnsButton, outline.view.getByRole('button', { name: 'Add card' })]) {
    await inside(part);
    await part.click({ trial: true });
  }
});
