// Promise: while an input method composes a word, all keys are its own; the word that is chosen is saved as any other.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { FindBar } = require('../pages/find_bar');
const { Outline } = require('../pages/outline');
const { cardIn, journey } = require('../support/journey');
const input = require('../support/input');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Compare', { title: 'Ask', notes: '日本語で' }] } });
const WORD = '日本語';
const BY_KEY = { byKey: true };

let editor;
let board;
let outline;
let find;

test.use({ viewport: { width: 1600, height: 1400 } });

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  outline = new Outline(page);
  find = new FindBar(page);
  await editor.openMap(MAP);
});

async function inInspector(label) {
  await board.card('Compare').click({ position: { x: 40, y: 20 } });
  const field = await editor.inspector.unfolded(label);
  await field.click();
  return field;
}

async function inOutline(column) {
  await outline.open();
  await outline.edit('Compare', column);
  return outline.editor;
}

const compared = async () => cardIn(await editor.exported(BY_KEY), 'Compare');

/** Every sort of field: how to get into it, the key that saves, and what shows that it did. */
const FIELDS = [
  ['a title on the board', 'Enter', async () => {
    await board.card('Compare').focus();
    await editor.press('Enter');
    return board.titleField;
  }, async () => {
    await expect(board.card(WORD)).toBeFocused();
    expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', WORD, 'Ask']);
  }],
  ['a new card', 'Enter', async () => {
    await board.card('Compare').focus();
    await editor.press('n');
    return board.titleField;
  }, async () => {
    await expect(board.card(WORD)).toBeFocused();
    expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', 'Compare', WORD, 'Ask']);
  }],
  ['a line of the inspector', 'Enter', () => inInspector('Owner'), async () => {
    await expect(board.card('Compare')).toBeFocused();
    expect((await compared()).owner).toBe(WORD);
  }],
  ['lines of the inspector', 'Control+Enter', () => inInspector('Notes'), async () => {
    await expect(board.card('Compare')).toBeFocused();
    expect((await compared()).notes).toBe(WORD);
  }],
  ['a new comment', 'Control+Enter', () => inInspector('New comment'), async () => {
    expect((await compared()).comments.map((it) => it.text)).toEqual([WORD]);
  }],
  ['the name of a channel', 'Enter', async () => {
    await board.card('Compare').click({ position: { x: 40, y: 20 } });
    await editor.inspector.field('Channel').selectOption('Own channel…');
    return editor.inspector.field('Name of the own channel');
  }, async () => {
    await expect(editor.inspector.field('Channel')).toBeFocused();
    expect((await compared()).channelName).toBe(WORD);
  }],
  ['a line of the outline', 'Enter', () => inOutline('title'), async () => {
    await expect(outline.cell(WORD, 'title')).toBeFocused();
    expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', WORD, 'Ask']);
  }],
  ['lines of the outline', 'Control+Enter', () => inOutline('notes'), async () => {
    await expect(outline.cell('Compare', 'notes')).toBeFocused();
    expect((await compared()).notes).toBe(WORD);
  }],
];

/** Keys that save, give up or go on elsewhere do nothing in `field` while a word is composed in it. */
async function expectKeysToBeText(page, field) {
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await input.compose(page, 'にほんご');
  for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'Process']) {
    await input.composingKey(page, key);
    await input.frame(page);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('にほんご');
  }
  await editor.expectNothingToUndo();
}

for (const [name, save, start, expectSaved] of FIELDS) {
  test(`I39 ${name}: no key saves or gives up a word that is composed; then ${save} saves it`, async ({ page }) => {
    const field = await start();
    await expectKeysToBeText(page, field);
    await input.composed(page, WORD);
    await expect(field).toHaveValue(WORD);
    await expect(field).toBeFocused();
    await editor.press(save);
    await expectSaved();
    expect(await editor.undoAll()).toBe(1);
  });

  test(`I39 ${name}: Escape gives up a composed word only when it is chosen`, async ({ page }) => {
    const field = await start();
    await expectKeysToBeText(page, field);
    await input.composed(page, WORD);
    await editor.press('Escape');
    expect(await editor.exportedText(BY_KEY)).not.toContain(`"${WORD}"`);
  });
}

test('I39 the field that finds stays open while a word is composed, and then steps through its hits', async ({ page }) => {
  await editor.press('Control+f');
  await expectKeysToBeText(page, find.field);
  await expect(find.bar).toBeVisible();
  await input.composed(page, WORD);
  await expect(find.field).toHaveValue(WORD);
  await editor.press('Enter');
  await expect(find.hit).toContainText('Ask');
  await editor.press('Escape');
  await expect(find.bar).toHaveCount(0);
});
