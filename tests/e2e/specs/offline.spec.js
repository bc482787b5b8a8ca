// Promise: after one visit the app works without its server, and a new version never costs an edit nor mixes with the old.
const fs = require('node:fs');
const path = require('node:path');
const { test, expect, DIST, FOLDER, untilKept, kept, buildOf } = require('../support/site');
const { rebuild, idOf, namesOf } = require('../support/second_build');
const { AppPage } = require('../pages/app_page');
const { EditorPage } = require('../pages/editor_page');
const { HomePage, EXAMPLES } = require('../pages/home_page');
const { Commands } = require('../pages/commands');
const { journey } = require('../support/journey');

const LOOK = 'Ana / Touchpoints / Look';
const MAP = journey({ cards: { [LOOK]: ['Search'] } });
const READY = 'New version ready';
const REPLACED = 'updated in another tab';
/** What a browser says of a server that is gone. */
const GONE = /console error: .*(ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_CONNECTION_RESET)/;

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
});

/** Opens a build once for this browser, until it is kept. */
async function visit(page) {
  await new AppPage(page).open();
  await untilKept(page);
}

/** Has the browser look for a new version, as it does by itself when a page is opened, and waits until that is kept. */
async function findNewVersion(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting?.state)).toBe('installed');
}

test.describe('I75 with the server gone', () => {
  test.beforeEach(({ problems }) => problems.allow(GONE));

  test('every screen, view, dialog and example opens after one visit, and edits are kept', async ({ page, site }) => {
    test.setTimeout(60_000);
    await editor.openMap(MAP);
    await untilKept(page);
    await site.stop();
    await editor.reload();
    await expect(editor.board.card('Search')).toBeVisible();
    await editor.board.addCard(LOOK, 'Ask');
    for (const view of ['outline', 'plan', 'insight', 'personas']) {
      const button = page.locator(`[data-view="${view}"]`);
      await button.click();
      await expect(page).toHaveURL(new RegExp(`/${view}$`));
      await expect(page.locator('.view-area > :not([hidden])')).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await page.goto(`${site.address}#/`);
    await home.waitUntilReady();
    await home.choose('Shop', 'Rename…');
    await home.dialog.getByLabel('Title').fill('Market');
    await home.answer('Rename');
    await home.openMap('Market');
    await new Commands(page).run('Appearance');
    await expect(page.getByRole('dialog', { name: 'Appearance' })).toBeVisible();
    await editor.press('Escape');
    await editor.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await editor.press('Escape');
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
    await editor.allMaps.click();
    await home.choose('Market', 'Plan its future');
    await home.openMap('Future of Market');
    await page.locator('[data-view="compare"]').click();
    await expect(page.locator('[data-compare]')).toBeVisible();
    for (const name of EXAMPLES) {
      await editor.allMaps.click();
      await home.openExample(name);
      await expect(page.locator('[data-card]').first()).toBeVisible();
    }
    await editor.allMaps.click();
    await page.locator('.template').filter({ hasText: 'Service blueprint' }).first().click();
    await editor.waitUntilShown();
    await editor.allMaps.click();
    await home.newMapButton.click();
    await editor.waitUntilShown();
    expect(site.log.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('a page that was never reloaded goes on, and a new tab starts at any address of the app', async ({ page, site, context }) => {
    await editor.openMap(MAP);
    const { hash } = new URL(page.url());
    await untilKept(page);
    await site.stop();
    await editor.allMaps.click();
    await home.openExample(EXAMPLES[0]);
    for (const address of [`${site.address}${hash}`, `${site.address}index.html?from=a-mail${hash}`]) {
      const tab = await context.newPage();
      await tab.goto(address);
      await expect(new EditorPage(tab).board.card('Search')).toBeVisible();
    }
  });

  test('what is left of the browser’s memory of files does not matter: all of the build is kept', async ({ page }) => {
    await visit(page);
    const caches = await kept(page);
    const build = await buildOf(page);
    expect(Object.keys(caches)).toEqual([`waymark:${encodeURIComponent(FOLDER)}:${build}`]);
    const names = Object.values(caches)[0].map((address) => new URL(address).pathname.slice(FOLDER.length) || 'index.html');
    const all = fs.readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = all.map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)));
    // The editor in one file lies beside the app for whoever wants to take it along.
    const isKept = (name) => !['sw.js', 'waymark.html'].includes(name) && !name.startsWith('screenshots');
    expect(names.sort()).toEqual(files.filter(isKept).sort());
  });
});

test('a server that takes too long does not keep anybody waiting', async ({ page, site }) => {
  await visit(page);
  site.slow((name) => (name === 'index.html' ? 30_000 : 0));
  const start = Date.now();
  await page.reload();
  await home.waitUntilReady();
  expect(Date.now() - start).toBeLessThan(12_000);
  expect(await buildOf(page)).toBe(idOf(DIST));
});

test('the first screen comes before what is kept for later', async ({ page, site }) => {
  await home.open();
  const asked = site.log.map(({ name }) => name);
  expect(asked.filter((name) => /^(sw\.js|samples|templates|icons)/.test(name))).toEqual([]);
  await untilKept(page);
  expect(site.log.map(({ name }) => name)).toContain('sw.js');
});

test('what the network did not bring is asked for again, without another visit', async ({ page, site, problems }) => {
  problems.allow(/console error: (.*404|TypeError: Failed to fetch)/);
  site.lose((name) => name.startsWith('templates/'));
  await home.open();
  await expect.poll(() => site.log.filter(({ status }) => status === 404).length, { timeout: 20_000 }).toBeGreaterThan(0);
  site.lose(() => false);
  await untilKept(page);
});

test.describe('I75 a new version', () => {
  let next;

  test.beforeEach(({}, testInfo) => {
    next = rebuild(DIST, testInfo.outputPath('next'), 'next');
  });

  /** Fails if one load of the page has asked for files that belong to two builds. */
  function watchLoads(page) {
    const builds = { old: new Set(namesOf(DIST)), next: new Set(namesOf(next)) };
    const loads = [];
    page.on('request', (request) => {
      const name = new URL(request.url()).pathname.split('/').pop();
      if (request.isNavigationRequest()) loads.push(new Set());
      const query = new URL(request.url()).search.slice(1);
      for (const [build, names] of Object.entries(builds)) {
        if (names.has(name) || query === idOf(build === 'old' ? DIST : next)) loads.at(-1)?.add(build);
      }
    });
    return () => {
      expect(loads.filter((load) => load.size > 1)).toEqual([]);
      return loads.filter((load) => load.size > 0).map((load) => [...load][0]);
    };
  }

  test('F67 is offered; the open page goes on with its own files, and an edit made just before the click is kept', async ({ page, site }) => {
    const loads = watchLoads(page);
    await editor.openMap(MAP);
    await untilKept(page);
    site.deploy(next);
    await findNewVersion(page);
    await expect(editor.message(READY)).toBeVisible();

    const before = site.log.length;
    await editor.allMaps.click();
    await home.openExample(EXAMPLES[0]);
    await expect(editor.title).toHaveText(EXAMPLES[0]);
    await page.locator('[data-view="outline"]').click();
    await editor.allMaps.click();
    await home.openMap('Shop');
    expect(site.log.slice(before)).toEqual([]);

    await editor.board.addCard(LOOK, 'Ask');
    await expect(editor.message(READY)).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.type('Compare');
    await editor.message(READY).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => buildOf(page).catch(() => '')).toBe(idOf(next));
    await editor.waitUntilShown();
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask', 'Compare'] });

    // The new version is the only one that is left.
    await expect.poll(async () => Object.keys(await kept(page)).join(), { timeout: 10_000 }).toBe(`waymark:${encodeURIComponent(FOLDER)}:${idOf(next)}`);
    await editor.allMaps.click();
    await home.openExample(EXAMPLES[0]);
    await expect(editor.title).toHaveText(`${EXAMPLES[0]}, next`);
    await expect(editor.message(READY)).toHaveCount(0);
    expect(loads()).toEqual(['old', 'next']);
  });

  test('comes with the next visit by itself, whole, and works without the server at once', async ({ page, site, problems }) => {
    problems.allow(GONE);
    const loads = watchLoads(page);
    await visit(page);
    site.deploy(next);
    await page.reload();
    await home.waitUntilReady();
    expect(await buildOf(page)).toBe(idOf(next));
    const names = async () => Object.keys(await kept(page)).join();
    await expect.poll(names, { timeout: 20_000 }).toBe(`waymark:${encodeURIComponent(FOLDER)}:${idOf(next)}`);
    await expect(home.message(READY)).toHaveCount(0);
    await site.stop();
    await page.reload();
    await home.waitUntilReady();
    expect(await buildOf(page)).toBe(idOf(next));
    await home.openExample(EXAMPLES[0]);
    await expect(editor.title).toHaveText(`${EXAMPLES[0]}, next`);
    expect(loads()).toEqual(['old', 'next', 'next']);
  });

  test('F67 that one tab has taken is told to the others, which keep their files and edits until they want it, too', async ({ page, site, context, problems }) => {
    problems.allow(GONE);
    await editor.openMap(MAP);
    await untilKept(page);
    const other = await context.newPage();
    const loads = watchLoads(other);
    const otherHome = new HomePage(other);
    const otherEditor = new EditorPage(other);
    await otherHome.open();
    site.deploy(next);
    await findNewVersion(page);
    await expect(otherHome.message(READY)).toBeVisible();
    await editor.message(READY).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => buildOf(page).catch(() => '')).toBe(idOf(next));
    await editor.waitUntilShown();
    await expect(otherHome.message(REPLACED)).toBeVisible();
    await expect(otherHome.message(READY)).toHaveCount(0);
    expect(await buildOf(other)).toBe(idOf(DIST));

    await site.stop();
    await otherHome.openExample(EXAMPLES[1]);
    await expect(otherEditor.title).toHaveText(EXAMPLES[1]);
    await site.start();
    await otherEditor.message(REPLACED).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => buildOf(other).catch(() => '')).toBe(idOf(next));
    await otherEditor.waitUntilShown();
    await expect.poll(async () => Object.keys(await kept(page)).length, { timeout: 10_000 }).toBe(1);
    expect(loads()).toEqual(['old', 'next']);
  });

  test('F67 waits while the open map cannot be saved, and says so', async ({ page, site }) => {
    await editor.openMap(MAP);
    await untilKept(page);
    site.deploy(next);
    await findNewVersion(page);
    await page.evaluate(() => {
      window.setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = () => {
        throw new DOMException('No room.', 'QuotaExceededError');
      };
    });
    await editor.board.addCard(LOOK, 'Ask');
    await editor.message(READY).getByRole('button', { name: 'Reload' }).click();
    await expect(editor.message('Not reloaded')).toBeVisible();
    expect(await buildOf(page)).toBe(idOf(DIST));
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting?.state)).toBe('installed');
    await page.evaluate(() => {
      Storage.prototype.setItem = window.setItem;
    });
    await editor.message('Not reloaded').getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => buildOf(page).catch(() => '')).toBe(idOf(next));
    await editor.waitUntilShown();
    expect(await editor.cards()).toEqual({ [LOOK]: ['Search', 'Ask'] });
  });

  test('waits while the browser stores nothing, for then all maps are in the page', async ({ page, site }) => {
    await page.addInitScript(() => {
      const get = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get });
    });
    await editor.openMap(MAP);
    await untilKept(page);
    site.deploy(next);
    await findNewVersion(page);
    await editor.message(READY).getByRole('button', { name: 'Reload' }).click();
    await expect(editor.message('Not reloaded')).toContainText('stores nothing');
    await expect(editor.board.card('Search')).toBeVisible();
    expect(await buildOf(page)).toBe(idOf(DIST));
  });

  test('is found by a page that stays open, at most once an hour', async ({ page, site }) => {
    await visit(page);
    // When the rest after the first screen is over, too.
    await expect.poll(() => site.log.filter(({ name }) => name === 'sw.js').length).toBe(1);
    site.deploy(next);
    const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await comeBack();
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 3_600_000;
    });
    expect(site.log.filter(({ name }) => name === 'sw.js')).toHaveLength(1);
    await comeBack();
    await expect(home.message(READY)).toBeVisible({ timeout: 20_000 });
    await comeBack();
    expect(site.log.filter(({ name }) => name === 'sw.js')).toHaveLength(2);
    await home.message(READY).getByRole('button', { name: 'Dismiss' }).click();
    await expect(home.message(READY)).toHaveCount(0);
  });

  test('F67 that a network brings only by half is given up for the old one', async ({ page, site, problems }) => {
    problems.allow(GONE);
    problems.allow(/console error: .*(Waymark did not start|Failed to load)/);
    await visit(page);
    site.deploy(next);
    site.slow((name) => (/wasm$/.test(name ?? '') ? 60_000 : 0));
    await page.reload({ waitUntil: 'commit' });
    await expect.poll(() => site.log.map(({ name }) => name)).toContain(namesOf(next).find((name) => name.startsWith('boot-')));
    await site.stop();
    await expect(page.getByRole('alert')).toContainText('Check your connection');
    await page.getByRole('button', { name: 'Reload' }).click();
    await home.waitUntilReady();
    expect(await buildOf(page)).toBe(idOf(DIST));
  });

  for (const [name, isMissing] of [
    ['the program', (file) => file.endsWith('_bg.wasm')],
    ['a part that is loaded later', (file) => file.startsWith('panels-')],
    ['a sample', (file) => file.startsWith('samples/')],
  ]) {
    test(`that is not whole on the server, without ${name}, is not kept; the old one still starts`, async ({ page, site, problems }) => {
      problems.allow(GONE);
      // Parts that were on their way when the server went.
      problems.allow(/console error: (.*(404|Waymark did not start|integrity)|TypeError: Failed to fetch)/);
      await visit(page);
      site.deploy(next);
      site.lose(isMissing);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
      await expect
        .poll(() => page.evaluate(async () => {
          const { installing, waiting } = await navigator.serviceWorker.getRegistration();
          return [installing, waiting].map((worker) => worker?.state ?? 'none').join();
        }), { timeout: 20_000 })
        .toBe('none,none');
      await expect(home.message(READY)).toHaveCount(0);
      await page.reload();
      if (name === 'the program') {
        await expect(page.getByRole('alert')).toContainText('could not start');
        await page.getByRole('button', { name: 'Reload' }).click();
      }
      await home.waitUntilReady();
      await site.stop();
      await page.reload();
      await home.waitUntilReady();
      expect(await buildOf(page)).toBe(idOf(DIST));
      await home.openExample(EXAMPLES[0]);
      await expect(editor.title).toHaveText(EXAMPLES[0]);
    });
  }
});

test.describe('copies in other folders of the same origin', () => {
  let next;

  // The longer path first: one copy lies in the folder of the other.
  test.use({
    builds: async ({}, use, testInfo) => {
      next = rebuild(DIST, testInfo.outputPath('next'), 'next');
      await use({ '/maps/old/': DIST, '/maps/': next });
    },
  });

  test('are left alone', async ({ page, context, site, problems }) => {
    problems.allow(GONE);
    const other = await context.newPage();
    const copies = [
      [page, '/maps/', next],
      [other, '/maps/old/', DIST],
    ];
    for (const [tab, folder, build] of copies) {
      await tab.goto(site.origin + folder);
      await new AppPage(tab).waitUntilReady();
      const name = `waymark:${encodeURIComponent(folder)}:${idOf(build)}`;
      await expect.poll(async () => Object.keys(await kept(tab)), { timeout: 20_000 }).toContain(name);
      await expect.poll(() => tab.evaluate(() => navigator.serviceWorker.controller?.scriptURL), { timeout: 20_000 }).toBe(`${site.origin}${folder}sw.js`);
    }
    expect(Object.keys(await kept(page))).toHaveLength(2);
    await site.stop();
    for (const [tab, , build] of copies) {
      await tab.reload();
      await new AppPage(tab).waitUntilReady();
      expect(await buildOf(tab)).toBe(idOf(build));
      await expect(new HomePage(tab).message(REPLACED)).toHaveCount(0);
    }
  });
});

test('a build for development keeps nothing, and forgets what a release has kept for its folder', async ({ page, site }, testInfo) => {
  await visit(page);
  const dev = rebuild(DIST, testInfo.outputPath('dev'), 'dev');
  const html = path.join(dev, 'index.html');
  fs.writeFileSync(html, fs.readFileSync(html, 'utf8').replace(/ data-build="[^"]*"/, ''));
  await page.evaluate(() => caches.open('somebody else’s'));
  site.deploy(dev);
  await page.reload();
  await home.waitUntilReady();
  expect(await buildOf(page)).toBeUndefined();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect.poll(async () => Object.keys(await kept(page))).toEqual(['somebody else’s']);
  // As long as a release would take.
  await page.waitForTimeout(3000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('F44 I76 in a whole run with the worker nothing is asked of another origin, and nothing that is not there', async ({ page, site }) => {
  // The fixture fails a test whose pages or worker talk to anybody else.
  await visit(page);
  await home.openExample(EXAMPLES[0]);
  for (const view of ['outline', 'plan', 'insight', 'personas']) await page.locator(`[data-view="${view}"]`).click();
  await page.reload();
  await editor.waitUntilReady();
  expect(site.log.filter(({ status }) => status !== 200)).toEqual([]);
});
