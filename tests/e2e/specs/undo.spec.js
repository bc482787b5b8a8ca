// Promise: every step can be taken back and done again, down to the last byte.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, withoutLineage } = require('../support/journey');
const input = require('../support/input');

test.use({ viewport: { width: 1600, height: 1400 } });

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const MAP = journey({ cards: { [LOOK]: ['Search', 'Compare', 'Ask'], [BUY]: ['Order'], 'Ana / Actions / Look': ['Types'] } });

let editor;
let board;

test.beforeEach(async ({ page }) => {
  editor = new EditorPage(page);
  board = editor.board;
});

/** What the map holds; downloads themselves add only to its lineage. */
async function content() {
  return JSON.stringify(withoutLineage(await editor.exported()), null, 2);
}

/** Whether nothing has the focus, once what lost it has had time to have it again. */
function hasNoFocus(page) {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
    return document.activeElement === document.body;
  });
}

async function select(thing) {
  await thing.click({ position: { x: 40, y: 30 } });
}

async function deleteItem(thing) {
  await select(thing);
  await editor.inspector.button('Delete').click();
  await editor.answer('Delete');
  await expect(editor.dialog).toHaveCount(0);
}

const CARD_STEPS = [
  ['add a card', () => board.addCard(LOOK, 'Browse')],
  ['rename a card', async () => {
    await board.card('Ask').getByRole('heading').dblclick();
    await board.write('Asks a friend');
  }],
  ['move a card by dragging', () => board.drag(board.card('Search'), board.below('Order'))],
  ['change how it feels in the inspector', async () => {
    await select(board.card('Compare'));
    await editor.inspector.choice('Sentiment', 'very bad').click();
  }],
  ['change how it feels on the curve', async () => {
    const cell = await board.cell('Ana / Emotion / Look');
    await board.drag(board.face('Compare'), () => input.pointIn(cell, { x: 0.5, y: 0.02 }));
  }],
  ['change channel, creator and moment of truth', async () => {
    await select(board.card('Compare'));
    await editor.inspector.field('Channel').selectOption('Phone');
    await editor.inspector.choice('Creator', 'Peer').click();
    await editor.inspector.panel.getByRole('checkbox').check();
  }],
  ['write notes', async () => {
    await select(board.card('Types'));
    await editor.inspector.type('Notes', 'On the phone, mostly.');
  }],
  ['duplicate a card', async () => {
    await editor.openMenu('Compare');
    await editor.choose('Duplicate');
    await expect(board.card('Compare')).toHaveCount(2);
  }],
  ['delete a card', async () => {
    await board.card('Types').click({ position: { x: 40, y: 20 } });
    await editor.inspector.button('Delete').click();
    await expect(board.card('Types')).toHaveCount(0);
  }],
];

const MAP_STEPS = [
  ['rename the map', async () => {
    await editor.title.click();
    await editor.inspector.type('Title', 'Buying a bicycle');
  }],
  ['add a stage', async () => {
    await editor.page.getByRole('button', { name: 'Add stage' }).click();
    await board.write('Sell');
  }],
  ['recolor and rename a stage', async () => {
    await select(board.stage('Use'));
    await editor.inspector.choice('Color', 'Teal').click();
    await editor.inspector.choice('Buying phase', 'After purchase').click();
    await editor.inspector.type('Title', 'Ride');
  }],
  ['move a stage', () => board.drag(board.handle(board.stage('Sell')), board.before(board.stage('Look')))],
  ['add a lane', async () => {
    await editor.title.click();
    await editor.inspector.button('Lane').click();
    await editor.dialog.getByText('Backstage', { exact: true }).click();
    await editor.answer('Add lane');
    await expect(board.lane('Backstage')).toBeVisible();
  }],
  ['recolor a lane', async () => {
    await select(board.lane('Backstage'));
    await editor.inspector.choice('Color', 'Amber').click();
  }],
  ['move a lane', () => board.drag(board.handle(board.lane('Thoughts')), board.over(board.lane('Emotion')))],
  ['add a persona', async () => {
    await editor.page.getByRole('navigation', { name: 'Personas' }).getByRole('button', { name: 'Add persona' }).click();
    await board.write('Bo');
    await expect(editor.tab('Bo')).toBeVisible();
  }],
  ['recolor a persona', async () => {
    await editor.tab('Bo').click();
    await editor.inspector.choice('Color', 'Rose').click();
    await editor.inspector.type('Role', 'Rides to work');
    await editor.tab('All personas').click();
  }],
  ['delete a stage with its cards', () => deleteItem(board.stage('Buy'))],
  ['delete a lane with its cards', () => deleteItem(board.lane('Actions'))],
  ['delete a persona with its cards', async () => {
    await editor.tab('Ana').click();
    await editor.inspector.button('Delete').click();
    await editor.answer('Delete');
    await expect(editor.tab('Ana')).toHaveCount(0);
  }],
];

for (const [what, steps] of [['cards', CARD_STEPS], ['map, stages, lanes and personas', MAP_STEPS]]) {
  test(`${what}: undo leads back to the first file, redo to the last`, async () => {
    test.setTimeout(60_000);
    await editor.openMap(MAP);
    const contents = [await content()];
    for (const [name, step] of steps) {
      await test.step(name, step);
      const now = await content();
      expect(now, `${name} changes the map`).not.toBe(contents.at(-1));
      contents.push(now);
    }
    const undone = await editor.undoAll();
    expect(undone).toBeGreaterThanOrEqual(steps.length);
    expect(await content()).toBe(contents[0]);
    expect(await editor.redoAll()).toBe(undone);
    expect(await content()).toBe(contents.at(-1));
  });

  test(`${what}: undo and redo by keys leave the focus on something`, async ({ page }) => {
    await editor.openMap(MAP);
    for (const [name, step] of steps) {
      await test.step(name, step);
      // A field that was left by the test, not by a user.
      if (await hasNoFocus(page)) await board.stage('Look').focus();
      for (const key of ['Control+z', 'Control+y']) {
        await editor.press(key);
        expect(await hasNoFocus(page), `after ${key} of “${name}”`).toBe(false);
      }
    }
  });
}

test('I45 I47 one drag is one step, with the name of what was moved', async ({ page }) => {
  await editor.openMap(MAP);
  await board.drag(board.card('Search'), board.below('Order'));
  await expect(editor.undoButton).toHaveAccessibleName('Undo move “Search”');
  await editor.undoButton.click();
  await expect(editor.redoButton).toHaveAccessibleName('Redo move “Search”');
  await editor.expectNothingToUndo();
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(editor.undoButton).toHaveAccessibleName('Undo move “Search”');
  expect((await editor.cards())[BUY]).toEqual(['Order', 'Search']);
});

test('I47 what is typed into one field in one go is one step', async () => {
  await editor.openMap(MAP);
  await editor.title.click();
  await editor.inspector.type('Scenario', 'Ana wants to ride to work.');
  expect(await editor.undoAll()).toBe(1);
});

test('a new step ends redo', async () => {
  await editor.openMap(MAP);
  await board.addCard(LOOK, 'Browse');
  await editor.undoButton.click();
  await board.addCard(BUY, 'Pay');
  await expect(editor.redoButton).toHaveAttribute('aria-disabled', 'true');
});

test('a deleted card comes back by the button beside the message', async () => {
  await editor.openMap(MAP);
  await select(board.card('Compare'));
  await editor.inspector.button('Delete').click();
  await editor.message('Deleted “Compare”.').getByRole('button', { name: 'Undo' }).click();
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Compare', 'Ask']);
});

test('the button beside a message takes back nothing else', async () => {
  await editor.openMap(MAP);
  await select(board.card('Compare'));
  await editor.inspector.button('Delete').click();
  const message = editor.message('Deleted “Compare”.');
  await expect(message).toBeVisible();
  await board.addCard(BUY, 'Pay');
  const undo = message.getByRole('button', { name: 'Undo' });
  if (await undo.isVisible()) await undo.click();
  expect((await editor.cards())[BUY]).toEqual(['Order', 'Pay']);
});

test.describe('I47 pasting', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('I47 pasted cards are one step, and so are pasted lines', async ({ page }) => {
    await editor.openMap(MAP);
    await select(board.card('Search'));
    await board.card('Ask').click({ modifiers: ['Shift'] });
    await editor.press('Control+c');
    await board.card('Order').focus();
    await editor.press('Control+v');
    expect((await editor.cards({ byKey: true }))[BUY]).toEqual(['Order', 'Search', 'Compare', 'Ask']);
    expect(await editor.undoAll()).toBe(1);
    await page.evaluate(() => navigator.clipboard.writeText('One\nTwo\nThree'));
    await board.card('Order').focus();
    await editor.press('Control+v');
    expect((await editor.cards({ byKey: true }))[BUY]).toEqual(['Order', 'One', 'Two', 'Three']);
    expect(await editor.undoAll()).toBe(1);
    expect((await editor.cards())[BUY]).toEqual(['Order']);
  });
});

test('I47 a file that is opened is a map with a history of its own, and adds no step to another', async () => {
  await editor.openMap(MAP);
  await board.addCard(LOOK, 'Browse');
  await editor.keepFile(journey({ title: 'Market', cards: { [LOOK]: ['Stroll'] } }));
  await expect(board.card('Stroll')).toBeVisible();
  await editor.expectNothingToUndo();
  await editor.allMaps.click();
  const home = new HomePage(editor.page);
  await home.openMap('Shop');
  await expect(editor.undoButton).toHaveAccessibleName('Undo add “Browse”');
  expect(await editor.undoAll()).toBe(1);
});

test('I47 more than a hundred steps are kept, also while other maps are edited', async ({ page }) => {
  test.setTimeout(120_000);
  const home = new HomePage(page);
  const moves = 102;
  await editor.openMap(MAP);
  const first = await content();
  await board.card('Search').focus();
  for (let move = 0; move < moves; move += 1) await editor.press(move % 2 ? 'Alt+ArrowUp' : 'Alt+ArrowDown');
  await expect(editor.undoButton).toHaveAccessibleName('Undo move “Search”');
  await editor.allMaps.click();
  await home.keepFile(journey({ title: 'Market', cards: { [LOOK]: ['Stroll'] } }));
  await expect(board.card('Stroll')).toBeVisible();
  await board.addCard(BUY, 'Haggle');
  await editor.allMaps.click();
  await home.openMap('Shop');
  expect(await editor.undoAll()).toBe(moves);
  expect(await content()).toBe(first);
  await editor.allMaps.click();
  await home.openMap('Market');
  await expect(editor.undoButton).toHaveAccessibleName('Undo add “Haggle”');
});

test('I47 the history survives a visit to Home', async ({ page }) => {
  await editor.openMap(MAP);
  const first = await content();
  await board.addCard(LOOK, 'Browse');
  await editor.allMaps.click();
  await new HomePage(page).openMap('Shop');
  await expect(editor.undoButton).toHaveAccessibleName('Undo add “Browse”');
  await editor.undoButton.click();
  expect(await content()).toBe(first);
});
