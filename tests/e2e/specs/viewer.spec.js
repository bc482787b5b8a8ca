// Promise: a file that somebody opens is shown whole and read only; nothing of it is kept until they want a copy.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { journey, cardsOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({
  cards: {
    [LOOK]: ['Search', { title: 'Ask', sentiment: -1, notes: 'At the counter', channel: 'place' }],
    'Opportunities / Buy': ['Sell online'],
  },
});

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
});

const storedTexts = (page) => page.evaluate(() => ({ ...localStorage }));

async function view(map) {
  await editor.openFile(map);
  await editor.waitUntilShown();
  await expect(editor.editACopy).toBeVisible();
}

test('F24 a file is viewed whole, and this browser stores nothing of it', async ({ page }) => {
  await home.open();
  await home.keepFile(journey({ title: 'Mine' }));
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await editor.allMaps.click();
  const before = await storedTexts(page);
  await view(MAP);
  await expect(page).toHaveTitle('Shop - Waymark');
  await expect(page.locator('.viewer-source')).toHaveText(/Read only, from .+\.json/);
  for (const title of ['Search', 'Ask', 'Sell online']) await expect(editor.board.card(title)).toBeVisible();
  await editor.board.card('Ask').click();
  await expect(editor.inspector.panel).toContainText('At the counter');
  await expect(editor.inspector.panel).toContainText('Store or place');
  for (const name of ['Outline', 'Action plan', 'Insight', 'Personas']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shop');
  }
  await editor.allMaps.click();
  expect(await home.titles()).toEqual(['Mine']);
  expect(await storedTexts(page)).toEqual(before);
});

test('nothing of a viewed map can be changed by hand or by key, and it is said how to change it', async ({ page }) => {
  await editor.open();
  await view(MAP);
  await expect(editor.inspector.panel.getByLabel('Title')).toHaveCount(0);
  for (const key of ['Delete', 'Enter', 'n', 'Alt+ArrowDown', '+', 'Control+d']) {
    await editor.board.card('Search').focus();
    await editor.press(key);
    await expect(editor.message('You are viewing this map').first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await expect(editor.board.card('Search')).toBeVisible();
  await expect(page.locator('.add-card:visible, .thumb-add:visible')).toHaveCount(0);
  await editor.message('You are viewing this map').first().getByRole('button', { name: 'Edit a copy' }).click();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
});

test('“Edit a copy” is one press: the map is kept and can be edited', async ({ page }) => {
  await editor.open();
  await view(MAP);
  await editor.editACopy.click();
  await expect(page).toHaveURL(/#\/map\//);
  await editor.board.addCard(LOOK, 'Compare');
  const cards = cardsOf(MAP);
  expect(await editor.cards()).toEqual({ ...cards, [LOOK]: ['Search', 'Ask', 'Compare'] });
  await editor.reload();
  await expect(editor.board.card('Compare')).toBeVisible();
});

test('a map that is here unchanged is opened, and none is added', async ({ page }) => {
  await editor.openMap(MAP);
  await editor.allMaps.click();
  await view(MAP);
  await editor.editACopy.click();
  await expect(page).toHaveURL(/#\/map\//);
  await editor.allMaps.click();
  expect(await home.titles()).toEqual(['Shop']);
});

test('a reload shows the viewed map again, Back leads to where one was, and a new tab knows nothing of it', async ({ page, context }) => {
  await editor.open();
  await view(MAP);
  await editor.reload();
  await expect(editor.board.card('Ask')).toBeVisible();
  await expect(editor.editACopy).toBeVisible();
  const address = page.url();
  await page.goBack();
  await expect(home.screen).toBeVisible();
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { name: 'This map was not kept' })).toBeVisible();
  await expectAccessible(other);
});

test('a second file takes the place of the first', async () => {
  await editor.open();
  await view(MAP);
  await editor.openFile(journey({ title: 'Market', cards: { [LOOK]: ['Stroll'] } }));
  await expect(editor.title).toHaveText('Market');
  await expect(editor.board.card('Stroll')).toBeVisible();
});

test('comments are written while viewing, survive a reload and go along with the copy', async ({ page }) => {
  await editor.open();
  await view(MAP);
  await editor.board.card('Ask').click();
  await editor.inspector.panel.getByLabel('Your name').fill('Kim');
  await editor.inspector.panel.getByLabel('New comment').fill('Is this still true?');
  await editor.inspector.panel.getByRole('button', { name: 'Add comment' }).click();
  await expect(editor.inspector.panel).toContainText('Is this still true?');
  await page.waitForTimeout(500);
  page.once('dialog', (dialog) => dialog.accept());
  await editor.reload();
  await editor.board.card('Ask').click();
  await expect(editor.inspector.panel).toContainText('Is this still true?');
  await editor.editACopy.click();
  await expect(editor.saveState).toBeVisible();
  const exported = await editor.exported();
  expect(exported.cards.find((card) => card.title === 'Ask').comments[0]).toMatchObject({ author: 'Kim', text: 'Is this still true?' });
});

for (const [name, viewport] of [['desktop', { width: 1440, height: 900 }], ['tablet', { width: 820, height: 1180 }], ['phone', { width: 390, height: 844 }]]) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport, hasTouch: name !== 'desktop' });

    test('the viewer breaks no rule of accessibility', async ({ page }) => {
      await editor.open();
      await view(MAP);
      await expectAccessible(page);
      await editor.board.card('Ask').click();
      await expect(editor.inspector.panel).toContainText('At the counter');
      await expectAccessible(page);
    });
  });
}

test('comments go back in a small file, and each is added once', async ({ page, newContext }, testInfo) => {
  await editor.openMap(MAP);
  const text = await editor.exportedText();
  const other = new EditorPage(await (await newContext()).newPage());
  await other.open();
  await other.openFile({ name: 'shop.journey.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await other.waitUntilShown();
  await other.board.card('Ask').click();
  await other.inspector.panel.getByLabel('Your name').fill('Kim');
  await other.inspector.panel.getByLabel('New comment').fill('Is this still true?');
  await other.inspector.panel.getByRole('button', { name: 'Add comment' }).click();
  await other.page.getByRole('button', { name: 'Send 1 comment' }).click();
  await expect(other.dialog).toContainText('Is this still true?');
  await expectAccessible(other.page);
  const coming = other.page.waitForEvent('download');
  await other.answer('Download');
  const path = testInfo.outputPath('shop.comments.json');
  await (await coming).saveAs(path);
  for (const words of ['1 comment added.', '0 comments added. 1 were here already.']) {
    await page.locator('input[data-open-file]').setInputFiles(path);
    await expect(editor.message(words)).toBeVisible();
  }
  await editor.board.card('Ask').click();
  const exported = await editor.exported();
  expect(exported.cards.find((card) => card.title === 'Ask').comments).toHaveLength(1);
});

test('comments on a map that is not here are refused in words', async () => {
  await home.open();
  const comments = { format: 'waymark-comments', version: 1, map: '0'.repeat(31) + '7', mapTitle: 'Elsewhere', comments: [] };
  await home.openFiles(comments);
  await expect(home.report).toContainText('“Elsewhere” is not in this browser.');
});
