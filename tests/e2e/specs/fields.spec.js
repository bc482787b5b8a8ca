// Promise: Enter saves a line of text; where Enter adds a line, Ctrl+Enter saves. One edit is one step.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { Outline } = require('../pages/outline');
const { cardIn, journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Compare', 'Ask'] } });
const BY_KEY = { byKey: true };

let editor;
let board;
let keys;

test.use({ viewport: { width: 1600, height: 1400 } });

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
  keys = page.keyboard;
  await editor.openMap(MAP);
});

async function select(thing) {
  await thing.click({ position: { x: 40, y: 20 } });
}

/** The field of the inspector, with its text selected, as somebody does who writes it anew. */
async function enter(label) {
  const field = await editor.inspector.unfolded(label);
  await field.click();
  await keys.press('ControlOrMeta+a');
  return field;
}

test('I36 Shift+Enter saves a title on the board, which has one line', async () => {
  await board.card('Compare').focus();
  await editor.press('F2');
  await keys.type('Weigh');
  await editor.press('Shift+Enter');
  await expect(board.card('Weigh')).toBeFocused();
  expect((await editor.cards(BY_KEY))[LOOK]).toEqual(['Search', 'Weigh', 'Ask']);
  expect(await editor.undoAll()).toBe(1);
});

test.describe('in the inspector', () => {
  test('I36 Enter saves a line and goes back to the card, one step each time', async () => {
    await select(board.card('Compare'));
    await enter('Owner');
    await keys.type('Ina');
    await editor.press('Enter');
    await expect(board.card('Compare')).toBeFocused();
    expect(cardIn(await editor.exported(BY_KEY), 'Compare').owner).toBe('Ina');
    // Soon after, so that it is Enter and no pause that makes two steps of it.
    await enter('Owner');
    await keys.type('Ida');
    await editor.press('Enter');
    await expect(board.card('Compare')).toBeFocused();
    expect(cardIn(await editor.exported(BY_KEY), 'Compare').owner).toBe('Ida');
    await editor.undoButton.click();
    expect(cardIn(await editor.exported(), 'Compare').owner).toBe('Ina');
    expect(await editor.undoAll()).toBe(1);
  });

  test('I36 Enter without a change goes back and is no step', async () => {
    await select(board.card('Compare'));
    await enter('Owner');
    await editor.press('Enter');
    await expect(board.card('Compare')).toBeFocused();
    await editor.expectNothingToUndo();
  });

  for (const [what, thing] of [['stage', () => board.stage('Buy')], ['lane', () => board.lane('Actions')]]) {
    test(`I36 Enter in the title of a ${what} goes back to its header`, async () => {
      await select(thing());
      await enter('Title');
      await keys.type('Other');
      await editor.press('Enter');
      await expect(what === 'stage' ? board.stage('Other') : board.lane('Other')).toBeFocused();
      expect(await editor.undoAll()).toBe(1);
    });
  }

  test('I36 Enter in the title of a persona goes back to its tab, in that of the map to the board', async ({ page }) => {
    await editor.tab('Ana').click();
    await enter('Name');
    await keys.type('Eve');
    await editor.press('Enter');
    await expect(editor.tab('Eve')).toBeFocused();
    await editor.tab('All personas').click();
    await editor.title.click();
    await enter('Title');
    await keys.type('Market');
    await editor.press('Enter');
    await expect(page.locator('[data-canvas] :focus')).toHaveCount(1);
    expect((await editor.exported(BY_KEY)).map.title).toBe('Market');
    expect(await editor.undoAll()).toBe(2);
  });

  for (const save of ['Control+Enter', 'Meta+Enter']) {
    test(`I36 Enter and Shift+Enter add a line to notes, ${save} saves and goes back`, async () => {
      await select(board.card('Compare'));
      const notes = await enter('Notes');
      await keys.type('One');
      await editor.press('Enter');
      await keys.type('Two');
      await editor.press('Shift+Enter');
      await keys.type('Three');
      await expect(notes).toBeFocused();
      await editor.press(save);
      await expect(board.card('Compare')).toBeFocused();
      expect(cardIn(await editor.exported(BY_KEY), 'Compare').notes).toBe('One\nTwo\nThree');
      expect(await editor.undoAll()).toBe(1);
    });
  }

  test('I36 Enter adds a line to a new comment, Ctrl+Enter adds the comment', async () => {
    await select(board.card('Compare'));
    const comment = await editor.inspector.unfolded('New comment');
    await comment.click();
    await keys.type('One');
    await editor.press('Enter');
    await keys.type('Two');
    await editor.press('Control+Enter');
    await expect(comment).toHaveValue('');
    await expect(comment).toBeFocused();
    // What became a comment does not come back into the field.
    await editor.press('Escape');
    await expect(comment).toHaveValue('');
    const { comments } = cardIn(await editor.exported(), 'Compare');
    expect(comments.map((it) => it.text)).toEqual(['One\nTwo']);
    expect(await editor.undoAll()).toBe(1);
  });
});

test.describe('in the outline', () => {
  test('I36 Enter saves a line; in lines it adds one, and Ctrl+Enter saves', async ({ page }) => {
    const outline = new Outline(page);
    await outline.open();
    await outline.edit('Compare', 'title');
    await keys.type('Weigh');
    await editor.press('Enter');
    await expect(outline.cell('Weigh', 'title')).toBeFocused();
    await outline.edit('Weigh', 'notes');
    await keys.type('One');
    await editor.press('Enter');
    await keys.type('Two');
    await editor.press('Control+Enter');
    await expect(outline.cell('Weigh', 'notes')).toBeFocused();
    expect(cardIn(await editor.exported(BY_KEY), 'Weigh').notes).toBe('One\nTwo');
    expect(await editor.undoAll()).toBe(2);
  });

  test('I36 Enter in the inspector goes back to the row', async ({ page }) => {
    const outline = new Outline(page);
    await outline.open();
    await outline.cell('Compare', 'title').click({ position: { x: 12, y: 12 } });
    await enter('Owner');
    await keys.type('Ina');
    await editor.press('Enter');
    await expect(outline.row('Compare').locator(':focus')).toHaveCount(1);
    await expect(outline.cell('Compare', 'owner')).toHaveText('Ina');
  });
});
