// The `test` of every spec: Playwright's own, whose pages must stay free of errors and talk to nobody else.
const base = require('@playwright/test');

// A page address without a server behind it: made by the page itself.
const INNER_SCHEMES = ['blob:', 'data:', 'about:'];

/** What has gone wrong in the pages of one test. */
class Problems {
  #all = [];
  #allowed = [];

  add(problem) {
    this.#all.push(problem);
  }

  /** Says that the spec provokes problems of this pattern on purpose; it may come before or after them. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  get all() {
    return [...this.#all];
  }

  get unexpected() {
    return this.#all.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
  }
}

/** Whether an address belongs to the app at `base`: to its origin, or to the one file that it is on disk. */
function isOwn(address, base) {
  const { protocol, origin, href } = new URL(base);
  const isThere = protocol === 'file:' ? address.split('#')[0] === href : address.startsWith(`${origin}/`);
  return isThere || INNER_SCHEMES.some((scheme) => address.startsWith(scheme));
}

/** Writes down what goes wrong in any page of a browser context, popups and second tabs included. */
async function watch(context, base, problems) {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    problems.add(`console error: ${message.text()} (${url}:${lineNumber})`);
  });
  context.on('weberror', (failure) => problems.add(`page error: ${failure.error().stack ?? failure.error()}`));
  context.on('request', (request) => {
    const address = request.url();
    if (!isOwn(address, base)) problems.add(`request to another origin: ${request.method()} ${address}`);
  });
  await context.exposeFunction('reportPolicyViolation', (text) => problems.add(`policy violation: ${text}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const place = `${event.sourceFile || 'the page'}:${event.lineNumber}`;
      window.reportPolicyViolation(`${event.effectiveDirective} blocked ${event.blockedURI} at ${place}`);
    });
  });
}

const test = base.test.extend({
  /** For specs that provoke problems: `problems.allow(/console error: .*quota/)`. */
  problems: async ({}, use) => {
    await use(new Problems());
  },

  context: async ({ context, baseURL, problems }, use) => {
    await watch(context, baseURL, problems);
    await use(context);
    base.expect(problems.unexpected, 'the pages must run without a problem').toEqual([]);
  },

  /** More browser profiles, empty and just as closely watched: `const other = await newContext()`. */
  newContext: async ({ browser, baseURL, problems }, use) => {
    const contexts = [];
    await use(async (options = {}) => {
      // Playwright adds the options of the configuration by itself.
      const context = await browser.newContext(options);
      contexts.push(context);
      await watch(context, options.baseURL ?? baseURL, problems);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

module.exports = { test, expect: base.expect };
