// Promise: a map has channels of its own beside the usual ones: named once, chosen from then on.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Outline } = require('../pages/outline');
const { cardIn, journey } = require('../support/journey');
const { expectAccessible } = require('../support/axe');
const input = require('../support/input');

const MAP = journey({
  cards: {
    'Ana / Touchpoints / Look': ['Search', { title: 'Ask', channel: 'other', channelName: 'Fax' }],
    'Ana / Touchpoints / Buy': [{ title: 'Pay', channel: 'web', mode: 'online' }, { title: 'Wait', channel: 'other' }],
  },
});

let editor;
let list;
let name;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  list = editor.inspector.field('Channel');
  name = editor.inspector.field('Name of the own channel');
  await editor.openMap(MAP);
});

async function chosen() {
  return list.evaluate((select) => select.selectedOptions[0].textContent);
}

async function offered() {
  return list.locator('option').allTextContents();
}

test('what a touchpoint names is offered to the others after the usual channels', async () => {
  await editor.board.card('Search').click();
  const options = await offered();
  expect(options[0]).toBe('Not said');
  expect(options.slice(-3)).toEqual(['Word of mouth', 'Fax', 'Own channel…']);
  await list.selectOption('Fax');
  await expect(editor.board.card('Search')).toContainText('Fax');
  const map = await editor.exported();
  expect(cardIn(map, 'Search')).toMatchObject({ channel: 'other', channelName: 'Fax' });
  expect(map.map.channels).toEqual(['Fax']);
});

test('a new channel is named, joins the list, and all of that is one step', async () => {
  await editor.board.card('Pay').click();
  await list.selectOption('Own channel…');
  await expect(name).toBeVisible();
  await name.fill('Kiosk');
  await editor.inspector.button('Add').click();
  await expect(name).toHaveCount(0);
  await expect(list).toBeFocused();
  await expect.poll(chosen).toBe('Kiosk');
  await expect(editor.undoButton).toHaveAccessibleName(/change the channel of “Pay”/);
  let map = await editor.exported();
  expect(map.map.channels).toEqual(['Kiosk']);
  expect(cardIn(map, 'Pay')).toMatchObject({ channel: 'other', channelName: 'Kiosk', mode: 'online' });
  await editor.board.card('Search').click();
  expect((await offered()).slice(-3)).toEqual(['Kiosk', 'Fax', 'Own channel…']);
  await editor.undoButton.click();
  await editor.expectNothingToUndo();
  map = await editor.exported();
  expect(map.map.channels).toBeUndefined();
  expect(cardIn(map, 'Pay')).toMatchObject({ channel: 'web' });
});

test('what is typed is kept when the field is left, and Escape gives it up', async ({ page }) => {
  await editor.board.card('Pay').click();
  await list.selectOption('Own channel…');
  await name.fill('Kiosk');
  await editor.inspector.field('Notes').click();
  await expect(editor.inspector.field('Notes')).toBeFocused();
  await expect.poll(chosen).toBe('Kiosk');
  await list.selectOption('Own channel…');
  await name.fill('Tent');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(name).toHaveCount(0);
  await expect(list).toBeFocused();
  await expect.poll(chosen).toBe('Kiosk');
});

test('keys go through the list without being taken out of it, and Enter keeps the name', async ({ page }) => {
  await editor.board.card('Pay').click();
  await list.focus();
  await page.keyboard.press('End');
  await expect(name).toBeVisible();
  await expect(list).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(name).toBeFocused();
  await page.keyboard.type('e-mail');
  await page.keyboard.press('Enter');
  // That one is there already.
  await expect.poll(chosen).toBe('E-mail');
  await expect(list).toBeFocused();
});

test('a channel without a name asks for it, and a usual one takes a name away', async () => {
  await editor.board.card('Wait').click();
  await expect(name).toBeVisible();
  expect(await chosen()).toBe('Own channel…');
  await list.selectOption('Phone');
  await expect(name).toHaveCount(0);
  await editor.board.card('Ask').click();
  expect(await chosen()).toBe('Fax');
  await list.selectOption('Phone');
  const map = await editor.exported();
  expect(cardIn(map, 'Ask').channel).toBe('phone');
  expect(cardIn(map, 'Ask').channelName).toBeUndefined();
});

test('the map has the list, to be edited line by line', async () => {
  await editor.title.click();
  await editor.inspector.panel.locator('summary').filter({ hasText: 'Channels' }).click();
  await editor.inspector.field('Own channels').fill('Showroom\nKiosk');
  await editor.board.card('Search').click();
  expect((await offered()).slice(-4)).toEqual(['Showroom', 'Kiosk', 'Fax', 'Own channel…']);
});

test('the outline says and offers the same', async ({ page }) => {
  const outline = new Outline(page);
  await outline.open();
  await expect(outline.cell('Ask', 'channel')).toHaveText('Fax');
  await expect(outline.header('channelName')).toHaveCount(0);
  await outline.edit('Pay', 'channel');
  await outline.editor.selectOption('Fax');
  await expect(outline.cell('Pay', 'channel')).toHaveText('Fax');
  await outline.columnsButton.click();
  await outline.view.getByRole('checkbox', { name: 'Name of the channel' }).check();
  await page.keyboard.press('Escape');
  await outline.edit('Search', 'channelName');
  await page.keyboard.type('Kiosk');
  await page.keyboard.press('Enter');
  await expect(outline.cell('Search', 'channel')).toHaveText('Kiosk');
  expect((await editor.exported({ byKey: true })).map.channels).toEqual(['Fax', 'Kiosk']);
});

test('axe finds nothing while a channel is named', async ({ page }) => {
  await editor.board.card('Pay').click();
  await list.selectOption('Own channel…');
  await expect(name).toBeVisible();
  await expectAccessible(page);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('fingers name a channel', async ({ page }) => {
    await input.tap(page, await input.pointIn(editor.board.card('Pay')));
    await input.tap(page, await input.pointIn(list));
    await list.selectOption('Own channel…');
    await expect(name).toBeFocused();
    await page.keyboard.type('Kiosk');
    await input.tap(page, await input.pointIn(editor.inspector.button('Add')));
    await expect.poll(chosen).toBe('Kiosk');
  });
});
