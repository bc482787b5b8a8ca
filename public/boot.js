// Loads the app and says on the start screen how that goes. The tag names the files: Trunk.toml writes it, and a release build adds
// those of the two screens. A page that holds all of the app has no names: it brings unpack.js along.
// A classic script, not a module: only a classic script can ask which tag it came from.
(function () {
  "use strict";

  var SLOW_AFTER_MS = 8000;
  var RETRY_AFTER_MS = 3000;
  var tag = document.currentScript;
  // A map of this browser, one that is viewed, or one that the address itself holds.
  var isMapAsked = /^#(\/map\/|\/view|m\d+:)/.test(location.hash);
  var screen = document.getElementById("boot");
  var message = document.getElementById("boot-message");
  // Files, each followed by its checksum. A build for development has none.
  var checksums = (tag.dataset.checksums || "").split(" ");
  // What a page that holds the app brings along (public/unpack.js).
  var inner = window.waymarkInner;
  // What saves people's maps if the app cannot (public/shield.js).
  var shield = window.waymarkShield;
  // The second copies of the maps (public/journal.js). The app reads once, when it starts, what it knows.
  var journal = window.waymarkJournal;

  /** What went wrong in the user's words, with what to do next. */
  function explain(cause) {
    if (cause.kind === "old-browser") {
      return "This browser is too old to run Waymark. Please update it, or open this page in a current Chrome, Edge, Firefox or Safari.";
    }
    if (cause.kind === "network") {
      return "Part of the app could not be downloaded as it should be. Check your connection, then reload this page.";
    }
    if (cause.kind === "status") {
      return "Part of the app is missing on the server (answer " + cause.status + "). Reload this page; if that does not help, wait a minute, as a new version may be on its way.";
    }
    if (cause.kind === "damaged") return inner.damaged;
    return "The app was downloaded but did not start. Reload this page; if that does not help, update your browser or try another one.";
  }

  function fail(cause) {
    // Read by whoever looks after the site; the user reads the start screen.
    console.error("Waymark did not start:", cause.error || cause.kind);
    // A program that panics while it starts has told the shield, which must stay: it lets nothing else be pressed.
    if (!screen || (shield && shield.hasFallen())) return;
    var reload = document.createElement("button");
    reload.type = "button";
    reload.textContent = "Reload";
    reload.addEventListener("click", function () { location.reload(); });
    screen.setAttribute("role", "alert");
    screen.setAttribute("data-failed", cause.kind);
    showInstead("Waymark could not start", explain(cause) + " Maps kept in this browser are not affected.", reload);
    if (shield) screen.append(shield.startFailed(cause.kind === "start"));
  }

  /** Says on the start screen why there is no app, and what to do. */
  function showInstead(heading, words, way) {
    var title = document.createElement("h1");
    title.textContent = heading;
    var text = document.createElement("p");
    text.textContent = words;
    screen.replaceChildren(title, text, way);
    if (inner) inner.showTable(screen);
    // A half-built page must not hide what happened.
    var main = document.createElement("main");
    main.append(screen);
    document.body.replaceChildren(main);
  }

  /** Whether another page shows this one: it could lay something over it and let people press what they do not see. */
  function isFramed() {
    // The page of one map changes no map, so it may be shown in a wiki.
    return window.top !== window.self && document.documentElement.dataset.page !== "map";
  }

  function refuseFrame() {
    var link = document.createElement("a");
    link.href = location.href;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.textContent = "Open Waymark in its own tab";
    showInstead("Waymark is shown inside another page", "Maps are not opened here, as the other page could make you press what you do not see. Open Waymark in a tab of its own to see and edit them.", link);
  }

  function say(text) {
    if (message) message.textContent = text;
  }

  /** What the browser compares a file with, so that none runs that is not as it was built. */
  function checksumOf(address) {
    var place = checksums.indexOf(address);
    return place < 0 ? "" : checksums[place + 1];
  }

  /** The module's answer as it comes: wrapping it to count bytes would cost the browser's cache of compiled code. */
  async function download(address) {
    var answer;
    try {
      answer = await fetch(address, { credentials: "same-origin", integrity: checksumOf(address) });
    } catch (error) {
      throw (await refusal(address)) || { kind: "network", error: error };
    }
    if (!answer.ok) throw { kind: "status", status: answer.status };
    return answer;
  }

  /** Why the server does not give out a file, if it does not: the browser just says that the checksum is not right. */
  async function refusal(address) {
    try {
      var answer = await fetch(address, { method: "HEAD", credentials: "same-origin" });
      return answer.ok ? undefined : { kind: "status", status: answer.status };
    } catch (error) {
      return undefined;
    }
  }

  async function importGlue(address) {
    try {
      return await import(address);
    } catch (error) {
      throw { kind: "network", error: error };
    }
  }

  /** Asks for the files of the screen that the address shows, so that they come along with the main module. */
  function preloadScreen() {
    var files = isMapAsked ? tag.dataset.editor : tag.dataset.home;
    (files || "").split(" ").filter(Boolean).forEach(function (file) {
      var link = document.createElement("link");
      link.rel = "preload";
      link.as = "fetch";
      link.type = "application/wasm";
      link.crossOrigin = "anonymous";
      link.href = file;
      document.head.append(link);
    });
  }

  /** A style sheet that is being loaded. A build for development has all of them in the page. */
  function addStyles(address) {
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.integrity = checksumOf(address);
    sheet.href = address;
    document.head.append(sheet);
    return sheet;
  }

  /** What must be styled when it is first drawn: the editor, and one of its other views, whose name ends the address. */
  function neededStyles() {
    if (!isMapAsked) return [];
    var isOtherView = /^#\/(map\/\w+|view)(\/\w+)?\/[a-z]+$/.test(location.hash);
    return [tag.dataset.stylesEditor, isOtherView && tag.dataset.stylesLater].filter(Boolean);
  }

  function loadNeededStyles() {
    return Promise.all(neededStyles().map(function (address) {
      return new Promise(function (resolve, reject) {
        var sheet = addStyles(address);
        sheet.addEventListener("load", resolve);
        sheet.addEventListener("error", function () { reject({ kind: "network", error: address }); });
      });
    }));
  }

  /** What the first screen does without: until it is here, it is asked for again. */
  function addOtherStyles() {
    var needed = neededStyles();
    [tag.dataset.stylesEditor, tag.dataset.stylesLater].forEach(function (address) {
      if (!address || needed.indexOf(address) >= 0) return;
      var sheet = addStyles(address);
      sheet.addEventListener("error", function () {
        setTimeout(function () { sheet.href = address; }, RETRY_AFTER_MS);
      });
    });
  }

  /** What nobody waits for: it keeps the app for when the network is gone. */
  function addOffline() {
    if (!tag.dataset.offline) return;
    var script = document.createElement("script");
    script.integrity = checksumOf(tag.dataset.offline);
    script.src = tag.dataset.offline;
    document.head.append(script);
  }

  /** What starts the app, and its module as it comes. */
  async function fetchApp() {
    var js = new URL(tag.dataset.js, document.baseURI).href;
    preloadScreen();
    var glue = importGlue(js);
    var styles = loadNeededStyles();
    // The download knows best why a file did not come, so its word is heard first.
    glue.catch(function () {});
    styles.catch(function () {});
    var module = await download(tag.dataset.wasm);
    var bindings = await glue;
    await styles;
    return { start: bindings.default, module: module };
  }

  async function start() {
    var slow = setTimeout(say, SLOW_AFTER_MS, "Still loading: the connection seems slow…");
    try {
      var app = await (inner ? inner.app() : fetchApp());
      if (journal) await journal.ready;
      say("Starting Waymark…");
      var exports = await app.start({ module_or_path: app.module });
      if (screen) screen.remove();
      addOtherStyles();
      addOffline();
      dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm: exports } }));
    } catch (cause) {
      fail(cause && cause.kind ? cause : { kind: "start", error: cause });
    } finally {
      clearTimeout(slow);
    }
  }

  if (isFramed()) {
    refuseFrame();
  } else if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) {
    fail({ kind: "old-browser" });
  } else if (shield && shield.isSafeMode()) {
    shield.showSafeMode();
  } else {
    start();
  }
})();
