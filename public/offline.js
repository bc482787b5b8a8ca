// Keeps Waymark in this browser so that it runs without the network, tells the app of a new version, and hands it the
// files that the system opens or shares with it. Loaded when the first screen is on its way.
//
// A build for development has no id: it keeps nothing, and forgets what a release has kept for this folder.
(function () {
  "use strict";

  /** The page has the network and the processor to itself for so long after its first screen stands. */
  const REST_MS = 2000;
  /** How long it may be busy after that before the build is kept all the same. */
  const BUSY_MS = 5000;
  /** When a build that could not be kept is tried again for the first time. */
  const TRY_AGAIN_MS = 5000;
  /** How often a page that stays open asks for a new version. */
  const LOOK_AGAIN_MS = 3_600_000;
  /** How long a new version may take to take over. */
  const TAKE_OVER_MS = 5000;
  const BUILD = document.documentElement.dataset.build;
  const FOLDER = new URL("./", document.baseURI);
  /** What the names of this folder's caches start with, as in sw.js. */
  const OWN = `waymark:${encodeURIComponent(FOLDER.pathname)}:`;
  /** Missing where the connection is not safe: then the app just runs. */
  const workers = navigator.serviceWorker;
  let registration;
  /** When a new version was asked for last. */
  let lookedAt = Date.now();
  /** Runs out if a new version does not take over. */
  let takeOverTimer;

  function tell(detail) {
    dispatchEvent(new CustomEvent("waymark-news", { detail }));
  }

  function whenReady(act) {
    const root = document.documentElement;
    const look = () => root.hasAttribute("data-ready") && (observer.disconnect(), act());
    const observer = new MutationObserver(look);
    observer.observe(root, { attributeFilter: ["data-ready"] });
    look();
  }

  // ---- Versions.

  /**
   * Has the browser keep this build. If it keeps none yet and could not, it is asked again after `wait` ms: the network
   * may be back then.
   */
  async function keep(wait = TRY_AGAIN_MS) {
    const tryAgain = () => setTimeout(keep, wait, 2 * wait);
    try {
      registration = await workers.register("./sw.js", { updateViaCache: "none" });
    } catch (error) {
      // A browser that does not let the page keep anything still runs it.
      console.info("Waymark is not kept for offline use:", error);
      tryAgain();
      return;
    }
    if (!registration) return;
    const follow = () => registration.installing?.addEventListener("statechange", meetWaiting);
    registration.addEventListener("updatefound", follow);
    // The browser looks for a new version when a page is opened: it may have found one before anybody listened.
    follow();
    meetWaiting();
    registration.active?.postMessage("settle");
    const first = registration.active ? undefined : registration.installing;
    first?.addEventListener("statechange", () => first.state === "redundant" && tryAgain());
  }

  /** The page is looked at again: asks for a new version, if that was long ago. */
  function lookAgain() {
    if (document.hidden || Date.now() - lookedAt < LOOK_AGAIN_MS) return;
    lookedAt = Date.now();
    // Without the network there is no news.
    registration?.update().catch(() => {});
  }

  /** A build that is kept and waits for its turn: either this page runs it already, or it is news. */
  async function meetWaiting() {
    const { active, waiting } = registration;
    if (!active || !waiting) return;
    if ((await buildOf(waiting)) === BUILD) waiting.postMessage("settle");
    else tell({ version: "ready" });
  }

  function buildOf(worker) {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage("build", [port2]);
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
  }

  /** The app has saved everything and asks for the new version. */
  function takeOver() {
    registration?.waiting?.postMessage("take over");
    clearTimeout(takeOverTimer);
    takeOverTimer = setTimeout(tell, registration?.waiting ? TAKE_OVER_MS : 0, { version: "replaced" });
  }

  async function meetController() {
    if (!workers.controller || (await buildOf(workers.controller)) === BUILD) return;
    clearTimeout(takeOverTimer);
    tell({ version: "replaced" });
  }

  async function forget() {
    const all = await workers.getRegistrations();
    const own = all.filter(({ scope }) => scope === FOLDER.href);
    const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
    await Promise.all([...own.map((it) => it.unregister()), ...names.map((name) => caches.delete(name))]);
  }

  // ---- Files that the system opens or shares with the app.

  async function takeShared() {
    if (location.hash !== "#/shared") return;
    history.replaceState(null, "", "#/");
    const cache = await caches.open(`${OWN}shared`);
    const files = [];
    for (const request of await cache.keys()) {
      const blob = await (await cache.match(request)).blob();
      files.push(new File([blob], decodeURIComponent(new URL(request.url).search.slice(1))));
      await cache.delete(request);
    }
    tell({ files });
  }

  /** A file that cannot be read is handed on as an empty one, so that the app says something about it. */
  function fileOf(handle) {
    return handle.getFile().catch(() => new File([], handle.name));
  }

  whenReady(() => {
    window.launchQueue?.setConsumer(async ({ files = [] }) => {
      if (files.length > 0) tell({ files: await Promise.all(files.map(fileOf)) });
    });
    if (!workers || !location.protocol.startsWith("http")) return;
    if (!BUILD) return forget();
    workers.addEventListener("message", ({ data, ports }) => data === "build" && ports[0].postMessage(BUILD));
    workers.addEventListener("controllerchange", meetController);
    addEventListener("waymark-take-over", takeOver);
    takeShared();
    document.addEventListener("visibilitychange", lookAgain);
    const idle = window.requestIdleCallback ?? ((act) => act());
    setTimeout(() => idle(() => keep(), { timeout: BUSY_MS }), REST_MS);
  });
})();
