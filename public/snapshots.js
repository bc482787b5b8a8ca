// Keeps earlier versions of maps in the database of public/journal.js. What is kept and for how long is the app's to say.
(function () {
  "use strict";

  /** The number that stands for a map that was deleted. Versions are counted from 1. */
  const DELETED = 0;

  /** By the key of a map in local storage and a number: what is known of a version, and its text. */
  const STORES = ["versions", "version texts"];

  const ofMap = (key) => IDBKeyRange.bound([key, DELETED + 1], [key, []]);

  function answerOf(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  /** Runs `act` with both stores; answers what that answers, once it is kept. */
  async function run(mode, act) {
    const transaction = (await window.waymarkJournal.opening).transaction(STORES, mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    const acted = (async () => act(...STORES.map((store) => transaction.objectStore(store))))();
    acted.catch(() => giveUp(transaction));
    const [answer] = await Promise.all([acted, done]);
    return answer;
  }

  /** Keeps nothing of what was half done, unless the browser has given that up by itself. */
  function giveUp(transaction) {
    try {
      transaction.abort();
    } catch {
      // It is over.
    }
  }

  function put([versions, texts], place, [occasion, label, text]) {
    versions.put([occasion, label, text.slice(0, text.indexOf("\n") + 1)], place);
    texts.put(text, place);
  }

  /** The maps that were deleted before this page was loaded. */
  const deleted = run("readonly", async (versions) => {
    const keys = await answerOf(versions.getAllKeys());
    return keys.filter(([, number]) => number === DELETED).map(([key]) => key);
  });

  /** Removes the versions of those that did not come back. */
  async function removeDeleted() {
    for (const key of await deleted) {
      const gone = localStorage.getItem(key) === null ? IDBKeyRange.bound([key], [key, []]) : [key, DELETED];
      await run("readwrite", (...stores) => stores.forEach((store) => store.delete(gone)));
    }
  }
  // What the journal still had is back in its place some moments after the start. Without a database there is nothing.
  setTimeout(() => removeDeleted().catch(() => undefined), 5_000);
  deleted.catch(() => undefined);

  window.waymarkSnapshots = {
    /** The versions of the map under `key`, oldest first: the number of each, and what `add` was told of it. */
    list: (key) =>
      run("readonly", async (versions) => {
        const [keys, facts] = await Promise.all([versions.getAllKeys(ofMap(key)), versions.getAll(ofMap(key))].map(answerOf));
        return keys.map(([, number], at) => [number, ...facts[at]]);
      }),
    /** The text of a version. */
    read: (key, number) => run("readonly", (_, texts) => answerOf(texts.get([key, number]))),
    /** Keeps a version. What is known of it is why it is kept, what somebody calls it, and the first line of its text. */
    add: (key, occasion, label, text) =>
      run("readwrite", async (versions, texts) => {
        const keys = await answerOf(versions.getAllKeys(ofMap(key)));
        const number = (keys.at(-1)?.[1] ?? 0) + 1;
        put([versions, texts], [key, number], [occasion, label, text]);
      }),
    /** Keeps a version again that was removed. */
    putBack: (key, number, ...facts) => run("readwrite", (...stores) => put(stores, [key, number], facts)),
    /** Forgets the versions of a map with the next start, unless the map is back by then. */
    forget: (key) => run("readwrite", (versions) => void versions.put([], [key, DELETED])),
    /** Forgets versions. */
    remove: (key, numbers) =>
      run("readwrite", (...stores) => {
        for (const store of stores) for (const number of numbers) store.delete([key, number]);
      }),
  };
})();
