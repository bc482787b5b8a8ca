// The command palette.
const { expect } = require('@playwright/test');

class Commands {
  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Commands' });
    this.field = this.dialog.getByRole('combobox', { name: 'Find a command' });
    this.options = this.dialog.getByRole('option');
    this.active = this.dialog.getByRole('option', { selected: true });
    this.button = page.getByRole('button', { name: 'Commands', exact: true });
  }

  /** The line of a command by the beginning of its name. */
  option(name) {
    return this.options.filter({ has: this.page.locator('.command-name').getByText(name, { exact: true }) });
  }

  /** The names of all commands that are listed. */
  names() {
    return this.dialog.locator('.command-name').allTextContents();
  }

  /** Opens the palette by keys and types at once, as somebody does who knows it. */
  async find(text, { key = 'Control+k' } = {}) {
    await this.page.keyboard.press(key);
    await this.page.keyboard.type(text);
    await expect(this.field).toHaveValue(text);
    await expect(this.field).toBeFocused();
  }

  /** Finds a command and runs what comes first. */
  async run(text, options) {
    await this.find(text, options);
    await this.page.keyboard.press('Enter');
  }
}

module.exports = { Commands };
