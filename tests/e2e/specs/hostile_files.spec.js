// Promise: whatever stands in a file, a link or the storage, nothing of it runs, and what is refused changes nothing.
const fs = require('node:fs');
const path = require('node:path');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { journey } = require('../support/journey');
const { cases, bytesOf, filesByClass, setCanary, stateInPage, HARMLESS, HOSTILE_FILES } = require('../support/hostile');

const MINE = journey({ title: 'Mine', cards: { 'Ana / Touchpoints / Look': ['Search'] } });
const LONGEST = 300;
/** So many cases are opened in one page; large files take as long as many small ones. */
const BATCH = 60;
const LARGE = 1 << 20;
/** Wrong types and numbers are tried natively in every field: here as many are opened as there is time for, or all. */
const MOST = 16;
const ALL = process.env.HOSTILE_CASES === 'all';

let home;
let editor;

const storedTexts = (page) => page.evaluate(() => ({ ...localStorage }));

test.beforeEach(async ({ page, context, problems }) => {
  test.setTimeout(180_000);
  home = new HomePage(page);
  editor = new EditorPage(page);
  await setCanary(page);
  // A popup of a file would be a second page.
  context.on('page', (popup) => problems.add(`a window was opened: ${popup.url()}`));
  await editor.open();
  await editor.keepFile(MINE);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
});

/** What is picked: a path, or the bytes where the name is part of the case. */
function picked(it) {
  if (it.called === 'picked.json') return path.join(HOSTILE_FILES, it.file);
  return { name: it.called, mimeType: 'application/json', buffer: bytesOf(it) };
}

/** Waits for what a case comes to: a report, or, where none may come, the viewed map. */
async function outcome(page, { expect: expected }) {
  const sign = expected === 'open' ? editor.editACopy : home.report;
  await sign.waitFor({ timeout: 40_000 });
  return page.evaluate(() => ({
    stored: { ...localStorage },
    said: [...document.querySelectorAll('[data-import-report] [data-level="error"] > p')].map((it) => it.textContent),
    repairs: document.querySelectorAll('[data-repair]').length,
  }));
}

/** Checks what was said: a short reason, a list of repairs, or nothing. */
function expectSaid(what, it, { said, repairs }) {
  for (const sentence of said) {
    expect(sentence.length, what).toBeLessThanOrEqual(LONGEST);
    if (it.words) expect(sentence, what).toContain(it.words);
  }
  const isRefused = said.length > 0;
  const came = isRefused ? 'reject' : repairs > 0 ? 'repair' : 'open';
  const allowed = it.expect === 'either' ? ['reject', 'repair'] : [it.expect];
  expect(allowed, what).toContain(came);
  return came;
}

/** Opens a case where the own map is open, and goes back there. */
async function openFile(page, it, before) {
  const what = `${it.class}: ${it.name}`;
  await page.locator('input[data-open-file]').setInputFiles(picked(it));
  const { stored, ...words } = await outcome(page, it);
  expect(stored, what).toEqual(before);
  expect(await page.evaluate(stateInPage), what).toEqual(HARMLESS);
  const came = expectSaid(what, it, words);
  // The page answers a click.
  if (came !== 'open') await home.answer('Close');
  if (came === 'reject') return;
  await page.evaluate(() => history.back());
  await editor.editACopy.waitFor({ state: 'detached' });
}

/** All cases, or some of every part of a class that has very many. */
function chosen(files) {
  const step = ALL ? 1 : Math.ceil(files.length / MOST);
  // Another one of each stretch: those of one field come in the same order as those of the next.
  return files.filter((_, index) => index % step === Math.floor(index / step) % step);
}

/** Parts that take about equally long. */
function batches(all) {
  const parts = [];
  let room = 0;
  for (const it of all) {
    const cost = it.bytes > LARGE ? 5 : 1;
    if (room < cost) {
      parts.push([]);
      room = BATCH;
    }
    parts.at(-1).push(it);
    room -= cost;
  }
  return parts;
}

for (const [name, files] of filesByClass()) {
  batches(chosen(files)).forEach((part, index) => {
    test(`F8 F18 F29 F30 ${name}, part ${index + 1}: nothing of a hostile file runs, and no byte of mine changes`, async ({ page }) => {
      const before = await storedTexts(page);
      for (const it of part) await openFile(page, it, before);
      await expect(editor.title).toHaveText('Mine');
      expect(await editor.cards()).toEqual({ 'Ana / Touchpoints / Look': ['Search'] });
    });
  });
}

test('F22 F23 F29 a hostile link changes nothing, and says why', async ({ page }) => {
  const before = await storedTexts(page);
  for (const it of cases.filter(({ way }) => way === 'link')) {
    const what = `${it.class}: ${it.name}`;
    await page.evaluate((hash) => { location.hash = hash; }, bytesOf(it).toString());
    const { stored, ...words } = await outcome(page, it);
    expect(stored, what).toEqual(before);
    expect(await page.evaluate(stateInPage), what).toEqual(HARMLESS);
    expect(expectSaid(what, it, words), what).toBe('reject');
    await home.answer('Close');
  }
});

test('F12 F52 a hostile text in the storage stays as it is and takes no map with it', async ({ page }) => {
  const all = cases.filter(({ way }) => way === 'stored');
  const seeded = all.map((it, index) => [index.toString(16).padStart(32, 'e'), bytesOf(it).toString()]);
  const keys = await page.evaluate((texts) => {
    const prefix = Object.keys(localStorage).find((key) => key.includes(':map:')).replace(/[^:]+$/, '');
    for (const [id, text] of texts) localStorage.setItem(prefix + id, text);
    return texts.map(([id]) => prefix + id);
  }, seeded);
  const before = await storedTexts(page);
  await home.open('#/');
  await page.reload();
  await home.waitUntilReady();
  await expect(home.tile('Mine')).toBeVisible();
  expect(await page.evaluate(stateInPage)).toEqual(HARMLESS);
  const after = await storedTexts(page);
  for (const [index, key] of keys.entries()) expect(after[key], all[index].name).toBe(before[key]);
  await home.openMap('Mine');
  expect(await editor.cards()).toEqual({ 'Ana / Touchpoints / Look': ['Search'] });
});

test('F18 F42 no id or title of a file becomes an id of the page, or text of it a key of the storage', async ({ page }) => {
  const names = ['body', 'location', 'app', 'shield', 'boot', '__proto__'];
  const map = journey({ title: 'app', personas: names, stages: names, lanes: [['touchpoints', 'body', 'persona'], ['custom', 'shield', 'shared']] });
  const text = names.reduce((all, name, index) => all.replaceAll(map.stages[index].id, name), JSON.stringify(map));
  await editor.openFile({ name: 'app', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(home.report.locator('[data-repair]').first()).toBeAttached();
  await home.answer('Close');
  await editor.editCopy();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(await page.evaluate(stateInPage)).toEqual(HARMLESS);
  const clobbered = await page.evaluate((all) => all.filter((name) => {
    const element = document.getElementById(name) ?? document.getElementsByName(name)[0];
    return element && element.closest('[data-canvas], [data-inspector], [role=tablist]');
  }), names);
  expect(clobbered).toEqual([]);
  expect(await page.evaluate(() => document.body instanceof HTMLBodyElement && window.location.href)).toMatch(/#\/map\/[0-9a-f]{32}/);
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  for (const key of keys.filter((it) => it.includes(':map:'))) expect(key).toMatch(/^waymark:[^:]*:map:[0-9a-f]{32}$/);
  for (const key of keys) expect(key).not.toMatch(/:(body|location|app|shield|boot|__proto__)/);
  await editor.reload();
  await expect(editor.title).toHaveText('app');
});

test('F33 an exported picture of hostile texts runs nothing when it is opened as a page', async ({ page, context, baseURL }) => {
  const hostile = '</text><script>window.__pwned = 1; alert(1)</script><svg onload=alert(1)>]]>&\u0000';
  await editor.openFile(journey({ title: hostile, stages: [hostile], cards: { [`Ana / Touchpoints / ${hostile}`]: [hostile] } }));
  await editor.editACopy.waitFor();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await editor.dialog.getByRole('radio', { name: /SVG/ }).first().check();
  const coming = page.waitForEvent('download');
  await editor.dialog.getByRole('button', { name: /^Download/ }).click();
  const svg = fs.readFileSync(await (await coming).path(), 'utf8');
  const address = new URL('hostile.svg', baseURL).href;
  await context.route(address, (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await page.goto(address);
  const found = await page.evaluate(() => ({
    root: document.documentElement.localName,
    faults: document.querySelectorAll('parsererror, script, foreignObject').length,
    handlers: [...document.querySelectorAll('*')].filter((it) => [...it.attributes].some(({ name }) => name.startsWith('on'))).length,
    canary: window.__pwned ?? null,
  }));
  expect(found).toEqual({ root: 'svg', faults: 0, handlers: 0, canary: null });
});

test('the canary hears a script that runs', async ({ page }) => {
  await page.evaluate(() => alert(1));
  expect((await page.evaluate(stateInPage)).canary).toBe('alert');
});
