const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { journey } = require('../support/journey');
test('probe', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.openMap(journey({ cards: { 'Ana / Touchpoints / Look': ['Search', 'Compare', 'Ask'] } }));
  const who = () => page.evaluate(() => { const e = document.activeElement; return e.outerHTML.slice(0, 120); });
  console.log(await page.locator('[data-canvas] [tabindex="0"]').evaluateAll((l) => l.map((e) => e.outerHTML.slice(0, 150))));
  for (let i = 0; i < 20; i += 1) { console.log('tab', i, await who()); if ((await who()).includes('data-card')) break; await editor.press('Tab'); }
  await page.locator('[data-card]').first().focus();
  for (const k of ['Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowUp']) { await editor.press(k); console.log(k, await who()); }
});
