// Promise: browsers offer to install the app, and an installed app opens the files that the system hands it.
const fs = require('node:fs');
const path = require('node:path');
const { test, expect, DIST, FOLDER, untilKept } = require('../support/site');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { browserFor } = require('../support/lighthouse');
const { journey, file } = require('../support/journey');

const MANIFEST = JSON.parse(fs.readFileSync(path.join(DIST, 'manifest.webmanifest'), 'utf8'));
const FILE = file(journey({ title: 'Shop' }), 'Shop.journey.json').buffer.toString();

let home;
let editor;

test.beforeEach(async ({ page }) => {
  home = new HomePage(page);
  editor = new EditorPage(page);
});

/** The width and height that a PNG or WebP file has by its own head. */
function sizeOf(bytes) {
  if (bytes.toString('latin1', 1, 4) === 'PNG') return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8X');
  return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
}

test('the manifest has what systems ask for, and every picture that it names is there in the size that it says', () => {
  expect(MANIFEST).toMatchObject({ name: 'Waymark', short_name: 'Waymark', start_url: './', scope: './', display: 'standalone' });
  // An id is relative to the origin, not to the folder: two copies of the app would be one. Without it start_url counts.
  expect(MANIFEST.id).toBeUndefined();
  const [opener] = MANIFEST.file_handlers;
  expect(opener).toEqual({ action: './', accept: { 'application/json': ['.journey.json', '.json'] } });
  for (const { src, sizes, type } of [...MANIFEST.icons, ...MANIFEST.screenshots]) {
    const bytes = fs.readFileSync(path.join(DIST, src));
    expect(sizeOf(bytes).join('x'), src).toBe(sizes);
    expect(type).toBe(`image/${path.extname(src).slice(1)}`);
  }
  const plain = MANIFEST.icons.filter(({ purpose }) => purpose === undefined).map(({ sizes }) => sizes);
  expect(plain).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(MANIFEST.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const form of ['wide', 'narrow']) {
    const shots = MANIFEST.screenshots.filter((shot) => shot.form_factor === form);
    expect(shots.length).toBeGreaterThan(0);
    expect(new Set(shots.map(({ sizes }) => sizes)).size).toBe(1);
    const [width, height] = shots[0].sizes.split('x').map(Number);
    expect(width > height).toBe(form === 'wide');
    // Chromium shows none that is longer than this.
    expect(Math.max(width, height) / Math.min(width, height)).toBeLessThan(2.3);
    expect(shots.every(({ label }) => label.length > 0)).toBe(true);
  }
});

test('Chromium finds nothing in the way of installing it, and tells two copies apart', async ({ site }, testInfo) => {
  // Not in a private window, as all others of the tests are: nothing can be installed from there.
  const { context } = await browserFor(testInfo.outputPath('profile'), { ...testInfo.project.use, baseURL: site.address });
  try {
    const [page] = context.pages();
    await new HomePage(page).open();
    await untilKept(page);
    const session = await context.newCDPSession(page);
    const manifest = await session.send('Page.getAppManifest');
    // It says here what it does not take, such as a way of opening files that is not as it must be.
    expect(manifest.errors).toEqual([]);
    expect(manifest.url).toBe(`${site.address}manifest.webmanifest`);
    expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
    expect(await session.send('Page.getAppId')).toMatchObject({ appId: site.address });
    const parsed = manifest.manifest;
    expect(parsed.scope).toBe(site.address);
    expect(parsed.startUrl).toBe(site.address);
    expect(parsed.shareTarget.action).toBe(`${site.address}share`);
    expect(parsed.screenshots).toHaveLength(MANIFEST.screenshots.length);
  } finally {
    await context.close();
  }
});

test('the worker answers for the page and for files, and leaves everything else alone', async ({ page, site, problems }) => {
  problems.allow(/console error: .*404.*elsewhere/);
  await home.open();
  await untilKept(page);
  await page.reload();
  await home.waitUntilReady();
  const ways = await page.evaluate(() => {
    const navigation = performance.getEntriesByType('navigation')[0];
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    return [navigation, ...scripts].map(({ workerStart }) => workerStart > 0);
  });
  expect(ways.every(Boolean)).toBe(true);
  const statusOf = (address) => page.evaluate(async (it) => (await fetch(it)).status, address);
  expect(await statusOf('journey-map.schema.json')).toBe(200);
  expect(await statusOf(`${site.origin}/elsewhere`)).toBe(404);
});

test.describe('files that the system opens with the app', () => {
  /** Stands for the browser's queue of launches: what is put in before the app listens waits for it. */
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const waiting = [];
      let consumer;
      window.launch = (params) => (consumer ? consumer(params) : waiting.push(params));
      window.handle = (name, text) => ({ kind: 'file', name, getFile: async () => new File([text], name, { type: 'application/json' }) });
      const setConsumer = (consume) => {
        consumer = consume;
        waiting.splice(0).forEach(consumer);
      };
      Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
    });
  });

  test('are opened, also when the app was started for them', async ({ page }) => {
    await page.addInitScript((text) => window.launch({ files: [window.handle('Shop.journey.json', text)] }), FILE);
    await page.goto('./');
    await editor.waitUntilShown();
    await expect(editor.title).toHaveText('Shop');
    await expect(editor.editACopy).toBeVisible();
  });

  test('are opened while another map is edited, which is saved', async ({ page }) => {
    await editor.openMap(journey({ title: 'First', cards: { 'Ana / Touchpoints / Look': ['Search'] } }));
    await editor.board.addCard('Ana / Touchpoints / Look', 'Ask');
    await page.evaluate((text) => window.launch({ files: [window.handle('Shop.journey.json', text)] }), FILE);
    await expect(editor.title).toHaveText('Shop');
    await editor.allMaps.click();
    await home.openMap('First');
    expect(await editor.cards()).toEqual({ 'Ana / Touchpoints / Look': ['Search', 'Ask'] });
  });

  test('several at once and broken ones are reported as when they are picked', async ({ page }) => {
    await home.open();
    await page.evaluate((text) => {
      const gone = { kind: 'file', name: 'gone.json', getFile: () => Promise.reject(new DOMException('', 'NotFoundError')) };
      return window.launch({ files: [window.handle('Shop.journey.json', text), window.handle('notes.json', 'not a map'), gone] });
    }, FILE);
    await expect(home.report).toContainText('Shop');
    await expect(home.report).toContainText('notes.json');
    await expect(home.report).toContainText('gone.json');
  });

  test('a launch without files changes nothing', async ({ page }) => {
    await home.open();
    await page.evaluate(() => window.launch({ files: [] }));
    await page.evaluate(() => window.launch({}));
    await expect(home.newMapButton).toBeVisible();
    await expect(page.locator('[data-toast]')).toHaveCount(0);
  });
});

test.describe('what is shared with the app', () => {
  /** Shares as the system does: it sends a form to the address that the manifest names. */
  async function share(context, site, { files = [], text, charset = 'utf-8' }) {
    const tab = await context.newPage();
    // Outside of the app, whose policy lets no form be sent.
    await tab.goto(`${site.origin}/elsewhere`);
    await tab.evaluate(
      ([action, all, words, charset]) => {
        const form = Object.assign(document.createElement('form'), { method: 'POST', enctype: 'multipart/form-data', acceptCharset: charset, action });
        const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files', multiple: true });
        const transfer = new DataTransfer();
        for (const [name, content] of all) transfer.items.add(new File([content], name));
        input.files = transfer.files;
        form.append(input, Object.assign(document.createElement('textarea'), { name: 'text', value: words }));
        document.body.append(form);
        form.submit();
      },
      [`${site.address}${MANIFEST.share_target.action}`, files, text ?? '', charset],
    );
    return tab;
  }

  test.beforeEach(async ({ page, problems }) => {
    problems.allow(/console error: .*404/);
    await home.open();
    await untilKept(page);
  });

  for (const isOnline of [true, false]) {
    test(`files are opened ${isOnline ? 'with' : 'without'} the server, once`, async ({ context, site, problems }) => {
      problems.allow(/ERR_CONNECTION_REFUSED/);
      const name = 'Grüße & more.journey.json';
      if (!isOnline) site.lose((it) => it === 'index.html');
      const tab = await share(context, site, { files: [[name, FILE], ['b.json', 'no map']] });
      const report = new HomePage(tab).report;
      await expect(report).toContainText('Shop');
      await expect(report).toContainText('b.json');
      await expect(tab).toHaveURL(`${site.address}#/`);
      await tab.reload();
      await new HomePage(tab).waitUntilReady();
      await expect(new HomePage(tab).tile('Shop')).toHaveCount(1);
      await expect(report).toHaveCount(0);
      expect(await tab.evaluate(async (own) => (await (await caches.open(own)).keys()).length, `waymark:${encodeURIComponent(FOLDER)}:shared`)).toBe(0);
    });
  }

  test('a text that is a map is opened, another one is refused with a word on it', async ({ context, site }) => {
    const tab = await share(context, site, { text: FILE });
    await expect(new EditorPage(tab).title).toHaveText('Shop');
    const other = await share(context, site, { text: 'Have a look at this' });
    await expect(new HomePage(other).report).toContainText('shared text');
  });

  test('nothing shared is nothing opened', async ({ context, site }) => {
    const tab = await share(context, site, {});
    await new HomePage(tab).waitUntilReady();
    await expect(new HomePage(tab).newMapButton).toBeVisible();
    await expect(new HomePage(tab).report).toHaveCount(0);
  });

  test('what cannot be read is said', async ({ context, site }) => {
    // A name that is not in the letters of forms.
    const tab = await share(context, site, { files: [['Grüße.json', FILE]], charset: 'windows-1252' });
    await expect(new HomePage(tab).report).toContainText('shared file');
  });
});
