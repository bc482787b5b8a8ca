// Promise: work is saved by itself, the words about it are true, and nothing stored is ever spoiled.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, idOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const CARDS = { [LOOK]: ['Search', 'Ask'] };

/** All stored texts by their keys. */
function stored(page) {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The key and the text of a stored map. */
async function storedMap(page, title) {
  const id = idOf('map', title);
  return Object.entries(await stored(page)).find(([key]) => key.includes(':map:') && key.endsWith(id));
}

async function expectSaved(editor) {
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
}

test('an edit is saved within a second, and a reload finds it', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: CARDS }));
  await editor.board.addCard(LOOK, 'Compare');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved', { timeout: 1_000 });
  await expect(editor.saveState).toContainText('Saved in this browser');
  expect((await storedMap(page, 'Shop'))[1]).toContain('Compare');
  await editor.reload();
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });
});

test('an edit right before the page is left is saved as well', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: CARDS }));
  await editor.board.addCard(LOOK, 'Compare');
  await page.reload();
  await editor.waitUntilReady();
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });
});

test('while there is something to save, the words say so', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: CARDS }));
  await editor.saveState.evaluate((state) => {
    window.states = [state.dataset.saveState];
    const note = () => window.states.push(state.dataset.saveState);
    new MutationObserver(note).observe(state, { attributeFilter: ['data-save-state'] });
  });
  await editor.board.addCard(LOOK, 'Compare');
  await expect.poll(() => page.evaluate(() => window.states)).toEqual(['saved', 'saving', 'saved']);
});

test('a storage that the browser takes away is said to fail, and all is saved when it is back', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: CARDS }));
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { ...own, get: refuse });
    Storage.prototype.setItem = refuse;
    window.giveBack = () => {
      Object.defineProperty(window, 'localStorage', own);
      Storage.prototype.setItem = setItem;
    };
  });
  await editor.board.addCard(LOOK, 'Compare');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'failed');
  await page.evaluate(() => window.giveBack());
  await editor.board.addCard(LOOK, 'Pay');
  await expectSaved(editor);
  await editor.reload();
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare', 'Pay'] });
});

test.describe('when the storage is full', () => {
  /** Takes all room but a few characters, under a key of somebody else. */
  async function fillStorage(page) {
    await page.evaluate(() => {
      let filler = '';
      for (let size = 4 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
        for (;;) {
          try {
            localStorage.setItem('filler', filler + 'x'.repeat(size));
          } catch {
            break;
          }
          filler += 'x'.repeat(size);
        }
      }
    });
  }

  test('it says “Not saved”, keeps the old copy, and saves when there is room again', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(journey({ cards: CARDS }));
    await expectSaved(editor);
    const before = await storedMap(page, 'Shop');
    await fillStorage(page);

    await editor.board.addCard(LOOK, 'Compare');
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'failed');
    await expect(editor.saveState).toContainText('Not saved');
    expect(await storedMap(page, 'Shop')).toEqual(before);
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });

    await page.evaluate(() => localStorage.removeItem('filler'));
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved', { timeout: 8_000 });
    await editor.reload();
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });
  });

  test('a file is refused with the reason, and nothing else changes', async ({ page }) => {
    const home = new HomePage(page);
    await home.open();
    await home.keepFile(journey({ title: 'First' }));
    await page.goto('./#/');
    await expect(home.tile('First')).toBeVisible();
    await fillStorage(page);
    const before = await stored(page);
    await home.openFiles(journey({ title: 'Second' }));
    await new EditorPage(page).editACopy.click();
    await expect(page.getByText(/storage is full/).first()).toBeVisible();
    expect(await stored(page)).toEqual(before);
  });
});

/** How browsers say that they store nothing: Chromium throws, Firefox has none. */
const STORES_NOTHING = {
  throws: () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  },
  'is null': () => Object.defineProperty(window, 'localStorage', { value: null }),
};

for (const [what, storesNothing] of Object.entries(STORES_NOTHING)) {
  test(`F46 where the storage ${what}, maps can be made and downloaded, and it is said that they are not kept`, async ({ page }) => {
    await page.addInitScript(storesNothing);
    const editor = new EditorPage(page);
    const home = new HomePage(page);
    await editor.open();
    await expect(home.banner).toContainText('does not keep maps');
    await editor.keepFile(journey({ cards: CARDS }));
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'memory');
    await expect(editor.saveState).toContainText('stores nothing');
    await editor.board.addCard(LOOK, 'Compare');
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'memory');
    await editor.allMaps.click();
    await home.openMap('Shop');
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });
  });
}

test.describe('a stored text that is damaged', () => {
  /** Stores a map, goes Home and spoils its text; answers the key and the text that is stored now. */
  async function spoil(page, change) {
    const editor = new EditorPage(page);
    await editor.openMap(journey({ cards: CARDS }));
    await expectSaved(editor);
    await editor.allMaps.click();
    await expect(new HomePage(page).tile('Shop')).toBeVisible();
    const [key, text] = await storedMap(page, 'Shop');
    const damaged = change(text);
    expect(damaged).not.toBe(text);
    await page.evaluate(async ([name, value]) => {
      localStorage.setItem(name, value);
      // The second copy is gone, too: with it there would be nothing to tell.
      await window.waymarkJournal.remove(name);
    }, [key, damaged]);
    return { key, damaged };
  }

  async function expectDownloadable(page, text) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the damaged copy' }).click();
    expect(await fs.readFile(await (await coming).path(), 'utf8')).toBe(text);
  }

  test('in its first line is listed on Home, kept byte for byte, and can be downloaded', async ({ page }) => {
    const home = new HomePage(page);
    const { key, damaged } = await spoil(page, (text) => text.replace('"rev":', '"rav":'));
    await home.reload();
    await expect(page.getByRole('heading', { name: 'These could not be read' })).toBeVisible();
    await expect(page.getByText(key)).toBeVisible();
    await expect(home.tile('Shop')).toHaveCount(0);
    await expectDownloadable(page, damaged);
    expect((await stored(page))[key]).toBe(damaged);
  });

  test('in its content is not opened, kept byte for byte, and can be downloaded', async ({ page }) => {
    const home = new HomePage(page);
    const { key, damaged } = await spoil(page, (text) => text.replace('"Search"', '"Serach"'));
    await home.reload();
    await home.tile('Shop').getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'This map cannot be read' })).toBeVisible();
    await expectDownloadable(page, damaged);
    await page.getByRole('button', { name: 'All maps' }).click();
    await expect(page.getByRole('heading', { name: 'These could not be read' })).toBeVisible();
    expect((await stored(page))[key]).toBe(damaged);
  });

  test('is deleted only on request, and comes back by “Undo”', async ({ page }) => {
    const home = new HomePage(page);
    const { key, damaged } = await spoil(page, (text) => text.slice(1));
    await home.reload();
    const damagedMaps = page.getByRole('region', { name: 'These could not be read' });
    await damagedMaps.getByRole('button', { name: 'Delete' }).click();
    await expect(damagedMaps).toHaveCount(0);
    expect((await stored(page))[key]).toBeUndefined();
    await home.message('Deleted the damaged copy.').getByRole('button', { name: 'Undo' }).click();
    await expect(damagedMaps).toBeVisible();
    expect((await stored(page))[key]).toBe(damaged);
  });

  test('F54 is not taken for a map of this program when it is somebody else’s, and stays as it is', async ({ page }) => {
    const home = new HomePage(page);
    await home.open();
    const foreign = { settings: '{"theme":"dark"}', 'waymarks': 'x', 'another:map:1': 'not a map' };
    await page.evaluate((texts) => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text)), foreign);
    await home.reload();
    await expect(page.getByRole('heading', { name: 'These could not be read' })).toHaveCount(0);
    await home.keepFile(journey({ cards: CARDS }));
    await expectSaved(new EditorPage(page));
    expect(await stored(page)).toMatchObject(foreign);
  });
});

test.describe('the address', () => {
  const stages = Array.from({ length: 12 }, (_, index) => `Stage ${index + 1}`);
  const map = journey({ personas: ['Ana', 'Bo'], stages, cards: { 'Ana / Touchpoints / Stage 1': ['Search'] } });

  test('leads back to the same map, persona and place', async ({ page, context }) => {
    const editor = new EditorPage(page);
    await editor.openMap(map);
    await editor.tab('Bo').click();
    await expect(page).toHaveURL(new RegExp(`#/map/${idOf('map', 'Shop')}/${idOf('persona', 'Bo')}$`));
    await editor.board.canvas.hover();
    await page.mouse.wheel(700, 0);
    await expect.poll(async () => (await editor.board.scrollPlace()).x).toBe(700);
    const viewKey = Object.keys(await stored(page)).find((key) => key.includes(':view:'));
    await expect.poll(async () => Object.values(await stored(page)).some((text) => text.startsWith('700 '))).toBe(true);
    expect(viewKey === undefined || viewKey.endsWith(idOf('map', 'Shop'))).toBe(true);

    await editor.reload();
    await expect(editor.tab('Bo')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(async () => (await editor.board.scrollPlace()).x).toBe(700);

    // A tab that only looks on has less room to scroll: it has no place for new stages.
    const address = page.url();
    await page.close();
    const bookmarked = await context.newPage();
    await bookmarked.goto(address);
    const other = new EditorPage(bookmarked);
    await other.waitUntilShown();
    await expect(other.tab('Bo')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(async () => (await other.board.scrollPlace()).x).toBe(700);
  });

  test('follows Back and Forward', async ({ page }) => {
    const editor = new EditorPage(page);
    const home = new HomePage(page);
    await editor.openMap(map);
    await editor.tab('Bo').click();
    await editor.allMaps.click();
    await expect(home.tile('Shop')).toBeVisible();
    await page.goBack();
    await expect(editor.board.canvas).toBeVisible();
    await expect(editor.tab('Bo')).toHaveAttribute('aria-selected', 'true');
    await page.goForward();
    await expect(home.tile('Shop')).toBeVisible();
  });

  test('of a map that is not here says so and leads Home', async ({ page }) => {
    const home = new HomePage(page);
    await home.open(`#/map/${idOf('map', 'Nowhere')}`);
    await expect(page.getByRole('heading', { name: 'This map is not in this browser' })).toBeVisible();
    await page.getByRole('button', { name: 'All maps' }).click();
    await expect(home.newMapButton).toBeVisible();
  });
});
