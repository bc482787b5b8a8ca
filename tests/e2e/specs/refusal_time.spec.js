// How long a refused file holds up its reader, in this browser: a figure for the documents, never a limit.
const path = require('node:path');
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { HomePage } = require('../pages/home_page');
const { cases, HOSTILE_FILES } = require('../support/hostile');

const ROUNDS = Number(process.env.REFUSAL_ROUNDS ?? 1);
/** Smaller ones are refused at once, larger ones by their size alone. */
const isCostly = ({ way, expect: expected, bytes }) => way === 'file' && expected === 'reject' && bytes > 1 << 18 && bytes <= 8 << 20;

/** Writes down when a file was picked and when the next frame with the refusal was drawn. */
function watchRefusals() {
  let picked = 0;
  addEventListener('change', () => { picked = performance.now(); }, true);
  new MutationObserver(() => {
    if (picked === 0 || !document.querySelector('[data-import-report]')) return;
    const start = picked;
    picked = 0;
    requestAnimationFrame(() => setTimeout(() => { window.refusedAfter = performance.now() - start; }));
  }).observe(document, { childList: true, subtree: true });
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

test('F7 F20 F21 the time of each refusal of a large file is written down', async ({ page }, testInfo) => {
  test.setTimeout(60_000 + ROUNDS * 120_000);
  const home = new HomePage(page);
  await page.addInitScript(watchRefusals);
  await new EditorPage(page).open();
  const figures = [];
  for (const it of cases.filter(isCostly)) {
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.evaluate(() => { window.refusedAfter = undefined; });
      await home.fileInput.setInputFiles(path.join(HOSTILE_FILES, it.file));
      await expect.poll(() => page.evaluate(() => window.refusedAfter)).toBeGreaterThan(0);
      await expect(home.report).toContainText(it.words);
      times.push(await page.evaluate(() => window.refusedAfter));
      await home.answer('Close');
    }
    figures.push([Math.round(median(times)), it.bytes, it.name]);
  }
  expect(figures.length).toBeGreaterThan(10);
  figures.sort(([one], [other]) => other - one);
  const lines = figures.map(([time, bytes, name]) => `${time} ms, ${bytes} bytes: ${name}`);
  await testInfo.attach('refusals, the slowest first', { body: lines.join('\n'), contentType: 'text/plain' });
  if (ROUNDS > 1) console.log(lines.join('\n'));
});
