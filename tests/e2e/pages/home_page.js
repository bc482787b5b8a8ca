// Home: the maps of this browser and the ways to get more.
const { expect } = require('@playwright/test');
const { AppPage } = require('./app_page');
const { file } = require('../support/journey');

const EXAMPLES = [
  'Buying a coffee maker',
  'Employee benefits, three personas',
  'Hotel check-in, as a blueprint',
  'Borrowing a book online',
];

class HomePage extends AppPage {
  constructor(page) {
    super(page);
    this.screen = page.locator('[data-screen="home"]');
    this.newMapButton = page.getByRole('button', { name: 'New map' });
    this.fileInput = page.locator('input[type=file][data-open-file]');
    this.tiles = page.locator('[data-map]');
    this.dialog = page.getByRole('dialog');
    this.report = page.locator('[data-import-report]');
    this.storageUsed = page.locator('[data-storage-used]');
    this.banner = page.getByRole('alert');
    this.announcer = page.locator('[data-announcer]');
    this.reading = page.locator('[data-reading]');
  }

  tile(title) {
    return this.tiles.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  /** The short message that says this. */
  message(text) {
    return this.page.locator('[data-toast]').filter({ hasText: text });
  }

  async titles() {
    return this.tiles.getByRole('heading').allTextContents();
  }

  /** Opens maps or texts as files, all at once. */
  async openFiles(...files) {
    await this.fileInput.setInputFiles(files.map((it) => (it.buffer ? it : file(it))));
  }

  /** Opens a file and keeps its map in this browser. Its editor is shown then. */
  async keepFile(map) {
    await this.openFiles(map);
    const editACopy = this.page.getByRole('button', { name: 'Edit a copy' });
    await editACopy.click();
    await expect(editACopy).toHaveCount(0);
    await expect(this.page.locator('[data-canvas]')).toBeVisible();
  }

  async openMap(title) {
    await this.tile(title).getByRole('link', { name: title, exact: true }).click();
    await expect(this.page.locator('[data-canvas]')).toBeVisible();
  }

  async openExample(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
    await expect(this.page.locator('[data-canvas]')).toBeVisible();
  }

  /** Chooses an item of the menu of a map. */
  async choose(title, item) {
    await this.page.getByRole('button', { name: `More actions for ${title}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Presses a button of the open dialog. */
  async answer(name) {
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }
}

module.exports = { HomePage, EXAMPLES };
