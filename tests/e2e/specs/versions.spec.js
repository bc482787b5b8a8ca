// Promise: a map has earlier versions, kept by hand and by rule, to be looked at and to go back to.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { Versions } = require('../pages/versions');
const { expectAccessible } = require('../support/axe');
const { file, journey, idOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Ask'] } });

let editor;
let versions;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  versions = new Versions(editor);
});

async function expectSaved() {
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
}

test('without versions it is said when they come', async ({ page }) => {
  await editor.openMap(MAP);
  await versions.open();
  await expect(versions.dialog).toContainText('No versions yet. One is kept each hour while you edit');
  await expect(versions.label).toBeFocused();
  await expectAccessible(page);
  await editor.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('a version is kept by hand, compared, looked at and restored as one step', async ({ page }) => {
  await editor.openMap(MAP);
  await versions.open();
  await versions.keep('After the interview');
  await expect(versions.named('After the interview')).toContainText('The same as now.');
  await expect(versions.named('After the interview')).toContainText(/Kept by you · today \d\d:\d\d/);
  await versions.close();

  await editor.board.addCard(LOOK, 'Compare');
  await editor.board.card('Ask').focus();
  await editor.press('Delete');
  await expectSaved();
  await versions.open();
  await expect(versions.named('After the interview')).toContainText('Since then: cards: 1 added, 1 removed.');

  // Looking at it changes nothing.
  await versions.named('After the interview').getByRole('button', { name: 'Preview' }).click();
  await expect(page).toHaveURL(/#\/view/);
  await expect(page.getByText(/the version of today/)).toBeVisible();
  await expect(editor.board.card('Ask')).toBeVisible();
  await expect(editor.board.card('Compare')).toHaveCount(0);
  await page.goBack();
  await expect(editor.board.card('Compare')).toBeVisible();
  await expect(editor.board.card('Ask')).toHaveCount(0);

  await versions.open();
  await versions.named('After the interview').getByRole('button', { name: 'Restore' }).click();
  await expect(versions.dialog).toHaveCount(0);
  await expect(editor.message(/The map is as it was today/)).toBeVisible();
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask']);
  await expect(editor.undoButton).toHaveAttribute('aria-label', /Undo restoring the version of today/);

  // One step back is the map as it was before, which is a version, too.
  await page.locator('[data-toast]').getByRole('button', { name: 'Undo' }).click();
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Compare']);
  await versions.open();
  await expect(versions.named('Before a version was restored')).toContainText('The same as now.');
});

test('after a version is restored no older message offers to undo: that would take the restoring back', async ({ page }) => {
  await editor.openMap(MAP);
  await versions.open();
  await versions.keep('Both');
  await versions.close();
  await editor.board.card('Ask').focus();
  await editor.press('Delete');
  await expect(editor.message('Deleted “Ask”')).toBeVisible();
  await versions.open();
  await versions.named('Both').getByRole('button', { name: 'Restore' }).click();
  await expect(editor.message(/The map is as it was today/)).toBeVisible();
  expect(await page.locator('[data-toast]').count()).toBe(1);
});

test('versions outlive the page, and one can be deleted and brought back', async ({ page }) => {
  await editor.openMap(MAP);
  await versions.open();
  await versions.keep('First');
  await versions.keep('Second');
  await editor.reload();
  await versions.open();
  await expect(versions.names).toHaveText(['Second', 'First']);
  await versions.named('First').getByRole('button', { name: 'Delete' }).click();
  await expect(versions.names).toHaveText(['Second']);
  await expect(versions.label).toBeFocused();
  await expect(versions.dialog.getByRole('status')).toContainText('Deleted the version of today');
  await expectAccessible(page);
  await versions.dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(versions.label).toBeFocused();
  await expect(versions.names).toHaveText(['Second', 'First']);
  await expect(versions.named('First')).toContainText('The same as now.');
});

test('while somebody edits, a version is kept once an hour', async ({ page }) => {
  await page.clock.install();
  await editor.openMap(MAP);
  await editor.board.addCard(LOOK, 'Compare');
  await page.clock.runFor(2_000);
  await versions.open();
  await expect(versions.names).toHaveText(['While editing']);
  await expect(versions.dialog).toContainText('Since then: 1 card added.');
  await versions.close();

  await editor.board.addCard(LOOK, 'Wait');
  await page.clock.runFor(2_000);
  await page.clock.runFor(61 * 60 * 1000);
  await editor.board.addCard(LOOK, 'Pay');
  await page.clock.runFor(2_000);
  await versions.open();
  await expect(versions.names).toHaveText(['While editing', 'While editing']);
  await expect(versions.dialog).toContainText('Since then: 1 card added.');
  await expect(versions.dialog).toContainText('Since then: 3 cards added.');
});

test('a version is kept before many cards change at once', async ({ page }) => {
  const many = Array.from({ length: 12 }, (_, at) => `Card ${at}`);
  await editor.openMap(journey({ cards: { [LOOK]: many } }));
  await editor.board.card('Card 3').focus();
  await page.keyboard.press('Control+a');
  await editor.press('Delete');
  await expect(editor.board.card('Card 3')).toHaveCount(0);
  await expectSaved();
  await versions.open();
  await expect(versions.named('Before a large change')).toContainText('Since then: 12 cards removed.');
});

test('a version is kept before a file takes the place of the map', async () => {
  await editor.openMap(MAP);
  await editor.openFile(file(journey({ cards: { [LOOK]: ['Search', 'Call'] } })));
  await editor.editACopy.click();
  await editor.answer('Replace');
  await expect(editor.board.card('Call')).toBeVisible();
  await versions.open();
  await expect(versions.named('Before a file changed the map')).toContainText('Since then: cards: 1 added, 1 removed.');
});

test('where another tab edits the map, its versions can be looked at, not restored', async ({ context }) => {
  await editor.openMap(MAP);
  await versions.open();
  await versions.keep('First');
  await versions.close();
  const other = new EditorPage(await context.newPage());
  await other.open(`#/map/${idOf('map', 'Shop')}`);
  await expect(other.elsewhere).toBeVisible();
  const there = new Versions(other);
  await there.open();
  await expect(there.named('First').getByRole('button', { name: 'Preview' })).toBeVisible();
  await expect(there.named('First').getByRole('button', { name: 'Restore' })).toHaveCount(0);
});

test('a browser that keeps none says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await editor.openMap(MAP);
  await versions.open();
  await expect(versions.dialog).toContainText('This browser keeps no versions. Download the map now and then instead.');
});

test('the versions of a deleted map are kept for its return, and go with the next start', async ({ page }) => {
  const home = new HomePage(page);
  const count = () =>
    page.evaluate(async () => {
      const database = await window.waymarkJournal.opening;
      const request = database.transaction('version texts').objectStore('version texts').count();
      return new Promise((done) => (request.onsuccess = () => done(request.result)));
    });
  await editor.openMap(MAP);
  await versions.open();
  await versions.keep('First');
  await versions.close();
  await editor.allMaps.click();
  await home.choose('Shop', 'Delete…');
  await home.answer('Delete');
  await page.getByRole('button', { name: 'Undo' }).click();
  await home.openMap('Shop');
  await versions.open();
  await expect(versions.names).toHaveText(['First']);
  await versions.close();
  await editor.allMaps.click();
  await home.choose('Shop', 'Delete…');
  await home.answer('Delete');
  expect(await count()).toBe(1);
  await home.reload();
  await expect.poll(count, { timeout: 15_000 }).toBe(0);
});

for (const [device, viewport] of Object.entries({ desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } })) {
  for (const colorScheme of ['light', 'dark']) {
    test(`the versions break no rule of accessibility on a ${device}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await editor.openMap(MAP);
      await versions.open();
      await versions.keep('First');
      await versions.keep('');
      await expectAccessible(page);
    });
  }
}
