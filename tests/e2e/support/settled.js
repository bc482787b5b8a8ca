/** Waits until nothing moves any more, so that no color is on its way from one to another. */
async function settled(page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
}

module.exports = { settled };
