// Promise: every shortcut is listed where people look for it, works on every keyboard, and leaves text alone.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Commands } = require('../pages/commands');
const { FindBar } = require('../pages/find_bar');
const { expectAccessible } = require('../support/axe');
const { pointIn, press } = require('../support/input');
const { journey, cardIn } = require('../support/journey');

test.use({ viewport: { width: 1440, height: 900 } });

const LOOK = 'Ana / Touchpoints / Look';
const CARDS = { [LOOK]: ['Search', 'Compare'], 'Ana / Touchpoints / Buy': ['Order'] };
const BY_KEY = { byKey: true };

let editor;
let board;
let help;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
});

async function openCards() {
  await editor.openMap(journey({ cards: CARDS }));
}

/** The keys of a line of the list. */
function keysOf(name) {
  const line = help.locator('.shortcut').filter({ has: editor.page.getByText(name, { exact: true }) });
  return line.locator('kbd').allTextContents();
}

/** A key event as a browser makes it of another keyboard. */
async function pressAs(event) {
  return editor.page.evaluate((event) => {
    const sent = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event });
    document.activeElement.dispatchEvent(sent);
    return sent.defaultPrevented;
  }, event);
}

test.describe('the list of shortcuts', () => {
  test('I60 ? on the board and F1 anywhere open it, Escape gives the focus back', async ({ page }) => {
    await openCards();
    await board.card('Compare').focus();
    for (const key of ['?', 'F1']) {
      await editor.press(key);
      await expect(help).toBeVisible();
      await editor.press('Escape');
      await expect(help).toHaveCount(0);
      await expect(board.card('Compare')).toBeFocused();
    }
    await editor.title.click();
    const owner = editor.inspector.field('Owner');
    await owner.focus();
    await page.keyboard.type('?');
    await expect(owner).toHaveValue('?');
    await expect(help).toHaveCount(0);
    await editor.press('F1');
    await expect(help).toBeVisible();
    await editor.press('Escape');
    await expect(owner).toBeFocused();
    await page.locator('.view-tab[data-view="insight"]').click();
    await editor.press('?');
    await expect(help).toHaveCount(0);
    await editor.press('F1');
    await expect(help).toBeVisible();
  });

  test('I60 it has every group and the keys of this system', async ({ page }) => {
    await openCards();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(help.getByRole('heading', { level: 3 })).toHaveText([
      'The map', 'Go', 'Change', 'Move', 'Select', 'While a title is edited', 'While a map is presented',
    ]);
    expect(await keysOf('Redo')).toEqual(['Ctrl+Shift+Z', 'Ctrl+Y']);
    expect(await keysOf('Next hit')).toEqual(['F3', 'Ctrl+G']);
    expect(await keysOf('Move one step')).toEqual(['Alt+Arrows']);
    expect(await keysOf('Menu with everything else')).toEqual(['M', 'Shift+F10', 'Menu']);
    expect(await help.locator('.shortcut').count()).toBeGreaterThan(30);
    await help.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeFocused();
  });

  test('I60 on a Mac the keys have the names and the order that they have there', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' }));
    await openCards();
    await editor.press('F1');
    expect(await keysOf('Redo')).toEqual(['⇧⌘Z', '⌘Y']);
    expect(await keysOf('Next hit')).toEqual(['⌘G', 'F3']);
    expect(await keysOf('Delete')).toEqual(['⌦', '⌫']);
    await expect(help).toContainText('Command Shift Z');
    await editor.press('Escape');
    await expect(help).toHaveCount(0);
    // Control moves the caret in fields there; Command is the modifier.
    await board.card('Search').focus();
    await editor.press('Control+k');
    await expect(editor.dialog).toHaveCount(0);
    await editor.press('Meta+k');
    await expect(new Commands(page).field).toBeFocused();
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`I30 axe finds nothing with it open, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openCards();
      await editor.press('F1');
      await expect(help).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test.describe('single keys', () => {
  test('I34 act only with the focus on the board', async ({ page }) => {
    await openCards();
    const places = [page.locator('.view-tab').first(), editor.undoButton, editor.title];
    for (const place of places) {
      await place.focus();
      for (const key of ['n', 'm', '+', '-', '?']) await editor.press(key);
      await expect(board.titleField).toHaveCount(0);
      await expect(editor.menu).toHaveCount(0);
      await expect(help).toHaveCount(0);
    }
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
    await editor.expectNothingToUndo();
  });

  test('I34 can be turned off, which this browser keeps; Delete, F1 and other ways stay', async ({ page }) => {
    await openCards();
    await editor.press('F1');
    const single = help.getByRole('checkbox', { name: /Single keys/ });
    await expect(single).toBeChecked();
    await single.click();
    expect(await keysOf('New card below, or stage after')).toEqual([]);
    expect(await keysOf('Menu with everything else')).toEqual(['Shift+F10', 'Menu']);
    await editor.press('Escape');

    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await editor.reload();
    await board.card('Compare').focus();
    for (const key of ['n', 'm', '+', '-', '?']) await editor.press(key);
    await expect(board.titleField).toHaveCount(0);
    await expect(editor.menu).toHaveCount(0);
    await expect(help).toHaveCount(0);
    await editor.expectNothingToUndo();

    await editor.press('Shift+F10');
    await expect(editor.menu).toBeVisible();
    await editor.press('Escape');
    await editor.press('Delete');
    await expect(board.card('Compare')).toHaveCount(0);
    await editor.press('F1');
    await help.getByRole('checkbox', { name: /Single keys/ }).click();
    await editor.press('Escape');
    await board.card('Search').focus();
    await editor.press('n');
    await expect(board.titleField).toBeFocused();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('single')))).toEqual([]);
  });
});

test.describe('other keyboards', () => {
  test('I34 letters are where they are written, without Latin letters where they would be', async () => {
    await openCards();
    await board.card('Compare').focus();
    await editor.press('Delete');
    await expect(board.card('Compare')).toHaveCount(0);
    // A German keyboard has Z where an American one has Y.
    await pressAs({ key: 'z', code: 'KeyY', ctrlKey: true });
    await expect(board.card('Compare')).toHaveCount(1);
    await pressAs({ key: 'я', code: 'KeyZ', ctrlKey: true, shiftKey: true });
    await expect(board.card('Compare')).toHaveCount(0);
    await pressAs({ key: 'я', code: 'KeyZ', ctrlKey: true });
    await expect(board.card('Compare')).toHaveCount(1);
    // + without Shift.
    await board.card('Compare').focus();
    await pressAs({ key: '+', code: 'BracketRight' });
    expect(cardIn(await editor.exported(BY_KEY), 'Compare').sentiment).toBe(1);
    await pressAs({ key: '?', code: 'Minus', shiftKey: true });
    await expect(help).toBeVisible();
  });

  test('I34 while AltGr is down or a word is composed, all keys are text', async () => {
    await openCards();
    await board.card('Compare').focus();
    for (const state of [{ modifierAltGraph: true }, { isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['n', 'm', '+', '?', 'Delete']) {
        expect(await pressAs({ key, ...state })).toBe(false);
      }
      expect(await pressAs({ key: 'k', ctrlKey: true, ...state })).toBe(false);
    }
    await expect(editor.dialog).toHaveCount(0);
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
  });
});

test('I60 menus show the keys of what they offer', async () => {
  await openCards();
  await board.card('Compare').focus();
  await editor.press('m');
  const item = (name) => editor.menu.getByRole('menuitem', { name, exact: true });
  await expect(item('Rename').locator('kbd')).toHaveText('Enter');
  await expect(item('Duplicate').locator('kbd')).toHaveText('Ctrl+D');
  await expect(item('Move up').locator('kbd')).toHaveText('Alt+↑');
});

test.describe('Escape ends one thing at a press', () => {
  let find;
  let commands;

  /** A selected card, and the bar that finds above it. */
  async function openWithFind() {
    find = new FindBar(editor.page);
    commands = new Commands(editor.page);
    await openCards();
    await find.open();
    await editor.page.keyboard.type('Order');
    await expect(board.card('Order')).toHaveAttribute('aria-current', 'true');
    await board.card('Compare').click();
    await expect(board.card('Compare')).toHaveAttribute('aria-current', 'true');
  }

  async function expectFindAndSelection() {
    await expect(find.field).toBeVisible();
    await expect(board.card('Compare')).toHaveAttribute('aria-current', 'true');
  }

  test('I60 drag, menu, title, dialog, commands, then find, then the selection', async ({ page }) => {
    await openWithFind();
    // A drag by keys, and one by mouse.
    await editor.press('Space');
    await expect(board.lifted).toHaveCount(1);
    await editor.press('Escape');
    await expect(board.lifted).toHaveCount(0);
    await expectFindAndSelection();
    const mouse = await press(page, await pointIn(board.card('Compare'), { x: 0.5, y: 0.3 }));
    await mouse.moveTo(await pointIn(board.card('Order')));
    await expect(board.lifted).toHaveCount(1);
    await editor.press('Escape');
    await expect(board.lifted).toHaveCount(0);
    await mouse.release();
    await expectFindAndSelection();

    await board.card('Compare').focus();
    await editor.press('m');
    await expect(editor.menu).toBeVisible();
    await editor.press('Escape');
    await expect(editor.menu).toHaveCount(0);
    await expectFindAndSelection();

    await editor.press('Enter');
    await expect(board.titleField).toBeFocused();
    await editor.press('Escape');
    await expect(board.titleField).toHaveCount(0);
    await expectFindAndSelection();

    await editor.press('m');
    await editor.choose('Move to…');
    await expect(editor.dialog).toBeVisible();
    await editor.press('Escape');
    await expect(editor.dialog).toHaveCount(0);
    await expectFindAndSelection();

    await editor.press('Control+k');
    await expect(commands.field).toBeFocused();
    await editor.press('Escape');
    await expect(commands.dialog).toHaveCount(0);
    await expectFindAndSelection();

    await expect(board.card('Compare')).toBeFocused();
    await editor.press('Escape');
    await expect(find.field).toHaveCount(0);
    await expect(board.card('Compare')).toHaveAttribute('aria-current', 'true');
    await editor.press('Escape');
    await expect(board.card('Compare')).not.toHaveAttribute('aria-current', 'true');
    await expect(board.card('Compare')).toBeFocused();
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
    await editor.expectNothingToUndo();
  });
});
