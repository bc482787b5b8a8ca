// Promise: when the program fails, nobody is left before a dead page: what was saved is given out, and nothing is written any more.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { journey, cardsOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Ask'] } });
const FAULTS = /RuntimeError|memory access|unreachable|panicked|did not start|CompileError|404|Failed to load|integrity|Waymark has stopped/;

let editor;
let home;
let shield;

test.beforeEach(async ({ page, problems }) => {
  problems.allow(FAULTS);
  await page.addInitScript(() => {
    addEventListener('TrunkApplicationStarted', (event) => {
      window.program = event.detail.wasm;
    });
  });
  editor = new EditorPage(page);
  home = new HomePage(page);
  shield = page.getByRole('dialog', { name: 'Waymark stopped' });
});

/** Damages the memory of the program, so that it traps at whatever it is asked next. */
async function trap(page) {
  await page.evaluate(() => new Uint8Array(window.program.memory.buffer).fill(0xff));
  await page.keyboard.press('?');
}

async function downloaded(page, press) {
  const coming = page.waitForEvent('download');
  await press();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await fs.readFile(await download.path(), 'utf8') };
}

test('F62 F64 a trap is told within half a second, and the map is given out as it was saved', async ({ page, newContext }, testInfo) => {
  await editor.openMap(MAP);
  await editor.board.addCard(LOOK, 'Compare');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await trap(page);
  await expect(shield).toBeVisible({ timeout: 500 });
  await expect(shield.getByRole('heading', { name: 'Waymark stopped' })).toBeFocused();
  await expect(shield).toContainText('The map is safe as it was saved');
  await expectAccessible(page);
  const { name, text } = await downloaded(page, () => shield.getByRole('button', { name: 'Download the map' }).click());
  expect(name).toBe('Shop.journey.json');
  const path = testInfo.outputPath(name);
  await fs.writeFile(path, text);
  const other = await newContext();
  const there = new EditorPage(await other.newPage());
  await new HomePage(there.page).open();
  await there.page.locator('input[data-open-file]').setInputFiles(path);
  await there.editCopy();
  expect(await there.cards()).toEqual({ ...cardsOf(MAP), [LOOK]: ['Search', 'Ask', 'Compare'] });
});

test('F62 after a panic nothing is written and the program hears nothing; a reload brings the map back', async ({ page }) => {
  await editor.openMap(MAP);
  const stored = () => page.evaluate(() => JSON.stringify(localStorage));
  const before = await stored();
  await page.evaluate(() => window.waymarkShield.panic('panicked at src/somewhere.rs:1:1: <img src=x onerror=alert(1)>'));
  await expect(shield).toBeVisible();
  for (const key of ['n', 'Delete', 'Control+z', 'Escape']) await page.keyboard.press(key);
  await expect(shield).toBeVisible();
  expect(await page.evaluate(() => { try { localStorage.setItem('waymark:test', '1'); return 'written'; } catch (error) { return error.name; } })).toBe('InvalidStateError');
  expect(await stored()).toBe(before);
  await shield.getByText('What happened').click();
  await expect(shield.getByRole('textbox', { name: 'Report' })).toHaveValue(/panicked at src\/somewhere\.rs:1:1: <img/);
  await shield.getByText('All maps of this browser').click();
  await expect(shield.getByRole('button', { name: 'Download “Shop”' })).toBeVisible();
  await expectAccessible(page);
  await shield.getByRole('button', { name: 'Reload' }).click();
  await editor.waitUntilReady();
  await expect(shield).toHaveCount(0);
  expect(await editor.cards()).toEqual(cardsOf(MAP));
});

test('F62 what could not be stored is given out from memory', async ({ page }) => {
  await editor.openMap(MAP);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await editor.board.addCard(LOOK, 'Compare');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'failed');
  await trap(page);
  const { text } = await downloaded(page, () => shield.getByRole('button', { name: 'Download the map' }).click());
  expect(text).toContain('Compare');
});

test.describe('F66 a program that does not come', () => {
  for (const [what, answer] of [
    ['missing', (route) => route.fulfill({ status: 404 })],
    ['cut off', (route) => route.abort()],
    ['garbage', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no program' })],
  ]) {
    test(`${what}: the start screen says so and gives the maps out as files`, async ({ page }) => {
      await editor.openMap(MAP);
      await page.route(/_bg\.wasm$/, answer);
      await page.reload();
      await expect(page.getByRole('alert')).toContainText('Waymark could not start');
      await page.getByText('All maps of this browser').click();
      const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Download “Shop”' }).click());
      expect(text).toContain('Search');
      await expectAccessible(page);
    });
  }
});

test('F63 after two failed starts no map is opened: all of them can be downloaded, and Waymark starts without one', async ({ page }) => {
  await editor.openMap(MAP);
  // It comes whole, and cannot be started.
  await page.addInitScript(() => {
    if (sessionStorage.getItem('fails')) WebAssembly.instantiateStreaming = () => Promise.reject(new WebAssembly.CompileError('no program'));
  });
  await page.evaluate(() => sessionStorage.setItem('fails', 'yes'));
  for (let start = 0; start < 2; start += 1) {
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Waymark could not start');
  }
  await page.evaluate(() => sessionStorage.removeItem('fails'));
  await page.reload();
  const safe = page.getByRole('dialog', { name: 'Waymark did not start' });
  await expect(safe).toBeVisible();
  const { text } = await downloaded(page, () => safe.getByRole('button', { name: 'Download “Shop”' }).click());
  expect(text).toContain('Search');
  await expectAccessible(page);
  await safe.getByRole('button', { name: 'Start without a map' }).click();
  await home.waitUntilReady();
  await expect(home.tile('Shop')).toBeVisible();
});
