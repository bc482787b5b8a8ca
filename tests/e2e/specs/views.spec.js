// Promise: a map says what it holds in more than one view, and starts from more than nothing.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { Commands } = require('../pages/commands');
const { Presentation } = require('../pages/presentation');
const { expectAccessible } = require('../support/axe');

const TEMPLATES = [
  'Customer journey',
  'Service blueprint',
  'B2B purchase',
  'Software onboarding',
  'Retail across channels',
  'Patient visit',
  'Public service',
  'Employee journey',
];

let editor;
let home;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  home = new HomePage(page);
});

test.describe('insight', () => {
  test.beforeEach(async ({ page }) => {
    await editor.openExample('Employee benefits, three personas');
    await page.locator('[data-view="insight"]').click();
    await expect(page.locator('[data-insight]')).toBeVisible();
  });

  test('lists findings with what causes them, and leads there', async ({ page }) => {
    const finding = page.locator('[data-rule="Moments of truth without an owner"]');
    await expect(finding).toContainText('8 moments of truth have no owner');
    await finding.getByRole('button', { name: 'Compare plans, review costs' }).first().click();
    await expect(editor.board.canvas).toBeVisible();
    await expect(page.locator('[data-card]:focus')).toContainText('Compare plans, review costs');
  });

  test('follows an edit', async ({ page }) => {
    const finding = page.locator('[data-rule="Moments of truth without an owner"]');
    await finding.getByRole('button', { name: 'Add a child' }).click();
    await editor.inspector.panel.locator('summary').filter({ hasText: 'Owner, status' }).click();
    await editor.inspector.type('Owner', 'Benefits team');
    await page.locator('[data-view="insight"]').click();
    await expect(finding).toContainText('7 moments of truth have no owner');
  });

  test('shows the eight steps with what is missing', async ({ page }) => {
    const steps = page.locator('.step');
    await expect(steps).toHaveCount(8);
    await steps.first().locator('summary').click();
    await expect(steps.first().getByRole('button').first()).toBeVisible();
  });

  test('leads from a step to the field that is missing, also by keys', async ({ page }) => {
    const objectives = page.locator('.step').first();
    await objectives.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(objectives.getByRole('button', { name: /No scope/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(editor.inspector.field('Scope')).toBeFocused();
  });

  test('unfolds the group of a field that is missing on a card', async ({ page }) => {
    const step = page.locator('.step').filter({ hasText: 'evidence' }).first();
    await step.locator('summary').click();
    await step.getByRole('button', { name: /without evidence/ }).click();
    await expect(editor.inspector.choice('Evidence', 'Assumption')).toBeFocused();
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`is accessible in ${colorScheme} colors`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await page.locator('[data-view="personas"]').click();
      await expect(page.locator('[data-personas]')).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test('the address keeps the view, and Back leads to the one before', async ({ page }) => {
  await editor.openExample('Buying a coffee maker');
  await page.locator('[data-view="insight"]').click();
  await expect(page).toHaveURL(/\/insight$/);
  await page.reload();
  await expect(page.locator('[data-insight]')).toBeVisible();
  await page.locator('[data-view="personas"]').click();
  await page.goBack();
  await expect(page.locator('[data-insight]')).toBeVisible();
});

for (const [width, height] of [[1440, 900], [390, 700], [640, 400]]) {
  test(`no view and no slide makes the page scroll around it, ${width}×${height}`, async ({ page }) => {
    const overhang = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
      });
    await page.setViewportSize({ width, height });
    await editor.openExample('Employee benefits, three personas');
    const { hash } = new URL(page.url());
    for (const view of ['outline', 'plan', 'insight', 'personas']) {
      await page.goto(`./${hash}/${view}`);
      await expect(page.locator(`.view-area[data-view="${view}"] .view-title`).first()).toBeVisible();
      expect(await overhang(), view).toEqual({ across: 0, down: 0 });
    }
    await new Commands(page).run('Present');
    const show = new Presentation(page);
    const slides = Number((await show.place.textContent()).split('/')[1]);
    for (let slide = 1; slide <= slides; slide += 1) {
      await show.expectAt(slide);
      expect(await overhang(), `slide ${slide}`).toEqual({ across: 0, down: 0 });
      await editor.press('ArrowRight');
    }
  });
}

test.describe('templates', () => {
  for (const name of TEMPLATES) {
    test(`“${name}” starts a map with guiding questions`, async ({ page }) => {
      await home.open();
      await page.locator('.template').filter({ hasText: name }).first().click();
      await editor.waitUntilShown();
      await expect(editor.title).toHaveText(name);
      await expect(page.locator('.cell-guide:not(:empty)').first()).toBeVisible();
      const map = await editor.exported();
      expect(map.stages.length).toBeGreaterThan(4);
      expect(map.lanes.length).toBeGreaterThan(5);
    });
  }

  test('two maps of one template have nothing in common but words', async ({ page }) => {
    const ids = [];
    for (let turn = 0; turn < 2; turn += 1) {
      await home.open();
      await page.locator('.template').filter({ hasText: 'B2B purchase' }).first().click();
      await editor.waitUntilShown();
      const map = await editor.exported();
      ids.push([map.id, ...map.personas.map((it) => it.id), ...map.stages.map((it) => it.id)]);
    }
    expect(ids[0].filter((id) => ids[1].includes(id))).toEqual([]);
  });

  test('a map becomes a template of one’s own, without its cards', async ({ page }) => {
    await editor.openExample('Buying a coffee maker');
    await editor.allMaps.click();
    await home.choose('Buying a coffee maker', 'Save as template');
    await page.locator('.template').filter({ hasText: 'Buying a coffee maker (template)' }).click();
    await editor.waitUntilShown();
    const map = await editor.exported();
    expect(map.cards).toEqual([]);
    expect(map.stages.length).toBeGreaterThan(3);
    expect(map.map.template).toBeUndefined();
  });
});

test('the future of a map keeps the tie', async () => {
  await editor.openExample('Buying a coffee maker');
  const current = await editor.exported();
  await editor.allMaps.click();
  await home.choose('Buying a coffee maker', 'Plan its future');
  await home.openMap('Future of Buying a coffee maker');
  const future = await editor.exported();
  expect(future.map).toMatchObject({ state: 'future', futureOf: current.id });
  expect(future.stages.map((it) => it.id)).toEqual(current.stages.map((it) => it.id));
});

test('a persona is found in other maps and copied to them', async ({ page }) => {
  await editor.openExample('Employee benefits, three personas');
  await editor.allMaps.click();
  await home.openExample('Buying a coffee maker');
  await page.locator('[data-view="personas"]').click();
  await page.getByLabel('Copy this persona to').selectOption('Employee benefits, three personas');
  await expect(editor.message('Copied to')).toBeVisible();
  await page.getByRole('button', { name: 'All journeys of this persona' }).click();
  await expect(page.locator('.journeys')).toContainText('the same persona');
  await page.locator('.journeys').getByRole('link', { name: 'Employee benefits, three personas' }).click();
  await editor.waitUntilShown();
  await expect(editor.tab('Jane Doe')).toHaveAttribute('aria-selected', 'true');
});

test('a persona sheet is whole on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await editor.openExample('Employee benefits, three personas');
  await page.locator('[data-view="personas"]').click();
  const sheet = page.locator('[data-persona-sheet]').first();
  await expect(sheet.getByRole('heading', { name: 'Nicole' })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Edit' })).toBeVisible();
  await expect(sheet).toContainText('New at work, chooses benefits for the first time');
});

test('persona sheets print, one per page, without the editor around them', async ({ page }) => {
  await editor.openExample('Employee benefits, three personas');
  await page.locator('[data-view="personas"]').click();
  await expect(page.locator('[data-persona-sheet]')).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.topbar')).toBeHidden();
  await expect(page.locator('[data-inspector]')).toBeHidden();
  const printed = await page.pdf({ format: 'A4' });
  const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  expect(pages).toBeGreaterThanOrEqual(3);
  expect(pages).toBeLessThanOrEqual(4);
});
