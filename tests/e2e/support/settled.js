/** Waits until nothing moves any more, but for what turns until something is done: no color is on its way to another. */
async function settled(page) {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((animation) => animation.effect.getComputedTiming().endTime < Infinity);
    return Promise.all(ending.map((animation) => animation.finished.catch(() => {})));
  });
}

module.exports = { settled };
