// Promise: a map and its future are compared side by side, and every difference is told in words.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { idOf, journey } = require('../support/journey');

const PERSONAS = ['Ana', 'Bo'];
const CURRENT = journey({
  title: 'Shop',
  personas: PERSONAS,
  stages: ['Look', 'Buy', 'Use'],
  cards: {
    'Ana / Touchpoints / Look': [
      { title: 'Search', sentiment: 1, channel: 'search' },
      { title: 'Ask', sentiment: -2, channel: 'phone' },
    ],
    'Ana / Touchpoints / Buy': [{ title: 'Queue', sentiment: -1 }, { title: 'Pay', sentiment: 0 }],
    'Ana / Pain points / Buy': ['Too slow'],
    'Bo / Touchpoints / Buy': [{ title: 'Pick up', sentiment: 1 }],
  },
});

/** The future of the map above: no queue, a chat in the place of the call, and another stage at the end. */
function future() {
  const map = journey({
    title: 'Shop 2030',
    personas: PERSONAS,
    stages: ['Look', 'Buy', 'Share'],
    cards: {
      'Ana / Touchpoints / Look': [
        { title: 'Search', sentiment: 1, channel: 'search' },
        { title: 'Ask', sentiment: 1, channel: 'chat' },
      ],
      'Ana / Touchpoints / Buy': [{ title: 'Scan', sentiment: 2 }],
      'Ana / Touchpoints / Share': [{ title: 'Pay', sentiment: 0 }],
      'Bo / Touchpoints / Buy': [{ title: 'Pick up', sentiment: 1 }],
    },
  });
  map.map = { ...map.map, state: 'future', futureOf: CURRENT.id };
  return map;
}

let editor;
let home;

/** Opens both maps, the future one last, and stays there. */
async function openBoth() {
  await editor.openMap(CURRENT);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await editor.allMaps.click();
  await home.keepFile(future());
}

const view = (page) => page.locator('[data-compare]');
const tab = (page) => page.getByRole('button', { name: 'Compare', exact: true });
const stage = (page, title) => page.locator('[data-compare-stage]').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const row = (page, title) => page.locator('.compare-row').filter({ hasText: title });
const summary = (page) => page.locator('[data-compare-summary]');

async function expectNoSideScroll(page) {
  const width = await page.evaluate(() => {
    const shown = document.querySelector('[data-compare]');
    return Math.max(document.documentElement.scrollWidth - window.innerWidth, shown.scrollWidth - shown.clientWidth);
  });
  expect(width).toBeLessThanOrEqual(0);
}

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  home = new HomePage(page);
});

test('a map without its counterpart has no tab, and its address says what to do', async ({ page }) => {
  await editor.openMap(CURRENT);
  await expect(page.getByRole('button', { name: 'Personas', exact: true })).toBeVisible();
  await expect(tab(page)).toBeHidden();
  await editor.open(`#/map/${CURRENT.id}/compare`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing to compare with yet' })).toBeVisible();
  await expect(tab(page)).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
  const plan = page.getByRole('button', { name: 'Plan its future' });
  await plan.focus();
  await page.keyboard.press('Enter');
  await expect(summary(page)).toHaveText('No touchpoint changes; average feeling still −0.5.');
  await expect(page.getByRole('heading', { name: 'Current and future' })).toBeFocused();
  await page.getByRole('link', { name: 'Open future map' }).click();
  await expect(editor.title).toHaveText('Future of Shop');
});

test('a future whose current map is not here says so', async ({ page }) => {
  await editor.openMap(future());
  await expect(tab(page)).toBeHidden();
  await page.goto(`./#/map/${future().id}/compare`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The current map is not in this browser' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Plan its future' })).toHaveCount(0);
});

test.describe('two maps', () => {
  test.beforeEach(async ({ page }) => {
    await openBoth();
    await tab(page).click();
    await expect(page).toHaveURL(/\/compare$/);
    await expect(view(page)).toBeVisible();
  });

  test('are told apart in one sentence', async ({ page }) => {
    await expect(summary(page)).toHaveText(
      '1 touchpoint feels better, 1 added, 1 removed, 1 moved, 1 changed otherwise; average feeling from −0.5 to +1.',
    );
  });

  test('do not make the page scroll around them in a low window', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await expect(view(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  });

  test('stand side by side, stage by stage', async ({ page }) => {
    const titles = page.locator('.compare-stage-title');
    await expect(titles).toHaveText(['Look', 'Buy', 'Use', 'Share']);
    await expect(stage(page, 'Use')).toContainText('Removed: only on the current map');
    await expect(stage(page, 'Share')).toContainText('Added: only on the future map');
    await expect(row(page, 'Search').locator('.compare-mark')).toHaveCount(0);
    await expect(row(page, 'Ask')).toContainText('Feels better: good (+1) instead of very bad (−2)');
    await expect(row(page, 'Ask')).toContainText('Chat instead of Phone');
    await expect(row(page, 'Queue').locator('[data-half="current"]')).toContainText('Removed');
    await expect(row(page, 'Scan').locator('[data-half="future"]')).toContainText('Added');
    await expect(stage(page, 'Buy')).toContainText('Moves to Share');
    await expect(stage(page, 'Share')).toContainText('Moved here from Buy');
    await stage(page, 'Buy').locator('summary').click();
    await expect(stage(page, 'Buy').locator('.compare-others')).toContainText('Too slow');
  });

  test('have both curves and a table that says the same', async ({ page }) => {
    await expect(page.locator('.compare-curve')).toHaveCount(2);
    const table = page.getByRole('table', { name: /Mean feeling/ });
    const cells = (name) => table.getByRole('row', { name }).getByRole('cell');
    await expect(cells('Current')).toHaveText(['−0.5', '−0.5', '−0.5', '–', '–']);
    await expect(cells('Future')).toHaveText(['+1', '+1', '+2', '–', '0']);
  });

  test('show only what changes, if asked, by keys', async ({ page }) => {
    await page.getByRole('checkbox', { name: 'Only what changes' }).focus();
    await page.keyboard.press('Space');
    await expect(row(page, 'Search')).toHaveCount(0);
    await expect(row(page, 'Ask')).toHaveCount(1);
  });

  test('show one persona, which follows the address', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'The journey of Ana' })).toBeVisible();
    await editor.tab('Bo').click();
    await expect(page.getByRole('heading', { name: 'The journey of Bo' })).toBeVisible();
    await expect(summary(page)).toHaveText('No touchpoint changes; average feeling still +1.');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'The journey of Bo' })).toBeVisible();
  });

  test('lead to a touchpoint of the open map on its canvas, by keys', async ({ page }) => {
    const link = page.getByRole('button', { name: 'Scan' });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(editor.board.canvas).toBeVisible();
    await expect(page.locator('[data-card]:focus')).toContainText('Scan');
  });

  test('lead to the other map and back', async ({ page }) => {
    await page.getByRole('link', { name: 'Open current map' }).click();
    await editor.waitUntilShown();
    await expect(editor.title).toHaveText('Shop');
    await tab(page).click();
    await expect(page.getByRole('link', { name: 'Open future map' })).toBeVisible();
    await expect(row(page, 'Scan').getByRole('button')).toHaveCount(0);
    await expect(row(page, 'Queue').getByRole('button', { name: 'Queue' })).toBeVisible();
  });

  test('follow an edit, and its undo', async ({ page }) => {
    await row(page, 'Scan').getByRole('button', { name: 'Scan' }).click();
    await expect(page.locator('[data-card]:focus')).toContainText('Scan');
    await editor.press('Delete');
    await tab(page).click();
    await expect(summary(page)).toContainText('1 touchpoint feels better, 1 removed, 1 moved');
    await expect(row(page, 'Scan')).toHaveCount(0);
    await editor.undoButton.click();
    await expect(row(page, 'Scan')).toHaveCount(1);
    await expect(summary(page)).toContainText('1 added');
  });

  test('are chosen among several futures', async ({ page }) => {
    await editor.allMaps.click();
    const other = future();
    other.id = idOf('map', 'Shop 2040');
    other.map.title = 'Shop 2040';
    const look = other.cells.find((cell) => cell.stage === idOf('stage', 'Look'));
    other.cells = other.cells.filter((cell) => cell !== look);
    other.cards = other.cards.filter((card) => !look.cards.includes(card.id));
    await home.keepFile(other);
    await editor.allMaps.click();
    await home.openMap('Shop');
    await tab(page).click();
    const list = page.getByLabel('Compare with');
    await expect(list.getByRole('option')).toHaveCount(2);
    await list.selectOption('Future: Shop 2030');
    await expect(row(page, 'Search').locator('.compare-mark')).toHaveCount(0);
    await list.selectOption('Future: Shop 2040');
    await expect(row(page, 'Search')).toContainText('Removed');
  });

  test('are whole on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSideScroll(page);
    await expect(row(page, 'Search').getByText('Search', { exact: true }).filter({ visible: true })).toHaveCount(1);
    const before = await row(page, 'Ask').locator('[data-half="current"]').boundingBox();
    const after = await row(page, 'Ask').locator('[data-half="future"]').boundingBox();
    expect(after.y).toBeGreaterThanOrEqual(before.y + before.height);
    await expect(row(page, 'Ask').locator('[data-half="current"]')).toContainText('Current');
    await expectAccessible(page);
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`are accessible in ${colorScheme} colors`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await stage(page, 'Buy').locator('summary').click();
      await expectAccessible(page);
    });
  }
});
