// Stands between people's maps and a fault of the program. It is plain JavaScript, so that it outlives what it guards.
//
// After a panic or a trap the program must be neither asked nor believed any more. The shield stops all writing, covers
// the page, and offers the maps of this browser as files, a reload, and a report to copy. It reads the storage itself
// and shows texts as text only.
(function () {
  "use strict";

  /** A fault so soon after the page was loaded is one of the start. */
  const START_MS = 10_000;
  /** So many failed starts one after the other lead to the safe mode. */
  const MOST_STARTS = 2;
  /** What the program hears of the user. It hears nothing any more after a fault. */
  const EVENTS = [
    "pointerdown", "pointermove", "pointerup", "pointercancel", "click", "auxclick", "contextmenu", "wheel",
    "touchstart", "touchmove", "touchend", "keydown", "keyup", "beforeinput", "input", "change", "focusin", "focusout",
    "copy", "cut", "paste", "dragenter", "dragover", "drop", "resize", "storage", "hashchange", "popstate",
    "visibilitychange", "pagehide", "beforeunload",
  ];
  const began = performance.now();
  /** The folder that the app is served from, as `platform::page::site_path` knows it. */
  const folder = location.protocol === "file:" ? "/" : location.pathname.replace(/[^/]*$/, "");
  const mapKeys = `waymark:${folder}:map:`;
  const startsKey = `waymark:${folder}:failed-starts`;
  const { setItem, removeItem } = Storage.prototype;
  /** The map that the program holds and could not store: `{ name, text }`. */
  let unsaved;
  let shield;

  // ---- What is stored. Each call may throw where the browser keeps nothing.

  function attempt(act, otherwise) {
    try {
      return act();
    } catch {
      return otherwise;
    }
  }

  const failedStarts = () => attempt(() => Number(sessionStorage.getItem(startsKey)), 0) || 0;

  function countStart() {
    attempt(() => setItem.call(sessionStorage, startsKey, String(failedStarts() + 1)));
  }

  function forgetStarts() {
    attempt(() => removeItem.call(sessionStorage, startsKey));
  }

  /** A stored map: its title, when it was saved, and its text as a file; whatever of it can be read. */
  function storedMap(key) {
    const stored = localStorage.getItem(key) || "";
    const end = stored.indexOf("\n");
    const header = attempt(() => JSON.parse(stored.slice(0, end)), {}) || {};
    const title = attempt(() => String(header.summary.title), "") || "Untitled map";
    const isOpen = location.hash.includes(key.slice(mapKeys.length));
    return { title, saved: header.saved, text: stored.slice(end + 1), isOpen };
  }

  /** All maps of this browser, the open one first. */
  function storedMaps() {
    const keys = attempt(() => Object.keys(localStorage), []).filter((key) => key.startsWith(mapKeys));
    const maps = keys.map((key) => attempt(() => storedMap(key))).filter(Boolean);
    return maps.sort((one, other) => other.isOpen - one.isOpen || one.title.localeCompare(other.title));
  }

  // ---- What is shown.

  function element(name, text, properties) {
    return Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text }, properties);
  }

  function button(text, act, className = "") {
    const made = element("button", text, { type: "button", className });
    made.addEventListener("click", act);
    return made;
  }

  function fileName(title) {
    const name = title.replace(/[^\p{L}\p{N} _-]+/gu, " ").trim().slice(0, 80) || "map";
    return `${name}.journey.json`;
  }

  function download({ title, text }) {
    const link = element("a", undefined, { download: fileName(title) });
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** When a map was saved, as the reader's country writes it. */
  function timeOf({ saved }) {
    const time = new Date(saved);
    return Number.isNaN(time.getTime()) ? "" : time.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  }

  /** The maps of this browser, each with a button that gives it out as a file. */
  function mapList() {
    const list = element("ul", undefined, { className: "shield-maps" });
    for (const map of storedMaps()) {
      const row = element("li");
      const name = element("bdi", map.title, { className: "shield-name" });
      const give = button("Download", () => download(map));
      give.setAttribute("aria-label", `Download “${map.title}”`);
      row.append(name, element("span", timeOf(map), { className: "shield-time" }), give);
      list.append(row);
    }
    return list.childElementCount > 0 ? list : element("p", "No map is stored in this browser.");
  }

  /** What happened, for whoever can mend it. Addresses can hold whole maps, so only their beginning is told. */
  function reportOf(fault) {
    return [
      "Waymark stopped.",
      String(fault).slice(0, 4000),
      `Version: ${document.documentElement.dataset.build || "development"}`,
      `Address: ${location.origin}${location.pathname}${location.hash.slice(0, 12)}`,
      `Browser: ${navigator.userAgent}`,
      `Time: ${new Date().toISOString()}`,
    ].join("\n");
  }

  function copyButton(report) {
    const copy = button("Copy report", async () => {
      const isCopied = await Promise.resolve(navigator.clipboard?.writeText(report.value)).then(() => Boolean(navigator.clipboard), () => false);
      if (!isCopied) {
        report.closest("details").open = true;
        report.select();
      }
      copy.textContent = isCopied ? "Copied" : "Press Ctrl+C to copy";
    });
    return copy;
  }

  function details(summary, ...content) {
    const made = element("details");
    made.append(element("summary", summary), ...content);
    return made;
  }

  function show(title, words, parts) {
    shield = element("dialog", undefined, { id: "shield" });
    shield.setAttribute("aria-labelledby", "shield-title");
    const heading = element("h1", title, { id: "shield-title", tabIndex: -1 });
    shield.append(heading, element("p", words), ...parts);
    // It stands until the page is loaded anew.
    shield.addEventListener("cancel", (event) => event.preventDefault());
    document.getElementById("boot")?.remove();
    document.body.append(shield);
    shield.showModal();
    // What the program was about to do when it fell it still does: a dialog of its own would lie over this one.
    HTMLDialogElement.prototype.showModal = refuse;
    heading.focus();
  }

  // ---- What goes wrong.

  function refuse() {
    throw new DOMException("Waymark has stopped: it stores and shows nothing any more.", "InvalidStateError");
  }

  function stopWriting() {
    for (const name of ["setItem", "removeItem", "clear"]) Storage.prototype[name] = refuse;
    const stores = globalThis.IDBObjectStore?.prototype ?? {};
    for (const name of ["put", "add", "delete", "clear"]) if (name in stores) stores[name] = refuse;
  }

  function fall(fault) {
    if (shield) return;
    stopWriting();
    if (performance.now() - began < START_MS) countStart();
    const open = unsaved ?? storedMaps().find((map) => map.isOpen);
    const report = element("textarea", reportOf(fault), { readOnly: true, rows: 8 });
    report.setAttribute("aria-label", "Report");
    const actions = element("div", undefined, { className: "shield-actions" });
    if (open) actions.append(button("Download the map", () => download(open), "primary"));
    actions.append(button("Reload", () => location.reload()), copyButton(report));
    const time = open && !unsaved && timeOf(open);
    const safe = time ? ` The map is safe as it was saved: ${time}.` : open ? " The map is safe." : "";
    show("Waymark stopped", `Something in the program went wrong, so nothing is changed or stored any more.${safe} Download a copy if you like, then reload.`, [
      actions,
      details("All maps of this browser", mapList()),
      details("What happened", report),
    ]);
  }

  /** A script of the page did not come, or is not as it was built. It may be the very one that says so otherwise. */
  function showMissing() {
    if (!document.body) {
      addEventListener("DOMContentLoaded", showMissing);
    } else if (!shield) {
      const actions = element("div", undefined, { className: "shield-actions" });
      actions.append(button("Reload", () => location.reload(), "primary"));
      show("Waymark could not start", "Part of it could not be downloaded as it should be. Check your connection, then reload this page. Your maps are still here: download the ones you need.", [actions, mapList()]);
    }
  }

  function isFatal(fault) {
    if (fault instanceof WebAssembly.RuntimeError) return true;
    return fault instanceof RangeError && /call stack|memory/i.test(fault.message);
  }

  const hear = (fault) => isFatal(fault) && fall(fault.stack || fault.message);
  addEventListener("error", (event) => hear(event.error));
  addEventListener("unhandledrejection", (event) => hear(event.reason));
  for (const type of EVENTS) {
    // The first listener of all, so that the program is not asked once it has fallen.
    addEventListener(type, (event) => {
      if (shield && !(event.target instanceof Node && shield.contains(event.target))) event.stopImmediatePropagation();
    }, true);
  }
  const hearOfMissing = ({ target }) => target instanceof HTMLScriptElement && showMissing();
  // What fails to load tells only those who listen on the way down.
  addEventListener("error", hearOfMissing, true);
  addEventListener("TrunkApplicationStarted", () => removeEventListener("error", hearOfMissing, true));
  addEventListener("TrunkApplicationStarted", () => setTimeout(() => shield || forgetStarts(), START_MS));

  window.waymarkShield = {
    /** The program says that it panics. */
    panic: fall,
    /** The program says what it holds and could not store; nothing once it is stored. */
    hold(title, text) {
      unsaved = text ? { title, text } : undefined;
    },
    /**
     * The program could not be loaded, or it came and could not be started. Answers what to show below that.
     */
    startFailed(hasCome) {
      if (hasCome) countStart();
      return details("All maps of this browser", mapList());
    },
    /** Whether the program has failed, so that this is on the page and nothing else counts. */
    hasFallen: () => Boolean(shield),
    /** Whether the program failed so often that it should not be started. */
    isSafeMode: () => failedStarts() >= MOST_STARTS,
    /** Shows the maps of this browser in place of the program. */
    showSafeMode() {
      const actions = element("div", undefined, { className: "shield-actions" });
      const start = (isHome) => () => {
        forgetStarts();
        if (isHome) history.replaceState(null, "", location.pathname + location.search);
        location.reload();
      };
      actions.append(button("Start without a map", start(true), "primary"), button("Try again", start(false)));
      show("Waymark did not start", "It stopped while it was starting, more than once. Your maps are still here: download the ones you need. Then start without a map, or try again.", [actions, mapList()]);
    },
  };
})();
