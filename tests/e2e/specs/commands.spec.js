// Promise: whatever can be done now is found by name, with keys alone or with a finger alone.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Commands } = require('../pages/commands');
const { expectAccessible } = require('../support/axe');
const { fileChooser, pointIn, tap, withoutFilePickers } = require('../support/input');
const { journey, cardsOf } = require('../support/journey');

test.use({ viewport: { width: 1440, height: 900 } });

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const CARDS = { [LOOK]: ['Search', 'Compare'], [BUY]: ['Order'], 'Bo / Touchpoints / Look': ['Browse'] };
const BY_KEY = { byKey: true };

let editor;
let board;
let commands;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  commands = new Commands(page);
  await editor.openMap(journey({ personas: ['Ana', 'Bo'], cards: CARDS }));
});

test('I60 Ctrl+K opens the palette with the focus in its field; arrows, Home, End and Enter run a command', async () => {
  await board.card('Compare').click();
  await editor.press('Control+k');
  await expect(commands.field).toBeFocused();
  await expect(commands.active).toContainText('Rename');
  const count = await commands.options.count();

  await editor.press('ArrowDown');
  await expect(commands.active).toContainText('Duplicate');
  await editor.press('End');
  await expect(commands.options.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await expect(commands.options.nth(count - 1)).toBeInViewport();
  await editor.press('ArrowDown');
  await expect(commands.options.first()).toHaveAttribute('aria-selected', 'true');
  await editor.press('ArrowUp');
  await expect(commands.options.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await editor.press('Home');
  await expect(commands.field).toHaveAttribute('aria-activedescendant', await commands.active.getAttribute('id'));
  await expect(commands.active).toContainText('Rename');

  await editor.press('ArrowDown');
  await editor.press('Enter');
  await expect(commands.dialog).toHaveCount(0);
  expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', 'Compare', 'Compare']);
  await expect(editor.page.locator('[data-card]:focus')).toHaveCount(1);
});

test('I60 Escape closes the palette and gives the focus back; a second Ctrl+K does, too', async () => {
  await board.card('Order').click();
  for (const key of ['Escape', 'Control+k']) {
    await editor.press('Control+k');
    await expect(commands.field).toBeFocused();
    await editor.press(key);
    await expect(commands.dialog).toHaveCount(0);
    await expect(board.card('Order')).toBeFocused();
  }
  await editor.undoButton.focus();
  await editor.press('Control+k');
  await expect(commands.field).toBeFocused();
  await editor.press('Escape');
  await expect(editor.undoButton).toBeFocused();
});

test('I60 commands do what their names say', async ({ page }) => {
  await withoutFilePickers(page);
  await commands.run('add stage');
  await board.write('Return');
  expect(await editor.stageTitles(BY_KEY)).toEqual(['Look', 'Buy', 'Use', 'Return']);

  await commands.run('undo');
  await commands.run('undo');
  expect(await editor.stageTitles(BY_KEY)).toEqual(['Look', 'Buy', 'Use']);
  await commands.run('redo');
  expect(await editor.stageTitles(BY_KEY)).toHaveLength(4);

  await commands.run('go buy');
  await expect(board.stage('Buy')).toBeFocused();
  await commands.run('add touch');
  await board.write('Pay');
  expect((await editor.cards(BY_KEY))[BUY]).toEqual(['Order', 'Pay']);

  await commands.run('show bo');
  await expect(editor.tab('Bo')).toHaveAttribute('aria-selected', 'true');
  await commands.run('all personas');
  await expect(board.card('Search')).toBeVisible();

  await commands.run('outline');
  await expect(page.locator('.view-tab[data-view="outline"]')).toHaveAttribute('aria-current', 'page');
  await commands.run('go to look');
  await expect(board.stage('Look')).toBeFocused();

  await commands.run('find');
  await expect(page.getByRole('searchbox', { name: 'Find on this map' })).toBeFocused();
  await commands.run('zoom in');
  await expect(page.locator('.zoom-value')).toHaveText('125 %');
  await commands.run('what the map');
  await expect(editor.inspector.field('Title')).toBeFocused();
  await commands.run('add lane');
  await expect(page.getByRole('dialog', { name: 'Add lane' })).toBeVisible();
  await editor.press('Escape');
  await commands.run('keyboard');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await editor.press('Escape');

  await commands.run('add persona');
  await board.write('Cy');
  expect((await editor.exported(BY_KEY)).personas.map((persona) => persona.name)).toEqual(['Ana', 'Bo', 'Cy']);
  const download = page.waitForEvent('download');
  await commands.run('download');
  await download;
  await fileChooser(page, () => commands.run('open a file'));
  await commands.run('all maps');
  await expect(page.getByRole('button', { name: 'New map' })).toBeVisible();
});

test('I60 the palette makes a template and a future of the map as it is now', async ({ page }) => {
  await commands.run('go to use');
  await commands.run('rename');
  await board.write('Enjoy');
  await commands.run('save as template');
  await expect(editor.announcer).toContainText('Added');
  await commands.run('plan its future');
  await expect(page.locator('.view-tab[data-view="compare"]')).toBeVisible();
  await commands.run('compare');
  await expect(page.locator('.view-tab[data-view="compare"]')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.view-area')).toContainText('Enjoy');
});

test('I60 what is impossible now is not offered, and hidden lanes come back', async () => {
  await editor.press('Control+k');
  await expect(commands.field).toBeFocused();
  let names = await commands.names();
  expect(names.filter((name) => /^(Undo|Redo|Delete|Compare|Canvas|Show lane|Show all)/.test(name))).toEqual([]);
  await editor.press('Escape');

  await board.lane('Thoughts').focus();
  await commands.run('hide');
  await expect(board.lane('Thoughts')).toHaveCount(0);
  await editor.press('Control+k');
  await expect(commands.field).toBeFocused();
  await expect(commands.option('Show Thoughts')).toContainText('Hidden lane');
  names = await commands.names();
  expect(names.filter((name) => name.startsWith('Undo '))).toHaveLength(1);
  expect(names.filter((name) => name.startsWith('Redo '))).toEqual([]);
  await editor.press('Escape');
  await commands.run('show thoughts');
  await expect(board.lane('Thoughts')).toBeVisible();
});

test('I60 commands of the selected thing are those of its menu, with their keys', async ({ page }) => {
  await board.card('Compare').click();
  await editor.press('m');
  const ofMenu = await editor.menu.getByRole('menuitem').evaluateAll((items) =>
    items.map((item) => item.querySelector('span').textContent),
  );
  await editor.press('Escape');
  await editor.press('Control+k');
  await expect(commands.field).toBeFocused();
  expect((await commands.names()).slice(0, ofMenu.length)).toEqual(ofMenu);
  await expect(commands.option('Delete').locator('kbd')).toHaveText('Delete');
  await expect(commands.option('Move up').locator('kbd')).toHaveText('Alt+↑');
  await expect(commands.option('Download JSON').locator('kbd')).toHaveText('Ctrl+S');
  await page.keyboard.type('move to');
  await editor.press('Enter');
  await expect(page.getByRole('dialog', { name: /Move/ })).toBeVisible();
  await editor.press('Escape');
  await expect(board.card('Compare')).toBeFocused();
});

test('I60 typing narrows the list, and what nothing is called is said', async ({ page }) => {
  await editor.press('Control+k');
  await expect(commands.field).toBeFocused();
  await page.keyboard.type('insi');
  await expect(commands.options).toHaveCount(1);
  await expect(commands.active).toContainText('Insight');
  await page.keyboard.type('zzz');
  await expect(commands.options).toHaveCount(0);
  await expect(commands.dialog).toContainText('No command is called like this.');
  await editor.press('Enter');
  await expect(commands.dialog).toBeVisible();
  // While a word is composed, Enter belongs to the input method.
  await commands.field.fill('insi');
  await commands.field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(commands.dialog).toBeVisible();
});

test('I60 from a title that is being edited, the title is saved and the focus comes back to its card', async () => {
  await board.card('Search').focus();
  await editor.press('Enter');
  await editor.page.keyboard.type('Searches');
  await editor.press('Control+k');
  await expect(commands.field).toBeFocused();
  await editor.press('Escape');
  await expect(board.card('Searches')).toBeFocused();
  expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Searches', 'Compare']);
});

test('I60 what is typed before the palette is drawn changes nothing on the map', async ({ page }) => {
  await board.card('Search').focus();
  await page.evaluate(() => {
    const press = (key, options) =>
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
    press('k', { ctrlKey: true, code: 'KeyK' });
    press('n', { code: 'KeyN' });
    press('Delete', {});
    press('k', { ctrlKey: true, code: 'KeyK' });
  });
  await expect(commands.field).toBeFocused();
  await editor.press('Escape');
  await expect(editor.dialog).toHaveCount(0);
  expect(await editor.cards(BY_KEY)).toEqual(CARDS);
});

test('I60 Ctrl+K right after Escape opens the palette', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Export', exact: true });
  await opener.click();
  await expect(editor.dialog).toBeVisible();
  // The browser gives the focus back some time before it tells that the dialog is closed.
  await opener.evaluate((button) => {
    const init = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    button.addEventListener('focus', () => button.dispatchEvent(new KeyboardEvent('keydown', init)), { once: true });
  });
  await editor.press('Escape');
  await expect(commands.field).toBeFocused();
  await expect(editor.dialog).toHaveCount(1);
});

test('I60 a press beside the palette closes it', async ({ page }) => {
  await commands.button.click();
  await expect(commands.field).toBeFocused();
  await page.mouse.click(20, 880);
  await expect(commands.dialog).toHaveCount(0);
  await expect(commands.button).toBeFocused();
});

for (const colorScheme of ['light', 'dark']) {
  test(`I30 axe finds nothing with the palette open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await board.card('Compare').click();
    await editor.press('Control+k');
    await expect(commands.field).toBeFocused();
    await expectAccessible(page);
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('I60 a button opens the palette, a tap runs a command, and shortcuts are reached from there', async ({ page }) => {
    await tap(page, await pointIn(commands.button));
    await expect(commands.field).toBeVisible();
    await tap(page, await pointIn(commands.option('Add stage')));
    await board.write('Return');
    expect(await editor.stageTitles()).toHaveLength(4);
    await tap(page, await pointIn(commands.button));
    await tap(page, await pointIn(commands.option('Keyboard shortcuts')));
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toBeVisible();
    await tap(page, await pointIn(help.getByRole('button', { name: 'Close' })));
    await expect(help).toHaveCount(0);
    const size = await commands.button.boundingBox();
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(44);
    expect(cardsOf(await editor.exported())[LOOK]).toEqual(CARDS[LOOK]);
  });
});
