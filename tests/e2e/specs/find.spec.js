// Promise: whatever is written on a map can be found, and what does not matter now can step back.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { FindBar } = require('../pages/find_bar');
const { expectAccessible } = require('../support/axe');
const { pointIn, tap } = require('../support/input');
const { journey, idOf, withoutLineage } = require('../support/journey');

const MAP = journey({
  personas: ['Ana', 'Bo'],
  stages: ['Look', 'Buy', 'Use'],
  cards: {
    'Ana / Touchpoints / Look': [{ title: 'Search', channel: 'web', sentiment: 1, owner: 'Rita' }, 'Ask a friend'],
    'Ana / Touchpoints / Buy': [{ title: 'Order', channel: 'app', sentiment: -2, momentOfTruth: true, notes: 'Refund takes weeks' }],
    'Bo / Touchpoints / Use': [{ title: 'Call', channel: 'phone', sentiment: -2, tags: ['refund'] }],
    'Ana / Thoughts / Buy': ['Will I get a refund?'],
    'Opportunities / Buy': ['Refund at once'],
  },
});

let editor;
let board;
let find;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  find = new FindBar(page);
});

function isIn(page, selector) {
  return page.evaluate((within) => document.activeElement.closest(within) !== null, selector);
}

test.describe('on a computer', () => {
  test.beforeEach(async () => editor.openMap(MAP));

  test('I58 a filter by persona, channel or sentiment dims the rest and announces the count; Ctrl+F steps through hits', async ({ page }) => {
    await editor.hearAnnouncements();
    await find.opener.click();
    await find.filter('Channel', 'Phone (1)');
    await expect(board.card('Call')).not.toHaveAttribute('data-mark', 'dimmed');
    for (const title of ['Search', 'Ask a friend', 'Order', 'Refund at once']) {
      await expect(board.card(title)).toHaveAttribute('data-mark', 'dimmed');
    }
    await expect(board.face('Order')).toHaveAttribute('data-mark', 'dimmed');
    await expect(find.fitting).toHaveText('1 of 6 cards fits');
    expect(await editor.takeAnnouncements()).toEqual(['1 of 6 cards fits']);
    await find.filter('Channel', 'All');
    await find.filter('Feeling', 'Very bad (2)');
    await find.filter('Persona', 'Ana (5)');
    await expect(find.fitting).toHaveText('1 of 6 cards fits');
    await expect(board.card('Order')).not.toHaveAttribute('data-mark', 'dimmed');
    await expect(board.card('Call')).toHaveAttribute('data-mark', 'dimmed');
    await find.bar.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.locator('[data-mark="dimmed"]')).toHaveCount(0);
    expect(await isIn(page, '.find-filters')).toBe(true);
    await find.open();
    await page.keyboard.type('refund');
    await expect(find.count).toHaveText('1 of 4');
    await page.keyboard.press('Enter');
    await expect(find.count).toHaveText('2 of 4');
  });

  test('typing leads to the first hit, Enter and F3 to the next, with Shift back, around the ends', async ({ page }) => {
    await board.card('Search').focus();
    await editor.hearAnnouncements();
    await find.open();
    await page.keyboard.type('REFUND');
    await expect(find.hit).toContainText('Order, Buy · Ana');
    await expect(board.card('Order')).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('[data-card][data-mark="hit"]')).toHaveCount(4);
    expect(await editor.takeAnnouncements()).toEqual(['1 of 4: Order, in its field Notes, Buy · Ana']);
    await editor.press('Enter');
    await expect(find.hit).toContainText('Will I get a refund?');
    await editor.press('F3');
    await expect(find.hit).toContainText('Call, Use · Bo');
    await editor.press('Control+g');
    await expect(find.hit).toContainText('Refund at once');
    await editor.press('Enter');
    await expect(find.count).toHaveText('1 of 4');
    await editor.press('Shift+Enter');
    await expect(find.count).toHaveText('4 of 4');
    await editor.press('Shift+F3');
    await expect(find.count).toHaveText('3 of 4');
    await expect(find.field).toBeFocused();
    await editor.press('Escape');
    await expect(find.bar).toHaveCount(0);
    await expect(board.card('Call')).toBeFocused();
    await expect(page.locator('[data-mark]')).toHaveCount(0);
  });

  test('stages and personas are found, too, and what is nowhere says so', async ({ page }) => {
    await find.open();
    await page.keyboard.type('buy');
    await expect(board.stage('Buy')).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('bo');
    await expect(find.hit).toContainText('Bo, 2 of 2');
    await editor.hearAnnouncements();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('zeppelin');
    await expect(find.count).toHaveText('Nothing found');
    expect(await editor.takeAnnouncements()).toEqual(['Nothing found']);
  });

  test('a hit in a field that cards do not show leads to the field', async ({ page }) => {
    await find.open();
    await page.keyboard.type('weeks');
    await find.hit.getByRole('button', { name: 'Notes' }).click();
    await expect(editor.inspector.field('Notes')).toBeFocused();
    await expect(editor.inspector.field('Notes')).toHaveValue('Refund takes weeks');
  });

  test('a hit of a persona that is not shown comes onto the canvas', async ({ page }) => {
    await editor.tab('Ana').click();
    await expect(board.card('Call')).toHaveCount(0);
    await find.open();
    await page.keyboard.type('call');
    await expect(board.card('Call')).toBeInViewport();
  });

  test('a collapsed lane opens for its hit and closes again; the map stays as it is', async ({ page }) => {
    const before = withoutLineage(await editor.exported());
    await board.lane('Thoughts').click();
    await editor.openMenu('Thoughts');
    await editor.choose('Collapse');
    const collapsed = withoutLineage(await editor.exported());
    expect(collapsed).not.toEqual(before);
    await find.open();
    await page.keyboard.type('will i');
    await expect(board.card('Will I get a refund?')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(board.card('Will I get a refund?')).toHaveCount(0);
    await expect(board.lane('Thoughts')).toBeFocused();
    expect(withoutLineage(await editor.exported({ byKey: true }))).toEqual(collapsed);
  });

  test('hits in hidden lanes are counted', async ({ page }) => {
    await editor.openMenu('Thoughts');
    await editor.choose('Hide');
    await find.open();
    await page.keyboard.type('refund');
    await expect(find.count).toHaveText('1 of 3, 1 more in hidden lanes');
  });

  test('what is found follows edits and undo, and the map can be edited meanwhile', async ({ page }) => {
    await find.opener.click();
    await find.filter('Owner', 'Rita (1)');
    await board.card('Order').click();
    await editor.inspector.panel.locator('summary').filter({ hasText: 'Owner' }).click();
    await editor.inspector.type('Owner', 'Rita');
    await expect(find.fitting).toHaveText('2 of 6 cards fit');
    await expect(board.card('Order')).not.toHaveAttribute('data-mark', 'dimmed');
    await editor.undoButton.click();
    await expect(find.fitting).toHaveText('1 of 6 cards fits');
    await expect(board.card('Order')).toHaveAttribute('data-mark', 'dimmed');
  });

  test('text and filters wait while the bar is closed, and the cards that fit can be stepped through', async ({ page }) => {
    await find.opener.click();
    await find.filter('Feeling', 'Very bad (2)');
    await find.next.click();
    await expect(board.card('Order')).toHaveAttribute('aria-current', 'true');
    await find.next.click();
    await expect(find.count).toHaveText('2 of 2');
    await find.close.click();
    await expect(page.locator('[data-mark]')).toHaveCount(0);
    await expect(board.card('Call')).toBeFocused();
    await page.keyboard.press('Control+f');
    await expect(find.filters).toHaveText('Filters (1)');
    await expect(board.card('Search')).toHaveAttribute('data-mark', 'dimmed');
  });

  test('a filter of text and filter together leads only to what fits both', async ({ page }) => {
    await find.opener.click();
    await find.filter('Persona', 'Bo (2)');
    await find.field.fill('refund');
    await expect(find.count).toHaveText('1 of 2');
    await expect(find.hit).toContainText('Call');
  });

  test('on the outline the keys lead to its own field', async ({ page }) => {
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.keyboard.press('Control+f');
    await expect(page.getByLabel('Find', { exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Insight' }).click();
    await page.keyboard.press('Control+f');
    await expect(find.field).toBeFocused();
    await expect(board.canvas).toBeVisible();
  });

  test('Escape on the board closes the bar and keeps the focus', async ({ page }) => {
    await find.opener.click();
    await board.card('Search').focus();
    await page.keyboard.press('Escape');
    await expect(find.bar).toHaveCount(0);
    await expect(board.card('Search')).toBeFocused();
  });

  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }]) {
    test(`what is dimmed can still be read: ${Object.values(media)}`, async ({ page }) => {
      await page.emulateMedia(media);
      await find.opener.click();
      await find.filter('Channel', 'App (1)');
      await find.field.fill('order');
      await expect(find.count).toHaveText('1 of 1');
      await expectAccessible(page);
    });
  }
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  for (const size of [{ width: 820, height: 1180 }, { width: 390, height: 844 }]) {
    test(`finding and filtering on a screen of ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await editor.openMap(MAP);
      await tap(page, await pointIn(find.opener));
      await expect(find.field).toBeFocused();
      await page.keyboard.insertText('call');
      await expect(find.hit).toContainText('Call');
      await expect(board.card('Call')).toBeInViewport();
      await tap(page, await pointIn(find.filters));
      await find.facet('Feeling').selectOption('Very bad (2)');
      await expect(find.fitting).toHaveText('2 of 6 cards fit');
      await expectAccessible(page);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
      await tap(page, await pointIn(find.close));
      await expect(find.bar).toHaveCount(0);
    });
  }

  test('the fields of a hit leave the board its room until somebody goes to them', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await editor.openMap(MAP);
    await tap(page, await pointIn(find.opener));
    await page.keyboard.insertText('weeks');
    await expect(find.count).toHaveText('1 of 1');
    await expect(editor.inspector.field('Notes')).not.toBeInViewport();
    await tap(page, await pointIn(find.hit.getByRole('button', { name: 'Notes' })));
    await expect(editor.inspector.field('Notes')).toBeFocused();
    await expect(editor.inspector.field('Notes')).toBeInViewport();
  });
});

test('a map with much on it is searched whole, not only what is drawn', async ({ page }) => {
  const stages = Array.from({ length: 40 }, (_, at) => `Stage ${at}`);
  const cards = Object.fromEntries(stages.map((name, at) => [`Ana / Touchpoints / ${name}`, Array.from({ length: 10 }, (_, nth) => `Card ${at}-${nth}`)]));
  const map = journey({ title: 'Large', stages, cards });
  map.cards.find((card) => card.id === idOf('card', 'Card 39-9')).notes = 'needle';
  await editor.openMap(map);
  await expect(board.card('Card 39-9')).toHaveCount(0);
  await find.open();
  await page.keyboard.type('needle');
  await expect(board.card('Card 39-9')).toBeInViewport();
  await expect(board.card('Card 39-9')).toHaveAttribute('data-mark', 'hit');
});
