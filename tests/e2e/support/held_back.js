// What a page has put off for later, held back until a test lets it go: frames, timers, and pictures and versions that are read.

async function holdBack(page) {
  await page.evaluate(() => {
    const { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout, createImageBitmap } = window;
    const held = new Map();
    // Far from the numbers that the browser gives.
    let next = 1_000_000_000;
    const hold = (work) => {
      held.set(next, work);
      next += 1;
      return next - 1;
    };
    const forget = (forgetOwn) => (number) => held.delete(number) || forgetOwn(number);
    window.requestAnimationFrame = hold;
    window.setTimeout = hold;
    const later = (ask) => (...of) => new Promise((resolve) => hold(() => resolve(ask(...of))));
    window.createImageBitmap = later(createImageBitmap);
    window.waymarkSnapshots.read = later(window.waymarkSnapshots.read);
    window.cancelAnimationFrame = forget(cancelAnimationFrame);
    window.clearTimeout = forget(clearTimeout);
    window.letGo = () => {
      Object.assign(window, { requestAnimationFrame, setTimeout, createImageBitmap });
      for (const [number, work] of held) held.delete(number) && work(performance.now());
      // What comes of it in the next frames belongs to it.
      return new Promise((resolve) => setTimeout(resolve, 200));
    };
  });
}

/** All of it happens now, in the order in which it was put off. */
async function letGo(page) {
  await page.evaluate(() => window.letGo());
}

module.exports = { holdBack, letGo };
