// Promise: a whole map can be made with the keyboard alone, and the focus is never lost.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey, cardIn } = require('../support/journey');

test.use({ viewport: { width: 1440, height: 1000 } });

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const USE = 'Ana / Touchpoints / Use';
const CARDS = { [LOOK]: ['Search', 'Compare', 'Ask'], [BUY]: ['Order'] };
const BY_KEY = { byKey: true };

let editor;
let board;
let keys;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  keys = page.keyboard;
});

async function openCards() {
  await editor.openMap(journey({ cards: CARDS }));
}

/** Tab until the focus is on what is looked for, as somebody does who cannot use a mouse. */
async function tabTo(locator, { limit = 40 } = {}) {
  for (let step = 0; step < limit; step += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await editor.press('Tab');
  }
  await expect(locator).toBeFocused();
}

/** From the page's start to the board's one tab stop. */
async function tabToBoard() {
  await tabTo(editor.page.locator('[data-canvas] [tabindex="0"]'));
}

async function focusCard(title) {
  await tabToBoard();
  await editor.press('Control+Home');
  for (let step = 0; step < 20; step += 1) {
    if (await board.card(title).evaluate((card) => card === document.activeElement)) return;
    await editor.press('ArrowDown');
  }
  await expect(board.card(title)).toBeFocused();
}

test('a map is built from the start of the page on', async ({ page }) => {
  await editor.open();
  await tabTo(page.getByRole('button', { name: 'New map' }));
  await editor.press('Enter');
  await editor.waitUntilShown();
  await tabToBoard();

  await editor.press('Control+Home');
  await editor.press('n');
  await expect(board.titleField).toBeFocused();
  await keys.type('Sees an ad');
  await editor.press('Enter');
  await expect(board.card('Sees an ad')).toBeFocused();

  await editor.press('n');
  await expect(board.titleField).toBeFocused();
  await keys.type('Asks a friend');
  await editor.press('Tab');
  await expect(board.titleField).toBeFocused();
  await keys.type('Visits the shop');
  await editor.press('Enter');
  await expect(board.card('Visits the shop')).toBeFocused();

  await editor.press('ArrowUp');
  await expect(board.stage('Buy')).toBeFocused();
  await editor.press('F2');
  await expect(board.titleField).toHaveValue('Buy');
  await keys.type('Order');
  await editor.press('Enter');
  await expect(board.stage('Order')).toBeFocused();

  expect(await editor.cards(BY_KEY)).toEqual({
    'Persona 1 / Touchpoints / Discover': ['Sees an ad', 'Asks a friend'],
    'Persona 1 / Touchpoints / Order': ['Visits the shop'],
  });
});

test.describe('editing a title', () => {
  for (const key of ['Enter', 'F2']) {
    test(`I35 I36 ${key} starts with the text selected, Enter saves`, async () => {
      await openCards();
      await focusCard('Compare');
      await editor.press(key);
      await expect(board.titleField).toHaveValue('Compare');
      await expect(board.titleField).toBeFocused();
      await keys.type('Compares prices');
      await editor.press('Enter');
      await expect(board.card('Compares prices')).toBeFocused();
      expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', 'Compares prices', 'Ask']);
      await expect(editor.undoButton).toHaveAccessibleName('Undo rename “Compare”');
    });
  }

  test('I35 a double click starts with the text selected; typing starts at once', async () => {
    await openCards();
    await board.card('Compare').dblclick();
    await expect(board.titleField).toBeFocused();
    await keys.type('Weigh');
    await editor.press('Enter');
    expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', 'Weigh', 'Ask']);
  });

  test('I38 Escape brings the old text back, with the focus on the card', async () => {
    await openCards();
    await focusCard('Compare');
    await editor.press('Enter');
    await expect(board.titleField).toBeFocused();
    await keys.type('Nonsense');
    await editor.press('Escape');
    await expect(board.card('Compare')).toBeFocused();
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
    await editor.expectNothingToUndo();
  });

  test('I37 Tab saves and goes on to the next title, Shift+Tab to the one before', async () => {
    await openCards();
    await focusCard('Compare');
    await editor.press('Enter');
    await expect(board.titleField).toHaveValue('Compare');
    await keys.type('Weigh');
    await editor.press('Tab');
    await expect(board.titleField).toHaveValue('Ask');
    await editor.press('Shift+Tab');
    await expect(board.titleField).toHaveValue('Weigh');
    await editor.press('Escape');
    expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', 'Weigh', 'Ask']);
  });

  test('I37 Tab after the last card offers a new one', async () => {
    await openCards();
    await focusCard('Ask');
    await editor.press('Enter');
    await expect(board.titleField).toHaveValue('Ask');
    await editor.press('Tab');
    await expect(board.titleField).toHaveValue('Order');
    await editor.press('Tab');
    await expect(board.titleField).toHaveValue('');
    await keys.type('Unpack');
    await editor.press('Enter');
    expect((await editor.cards(BY_KEY))[USE]).toEqual(['Unpack']);
  });

  test('Tab after a new card in the last stage offers the next one, again and again', async ({ page }) => {
    await openCards();
    await (await board.addButton('Ana / Touchpoints / Use')).focus();
    await editor.press('Enter');
    for (const title of ['One', 'Two', 'Three']) {
      await page.keyboard.type(title);
      await editor.press('Tab');
    }
    await expect(board.titleField).toBeFocused();
    await expect(board.titleField).toHaveValue('');
    await editor.press('Escape');
    expect((await editor.cards({ byKey: true }))['Ana / Touchpoints / Use']).toEqual(['One', 'Two', 'Three']);
  });

  test('I40 a new card that is given up leaves nothing, not even an undo step', async () => {
    await openCards();
    await focusCard('Compare');
    await editor.press('n');
    await expect(board.titleField).toBeFocused();
    await editor.press('Escape');
    await expect(board.titleField).toHaveCount(0);
    await expect(editor.page.locator('[data-canvas] :focus')).toHaveCount(1);
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
    await editor.expectNothingToUndo();
  });

  test('I41 n writes the new card below the focused one', async () => {
    await openCards();
    await focusCard('Search');
    await editor.press('n');
    await board.write('Browse');
    await expect(board.card('Browse')).toBeFocused();
    expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', 'Browse', 'Compare', 'Ask']);
  });

  test('I34 single letters are text in a field and nothing else', async () => {
    await openCards();
    await editor.title.click();
    await editor.inspector.field('Owner').focus();
    await keys.type('nnm+-n');
    await expect(editor.inspector.field('Owner')).toHaveValue('nnm+-n');
    await expect(board.titleField).toHaveCount(0);
    await expect(editor.menu).toHaveCount(0);
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
  });
});

test('I28 the board is one tab stop, arrows move in it, and Tab leaves it', async ({ page }) => {
  await openCards();
  await focusCard('Search');
  await editor.press('ArrowDown');
  await expect(board.card('Compare')).toBeFocused();
  await editor.press('ArrowRight');
  await expect(board.card('Order')).toBeFocused();
  await editor.press('ArrowRight');
  await expect(await board.addButton(USE)).toBeFocused();
  await editor.press('Home');
  await expect(board.card('Search')).toBeFocused();
  await editor.press('ArrowUp');
  await expect(board.stage('Look')).toBeFocused();
  await editor.press('ArrowDown');
  await editor.press('ArrowLeft');
  await expect(board.lane('Touchpoints')).toBeFocused();
  await editor.press('ArrowRight');
  await editor.press('End');
  await expect(await board.addButton(USE)).toBeFocused();
  await editor.press('Control+Home');
  await expect(board.card('Search')).toBeFocused();
  await editor.press('Control+End');
  await expect(await board.addButton('Opportunities / Use')).toBeFocused();
  await editor.press('Tab');
  await expect(page.locator('[data-canvas] :focus')).toHaveCount(0);
  await editor.press('Shift+Tab');
  await expect(await board.addButton('Opportunities / Use')).toBeFocused();
});

test.describe('moving', () => {
  test('I23 I26 I29 Space lifts, arrows aim, Space drops, and each step is said once', async () => {
    await openCards();
    await focusCard('Compare');
    await editor.hearAnnouncements();

    await editor.press('Space');
    await expect(board.card('Compare')).toHaveClass(/lifted/);
    await expect.poll(() => editor.takeAnnouncements()).toEqual([
      'Lifted “Compare”, position 2 of 3 in Touchpoints, Look. Arrow keys move, Space drops, Escape cancels.',
    ]);
    await editor.press('ArrowUp');
    await expect.poll(() => editor.takeAnnouncements()).toEqual(['Position 1 of 3.']);
    await editor.press('ArrowRight');
    await expect.poll(() => editor.takeAnnouncements()).toEqual(['Touchpoints, Buy, position 1 of 2.']);
    await editor.press('ArrowDown');
    await expect.poll(() => editor.takeAnnouncements()).toEqual(['Position 2 of 2.']);
    await editor.press('Space');
    await expect(board.lifted).toHaveCount(0);
    await expect.poll(() => editor.takeAnnouncements()).toEqual(['“Compare” moved from Look to Buy, position 2 of 2.']);

    await expect(board.card('Compare')).toBeFocused();
    expect(await editor.cards(BY_KEY)).toEqual({ [LOOK]: ['Search', 'Ask'], [BUY]: ['Order', 'Compare'] });
    await expect(editor.undoButton).toHaveAccessibleName('Undo move “Compare”');
  });

  test('I23 I29 Escape puts a lifted card back, and Tab does nothing meanwhile', async () => {
    await openCards();
    await focusCard('Compare');
    await editor.press('Space');
    await editor.press('ArrowRight');
    await editor.press('Tab');
    await expect(board.card('Compare')).toBeFocused();
    await expect(board.lifted).toHaveCount(1);
    await editor.press('Escape');
    await expect(board.lifted).toHaveCount(0);
    await expect(editor.announcer).toContainText('Move cancelled. “Compare” is back at position 2 of 3 in Look.');
    await expect(board.card('Compare')).toBeFocused();
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
    await editor.expectNothingToUndo();
  });

  test('I24 I26 Alt and an arrow move a card one step, one undo step each', async () => {
    await openCards();
    await focusCard('Compare');
    await editor.hearAnnouncements();
    const steps = [
      ['Alt+ArrowDown', '“Compare” moved to position 3 of 3 in Look.'],
      ['Alt+ArrowRight', '“Compare” moved to Buy, position 2 of 2.'],
      ['Alt+ArrowUp', '“Compare” moved to position 1 of 2 in Buy.'],
    ];
    for (const [key, said] of steps) {
      await editor.press(key);
      await expect.poll(() => editor.takeAnnouncements()).toEqual([said]);
      await expect(board.card('Compare')).toBeFocused();
    }
    expect(await editor.cards(BY_KEY)).toEqual({ [LOOK]: ['Search', 'Ask'], [BUY]: ['Compare', 'Order'] });
    for (const step of steps) {
      await editor.press('Control+z');
      await expect(editor.announcer, step[0]).toContainText('Undone: move “Compare”.');
    }
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
    await editor.expectNothingToUndo();
  });

  test('I24 Alt and an arrow move stages and lanes', async () => {
    await openCards();
    await focusCard('Search');
    await editor.press('ArrowUp');
    await expect(board.stage('Look')).toBeFocused();
    await editor.press('Alt+ArrowRight');
    await expect(board.stage('Look')).toBeFocused();
    await expect(editor.announcer).toContainText('“Look” moved to position 2 of 3.');
    expect(await editor.stageTitles(BY_KEY)).toEqual(['Buy', 'Look', 'Use']);

    await editor.press('Control+Home');
    await editor.press('ArrowLeft');
    await expect(board.lane('Touchpoints')).toBeFocused();
    await editor.press('Alt+ArrowDown');
    await expect(board.lane('Touchpoints')).toBeFocused();
    await expect(editor.announcer).toContainText('“Touchpoints” moved to position 2 of 5.');
    expect((await editor.laneTitles(BY_KEY)).slice(0, 2)).toEqual(['Emotion', 'Touchpoints']);
  });

  test('Space moves a stage as well', async () => {
    await openCards();
    await focusCard('Search');
    await editor.press('ArrowUp');
    await editor.press('Space');
    await editor.press('ArrowRight');
    await editor.press('ArrowRight');
    await editor.press('Space');
    await expect(board.stage('Look')).toBeFocused();
    expect(await editor.stageTitles(BY_KEY)).toEqual(['Buy', 'Use', 'Look']);
  });
});

test('I27 Delete takes a card away, the focus goes to its neighbor, Control Z brings it back', async () => {
  await openCards();
  await focusCard('Compare');
  await editor.press('Delete');
  await expect(board.card('Compare')).toHaveCount(0);
  await expect(board.card('Ask')).toBeFocused();
  await expect(editor.announcer).toContainText('Deleted “Compare”. Undo with Control Z.');
  await editor.press('Delete');
  await expect(board.card('Search')).toBeFocused();
  await editor.press('Delete');
  await expect(await board.addButton(LOOK)).toBeFocused();
  expect(await editor.cards(BY_KEY)).toEqual({ [BUY]: ['Order'] });
  await editor.press('Control+z');
  await editor.press('Control+z');
  await editor.press('Control+z');
  await expect(board.card('Compare')).toBeFocused();
  expect(await editor.cards(BY_KEY)).toEqual(CARDS);
});

test('on a Mac the keys are called as they are there', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' }));
  await openCards();
  await expect(editor.undoButton).toHaveAttribute('title', 'Undo (⌘Z)');
  await expect(editor.redoButton).toHaveAttribute('title', 'Redo (⇧⌘Z)');
  await focusCard('Compare');
  await editor.press('Delete');
  await expect(editor.announcer).toContainText('Deleted “Compare”. Undo with Command Z.');
  await expect(editor.undoButton).toHaveAttribute('title', 'Undo delete “Compare” (⌘Z)');
  await editor.press('Meta+z');
  await expect(board.card('Compare')).toBeFocused();
});

test('plus and minus change the feeling of a touchpoint, which is said', async () => {
  await openCards();
  await focusCard('Compare');
  await editor.press('+');
  await expect(editor.announcer).toContainText('good');
  expect(cardIn(await editor.exported(BY_KEY), 'Compare').sentiment).toBe(1);
  for (let step = 0; step < 4; step += 1) await editor.press('-');
  await expect(editor.announcer).toContainText('very bad');
  expect(cardIn(await editor.exported(BY_KEY), 'Compare').sentiment).toBe(-2);
  await expect(board.card('Compare')).toBeFocused();
});

test('faces on the curve are reached and moved by keys', async () => {
  await openCards();
  await tabToBoard();
  await editor.press('Control+Home');
  await editor.press('ArrowLeft');
  await editor.press('ArrowDown');
  await expect(board.lane('Emotion')).toBeFocused();
  await editor.press('ArrowRight');
  await expect(board.face('Search')).toBeFocused();
  await editor.press('ArrowUp');
  await expect(board.face('Search')).toHaveAttribute('aria-valuetext', 'good');
  await editor.press('ArrowRight');
  await expect(board.face('Compare')).toBeFocused();
  expect(cardIn(await editor.exported(BY_KEY), 'Search').sentiment).toBe(1);
});

test.describe('menus and dialogs', () => {
  test('I50 a right click, Shift+F10, the menu key, m and “…” open the same menu', async ({ page }) => {
    await openCards();
    const offered = async () => {
      await expect(editor.menu.getByRole('menuitem').first()).toBeFocused();
      const items = await editor.menu.getByRole('menuitem').allTextContents();
      await editor.press('Escape');
      await expect(editor.menu).toHaveCount(0);
      return items;
    };
    const things = [[board.card('Compare'), 'Compare'], [board.stage('Buy'), 'Buy'], [board.lane('Actions'), 'Actions']];
    for (const [thing, name] of things) {
      await thing.focus();
      await editor.press('Shift+F10');
      const items = await offered();
      expect(items.length, name).toBeGreaterThan(3);
      for (const key of ['ContextMenu', 'm']) {
        await thing.focus();
        await editor.press(key);
        expect(await offered(), `${key} on ${name}`).toEqual(items);
      }
      await thing.click({ button: 'right' });
      expect(await offered(), `right click on ${name}`).toEqual(items);
      await thing.hover();
      await page.getByRole('button', { name: `More actions for ${name}`, exact: true }).first().click();
      expect(await offered(), `“…” of ${name}`).toEqual(items);
    }
  });

  for (const key of ['m', 'Shift+F10', 'ContextMenu']) {
    test(`I50 ${key} opens the menu of a card; arrows and letters move in it; Escape closes it`, async () => {
      await openCards();
      await focusCard('Ask');
      await editor.press(key);
      await expect(editor.menu.getByRole('menuitem').first()).toBeFocused();
      await editor.press('End');
      await expect(editor.menu.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
      await editor.press('ArrowDown');
      await expect(editor.menu.getByRole('menuitem').first()).toBeFocused();
      await editor.press('d');
      await expect(editor.menu.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused();
      await editor.press('Escape');
      await expect(editor.menu).toHaveCount(0);
      await expect(board.card('Ask')).toBeFocused();
      expect(await editor.cards(BY_KEY)).toEqual(CARDS);
    });
  }

  test('I22 I26 “Move to…” names stage and position, and the focus comes back to the card', async () => {
    await openCards();
    await focusCard('Ask');
    await editor.press('m');
    await expect(editor.menu).toBeVisible();
    await editor.menu.getByRole('menuitem', { name: 'Move to…' }).focus();
    await editor.press('Enter');
    await expect(editor.dialog).toBeVisible();
    await tabTo(editor.dialog.getByLabel('Stage'));
    await editor.press('B');
    await tabTo(editor.dialog.getByLabel('Position'));
    await editor.press('Home');
    await tabTo(editor.dialog.getByRole('button', { name: 'Move', exact: true }));
    await editor.press('Enter');
    await expect(editor.dialog).toHaveCount(0);
    await expect(board.card('Ask')).toBeFocused();
    await expect(editor.announcer).toContainText('“Ask” moved to Buy, position 1 of 2.');
    expect(await editor.cards(BY_KEY)).toEqual({ [LOOK]: ['Search', 'Compare'], [BUY]: ['Ask', 'Order'] });
  });

  test('Escape leaves a dialog with nothing changed and the focus where it was', async () => {
    await openCards();
    await focusCard('Ask');
    await editor.press('m');
    await editor.menu.getByRole('menuitem', { name: 'Move to…' }).focus();
    await editor.press('Enter');
    await expect(editor.dialog).toBeVisible();
    await editor.press('Escape');
    await expect(editor.dialog).toHaveCount(0);
    await expect(board.card('Ask')).toBeFocused();
    expect(await editor.cards(BY_KEY)).toEqual(CARDS);
  });
});

test('persona tabs are walked by arrows; Alt moves one; F2 renames it', async () => {
  await editor.openMap(journey({ personas: ['Ana', 'Bo'], cards: { [LOOK]: ['Search'] } }));
  await tabTo(editor.tabs.and(editor.page.locator('[tabindex="0"]')));
  await editor.press('ArrowRight');
  await expect(editor.tab('Ana')).toBeFocused();
  await editor.press('ArrowRight');
  await expect(editor.tab('Bo')).toBeFocused();
  await editor.press('Enter');
  await expect(editor.tab('Bo')).toHaveAttribute('aria-selected', 'true');
  await expect(board.card('Search')).toHaveCount(0);
  await editor.press('Alt+ArrowLeft');
  await expect(editor.tab('Bo')).toBeFocused();
  await expect(editor.announcer).toContainText('“Bo” moved to position 1 of 2.');
  await editor.press('F2');
  await board.write('Bob');
  await expect(editor.tab('Bob')).toBeFocused();
  const map = await editor.exported(BY_KEY);
  expect(map.personas.map((persona) => persona.name)).toEqual(['Bob', 'Ana']);
});
