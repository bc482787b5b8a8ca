// The `test` of specs about what a browser keeps of the app: it may run a service worker, on a host of its own.
//
// All other specs run without one: what a worker answers never reaches `page.route`, and each test would load all files
// of the app into a new profile.
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { test: base, expect } = require('./fixtures');

const DIST = path.join(__dirname, '../../../dist');
const FOLDER = '/some/sub-path/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** A static host: it can be stopped and started again, and given another build, as a deploy does. */
class Site {
  #server;
  #port = 0;
  #builds;
  #isMissing = () => false;
  #delays = () => 0;
  /** What was asked for since the start, as `{ name, status }`: the name of a file with what follows it. */
  log = [];

  /** `builds` are folders by the paths that they are served below. */
  constructor(builds) {
    this.#builds = builds;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get address() {
    return this.origin + FOLDER;
  }

  async start() {
    this.#server = http.createServer((request, response) => this.#answer(request, response));
    await new Promise((done) => this.#server.listen(this.#port, '127.0.0.1', done));
    this.#port = this.#server.address().port;
  }

  /** Ends it at once, with all connections. */
  async stop() {
    if (!this.#server.listening) return;
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Has another build from now on. */
  deploy(build) {
    this.#builds = { ...this.#builds, [FOLDER]: build };
  }

  /** Answers 404 for the files that `isMissing` picks by their names. */
  lose(isMissing) {
    this.#isMissing = isMissing;
  }

  /** Answers late: `delays` says by a file's name how many milliseconds. */
  slow(delays) {
    this.#delays = delays;
  }

  async #answer(request, response) {
    const { pathname, search } = new URL(request.url, this.origin);
    const [folder, build] = Object.entries(this.#builds).find(([place]) => pathname.startsWith(place)) ?? [];
    const name = folder ? decodeURIComponent(pathname.slice(folder.length)) || 'index.html' : undefined;
    const file = name && path.join(build, name);
    await new Promise((done) => setTimeout(done, this.#delays(name)));
    const isThere = request.method === 'GET' && file && !this.#isMissing(name) && fs.existsSync(file) && fs.statSync(file).isFile();
    this.log.push({ name: `${name ?? pathname}${search}`, status: isThere ? 200 : 404 });
    response.writeHead(isThere ? 200 : 404, {
      'content-type': isThere ? TYPES[path.extname(file)] : 'text/plain',
      // As hosts do that let browsers keep what they have for a while: the app must find out by itself what is new.
      'cache-control': 'max-age=600',
    });
    response.end(isThere ? fs.readFileSync(file) : 'Not found');
  }
}

const test = base.extend({
  /** What the host has: folders by the paths that they are served below. */
  builds: async ({}, use) => use({ [FOLDER]: DIST }),

  /** The host: the release, if a spec does not say otherwise. */
  site: async ({ builds }, use) => {
    const site = new Site(builds);
    await site.start();
    await use(site);
    await site.stop();
  },

  baseURL: async ({ site }, use) => use(site.address),
  serviceWorkers: 'allow',
});

/** Waits until a whole build is kept in the browser and answers for this page. */
async function untilKept(page) {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 }).toBe('activated');
}

/** The addresses of all files that are kept, by the names of the caches, each from its folder on. */
function kept(page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const files = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await files(name)])));
  });
}

/** The id of the build that a page runs on. */
function buildOf(page) {
  return page.evaluate(() => document.documentElement.dataset.build);
}

module.exports = { test, expect, DIST, FOLDER, untilKept, kept, buildOf };
