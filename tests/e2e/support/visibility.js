// Pages that go out of sight and come back, as when somebody changes to another tab.

/** Puts the page out of sight, or back. The browser of the specs shows each page at all times. */
async function setHidden(page, isHidden) {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

module.exports = { setHidden };
