// Promise: a stage can be put away as a strip, or have the board for itself; nothing in a strip takes the focus.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { FindBar } = require('../pages/find_bar');
const { expectAccessible } = require('../support/axe');
const { journey, withoutLineage } = require('../support/journey');
const input = require('../support/input');

const CARDS = {
  'Ana / Touchpoints / Look': ['Search', 'Compare'],
  'Ana / Touchpoints / Buy': ['Order', 'Pay', 'Wait'],
  'Ana / Touchpoints / Use': ['Unpack'],
  'Ana / Thoughts / Buy': ['Safe?'],
};

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  await editor.openMap(journey({ cards: CARDS }));
});

const width = async (stage) => (await board.stage(stage).boundingBox()).width;

async function choose(stage, item) {
  await editor.openMenu(stage);
  await editor.choose(item);
}

test.describe('I59 a collapsed stage', () => {
  test('I59 stays as a strip with its title and how many cards it holds, also after a reload', async ({ page }) => {
    await choose('Buy', 'Collapse');
    await expect(board.card('Order')).toHaveCount(0);
    await expect(board.stage('Buy')).toHaveAttribute('aria-expanded', 'false');
    expect(await width('Buy')).toBeLessThan(60);
    expect(await width('Look')).toBeGreaterThan(200);
    await expect(board.stage('Buy').locator('.count [aria-hidden]')).toHaveText('4');
    await expect(board.stage('Buy').getByRole('heading', { name: 'Buy' })).toBeVisible();
    await expect(board.stage('Buy')).toBeFocused();
    expect((await editor.exported()).stages.map((stage) => stage.collapsed)).toEqual([undefined, true, undefined]);
    await page.waitForTimeout(600);
    await editor.reload();
    expect(await width('Buy')).toBeLessThan(60);
    await choose('Buy', 'Expand');
    await expect(board.card('Order')).toBeVisible();
    expect(await editor.cards()).toEqual(CARDS);
  });

  test('I59 is one step to undo, and opens by a double click', async () => {
    await choose('Buy', 'Collapse');
    await editor.undoButton.click();
    await expect(board.card('Order')).toBeVisible();
    await editor.redoButton.click();
    await expect(board.card('Order')).toHaveCount(0);
    await (await board.cell('Ana / Touchpoints / Buy')).dblclick();
    await expect(board.card('Order')).toBeVisible();
    await expect(board.titleField).toHaveCount(0);
  });

  test('I59 lets the focus pass over its cells', async () => {
    await choose('Buy', 'Collapse');
    await board.card('Search').focus();
    await editor.press('ArrowRight');
    await expect(board.card('Unpack')).toBeFocused();
    await editor.press('ArrowLeft');
    await expect(board.card('Search')).toBeFocused();
    await board.stage('Buy').focus();
    await editor.press('ArrowDown');
    await expect(board.stage('Buy')).toBeFocused();
    await choose('Look', 'Collapse');
    await board.card('Unpack').focus();
    await editor.press('Control+Home');
    await expect(board.card('Unpack')).toBeFocused();
    await editor.press('ArrowLeft');
    await expect(board.lane('Touchpoints')).toBeFocused();
  });

  test('I59 keeps a place for Tab when the focus was in it', async ({ page }) => {
    await board.card('Order').focus();
    await choose('Buy', 'Collapse');
    await expect(page.locator('[data-canvas] [tabindex="0"]')).toHaveCount(1);
  });

  test('I59 opens for what is moved into it by keys, found in it, or written in it', async ({ page }) => {
    await choose('Buy', 'Collapse');
    const before = withoutLineage(await editor.exported());
    await board.card('Compare').focus();
    await new FindBar(page).open();
    await page.keyboard.type('Safe');
    await page.keyboard.press('Enter');
    await expect(board.card('Safe?')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(withoutLineage(await editor.exported())).toEqual(before);
    await board.card('Compare').focus();
    await editor.press('Alt+ArrowRight');
    await expect(board.card('Compare')).toBeFocused();
    expect((await editor.cards())['Ana / Touchpoints / Buy']).toContain('Compare');
  });

  test('I59 takes a card that is dropped on it', async () => {
    await choose('Buy', 'Collapse');
    await board.drag(board.card('Compare'), board.inside('Ana / Touchpoints / Buy'));
    expect((await editor.cards())['Ana / Touchpoints / Buy']).toContain('Compare');
  });
});

test.describe('focus on one stage', () => {
  test('shows it wide and the others as strips, and changes nothing', async ({ page }) => {
    const before = await width('Buy');
    await editor.hearAnnouncements();
    await choose('Buy', 'Focus on this stage');
    await expect(board.card('Search')).toHaveCount(0);
    await expect(board.card('Order')).toBeVisible();
    expect(await width('Buy')).toBeGreaterThan(before + 100);
    for (const stage of ['Look', 'Use']) expect(await width(stage)).toBeLessThan(60);
    await expect(board.stage('Buy')).toBeFocused();
    await expect.poll(() => editor.takeAnnouncements()).toContain('Focused on Buy. Escape shows all stages.');
    await expect(page.locator('.focus-bar')).toContainText('Focused on Buy');
    await editor.expectNothingToUndo();
    await editor.press('Escape');
    await expect(board.card('Search')).toBeVisible();
    await expect(board.stage('Buy')).toBeFocused();
    await expect(page.locator('.focus-bar')).toHaveCount(0);
    await expect(editor.announcer).toContainText('All stages are shown.');
    await editor.expectNothingToUndo();
  });

  test('ends by its button or by the menu, and goes on to another stage', async ({ page }) => {
    await choose('Buy', 'Focus on this stage');
    await choose('Use', 'Focus on this stage');
    await expect(board.card('Unpack')).toBeVisible();
    await expect(board.card('Order')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show all stages' }).click();
    await expect(board.card('Order')).toBeVisible();
    await choose('Buy', 'Focus on this stage');
    await choose('Buy', 'Show all stages');
    await expect(board.card('Search')).toBeVisible();
  });

  test('lets cards be edited and moved within', async () => {
    await choose('Buy', 'Focus on this stage');
    await board.drag(board.card('Wait'), board.above('Order'));
    expect((await editor.cards())['Ana / Touchpoints / Buy']).toEqual(['Wait', 'Order', 'Pay']);
    await board.card('Pay').focus();
    await editor.press('ArrowRight');
    await expect(board.card('Pay')).toBeFocused();
  });

  test('works by keys alone', async () => {
    await board.stage('Buy').focus();
    await editor.press('m');
    await expect(editor.menu).toBeVisible();
    await editor.press('f');
    await editor.press('Enter');
    await expect(board.card('Search')).toHaveCount(0);
    await expect(board.stage('Buy')).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(`in ${colorScheme} colors`, () => {
    test.use({ colorScheme });

    test('strips break no rule of accessibility', async ({ page }) => {
      await choose('Use', 'Collapse');
      await expectAccessible(page);
      await choose('Buy', 'Focus on this stage');
      await expectAccessible(page);
    });
  });
}

test.describe('by touch', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('I59 a stage is collapsed and expanded by taps', async ({ page }) => {
    const tap = async (locator) => input.tap(page, await input.pointIn(locator));
    const more = page.getByRole('button', { name: 'More actions for Buy', exact: true });
    await tap(more);
    await tap(editor.menu.getByRole('menuitem', { name: 'Collapse' }));
    await expect(board.card('Order')).toHaveCount(0);
    const button = await more.boundingBox();
    expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
    await tap(more);
    await tap(editor.menu.getByRole('menuitem', { name: 'Expand' }));
    await expect(board.card('Order')).toBeVisible();
  });
});
