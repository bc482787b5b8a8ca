// What Lighthouse says about a page of this browser profile: it loads the page anew, with what is stored there.
//
// Lighthouse 12 is the last that runs on Node 20. With its packages it takes about 180 MB, more than all other
// packages of the tests together; none of it is part of the app. One of them asks for the "latest" of another, which
// changes under a lock file: package.json overrides that with the version that the rest asks for.
const net = require('node:net');
const { chromium } = require('@playwright/test');

const CATEGORIES = ['accessibility', 'best-practices', 'performance'];

/** A port that nobody listens on. */
async function freePort() {
  const server = net.createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * A browser with a profile in `folder` that Lighthouse can reach: `const { context, port } = await browserFor(…)`.
 * `use` is what the configuration says of browsers.
 */
async function browserFor(folder, use) {
  const port = await freePort();
  const { executablePath, args } = use.launchOptions;
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    baseURL: use.baseURL,
    viewport: use.viewport,
  });
  return { context, port };
}

/** Audits what `address` shows on a desktop: scores of 0 to 100, what costs points, and times in milliseconds. */
async function audit(address, port) {
  const { default: lighthouse, desktopConfig } = await import('lighthouse');
  // Measured as it is on this machine, not as it would be on a slower line.
  const flags = { port, onlyCategories: CATEGORIES, disableStorageReset: true, throttlingMethod: 'provided', logLevel: 'error' };
  const { lhr } = await lighthouse(address, flags, desktopConfig);
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  const costs = (category) => {
    const refs = lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0);
    const lost = refs.map(({ id }) => lhr.audits[id]).filter((it) => it.score !== null && it.score < 1);
    return lost.map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details?.items ?? [])}`);
  };
  const time = (id) => Math.round(lhr.audits[id].numericValue);
  return {
    address: lhr.finalDisplayedUrl,
    runtimeError: lhr.runtimeError?.message,
    accessibility: { score: score('accessibility'), costs: costs('accessibility') },
    bestPractices: { score: score('best-practices'), costs: costs('best-practices') },
    times: {
      interactive: time('interactive'),
      totalBlockingTime: time('total-blocking-time'),
      firstContentfulPaint: time('first-contentful-paint'),
      largestContentfulPaint: time('largest-contentful-paint'),
    },
  };
}

module.exports = { browserFor, audit };
