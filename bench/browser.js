// The browser, and pages in it that say when their first screen can be used.
const { chromium } = require('playwright-core');
const { MARK } = require('./trace.js');

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox refuses to run as root, as in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Large enough for several stages and rows between the edges at which a drag scrolls. */
const VIEWPORT = { width: 1600, height: 1000 };

function launch(executablePath) {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * A new browser profile whose local storage holds `entries` for the origin of `url`. Each visit gets one of its
 * own, so that what a visit before it saved, cached or scrolled changes nothing.
 */
async function newProfile(browser, url, entries) {
  const origins = [{ origin: new URL(url).origin, localStorage: entries }];
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-US',
    timezoneId: 'UTC',
    // A worker would load all files of the app while it is measured.
    serviceWorkers: 'block',
    storageState: { cookies: [], origins },
  });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(watchForReady, MARK);
  return context;
}

/**
 * Runs in the page before its own scripts. Ready is: the page says so, a card is on the board, and two more frames
 * have been drawn. The cards must be there because the app draws them a frame later than the rest.
 */
function watchForReady(prefix) {
  const isReady = () =>
    document.documentElement?.hasAttribute('data-ready') && document.querySelector('[data-canvas] [data-card]');
  window.benchReady = new Promise((done) => {
    const finish = () => {
      performance.mark(`${prefix}ready`);
      done(performance.now());
    };
    const look = () => requestAnimationFrame(isReady() ? () => requestAnimationFrame(finish) : look);
    look();
  });
}

/** Sets a mark in the trace, after two more frames if so wished. */
async function mark(session, name, { afterFrames = false } = {}) {
  const set = `performance.mark('${MARK}${name}')`;
  const frames = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))`;
  const expression = afterFrames ? `${frames}.then(() => void ${set})` : `void ${set}`;
  await session.send('Runtime.evaluate', { expression, awaitPromise: afterFrames });
}

module.exports = { launch, mark, newProfile };
