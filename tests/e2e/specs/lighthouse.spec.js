// Promise: Lighthouse finds nothing against accessibility and hardly anything against good practice, on every screen.
// No audit of the two categories is left out: the server of the tests is plain http, which Lighthouse takes from
// 127.0.0.1, and that the release has no source maps costs nothing by Lighthouse's own rules. Times are recorded and
// never judged: they say more about the machine than about the app.
const { test, expect } = require('@playwright/test');
const { EditorPage } = require('../pages/editor_page');
const { HomePage, EXAMPLES } = require('../pages/home_page');
const { Outline } = require('../pages/outline');
const lighthouse = require('../support/lighthouse');

/** What leads to a screen, as somebody goes who then keeps its address; and what shows that it is that screen. */
const SCREENS = [
  ['Home', async (page) => new HomePage(page).open(), '[data-screen="home"]'],
  ['the editor with a stored example', openExample, '[data-canvas] [data-card]'],
  ['the outline of a stored example', async (page) => {
    await openExample(page);
    await new Outline(page).open();
  }, '[data-row-card]'],
];

async function openExample(page) {
  const editor = new EditorPage(page);
  await editor.openExample(EXAMPLES[0]);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
}

for (const [name, open, sign] of SCREENS) {
  test(`I80 ${name}: accessibility 100, best practices at least 95, and the time to interactive`, async ({}, testInfo) => {
    // It loads the page several times and waits until nothing happens any more.
    test.setTimeout(240_000);
    const { context, port } = await lighthouse.browserFor(testInfo.outputPath('profile'), testInfo.project.use);
    try {
      const [page] = context.pages();
      await open(page);
      const address = page.url();
      await page.goto('about:blank');
      // Whether the page that Lighthouse opens shows what is stored: without it there is no map to show. To load
      // Lighthouse itself from a disk that has not read it yet takes longer than any wait for the app.
      const patience = { timeout: 90_000 };
      const isShown = context.waitForEvent('page', patience).then((audited) => audited.locator(sign).first().waitFor(patience));
      const [report] = await Promise.all([lighthouse.audit(address, port), isShown]);
      expect(report.runtimeError).toBeUndefined();
      expect(report.address).toBe(address);
      const times = Object.entries(report.times).map(([what, ms]) => `${what} ${ms} ms`).join(', ');
      testInfo.annotations.push({ type: 'times', description: times });
      const scores = `accessibility ${report.accessibility.score}, best practices ${report.bestPractices.score}`;
      console.log(`Lighthouse, ${name}: ${scores}; ${times}`);
      expect(report.accessibility).toEqual({ score: 100, costs: [] });
      expect(report.bestPractices.score, report.bestPractices.costs.join('\n')).toBeGreaterThanOrEqual(95);
    } finally {
      await context.close();
    }
  });
}
