// The action plan: the board of impact and effort, and the table of opportunities.
const { expect } = require('@playwright/test');
const input = require('../support/input');

class Plan {
  constructor(page) {
    this.page = page;
    this.view = page.getByRole('region', { name: 'Action plan' });
    this.tray = this.view.locator('[data-tray]');
    this.grid = this.view.getByRole('grid', { name: 'Opportunities' });
  }

  async open() {
    await this.page
      .getByRole('navigation', { name: 'Views of this map' })
      .getByRole('button', { name: 'Action plan' })
      .click();
    await expect(this.view).toBeVisible();
  }

  /** A place of the board. */
  spot(impact, effort) {
    return this.view.locator(`[data-impact="${impact}"][data-effort="${effort}"]`);
  }

  point(title) {
    return this.view.locator('[data-point]').filter({ has: this.page.getByRole('button', { name: title, exact: true }) });
  }

  button(title) {
    return this.point(title).getByRole('button');
  }

  handle(title) {
    return this.point(title).locator('[data-handle]');
  }

  /** The point of this title lies at a place. */
  async expectAt(title, impact, effort) {
    const point = this.spot(impact, effort).getByRole('button', { name: title, exact: true });
    await expect(point).toBeVisible();
  }

  /** How far the plan and the board in it are scrolled. */
  async scrollPlace() {
    return this.view.evaluate((view) => ({ x: view.querySelector('[data-plan-scroll]').scrollLeft, y: view.scrollTop }));
  }

  /** Both ends of a drag, on the screen at the same time. */
  async ends(source, target) {
    await target.scrollIntoViewIfNeeded();
    const from = await input.pointIn(source);
    return { from, to: await input.pointIn(target) };
  }
}

module.exports = { Plan };
