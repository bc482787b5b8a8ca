// What people do that stores something: what comes before, what stores, and how it is seen that all of it is there.
//
// `again` is what somebody does after a failure, if it is not the same once more; `tells` are the words about a failure
// to store something beside the map itself, where it matters to people; of a flow that `storesSeveral` maps, the others are
// stored when one of them is not.
const { expect } = require('@playwright/test');
const { journey, idOf } = require('./journey');
const { storedMaps } = require('./stored_text');

const LOOK = 'Ana / Touchpoints / Look';
const SHOP = journey({ cards: { [LOOK]: ['Search'] } });
const OTHER = journey({ cards: { [LOOK]: ['Other'] } });
const BACKUP = { format: 'waymark-library', version: 1, maps: [journey({ title: 'Market' }), journey({ title: 'Library' })] };
const COMMENTS = {
  format: 'waymark-comments',
  version: 1,
  map: SHOP.id,
  mapTitle: 'Shop',
  comments: [{ card: idOf('card', 'Search'), id: idOf('comment', 'Really?'), author: 'Kim', text: 'Really?' }],
};
const NOT_KEPT = /This version could not be kept/;

async function onHome({ home, editor }) {
  await home.open();
  await home.keepFile(SHOP);
  await editor.allMaps.click();
  await expect(home.tile('Shop')).toBeVisible();
}

/** Another state of the map comes as a file, and it is asked what becomes of it. */
async function openOther(app) {
  await onHome(app);
  await app.home.openFiles(OTHER);
  await app.editor.editACopy.click();
}

async function replaceShop(app) {
  await openOther(app);
  await app.home.answer('Replace');
}

async function deleteShop({ home }) {
  await home.choose('Shop', 'Delete…');
  await home.answer('Delete');
}

const FLOWS = {
  'an edit': {
    before: ({ editor }) => editor.openMap(SHOP),
    act: ({ editor }) => editor.board.addCard(LOOK, 'Ask'),
    isDone: async ({ editor }) => {
      await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
      await editor.reload();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
    },
    // It is tried again by itself.
    again: ({ editor }) => expect(editor.saveState).toHaveAttribute('data-save-state', 'saved', { timeout: 8_000 }),
  },
  'a new map': {
    before: ({ home }) => home.open(),
    act: ({ page }) => page.getByRole('button', { name: 'New map', exact: true }).click(),
    isDone: ({ editor }) => editor.waitUntilShown(),
  },
  'a map that is kept': {
    before: async ({ home, editor }) => {
      await home.open();
      await home.openFiles(SHOP);
      await editor.waitUntilShown();
    },
    act: ({ editor }) => editor.editACopy.click(),
    isDone: async ({ page, editor }) => {
      await expect(editor.editACopy).toHaveCount(0);
      await page.reload();
      await editor.waitUntilReady();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
    },
  },
  'a duplicate': {
    before: onHome,
    act: ({ home }) => home.choose('Shop', 'Duplicate'),
    isDone: ({ home }) => expect(home.tile('Shop (copy)')).toBeVisible(),
  },
  'a future map': {
    before: onHome,
    act: ({ home }) => home.choose('Shop', 'Plan its future'),
    isDone: ({ home }) => expect(home.tiles).toHaveCount(2),
  },
  'a template': {
    before: onHome,
    act: ({ home }) => home.choose('Shop', 'Save as template'),
    isDone: ({ home }) => expect(home.tiles).toHaveCount(2),
  },
  'a new title': {
    before: onHome,
    act: async ({ home, page }) => {
      await home.choose('Shop', 'Rename…');
      await home.dialog.getByLabel('Title').fill('Market');
      await page.keyboard.press('Enter');
    },
    isDone: ({ home }) => expect(home.tile('Market')).toBeVisible(),
  },
  'a map that is replaced': {
    before: openOther,
    act: ({ home }) => home.answer('Replace'),
    isDone: async ({ editor }) => {
      await editor.waitUntilShown();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Other'] });
    },
    again: async ({ home, page }) => {
      await page.goto('./#/');
      await home.openFiles(OTHER);
      await page.getByRole('button', { name: 'Edit a copy' }).click();
      await home.answer('Replace');
    },
  },
  'a replacement that is undone': {
    before: async (app) => {
      await replaceShop(app);
      await expect(app.editor.board.card('Other')).toBeVisible();
    },
    act: ({ home }) => home.message('Undo').getByRole('button', { name: 'Undo' }).click(),
    again: ({ page }) => page.getByRole('button', { name: 'Try again' }).click(),
    isDone: async ({ editor }) => {
      await expect(editor.board.card('Search')).toBeVisible();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
    },
  },
  'a map that is deleted': {
    before: onHome,
    act: deleteShop,
    isDone: async ({ home }) => {
      await expect(home.tile('Shop')).toHaveCount(0);
      await home.reload();
      await expect(home.tile('Shop')).toHaveCount(0);
    },
  },
  'a deletion that is undone': {
    before: async (app) => {
      await onHome(app);
      await deleteShop(app);
    },
    act: ({ home }) => home.message('Deleted “Shop”.').getByRole('button', { name: 'Undo' }).click(),
    again: ({ page }) => page.getByRole('button', { name: 'Try again' }).click(),
    isDone: async ({ home, editor }) => {
      await expect(home.tile('Shop')).toBeVisible();
      await home.reload();
      await home.openMap('Shop');
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
    },
  },
  'comments that are received': {
    before: onHome,
    act: ({ home }) => home.openFiles(COMMENTS),
    isDone: async ({ editor }) => {
      await editor.waitUntilShown();
      await editor.reload();
      const { cards } = await editor.exported();
      expect(cards.map(({ title, comments }) => [title, comments.map((it) => it.text)])).toEqual([['Search', ['Really?']]]);
    },
  },
  'a persona that is copied to another map': {
    before: async (app) => {
      await onHome(app);
      await app.home.keepFile(journey({ title: 'Market', personas: ['Bo'] }));
      await app.page.locator('[data-view="personas"]').click();
    },
    act: ({ page }) => page.getByLabel('Copy this persona to').selectOption('Shop'),
    isDone: async ({ page, home, editor }) => {
      await expect(editor.message('Copied to')).toBeVisible();
      await page.goto('./#/');
      await home.reload();
      await home.openMap('Shop');
      const { personas } = await editor.exported();
      expect(personas.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
    },
  },
  'a version that is kept by hand': {
    before: async ({ editor, versions }) => {
      await editor.openMap(SHOP);
      await versions.open();
    },
    act: async ({ versions }) => {
      await versions.label.fill('First');
      await versions.dialog.getByRole('button', { name: 'Keep' }).click();
    },
    tells: { 'versions': NOT_KEPT, 'version texts': NOT_KEPT },
    isDone: async ({ editor, versions }) => {
      await expect(versions.names).toHaveText(['First']);
      await editor.reload();
      await versions.open();
      await expect(versions.named('First')).toContainText('The same as now.');
    },
  },
  'a version that is restored': {
    before: async ({ editor, versions }) => {
      await editor.openMap(SHOP);
      await versions.open();
      await versions.keep('First');
      await versions.close();
      await editor.board.addCard(LOOK, 'Ask');
      await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
      await versions.open();
      await expect(versions.named('First')).toContainText('Since then: 1 card added.');
    },
    act: ({ versions }) => versions.named('First').getByRole('button', { name: 'Restore' }).click(),
    // It is tried again by itself.
    again: ({ editor }) => expect(editor.saveState).toHaveAttribute('data-save-state', 'saved', { timeout: 8_000 }),
    isDone: async ({ editor, versions }) => {
      await expect(versions.dialog).toHaveCount(0);
      await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
      await editor.reload();
      expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
    },
  },
  'a backup of all maps': {
    before: onHome,
    storesSeveral: true,
    act: ({ home }) => home.openFiles(BACKUP),
    // One of its maps may be here by now.
    again: async ({ home, editor }) => {
      await home.answer('Close');
      await home.openFiles(BACKUP);
      await home.answer('Replace');
      await editor.waitUntilShown();
    },
    isDone: async ({ page, home }) => {
      await expect.poll(() => storedMaps(page).then((maps) => maps.length)).toBe(3);
      await page.goto('./#/');
      await home.reload();
      expect((await home.titles()).sort()).toEqual(['Library', 'Market', 'Shop']);
    },
  },
};

module.exports = { FLOWS };
