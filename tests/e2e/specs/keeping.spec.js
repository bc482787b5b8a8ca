// Promise: it is said how safe a map is where it lies, a file is asked for in time, and a full storage has ways out.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { expectAccessible } = require('../support/axe');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const DAY_MS = 86_400_000;
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15';
/** A picture of one point. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The dialog that says where the open map is kept. */
class WhereKept {
  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Where this map is kept' });
    this.promise = this.dialog.locator('[data-kept="promise"]');
    this.file = this.dialog.locator('[data-kept="file"]');
  }

  async open() {
    await this.page.locator('[data-save-state]').click();
    await expect(this.dialog).toBeVisible();
  }

  press(name) {
    return this.dialog.getByRole('button', { name, exact: true }).click();
  }
}

/** Lets the browser answer `isGranted` when it is asked to keep what is stored, and counts how often it is asked. */
function answerPersist(isGranted) {
  window.asked = 0;
  StorageManager.prototype.persisted = async () => false;
  StorageManager.prototype.persist = async () => {
    window.asked += 1;
    return isGranted;
  };
}

for (const [isGranted, words] of [[true, 'keeps your maps until you delete them'], [false, 'may clear your maps']]) {
  test(`the browser is asked once to keep maps, at the first edit, and its ${isGranted ? 'yes' : 'no'} is shown`, async ({ page }) => {
    await page.addInitScript(answerPersist, isGranted);
    const editor = new EditorPage(page);
    await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
    expect(await page.evaluate(() => window.asked)).toBe(0);
    await editor.board.addCard(LOOK, 'Ask');
    await editor.board.addCard(LOOK, 'Compare');
    await expect.poll(() => page.evaluate(() => window.asked)).toBe(1);
    const kept = new WhereKept(page);
    await kept.open();
    await expect(kept.promise).toContainText(words);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await editor.allMaps.click();
    await expect(page.locator('[data-keeping]')).toContainText(words);
  });
}

test('F59 the age of the last file copy is shown, and what was edited since', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  const kept = new WhereKept(page);
  await kept.open();
  await expect(kept.file).toHaveText('No file copy yet');
  const coming = page.waitForEvent('download');
  await kept.press('Download JSON');
  await coming;
  await expect(kept.file).toHaveText(/^Last file copy: today \d\d:\d\d$/);
  await kept.press('Close');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await editor.board.addCard(LOOK, 'Ask');
  await kept.open();
  await expect(kept.file).toContainText(/Last file copy: today \d\d:\d\dEdits since today \d\d:\d\d are in this browser only/);
});

/** Lets all that is known of files have happened so many days earlier. */
function age(page, days) {
  return page.evaluate((ms) => {
    for (const key of Object.keys(localStorage).filter((it) => it.includes(':copy:'))) {
      const times = localStorage.getItem(key).split(' ').map((time) => (time === '-' ? time : String(Number(time) - ms)));
      localStorage.setItem(key, times.join(' '));
    }
  }, days * DAY_MS);
}

/** A map with an edit that is in no file since so many days, opened anew. */
async function openEditedDaysAgo(page, days) {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  await editor.board.addCard(LOOK, 'Ask');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await age(page, days);
  await editor.reload();
  return editor;
}

test('F59 after three days of edits that are in no file a download is offered, once a day', async ({ page }) => {
  const editor = await openEditedDaysAgo(page, 2);
  await expect(editor.message('are in no file yet')).toHaveCount(0);
  await age(page, 1.1);
  await editor.reload();
  const reminder = editor.message('are in no file yet');
  await expect(reminder).toBeVisible();
  await editor.allMaps.click();
  await expect(reminder).toHaveCount(0);
  await expect(page.locator('[data-overdue]')).toHaveText('No file copy yet');
  await page.goBack();
  await editor.waitUntilShown();
  await expect(reminder).toHaveCount(0);
  await age(page, 1.1);
  await editor.reload();
  const coming = page.waitForEvent('download');
  await reminder.getByRole('button', { name: 'Download JSON' }).click();
  await coming;
  await editor.allMaps.click();
  await expect(page.locator('[data-map]')).toBeVisible();
  await expect(page.locator('[data-overdue]')).toHaveCount(0);
});

test('F59 where the browser deletes what it keeps after seven days, that is said, and the reminder comes after one', async ({ newContext }) => {
  const page = await (await newContext({ userAgent: SAFARI })).newPage();
  const editor = await openEditedDaysAgo(page, 1.1);
  await expect(editor.message('deletes them after seven days without a visit')).toBeVisible();
  const kept = new WhereKept(page);
  await kept.open();
  await expect(kept.promise).toContainText('after seven days without a visit');
});

test.describe('a storage that is four fifths full', () => {
  /** A map whose notes take about four and a half million characters. */
  const large = journey({
    title: 'Large',
    cards: { [LOOK]: Array.from({ length: 226 }, (_, at) => ({ title: `Card ${at}`, notes: 'x'.repeat(20_000) })) },
  });

  test('is said on Home, where a map can be deleted to make room', async ({ page }) => {
    const home = new HomePage(page);
    const editor = new EditorPage(page);
    await home.open();
    await home.keepFile(large);
    await expect(editor.message('more than four fifths full')).toBeVisible();
    await editor.allMaps.click();
    await expect(home.banner).toContainText('more than four fifths full');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Make room…' }).click();
    await expect(home.dialog).toContainText('Large');
    await expectAccessible(page);
    await home.answer('Delete…');
    await home.answer('Delete');
    await expect(home.banner).toHaveCount(0);
    await expect(home.tiles).toHaveCount(0);
  });
});

test('what other pages of the site keep counts for the room, and is said', async ({ page }) => {
  const home = new HomePage(page);
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  await editor.allMaps.click();
  await page.evaluate(() => localStorage.setItem('somebody:else', 'x'.repeat(4_400_000)));
  await page.reload();
  await expect(home.storageUsed).toHaveText('4.4 of 5.2 million characters');
  await expect(home.banner).toContainText('more than four fifths full');
  await page.getByRole('button', { name: 'Make room…' }).click();
  await expect(home.dialog).toContainText('All that this site keeps in this browser takes 4.4 of 5.2 million characters.');
  await expect(home.dialog).toContainText(/Other pages of this site, and copies of maps that could not be read, take 4\.\d MB\./);
  await expectAccessible(page);
});

test.describe('pictures', () => {
  const withPicture = journey({ cards: { [LOOK]: [{ title: 'Search', picture: PNG }] } });

  test('of the open map move to a file in one step, and come back by one', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(withPicture);
    const kept = new WhereKept(page);
    await kept.open();
    const coming = page.waitForEvent('download');
    await kept.press('Move pictures to a file');
    expect(JSON.stringify(await (await coming).path())).toBeTruthy();
    await expect(kept.dialog.getByRole('button', { name: 'Move pictures to a file' })).toHaveCount(0);
    await kept.press('Close');
    expect((await editor.exported()).cards[0].picture).toBeUndefined();
    await page.keyboard.press('Control+z');
    expect((await editor.exported()).cards[0].picture).toBe(PNG);
  });

  test('of another map move to a file from the list of what takes room', async ({ page }) => {
    const home = new HomePage(page);
    const editor = new EditorPage(page);
    await editor.openMap(withPicture);
    await editor.allMaps.click();
    await home.openMap('Shop');
    await editor.allMaps.click();
    await home.keepFile(journey({ title: 'Other' }));
    const kept = new WhereKept(page);
    await kept.open();
    await kept.press('Make room…');
    const row = home.dialog.getByRole('listitem').filter({ hasText: 'Shop' });
    await expect(row).toContainText('for 1 picture');
    const coming = page.waitForEvent('download');
    await row.getByRole('button', { name: 'Move pictures to a file' }).click();
    await coming;
    await expect(row).not.toContainText('picture of');
    await expect(row).not.toContainText('for 1 picture');
    await home.answer('Close');
    await editor.allMaps.click();
    await home.openMap('Shop');
    expect((await editor.exported()).cards[0].picture).toBeUndefined();
    await page.keyboard.press('Control+z');
    expect((await editor.exported()).cards[0].picture).toBe(PNG);
  });
});
