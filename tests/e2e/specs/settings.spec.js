// Promise: what the browser keeps besides maps may be spoiled or lost without harm to any map.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey, idOf } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAPS = ['Shop', 'Market'];

const GARBAGE = {
  'nothing': '',
  'half of a text in JSON': '{"a":[1,',
  'numbers that are none': 'NaN Infinity -1e999',
  'numbers out of bounds': '99999999999999999999 -5 0',
  'control characters and half of a letter': '\u0000\u001b\uffff\ud83d',
  'markup': '"><img src=x onerror=alert(1)>',
  'a long text': 'x, '.repeat(50_000),
};

/** All keys that the app at this address keeps besides maps: of the browser, of each map, and of a tab. */
function smallKeys(page) {
  const site = `waymark:${new URL(page.url()).pathname.replace(/[^/]*$/, '')}:`;
  const perMap = ['view', 'outline', 'plan', 'mode'].flatMap((name) => MAPS.map((title) => `${name}:${idOf('map', title)}`));
  const named = (names) => names.map((name) => site + name);
  return {
    localStorage: named(['theme', 'contrast', 'single-keys', ...perMap]),
    sessionStorage: named(['failed-starts', 'viewed:original', 'viewed:commented', 'viewed:source']),
  };
}

async function openLibrary(page) {
  const home = new HomePage(page);
  await home.open();
  for (const title of MAPS) {
    await home.keepFile(journey({ title, cards: { [LOOK]: ['Search'] } }));
    await page.goto('./#/');
  }
  await expect(home.tiles).toHaveCount(MAPS.length);
  return home;
}

test('F53 the keys that the app keeps besides maps are the known ones', async ({ page }) => {
  const home = await openLibrary(page);
  const editor = new EditorPage(page);
  await home.openMap('Shop');
  await page.mouse.move(640, 400);
  await page.keyboard.press('Control+=');
  for (const view of ['outline', 'plan', 'insight', 'personas']) await page.locator(`[data-view="${view}"]`).first().click();
  await editor.allMaps.click();
  const known = smallKeys(page).localStorage;
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.includes(':map:')));
  expect(kept.filter((key) => !known.includes(key))).toEqual([]);
});

for (const [what, garbage] of Object.entries(GARBAGE)) {
  test(`F53 with ${what} in the place of every setting the app starts, and all maps are listed and open`, async ({ page }) => {
    const home = await openLibrary(page);
    const editor = new EditorPage(page);
    await page.evaluate(([keys, text]) => {
      for (const [store, names] of Object.entries(keys)) for (const name of names) window[store].setItem(name, text);
    }, [smallKeys(page), garbage]);
    await home.reload();
    expect((await home.titles()).sort()).toEqual([...MAPS].sort());
    await home.openMap('Shop');
    await editor.board.addCard(LOOK, 'Ask');
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
    for (const view of ['outline', 'plan', 'insight', 'personas']) {
      await page.locator(`[data-view="${view}"]`).first().click();
      await expect(page).toHaveURL(new RegExp(`/${view}$`));
      await editor.waitUntilReady();
    }
    await page.goto('./#/view');
    await expect(page.getByRole('heading', { name: 'This map was not kept' })).toBeVisible();
  });
}

test.describe('F59 when the user has cleared the data of the site', () => {
  async function clearData(page) {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  }

  test('the app starts as on a first visit, and keeps new maps', async ({ page }) => {
    const home = await openLibrary(page);
    const editor = new EditorPage(page);
    await clearData(page);
    await home.reload();
    await expect(page.locator('[data-first-visit]')).toBeVisible();
    await expect(home.tiles).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'These could not be read' })).toHaveCount(0);
    await home.keepFile(journey({ cards: { [LOOK]: ['Search'] } }));
    await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
    await editor.reload();
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search'] });
  });

  test('the address of a map says that it is not here, and leads Home', async ({ page }) => {
    const home = await openLibrary(page);
    await home.openMap('Shop');
    // An open map is stored again when it is left: so it has to be left first.
    const address = page.url();
    await page.goto('about:blank');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' });
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'This map is not in this browser' })).toBeVisible();
    await page.getByRole('button', { name: 'All maps' }).click();
    await expect(page.locator('[data-first-visit]')).toBeVisible();
  });
});

test('F47 in a private window the app promises no more than it keeps', async ({ browser, context, page, newContext }) => {
  // What Playwright opens is one: no context but the browser's own outlives its last window.
  const session = await browser.newBrowserCDPSession();
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const { browserContextIds } = await session.send('Target.getBrowserContexts');
  expect(browserContextIds).toContain(targetInfo.browserContextId);

  const promises = /for ?ever|permanent|always|never be lost|for good|safe\b/i;
  const words = () => page.locator('body').innerText();
  const home = new HomePage(page);
  const editor = new EditorPage(page);
  await home.open();
  expect(await words()).not.toMatch(promises);
  await home.keepFile(journey({ cards: { [LOOK]: ['Search'] } }));
  await editor.board.addCard(LOOK, 'Ask');
  await expect(editor.saveState).toContainText('Saved in this browser');
  expect(await words()).not.toMatch(promises);

  // That is true as long as the window is open, in all of its tabs.
  await page.close();
  const tab = new EditorPage(await context.newPage());
  await new HomePage(tab.page).open();
  await new HomePage(tab.page).openMap('Shop');
  expect(await tab.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });

  // Afterwards nothing is here, and nothing claims to be.
  await tab.page.close();
  const later = new HomePage(await (await newContext()).newPage());
  await later.open();
  await expect(later.page.locator('[data-first-visit]')).toBeVisible();
});
