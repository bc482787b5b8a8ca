// The two pages that are measured: the app and the baseline. Here is all in which they differ.
const { newProfile } = require('./browser.js');

const BASELINE_KEY = 'baseline:map';

/** The app with a map in its storage, which it has put there itself. */
async function appSide(browser, { appUrl }, text) {
  const context = await newProfile(browser, appUrl, []);
  const page = await context.newPage();
  await page.goto(appUrl);
  const buffer = Buffer.from(text);
  const input = page.locator('input[type=file][data-open-file]').first();
  await input.setInputFiles({ name: 'map.journey.json', mimeType: 'application/json', buffer });
  await page.waitForURL(/#\/map\//);
  await page.locator('[data-save-state=saved]').waitFor();
  const styles = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.href).filter(Boolean));
  const { origins } = await context.storageState();
  await context.close();
  const { id } = JSON.parse(text);
  // Without how the map was looked at: each visit starts at the upper left corner.
  const entries = origins[0].localStorage.filter(({ name }) => !name.includes(':view:'));
  return { name: 'app', url: `${appUrl}#/map/${id}`, entries, styles };
}

/** The baseline with the same map, and with the app's style sheets. */
function baselineSide({ benchUrl }, text, styles) {
  const query = new URLSearchParams(styles.map((sheet) => ['styles', sheet]));
  const entries = [{ name: BASELINE_KEY, value: JSON.stringify(JSON.parse(text)) }];
  return { name: 'baseline', url: `${benchUrl}baseline.html?${query}`, entries };
}

module.exports = { appSide, baselineSide };
