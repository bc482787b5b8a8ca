// Loads the app and says on the start screen how that goes. The tag names the files: Trunk.toml writes it, and a release build adds
// those of the two screens.
// A classic script, not a module: only a classic script can ask which tag it came from.
(function () {
  "use strict";

  var SLOW_AFTER_MS = 8000;
  var tag = document.currentScript;
  var screen = document.getElementById("boot");
  var message = document.getElementById("boot-message");

  /** What went wrong in the user's words, with what to do next. */
  function explain(cause) {
    if (cause.kind === "old-browser") {
      return "This browser is too old to run Waymark. Please update it, or open this page in a current Chrome, Edge, Firefox or Safari.";
    }
    if (cause.kind === "network") {
      return "Part of the app could not be downloaded. Check your connection, then reload this page.";
    }
    if (cause.kind === "status") {
      return "Part of the app is missing on the server (answer " + cause.status + "). Reload this page; if that does not help, wait a minute, as a new version may be on its way.";
    }
    return "The app was downloaded but did not start. Reload this page; if that does not help, update your browser or try another one.";
  }

  function fail(cause) {
    // Read by whoever looks after the site; the user reads the start screen.
    console.error("Waymark did not start:", cause.error || cause.kind);
    if (!screen) return;
    var title = document.createElement("h1");
    title.textContent = "Waymark could not start";
    var text = document.createElement("p");
    text.textContent = explain(cause) + " Maps kept in this browser are not affected.";
    var reload = document.createElement("button");
    reload.type = "button";
    reload.textContent = "Reload";
    reload.addEventListener("click", function () { location.reload(); });
    screen.setAttribute("role", "alert");
    screen.setAttribute("data-failed", cause.kind);
    screen.replaceChildren(title, text, reload);
    // A half-built page must not hide what happened.
    document.body.prepend(screen);
  }

  function say(text) {
    if (message) message.textContent = text;
  }

  /** The module's answer as it comes: wrapping it to count bytes would cost the browser's cache of compiled code. */
  async function download(address) {
    var answer;
    try {
      answer = await fetch(address, { credentials: "same-origin" });
    } catch (error) {
      throw { kind: "network", error: error };
    }
    if (!answer.ok) throw { kind: "status", status: answer.status };
    return answer;
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
    var files = location.hash.indexOf("#/map/") === 0 ? tag.dataset.editor : tag.dataset.home;
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

  async function start() {
    var slow = setTimeout(say, SLOW_AFTER_MS, "Still loading: the connection seems slow…");
    try {
      var js = new URL(tag.dataset.js, document.baseURI).href;
      var wasm = new URL(tag.dataset.wasm, document.baseURI).href;
      preloadScreen();
      var glue = importGlue(js);
      // The download knows best why a file did not come, so its word is heard first.
      glue.catch(function () {});
      var answer = await download(wasm);
      var bindings = await glue;
      say("Starting Waymark…");
      var exports = await bindings.default({ module_or_path: answer });
      if (screen) screen.remove();
      dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm: exports } }));
    } catch (cause) {
      fail(cause && cause.kind ? cause : { kind: "start", error: cause });
    } finally {
      clearTimeout(slow);
    }
  }

  if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) {
    fail({ kind: "old-browser" });
  } else {
    start();
  }
})();
