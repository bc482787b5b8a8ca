// Promise: a map travels in an address. Opening one shows it without keeping it; a broken one explains itself and
// nobody's maps change.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', { title: 'Ask', sentiment: -1 }] } });

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
});

const storedMaps = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes(':map:'))));

async function openExport(page, format) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(editor.dialog).toBeVisible();
  await editor.dialog.getByRole('radio', { name: format, exact: true }).check();
}

/** The address that the form offers for a map. */
async function linkOf(page, map = MAP) {
  await editor.openMap(map);
  await openExport(page, 'Link');
  const address = await editor.dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  return address;
}

test('I70 a link opens the map in another browser, read only, and leaves the address', async ({ page, newContext }) => {
  const address = await linkOf(page);
  expect(address).toMatch(/#m1:[A-Za-z0-9_-]+$/);
  const other = new EditorPage(await (await newContext()).newPage());
  await other.page.goto(address);
  await other.waitUntilShown();
  await expect(other.title).toHaveText('Shop');
  await expect(other.board.card('Ask')).toBeVisible();
  await expect(other.page).toHaveURL(/#\/view$/);
  await expect(other.page.locator('.viewer-source')).toHaveText('Read only, from a link');
  expect(await storedMaps(other.page)).toEqual({});
  await other.reload();
  await expect(other.board.card('Ask')).toBeVisible();
});

test('I67 F24 a link leaves the maps of this browser as they are', async ({ page }) => {
  const address = await linkOf(page);
  await editor.allMaps.click();
  await home.keepFile(journey({ title: 'Mine' }));
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  const before = await storedMaps(page);
  await page.evaluate((hash) => { location.hash = hash; }, new URL(address).hash);
  await expect(editor.editACopy).toBeVisible();
  await expect(editor.title).toHaveText('Shop');
  expect(await storedMaps(page)).toEqual(before);
});

test('I70 a broken link explains itself and keeps my maps', async ({ page }) => {
  const address = await linkOf(page);
  const before = await storedMaps(page);
  const broken = [
    [address.slice(0, -20), 'This link is incomplete'],
    [address.replace('#m1:', '#m9:'), 'made with a newer Waymark'],
    [`${address.split('#')[0]}#m1:%%%`, 'This link holds no map.'],
  ];
  for (const [link, words] of broken) {
    await page.goto('about:blank');
    await page.goto(link);
    await expect(home.report).toContainText(words);
    await expect(page).toHaveURL(/#\/$/);
    await expectAccessible(page);
    await home.answer('Close');
    await expect(home.tile('Shop')).toBeVisible();
    expect(await storedMaps(page)).toEqual(before);
  }
});

test('I70 the form shows the length, and above 8,000 characters recommends the file', async ({ page }) => {
  await editor.openMap(MAP);
  await openExport(page, 'Link');
  await expect(editor.dialog).toContainText(/\d characters\. Short enough for mail/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const titles = Array.from({ length: 60 }, (_, index) => Array.from({ length: 12 }, (__, word) => Math.sin(index * 12 + word)).join(' '));
  await editor.allMaps.click();
  await home.keepFile(journey({ title: 'Long', cards: { [LOOK]: titles } }));
  await openExport(page, 'Link');
  await expect(editor.dialog).toContainText('Send the file or the stand-alone page instead.');
  await expect(editor.dialog.getByRole('img', { name: 'QR code of the link' })).toHaveCount(0);
});

test('I72 a short link has a code for cameras, and no button to share where the system takes none', async ({ page }) => {
  await editor.openMap(journey({ cards: {} }));
  await openExport(page, 'Link');
  const code = editor.dialog.getByRole('img', { name: 'QR code of the link' });
  await expect(code).toBeVisible();
  const { width } = await code.boundingBox();
  const modules = await code.evaluate((svg) => svg.viewBox.baseVal.width);
  expect(width / modules).toBeGreaterThan(4);
  await expect(editor.dialog.getByRole('button', { name: 'Share' })).toHaveCount(0);
});

test('I72 the system’s own way to share gets the link, if it takes it', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.canShare = (data) => Boolean(data.url);
    navigator.share = async (data) => { window.shared = data; };
  });
  await editor.openMap(MAP);
  await openExport(page, 'Link');
  const address = await editor.dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await editor.dialog.getByRole('button', { name: 'Share' }).click();
  await expect.poll(() => page.evaluate(() => window.shared)).toEqual({ title: 'Shop', url: address });
});

test('the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.openMap(MAP);
  await openExport(page, 'Link');
  const address = await editor.dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await editor.dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(editor.message('Copied to the clipboard.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test('a shorter link is a copy that is a map of its own', async ({ page, newContext }) => {
  const cards = Array.from({ length: 30 }, (_, index) => `Card ${index}`);
  await editor.openMap(journey({ cards: { [LOOK]: cards } }));
  await openExport(page, 'Link');
  const field = editor.dialog.getByRole('textbox', { name: 'Link' });
  const long = await field.inputValue();
  await editor.dialog.getByLabel('Shorter link, as a copy').check();
  await expect.poll(async () => (await field.inputValue()).length).toBeLessThan(long.length * 0.85);
  const other = new EditorPage(await (await newContext()).newPage());
  await other.page.goto(await field.inputValue());
  await other.waitUntilShown();
  await expect(other.board.card('Card 29')).toBeVisible();
});
