// The dialog with the earlier versions of the open map.
const { expect } = require('@playwright/test');
const { Commands } = require('./commands');

class Versions {
  constructor(editor) {
    this.editor = editor;
    this.page = editor.page;
    this.dialog = editor.page.getByRole('dialog', { name: 'Versions' });
    this.names = this.dialog.getByRole('heading', { level: 3 });
    this.label = this.dialog.getByRole('textbox', { name: 'Name of this version' });
  }

  async open() {
    await new Commands(this.page).run('Versions');
    await expect(this.dialog).toBeVisible();
    await expect(this.dialog.getByText('Looking for versions…')).toHaveCount(0);
  }

  async close() {
    await this.dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Keeps the map as it is now, under a name or none. */
  async keep(label) {
    const before = await this.names.count();
    await this.label.fill(label);
    await this.dialog.getByRole('button', { name: 'Keep' }).click();
    await expect(this.names).toHaveCount(before + 1);
  }

  /** The version that is called so. */
  named(name) {
    return this.dialog.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }
}

module.exports = { Versions };
