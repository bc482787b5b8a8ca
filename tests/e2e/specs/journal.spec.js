// Promise: what was shown as saved is there again, also if the browser had not yet written it to the disk when it ended.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { journey, idOf } = require('../support/journey');
const { setHidden } = require('../support/visibility');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search'] } });
const BACK = 'The browser had lost the last edits of “Shop”. They are here again.';

let editor;
let home;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  home = new HomePage(page);
});

async function expectSaved() {
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
}

/** The key of the map in local storage, and what is there. */
async function stored(page) {
  const entries = Object.entries(await page.evaluate(() => ({ ...localStorage })));
  return entries.find(([key]) => key.includes(':map:') && key.endsWith(idOf('map', 'Shop')));
}

/** Opens the map, writes a card, and answers the key of the map and its text before that. */
async function writeCard(page) {
  await editor.openMap(MAP);
  await expectSaved();
  const before = await stored(page);
  await editor.board.addCard(LOOK, 'Ask');
  await expectSaved();
  return before;
}

function put(page, entry) {
  return page.evaluate(([key, text]) => localStorage.setItem(key, text), entry);
}

test('F48 edits that local storage has lost come back, and that is said', async ({ page }) => {
  const before = await writeCard(page);
  // So it is after a kill: local storage as the disk had it.
  await put(page, before);
  await editor.reload();
  await expect(page.getByText(BACK)).toBeVisible();
  await expectAccessible(page);
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
  expect((await stored(page))[1]).toContain('Ask');

  // Editing goes on, and later nothing is said again.
  await editor.board.addCard(LOOK, 'Compare');
  await expectSaved();
  await editor.reload();
  await expect(page.getByText(BACK)).toHaveCount(0);
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });
});

test('F58 the number of the save decides which copy is newer, never the clock', async ({ page }) => {
  const before = await writeCard(page);
  await put(page, before);
  await page.clock.install({ time: new Date('2001-01-01T00:00:00Z') });
  await editor.reload();
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
});

test('F60 a map that vanished from local storage is there again', async ({ page }) => {
  const [key] = await writeCard(page);
  await page.evaluate((gone) => localStorage.removeItem(gone), key);
  await home.open();
  await page.reload();
  await expect(home.tile('Shop')).toBeVisible();
  await home.tile('Shop').getByRole('link').first().click();
  await editor.waitUntilReady();
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
});

test('a map that was deleted stays deleted', async ({ page }) => {
  await writeCard(page);
  await home.open();
  await home.choose('Shop', 'Delete…');
  await home.answer('Delete');
  await expect(home.tile('Shop')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'New map' })).toBeVisible();
  await expect(home.tile('Shop')).toHaveCount(0);
});

test('F52 a damaged copy is set aside for whoever wants it, and the map is whole', async ({ page }) => {
  const [key] = await writeCard(page);
  const whole = (await stored(page))[1];
  const damaged = whole.slice(1);
  await put(page, [key, damaged]);
  await page.goto('./#/');
  await page.reload();
  await expect(home.tile('Shop')).toBeVisible();
  const aside = page.getByRole('region', { name: 'These could not be read' });
  await expect(aside).toContainText('came back whole from a second copy');
  await expectAccessible(page);
  expect((await stored(page))[1]).toBe(whole);

  // Another one does not take its place.
  const other = whole.slice(2);
  await put(page, [key, other]);
  await page.reload();
  await expect(home.tile('Shop')).toBeVisible();
  const all = Object.values(await page.evaluate(() => ({ ...localStorage })));
  expect(all).toEqual(expect.arrayContaining([whole, damaged, other]));
});

test('F52 a map whose content was damaged is opened from its second copy, and both are kept', async ({ page }) => {
  const [key] = await writeCard(page);
  const whole = (await stored(page))[1];
  const damaged = whole.replace('"Search"', '"Sxarch"');
  await put(page, [key, damaged]);
  await editor.reload();
  await expect(page.getByText('The stored copy of “Shop” was damaged. The second copy, which is whole, took its place.')).toBeVisible();
  await editor.waitUntilShown();
  await expectAccessible(page);
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
  expect(Object.values(await page.evaluate(() => ({ ...localStorage })))).toEqual(expect.arrayContaining([whole, damaged]));

  // It is a map like any other: edited, saved and listed.
  await editor.board.addCard(LOOK, 'Compare');
  await expectSaved();
  await editor.allMaps.click();
  await expect(home.tile('Shop')).toBeVisible();
  await expect(page.getByRole('region', { name: 'These could not be read' })).toContainText('came back whole from a second copy');
});

test('F52 a map whose first line was damaged is whole again on Home', async ({ page }) => {
  const [key] = await writeCard(page);
  const whole = (await stored(page))[1];
  // The number of the save is as it was, so the second copy is no newer one.
  const damaged = whole.replace('Shop', 'Shup');
  await home.open();
  await put(page, [key, damaged]);
  await page.reload();
  await expect(page.getByText('The stored copy of “Shop” was damaged. The second copy, which is whole, took its place.')).toBeVisible();
  await expect(home.tile('Shop')).toBeVisible();
  expect((await stored(page))[1]).toBe(whole);
  expect(Object.values(await page.evaluate(() => ({ ...localStorage })))).toContain(damaged);
});

test('F52 a damaged map stays as it is when its second copy is damaged as well', async ({ page }) => {
  const [key] = await writeCard(page);
  const whole = (await stored(page))[1];
  const damaged = whole.replace('"Search"', '"Sxarch"');
  await put(page, [key, damaged]);
  await page.evaluate(([name, text]) => window.waymarkJournal.put(name, 0, text), [key, whole.replace('"Ask"', '"Axk"')]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This map cannot be read' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download the damaged copy' })).toBeVisible();
  expect((await stored(page))[1]).toBe(damaged);
});

test('“Saved” is shown when the second copy is acknowledged, not before', async ({ page }) => {
  await editor.openMap(MAP);
  await expectSaved();
  await page.evaluate(() => {
    const { put } = window.waymarkJournal;
    window.waymarkJournal.put = (...copy) => new Promise((resolve) => {
      window.acknowledge = () => put(...copy).then(resolve);
    });
  });
  await editor.board.addCard(LOOK, 'Ask');
  await expect.poll(() => page.evaluate(() => typeof window.acknowledge)).toBe('function');
  expect((await stored(page))[1]).toContain('Ask');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saving');
  await page.evaluate(() => window.acknowledge());
  await expectSaved();
});

test.describe('F51 before a power cut', () => {
  /** Writes down what each write of a second copy waits for: `relaxed` for the system, `strict` for the disk itself. */
  function noteWaits() {
    const { transaction } = IDBDatabase.prototype;
    window.waits = [];
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite' && [stores].flat().includes('texts')) window.waits.push(options?.durability);
      return transaction.call(this, stores, mode, options);
    };
  }

  const waits = (page) => page.evaluate(() => window.waits);

  test.beforeEach(({ page }) => page.addInitScript(noteWaits));

  test('a page that goes out of sight has its edits on the disk, those just made and those already saved', async ({ page }) => {
    await writeCard(page);
    await setHidden(page, true);
    await expect.poll(async () => (await waits(page)).at(-1)).toBe('strict');
    const { length } = await waits(page);
    await setHidden(page, false);
    await setHidden(page, true);
    expect(await waits(page), 'nothing was written since').toHaveLength(length);
    await setHidden(page, false);

    await editor.board.addCard(LOOK, 'Compare');
    await setHidden(page, true);
    await expect.poll(async () => (await waits(page)).at(-1)).toBe('strict');
    expect((await stored(page))[1]).toContain('Compare');
    await page.evaluate((key) => localStorage.removeItem(key), (await stored(page))[0]);
    await editor.reload();
    await expect(editor.board.card('Compare')).toBeVisible();
  });

  test('while somebody goes on writing, the disk has it every ten seconds', async ({ page }) => {
    await page.clock.install();
    await editor.openMap(MAP);
    await editor.board.card('Search').click();
    await (await editor.inspector.unfolded('Notes')).click();
    // From here on time passes only as it is told to, however busy the machine is.
    await page.clock.pauseAt(Date.now() + 60_000);
    const seen = [];
    for (let second = 0; second < 31; second += 1) {
      await page.keyboard.type('x');
      await page.clock.runFor(1_000);
      await expectSaved();
      seen.push((await waits(page)).at(-1));
    }
    const strict = seen.flatMap((wait, second) => (wait === 'strict' ? [second] : []));
    expect(strict.length).toBeGreaterThanOrEqual(3);
    for (const [at, second] of strict.entries()) expect(second - (strict[at - 1] ?? 0), `${strict}`).toBeLessThanOrEqual(11);
    expect(seen.filter((wait) => wait === 'relaxed').length, 'most do not wait').toBeGreaterThan(20);
  });
});

const WITHOUT = {
  'has no IndexedDB': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'refuses it': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  },
  'never answers': () => {
    IDBFactory.prototype.open = () => ({});
  },
};

for (const [how, script] of Object.entries(WITHOUT)) {
  test(`a browser that ${how} opens and saves maps all the same`, async ({ page }) => {
    await page.addInitScript(script);
    await editor.openMap(MAP);
    await editor.board.addCard(LOOK, 'Ask');
    await expectSaved();
    await editor.reload();
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
  });
}
