// Puts the colors that the reader chose into the page before its first frame, and takes along what another tab chooses.
// The app changes the same two attributes when the reader chooses in this tab (src/state/appearance.rs).
(function () {
  "use strict";

  var NAMES = ["theme", "contrast"];
  var root = document.documentElement;
  // As src/platform/page.rs names it.
  var folder = location.protocol === "file:" ? "/" : location.pathname.slice(0, location.pathname.lastIndexOf("/") + 1);
  var site = "waymark:" + folder + ":";

  function readChoice(name) {
    var chosen = localStorage.getItem(site + name);
    if (chosen) root.setAttribute("data-" + name, chosen);
    else root.removeAttribute("data-" + name);
  }

  /** The bar of the browser around the page, on phones and where the app is installed. */
  function colorBrowser() {
    var chosen = root.getAttribute("data-theme");
    document.querySelectorAll("meta[name=theme-color]").forEach(function (meta) {
      var theme = meta.dataset.theme;
      meta.media = !chosen ? "(prefers-color-scheme: " + theme + ")" : chosen === theme ? "all" : "not all";
    });
  }

  new MutationObserver(colorBrowser).observe(root, { attributeFilter: ["data-theme"] });
  try {
    NAMES.forEach(readChoice);
    addEventListener("storage", function (event) {
      NAMES.forEach(function (name) {
        if (event.key === site + name) readChoice(name);
      });
    });
  } catch (error) {
    // Where nothing can be stored, nothing was chosen either.
    console.info("The choice of colors could not be read:", error);
  }
})();
