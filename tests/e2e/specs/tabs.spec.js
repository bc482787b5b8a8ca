// Promise: a map that is open in several tabs is edited in one of them, seen live in the others, and loses nothing.
const { test, expect } = require('../support/fixtures');
const { Commands } = require('../pages/commands');
const { EditorPage } = require('../pages/editor_page');
const { expectAccessible } = require('../support/axe');
const { journey, idOf } = require('../support/journey');
const { withSchema } = require('../support/stored_text');

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const ADDRESS = `#/map/${idOf('map', 'Shop')}`;

let first;
let second;

/** Another tab with the map. */
async function openTab(context) {
  const editor = new EditorPage(await context.newPage());
  await editor.open(ADDRESS);
  await expect(editor.board.canvas).toBeVisible();
  return editor;
}

async function expectSaved(editor) {
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
}

async function storedTexts(page) {
  const entries = Object.entries(await page.evaluate(() => ({ ...localStorage })));
  return entries.filter(([key]) => key.includes(':map:')).map(([, text]) => text);
}

async function openBoth(context, page) {
  first = new EditorPage(page);
  await first.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  await expectSaved(first);
  second = await openTab(context);
  await expect(second.elsewhere).toBeVisible();
}

for (const way of ['locks', 'messages']) {
  test.describe(`two tabs that agree by ${way}`, () => {
    test.beforeEach(async ({ context, page }) => {
      if (way === 'messages') {
        await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
      }
      await openBoth(context, page);
    });

    test('F55 the second one only shows the map, and each change as it is saved', async () => {
      await expect(first.elsewhere).toHaveCount(0);
      await first.board.addCard(LOOK, 'Ask');
      await expect(second.board.card('Ask')).toBeVisible();
      await first.press('Control+z');
      await expect(second.board.card('Ask')).toHaveCount(0);

      await second.board.card('Search').focus();
      await second.press('Delete');
      await expect(second.message('being edited in another tab')).toBeVisible();
      await second.press('F2');
      await expect(second.board.titleField).toHaveCount(0);
      await expect(second.board.card('Search')).toBeVisible();
    });

    test('F55 with the editing goes the offer to undo: the newest step may be of the other tab then', async ({ page }) => {
      await first.board.card('Search').focus();
      await first.press('Delete');
      await expect(first.message('Deleted “Search”')).toBeVisible();
      await second.editHere();
      await expect(first.elsewhere).toBeVisible();
      expect(await page.locator('[data-toast]').count()).toBe(0);
    });

    test('F55 “Edit here” moves the editing, with what was written a moment ago', async () => {
      await (await first.board.addButton(LOOK)).click();
      await first.board.write('Ask');
      await second.editHere();
      await expect(second.board.card('Ask')).toBeVisible();
      await expect(first.elsewhere).toBeVisible();
      await second.board.addCard(LOOK, 'Compare');
      await expect(first.board.card('Compare')).toBeVisible();
      await expectSaved(second);

      // And back, where the own step can still be undone, after the one of the other tab.
      await first.editHere();
      await expect(second.elsewhere).toBeVisible();
      await first.undoButton.click();
      await expect(second.board.card('Compare')).toHaveCount(0);
      await first.undoButton.click();
      await expect(second.board.card('Ask')).toHaveCount(0);
      expect(await storedTexts(first.page)).toHaveLength(1);
    });

    test('F57 when the tab that edits is closed, the other one can edit at once', async () => {
      await (await first.board.addButton(LOOK)).click();
      await first.board.write('Ask');
      await first.page.close();
      await expect(second.elsewhere).toHaveCount(0);
      await expect(second.board.card('Ask')).toBeVisible();
      await second.board.addCard(LOOK, 'Compare');
      await expectSaved(second);
      await second.reload();
      expect((await second.cards())[LOOK]).toEqual(['Search', 'Ask', 'Compare']);
    });

    test('F57 a tab that crashed does not keep the map', async () => {
      const session = await first.page.context().newCDPSession(first.page);
      session.send('Page.crash').catch(() => {});
      await first.page.waitForEvent('crash');
      if (await second.elsewhere.isVisible()) await second.editHere();
      await second.board.addCard(LOOK, 'Ask');
      await expectSaved(second);
    });

    test('F55 of three tabs one edits, whoever asked last', async ({ context }) => {
      const third = await openTab(context);
      await expect(third.elsewhere).toBeVisible();
      await third.editHere();
      await second.editHere();
      await expect(third.elsewhere).toBeVisible();
      await expect(first.elsewhere).toBeVisible();
      await second.board.addCard(LOOK, 'Ask');
      await expect(first.board.card('Ask')).toBeVisible();
      await expect(third.board.card('Ask')).toBeVisible();
    });

    test('F55 what could not be stored before the other tab wrote is kept as a copy', async () => {
      await first.page.evaluate(() => {
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        window.makeRoom = () => (Storage.prototype.setItem = setItem);
      });
      await first.board.addCard(LOOK, 'Mine');
      await expect(first.saveState).toHaveAttribute('data-save-state', 'failed');
      await second.editHere();
      await second.board.addCard(LOOK, 'Theirs');
      await expectSaved(second);
      await first.page.evaluate(() => window.makeRoom());
      await expect(first.message('What you wrote here is kept as “Shop (copy)”')).toBeVisible();
      await expect(first.board.card('Theirs')).toBeVisible();
      await expect(first.board.card('Mine')).toHaveCount(0);
      await first.page.getByRole('button', { name: 'Open the copy' }).click();
      await expect(first.title).toHaveText('Shop (copy)');
      await expect(first.board.card('Mine')).toBeVisible();
      await expect(first.elsewhere).toHaveCount(0);
    });
  });
}

test.describe('a tab that looks on', () => {
  test.beforeEach(async ({ context, page }) => openBoth(context, page));

  test('is told so, and keeps the focus when it takes over', async () => {
    await second.elsewhere.getByRole('button', { name: 'Edit here' }).focus();
    await second.press('Enter');
    await expect(second.elsewhere).toHaveCount(0);
    await expect(second.announcer).toHaveText('You can edit this map here now.');
    await expect(first.announcer).toHaveText('This map is now edited in another tab, and shown here.');
    for (const editor of [first, second]) {
      await expect.poll(() => editor.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    }
  });

  test('keeps the focus on a card that is moved elsewhere, and on the board when the card goes', async () => {
    await second.board.card('Search').focus();
    await first.board.card('Search').focus();
    await first.press('Alt+ArrowRight');
    await expect(await second.board.cell(BUY)).toContainText('Search');
    await expect(second.board.card('Search')).toBeFocused();
    await first.press('Delete');
    await expect(second.board.card('Search')).toHaveCount(0);
    await expect(second.board.canvas.locator(':focus')).toHaveCount(1);
  });

  test('downloads the map without writing it', async () => {
    const before = await storedTexts(second.page);
    expect((await second.cards())[LOOK]).toEqual(['Search']);
    await second.page.waitForTimeout(1_500);
    expect(await storedTexts(second.page)).toEqual(before);
  });

  test('can present, and goes on looking on afterwards', async () => {
    await new Commands(second.page).run('Present');
    await expect(second.page.locator('[data-presentation]')).toBeFocused();
    await second.press('Escape');
    await expect(second.elsewhere).toBeVisible();
  });

  for (const [device, viewport] of Object.entries({ desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } })) {
    for (const colorScheme of ['light', 'dark']) {
      test(`breaks no rule of accessibility on a ${device}, ${colorScheme}`, async () => {
        await second.page.setViewportSize(viewport);
        await second.page.emulateMedia({ colorScheme });
        await expect(second.elsewhere).toBeVisible();
        await expectAccessible(second.page);
      });
    }
  }
});

test.describe('what is stored changes under an open map', () => {
  test.beforeEach(async ({ page }) => {
    first = new EditorPage(page);
    await first.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
    await expectSaved(first);
  });

  test('F56 what a newer version of the app has stored is not overwritten', async ({ page }) => {
    const newer = withSchema((await storedTexts(page))[0], 999);
    await page.evaluate((text) => {
      const key = Object.keys(localStorage).find((name) => name.includes(':map:'));
      localStorage.setItem(key, text);
    }, newer);
    await first.board.addCard(LOOK, 'Ask');
    await expect(first.saveState).toHaveAttribute('data-save-state', 'failed');
    await expect(first.saveState).toContainText('a newer version of Waymark has stored this map');
    expect(await storedTexts(page)).toEqual([newer]);
  });

  test('F60 a map that is stored no more is stored again, and that is said', async ({ page }) => {
    await page.evaluate(() => localStorage.clear());
    await first.board.addCard(LOOK, 'Ask');
    await expect(first.message('This map was no longer stored in this browser. It is stored again.')).toBeVisible();
    await expectSaved(first);
    await first.reload();
    expect((await first.cards())[LOOK]).toEqual(['Search', 'Ask']);
  });

  test('F52 a text that was damaged under an open map is set aside', async ({ page }) => {
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes(':map:'));
      localStorage.setItem(key, 'damaged');
    });
    await first.board.addCard(LOOK, 'Ask');
    await expectSaved(first);
    const aside = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(':bad:')));
    expect(aside.map(([, text]) => text)).toEqual(['damaged']);
  });
});
