// One visit to a page: it is opened fresh, a card is dragged and dropped, its title is typed, and that is saved.
// Both pages have the same elements, so the visit does not know which one it is at.
const { mark, newProfile } = require('./browser.js');

const MOVES = 60;
/** The card that is dragged alone. */
const ONE = [{ stage: 1, place: 2 }];
/** The cards that are dragged together: as many as a screen holds beside the stage where they are dropped. */
const STACK = Array.from({ length: 20 }, (_, index) => ({ stage: index % 3, place: Math.floor(index / 3) }));
/** How often the drag crosses the board from one side to the other. */
const SWEEPS = 4;
const TYPED = ' and more words';
/** Farther from the edges of the board than where a drag begins to scroll (src/session/autoscroll.rs). */
const EDGE = 190;
/** When the frames after an edit are drawn, but saving has not begun (src/session/saving.rs). */
const BEFORE_SAVING_MS = 150;
const REST_MS = 600;

const PATIENCE_MS = 120_000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Opens the page and measures until it can be used. */
async function open(browser, side, recorder) {
  const context = await newProfile(browser, side.url, side.entries);
  const page = await context.newPage();
  const answers = [];
  page.on('response', (answer) => answers.push(answer));
  await recorder.start();
  await page.goto(side.url, { waitUntil: 'commit' });
  const wall = await readyTime(page);
  const bad = answers.find((answer) => !answer.ok());
  if (bad) throw new Error(`A file of the page is missing: ${bad.status()} ${bad.url()}`);
  const session = await context.newCDPSession(page);
  await pause(REST_MS);
  await mark(session, 'rest');
  const recording = await recorder.stop();
  const figures = {
    readyWall: wall,
    readyMain: recording.between('navigation', 'ready').main,
    afterReadyMain: recording.between('ready', 'rest').main,
  };
  return { context, page, session, figures };
}

/** When the page became ready, in milliseconds since the navigation. */
async function readyTime(page) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`The page never became ready: ${page.url()}`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([page.evaluate(() => window.benchReady), late]);
  } finally {
    // A timer that still runs would keep the whole run from ending.
    clearTimeout(timer);
  }
}

/** Drags a card over the board and drops it two stages further right. */
async function drag({ page, session }, recorder) {
  const plan = await page.evaluate(findPlan, { edge: EDGE, taken: ONE });
  return dragBy(plan, page, session, recorder);
}

/** Selects many cards as people do, drags one of them with all the others, and drops them in the next stage. */
async function dragStack({ page, session }, recorder) {
  const plan = await page.evaluate(findPlan, { edge: EDGE, taken: STACK });
  const [first, ...others] = plan.cards;
  await page.mouse.click(first.x, first.y);
  await page.keyboard.down('Control');
  for (const { x, y } of others) await page.mouse.click(x, y);
  await page.keyboard.up('Control');
  const selected = await page.locator('[data-canvas] [data-card][aria-current=true]').count();
  if (selected !== STACK.length) throw new Error(`${selected} cards are selected in place of ${STACK.length}: ${page.url()}`);
  await pause(REST_MS);
  const figures = await dragBy(plan, page, session, recorder);
  // Named beside those of a single card.
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [`${name}OfStack`, figure]));
}

/** Takes hold of the first card, goes over the board, and drops it and all that goes with it at the target. */
async function dragBy({ cards, target, zone }, page, session, recorder) {
  const [start] = cards;
  const mouse = (type, { x, y }, buttons) =>
    // The answer comes after the page has handled the event, which it does once per frame.
    session.send('Input.dispatchMouseEvent', { type, x, y, buttons, button: 'left', clickCount: 1 });
  await mouse('mouseMoved', start, 0);
  await recorder.start();
  await mouse('mousePressed', start, 1);
  await mark(session, 'lift', { afterFrames: true });
  await mouse('mouseMoved', { x: start.x + 6, y: start.y + 6 }, 1);
  await mark(session, 'lifted', { afterFrames: true });
  // Over the whole way once without being measured: the app draws what comes near, both compile what runs often.
  for (const point of way(zone, MOVES / 3)) await mouse('mouseMoved', point, 1);
  await mark(session, 'moves', { afterFrames: true });
  for (const point of way(zone, MOVES)) await mouse('mouseMoved', point, 1);
  await mark(session, 'moved', { afterFrames: true });
  await mouse('mouseMoved', target, 1);
  await mouse('mouseMoved', { x: target.x + 1, y: target.y }, 1);
  await mark(session, 'drop', { afterFrames: true });
  await mouse('mouseReleased', { x: target.x + 1, y: target.y }, 0);
  await mark(session, 'dropped', { afterFrames: true });
  const recording = await recorder.stop();
  await expectInStage(page, cards, target.stage);
  const moves = recording.between('moves', 'moved');
  const drop = recording.between('drop', 'dropped');
  return {
    liftMain: recording.between('lift', 'lifted').main,
    moveMain: moves.main / MOVES,
    moveScript: moves.script / MOVES,
    moveLayout: (moves.layout + moves.style) / MOVES,
    dropMain: drop.main,
    dropScript: drop.script,
    dropLayout: drop.layout + drop.style,
  };
}

/** Runs in the page: cards of the first touchpoint row, a place for them in its fourth stage, and where moves may go. */
function findPlan({ edge, taken }) {
  const board = document.querySelector('[data-canvas]').getBoundingClientRect();
  const row = document.querySelector('[data-lane-kind="touchpoints"]');
  const cells = [...row.querySelectorAll(':scope > [data-cell]')];
  const point = ({ stage, place }, part) => {
    const card = cells[stage].querySelectorAll('[data-card]')[place];
    const { left, top, width, height } = card.querySelector('.card-title').getBoundingClientRect();
    return { card: card.dataset.card, x: Math.round(left + width / 2), y: Math.round(top + height * part) };
  };
  return {
    cards: taken.map((place) => point(place, 0.5)),
    target: { ...point({ stage: 3, place: 2 }, 0.2), stage: cells[3].dataset.cellStage },
    zone: { left: board.left + edge, right: board.right - edge, top: board.top + edge, bottom: board.bottom - edge },
  };
}

/** Sweeps from side to side on the way from top to bottom. */
function way({ left, right, top, bottom }, count) {
  return Array.from({ length: count }, (_, index) => {
    const sweeps = ((index + 0.5) / count) * SWEEPS;
    const along = Math.floor(sweeps) % 2 === 0 ? sweeps % 1 : 1 - (sweeps % 1);
    return {
      x: Math.round(left + (right - left) * along),
      y: Math.round(top + (bottom - top) * (sweeps / SWEEPS)),
    };
  });
}

async function expectInStage(page, cards, stage) {
  const readStages = (cards) =>
    cards.map(({ card }) => document.querySelector(`[data-card="${card}"]`)?.closest('[data-cell]')?.dataset.cellStage);
  const stages = await page.evaluate(readStages, cards);
  const lost = stages.filter((found) => found !== stage).length;
  if (lost > 0) throw new Error(`Dragged cards that did not arrive in their stage: ${lost} of ${cards.length}: ${page.url()}`);
}

/** Types into the title field of a card, one character at a time, and then waits for one save. */
async function typeAndSave({ page, session }, recorder) {
  await saved(page);
  const field = page.locator('[data-inspector] .field').filter({ has: page.locator('label', { hasText: /^Title$/ }) });
  await page.locator('[data-canvas] [data-card] .card-title').first().click();
  await field.locator('input, textarea').click();
  await page.keyboard.press('End');
  await pause(REST_MS);
  await recorder.start();
  for (const [index, letter] of [...TYPED].entries()) {
    await mark(session, `key ${index}`);
    await press(session, letter);
    await mark(session, `typed ${index}`, { afterFrames: true });
  }
  await saved(page);
  await pause(REST_MS);
  await press(session, '.');
  await pause(BEFORE_SAVING_MS);
  await mark(session, 'save');
  await pause(REST_MS);
  await saved(page);
  await mark(session, 'saved');
  const recording = await recorder.stop();
  await expectTyped(page);
  // The first characters make what the others find made, and a save now and then falls between two of them.
  const typed = [...TYPED].map((_, index) => recording.between(`key ${index}`, `typed ${index}`)).slice(4);
  const save = recording.between('save', 'saved');
  return {
    typeMain: median(typed.map(({ main }) => main)),
    typeScript: median(typed.map(({ script }) => script)),
    saveMain: save.main,
    saveScript: save.script,
  };
}

async function press(session, letter) {
  const key = { key: letter, text: letter, unmodifiedText: letter };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
}

const saved = (page) => page.locator('[data-save-state=saved]').waitFor();

async function expectTyped(page) {
  const title = await page.locator('[data-canvas] [data-card] .card-title').first().textContent();
  if (!title.endsWith(`${TYPED}.`)) throw new Error(`The card does not say what was typed: ${page.url()}`);
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

module.exports = { STACK, drag, dragStack, median, open, typeAndSave };
