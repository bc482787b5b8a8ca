// The board of the editor: what lies on it, writing on it, and dragging.
const { expect } = require('@playwright/test');
const input = require('../support/input');
const { partsOf } = require('../support/journey');

const NEAR_THE_START = { x: 0.5, y: 0.2 };
const NEAR_THE_END = { x: 0.5, y: 0.8 };

class Board {
  constructor(page) {
    this.page = page;
    this.canvas = page.locator('[data-canvas]');
    this.preview = page.locator('[data-preview]');
    this.indicator = page.locator('[data-indicator]');
    this.tint = page.locator('[data-tint]');
    this.palette = page.getByRole('group', { name: /^New cards/ });
    this.lifted = page.locator('[data-canvas] .lifted');
    this.titleField = page.getByRole('textbox', { name: /^Title of / });
  }

  // ---- Things, by their names.

  card(title) {
    const heading = this.page.getByRole('heading', { name: title, exact: true });
    return this.canvas.locator('[data-card]').filter({ has: heading });
  }

  stage(title) {
    const heading = this.page.getByRole('heading', { name: title, exact: true });
    return this.canvas.locator('[data-stage]').filter({ has: heading });
  }

  lane(title) {
    return this.canvas.locator('[data-lane]').filter({ has: this.page.getByText(title, { exact: true }) }).first();
  }

  face(title) {
    return this.canvas.getByRole('slider', { name: title, exact: true });
  }

  handle(thing) {
    return thing.locator('[data-handle]');
  }

  /** The cell "Ana / Touchpoints / Look", or "Opportunities / Look", which all personas share. */
  async cell(name) {
    const { persona, lane, stage } = partsOf(name);
    const laneId = await this.lane(lane).getAttribute('data-lane');
    const stageId = await this.stage(stage).getAttribute('data-stage');
    const tab = this.page.locator('[data-persona]').filter({ hasText: persona ?? '' });
    const personaId = persona ? await tab.getAttribute('data-persona') : '';
    const place = `[data-cell-stage="${stageId}"][data-cell-lane="${laneId}"][data-cell-persona="${personaId}"]`;
    return this.canvas.locator(place);
  }

  async addButton(cell) {
    return (await this.cell(cell)).getByRole('button', { name: /^Add / });
  }

  // ---- Writing.

  /** Writes a new card at the end of a cell. */
  async addCard(cell, title) {
    await (await this.addButton(cell)).click();
    await this.write(title);
    await expect(this.card(title)).toBeFocused();
  }

  /** Types into the title that is being edited, and saves it. */
  async write(title) {
    await expect(this.titleField).toBeFocused();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    await expect(this.titleField).toHaveCount(0);
  }

  // ---- Places for drags.

  above(title) {
    return () => input.pointIn(this.card(title), NEAR_THE_START);
  }

  below(title) {
    return () => input.pointIn(this.card(title), NEAR_THE_END);
  }

  inside(cell) {
    return async () => input.pointIn(await this.cell(cell));
  }

  before(header) {
    return () => input.pointIn(header, { x: 0.2, y: 0.5 });
  }

  after(header) {
    return () => input.pointIn(header, { x: 0.8, y: 0.5 });
  }

  over(header) {
    return () => input.pointIn(header, NEAR_THE_START);
  }

  under(header) {
    return () => input.pointIn(header, NEAR_THE_END);
  }

  // ---- Dragging.

  /** Both ends of a drag, which have to be on the screen at the same time. */
  async ends(source, target, part) {
    await target();
    const from = await input.pointIn(source, part);
    const to = await target();
    const again = await input.pointIn(source, part);
    if (again.x !== from.x || again.y !== from.y) throw new Error('The two ends of the drag are too far apart.');
    return { from, to };
  }

  async drag(source, target, { part } = {}) {
    const { from, to } = await this.ends(source, target, part);
    await input.mouseDrag(this.page, from, to);
    await expect(this.lifted).toHaveCount(0);
  }

  /** A drag that has not ended: `const mouse = await board.lift(card, board.above('Ask')); await mouse.release();` */
  async lift(source, target, { part } = {}) {
    const { from, to } = await this.ends(source, target, part);
    const mouse = await input.press(this.page, from);
    await mouse.moveTo(to);
    return mouse;
  }

  async touchDrag(source, target, { hold = 300, part } = {}) {
    const { from, to } = await this.ends(source, target, part);
    await input.touchDrag(this.page, from, to, { hold });
    await expect(this.lifted).toHaveCount(0);
  }

  scrollPlace() {
    return this.canvas.evaluate((board) => ({ x: board.scrollLeft, y: board.scrollTop }));
  }
}

module.exports = { Board };
