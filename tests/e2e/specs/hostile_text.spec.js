// Promise: whatever people write is stored and shown as they wrote it, and nothing of it is ever run.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const TEXTS = {
  'a script': '<script>window.intruder = 1</script>',
  'a picture with a handler': '<img src=x onerror="window.intruder = 2">',
  'a drawing with a handler': '"><svg onload=window.intruder=3>',
  'a template': '{{constructor.constructor("window.intruder = 4")()}} ${7*7} %s',
  'markup with entities': '&lt;b&gt; & <b>bold</b>',
  'a link that runs': 'javascript:window.intruder=5',
  'right to left': 'שלום (a) مرحبا 12',
  'a change of direction': 'invoice\u202Efdp.exe',
  'invisible characters': 'a\u200Bb\u2060c\uFEFFd',
  'emoji': '👩🏽‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 é e\u0301',
  'names of objects': '__proto__ constructor toString',
  'quotes and backslashes': '"\\" \' ` \\u0041 \\n',
};

test('I44 titles of every kind are kept and shown literally, in all places that show them', async ({ page }) => {
  const editor = new EditorPage(page);
  const home = new HomePage(page);
  const texts = Object.values(TEXTS);
  const evil = TEXTS['a picture with a handler'];
  const map = journey({
    title: evil,
    personas: ['Ana', evil],
    stages: ['Look', TEXTS['a script']],
    lanes: [['touchpoints', 'Touchpoints', 'persona'], ['emotion', 'Emotion', 'persona'], ['custom', evil, 'shared']],
    cards: { [LOOK]: texts.map((title) => ({ title, notes: title, channel: 'other', channelName: title })) },
  });
  await editor.openMap(map);
  const headings = editor.board.canvas.locator('[data-card]').getByRole('heading');
  await expect(headings).toHaveCount(texts.length);
  expect(await headings.allTextContents()).toEqual(texts);
  await expect(editor.title).toHaveText(evil);
  await expect(editor.tab(evil)).toBeVisible();
  await expect(editor.board.stage(TEXTS['a script'])).toBeVisible();

  await editor.board.card(evil).click();
  await expect(editor.inspector.field('Title')).toHaveValue(evil);
  await expect(editor.inspector.field('Notes')).toHaveValue(evil);
  await page.keyboard.press('Delete');
  await expect(editor.message(`Deleted “${evil.slice(0, 20)}`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await editor.openMenu(evil);
  await editor.choose('Move to…');
  await expect(editor.dialog).toContainText(evil.slice(0, 20));
  await page.keyboard.press('Escape');

  const exported = await editor.exported();
  expect(exported.cards.map((card) => card.title)).toEqual(texts);
  expect(exported.cards.map((card) => card.notes)).toEqual(texts);

  await editor.reload();
  expect(await headings.allTextContents()).toEqual(texts);
  await editor.allMaps.click();
  await expect(home.tile(evil)).toBeVisible();
  expect(await page.evaluate(() => window.intruder)).toBeUndefined();
  expect(await page.locator('[data-canvas] script, [data-map] img, [onerror], [onload]').count()).toBe(0);
});

for (const [what, text] of Object.entries(TEXTS)) {
  test(`${what} is typed, kept and shown literally`, async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.openMap(journey({}));
    await (await editor.board.addButton(LOOK)).click();
    await expect(editor.board.titleField).toBeFocused();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await expect(editor.board.canvas.locator('[data-card]').getByRole('heading')).toHaveText(text);
    expect((await editor.cards())[LOOK]).toEqual([text]);
    expect(await page.evaluate(() => window.intruder)).toBeUndefined();
  });
}

test('I44 a title of 10,000 characters is kept whole and breaks no layout', async ({ page }) => {
  const editor = new EditorPage(page);
  const word = 'x'.repeat(10_000);
  await editor.openMap(journey({}));
  await (await editor.board.addButton(LOOK)).click();
  await expect(editor.board.titleField).toBeFocused();
  await page.keyboard.insertText(word);
  await page.keyboard.press('Enter');
  await expect(editor.board.titleField).toHaveCount(0);
  expect((await editor.cards())[LOOK]).toEqual([word]);
  const column = await editor.board.stage('Look').boundingBox();
  const card = await editor.board.canvas.locator('[data-card]').boundingBox();
  expect(card.width).toBeLessThanOrEqual(column.width);
  const page_ = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(page_[0]).toBeLessThanOrEqual(page_[1]);
});

test('files with hostile names are named in messages literally', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  const name = '<img src=x onerror=window.intruder=1>\u202Egpj.json';
  await home.openFiles({ name, mimeType: 'application/json', buffer: Buffer.from('nonsense') });
  await expect(home.report).toContainText('<img src=x onerror=window.intruder=1>');
  expect(await page.evaluate(() => window.intruder)).toBeUndefined();
});
