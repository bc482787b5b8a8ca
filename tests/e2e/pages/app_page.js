// What all screens share: opening the app and waiting until it stands.
const { expect } = require('@playwright/test');

class AppPage {
  constructor(page) {
    this.page = page;
    this.bootScreen = page.locator('#boot');
    /** The app sets this attribute when the first screen can be used. */
    this.ready = page.locator('[data-ready]');
  }

  /** Opens the app. `hash` is the place in it, such as `#/map/…`. */
  async open(hash = '') {
    // Relative on purpose: the app is served below a sub-path, or is a file.
    await this.page.goto(hash);
    await this.waitUntilReady();
  }

  async reload() {
    await this.page.reload();
    await this.waitUntilReady();
  }

  async waitUntilReady() {
    await expect(this.ready).toBeAttached({ timeout: 15_000 });
  }
}

module.exports = { AppPage };
