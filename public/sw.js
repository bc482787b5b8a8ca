// The service worker: keeps all files of one build in this browser, so that Waymark runs without the network.
//
// A page never runs on files of two builds. Three rules see to that:
// - What a page loads has an address that belongs to its build: a name made of the content, or the build's id behind a
//   question mark. So no cache can answer with a file of another build.
// - A build is kept when all of its files are here and are what the build wrote, else not at all.
// - The files of a build before are forgotten when no page runs on them any more.
// Maps are never here: the app keeps them in local storage.
"use strict";

// A release build writes its id and its files into these two lines: each file by its address, with its checksum.
const BUILD = "";
const FILES = {};

/** The folder of this copy of Waymark, and its page. Other copies of the same origin are none of its business. */
const PAGE = self.registration.scope;
/** What the names of its caches start with. */
const OWN = `waymark:${encodeURIComponent(new URL(PAGE).pathname)}:`;
const CACHE = OWN + BUILD;
/** Where shared files wait for the page. */
const SHARED = `${OWN}shared`;

/** How long the network may take to answer with the page. */
const PATIENCE_MS = 3000;
/** How long the kept page is taken for granted after a file of a page did not come. */
const DISTRUST_MS = 60_000;
/** How long a page may take to say which build it runs. */
const ANSWER_MS = 1000;

/** When a file did not come last: a new version that is not all on the server yet, or a network that went away. */
let missedAt = -Infinity;

self.addEventListener("install", (event) => event.waitUntil(keepBuild()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "build") event.ports[0].postMessage(BUILD);
  // Asked for by a page that has saved everything.
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
  if (event.data === "settle") event.waitUntil(settle());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!request.url.startsWith(PAGE)) return;
  const isPage = isPageAddress(request.url);
  if (request.method === "POST" && request.url === `${PAGE}share`) event.respondWith(takeShared(request));
  else if (request.method === "GET") event.respondWith(isPage ? page(request) : file(request));
});

/** Whether the page is meant, whatever follows its address. */
function isPageAddress(url) {
  const address = new URL(url);
  return [PAGE, `${PAGE}index.html`].includes(address.origin + address.pathname);
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// ---- Keeping a build.

/** Gets all files, one after the other, so that the page that is open goes first. What was kept once is not asked for again. */
async function keepBuild() {
  const cache = await caches.open(CACHE);
  await keepPage(cache);
  for (const [address, integrity] of Object.entries(FILES)) {
    await keepFile(cache, new URL(address, PAGE).href, integrity);
  }
}

async function keepPage(cache) {
  const response = await fetch(PAGE, { cache: "reload", headers: { accept: "text/html" } });
  const text = await response.text();
  // Some hosts add to pages, so its checksum would prove nothing; its mark says which build it belongs to.
  if (!response.ok || !text.includes(` data-build="${BUILD}"`)) throw new Error("The page is of another build.");
  // A response that was redirected could not be used for the page.
  await cache.put(PAGE, new Response(text, { headers: response.headers }));
}

async function keepFile(cache, address, integrity) {
  if (await cache.match(address, { ignoreVary: true })) return;
  const add = (how) => cache.add(new Request(address, { integrity, ...how }));
  // The browser has most files from the visit itself. If it has something else under that name, the server knows better.
  await add({}).catch(() => add({ cache: "reload" }));
}

/** If every page that is open runs this build, it is the only one: takes over, and forgets the builds before. */
async function settle() {
  if (!(await everyPageRunsThis())) return;
  await self.skipWaiting();
  const names = await caches.keys();
  // In the order in which they were made: one after this may be a build that is just being kept.
  const before = names.slice(0, names.indexOf(CACHE)).filter((name) => name.startsWith(OWN) && name !== SHARED);
  await Promise.all(before.map((name) => caches.delete(name)));
}

async function everyPageRunsThis() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const builds = await Promise.all(pages.filter(({ url }) => isPageAddress(url)).map(buildOf));
  return builds.every((build) => build === BUILD);
}

function buildOf(page) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  page.postMessage("build", [port2]);
  return Promise.race([answer, pause(ANSWER_MS)]);
}

// ---- Answering.

/** The page of the server, which may be a new version; without it the kept one. */
async function page(request) {
  const isDoubtful = Date.now() - missedAt < DISTRUST_MS;
  const fresh = isDoubtful ? Promise.resolve() : freshPage(request);
  const soon = await Promise.race([fresh, pause(PATIENCE_MS)]);
  return soon ?? (await (await caches.open(CACHE)).match(PAGE)) ?? (await fresh) ?? fetch(request);
}

/** What the server has, if that is a page or leads to one, such as to a login. */
async function freshPage(request) {
  try {
    const how = { cache: "no-cache", redirect: "manual", headers: { accept: "text/html" } };
    const response = await fetch(request.url, how);
    return response.ok || response.type === "opaqueredirect" ? response : undefined;
  } catch {
    return undefined;
  }
}

/** A file that is kept, of this build or of one before that a page still runs; else what the server has. */
async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (!response.ok) missedAt = Date.now();
    return response;
  } catch (error) {
    missedAt = Date.now();
    // A file whose name stays the same, such as the manifest: nothing that a page runs on.
    const named = await caches.match(`${request.url}?${BUILD}`, { ignoreVary: true });
    if (named) return named;
    throw error;
  }
}

/** Keeps what the system shares with the app until its page takes it, which comes next. */
async function takeShared(request) {
  // What cannot be read is handed on as an empty file, so that the app says something about it.
  const files = await sharedFiles(request).catch(() => [new File([], "shared file")]);
  const cache = await caches.open(SHARED);
  const puts = files.map((file, index) => cache.put(`${PAGE}share/${index}?${encodeURIComponent(file.name)}`, new Response(file)));
  await Promise.all(puts);
  return Response.redirect(`${PAGE}#/shared`, 303);
}

async function sharedFiles(request) {
  const form = await request.formData();
  // A form without a file has one that is empty and has no name.
  const files = form.getAll("files").filter(({ name, size }) => name || size > 0);
  const texts = form.getAll("text").filter(Boolean);
  return [...files, ...texts.map((text) => new File([text], "shared text"))];
}
