// The files of a release that run from disk, and what is in them.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { pathToFileURL } = require('node:url');

const DIST = path.join(__dirname, '../../../dist');
const EDITOR = path.join(DIST, 'waymark.html');

/** The template for pages of maps: the file in the release that the page of the site names. */
function template() {
  const [, name] = fs.readFileSync(path.join(DIST, 'index.html'), 'utf8').match(/ data-page-template="\.\/([^"]+)"/);
  return path.join(DIST, name);
}

/** The address of a file as its double click opens it. */
function addressOf(file) {
  return pathToFileURL(file).href;
}

/** The files that are packed into a page, by their names. */
function packedIn(html) {
  const [, text] = html.match(/ id="waymark-app">([^<]+)<\/script>/);
  const sandbox = { window: {}, TextDecoder };
  vm.runInNewContext(fs.readFileSync(path.join(__dirname, '../../../public/unpack.js'), 'utf8'), sandbox);
  return sandbox.window.waymarkInner.unpack(text);
}

/** The addresses that a text names, but for those that only name a kind of markup. */
function addressesIn(text) {
  return [...text.matchAll(/\bhttps?:\/\/[^\s"'`<>)\\]+/g)].map(([address]) => address).filter((it) => !it.startsWith('http://www.w3.org/'));
}

module.exports = { EDITOR, template, addressOf, packedIn, addressesIn };
