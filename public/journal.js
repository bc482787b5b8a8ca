// Keeps the last state of each map a second time, in IndexedDB: browsers write local storage to the disk up to minutes
// late, so a browser that is killed loses what it said it had stored. What IndexedDB has acknowledged is not lost.
//
// It is plain JavaScript so that it reads while the app is still being loaded: when the app starts, `newer` holds what
// is newer here than in local storage.
//
// The same database has the earlier versions of maps (public/snapshots.js).
(function () {
  "use strict";

  /** After so long without an answer the journal is done without: some browsers never answer. */
  const WAIT_MS = 3_000;
  /** How often a write waits for the disk itself, and not only for the system. */
  const STRICT_MS = 10_000;
  /** The folder that the app is served from, as `platform::page::site_path` knows it. */
  const folder = location.protocol === "file:" ? "/" : location.pathname.replace(/[^/]*$/, "");
  /** The number of each map's last state by its key in local storage; and these states. */
  const [REVISIONS, TEXTS] = ["revisions", "texts"];
  let lastStrict = 0;
  /** Whether the disk itself may not have the last write yet. */
  let isLoose = false;

  function inTime(promise) {
    return Promise.race([promise, new Promise((_, reject) => setTimeout(reject, WAIT_MS, new Error("no answer")))]);
  }

  function answerOf(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  async function open() {
    // A browser that keeps no texts keeps no maps.
    void localStorage.length;
    const request = indexedDB.open(`waymark:${folder}`, 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      const added = [[REVISIONS, TEXTS], ["versions", "version texts"]].slice(oldVersion).flat();
      for (const store of added) request.result.createObjectStore(store);
    };
    const database = await answerOf(request);
    // A later version of the app may need it otherwise.
    database.onversionchange = () => database.close();
    return database;
  }

  const opening = inTime(open());

  /** Runs `act` with both stores. Answers when that is kept, or cannot be: then there is local storage still. */
  function write(act) {
    return inTime(tryToWrite(act)).catch(() => undefined);
  }

  async function tryToWrite(act) {
    const database = await opening;
    const now = performance.now();
    const isStrict = now - lastStrict > STRICT_MS || document.hidden;
    if (isStrict) lastStrict = now;
    isLoose = !isStrict;
    const transaction = database.transaction([REVISIONS, TEXTS], "readwrite", { durability: isStrict ? "strict" : "relaxed" });
    act(transaction.objectStore(REVISIONS), transaction.objectStore(TEXTS));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  /** Has the disk take what was written. Any write that waits for it does: here a record that stays as it is. */
  function tighten(revisions) {
    const first = revisions.openCursor();
    first.onsuccess = () => first.result?.update(first.result.value);
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden && isLoose) void write(tighten);
  });

  /** The number of the state in local storage, or -1 if there is none that can be read. */
  function storedRevision(key) {
    try {
      const text = localStorage.getItem(key);
      return JSON.parse(text.slice(0, text.indexOf("\n"))).rev;
    } catch {
      return -1;
    }
  }

  async function findNewer() {
    const transaction = (await opening).transaction([REVISIONS, TEXTS]);
    const revisions = transaction.objectStore(REVISIONS);
    const [keys, values] = await Promise.all([answerOf(revisions.getAllKeys()), answerOf(revisions.getAll())]);
    const newer = keys.filter((key, at) => values[at] > storedRevision(key));
    const texts = await Promise.all(newer.map((key) => answerOf(transaction.objectStore(TEXTS).get(key))));
    return newer.map((key, at) => [key, texts[at]]);
  }

  async function textOf(key) {
    const transaction = (await opening).transaction(TEXTS);
    return answerOf(transaction.objectStore(TEXTS).get(key));
  }

  const journal = {
    /** The database, once it is open. */
    opening,
    /** What is newer here than in local storage: keys and texts. */
    newer: [],
    /** Kept when `newer` is known, also if there is no journal. */
    ready: inTime(findNewer()).then((found) => void (journal.newer = found), () => undefined),
    /** The last state of a map; nothing if there is none, or no answer. */
    get: (key) => inTime(textOf(key)).catch(() => undefined),
    /** Keeps `text`, the state number `revision` of the map that is stored under `key`. */
    put: (key, revision, text) =>
      write((revisions, texts) => {
        revisions.put(revision, key);
        texts.put(text, key);
      }),
    /** Forgets a map. */
    remove: (key) =>
      write((revisions, texts) => {
        revisions.delete(key);
        texts.delete(key);
      }),
  };
  window.waymarkJournal = journal;
})();
