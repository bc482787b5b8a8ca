// The panel that edits everything about what is selected.
class Inspector {
  constructor(page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'Inspector' });
    this.heading = this.panel.getByRole('heading').first();
    this.closeButton = this.panel.getByRole('button', { name: 'Close inspector' });
  }

  field(label) {
    return this.panel.getByLabel(label, { exact: true });
  }

  /** A field that may stand in a group that is folded. */
  async unfolded(label) {
    const field = this.field(label);
    const folded = this.panel.locator('details.field-group:not([open])').filter({ has: this.page.getByLabel(label, { exact: true }) });
    if ((await folded.count()) > 0) await folded.locator('summary').first().click();
    return field;
  }

  choice(group, name) {
    return this.panel.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
  }

  button(name) {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Replaces the text of a field as somebody does who types. */
  async type(label, text) {
    const field = this.field(label);
    await field.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await field.blur();
  }
}

module.exports = { Inspector };
