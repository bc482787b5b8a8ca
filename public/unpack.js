// What boot.js needs in a page that holds the whole app: takes the files of the app out of the text in which the page
// holds them. Five signs stand for four bytes, and the bytes are packed by LZMA, which is a quarter smaller than what
// browsers unpack by themselves.
(function () {
  "use strict";

  // Where the chances of the decoder's bits lie, group after group (Igor Pavlov's LZMA specification, which also has
  // the names of the groups and the numbers below).
  var STATES = 12;
  var POSITIONS = 16;
  var IS_MATCH = 0;
  var IS_REPEAT = IS_MATCH + STATES * POSITIONS;
  var IS_REPEAT_0 = IS_REPEAT + STATES;
  var IS_REPEAT_1 = IS_REPEAT_0 + STATES;
  var IS_REPEAT_2 = IS_REPEAT_1 + STATES;
  var IS_LONG = IS_REPEAT_2 + STATES;
  var SLOTS = IS_LONG + STATES * POSITIONS;
  var DISTANCES = SLOTS + 4 * 64;
  var ALIGNED = DISTANCES + 115;
  var LENGTHS = ALIGNED + 16;
  var LENGTHS_SIZE = 2 + 2 * POSITIONS * 8 + 256;
  var REPEAT_LENGTHS = LENGTHS + LENGTHS_SIZE;
  var LITERALS = REPEAT_LENGTHS + LENGTHS_SIZE;
  var LITERALS_SIZE = 0x300;
  /** An even chance, of 2048. */
  var EVEN = 1024;
  /** Properties (1 byte), dictionary (4), size (8). */
  var HEADER_SIZE = 13;

  /** The bytes of a text of 85 signs: those from `(` to `~`, but neither `<` nor `\`. White space says nothing. */
  function bytesOf(text) {
    var signs = text.replace(/\s+/g, "");
    var bytes = new Uint8Array(Math.floor(signs.length / 5) * 4);
    for (var from = 0, to = 0; to < bytes.length; to += 4) {
      var value = 0;
      for (var end = from + 5; from < end; from++) {
        var code = signs.charCodeAt(from);
        value = value * 85 + code - 40 - (code > 60 ? 1 : 0) - (code > 92 ? 1 : 0);
      }
      bytes[to] = value >>> 24;
      bytes[to + 1] = value >>> 16;
      bytes[to + 2] = value >>> 8;
      bytes[to + 3] = value;
    }
    return bytes;
  }

  /** Reads bits from what a range coder has packed. */
  function bitReader(input, chances) {
    var at = HEADER_SIZE + 1;
    // Engines are quick with large whole numbers in a list of their own: the range, and the code in it.
    var coder = new Uint32Array([0xffffffff, 0]);
    while (at < HEADER_SIZE + 5) next();

    function next() {
      coder[1] = (coder[1] << 8) | input[at++];
    }

    function widen() {
      if (coder[0] >= 0x1000000) return;
      coder[0] <<= 8;
      next();
    }

    /** The next bit, which is 0 by the chance at `index`. */
    function bit(index) {
      var chance = chances[index];
      var bound = (coder[0] >>> 11) * chance;
      if (coder[1] < bound) {
        coder[0] = bound;
        chances[index] = chance + ((2048 - chance) >>> 5);
        widen();
        return 0;
      }
      coder[0] -= bound;
      coder[1] -= bound;
      chances[index] = chance - (chance >>> 5);
      widen();
      return 1;
    }

    /** A number of so many bits, each of an even chance. */
    function even(bits) {
      var value = 0;
      for (; bits > 0; bits--) {
        coder[0] >>>= 1;
        var isOne = coder[1] >= coder[0];
        if (isOne) coder[1] -= coder[0];
        value = (value << 1) | (isOne ? 1 : 0);
        widen();
      }
      return value;
    }

    /** A number of so many bits, the first bit first. */
    function number(start, bits) {
      var node = 1;
      for (var count = 0; count < bits; count++) node = (node << 1) | bit(start + node);
      return node - (1 << bits);
    }

    /** A number of so many bits, the last bit first. */
    function reversed(start, bits) {
      var node = 1;
      var value = 0;
      for (var count = 0; count < bits; count++) {
        var last = bit(start + node);
        node = (node << 1) | last;
        value |= last << count;
      }
      return value;
    }

    return { bit: bit, even: even, number: number, reversed: reversed };
  }

  /** What LZMA has packed, with its header of 13 bytes. */
  function unpacked(input) {
    var literalBits = input[0] % 9;
    var literalMask = (1 << (Math.floor(input[0] / 9) % 5)) - 1;
    var positionMask = (1 << Math.floor(input[0] / 45)) - 1;
    var chances = new Uint16Array(LITERALS + LITERALS_SIZE * (literalMask + 1) * (1 << literalBits)).fill(EVEN);
    var output = new Uint8Array(new DataView(input.buffer).getUint32(5, true));
    var read = bitReader(input, chances);
    var bit = read.bit;
    var at = 0;
    var state = 0;
    // How far back the last four copies began, less one.
    var back = [0, 0, 0, 0];

    function literal() {
      var before = at > 0 ? output[at - 1] : 0;
      var context = ((at & literalMask) << literalBits) + (before >> (8 - literalBits));
      var start = LITERALS + LITERALS_SIZE * context;
      var node = 1;
      if (state >= 7) {
        for (var match = output[at - back[0] - 1], isAlike = true; isAlike && node < 0x100; match <<= 1) {
          var expected = (match >> 7) & 1;
          var found = bit(start + ((1 + expected) << 8) + node);
          node = (node << 1) | found;
          isAlike = found === expected;
        }
      }
      while (node < 0x100) node = (node << 1) | bit(start + node);
      output[at++] = node;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    function length(start, position) {
      if (bit(start) === 0) return 2 + read.number(start + 2 + position * 8, 3);
      if (bit(start + 1) === 0) return 10 + read.number(start + 2 + (POSITIONS + position) * 8, 3);
      return 18 + read.number(start + 2 + 2 * POSITIONS * 8, 8);
    }

    function distance(copied) {
      var slot = read.number(SLOTS + Math.min(copied - 2, 3) * 64, 6);
      if (slot < 4) return slot;
      var bits = (slot >> 1) - 1;
      var value = (2 | (slot & 1)) << bits;
      if (slot < 14) return value + read.reversed(DISTANCES + value - slot, bits);
      return value + (read.even(bits - 4) << 4) + read.reversed(ALIGNED, 4);
    }

    /** Which of the last four copies begins at the same distance as this one; it becomes the last. */
    function repeated() {
      var which = bit(IS_REPEAT_0 + state) === 0 ? 0 : bit(IS_REPEAT_1 + state) === 0 ? 1 : 2 + bit(IS_REPEAT_2 + state);
      back.unshift(back.splice(which, 1)[0]);
      return which;
    }

    function copy(count) {
      if (!(back[0] >= 0 && back[0] < at && count <= output.length - at)) throw new Error("The packed app is damaged.");
      for (; count > 0; count--, at++) output[at] = output[at - back[0] - 1];
    }

    while (at < output.length) {
      var position = at & positionMask;
      if (bit(IS_MATCH + state * POSITIONS + position) === 0) {
        literal();
      } else if (bit(IS_REPEAT + state) === 0) {
        var count = length(LENGTHS, position);
        state = state < 7 ? 7 : 10;
        back.unshift(distance(count));
        back.pop();
        copy(count);
      } else if (repeated() === 0 && bit(IS_LONG + state * POSITIONS + position) === 0) {
        state = state < 7 ? 9 : 11;
        copy(1);
      } else {
        var again = length(REPEAT_LENGTHS, position);
        state = state < 7 ? 8 : 11;
        copy(again);
      }
    }
    return output;
  }

  /** The files by their names. Before them stands a line of JSON with names and sizes. */
  function filesIn(bytes) {
    var at = bytes.indexOf(10) + 1;
    var files = {};
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, at))).forEach(function (entry) {
      files[entry[0]] = bytes.subarray(at, (at += entry[1]));
    });
    return files;
  }

  /** The files of the app, from the text in which the page holds them. Throws if it is damaged. */
  function unpack(text) {
    return filesIn(unpacked(bytesOf(text)));
  }

  /** Adds a file of the app to the page. The policy names the checksums of its style sheet and its script. */
  function add(name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    document.head.append(element);
  }

  /** Adds what the app asks for by name (src/platform/inner.rs). It is no script, whatever it holds. */
  function addData(name, text) {
    var data = document.createElement("script");
    data.type = "text/plain";
    data.dataset.file = name;
    data.textContent = text;
    document.head.append(data);
  }

  /** What starts the app, and its module. */
  async function app() {
    if (document.readyState === "loading") {
      await new Promise(function (resolve) { addEventListener("DOMContentLoaded", resolve); });
    }
    // Lets the words on the screen be painted.
    await new Promise(function (resolve) { setTimeout(resolve); });
    try {
      var files = unpack(document.getElementById("waymark-app").textContent);
    } catch (error) {
      throw { kind: "damaged", error: error };
    }
    var text = function (name) { return new TextDecoder().decode(files[name]); };
    Object.keys(files).forEach(function (name) {
      if (!/^app\./.test(name)) addData(name, text(name));
    });
    add("style", text("app.css"));
    add("script", text("app.js"));
    if (typeof wasm_bindgen !== "function") throw { kind: "damaged", error: "The script is another one than the policy names." };
    return { start: wasm_bindgen, module: files["app.wasm"] };
  }

  /** The page of a map holds it as a table, too, for where no script runs. If the app cannot start, that is better than nothing. */
  function showTable(screen) {
    var hidden = document.querySelector("noscript.map-table");
    if (!hidden) return;
    var table = document.createElement("div");
    table.className = hidden.className;
    table.append.apply(table, new DOMParser().parseFromString(hidden.textContent, "text/html").body.childNodes);
    screen.append(table);
  }

  window.waymarkInner = {
    app: app,
    unpack: unpack,
    showTable: showTable,
    damaged: "This file is damaged or incomplete. Please get it again from where it came from.",
  };
})();
