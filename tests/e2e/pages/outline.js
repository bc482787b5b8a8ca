// The outline: a table of all cards that is edited in place.
const { expect } = require('@playwright/test');

class Outline {
  constructor(page) {
    this.page = page;
    this.view = page.getByRole('region', { name: 'Outline' });
    this.grid = this.view.getByRole('grid', { name: 'Cards of the map' });
    this.count = this.view.getByRole('status');
    this.find = this.view.getByRole('textbox', { name: 'Find' });
    this.lane = this.view.getByRole('combobox', { name: 'Lane' });
    this.columnsButton = this.view.locator('summary', { hasText: 'Columns' });
    this.editor = this.grid.locator('.sheet-editor');
  }

  async open() {
    await this.page.getByRole('navigation', { name: 'Views of this map' }).getByRole('button', { name: 'Outline' }).click();
    await expect(this.view).toBeVisible();
  }

  row(title) {
    return this.grid.locator('[data-row-card]').filter({ has: this.page.locator('[data-column="title"]', { hasText: title }) });
  }

  /** The cell of a card in the column that a field's name in files, or "persona", "stage" or "lane" says. */
  cell(title, column) {
    return this.row(title).locator(`[data-column="${column}"]`);
  }

  header(column) {
    return this.grid.locator(`[data-head] [data-column="${column}"]`);
  }

  /** The titles of the drawn rows, top first. */
  titles() {
    return this.grid.locator('[data-row-card] [data-column="title"] .sheet-text').allTextContents();
  }

  /** Edits a cell as a mouse does: one click selects it, the next one edits. */
  async edit(title, column) {
    await this.cell(title, column).click({ position: { x: 12, y: 12 } });
    await expect(this.cell(title, column)).toBeFocused();
    await this.cell(title, column).click({ position: { x: 12, y: 12 } });
    await expect(this.editor).toBeFocused();
  }
}

module.exports = { Outline };
