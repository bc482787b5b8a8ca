// The editor: its bar, opening maps, and what the map holds as its file says it.
const fs = require('node:fs/promises');
const { expect } = require('@playwright/test');
const { AppPage } = require('./app_page');
const { Board } = require('./board');
const { Inspector } = require('./inspector');
const { frame } = require('../support/input');
const { cardsOf, file } = require('../support/journey');

class EditorPage extends AppPage {
  constructor(page) {
    super(page);
    this.board = new Board(page);
    this.inspector = new Inspector(page);
    this.title = page.locator('h1').getByRole('button');
    this.undoButton = page.getByRole('button', { name: /^Undo\b/ }).and(page.locator('[aria-disabled]'));
    this.redoButton = page.getByRole('button', { name: /^Redo\b/ });
    this.downloadButton = page.getByRole('button', { name: 'Download JSON' });
    this.allMaps = page.getByRole('button', { name: 'All maps' });
    this.saveState = page.locator('[data-save-state]');
    this.announcer = page.locator('[data-announcer]');
    this.editACopy = page.getByRole('button', { name: 'Edit a copy' });
    /** The bar over a map that another tab edits. */
    this.elsewhere = page.locator('[data-elsewhere]');
    this.dialog = page.getByRole('dialog');
    this.menu = page.getByRole('menu');
    this.tabs = page.getByRole('tablist').getByRole('tab');
  }

  /** Starts with a new map in an empty browser. */
  async openNew() {
    await this.open();
    await this.page.getByRole('button', { name: 'New map' }).click();
    await this.waitUntilShown();
  }

  /** Starts with a map of the specs. */
  async openMap(map) {
    await this.open();
    await this.keepFile(map);
  }

  /** Starts with an example. */
  async openExample(name) {
    await this.open();
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.waitUntilShown();
  }

  /** A single file is viewed first; nothing is kept until its reader wants a copy. */
  async openFile(map) {
    await this.page.locator('input[data-open-file]').setInputFiles(map.buffer ? map : file(map));
  }

  /** Opens a file and keeps its map in this browser, to be edited. */
  async keepFile(map) {
    await this.openFile(map);
    await this.editCopy();
    await this.waitUntilShown();
  }

  /** Puts the viewed map among the maps of this browser. */
  async editCopy() {
    // A map of thousands of cards is written before the click is done.
    await this.editACopy.click({ timeout: 20_000 });
    await expect(this.editACopy).toHaveCount(0);
  }

  async waitUntilShown() {
    await expect(this.board.canvas).toBeVisible();
    await this.waitUntilReady();
  }

  /** The short message that says this. */
  message(text) {
    return this.page.locator('[data-toast]').filter({ hasText: text });
  }

  /** Presses a key and lets the page draw what comes of it, as the time between two keys does. */
  async press(key) {
    await this.page.keyboard.press(key);
    await frame(this.page);
  }

  /** Takes the map over from the tab that edits it. */
  async editHere() {
    await this.elsewhere.getByRole('button', { name: 'Edit here' }).click();
    await expect(this.elsewhere).toHaveCount(0);
  }

  tab(name) {
    return this.tabs.filter({ hasText: name });
  }

  // ---- The map as a file.

  /** The text of the file that the map is downloaded as, by the button or by a key that keeps the focus. */
  async exportedText({ byKey = false } = {}) {
    const coming = this.page.waitForEvent('download');
    if (byKey) await this.page.keyboard.press('Control+s');
    else await this.downloadButton.click();
    const download = await coming;
    return fs.readFile(await download.path(), 'utf8');
  }

  async exported(options) {
    return JSON.parse(await this.exportedText(options));
  }

  /** The titles of the cards by cell, as the file has them. */
  async cards(options) {
    return cardsOf(await this.exported(options));
  }

  async stageTitles(options) {
    return (await this.exported(options)).stages.map((stage) => stage.title);
  }

  async laneTitles(options) {
    return (await this.exported(options)).lanes.map((lane) => lane.title);
  }

  // ---- Undo.

  async expectNothingToUndo() {
    await expect(this.undoButton).toHaveAttribute('aria-disabled', 'true');
  }

  async undoAll() {
    let steps = 0;
    while ((await this.undoButton.getAttribute('aria-disabled')) === 'false') {
      await this.undoButton.click();
      steps += 1;
    }
    return steps;
  }

  async redoAll() {
    let steps = 0;
    while ((await this.redoButton.getAttribute('aria-disabled')) === 'false') {
      await this.redoButton.click();
      steps += 1;
    }
    return steps;
  }

  // ---- Menus and dialogs.

  /** Opens the menu of a thing by its "…" button. */
  async openMenu(name) {
    await this.page.getByRole('button', { name: `More actions for ${name}`, exact: true }).first().click();
    await expect(this.menu).toBeVisible();
  }

  async choose(item) {
    await this.menu.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Presses a button of the open dialog. */
  async answer(name) {
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  // ---- Announcements.

  /** Writes down from now on what the live region says. */
  async hearAnnouncements() {
    await this.announcer.evaluate((region) => {
      window.heard = [];
      const hear = () => window.heard.push(region.textContent.replace(/\u00a0$/, ''));
      new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
    });
  }

  /** What was said since the last call. */
  async takeAnnouncements() {
    return this.page.evaluate(() => window.heard.splice(0));
  }
}

module.exports = { EditorPage };
