// The bar that finds and filters on the canvas.
const { expect } = require('@playwright/test');

class FindBar {
  constructor(page) {
    this.page = page;
    this.bar = page.getByRole('search', { name: 'Find and filter' });
    this.opener = page.locator('.topbar').getByRole('button', { name: 'Find and filter' });
    this.field = this.bar.getByRole('searchbox', { name: 'Find on this map' });
    this.count = this.bar.locator('.find-count');
    this.hit = this.bar.locator('.find-hit');
    this.next = this.bar.getByRole('button', { name: 'Next hit' });
    this.previous = this.bar.getByRole('button', { name: 'Previous hit' });
    this.filters = this.bar.getByRole('button', { name: /^Filters/ });
    this.fitting = this.bar.locator('.find-fitting > p');
    this.close = this.bar.getByRole('button', { name: 'Close find and filter' });
  }

  /** Opens the bar by keys. */
  async open() {
    await this.page.keyboard.press('Control+f');
    await expect(this.field).toBeFocused();
  }

  facet(name) {
    return this.bar.getByLabel(name, { exact: true });
  }

  /** Opens the filters and chooses one. */
  async filter(facet, option) {
    if ((await this.filters.getAttribute('aria-expanded')) === 'false') await this.filters.click();
    await this.facet(facet).selectOption(option);
  }
}

module.exports = { FindBar };
