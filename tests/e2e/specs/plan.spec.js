// Promise: the action plan shows all opportunities by impact and effort, and they are moved by any hand.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Plan } = require('../pages/plan');
const { cardIn, journey } = require('../support/journey');
const { expectAccessible } = require('../support/axe');
const input = require('../support/input');

const idea = (title, more = {}) => ({ title, kind: 'opportunity', ...more });
const MAP = journey({
  cards: {
    'Opportunities / Look': [
      idea('Fewer steps', { impact: 5, effort: 2, owner: 'Ina', status: 'inProgress' }),
      idea('Live chat', { impact: 3, effort: 4 }),
      idea('New idea'),
    ],
    'Opportunities / Buy': [
      idea('Free gift', { impact: 5, effort: 1, decision: 'drop', decisionReason: 'Too dear', decisionDate: '2026-02-01' }),
      idea('Receipt by mail', { impact: 4, effort: 1, decision: 'go', status: 'done', outcome: 'Fewer calls' }),
    ],
  },
});

/** Longer than a finger has to rest. */
const HOLD = 300;

let editor;
let plan;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  plan = new Plan(page);
});

async function openPlan() {
  await editor.openMap(MAP);
  await plan.open();
}

async function ratingOf(title) {
  const { impact, effort } = cardIn(await editor.exported({ byKey: true }), title);
  return [impact, effort];
}

test('opportunities lie at their impact and effort, and low-hanging fruit is marked by rule', async () => {
  await openPlan();
  await plan.expectAt('Fewer steps', 5, 2);
  await plan.expectAt('Live chat', 3, 4);
  await expect(plan.tray.getByRole('button', { name: 'New idea' })).toBeVisible();
  await expect(plan.point('Fewer steps')).toContainText('Low-hanging fruit');
  await expect(plan.point('Free gift')).not.toContainText('Low-hanging fruit');
  await expect(plan.point('Receipt by mail')).not.toContainText('Low-hanging fruit');
  await plan.view.getByRole('combobox', { name: 'Impact at least' }).selectOption('3');
  await plan.view.getByRole('combobox', { name: 'Effort at most' }).selectOption('4');
  await expect(plan.point('Live chat')).toContainText('Low-hanging fruit');
});

test('a mouse drags a point; that is one step', async ({ page }) => {
  await openPlan();
  const { from, to } = await plan.ends(plan.point('Live chat'), plan.spot(4, 2));
  await input.mouseDrag(page, from, to);
  await plan.expectAt('Live chat', 4, 2);
  expect(await ratingOf('Live chat')).toEqual([4, 2]);
  await expect(editor.undoButton).toHaveAccessibleName(/move “Live chat” on the plan/);
  await editor.undoButton.click();
  await plan.expectAt('Live chat', 3, 4);
  await editor.expectNothingToUndo();
});

test('what is not rated is dragged from the tray, and Escape puts it back', async ({ page }) => {
  await openPlan();
  const { from, to } = await plan.ends(plan.point('New idea'), plan.spot(4, 3));
  const mouse = await input.press(page, from);
  await mouse.moveTo(to);
  await page.keyboard.press('Escape');
  await mouse.release();
  await editor.expectNothingToUndo();
  await input.mouseDrag(page, from, to);
  await plan.expectAt('New idea', 4, 3);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await editor.reload();
  await plan.expectAt('New idea', 4, 3);
});

test('arrow keys change impact and effort, and it is said', async ({ page }) => {
  await openPlan();
  await plan.button('Live chat').focus();
  await editor.press('ArrowUp');
  await expect(editor.announcer).toContainText('Impact 4, effort 4.');
  await expect(plan.button('Live chat')).toBeFocused();
  await editor.press('ArrowLeft');
  await plan.expectAt('Live chat', 4, 3);
  await plan.button('New idea').focus();
  await editor.press('ArrowRight');
  await plan.expectAt('New idea', 3, 3);
  await page.keyboard.press('Enter');
  await expect(editor.inspector.heading).toHaveText('Opportunity');
});

test('what is typed before the next frame belongs to the cell that Enter opened', async ({ page }) => {
  await openPlan();
  const cell = plan.grid
    .locator('[data-row-card]')
    .filter({ hasText: 'Live chat' })
    .locator('[data-column="owner"]');
  await cell.click();
  const keyboard = await page.context().newCDPSession(page);
  const press = (key, text) => keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text });
  // None waits for the one before, as keys of somebody who types fast.
  await Promise.all([press('Enter', '\r'), ...[...'Ada'].map((letter) => press(letter, letter))]);
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('Ada');
});

test('the table is edited in place, sorted and filtered', async ({ page }) => {
  await openPlan();
  const cell = (title, column) =>
    plan.grid.locator('[data-row-card]').filter({ hasText: title }).locator(`[data-column="${column}"]`);
  await cell('Live chat', 'owner').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await expect(cell('Live chat', 'owner')).toHaveText('Ada');
  await cell('New idea', 'impact').click();
  await page.keyboard.press('Enter');
  await plan.grid.locator('.sheet-editor').selectOption('2');
  await expect(cell('New idea', 'impact')).toHaveText('2');
  await plan.view.getByRole('combobox', { name: 'Decision' }).selectOption('Drop');
  await expect(plan.view.getByRole('status')).toHaveText('1 of 5 opportunities');
});

test('the filters of the table are as they were after a reload', async () => {
  await openPlan();
  await plan.view.getByRole('combobox', { name: 'Owner' }).selectOption('Ina');
  await expect(plan.view.getByRole('status')).toHaveText('1 of 5 opportunities');
  await editor.reload();
  await expect(plan.view.getByRole('status')).toHaveText('1 of 5 opportunities');
  await expect(plan.view.getByRole('combobox', { name: 'Owner' })).toHaveValue('1');
  await editor.expectNothingToUndo();
});

test('dropped ideas keep their reason, and done ones their outcome', async () => {
  await openPlan();
  const dropped = plan.view.getByRole('listitem').filter({ hasText: 'Free gift' });
  await expect(dropped).toContainText('Too dear');
  await expect(dropped).toContainText('Decided on 2026-02-01');
  await dropped.getByLabel(/^Look at/).fill('2027-01-15');
  expect(cardIn(await editor.exported({ byKey: true }), 'Free gift').due).toBe('2027-01-15');
  await expect(plan.view.getByRole('listitem').filter({ hasText: 'Receipt by mail' })).toContainText('Fewer calls');
});

test('the first opportunity is added here', async () => {
  await editor.openNew();
  await plan.open();
  await expect(plan.view).toContainText('No opportunities yet');
  await plan.view.getByRole('button', { name: 'Add the first' }).click();
  await editor.dialog.getByRole('textbox', { name: 'Title' }).fill('A shorter form');
  await editor.answer('Add opportunity');
  await expect(plan.tray.getByRole('button', { name: 'A shorter form' })).toBeVisible();
});

test('axe finds nothing', async ({ page }) => {
  await openPlan();
  await expectAccessible(page);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('a finger drags by the handle, and a pen too', async ({ page }) => {
    await openPlan();
    const first = await plan.ends(plan.handle('Live chat'), plan.spot(5, 4));
    await input.touchDrag(page, first.from, first.to, { hold: 0 });
    await plan.expectAt('Live chat', 5, 4);
    const second = await plan.ends(plan.handle('Live chat'), plan.spot(4, 5));
    await input.penDrag(page, second.from, second.to);
    await plan.expectAt('Live chat', 4, 5);
    expect(await ratingOf('Live chat')).toEqual([4, 5]);
    await expectAccessible(page);
  });

  test('a finger that rests lifts a point anywhere, and then moves without scrolling', async ({ page }) => {
    await openPlan();
    const { from, to } = await plan.ends(plan.button('Live chat'), plan.spot(5, 4));
    const before = await plan.scrollPlace();
    const finger = await input.touchHold(page, from, { hold: HOLD });
    await expect(plan.point('Live chat')).toHaveClass(/lifted/);
    await finger.moveTo(to);
    await finger.release();
    await plan.expectAt('Live chat', 5, 4);
    expect(await plan.scrollPlace()).toEqual(before);
    expect(await ratingOf('Live chat')).toEqual([5, 4]);
    await editor.undoButton.click();
    await editor.expectNothingToUndo();
    const pen = await plan.ends(plan.button('Live chat'), plan.spot(4, 5));
    await input.penDrag(page, pen.from, pen.to, { hold: HOLD });
    await plan.expectAt('Live chat', 4, 5);
  });

  test('a quick swipe over a point scrolls and moves nothing', async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 600 });
    await openPlan();
    const from = await input.pointIn(plan.button('Live chat'));
    await input.swipe(page, from, { x: from.x, y: from.y - 200 });
    await expect.poll(async () => (await plan.scrollPlace()).y).toBeGreaterThan(50);
    await expect(plan.view.locator('.lifted')).toHaveCount(0);
    await plan.expectAt('Live chat', 3, 4);
    await editor.expectNothingToUndo();
  });

  test('a second finger calls it off, and a finger that only rests changes nothing', async ({ page }) => {
    await openPlan();
    const { from, to } = await plan.ends(plan.button('Live chat'), plan.spot(5, 4));
    const finger = await input.touchHold(page, from, { hold: HOLD });
    await finger.moveTo(to);
    await expect(plan.point('Live chat')).toHaveClass(/lifted/);
    await finger.join({ x: to.x, y: to.y + 60 });
    await expect(plan.view.locator('.lifted')).toHaveCount(0);
    await finger.release();
    const rest = await input.touchHold(page, await input.pointIn(plan.button('Live chat')), { hold: 900 });
    expect(await page.evaluate(() => window.getSelection().toString())).toBe('');
    await rest.release();
    await plan.expectAt('Live chat', 3, 4);
    await editor.expectNothingToUndo();
  });
});
