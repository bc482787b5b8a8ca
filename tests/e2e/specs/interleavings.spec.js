// Promise: whatever two to four tabs do with one map, in whatever order, no word that somebody wrote is lost.
//
// `INTERLEAVINGS=200 cargo xtask e2e interleavings` tries as many as a release should; the suite tries a few.
const { test, expect } = require('../support/fixtures');
const { EditorPage } = require('../pages/editor_page');
const { dice } = require('../support/dice');
const { journey, idOf } = require('../support/journey');

const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 1);
const STEPS = 50;
const LOOK = 'Ana / Touchpoints / Look';
const ADDRESS = `#/map/${idOf('map', 'Shop')}`;

/** Several tabs with one map, and what was written in them. */
class Workshop {
  constructor(context, roll) {
    Object.assign(this, { context, roll, tabs: [], written: [] });
  }

  async open() {
    const editor = new EditorPage(await this.context.newPage());
    await editor.open(ADDRESS);
    await expect(editor.board.canvas).toBeVisible();
    this.tabs.push(editor);
  }

  any() {
    return this.tabs[this.roll(this.tabs.length)];
  }

  /** One of them takes over if it has to, and writes. It does not wait until that is saved. */
  async write() {
    const editor = this.any();
    const word = `Word ${this.written.length}`;
    const canEdit = await this.#takeOver(editor);
    if (!canEdit) return;
    await editor.page.keyboard.type(word);
    await editor.page.keyboard.press('Enter');
    await expect(editor.board.titleField).toHaveCount(0);
    if (await editor.board.card(word).isVisible()) this.written.push(word);
  }

  /** Whether a new card can be written: while its tab takes the map over, another one may give it up or take it back. */
  async #takeOver(editor) {
    const timeout = 3_000;
    try {
      if (await editor.elsewhere.isVisible()) await editor.elsewhere.getByRole('button').click({ timeout });
      await (await editor.board.addButton(LOOK)).click({ timeout });
      await editor.board.titleField.waitFor({ timeout });
      return true;
    } catch (error) {
      if (error.name !== 'TimeoutError') throw error;
      return false;
    }
  }

  async step() {
    const choice = this.roll(10);
    if (choice < 6) await this.write();
    else if (choice === 6) await this.any().reload();
    else if (choice === 7 && this.tabs.length > 1) await this.close();
    else if (choice === 8 && this.tabs.length < 4) await this.open();
    else await this.any().page.waitForTimeout(this.roll(400));
  }

  async close() {
    const [editor] = this.tabs.splice(this.roll(this.tabs.length), 1);
    await editor.page.close();
  }

  /** All texts of maps that the browser has. */
  async stored() {
    const { page } = this.tabs[0];
    const entries = Object.entries(await page.evaluate(() => ({ ...localStorage })));
    return entries.filter(([key]) => key.includes(':map:')).map(([, text]) => text);
  }
}

for (let seed = 1; seed <= INTERLEAVINGS; seed += 1) {
  test(`F55 tabs in a random order lose no word, seed ${seed}`, async ({ context, page }) => {
    test.setTimeout(180_000);
    const workshop = new Workshop(context, dice(seed));
    const first = new EditorPage(page);
    await first.openMap(journey({ cards: { [LOOK]: ['Search'] } }));
    workshop.tabs.push(first);
    await workshop.open();
    for (let step = 0; step < STEPS; step += 1) await workshop.step();
    expect(workshop.written.length).toBeGreaterThan(5);
    await expect
      .poll(async () => {
        const stored = (await workshop.stored()).join('\n');
        return workshop.written.filter((word) => !stored.includes(`"${word}"`));
      })
      .toEqual([]);
    // And each tab shows what is stored.
    for (const editor of workshop.tabs) {
      await editor.page.bringToFront();
      await expect(editor.board.card(workshop.written.at(-1))).toBeVisible();
    }
  });
}
