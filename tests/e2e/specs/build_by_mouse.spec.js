// Promise: a whole map can be made with the mouse alone for moving, and it is all there after a reload.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey, cardIn } = require('../support/journey');
const input = require('../support/input');

test.use({ viewport: { width: 1600, height: 1200 } });

const LOOK = 'Ana / Touchpoints / Look';
const BUY = 'Ana / Touchpoints / Buy';
const USE = 'Ana / Touchpoints / Use';

test('a map is built from nothing, and a reload finds it again', async ({ page }) => {
  const editor = new EditorPage(page);
  const { board, inspector } = editor;
  await editor.openNew();

  await test.step('the map gets a title', async () => {
    await editor.title.click();
    await expect(inspector.field('Title')).toBeFocused();
    await inspector.type('Title', 'Buying a bicycle');
    await expect(editor.title).toHaveText('Buying a bicycle');
  });

  await test.step('the persona gets a name', async () => {
    await editor.tab('Persona 1').dblclick();
    await board.write('Ana');
    await expect(editor.tab('Ana')).toBeVisible();
  });

  await test.step('stages get titles, and a stage is added', async () => {
    for (const [before, after] of [['Discover', 'Look'], ['Use', 'Ride']]) {
      await board.stage(before).getByRole('heading').dblclick();
      await board.write(after);
      await expect(board.stage(after)).toBeVisible();
    }
    await page.getByRole('button', { name: 'Add stage' }).click();
    await board.write('Sell');
    expect(await editor.stageTitles()).toEqual(['Look', 'Buy', 'Ride', 'Sell']);
  });

  await test.step('touchpoints and notes are written into cells', async () => {
    await board.addCard(LOOK, 'Sees an ad');
    await board.addCard(LOOK, 'Asks a friend');
    await board.addCard(BUY, 'Visits the shop');
    await board.addCard('Ana / Actions / Look', 'Compares prices');
    await board.addCard('Opportunities / Buy', 'Offer test rides');
  });

  await test.step('a card goes to another stage, and a stage to another place', async () => {
    await board.drag(board.card('Asks a friend'), board.above('Visits the shop'));
    await board.drag(board.stage('Sell'), board.before(board.stage('Buy')), { part: { x: 0.3, y: 0.7 } });
  });

  const expected = {
    [LOOK]: ['Sees an ad'],
    [BUY]: ['Asks a friend', 'Visits the shop'],
    'Ana / Actions / Look': ['Compares prices'],
    'Opportunities / Buy': ['Offer test rides'],
  };
  expect(await editor.cards()).toEqual(expected);
  expect(await editor.stageTitles()).toEqual(['Look', 'Sell', 'Buy', 'Ride']);

  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await editor.reload();
  await expect(editor.title).toHaveText('Buying a bicycle');
  const map = await editor.exported();
  expect(map.map.title).toBe('Buying a bicycle');
  expect(map.personas.map((persona) => persona.name)).toEqual(['Ana']);
  expect(await editor.cards()).toEqual(expected);
});

test.describe('a card', () => {
  const cards = {
    [LOOK]: ['Search', 'Compare', 'Ask'],
    [BUY]: ['Order', 'Pay'],
    'Ana / Actions / Look': ['Types', 'Reads'],
    'Bo / Touchpoints / Look': ['Call'],
  };
  const moves = [
    ['to the start of its cell', 'Ask', 'above', 'Search', { [LOOK]: ['Ask', 'Search', 'Compare'] }],
    ['to the end of its cell', 'Search', 'below', 'Ask', { [LOOK]: ['Compare', 'Ask', 'Search'] }],
    ['between two cards of its cell', 'Ask', 'below', 'Search', { [LOOK]: ['Search', 'Ask', 'Compare'] }],
    ['to the start of another stage', 'Compare', 'above', 'Order', { [LOOK]: ['Search', 'Ask'], [BUY]: ['Compare', 'Order', 'Pay'] }],
    ['between two cards of another stage', 'Compare', 'below', 'Order', { [LOOK]: ['Search', 'Ask'], [BUY]: ['Order', 'Compare', 'Pay'] }],
    ['to the end of another stage', 'Compare', 'below', 'Pay', { [LOOK]: ['Search', 'Ask'], [BUY]: ['Order', 'Pay', 'Compare'] }],
    ['into an empty cell', 'Compare', 'inside', USE, { [LOOK]: ['Search', 'Ask'], [USE]: ['Compare'] }],
    ['into another lane', 'Types', 'inside', 'Ana / Thoughts / Buy', { 'Ana / Actions / Look': ['Reads'], 'Ana / Thoughts / Buy': ['Types'] }],
    ['into a lane that all personas share', 'Reads', 'inside', 'Opportunities / Use', { 'Ana / Actions / Look': ['Types'], 'Opportunities / Use': ['Reads'] }],
    ['to another persona', 'Pay', 'above', 'Call', { [BUY]: ['Order'], 'Bo / Touchpoints / Look': ['Pay', 'Call'] }],
  ];
  for (const [where, title, place, target, after] of moves) {
    test(`I4 is dragged ${where}`, async ({ page }) => {
      await page.setViewportSize({ width: 1600, height: 1800 });
      const editor = new EditorPage(page);
      await editor.openMap(journey({ personas: ['Ana', 'Bo'], cards }));
      await editor.board.drag(editor.board.card(title), editor.board[place](target));
      expect(await editor.cards()).toEqual({ ...cards, ...after });
      await expect(editor.board.card(title)).toHaveCount(1);
    });
  }

  test('does not go where it does not fit: a touchpoint stays out of the other lanes', async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 1800 });
    const editor = new EditorPage(page);
    await editor.openMap(journey({ personas: ['Ana', 'Bo'], cards }));
    await editor.board.drag(editor.board.card('Search'), editor.board.inside('Ana / Actions / Buy'));
    expect(await editor.cards()).toEqual(cards);
    await editor.expectNothingToUndo();
  });
});

test('I7 stages are dragged by their headers, with their cards', async ({ page }) => {
  const editor = new EditorPage(page);
  const { board } = editor;
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'], [USE]: ['Unpack'] } }));
  await board.drag(board.handle(board.stage('Look')), board.after(board.stage('Use')));
  expect(await editor.stageTitles()).toEqual(['Buy', 'Use', 'Look']);
  await board.drag(board.handle(board.stage('Look')), board.before(board.stage('Use')));
  expect(await editor.stageTitles()).toEqual(['Buy', 'Look', 'Use']);
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search'], [USE]: ['Unpack'] });
});

test('I7 lanes are dragged by their headers', async ({ page }) => {
  const editor = new EditorPage(page);
  const { board } = editor;
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  await board.drag(board.handle(board.lane('Thoughts')), board.over(board.lane('Emotion')));
  const moved = ['Touchpoints', 'Thoughts', 'Emotion', 'Actions', 'Pain points', 'Opportunities'];
  expect(await editor.laneTitles()).toEqual(moved);
  await board.drag(board.handle(board.lane('Thoughts')), board.under(board.lane('Pain points')));
  const back = ['Touchpoints', 'Emotion', 'Actions', 'Pain points', 'Thoughts', 'Opportunities'];
  expect(await editor.laneTitles()).toEqual(back);
});

test('a new card is dragged from the palette to its place and named there', async ({ page }) => {
  const editor = new EditorPage(page);
  const { board } = editor;
  await editor.openMap(journey({ cards: { [LOOK]: ['Search', 'Ask'] } }));
  await board.drag(board.palette.getByText('Touchpoint'), board.above('Ask'));
  await board.write('Compare');
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Compare', 'Ask'] });
  await board.drag(board.palette.getByText('Note'), board.inside('Opportunities / Buy'));
  await board.write('Sell online');
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Compare', 'Ask'], 'Opportunities / Buy': ['Sell online'] });
});

test('a new card from the palette that is given no title leaves nothing, not even an undo step', async ({ page }) => {
  const editor = new EditorPage(page);
  const { board } = editor;
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  await board.drag(board.palette.getByText('Touchpoint'), board.above('Search'));
  await expect(board.titleField).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(board.titleField).toHaveCount(0);
  expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
  await editor.expectNothingToUndo();
});

test('I43 a face on the emotion curve is dragged up and down', async ({ page }) => {
  const editor = new EditorPage(page);
  const { board } = editor;
  await editor.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
  const cell = await board.cell('Ana / Emotion / Look');
  for (const [height, sentiment] of [[0.02, 2], [0.98, -2], [0.5, 0]]) {
    await board.drag(board.face('Search'), () => input.pointIn(cell, { x: 0.5, y: height }));
    expect(cardIn(await editor.exported(), 'Search').sentiment).toBe(sentiment);
  }
});
