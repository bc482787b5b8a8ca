// Promise: whatever keys are pressed, in whatever order, and wherever a hand or a mouse goes, the program goes on, and
// what it stores is whole.
//
// `MONKEY_EVENTS=10000 cargo xtask e2e monkey` sends as many events of each seed as a release should.
const fs = require('node:fs/promises');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { dice } = require('../support/dice');
const { withoutFilePickers } = require('../support/input');
const { journey } = require('../support/journey');
const { Monkey } = require('../support/monkey');
const { storedMaps, expectWhole } = require('../support/stored_text');

const EVENTS = Number(process.env.MONKEY_EVENTS ?? 400);
const SEEDS = 5;
/** After so many events a new map is opened, so that there is always something to play with. */
const ROUND = 500;
const LOOK = 'Ana / Touchpoints / Look';

function mapOf(title) {
  const cards = {
    [LOOK]: [{ title: 'Search', sentiment: 2, channel: 'search' }, { title: 'Ask', sentiment: -1, notes: 'Two\nlines' }],
    'Ana / Touchpoints / Buy': [{ title: 'Pay', sentiment: 0, momentOfTruth: true }],
    'Bo / Touchpoints / Use': [{ title: 'Call', sentiment: -2 }],
    'Bo / Thoughts / Buy': ['Is it worth it?'],
    'Ana / Pain points / Look': ['Too many words'],
    'Opportunities / Look': [{ title: 'Fewer words', kind: 'opportunity', impact: 4, effort: 2 }],
  };
  return journey({ title, personas: ['Ana', 'Bo'], cards });
}

test.use({ hasTouch: true });

/** Lets nothing leave the page: no chooser of files, no paper, no question, no other tab. */
async function keepInPage(page) {
  await page.addInitScript(() => (window.print = () => {}));
  await withoutFilePickers(page);
  page.on('filechooser', () => {});
  page.on('dialog', (dialog) => dialog.accept());
  page.on('popup', (popup) => popup.close());
}

/** The addresses of what a map and the app can show. */
function placesOf(map) {
  const views = ['', '/outline', '', '/plan', '/insight', '', '/personas', '/compare', ''];
  return [...views.map((view) => `#/map/${map.id}${view}`), '#/'];
}

/** All maps of the browser, given out as one file, open elsewhere without anything to be mended. */
async function expectReadable(home, there) {
  const coming = home.page.waitForEvent('download');
  await home.page.getByRole('button', { name: 'Download all maps' }).click();
  const buffer = await fs.readFile(await (await coming).path());
  const count = await home.tiles.count();
  await there.open();
  await there.openFiles({ name: 'maps.journey.json', mimeType: 'application/json', buffer });
  await expect(there.report.locator('[data-imported-map]').first()).toBeVisible();
  await expect(there.report.locator('[data-level]:not([data-level="done"])')).toHaveCount(0);
  await expect(there.tiles).toHaveCount(count);
}

/** The app answers as ever. */
async function expectAlive(editor, home) {
  await editor.openMap(mapOf('Afterwards'));
  await editor.board.addCard(LOOK, 'One more');
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask', 'One more']);
  await editor.undoButton.click();
  expect((await editor.cards())[LOOK]).toEqual(['Search', 'Ask']);
  await editor.allMaps.click();
  await home.openMap('Afterwards');
  await editor.allMaps.click();
}

let monkey;

test.afterEach(({}, { status, expectedStatus }) => {
  if (status !== expectedStatus) console.log(`The last events, after how many others:\n${monkey.log}`);
});

for (let seed = 1; seed <= SEEDS; seed += 1) {
  test(`F65 ${EVENTS} random events stop nothing, seed ${seed}`, async ({ page, problems, newContext }) => {
    test.setTimeout(60_000 + EVENTS * 60);
    const editor = new EditorPage(page);
    const home = new HomePage(page);
    const roll = dice(seed);
    monkey = new Monkey(page, roll);
    await keepInPage(page);
    for (let round = 1; monkey.events < EVENTS; round += 1) {
      const map = mapOf(`Round ${round}`);
      const places = placesOf(map);
      const place = places[roll(places.length)];
      monkey.places = places;
      monkey.note(`round ${round} at ${place}`);
      await editor.openMap(map);
      await page.goto(place);
      await monkey.playUntil(Math.min(monkey.events + ROUND, EVENTS));
      expect(problems.unexpected, 'the page must run without a problem').toEqual([]);
      await expect(page.locator('#shield')).toHaveCount(0);
      for (const stored of await storedMaps(page)) expectWhole(stored);
    }
    await expectAlive(editor, home);
    await expectReadable(home, new HomePage(await (await newContext()).newPage()));
  });
}
