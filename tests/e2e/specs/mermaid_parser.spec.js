// Promise: what is written for Mermaid is read by Mermaid as it was meant, and what Mermaid reads we read, too.
//
// Waymark's own side of both is `tests/native/exchange/mermaid`: it writes the texts of the folder `written` to the
// byte, and reads what the files beside them say that Mermaid reads. `UPDATE_FIXTURES=1` writes these files.
const fs = require('node:fs');
const path = require('node:path');
const { test, expect } = require('../support/fixtures');
const { loadMermaid, readByMermaid } = require('../support/mermaid');

const FOLDER = path.join(__dirname, '../../fixtures/exchange/mermaid');

/** The texts of a folder, each with its name. */
function textsOf(folder) {
  const names = fs.readdirSync(path.join(FOLDER, folder)).filter((name) => name.endsWith('.mmd'));
  return names.map((name) => ({ name, text: fs.readFileSync(path.join(FOLDER, folder, name), 'utf8') }));
}

/** Asserts that Mermaid reads in a text what the file beside it says. */
async function expectReading(page, folder, { name, text }) {
  const file = path.join(FOLDER, folder, name.replace('.mmd', '.json'));
  const [reading] = await readByMermaid(page, [text]);
  if (process.env.UPDATE_FIXTURES) fs.writeFileSync(file, `${JSON.stringify(reading, null, 2)}\n`);
  expect(reading).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
}

test.beforeEach(({ page }) => loadMermaid(page));

for (const written of textsOf('written')) {
  test(`Mermaid reads and draws what was written: ${written.name}`, async ({ page }) => {
    await expectReading(page, 'written', written);
  });
}

for (const found of textsOf('found')) {
  test(`Mermaid reads a journey as it is found: ${found.name}`, async ({ page, problems }) => {
    // It draws tasks without a score, too, at no height.
    problems.allow(/attribute .*NaN/);
    await expectReading(page, 'found', found);
  });
}

test('a journey is refused as we say it is', async ({ page }) => {
  const refused = ['JOURNEY\nA: 3\n', 'Hello\njourney\nA: 3\n', 'journey\nA; B: 3\n', 'journey\nDraw a C4Container: 3\n'];
  for (const reading of await readByMermaid(page, refused, { isDrawn: false })) {
    expect(reading.error).toBeTruthy();
  }
});
