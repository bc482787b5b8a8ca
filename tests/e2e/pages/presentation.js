// A map that is presented: its slides, and the presenter's buttons.
const { expect } = require('@playwright/test');
const { settled } = require('../support/settled');

class Presentation {
  constructor(page) {
    this.page = page;
    this.root = page.locator('[data-presentation]');
    this.slide = this.root.locator('[data-slide]');
    this.heading = this.root.getByRole('heading', { level: 1 });
    this.scroller = this.root.locator('[data-slide-scroll]');
    this.place = this.root.locator('[data-slide-place]');
    this.words = this.root.locator('[data-slide-words]');
    this.bar = this.root.getByRole('group', { name: 'Presenter' });
    this.list = this.bar.getByRole('combobox', { name: 'Slide' });
    this.next = this.bar.getByRole('button', { name: 'Next slide' });
    this.previous = this.bar.getByRole('button', { name: 'Previous slide' });
    this.overlay = this.bar.getByRole('button', { name: 'Over each other' });
    this.pointer = this.bar.getByRole('button', { name: 'Pointer' });
    this.fullScreen = this.bar.getByRole('button', { name: 'Full screen' });
    this.end = this.bar.getByRole('button', { name: 'End presenting' });
    this.dot = this.root.locator('[data-speaker-pointer]');
    /** What is seen of the pointer: the dot itself has no size. */
    this.spot = this.dot.locator('span');
    this.mode = page.getByRole('combobox', { name: 'What may be changed' });
  }

  /** Begins by the choice below the map, which is no press of its own: so in the window. */
  async begin() {
    await this.mode.focus();
    await this.mode.selectOption('Present');
    await expect(this.root).toBeFocused();
  }

  /** The names of all slides. */
  async names() {
    const options = await this.list.locator('option').allTextContents();
    return options.map((name) => name.replace(/^\d+\. /, ''));
  }

  async expectAt(number, heading) {
    await expect(this.place).toHaveText(new RegExp(`^${number} / \\d+$`));
    if (heading) await expect(this.heading).toHaveText(heading);
  }

  /** Goes to the slide of that name. */
  async goTo(name) {
    const place = (await this.names()).indexOf(name);
    expect(place, `there is a slide “${name}”`).not.toBe(-1);
    await this.list.selectOption({ index: place });
    await this.expectAt(place + 1);
    await settled(this.page);
  }

  isFullScreen() {
    return this.page.evaluate(() => document.fullscreenElement !== null);
  }

  /** How far along the journey the curves are drawn, in percent, and how many pieces each has. */
  async drawn() {
    await settled(this.page);
    return this.root.locator('.strip').evaluate((strip) => {
      const clip = getComputedStyle(strip.querySelector('.strip-curves')).getPropertyValue('--to');
      const lines = [...strip.querySelectorAll('[data-persona-line] .curve-line')];
      return { to: Number.parseFloat(clip), pieces: lines.map((line) => (line.getAttribute('d').match(/C/g) ?? []).length) };
    });
  }
}

module.exports = { Presentation };
